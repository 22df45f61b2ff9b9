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
import explor.knowledge.load.Columns;
import explor.knowledge.match.Period;
import explor.knowledge.match.SpokenDays;
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

  private final Knowledge knowledge;
  private final Columns levels;
  private final InstantSource clock;

  /**
   * @param levels what is said of a language one can't work in
   */
  KnowledgeMatcher(Knowledge knowledge, Columns levels) {
    this(knowledge, levels, InstantSource.system());
  }

  /**
   * @param clock tells which spring is the next
   */
  KnowledgeMatcher(Knowledge knowledge, Columns levels, InstantSource clock) {
    this.knowledge = knowledge;
    this.levels = levels;
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
          knowledge.needsFor(offer(answers, language, today, levels), most).stream()
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
    return new NeedProfile(
        id,
        words(answers, "expertise", "project", "objectives"),
        value(answers, "country"),
        value(answers, "sector"),
        list(answers, "languages"),
        value(answers, "start_date"),
        value(answers, "end_date"),
        days(answers),
        value(answers, "city"),
        times(answers, "period", said));
  }

  /**
   * A filed offer as somebody who may leave.
   *
   * @param language it was written in: whoever writes it speaks it
   * @param said when it was written
   * @param levels what is said of a language one can't work in
   */
  static Expert expert(
      String id, Map<String, Filled> answers, String language, LocalDate said, Columns levels) {
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
        Stream.concat(worked(answers, levels).stream(), Stream.of(language)).distinct().toList(),
        list(answers, "countries"),
        value(answers, "availability"),
        free(answers, said),
        days(answers),
        value(answers, "expertise"));
  }

  private static OfferProfile offer(
      Map<String, Filled> answers, String language, LocalDate said, Columns levels) {
    return new OfferProfile(
        "",
        words(answers, "expertise", "job_title"),
        value(answers, "sector"),
        spoken(answers, language, levels),
        list(answers, "countries"),
        value(answers, "start_date"),
        value(answers, "end_date"),
        days(answers),
        times(answers, "availability", said));
  }

  /** The languages named, and the one it was written in. */
  private static List<String> spoken(Map<String, Filled> answers, String written, Columns levels) {
    List<String> named = worked(answers, levels);
    return named.isEmpty() || written.isEmpty()
        ? named
        : Stream.concat(named.stream(), Stream.of(written)).distinct().toList();
  }

  /**
   * The languages somebody can work in: one of which he or she says to have notions is none. A
   * language is looked for among the words it was read from, beside what is said of it.
   */
  private static List<String> worked(Map<String, Filled> answers, Columns levels) {
    List<String> named = new ArrayList<>(list(answers, "languages"));
    Filled filled = answers.get("languages");
    String words = filled == null ? "" : filled.words();
    for (String piece : PIECES.split(words)) {
      if (levels.isLittle(piece)) {
        for (String word : Words.fold(piece).split(" ")) {
          named.remove(levels.languageOf(word));
        }
      }
    }
    return named;
  }

  /** What the words of a slot mean when no dates were made of them, as of seasons. */
  private static List<Window> times(Map<String, Filled> answers, String slot, LocalDate said) {
    return value(answers, "start_date").isEmpty() && value(answers, "end_date").isEmpty()
        ? SpokenDays.in(value(answers, slot), said)
        : List.of();
  }

  private static List<Window> free(Map<String, Filled> answers, LocalDate said) {
    List<Window> times = times(answers, "availability", said);
    return times.isEmpty()
        ? Period.of(value(answers, "start_date"), value(answers, "end_date")).stream().toList()
        : times;
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
