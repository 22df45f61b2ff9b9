package explor.knowledge.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an index was made from: the version of its layout, and each source file's content. A file
 * whose size and time are those of then is taken for the same without reading it, unless it was
 * touched so shortly before that one more change would not show.
 *
 * @param schema version of the layout
 * @param files name → file; those that are not there count as such
 * @param taken epoch milliseconds, before the files were read
 */
public record Fingerprint(String schema, Map<String, Path> files, long taken) {
  private static final long SAME_TICK = 2_000; // the coarsest clock of a file system, FAT's
  private static final String SCHEMA = "schema";
  private static final String TAKEN = "taken";

  public Fingerprint {
    files = Map.copyOf(files);
  }

  /**
   * Takes it now, before the files are read.
   *
   * @param names relative to the folder
   */
  public static Fingerprint now(String schema, Path folder, List<String> names) {
    Map<String, Path> files = new TreeMap<>();
    names.forEach(name -> files.put(name, folder.resolve(name)));
    return new Fingerprint(schema, files, System.currentTimeMillis());
  }

  /** As notes for a commit; reads every file. */
  public Map<String, String> notes() {
    Map<String, String> notes = new TreeMap<>();
    notes.put(SCHEMA, schema);
    notes.put(TAKEN, Long.toString(taken));
    files.forEach((name, file) -> notes.put("file " + name, mark(file) + " " + hash(file)));
    return notes;
  }

  /** Whether an index with these notes was made from just this. */
  public boolean fits(Map<String, String> notes) {
    return schema.equals(notes.get(SCHEMA))
        && notes.size() == files.size() + 2
        && files.entrySet().stream()
            .allMatch(
                file ->
                    same(
                        file.getValue(),
                        notes.getOrDefault("file " + file.getKey(), ""),
                        notes.getOrDefault(TAKEN, "")));
  }

  private static boolean same(Path file, String noted, String taken) {
    String mark = mark(file);
    boolean settled =
        mark.isEmpty()
            || (taken.matches("\\d{1,18}") && time(file) < Long.parseLong(taken) - SAME_TICK);
    return settled && noted.startsWith(mark + " ")
        || !noted.isEmpty() && noted.endsWith(" " + hash(file));
  }

  /** Size and time; empty when the file is not there. */
  private static String mark(Path file) {
    try {
      BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class);
      return about.size() + "@" + about.lastModifiedTime().toMillis();
    } catch (IOException e) {
      return "";
    }
  }

  private static long time(Path file) {
    try {
      return Files.getLastModifiedTime(file).toMillis();
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }

  private static String hash(Path file) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      if (Files.isRegularFile(file)) {
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
          for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
          }
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
  }
}
