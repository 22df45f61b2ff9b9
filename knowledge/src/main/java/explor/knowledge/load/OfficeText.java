package explor.knowledge.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A text document as Markdown: headings, lists and tables keep their place. Reads DOCX (ISO 29500,
 * WordprocessingML) and ODT (ISO 26300).
 */
public final class OfficeText {
  private static final Pattern HEADING =
      Pattern.compile(
          "(?:heading|titre|title|berschrift)[ _]?(?:20_)?(\\d)?", Pattern.CASE_INSENSITIVE);

  private final StringBuilder out = new StringBuilder();
  private final StringBuilder text = new StringBuilder();
  private final List<String> row = new ArrayList<>();
  private int level;
  private boolean item;
  private int cells;
  private boolean firstRow;
  private int silent;

  private OfficeText() {}

  /**
   * @throws IOException when it is neither, or damaged, with what is wrong
   */
  public static String markdown(byte[] document) throws IOException {
    Map<String, byte[]> parts =
        Zipped.parts(
            document, name -> name.equals("word/document.xml") || name.equals("content.xml"));
    byte[] part = parts.getOrDefault("word/document.xml", parts.get("content.xml"));
    if (part == null) {
      throw new IOException("is no text document");
    }
    OfficeText reader = new OfficeText();
    try {
      reader.read(Zipped.xml(part));
    } catch (XMLStreamException e) {
      throw new IOException("is damaged: " + e.getMessage(), e);
    }
    return reader.out.toString();
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(xml);
        case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
        case XMLStreamConstants.CHARACTERS -> {
          if (silent == 0) {
            text.append(xml.getText());
          }
        }
        default -> {} // comments and the like
      }
    }
  }

  private void start(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "delText", "instrText", "annotation", "tracked-changes" -> silent++;
      case "p" -> begin(0);
      case "h" -> begin(number(Zipped.attribute(xml, "outline-level")));
      case "pStyle" -> {
        Matcher heading = HEADING.matcher(Zipped.attribute(xml, "val"));
        if (heading.lookingAt()) {
          level = heading.group(1) == null ? 1 : number(heading.group(1));
        }
      }
      case "numPr", "list-item" -> item = true;
      case "tab", "s" -> text.append(' ');
      case "br", "line-break" -> text.append(cells > 0 ? " ; " : "\n");
      case "tbl", "table" -> {
        out.append('\n');
        firstRow = true;
      }
      case "tr", "table-row" -> row.clear();
      case "tc", "table-cell" -> {
        cells++;
        text.setLength(0);
      }
      default -> {} // formatting
    }
  }

  private void begin(int heading) {
    if (cells == 0) {
      text.setLength(0);
    } else if (!text.isEmpty()) {
      text.append(" ; ");
    }
    level = heading;
  }

  private void end(String name) {
    switch (name) {
      case "delText", "instrText", "annotation", "tracked-changes" -> silent--;
      case "p", "h" -> {
        if (cells == 0 && !text.toString().isBlank()) {
          String mark = level > 0 ? "#".repeat(Math.min(6, level)) + " " : item ? "- " : "";
          out.append('\n').append(mark).append(text.toString().strip());
          out.append(mark.equals("- ") ? "" : "\n");
        }
        item = item && name.equals("h");
        level = 0;
      }
      case "tc", "table-cell" -> {
        cells = Math.max(0, cells - 1);
        row.add(text.toString().strip().replace("|", "\\|").replace('\n', ' '));
        text.setLength(0);
      }
      case "tr", "table-row" -> {
        out.append("| ").append(String.join(" | ", row)).append(" |\n");
        if (firstRow) {
          out.append("|").append("---|".repeat(row.size())).append('\n');
        }
        firstRow = false;
      }
      case "tbl", "table" -> out.append('\n');
      default -> {} // formatting
    }
  }

  private static int number(String digit) {
    return digit.length() == 1 && Character.isDigit(digit.charAt(0)) ? digit.charAt(0) - '0' : 1;
  }
}
