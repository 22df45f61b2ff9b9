package explor.mail.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The words of a document that is XML in a ZIP: WordprocessingML (ISO 29500: {@code w:p}, {@code
 * w:t}) and OpenDocument (ISO 26300: {@code text:p}, {@code text:h}).
 */
final class ZippedWords {
  private static final int MOST_ENTRIES = 2_000;
  private static final Set<String> PARAGRAPHS = Set.of("p", "h");
  private static final Set<String> LINE_ENDS = Set.of("br", "line-break", "cr");
  private static final Set<String> BLANKS = Set.of("tab", "s");

  /** Deleted passages that Word keeps, and what is only said about the document. */
  private static final Set<String> SILENT =
      Set.of("delText", "instrText", "annotation", "tracked-changes");

  private final byte[] document;
  private final int most;
  private final Unfolding unfolding;

  /**
   * @param most characters; the rest is left out
   * @param unpacked bytes that the ZIP may unfold to; what lies behind them is left out
   */
  ZippedWords(byte[] document, int most, long unpacked) {
    this.document = document;
    this.most = most;
    this.unfolding = new Unfolding(unpacked);
  }

  /** Whether the ZIP held more than it may unfold to, as far as it was read. */
  boolean unfolds() {
    return unfolding.over;
  }

  String of(String entry) throws IOException, XMLStreamException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
      unfolding.zip = zip;
      ZipEntry next = zip.getNextEntry();
      for (int i = 0; next != null && i < MOST_ENTRIES && !unfolding.over; i++) {
        if (next.getName().equals(entry)) {
          return words(unfolding);
        }
        unfolding.transferTo(OutputStream.nullOutputStream());
        next = unfolding.over ? null : zip.getNextEntry();
      }
    }
    return "";
  }

  /** What comes out of the ZIP, counted; it ends when that is too much. */
  private static final class Unfolding extends InputStream {
    private InputStream zip = InputStream.nullInputStream();
    private long left;
    private boolean over;

    Unfolding(long left) {
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int count = over ? -1 : zip.read(into, from, length);
      left -= Math.max(0, count);
      over |= left < 0;
      return over ? -1 : count;
    }
  }

  /** Stops after so many characters, however much the ZIP unfolds to. */
  private String words(InputStream xml) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader reader = factory.createXMLStreamReader(xml);
    StringBuilder out = new StringBuilder();
    int silent = 0;
    while (out.length() < most && more(reader)) {
      int event = reader.getEventType();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = reader.getLocalName();
        silent += silent > 0 || SILENT.contains(name) ? 1 : 0;
        out.append(BLANKS.contains(name) ? " " : LINE_ENDS.contains(name) ? "\n" : "");
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        silent -= silent > 0 ? 1 : 0;
        out.append(PARAGRAPHS.contains(reader.getLocalName()) ? "\n" : "");
      } else if (event == XMLStreamConstants.CHARACTERS && silent == 0) {
        out.append(reader.getText());
      }
    }
    return out.toString();
  }

  /** Where the unfolding was cut, so is the XML: what was read until there counts. */
  private boolean more(XMLStreamReader reader) throws XMLStreamException {
    try {
      if (!reader.hasNext()) {
        return false;
      }
      reader.next();
      return true;
    } catch (XMLStreamException e) {
      if (unfolding.over) {
        return false;
      }
      throw e;
    }
  }
}
