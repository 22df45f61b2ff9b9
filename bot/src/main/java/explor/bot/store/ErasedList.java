package explor.bot.store;

import explor.bot.channel.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tombstones once more, in a file beside the database: a backup made before an erasure does not
 * know of it, and what it brings back is erased again from this list. Lines of {@code millis kind
 * hash}; the hashes are keyed with the installation's secret.
 */
public final class ErasedList {
  static final String NAME = "erased.list";
  private static final Logger log = LoggerFactory.getLogger(ErasedList.class);
  private static final Pattern LINE = Pattern.compile("\\d{1,15} [a-z:]{1,60} [0-9a-f]{64}");

  private ErasedList() {}

  /** Brings the file up to the database. A failure is logged; the next call makes up for it. */
  public static void write(Database database) {
    try {
      Path folder = folder(database);
      Map<String, Long> all = read(folder);
      database.read(
          tx -> {
            tx.all(
                    "SELECT at, kind || ' ' || hash FROM tombstone",
                    row -> Map.entry(row.getString(2), row.getLong(1)))
                .forEach(one -> all.merge(one.getKey(), one.getValue(), Math::max));
            return null;
          });
      if (!all.isEmpty()) {
        write(folder, all);
      }
    } catch (IOException | StoreException e) {
      log.error("The list of erasures could not be written; it is tried again.", e);
    }
  }

  private static Path folder(Database database) throws IOException {
    Path folder = database.file().toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException("the database lies in no folder");
    }
    return folder;
  }

  /**
   * Gives a restored database all erasures that the present folder knows of, and erases again who
   * was erased after the backup was made.
   *
   * @param data the folder that is replaced
   * @param restored a folder with the backup's database, used by nobody else
   * @return how many people were erased again
   */
  public static int apply(Path data, Path restored, Instant made) throws IOException {
    Map<String, Long> all = read(data);
    if (all.isEmpty()) {
      return 0;
    }
    InstantSource clock = InstantSource.fixed(made);
    Tombstones tombstones = new Tombstones(clock);
    Set<String> files = new HashSet<>();
    int people;
    try (Database database = Database.open(restored)) {
      people =
          database.inTransaction(
              tx -> {
                for (Map.Entry<String, Long> one : all.entrySet()) {
                  String[] kindAndHash = one.getKey().split(" ", 2);
                  tombstones.carry(tx, kindAndHash[0], kindAndHash[1], one.getValue());
                }
                Set<Long> gone = gone(tx, tombstones, made);
                for (long person : gone) {
                  tx.update(
                      "UPDATE case_file SET status = 'ABANDONNE', waits_for = 'nobody'"
                          + " WHERE person_id = ? AND waits_for <> 'nobody'",
                      person);
                  files.addAll(new PersonTables(tombstones).erase(tx, person));
                }
                return gone.size();
              });
      new AttachmentFiles(restored).delete(files);
      database.wantScrub();
      database.scrub();
      write(database);
    }
    return people;
  }

  private static Set<Long> gone(Tx tx, Tombstones tombstones, Instant made) throws SQLException {
    Set<Long> gone = new HashSet<>();
    record At(long person, Address address) {}
    for (At at :
        tx.all(
            "SELECT person_id, channel, id FROM address",
            row -> new At(row.getLong(1), new Address(row.getString(2), row.getString(3))))) {
      if (tombstones.personErasedSince(tx, at.address(), made)) {
        gone.add(at.person());
      }
    }
    return gone;
  }

  private static Map<String, Long> read(Path folder) throws IOException {
    Map<String, Long> all = new TreeMap<>();
    Path file = folder.resolve(NAME);
    List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
    for (String line : lines) {
      if (LINE.matcher(line).matches()) {
        int space = line.indexOf(' ');
        all.put(line.substring(space + 1), Long.parseLong(line.substring(0, space)));
      }
    }
    return all;
  }

  private static void write(Path folder, Map<String, Long> all) throws IOException {
    Path fresh = folder.resolve(NAME + ".part");
    Owned.delete(fresh);
    Owned.file(fresh);
    Files.write(
        fresh, all.entrySet().stream().map(one -> one.getValue() + " " + one.getKey()).toList());
    Owned.force(fresh);
    Files.move(
        fresh,
        folder.resolve(NAME),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    Owned.force(folder);
  }
}
