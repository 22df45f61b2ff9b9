package explor.knowledge.match;

import explor.knowledge.Engagement;
import explor.knowledge.Window;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/** Days as staff write them. */
final class FrenchDates {
  private FrenchDates() {}

  /** {@code libre du 1er février au 30 avril 2027}; a whole year is said as one. */
  static String free(Window window) {
    LocalDate from = window.from();
    LocalDate to = window.to();
    if (from.getDayOfYear() == 1
        && to.getMonthValue() == 12
        && to.getDayOfMonth() == 31
        && from.getYear() == to.getYear()) {
      return "libre toute l'année " + from.getYear();
    }
    return "libre " + period(window);
  }

  /** {@code en mission du 3 au 14 mai 2027, puis en repos jusqu'au 13 juin 2027}. */
  static String engaged(Engagement engagement) {
    LocalDate rested = engagement.busy().to();
    String rest =
        engagement.restDays() == 0
            ? ""
            : ", puis en repos jusqu'au " + day(rested) + " " + rested.getYear();
    return "en mission " + period(engagement.mission()) + rest;
  }

  private static String period(Window window) {
    LocalDate from = window.from();
    LocalDate to = window.to();
    String year = from.getYear() == to.getYear() ? "" : " " + from.getYear();
    return "du " + day(from) + year + " au " + day(to) + " " + to.getYear();
  }

  private static String day(LocalDate date) {
    return (date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth()))
        + " "
        + date.getMonth().getDisplayName(TextStyle.FULL, Locale.FRENCH);
  }
}
