package explor.bot.app;

import explor.bot.desk.Matcher;
import explor.bot.form.Filled;
import explor.knowledge.Expert;
import explor.knowledge.ExpertMatch;
import explor.knowledge.Knowledge;
import explor.knowledge.NeedMatch;
import explor.knowledge.NeedProfile;
import explor.knowledge.OfferProfile;
import explor.knowledge.Window;
import explor.knowledge.load.Names;
import explor.knowledge.match.Period;
import explor.knowledge.match.Seasons;
import explor.knowledge.text.Words;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Experts for a need, waiting needs for an offer; a foreign expert who comes here needs neither.
 */
final class KnowledgeMatcher implements Matcher {
  private static final int HEADLINE = 110; // characters of a need's own words

  /** What is said of one language ends here. */
  private static final Pattern PIECES =
      Pattern.compile(
          "[,;.\\n]|(?<!\\p{L})(?:et|and|mais|but|y|e|pero|mas|avec|with|con|com)(?!\\p{L})");

  private static final Set<String> LITTLE =
      Set.of(
          "notions",
          "notion",
          "debutant",
          "debutante",
          "scolaire",
          "bases",
          "rudiments",
          "peu",
          "elementaire",
          "basic",
          "basics",
          "beginner",
          "little",
          "nociones",
          "basico",
          "poco",
          "nocoes",
          "pouco",
          "a1",
          "a2");

  private final Knowledge knowledge;
  private final InstantSource clock;

  KnowledgeMatcher(Knowledge knowledge) {
    this(knowledge, InstantSource.system());
  }

  /**
   * @param clock tells which spring is the next
   */
  KnowledgeMatcher(Knowledge knowledge, InstantSource clock) {
    this.knowledge = knowledge;
    this.clock = clock;
  }

  @Override
  public List<Proposal> proposals(
      String form, Map<String, Filled> answers, String language, int most) {
    LocalDate today = day(clock.instant());
    return switch (form) {
      case "need" ->
          knowledge.expertsFor(need("", answers, today), most).stream()
              .map(KnowledgeMatcher::proposal)
              .toList();
      case "employer", "individual" ->
          knowledge.needsFor(offer(answers, language, today), most).stream()
              .map(KnowledgeMatcher::proposal)
              .toList();
      default -> List.of();
    };
  }

  private static Proposal proposal(ExpertMatch match) {
    Expert expert = match.expert();
    String who =
        Stream.of(expert.name(), expert.jobTitle(), expert.employer())
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(", "));
    return new Proposal(expert.id(), who, match.reasons(), match.reservations());
  }

  private static Proposal proposal(NeedMatch match) {
    String words = match.need().text().strip();
    String headline =
        words.length() <= HEADLINE
            ? words
            : words.substring(0, words.offsetByCodePoints(0, HEADLINE - 2)) + "…";
    return new Proposal(match.need().id(), headline, match.reasons(), match.reservations());
  }

  static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  /**
   * A filled need as the index wants it.
   *
   * @param said when it was written
   */
  static NeedProfile need(String id, Map<String, Filled> answers, LocalDate said) {
    Days days = days(answers, "period", said);
    return new NeedProfile(
        id,
        words(answers, "expertise", "project", "objectives"),
        value(answers, "country"),
        value(answers, "sector"),
        list(answers, "languages"),
        days.start(),
        days.end(),
        days(answers),
        value(answers, "city"));
  }

  /**
   * A filed offer as somebody who may leave.
   *
   * @param language it was written in: whoever writes it speaks it
   * @param said when it was written
   */
  static Expert expert(String id, Map<String, Filled> answers, String language, LocalDate said) {
    String contact = value(answers, "contact_name");
    String employer = value(answers, "organisation");
    return new Expert(
        id,
        contact.isEmpty() ? employer : contact,
        value(answers, "job_title"),
        employer,
        value(answers, "city"),
        value(answers, "scheme"),
        value(answers, "sector"),
        Stream.concat(worked(answers).stream(), Stream.of(language)).distinct().toList(),
        list(answers, "countries"),
        value(answers, "availability"),
        free(answers, said),
        days(answers),
        value(answers, "expertise"));
  }

  private static OfferProfile offer(Map<String, Filled> answers, String language, LocalDate said) {
    Days days = days(answers, "availability", said);
    return new OfferProfile(
        "",
        words(answers, "expertise", "job_title"),
        value(answers, "sector"),
        spoken(answers, language),
        list(answers, "countries"),
        days.start(),
        days.end(),
        days(answers));
  }

  /** The languages named, and the one it was written in. */
  private static List<String> spoken(Map<String, Filled> answers, String written) {
    List<String> named = worked(answers);
    return named.isEmpty() || written.isEmpty()
        ? named
        : Stream.concat(named.stream(), Stream.of(written)).distinct().toList();
  }

  /**
   * The languages somebody can work in: one of which he or she says to have notions is none. A
   * language is looked for among the words it was read from, beside what is said of it.
   */
  private static List<String> worked(Map<String, Filled> answers) {
    List<String> named = new ArrayList<>(list(answers, "languages"));
    Filled filled = answers.get("languages");
    String words = filled == null ? "" : filled.words();
    for (String piece : PIECES.split(words)) {
      List<String> all = List.of(Words.fold(piece).split(" "));
      if (all.stream().anyMatch(LITTLE::contains)) {
        all.forEach(word -> named.remove(Names.languageOf(word)));
      }
    }
    return named;
  }

  /**
   * First and last day as a form gives them.
   *
   * @param start may be empty, like the end
   */
  private record Days(String start, String end) {}

  /** The dates; when there are none and one season is named, its days. */
  private static Days days(Map<String, Filled> answers, String slot, LocalDate said) {
    String start = value(answers, "start_date");
    String end = value(answers, "end_date");
    List<Window> season =
        start.isEmpty() && end.isEmpty()
            ? Seasons.in(value(answers, slot), said)
            : List.<Window>of();
    return season.size() == 1
        ? new Days(season.getFirst().from().toString(), season.getFirst().to().toString())
        : new Days(start, end);
  }

  private static List<Window> free(Map<String, Filled> answers, LocalDate said) {
    String start = value(answers, "start_date");
    String end = value(answers, "end_date");
    return start.isEmpty() && end.isEmpty()
        ? Seasons.in(value(answers, "availability"), said)
        : Period.of(start, end).stream().toList();
  }

  private static String words(Map<String, Filled> answers, String... slots) {
    return Arrays.stream(slots)
        .map(slot -> value(answers, slot))
        .filter(value -> !value.isEmpty())
        .collect(Collectors.joining(". "));
  }

  private static String value(Map<String, Filled> answers, String slot) {
    return Optional.ofNullable(answers.get(slot)).map(Filled::value).orElse("");
  }

  private static List<String> list(Map<String, Filled> answers, String slot) {
    return Arrays.stream(value(answers, slot).split(","))
        .map(code -> code.strip().toLowerCase(Locale.ROOT))
        .filter(code -> !code.isEmpty())
        .map(code -> slot.equals("countries") ? code.toUpperCase(Locale.ROOT) : code)
        .toList();
  }

  private static int days(Map<String, Filled> answers) {
    try {
      return Integer.parseInt(value(answers, "duration_days"));
    } catch (NumberFormatException e) {
      return 0; // unknown, or a range in the person's words
    }
  }
}
