package explor.knowledge.booklet;

import explor.knowledge.text.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the date behind "vérifié le", "mis à jour le", "checked on" and the like. */
final class CheckedOn {
  private static final List<String> MONTHS =
      List.of(
          "janvier",
          "fevrier",
          "mars",
          "avril",
          "mai",
          "juin",
          "juillet",
          "aout",
          "septembre",
          "octobre",
          "novembre",
          "decembre");
  private static final Map<String, Integer> ENGLISH =
      Map.ofEntries(
          Map.entry("january", 1),
          Map.entry("february", 2),
          Map.entry("march", 3),
          Map.entry("april", 4),
          Map.entry("may", 5),
          Map.entry("june", 6),
          Map.entry("july", 7),
          Map.entry("august", 8),
          Map.entry("september", 9),
          Map.entry("october", 10),
          Map.entry("november", 11),
          Map.entry("december", 12));
  private static final Pattern CUE =
      Pattern.compile(
          "(?:v[ée]rifi[ée]e?s?|relue?|mise? [àa]"
              + " jour|v[ée]rification|r[ée]vis[ée]e?|actualis[ée]e?|checked"
              + "|updated|reviewed|revised|verificado|actualizado|revisado|atualizado)[^\\n"
              + "\\d]{0,40}(\\d[^\\n"
              + "]{5,23})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Each way through the cue has one of these. */
  private static final List<String> TRACES =
      List.of("rifi", "relu", "jour", "vis", "ctuali", "check", "updat", "review", "atuali");

  private static final Pattern ISO = Pattern.compile("^(\\d{4}-\\d\\d-\\d\\d)");
  private static final Pattern SLASHES = Pattern.compile("^(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final Pattern WORDS = Pattern.compile("^(\\d{1,2})(?:er)? (\\p{L}+) (\\d{4})");

  private CheckedOn() {}

  /** {@code YYYY-MM-DD}, or empty. */
  static String in(String text) {
    return text.lines()
        .filter(CheckedOn::mayTell)
        .map(CheckedOn::inLine)
        .filter(date -> !date.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** Few lines have a figure behind a word like these; only those are worth a closer look. */
  private static boolean mayTell(String line) {
    String small = line.toLowerCase(Locale.ROOT);
    return small.chars().anyMatch(Character::isDigit) && TRACES.stream().anyMatch(small::contains);
  }

  private static String inLine(String line) {
    Matcher cue = CUE.matcher(line);
    while (cue.find()) {
      String date = date(cue.group(1));
      if (!date.isEmpty()) {
        return date;
      }
    }
    return "";
  }

  private static String date(String text) {
    try {
      Matcher iso = ISO.matcher(text);
      if (iso.find()) {
        return LocalDate.parse(iso.group(1)).toString();
      }
      Matcher slashes = SLASHES.matcher(text);
      if (slashes.find()) {
        return of(slashes.group(3), Integer.parseInt(slashes.group(2)), slashes.group(1));
      }
      Matcher words = WORDS.matcher(text);
      return words.find() ? of(words.group(3), month(words.group(2)), words.group(1)) : "";
    } catch (DateTimeException e) {
      return "";
    }
  }

  private static String of(String year, int month, String day) {
    return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)).toString();
  }

  private static int month(String name) {
    int french = MONTHS.indexOf(Words.fold(name)) + 1;
    return french > 0 ? french : ENGLISH.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
  }
}
