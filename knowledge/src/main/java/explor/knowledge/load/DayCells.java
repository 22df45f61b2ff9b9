package explor.knowledge.load;

import explor.knowledge.Window;
import explor.knowledge.match.Period;
import explor.knowledge.match.SpokenDays;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cells that hold days: windows, dates and numbers of days. */
final class DayCells {
  private static final Pattern FRENCH_DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final Pattern TIMED = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ][\\d:.]*Z?");
  private static final Pattern DAY_NUMBER = Pattern.compile("[2-7]\\d{4}"); // of a workbook
  private static final Pattern DAYS =
      Pattern.compile("(\\d{1,3})(?: ?(?:j|jrs?|jours?|days?))?\\.?");

  /** A cell that names more days than a month names an end as well. */
  private static final int MONTH = 31;

  private static final int ISO = 10; // characters of 2027-02-01
  private static final int ISO_WINDOW = 2 * ISO + 1;

  private DayCells() {}

  /**
   * What two date columns say.
   *
   * @param start {@code YYYY-MM-DD}, {@code YYYY-MM} or empty
   * @param end the same
   * @param windows in their place when one cell names them all
   */
  record Asked(String start, String end, List<Window> windows) {}

  /**
   * The windows of a cell; the ones that two dates or the words beside them mean when it is empty.
   */
  static List<Window> windows(TableRow row) {
    String given = row.get("windows");
    if (!given.isEmpty()) {
      return written(given).orElseGet(() -> spoken(row, given));
    }
    Asked asked = asked(row);
    if (!asked.windows.isEmpty()) {
      return asked.windows;
    }
    return asked.start.isEmpty() || asked.end.isEmpty()
        ? SpokenDays.in(row.get("availability"), row.said())
        : Period.of(asked.start, asked.end).stream().toList();
  }

  /** The wanted days of a need: its windows, or its two dates. */
  static Asked asked(TableRow row) {
    String given = row.get("windows");
    if (!given.isEmpty()) {
      return new Asked("", "", written(given).orElseGet(() -> spoken(row, given)));
    }
    String start = iso(row.get("start_date"));
    String end = iso(row.get("end_date"));
    if (isDate(start) && isDate(end)) {
      return new Asked(start, end, List.of());
    }
    String phrase = start.isEmpty() || end.isEmpty() ? start + end : start + " au " + end;
    List<Window> windows = SpokenDays.in(phrase, row.said());
    if (windows.isEmpty()) {
      String column = isDate(start) ? "end_date" : "start_date";
      String wrong = isDate(start) ? end : start;
      row.fault(
          "\"" + wrong + "\" in column \"" + column + "\" is no date like 2027-02 or 2027-02-15");
      return new Asked("", "", List.of());
    }
    Window days = windows.getFirst();
    boolean whole = windows.size() > 1 || days.sharedDays(days) > MONTH;
    if (whole || (!start.isEmpty() && !end.isEmpty())) {
      return new Asked("", "", windows);
    }
    return end.isEmpty()
        ? new Asked(days.from().toString(), "", List.of())
        : new Asked("", days.to().toString(), List.of());
  }

  private static boolean isDate(String text) {
    return text.isEmpty() || Period.of(text, text).isPresent();
  }

  private static List<Window> spoken(TableRow row, String given) {
    List<Window> windows = SpokenDays.in(given, row.said());
    if (windows.isEmpty()) {
      row.fault("\"" + given + "\" is no window like 2027-02-01/2027-04-30");
    }
    return windows;
  }

  /** Windows as this project writes them, which is what a long table has in every row. */
  private static Optional<List<Window>> written(String text) {
    List<Window> windows = new ArrayList<>(2);
    try {
      for (int at = 0; at < text.length(); at += ISO_WINDOW + 1) {
        int end = at + ISO_WINDOW;
        boolean cut = end == text.length() || (end < text.length() && text.charAt(end) == ' ');
        if (!cut || text.charAt(at + ISO) != '/') {
          return Optional.empty();
        }
        windows.add(
            new Window(
                LocalDate.parse(text.substring(at, at + ISO)),
                LocalDate.parse(text.substring(at + ISO + 1, end))));
      }
      return Optional.of(windows);
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** {@code 01/02/2027} and the day number of a workbook as {@code 2027-02-01}; others as given. */
  private static String iso(String given) {
    String date = TIMED.matcher(given).matches() ? given.substring(0, 10) : given;
    Matcher french = FRENCH_DATE.matcher(date);
    if (french.matches()) {
      return String.format(
          Locale.ROOT,
          "%s-%02d-%02d",
          french.group(3),
          Integer.parseInt(french.group(2)),
          Integer.parseInt(french.group(1)));
    }
    return DAY_NUMBER.matcher(date).matches()
        ? LocalDate.of(1899, 12, 30).plusDays(Integer.parseInt(date)).toString()
        : date;
  }

  /** A number of days; 0 when there is none. */
  static int count(TableRow row, String column) {
    String days = row.get(column);
    if (days.isEmpty()) {
      return 0;
    }
    Matcher number = DAYS.matcher(days);
    if (!number.matches()) {
      row.fault("\"" + days + "\" in column \"" + column + "\" is no number of days");
      return 0;
    }
    return Integer.parseInt(number.group(1));
  }
}
