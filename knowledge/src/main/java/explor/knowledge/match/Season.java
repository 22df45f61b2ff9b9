package explor.knowledge.match;

import explor.knowledge.Window;
import java.time.LocalDate;
import java.time.Month;

/**
 * A season begins with its first whole month and ends with the calendar's last day of it, as people
 * mean either.
 */
enum Season {
  SPRING(Month.MARCH, Month.JUNE),
  SUMMER(Month.JUNE, Month.SEPTEMBER),
  AUTUMN(Month.SEPTEMBER, Month.DECEMBER),
  WINTER(Month.DECEMBER, Month.MARCH);

  private static final int LAST_DAY = 20;

  private final Month first;
  private final Month last;

  Season(Month first, Month last) {
    this.first = first;
    this.last = last;
  }

  Month first() {
    return first;
  }

  /** The one that begins in a year. */
  Window beginning(int year) {
    int ends = last.compareTo(first) < 0 ? year + 1 : year;
    return new Window(LocalDate.of(year, first, 1), LocalDate.of(ends, last, LAST_DAY));
  }
}
