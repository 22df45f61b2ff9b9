package explor.bot.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import explor.bot.channel.Address;
import explor.bot.dialogue.Session;
import explor.bot.store.Database;
import explor.bot.store.Json;
import explor.bot.store.People;
import explor.bot.store.Sessions;
import explor.bot.text.Language;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {
  private static final InstantSource CLOCK = () -> Instant.parse("2027-01-11T09:00:00Z");
  private static final Session ENGLISH = Session.fresh(Language.EN);

  @TempDir Path folder;

  private final Sessions sessions = new Sessions(CLOCK);
  private final Memory memory = new Memory(sessions);
  private Database database;
  private long person;

  @BeforeEach
  void open() {
    database = Database.open(folder);
    person =
        database.inTransaction(tx -> new People(CLOCK).at(tx, new Address("telegram", "4711")));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Session remembered() {
    return database.inTransaction(tx -> memory.of(tx, person));
  }

  private void save(Session session) {
    database.inTransaction(
        tx -> {
          memory.save(tx, person, session);
          return null;
        });
  }

  @Test
  void whoNeverWroteBeginsAnew() {
    assertEquals(Session.fresh(Language.FR), remembered());
  }

  @Test
  void whatWasSavedIsAtHandUntilItsPersonIsForgotten() {
    save(ENGLISH);
    assertSame(ENGLISH, remembered());
    memory.forget(person);
    assertNotSame(ENGLISH, remembered());
    assertEquals(ENGLISH, remembered());
  }

  @Test
  void whatWasRolledBackIsNotRemembered() {
    save(ENGLISH);
    assertThrows(
        IllegalStateException.class,
        () ->
            database.inTransaction(
                tx -> {
                  memory.save(tx, person, Session.fresh(Language.FR));
                  throw new IllegalStateException("the turn fails");
                }));
    assertEquals(ENGLISH, remembered());
  }

  @Test
  void aRowThatSomebodyElseChangedIsReadAnew() {
    save(ENGLISH);
    database.inTransaction(
        tx -> {
          sessions.save(tx, person, Json.write(Session.fresh(Language.FR)));
          return null;
        });
    assertEquals(Session.fresh(Language.FR), remembered());
  }

  @Test
  void aRowThatCannotBeReadLocksNobodyOut() {
    database.inTransaction(
        tx -> {
          sessions.save(tx, person, "{\"stage\":");
          return null;
        });
    assertEquals(Session.fresh(Language.FR), remembered());
  }
}
