package explor.knowledge.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import explor.knowledge.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The rule for dates as numbers says just what the rule for dates says. */
final class SpanTest {
  private static final LocalDate BASE = LocalDate.of(2027, 1, 1);

  private static Window window(Random random) {
    LocalDate from = BASE.plusDays(random.nextInt(30));
    return new Window(from, from.plusDays(random.nextInt(20)));
  }

  @Test
  void spansMeetExactlyWhereTheRuleSaysFree() {
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      Window wanted = window(random);
      Window free = window(random);
      int days = 1 + random.nextInt(7);
      boolean rule = Fit.free(List.of(wanted), List.of(free), days);
      String what = wanted + " " + free + " " + days;
      assertEquals(rule, Span.free(free).meets(Span.asked(wanted, days)), what);
      assertEquals(rule, Span.wanted(wanted, days).meets(Span.offered(free)), what);
    }
  }

  @Test
  void aSpanSurvivesBeingPacked() {
    for (Window window :
        List.of(
            new Window(LocalDate.MIN, LocalDate.MAX),
            new Window(LocalDate.of(1969, 1, 1), LocalDate.of(1969, 1, 2)),
            new Window(BASE, BASE.plusDays(40)))) {
      for (Span span : List.of(Span.free(window), Span.wanted(window, 7), Span.asked(window, 3))) {
        assertEquals(span, Span.unpacked(span.packed()));
      }
    }
  }
}
