package explor.knowledge.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** Files that only their owner can read, wherever the system knows of owners. */
final class PrivateDirectory extends FilterDirectory {
  private final Path folder;
  private final boolean posix;

  private PrivateDirectory(Path folder, Directory in) {
    super(in);
    this.folder = folder;
    this.posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** Opens a folder of this kind, which is made if need be. */
  static PrivateDirectory open(Path folder) throws IOException {
    make(folder);
    return new PrivateDirectory(folder, FSDirectory.open(folder));
  }

  /** Makes a folder that only its owner can look into. */
  static void make(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** Takes others' permissions from a file of the folder, e.g. the lock. */
  void close(String name) throws IOException {
    Path file = folder.resolve(name);
    if (posix && Files.exists(file)) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    IndexOutput output = super.createOutput(name, context);
    close(output.getName());
    return output;
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    IndexOutput output = super.createTempOutput(prefix, suffix, context);
    close(output.getName());
    return output;
  }
}
