package explor.bot.app;

import explor.bot.desk.Matcher;
import explor.bot.form.Filled;
import explor.knowledge.Expert;
import explor.knowledge.ExpertMatch;
import explor.knowledge.Knowledge;
import explor.knowledge.NeedMatch;
import explor.knowledge.NeedProfile;
import explor.knowledge.OfferProfile;
import explor.knowledge.match.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Experts for a need, waiting needs for an offer; a foreign expert who comes here needs neither.
 */
final class KnowledgeMatcher implements Matcher {
  private static final int HEADLINE = 110; // characters of a need's own words

  private final Knowledge knowledge;

  KnowledgeMatcher(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  @Override
  public List<Proposal> proposals(
      String form, Map<String, Filled> answers, String language, int most) {
    return switch (form) {
      case "need" ->
          knowledge.expertsFor(need("", answers), most).stream()
              .map(KnowledgeMatcher::proposal)
              .toList();
      case "employer", "individual" ->
          knowledge.needsFor(offer(answers, language), most).stream()
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

  /** A filled need as the index wants it. */
  static NeedProfile need(String id, Map<String, Filled> answers) {
    return new NeedProfile(
        id,
        words(answers, "expertise", "project", "objectives"),
        value(answers, "country"),
        value(answers, "sector"),
        list(answers, "languages"),
        value(answers, "start_date"),
        value(answers, "end_date"),
        days(answers),
        value(answers, "city"));
  }

  /**
   * A filed offer as somebody who may leave.
   *
   * @param language it was written in: whoever writes it speaks it
   */
  static Expert expert(String id, Map<String, Filled> answers, String language) {
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
        Stream.concat(list(answers, "languages").stream(), Stream.of(language)).distinct().toList(),
        list(answers, "countries"),
        value(answers, "availability"),
        Period.of(value(answers, "start_date"), value(answers, "end_date")).stream().toList(),
        days(answers),
        value(answers, "expertise"));
  }

  private static OfferProfile offer(Map<String, Filled> answers, String language) {
    return new OfferProfile(
        "",
        words(answers, "expertise", "job_title"),
        value(answers, "sector"),
        spoken(answers, language),
        list(answers, "countries"),
        value(answers, "start_date"),
        value(answers, "end_date"),
        days(answers));
  }

  /** The languages named, and the one it was written in. */
  private static List<String> spoken(Map<String, Filled> answers, String written) {
    List<String> named = list(answers, "languages");
    return named.isEmpty() || written.isEmpty()
        ? named
        : Stream.concat(named.stream(), Stream.of(written)).distinct().toList();
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
