package explor.bot.rights;

import explor.bot.channel.Address;
import explor.bot.channel.Outbound;
import explor.bot.desk.CaseLife;
import explor.bot.desk.StaffNotices;
import explor.bot.desk.Team;
import explor.bot.store.AttachmentFiles;
import explor.bot.store.Cases;
import explor.bot.store.Database;
import explor.bot.store.ErasedList;
import explor.bot.store.Outbox;
import explor.bot.store.People;
import explor.bot.store.PersonTables;
import explor.bot.store.Timers;
import explor.bot.store.Tx;
import explor.bot.text.Language;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * A person's copy of all that is held of them, and their erasure. Whoever asks to be erased gets a
 * code, at their other address when they have one; only who reads there can confirm. Inside a
 * turn's transaction; what must wait for the commit (files, the write-ahead log) does.
 */
public final class Rights {
  /** The timer that ends an unconfirmed wish; nothing happens when it rings. */
  public static final String TIMER = "erasure";

  private static final Duration CODE_KEPT = Duration.ofHours(24);
  private static final int TRIES = 3;
  private static final RandomGenerator RANDOM = new SecureRandom();

  private final Database database;
  private final Tables tables;
  private final CaseLife life;
  private final Team team;
  private final StaffNotices notices;
  private final PersonCopy copy;
  private final InstantSource clock;

  /** The tables that are needed beside {@link PersonTables}, which knows all. */
  public record Tables(
      PersonTables all, People people, Cases cases, Timers timers, AttachmentFiles files) {}

  public Rights(
      Database database,
      Tables tables,
      CaseLife life,
      Team team,
      StaffNotices notices,
      PersonCopy copy,
      InstantSource clock) {
    this.database = database;
    this.tables = tables;
    this.life = life;
    this.team = team;
    this.notices = notices;
    this.copy = copy;
    this.clock = clock;
  }

  /**
   * What a person is shown before they confirm.
   *
   * @param messages said by them and to them
   * @param files they sent
   * @param cases references of theirs
   * @param open those of them that the team still works on
   */
  public record Held(int messages, int files, List<String> cases, List<String> open) {}

  /**
   * A wish to be erased that waits for its code.
   *
   * @param code six digits
   * @param at where the code is to be told: the other address, or the one they wrote from
   */
  public record Wish(Held held, String code, Address at) {}

  /** All that is held of a person, as two stored files: one to read, one for programs. */
  public List<Outbound.Enclosure> copy(Tx tx, long person, Language language) throws SQLException {
    Map<String, List<Map<String, Object>>> all = tables.all().shown(tx, person);
    String readable = copy.html(all, language, clock.instant());
    String json = PersonCopy.json(all, clock.instant());
    return List.of(
        stored(readable, copy.fileName(language) + ".html", "text/html"),
        stored(json, copy.fileName(language) + ".json", "application/json"));
  }

  private Outbound.Enclosure stored(String content, String name, String type) {
    String hash = tables.files().put(content.getBytes(StandardCharsets.UTF_8));
    return new Outbound.Enclosure(hash, name, type);
  }

  /** What would be erased. */
  public Held held(Tx tx, long person) throws SQLException {
    Map<String, List<Map<String, Object>>> all = tables.all().shown(tx, person);
    List<Cases.Stored> cases = tables.cases().of(tx, person);
    return new Held(
        all.getOrDefault("messages", List.of()).size(),
        all.getOrDefault("files", List.of()).size(),
        cases.stream().map(Cases.Stored::reference).toList(),
        cases.stream().filter(CaseLife::isOpen).map(Cases.Stored::reference).toList());
  }

  /** Notes the wish; nothing is erased yet. A new wish takes the place of an older one. */
  public Wish wish(Tx tx, long person, Address from) throws SQLException {
    String code = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(1_000_000));
    Address at =
        tables.people().addresses(tx, person).stream()
            .filter(address -> !address.channel().equals(from.channel()))
            .findFirst()
            .orElse(from);
    keep(tx, person, code, 0);
    return new Wish(held(tx, person), code, at);
  }

  private void keep(Tx tx, long person, String code, int tries) throws SQLException {
    tables
        .timers()
        .set(tx, TIMER, Long.toString(person), clock.instant().plus(CODE_KEPT), code + " " + tries);
  }

  /** Whether this is the code of the person's wish; after three wrong ones the wish is void. */
  public boolean confirms(Tx tx, long person, String code) throws SQLException {
    String subject = Long.toString(person);
    Optional<Timers.Due> wish =
        tables
            .timers()
            .find(tx, TIMER, subject)
            .filter(found -> found.at().isAfter(clock.instant()));
    if (wish.isEmpty()) {
      return false;
    }
    String[] kept = wish.get().detail().split(" ", 2);
    if (kept[0].equals(code)) {
      return true;
    }
    int tries = Integer.parseInt(kept[1]) + 1;
    if (tries >= TRIES) {
      tables.timers().cancel(tx, TIMER, subject);
    } else {
      keep(tx, person, kept[0], tries);
    }
    return false;
  }

  /** Erases a person's messages as they came; the talk and the cases made of them stay. */
  public void forgetOriginals(Tx tx, long person) throws SQLException {
    tables.all().forgetOriginals(tx, person);
    tx.afterCommit(database::wantScrub);
  }

  /** Erases a person: their cases end, the team is told, and nothing of them stays. */
  public void erase(Tx tx, long person) throws SQLException {
    List<Cases.Stored> cases = tables.cases().of(tx, person);
    for (Cases.Stored one : cases) {
      if (CaseLife.isOpen(one)) {
        life.forgotten(tx, one);
      }
    }
    Set<String> files = tables.all().erase(tx, person);
    List<String> references = cases.stream().map(Cases.Stored::reference).toList();
    team.write(tx, notices.erased(references), Outbox.Purpose.NOTICE, false, null, null);
    tx.afterCommit(
        () -> {
          tables.files().delete(files);
          ErasedList.write(database);
          database.wantScrub(); // not on the turn's thread
        });
  }
}
