package explor.bot.store;

import explor.bot.channel.Parcel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * What one relay delivered and the outbox does not know yet: a line each, in a file beside the
 * database. A line costs a hundredth of a commit and waits for nobody's transaction, so that many
 * deliveries can be noted at once, and a killed process still repeats only the one that was under
 * way. When the machine itself dies the lines may be lost; each of those messages is repeated once.
 * One thread.
 */
public final class Departures implements AutoCloseable {
  private static final Pattern LINE = Pattern.compile("(?m)^(\\d{1,18}) (\\d{1,10}) (.*)\n");

  private final FileChannel file;

  private Departures(FileChannel file) {
    this.file = file;
  }

  /**
   * A message that left.
   *
   * @param row of the outbox
   * @param stamp of its address and words: a row of a restored database may have the same id
   * @param externalId by which its channel knows it
   */
  public record Left(long row, long stamp, String externalId) {
    /** Whether this is the message that left. */
    public boolean is(Parcel parcel) {
      return parcel.id() == row && sum(parcel) == stamp;
    }
  }

  /**
   * Opens or makes a relay's file; what an earlier process left in it stays.
   *
   * @param relay its name: letters, digits and hyphens
   * @throws StoreException if the folder cannot be written
   */
  public static Departures open(Path folder, String relay) {
    Path path = folder.resolve("departed-" + relay);
    try {
      FileChannel file =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      Owned.permit(path, "rw-------");
      return new Departures(file);
    } catch (IOException e) {
      throw StoreException.unusable(folder, e);
    }
  }

  /**
   * A message left.
   *
   * @return false when the file takes nothing: then it has to be noted at once
   */
  public boolean left(Parcel parcel, String externalId) {
    String line = parcel.id() + " " + sum(parcel) + " " + externalId + "\n";
    ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
    try {
      file.write(bytes, file.size());
      return !bytes.hasRemaining();
    } catch (IOException e) {
      return false;
    }
  }

  /** What is in the file, oldest first. A line that was cut off, or is none, is left out. */
  public List<Left> all() {
    try {
      ByteBuffer bytes = ByteBuffer.allocate((int) file.size());
      while (bytes.hasRemaining() && file.read(bytes, bytes.position()) >= 0) {
        // a file is mostly read at once
      }
      String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
      List<Left> all = new ArrayList<>();
      Matcher lines = LINE.matcher(text);
      while (lines.find()) {
        all.add(
            new Left(
                Long.parseLong(lines.group(1)), Long.parseLong(lines.group(2)), lines.group(3)));
      }
      return all;
    } catch (IOException e) {
      throw new StoreException("The list of what left last cannot be read", e);
    }
  }

  /** The outbox knows them all now. */
  public void noted() {
    try {
      file.truncate(0);
    } catch (IOException e) {
      throw new StoreException("The list of what left cannot be emptied", e);
    }
  }

  private static long sum(Parcel parcel) {
    CRC32 sum = new CRC32();
    sum.update(parcel.to().id().getBytes(StandardCharsets.UTF_8));
    sum.update(parcel.message().text().getBytes(StandardCharsets.UTF_8));
    return sum.getValue();
  }

  /** Lets go of the file. */
  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new StoreException("The list of what left did not close", e);
    }
  }
}
