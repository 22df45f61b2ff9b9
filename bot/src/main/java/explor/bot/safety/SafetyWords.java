package explor.bot.safety;

import explor.bot.config.ConfigNode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The words of an emergency, in four languages: the first ones for each event when no booklet is at
 * hand (get safe, whom to call, what next), and what is said until somebody on call takes over.
 * Unchanging and thread-safe.
 */
public final class SafetyWords {
  private static final String COMMON = "common";

  private final Map<String, Map<EmergencyEvent, String>> steps;
  private final Map<String, Map<String, String>> common;

  private SafetyWords(
      Map<String, Map<EmergencyEvent, String>> steps, Map<String, Map<String, String>> common) {
    this.steps = steps;
    this.common = common;
  }

  static SafetyWords read(ConfigNode node) {
    Map<String, Map<EmergencyEvent, String>> steps = new LinkedHashMap<>();
    Map<String, Map<String, String>> common = new LinkedHashMap<>();
    for (String language : new String[] {"fr", "en", "es", "pt"}) {
      ConfigNode texts = node.need(language);
      Map<EmergencyEvent, String> byEvent = new EnumMap<>(EmergencyEvent.class);
      for (EmergencyEvent event : EmergencyEvent.values()) {
        texts.need(event.code()).text().ifPresent(text -> byEvent.put(event, text.strip()));
      }
      Map<String, String> shared = new LinkedHashMap<>();
      for (Part part : Part.values()) {
        texts
            .need(COMMON)
            .need(part.code())
            .text()
            .ifPresent(text -> shared.put(part.code(), text.strip()));
      }
      steps.put(language, Map.copyOf(byEvent));
      common.put(language, Map.copyOf(shared));
    }
    return new SafetyWords(Map.copyOf(steps), Map.copyOf(common));
  }

  /** What every emergency reply shares. */
  public enum Part {
    /** Appelez, je préviens aussi l'équipe. */
    CALL,
    /** The same where nobody's words are passed on. */
    CALL_PRIVATE,
    /** Call now, and below it the booklet's numbers. */
    CALL_NOW,
    /** Your booklet says, and below it the steps. */
    BOOKLET_SAYS,
    /** Whom a relative may call; {@code {oncall}} is a number. */
    NUMBERS_RELATIVE,
    /** International advice for someone whose booklet isn't known; {@code {oncall}} is a number. */
    NUMBERS,
    /** I am not an emergency service. */
    NO_SERVICE,
    /** Which mission? For someone we don't know. */
    WHICH_MISSION,
    /** The one question when it may be no emergency. */
    UNSURE,
    /** The one question: hurt? */
    ASK_HURT,
    /** Alone? */
    ASK_ALONE,
    /** In a safe place? */
    ASK_SAFE,
    /** Where? */
    ASK_WHERE,
    /** A button's label: send my location. */
    SEND_PLACE,
    /** Buttons' labels. */
    YES,
    NO,
    /** Their location has come. */
    PLACE,
    /** Said after something else was answered: it went to those on call, too. */
    ALSO,
    /** How to go on with a form. */
    RESUME,
    /** What they write went to those on call. */
    PASSED_ON,
    /** They say that they are safe. */
    SAFE,
    /** Somebody on call has it: {@code {name}}. */
    TAKEN,
    /** They say that it is no emergency. */
    CALLED_OFF,
    /** The same in the middle of a form, which goes on with what they had written. */
    CALLED_OFF_FORM,
    /** Before the numbers, for who asks for help and does not say for what. */
    MAYBE,
    /** Whether it is an emergency; and its two buttons. */
    MAYBE_ASK,
    MAYBE_YES,
    MAYBE_NO,
    /** It is none. */
    MAYBE_OVER,
    /** In danger or hurt: yes. */
    AFTER_YES,
    /** The answer that is good news. */
    AFTER_NO,
    /** They are alone. */
    AFTER_ALONE,
    /** They are in no safe place. */
    AFTER_UNSAFE;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * The first steps of an event.
   *
   * @param language {@code fr, en, es, pt}; any other gives French
   */
  public String firstSteps(EmergencyEvent event, String language) {
    return Optional.ofNullable(steps.getOrDefault(language, french()).get(event)).orElse("");
  }

  private Map<EmergencyEvent, String> french() {
    return steps.getOrDefault("fr", Map.of());
  }

  /** A part that all events share, in the same way. */
  public String part(Part part, String language) {
    Map<String, String> texts = common.getOrDefault(language, common.getOrDefault("fr", Map.of()));
    return texts.getOrDefault(part.code(), "");
  }

  /**
   * The whole first reply for someone whose booklet isn't at hand, paragraphs parted by an empty
   * line: first steps, numbers, "I tell the team", and what comes last.
   *
   * @param onCall RESACOOP's on-call number as tappable text; empty leaves its line out
   */
  public String reply(Emergency emergency, String language, String onCall) {
    String numbers =
        part(Part.NUMBERS, language)
            .lines()
            .filter(line -> !onCall.isBlank() || !line.contains("{oncall}"))
            .map(line -> line.replace("{oncall}", onCall))
            .reduce((a, b) -> a + "\n" + b)
            .orElse("");
    String last = emergency.sure() ? Part.WHICH_MISSION.code() : Part.UNSURE.code();
    return String.join(
        "\n\n",
        firstSteps(emergency.event(), language),
        numbers,
        part(Part.CALL, language) + " " + part(Part.NO_SERVICE, language),
        common.getOrDefault(language, Map.of()).getOrDefault(last, ""));
  }
}
