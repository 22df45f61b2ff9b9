package explor.bot.upkeep;

import explor.bot.store.AttachmentFiles;
import explor.bot.store.Json;
import explor.bot.store.Owned;
import explor.bot.store.Snapshot;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * One zip file with all that an installation needs to live again: the database as it stood at one
 * moment, the attachments it refers to, the configuration folder. Taken while the assistant runs.
 * What is derived is not in it, nor are the secrets of the settings file.
 */
public final class Backup {
  private final Path data;
  private final Path config;

  /**
   * @param data the data folder; must hold a database
   * @param config the folder of forms, texts and booklets
   */
  public Backup(Path data, Path config) {
    this.data = data;
    this.config = config;
  }

  /**
   * Writes a backup; it appears under its name only once it is whole and on disk.
   *
   * @throws UpkeepException if it cannot be written; nothing is left then
   */
  public Manifest write(Path file, Instant now) {
    Path whole = file.toAbsolutePath();
    Path folder = whole.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UpkeepException("There is no folder " + folder + " to write the backup to");
    }
    Path part = folder.resolve(whole.getFileName() + ".part");
    Path copy = folder.resolve(whole.getFileName() + ".db.part");
    try {
      try {
        Owned.delete(part);
        Owned.delete(copy);
        Owned.file(part);
        Owned.file(copy);
        Manifest manifest = write(part, copy, now);
        Owned.force(part);
        Files.move(
            part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Owned.force(folder);
        return manifest;
      } finally {
        Owned.delete(copy);
        Owned.delete(part);
      }
    } catch (IOException e) {
      throw new UpkeepException("The backup " + file + " could not be written", e);
    }
  }

  private Manifest write(Path part, Path copy, Instant now) throws IOException {
    Snapshot snapshot = Snapshot.take(data, copy);
    List<Manifest.Entry> entries = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    try (OutputStream out = Files.newOutputStream(part);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      try (InputStream in = Files.newInputStream(copy)) {
        entries.add(add(zip, Manifest.DATABASE, in));
      }
      attachments(zip, snapshot, entries, leftOut);
      config(zip, entries, leftOut);
      Manifest manifest = new Manifest(Manifest.FORMAT, now, snapshot.schema(), entries, leftOut);
      zip.putNextEntry(new ZipEntry(Manifest.NAME));
      zip.write(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
      zip.closeEntry();
      return manifest;
    }
  }

  private void attachments(
      ZipOutputStream zip, Snapshot snapshot, List<Manifest.Entry> entries, List<String> leftOut)
      throws IOException {
    AttachmentFiles files = new AttachmentFiles(data);
    for (String hash : snapshot.attachments()) {
      Optional<byte[]> bytes = files.get(hash);
      if (bytes.isEmpty()) {
        leftOut.add("attachment " + hash + " (not on disk; erased while the backup was made?)");
        continue;
      }
      String path = Manifest.ATTACHMENTS + hash;
      Manifest.Entry entry = add(zip, path, new ByteArrayInputStream(bytes.get()));
      entries.add(entry);
      if (!entry.sha256().equals(hash)) {
        leftOut.add("the true content of attachment " + hash + " (it was changed on disk)");
      }
    }
  }

  private void config(ZipOutputStream zip, List<Manifest.Entry> entries, List<String> leftOut)
      throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(config)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String path = Manifest.CONFIG + config.relativize(file).toString().replace('\\', '/');
      if (!path.equals(Manifest.CONFIG + "explor.yaml")) {
        try (InputStream in = Files.newInputStream(file)) {
          entries.add(add(zip, path, in));
        }
        continue;
      }
      Optional<String> bare = SecretFree.of(Files.readString(file));
      if (bare.isEmpty()) {
        leftOut.add("explor.yaml (it cannot be read, so its secrets cannot be told apart)");
      } else {
        byte[] bytes = bare.get().getBytes(StandardCharsets.UTF_8);
        entries.add(add(zip, path, new ByteArrayInputStream(bytes)));
      }
    }
    leftOut.add("the secrets of explor.yaml and of the environment (token, passwords, OAuth)");
  }

  private static Manifest.Entry add(ZipOutputStream zip, String path, InputStream in)
      throws IOException {
    zip.putNextEntry(new ZipEntry(path));
    Manifest.Entry entry = Manifest.copy(path, in, zip, Long.MAX_VALUE);
    zip.closeEntry();
    return entry;
  }
}
