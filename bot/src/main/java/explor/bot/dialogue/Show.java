package explor.bot.dialogue;

import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.form.Slot;
import explor.bot.text.Language;
import explor.bot.text.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns canonical values into the words people read: "BJ" into "Bénin", "10" into "10 jours". */
public final class Show {
  private static final Pattern YEAR = Pattern.compile("\\b20\\d\\d\\b");

  private final Texts texts;

  public Show(Texts texts) {
    this.texts = texts;
  }

  /** The value of a slot in words. */
  public String value(Slot slot, Filled answer, Map<String, Filled> answers, Language language) {
    String value = answer.value();
    return switch (slot.type()) {
      case COUNTRY, COUNTRY_LIST -> list(value, code -> country(code, language));
      case LANG_LIST -> list(value, code -> languageName(code, language));
      case BOOL -> texts.get(language, value.equals("yes") ? "unit.yes" : "unit.no");
      case ENUM ->
          slot.choices().stream()
              .filter(choice -> choice.value().equals(value))
              .findFirst()
              .map(choice -> choice.label(language))
              .orElse(value);
      case PERIOD -> period(value, answers);
      case INT, MONEY -> {
        String key = "unit." + slot.name();
        yield texts.has(language, key)
                && !value.isEmpty()
                && Character.isDigit(value.charAt(value.length() - 1))
            ? texts.get(language, key, Map.of("value", grouped(value)))
            : value;
      }
      case TEXT -> isRespelled(slot, answer) ? value + " (« " + answer.words() + " »)" : value;
      case PERSON, EMAIL, PHONE, PLACE_AURA -> value;
    };
  }

  /** Whether the value is their own words with two letters swapped: they see both. */
  private static boolean isRespelled(Slot slot, Filled answer) {
    String value = answer.value();
    String words = answer.words();
    return slot.name().equals("expertise")
        && value.length() == words.length()
        && !value.equals(words)
        && value.chars().sorted().boxed().toList().equals(words.chars().sorted().boxed().toList());
  }

  private static String list(String codes, java.util.function.UnaryOperator<String> name) {
    return Arrays.stream(codes.split(","))
        .map(String::strip)
        .map(name)
        .collect(Collectors.joining(", "));
  }

  /** "Congo-Kinshasa" is what the JDK says; what is no code is shown as it is. */
  public static String country(String code, Language language) {
    if (code.length() != 2) {
      return code;
    }
    if (code.equals("CD")) {
      return language == Language.FR ? "RD Congo" : "DR Congo";
    }
    return Locale.of("", code).getDisplayCountry(locale(language));
  }

  /** "fr" to "français". */
  public static String languageName(String code, Language language) {
    String name = Locale.of(code).getDisplayLanguage(locale(language));
    return name.isEmpty() ? code : name;
  }

  static Locale locale(Language language) {
    return Locale.of(language.code());
  }

  /** The person's words, with the year they left out: "mars" meant in 2027 is "mars 2027". */
  private static String period(String words, Map<String, Filled> answers) {
    Filled start = answers.get("start_date");
    if (start == null || start.value().length() < 4 || YEAR.matcher(words).find()) {
      return words;
    }
    String year = start.value().substring(0, 4);
    Filled end = answers.get("end_date");
    if (end == null || end.value().length() < 4 || end.value().startsWith(year)) {
      return words + " " + year;
    }
    return words + " " + year + "-" + end.value().substring(0, 4);
  }

  private static String grouped(String number) {
    if (number.length() < 4 || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return number;
    }
    StringBuilder grouped = new StringBuilder(number);
    for (int at = number.length() - 3; at > 0; at -= 3) {
      grouped.insert(at, ' ');
    }
    return grouped.toString();
  }

  /** A date as people write it: "12 janvier 2027". */
  public static String date(LocalDate date, Language language) {
    return date.format(DateTimeFormatter.ofPattern("d MMMM yyyy", locale(language)));
  }

  /** The same for a stored date; months stay months, other words stay as they are. */
  public static String date(String stored, Language language) {
    try {
      return date(LocalDate.parse(stored), language);
    } catch (DateTimeParseException e) {
      return stored;
    }
  }

  /** "Association : X ; Durée : 10 jours", for what was just noted. */
  String noted(Form form, List<String> slots, Draft draft, Language language) {
    return slots.stream()
        .flatMap(name -> form.slot(name).stream())
        .flatMap(
            slot ->
                draft
                    .answer(slot.name())
                    .map(
                        answer ->
                            lower(slot.label(language))
                                + (language == Language.FR ? " : " : ": ")
                                + cut(value(slot, answer, draft.answers(), language)))
                    .stream())
        .collect(Collectors.joining(" ; "));
  }

  static String cut(String words) {
    return words.length() <= 90 ? words : words.substring(0, words.offsetByCodePoints(0, 88)) + "…";
  }

  private static String lower(String label) {
    return label.isEmpty()
        ? label
        : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }
}
