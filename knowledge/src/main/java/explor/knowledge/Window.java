package explor.knowledge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Days on which an expert is free, both ends included.
 *
 * @param from first free day
 * @param to last free day, not before {@code from}
 */
public record Window(LocalDate from, LocalDate to) {
  /**
   * @throws IllegalArgumentException if {@code to} is before {@code from}
   */
  public Window {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("window ends before it starts: " + from + " > " + to);
    }
  }

  /** How many days this window shares with another; 0 when they don't meet. */
  public int sharedDays(Window other) {
    LocalDate start = from.isAfter(other.from) ? from : other.from;
    LocalDate end = to.isBefore(other.to) ? to : other.to;
    return end.isBefore(start)
        ? 0
        : Math.clamp(ChronoUnit.DAYS.between(start, end) + 1, 1, Integer.MAX_VALUE);
  }

  /** What is left of this window without the days of another: nothing, one window or two. */
  public List<Window> without(Window other) {
    if (sharedDays(other) == 0) {
      return List.of(this);
    }
    List<Window> left = new ArrayList<>();
    if (from.isBefore(other.from)) {
      left.add(new Window(from, other.from.minusDays(1)));
    }
    if (to.isAfter(other.to)) {
      left.add(new Window(other.to.plusDays(1), to));
    }
    return List.copyOf(left);
  }

  /** The same days, in order and in as few windows as there are: January and February are one. */
  public static List<Window> joined(List<Window> windows) {
    if (windows.size() < 2) {
      return List.copyOf(windows);
    }
    List<Window> joined = new ArrayList<>();
    List<Window> sorted = windows.stream().sorted(Comparator.comparing(Window::from)).toList();
    Window last = sorted.getFirst();
    for (Window next : sorted) {
      boolean apart = last.to.isBefore(LocalDate.MAX) && next.from.isAfter(last.to.plusDays(1));
      if (apart) {
        joined.add(last);
        last = next;
      } else {
        last = new Window(last.from, next.to.isAfter(last.to) ? next.to : last.to);
      }
    }
    joined.add(last);
    return List.copyOf(joined);
  }
}
