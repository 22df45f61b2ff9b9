package explor.bot.desk;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** The eleven public holidays of metropolitan France (Code du travail, art. L3133-1). */
final class Holidays {
  private static final Set<MonthDay> FIXED =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(5, 8),
          MonthDay.of(7, 14),
          MonthDay.of(8, 15),
          MonthDay.of(11, 1),
          MonthDay.of(11, 11),
          MonthDay.of(12, 25));

  /** Days after Easter Sunday: Easter Monday, Ascension, Whit Monday. */
  private static final Set<Integer> MOVING = Set.of(1, 39, 50);

  private Holidays() {}

  static boolean isHoliday(LocalDate day) {
    int afterEaster = day.getDayOfYear() - easter(day.getYear()).getDayOfYear();
    return FIXED.contains(MonthDay.from(day)) || MOVING.contains(afterEaster);
  }

  /** Easter Sunday of the Gregorian calendar (the computus of Meeus, Jones and Butcher). */
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int month = (h + l - 7 * m + 114) / 31;
    int day = (h + l - 7 * m + 114) % 31 + 1;
    return LocalDate.of(year, month, day);
  }
}
