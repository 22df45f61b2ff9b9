package explor.bot.form;

import explor.bot.config.ConfigNode;
import explor.bot.config.Faults;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What staff should check before they go on. Flags inform, they never refuse; the person is told in
 * the recap, staff in the summary.
 */
public final class Eligibility {
  private final int minDays;
  private final int maxDays;
  private final int noticeWeeks;
  private final Set<String> zones;
  private final List<String> remoteWords;

  private Eligibility(
      int minDays, int maxDays, int noticeWeeks, Set<String> zones, List<String> remoteWords) {
    this.minDays = minDays;
    this.maxDays = maxDays;
    this.noticeWeeks = noticeWeeks;
    this.zones = zones;
    this.remoteWords = remoteWords;
  }

  /** Reads {@code eligibility.yaml}. */
  public static Eligibility load(Path config, Faults faults) {
    ConfigNode root =
        ConfigNode.read(config.resolve("eligibility.yaml"), "eligibility.yaml", faults);
    root.onlyKeys(Set.of("days", "notice_weeks", "zones", "remote_words"));
    ConfigNode days = root.need("days");
    return new Eligibility(
        days.need("min").number(7),
        days.need("max").number(15),
        root.need("notice_weeks").number(8),
        Set.copyOf(root.get("zones").texts()),
        root.get("remote_words").texts().stream().map(Eligibility::folded).toList());
  }

  /**
   * The flags of a filled form, in a fixed order.
   *
   * @param answers canonical values by slot name
   * @param passed slots the person left open
   * @param today the day of filing
   * @param inRegion whether a town lies in Auvergne-Rhône-Alpes
   */
  public List<String> flags(
      Form form,
      Map<String, Filled> answers,
      List<String> passed,
      LocalDate today,
      Predicate<String> inRegion) {
    List<String> flags = new ArrayList<>();
    if (value(answers, "city").filter(inRegion.negate()).isPresent()) {
      flags.add("hors_region");
    }
    if (value(answers, "duration_days")
        .flatMap(Eligibility::whole)
        .filter(this::outside)
        .isPresent()) {
      flags.add("hors_duree");
    }
    if (form.slot("field_experience").isPresent()
        && value(answers, "field_experience").filter(words -> !isNone(words)).isEmpty()) {
      flags.add("experience_a_verifier");
    }
    if (form.slot("network_member").isPresent()
        && value(answers, "network_member").filter("yes"::equals).isEmpty()) {
      flags.add("reseau_a_verifier");
    }
    if (form.slot("partner").map(Slot::required).orElse(false)
        && value(answers, "partner").filter(words -> !isNone(words)).isEmpty()) {
      flags.add("partenaire_a_preciser");
    }
    if (value(answers, "start_date")
        .flatMap(Eligibility::lastDay)
        .filter(day -> soon(day, today))
        .isPresent()) {
      flags.add("delai_court");
    }
    if (value(answers, "country").filter(zones::contains).isPresent()) {
      flags.add("zone_a_verifier");
    }
    if (List.of("project", "expertise", "objectives").stream()
        .flatMap(slot -> value(answers, slot).stream())
        .anyMatch(this::remote)) {
      flags.add("a_distance");
    }
    return flags;
  }

  private boolean outside(int days) {
    return days < minDays || days > maxDays;
  }

  private boolean soon(LocalDate start, LocalDate today) {
    return start.isBefore(today.plusWeeks(noticeWeeks));
  }

  private boolean remote(String words) {
    String folded = folded(words);
    return remoteWords.stream().anyMatch(folded::contains);
  }

  /** Whether "none" answers a question: there may be no partner yet, and no experience. */
  public static boolean mayBeNone(Slot slot) {
    return slot.name().equals("partner") || slot.name().equals("field_experience");
  }

  private static boolean isNone(String words) {
    return Set.of("aucun", "aucune", "non", "no", "none", "rien", "pas encore")
        .contains(folded(words));
  }

  private static String folded(String words) {
    return Normalizer.normalize(words.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "");
  }

  private static Optional<String> value(Map<String, Filled> answers, String slot) {
    return Optional.ofNullable(answers.get(slot)).map(Filled::value);
  }

  private static Optional<Integer> whole(String digits) {
    try {
      return Optional.of(Integer.parseInt(digits));
    } catch (NumberFormatException e) {
      return Optional.empty(); // a range or the person's words: staff read them
    }
  }

  /** The latest day a date may mean: "2027-03" is its last. */
  private static Optional<LocalDate> lastDay(String date) {
    try {
      return Optional.of(
          date.length() == 7 ? YearMonth.parse(date).atEndOfMonth() : LocalDate.parse(date));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
