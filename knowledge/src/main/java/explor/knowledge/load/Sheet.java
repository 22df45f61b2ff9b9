package explor.knowledge.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The first sheet of a workbook as rows of text: XLSX (ISO 29500, SpreadsheetML) and ODS (ISO
 * 26300). The first sheet is the one whose tab comes first. A formula counts as the value it was
 * last seen with; a date as {@code YYYY-MM-DD} in ODS and as its day number in XLSX; a cell merged
 * over several rows stands in each of them.
 */
final class Sheet {
  private static final int MOST_COLUMNS = 200;
  private static final int MOST_ROWS = 2_000_000;

  private static final Pattern MERGED =
      Pattern.compile("([A-Z]{1,3})(\\d{1,7}):[A-Z]{1,3}(\\d{1,7})");

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
                    || name.equals("xl/workbook.xml")
                    || name.equals("xl/_rels/workbook.xml.rels")
                    || name.startsWith("xl/worksheets/") && name.endsWith(".xml"));
    try {
      byte[] sheet = parts.get(firstTab(parts));
      if (sheet != null) {
        byte[] shared =
            parts.getOrDefault("xl/sharedStrings.xml", "<sst/>".getBytes(StandardCharsets.UTF_8));
        return even(xlsx(Zipped.xml(sheet), texts(Zipped.xml(shared), "si")));
      }
      byte[] content = parts.get("content.xml");
      if (content != null) {
        return even(ods(Zipped.xml(content)));
      }
    } catch (XMLStreamException e) {
      throw new IOException("is damaged: " + e.getMessage(), e);
    }
    throw new IOException("has no sheet");
  }

  /** The part of a workbook whose tab comes first, whatever its number. */
  private static String firstTab(Map<String, byte[]> parts) throws XMLStreamException {
    byte[] book = parts.get("xl/workbook.xml");
    byte[] links = parts.get("xl/_rels/workbook.xml.rels");
    String tab = book == null ? "" : attributeOf(Zipped.xml(book), "sheet", "", "id");
    String target =
        links == null || tab.isEmpty()
            ? ""
            : attributeOf(Zipped.xml(links), "Relationship", tab, "Target");
    String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
    return parts.containsKey(part) ? part : "xl/worksheets/sheet1.xml";
  }

  /**
   * An attribute of the first element of a name.
   *
   * @param id that the element must have; empty for any
   */
  private static String attributeOf(XMLStreamReader xml, String element, String id, String name)
      throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(element)) {
        if (id.isEmpty() || Zipped.attribute(xml, "Id").equals(id)) {
          return Zipped.attribute(xml, name);
        }
      }
    }
    return "";
  }

  /** Rows of one length where column names may stand, so that every column has a place there. */
  private static List<Csv.Row> even(List<Csv.Row> rows) {
    int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    for (int i = 0; i < Math.min(Csv.HEADED, rows.size()); i++) {
      List<String> cells = new ArrayList<>(rows.get(i).cells());
      while (cells.size() < width) {
        cells.add("");
      }
      rows.set(i, new Csv.Row(rows.get(i).line(), cells));
    }
    return rows;
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
          case "mergeCell" -> spread(rows, Zipped.attribute(xml, "ref"));
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

  /** What stands in the first cell of {@code E2:E3} stands in those below it. */
  private static void spread(List<Csv.Row> rows, String reference) {
    Matcher merged = MERGED.matcher(reference);
    if (!merged.matches()) {
      return;
    }
    int column = column(merged.group(1), 0);
    int from = Integer.parseInt(merged.group(2));
    int to = Integer.parseInt(merged.group(3));
    String value = "";
    for (int i = at(rows, from); i < rows.size() && rows.get(i).line() <= to; i++) {
      Csv.Row row = rows.get(i);
      String own = column < row.cells().size() ? row.cells().get(column) : "";
      if (row.line() == from) {
        value = own;
      } else if (own.isEmpty() && !value.isEmpty() && column < MOST_COLUMNS) {
        List<String> cells = new ArrayList<>(row.cells());
        while (cells.size() <= column) {
          cells.add("");
        }
        cells.set(column, value);
        rows.set(i, new Csv.Row(row.line(), List.copyOf(cells)));
      }
    }
  }

  /** Where the rows from a number on begin. */
  private static int at(List<Csv.Row> rows, int number) {
    int low = 0;
    int high = rows.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rows.get(middle).line() < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
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

  /** What stands in the rows below a cell that is merged with them, up to the last. */
  private record Below(String value, int last) {}

  private static List<Csv.Row> ods(XMLStreamReader xml) throws XMLStreamException {
    List<Csv.Row> rows = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    String date = "";
    int number = 0;
    int times = 1;
    int repeatedRow = 1;
    int spanned = 1;
    int aside = 0; // within a comment
    boolean inCell = false;
    Map<Integer, Below> below = new HashMap<>();
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
            spanned = number(Zipped.attribute(xml, "number-rows-spanned"), 1);
          }
          case "annotation" -> aside++;
          case "line-break" -> text.append(aside > 0 ? "" : "\n");
          case "tab", "s" -> text.append(aside > 0 ? "" : " ");
          case "p" -> text.append(text.isEmpty() || aside > 0 ? "" : "\n");
          default -> {} // spans and styles
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        switch (name) {
          case "table-cell", "covered-table-cell" -> {
            inCell = false;
            String value = date.length() >= 10 ? date.substring(0, 10) : text.toString().strip();
            Below above = below.get(cells.size());
            if (name.startsWith("covered") && above != null && above.last >= number + 1) {
              value = above.value;
            } else if (spanned > 1) {
              below.put(cells.size(), new Below(value, number + spanned));
            }
            for (int i = 0; i < times && cells.size() < MOST_COLUMNS; i++) {
              cells.add(value);
            }
          }
          case "table-row" -> {
            add(rows, number + 1, cells);
            number += repeatedRow;
          }
          case "annotation" -> aside--;
          case "table" -> {
            return rows; // the first sheet only
          }
          default -> {} // spans and styles
        }
      } else if (event == XMLStreamConstants.CHARACTERS && inCell && aside == 0) {
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
