package explor.knowledge.load;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML parts of a ZIP, as office documents are (ISO 29500, ISO 26300). Nothing is unfolded beyond
 * its limits, however small it is packed, and no document type or outside entity is looked at.
 */
final class Zipped {
  private static final int MOST_ENTRIES = 2_000;
  private static final long MOST_BYTES = 256L << 20;

  private Zipped() {}

  /**
   * The wanted parts by name.
   *
   * @throws IOException when it is no ZIP, or unfolds to more than 256 MB
   */
  static Map<String, byte[]> parts(byte[] zip, Predicate<String> wanted) throws IOException {
    Map<String, byte[]> parts = new HashMap<>();
    long left = MOST_BYTES;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      ZipEntry entry = in.getNextEntry();
      if (entry == null) {
        throw new IOException("is no office document");
      }
      for (int i = 0; entry != null; i++) {
        if (i >= MOST_ENTRIES) {
          throw new IOException("has too many parts");
        }
        Counted counted = new Counted(in, left);
        if (wanted.test(entry.getName())) {
          parts.put(entry.getName(), counted.readAllBytes());
        } else {
          counted.transferTo(java.io.OutputStream.nullOutputStream());
        }
        left = counted.left;
        entry = in.getNextEntry();
      }
    }
    return parts;
  }

  static XMLStreamReader xml(byte[] part) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(new ByteArrayInputStream(part));
  }

  /** An attribute by its local name, whatever its prefix; empty when it isn't there. */
  static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  private static final class Counted extends FilterInputStream {
    private long left;

    Counted(InputStream in, long left) {
      super(in);
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
      int read = super.read(into, at, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) throws IOException {
      left -= read;
      if (left < 0) {
        throw new IOException("unfolds to more than is allowed");
      }
    }
  }
}
