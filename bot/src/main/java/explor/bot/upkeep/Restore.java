package explor.bot.upkeep;

import com.fasterxml.jackson.core.JacksonException;
import explor.bot.store.Database;
import explor.bot.store.ErasedList;
import explor.bot.store.Exchange;
import explor.bot.store.FolderLock;
import explor.bot.store.Json;
import explor.bot.store.OldContent;
import explor.bot.store.Owned;
import explor.bot.store.Snapshot;
import explor.bot.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A backup back in its place. Everything is unpacked and checked beside what is there; then the two
 * change places. Killed at any moment, the folder holds the old content or the new one.
 */
public final class Restore {
  private static final Logger log = LoggerFactory.getLogger(Restore.class);
  private static final int MANIFEST_MOST = 64 << 20;

  /** Where the configuration of a backup is put, below the data folder: to compare, not in use. */
  public static final String CONFIG = "config-of-backup";

  private final Path data;

  /**
   * @param data the folder that is to hold the backup's data; may be missing or empty
   */
  public Restore(Path data) {
    this.data = data;
  }

  /**
   * Puts a backup in place.
   *
   * @param replace whether it may take the place of what is there
   * @throws UpkeepException if the backup is damaged, or there is something and it may not be
   *     replaced; nothing has changed then
   */
  public Manifest from(Path file, boolean replace, Instant now) {
    try (FolderLock lock = FolderLock.take(data);
        ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      if (!replace && !Exchange.content(data).isEmpty()) {
        throw new UpkeepException(
            data
                + " is not empty. `explor restore --replace` puts the backup in its place; the"
                + " present content moves to a folder before-restore-… in it");
      }
      Manifest manifest = manifest(zip);
      Path prepared = Exchange.prepare(data);
      unpack(zip, manifest, prepared);
      Snapshot snapshot = Snapshot.look(prepared.resolve(Manifest.DATABASE));
      if (snapshot.schema() != manifest.schema()) {
        throw new UpkeepException("The backup's database is not the one its manifest tells of");
      }
      Database.open(prepared).close(); // brought to this version's schema before it counts
      int again = ErasedList.apply(data, prepared, manifest.made());
      log.info("People erased since the backup was made, and erased again: {}.", again);
      Owned.force(prepared.resolve(Manifest.DATABASE));
      Owned.force(prepared);
      Exchange.commit(data, OldContent.STAMP.format(now));
      lock.finishRestore();
      return manifest;
    } catch (IOException e) {
      throw new UpkeepException("The backup " + file + " could not be restored", e);
    } catch (StoreException e) {
      throw new UpkeepException("The backup " + file + " was not restored", e);
    }
  }

  private static Manifest manifest(ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry(Manifest.NAME);
    if (entry == null || entry.getSize() > MANIFEST_MOST) {
      throw new UpkeepException(zip.getName() + " is no backup of explor: it has no manifest");
    }
    Manifest manifest;
    try (InputStream in = zip.getInputStream(entry)) {
      manifest = Json.mapper().readValue(in.readNBytes(MANIFEST_MOST), Manifest.class);
    } catch (JacksonException e) {
      throw new UpkeepException("The manifest of " + zip.getName() + " cannot be read");
    }
    if (manifest.format() > Manifest.FORMAT) {
      throw new UpkeepException(
          "The backup was made by a newer version of explor; restore it with that one");
    }
    Set<String> seen = new HashSet<>();
    for (Manifest.Entry one : manifest.entries()) {
      if (!one.isSafe() || !seen.add(one.path())) {
        throw new UpkeepException("The manifest of " + zip.getName() + " is not to be trusted");
      }
    }
    if (!seen.contains(Manifest.DATABASE)) {
      throw new UpkeepException("The backup " + zip.getName() + " holds no database");
    }
    return manifest;
  }

  private static void unpack(ZipFile zip, Manifest manifest, Path prepared) throws IOException {
    Owned.folder(prepared.resolve(Manifest.ATTACHMENTS));
    Set<Path> folders = new HashSet<>(Set.of(prepared));
    for (Manifest.Entry wanted : manifest.entries()) {
      ZipEntry entry = zip.getEntry(wanted.path());
      if (entry == null) {
        throw new UpkeepException("The backup is damaged: " + wanted.path() + " is missing");
      }
      Path target = prepared.resolve(place(wanted.path()));
      for (Path up = target.getParent();
          up != null && folders.add(up) && up.startsWith(prepared);
          up = up.getParent()) {
        Owned.folder(up);
      }
      Owned.file(target);
      Manifest.Entry found;
      try (InputStream in = zip.getInputStream(entry);
          OutputStream out = Files.newOutputStream(target)) {
        found = Manifest.copy(wanted.path(), in, out, wanted.size());
      }
      if (!found.equals(wanted)) {
        throw new UpkeepException(
            "The backup is damaged: " + wanted.path() + " is not what the manifest says");
      }
      Owned.force(target);
    }
    for (Path folder : List.copyOf(folders)) {
      Owned.force(folder);
    }
  }

  private static String place(String path) {
    return path.startsWith(Manifest.CONFIG)
        ? CONFIG + "/" + path.substring(Manifest.CONFIG.length())
        : path;
  }
}
