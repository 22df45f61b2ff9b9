package explor.knowledge.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The first sheet of a workbook as rows of text: XLSX (ISO 29500, SpreadsheetML) and ODS (ISO
 * 26300). A formula counts as the value it was last seen with; a date as {@code YYYY-MM-DD} in ODS
 * and as its day number in XLSX.
 */
final class Sheet {
  private static final int MOST_COLUMNS = 200;
  private static final int MOST_ROWS = 2_000_000;

  private Sheet() {}

  /**
   * @return rows that are not blank, with their number in the sheet
   * @throws IOException when it can't be read, with what is wrong
   */
  static List<Csv.Row> read(byte[] workbook) throws IOException {
    Map<String, byte[]> parts =
        Zipped.parts(
            workbook,
            name ->
                name.equals("content.xml")
                    || name.equals("xl/sharedStrings.xml")
                    || name.equals("xl/worksheets/sheet1.xml"));
    try {
      byte[] sheet = parts.get("xl/worksheets/sheet1.xml");
      if (sheet != null) {
        byte[] shared =
            parts.getOrDefault("xl/sharedStrings.xml", "<sst/>".getBytes(StandardCharsets.UTF_8));
        return xlsx(Zipped.xml(sheet), texts(Zipped.xml(shared), "si"));
      }
      byte[] content = parts.get("content.xml");
      if (content != null) {
        return ods(Zipped.xml(content));
      }
    } catch (XMLStreamException e) {
      throw new IOException("is damaged: " + e.getMessage(), e);
    }
    throw new IOException("has no sheet");
  }

  /** The text within each element of a name, in order. */
  private static List<String> texts(XMLStreamReader xml, String element) throws XMLStreamException {
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    boolean spoken = false;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (xml.getLocalName().equals(element)) {
            text.setLength(0);
          }
          spoken = xml.getLocalName().equals("t");
        }
        case XMLStreamConstants.END_ELEMENT -> {
          spoken = false;
          if (xml.getLocalName().equals(element)) {
            texts.add(text.toString());
          }
        }
        case XMLStreamConstants.CHARACTERS -> text.append(spoken ? xml.getText() : "");
        default -> {} // comments and the like
      }
    }
    return texts;
  }

  private static List<Csv.Row> xlsx(XMLStreamReader xml, List<String> shared)
      throws XMLStreamException {
    List<Csv.Row> rows = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    String type = "";
    int column = 0;
    int number = 0;
    boolean inValue = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "row" -> {
            cells = new ArrayList<>();
            number = number(Zipped.attribute(xml, "r"), number + 1);
          }
          case "c" -> {
            column = column(Zipped.attribute(xml, "r"), cells.size());
            type = Zipped.attribute(xml, "t");
            value.setLength(0);
          }
          default -> inValue = xml.getLocalName().equals("v") || xml.getLocalName().equals("t");
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        inValue = false;
        if (xml.getLocalName().equals("c") && column < MOST_COLUMNS) {
          while (cells.size() < column) {
            cells.add("");
          }
          cells.add(meant(type, value.toString(), shared));
        } else if (xml.getLocalName().equals("row")) {
          add(rows, number, cells);
        }
      } else if (event == XMLStreamConstants.CHARACTERS && inValue) {
        value.append(xml.getText());
      }
    }
    return rows;
  }

  private static String meant(String type, String value, List<String> shared) {
    if (type.equals("s")) {
      int at = number(value.strip(), -1);
      return at >= 0 && at < shared.size() ? shared.get(at).strip() : "";
    }
    return value.strip().replaceFirst("^(\\d{1,15})\\.0$", "$1");
  }

  /** {@code C7} is the third column; cells without a name follow each other. */
  private static int column(String reference, int otherwise) {
    int column = 0;
    int at = 0;
    while (at < Math.min(3, reference.length()) && Character.isUpperCase(reference.charAt(at))) {
      column = 26 * column + reference.charAt(at++) - 'A' + 1;
    }
    return at == 0 ? otherwise : column - 1;
  }

  private static List<Csv.Row> ods(XMLStreamReader xml) throws XMLStreamException {
    List<Csv.Row> rows = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    String date = "";
    int number = 0;
    int times = 1;
    int repeatedRow = 1;
    boolean inCell = false;
    while (xml.hasNext()) {
      int event = xml.next();
      String name =
          event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT
              ? xml.getLocalName()
              : "";
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (name) {
          case "table-row" -> {
            cells = new ArrayList<>();
            repeatedRow = number(Zipped.attribute(xml, "number-rows-repeated"), 1);
          }
          case "table-cell", "covered-table-cell" -> {
            text.setLength(0);
            inCell = true;
            times = number(Zipped.attribute(xml, "number-columns-repeated"), 1);
            date = Zipped.attribute(xml, "date-value");
          }
          case "p" -> text.append(text.isEmpty() ? "" : "\n");
          default -> {} // spans and styles
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        switch (name) {
          case "table-cell", "covered-table-cell" -> {
            inCell = false;
            String value = date.length() >= 10 ? date.substring(0, 10) : text.toString().strip();
            for (int i = 0; i < times && cells.size() < MOST_COLUMNS; i++) {
              cells.add(value);
            }
          }
          case "table-row" -> {
            add(rows, number + 1, cells);
            number += repeatedRow;
          }
          case "table" -> {
            return rows; // the first sheet only
          }
          default -> {} // spans and styles
        }
      } else if (event == XMLStreamConstants.CHARACTERS && inCell) {
        text.append(xml.getText());
      }
    }
    return rows;
  }

  private static void add(List<Csv.Row> rows, int number, List<String> cells) {
    if (rows.size() < MOST_ROWS && cells.stream().anyMatch(c -> !c.isBlank())) {
      rows.add(new Csv.Row(number, List.copyOf(cells)));
    }
  }

  private static int number(String text, int otherwise) {
    return text.length() <= 9 && !text.isEmpty() && text.chars().allMatch(Character::isDigit)
        ? Integer.parseInt(text)
        : otherwise;
  }
}
