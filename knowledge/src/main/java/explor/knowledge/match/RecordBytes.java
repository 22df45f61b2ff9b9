package explor.knowledge.match;

import explor.knowledge.Window;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;

/**
 * Records as bytes and back, value after value. Only ever read by the version that wrote them: the
 * schema of the index changes with their order.
 */
final class RecordBytes {
  private RecordBytes() {}

  /** Not thread-safe. */
  static final class Writer {
    private final ByteBuffersDataOutput out = new ByteBuffersDataOutput(512);

    Writer text(String text) {
      out.writeString(text);
      return this;
    }

    Writer texts(List<String> texts) {
      number(texts.size());
      texts.forEach(this::text);
      return this;
    }

    Writer number(int number) {
      try {
        out.writeZInt(number);
        return this;
      } catch (IOException e) {
        throw new UncheckedIOException("writing to memory", e);
      }
    }

    Writer windows(List<Window> windows) {
      number(windows.size());
      for (Window window : windows) {
        text(window.from().toString()).text(window.to().toString());
      }
      return this;
    }

    byte[] bytes() {
      return out.toArrayCopy();
    }
  }

  /** Not thread-safe. */
  static final class Reader {
    private final ByteArrayDataInput in;

    Reader(byte[] bytes, int offset, int length) {
      in = new ByteArrayDataInput(bytes, offset, length);
    }

    String text() {
      try {
        return in.readString();
      } catch (IOException e) {
        throw new UncheckedIOException("reading from memory", e);
      }
    }

    List<String> texts() {
      int count = number();
      List<String> texts = new ArrayList<>(Math.min(count, 64));
      for (int i = 0; i < count; i++) {
        texts.add(text());
      }
      return texts;
    }

    int number() {
      try {
        return in.readZInt();
      } catch (IOException e) {
        throw new UncheckedIOException("reading from memory", e);
      }
    }

    List<Window> windows() {
      int count = number();
      List<Window> windows = new ArrayList<>(Math.min(count, 64));
      for (int i = 0; i < count; i++) {
        windows.add(new Window(LocalDate.parse(text()), LocalDate.parse(text())));
      }
      return windows;
    }
  }
}
