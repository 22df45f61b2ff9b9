package explor.bot.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.store.Database;
import explor.bot.store.Timers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockworkTest {
  private static final Instant START = Instant.parse("2027-01-11T09:00:00Z");

  @TempDir Path folder;

  private Instant now = START;
  private final InstantSource clock = () -> now;
  private final Timers timers = new Timers();
  private final List<String> rung = new ArrayList<>();
  private Database database;
  private Clockwork clockwork;

  @BeforeEach
  void open() {
    database = Database.open(folder);
    clockwork = clockwork();
  }

  private Clockwork clockwork() {
    Map<String, Clockwork.Bell> bells =
        Map.of(
            "remind", (tx, due) -> rung.add(due.subject() + " " + due.detail()),
            "broken",
                (tx, due) -> {
                  timers.set(tx, "remind", "never", START, "");
                  throw new IllegalStateException("its handler fails");
                },
            "again",
                (tx, due) -> {
                  rung.add(due.subject());
                  timers.set(tx, "again", due.subject(), due.at().plus(Duration.ofDays(1)), "");
                });
    return new Clockwork(database, timers, bells, clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void set(String kind, String subject, Duration after, String detail) {
    database.inTransaction(
        tx -> {
          timers.set(tx, kind, subject, START.plus(after), detail);
          return null;
        });
  }

  @Test
  void aTimerRingsOnceWhenItIsDueAndNotBefore() {
    set("remind", "EXP-2027-0001", Duration.ofDays(7), "first");
    assertEquals(0, clockwork.runDue());
    assertEquals(Optional.of(START.plus(Duration.ofDays(7))), clockwork.nextDue());

    now = START.plus(Duration.ofDays(7));
    assertEquals(1, clockwork.runDue());
    assertEquals(0, clockwork.runDue());
    assertEquals(List.of("EXP-2027-0001 first"), rung);
    assertEquals(Optional.empty(), clockwork.nextDue());
  }

  @Test
  void aTimerOutlivesARestartAndRingsLateRatherThanNever() {
    set("remind", "EXP-2027-0001", Duration.ofDays(7), "first");
    database.close();
    now = START.plus(Duration.ofDays(30));
    database = Database.open(folder);
    clockwork = clockwork();
    assertEquals(1, clockwork.runDue());
    assertEquals(List.of("EXP-2027-0001 first"), rung);
  }

  @Test
  void settingItAgainMovesItAndCancellingTakesItAway() {
    set("remind", "a", Duration.ofMinutes(1), "first");
    set("remind", "a", Duration.ofMinutes(10), "second");
    set("remind", "b", Duration.ofMinutes(1), "");
    boolean cancelled = database.inTransaction(tx -> timers.cancel(tx, "remind", "b"));
    assertTrue(cancelled);

    now = START.plus(Duration.ofMinutes(5));
    assertEquals(0, clockwork.runDue());
    now = START.plus(Duration.ofMinutes(10));
    clockwork.runDue();
    assertEquals(List.of("a second"), rung);
  }

  @Test
  void whatItBringsAboutMaySetItAgain() {
    set("again", "digest", Duration.ZERO, "");
    for (int day = 0; day < 3; day++) {
      now = START.plus(Duration.ofDays(day));
      clockwork.runDue();
    }
    assertEquals(List.of("digest", "digest", "digest"), rung);
    assertEquals(Optional.of(START.plus(Duration.ofDays(3))), clockwork.nextDue());
  }

  @Test
  void oneThatFailsLeavesNothingBehindHoldsUpNobodyAndRingsAgain() {
    set("broken", "a", Duration.ZERO, "");
    set("unknown kind", "b", Duration.ZERO, "");
    set("remind", "c", Duration.ofSeconds(1), "");
    now = START.plusSeconds(1);
    assertEquals(3, clockwork.runDue());
    assertEquals(List.of("c "), rung);

    assertTrue(database.read(tx -> timers.find(tx, "remind", "never")).isEmpty());
    assertEquals(Optional.of(now.plus(Duration.ofMinutes(1))), clockwork.nextDue());

    now = START.plus(Duration.ofDays(1));
    clockwork.runDue();
    assertEquals(2, database.read(tx -> timers.find(tx, "broken", "a")).orElseThrow().attempts());
  }
}
