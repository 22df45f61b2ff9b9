package explor.mail.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
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

  private ZippedWords() {}

  static String of(byte[] document, String entry, int most) throws IOException, XMLStreamException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
      ZipEntry next = zip.getNextEntry();
      for (int i = 0; next != null && i < MOST_ENTRIES; i++) {
        if (next.getName().equals(entry)) {
          return words(zip, most);
        }
        next = zip.getNextEntry();
      }
    }
    return "";
  }

  /** Stops after {@code most} characters, however much the ZIP unfolds to. */
  private static String words(InputStream xml, int most) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader reader = factory.createXMLStreamReader(xml);
    StringBuilder out = new StringBuilder();
    int silent = 0;
    while (reader.hasNext() && out.length() < most) {
      int event = reader.next();
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
}
