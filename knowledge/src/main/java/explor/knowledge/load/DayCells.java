package explor.knowledge.load;

import explor.knowledge.Window;
import explor.knowledge.match.Period;
import explor.knowledge.match.Seasons;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cells that hold days: windows, dates and numbers of days. */
final class DayCells {
  private static final String DAY = "(\\d{4}-\\d\\d-\\d\\d|\\d{1,2}/\\d{1,2}/\\d{4})";

  /** {@code 2027-02-01/2027-04-30}, {@code du 01/02/2027 au 30/04/2027}. */
  private static final Pattern WINDOW =
      Pattern.compile("(?:du )?" + DAY + "(?: ?/ ?| ?- ?| au | à )" + DAY);

  private static final String BETWEEN = "[\\s,;]{0,20}(?:(?:et|puis|and)[\\s,;]{1,20}){0,9}";

  private static final Pattern FRENCH_DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

  private static final Pattern YEAR = Pattern.compile("\\b20\\d\\d\\b");
  private static final Pattern TIMED = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ][\\d:.]*Z?");

  private static final Pattern BETWEEN_WINDOWS = Pattern.compile(BETWEEN);
  private static final Pattern DAY_NUMBER = Pattern.compile("[2-7]\\d{4}"); // of a workbook
  private static final Pattern DAYS =
      Pattern.compile("(\\d{1,3})(?: ?(?:j|jrs?|jours?|days?))?\\.?");

  private DayCells() {}

  /**
   * The windows of a cell; the ones that two dates or the words beside them mean when it is empty.
   */
  static List<Window> windows(TableRow row) {
    List<Window> windows = new ArrayList<>();
    String given = row.get("windows");
    if (given.isEmpty()) {
      String start = date(row, "start_date");
      String end = date(row, "end_date");
      if (!start.isEmpty() && !end.isEmpty()) {
        Period.of(start, end).ifPresent(windows::add);
      } else if (YEAR.matcher(row.get("availability")).find()) {
        windows.addAll(Seasons.in(row.get("availability"), LocalDate.EPOCH));
      }
      return windows;
    }
    Matcher window = WINDOW.matcher(given);
    boolean wrong = !BETWEEN_WINDOWS.matcher(window.replaceAll(" ")).matches();
    window.reset();
    try {
      while (window.find()) {
        windows.add(
            new Window(
                LocalDate.parse(iso(window.group(1))), LocalDate.parse(iso(window.group(2)))));
      }
    } catch (DateTimeException | IllegalArgumentException e) {
      wrong = true;
    }
    if (wrong) {
      row.fault("\"" + row.get("windows") + "\" is no window like 2027-02-01/2027-04-30");
    }
    return windows;
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

  /** A day or month as {@code 2027-02-15} or {@code 2027-02}; empty when there is none. */
  static String date(TableRow row, String column) {
    String date = iso(row.get(column));
    if (!date.isEmpty() && Period.of(date, date).isEmpty()) {
      row.fault(
          "\"" + date + "\" in column \"" + column + "\" is no date like 2027-02 or 2027-02-15");
      return "";
    }
    return date;
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
