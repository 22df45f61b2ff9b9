package explor.knowledge.booklet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a booklet written in Markdown: headings, paragraphs, lists, tables, block quotes. */
public final class MarkdownBooklet {
  private static final Pattern HEADING = Pattern.compile("^(#{1,6})\\s+(.*?)\\s*#*$");
  private static final Pattern ITEM =
      Pattern.compile(
          "^\\s*(?:[-*+•]|\\d{1,2}[.)]|\\d{1,2}(?:\\.\\d{1,2})+[.)]?(?= +[\\p{Lu}«\"]))\\s+(.*)$");

  /** A line of a sheet: "CHAMBRE : deux lits", "Chauffeur = +228 …". */
  private static final Pattern LABELLED =
      Pattern.compile("(?:[*_]{0,2}[\\p{Lu}\\d](?:[^:=.!?|\\n]{1,50}?)) ?(?:: | = ).*\\S.*");

  private static final Pattern RULE = Pattern.compile("^\\|?[\\s:|-]*-[\\s:|-]*\\|?$");
  private static final Pattern LINK =
      Pattern.compile("!?\\[([^\\]\\[]{0,300})]\\(([^()\\s]{0,300})\\)");

  /** A new subject within a line, in bold: "… du palais. **Séisme.** Sortir". */
  private static final Pattern RUN_IN =
      Pattern.compile("(?<=[.!?;»)]) +(?=\\*\\*[^*\\n]{2,60}(?:[.:!?]\\*\\*|\\*\\* ?[:–-]))");

  private static final Pattern EMPHASIS =
      Pattern.compile("(?<![\\p{L}\\d])[*_]([^*_\\n]{1,200})[*_](?![\\p{L}\\d])");
  private static final Pattern BREAK = Pattern.compile("<br ?/?>");
  private static final Pattern QUOTE = Pattern.compile("^>+\\s?");

  private final List<Section> sections = new ArrayList<>();
  private final List<String> parents = new ArrayList<>();
  private List<Block> blocks = new ArrayList<>();
  private String heading = "";
  private int level = 1;
  private final StringBuilder paragraph = new StringBuilder();
  private final List<Above> above = new ArrayList<>();
  private int indent;
  private boolean inItem;
  private boolean inSheet;
  private List<String> header = List.of();
  private boolean inTable;

  /** A line of a list that may have parts. */
  private record Above(int indent, String text) {}

  private MarkdownBooklet() {}

  /**
   * Reads a booklet; never fails, whatever the text.
   *
   * @param id file name without extension
   * @param markdown the whole file
   */
  public static Booklet read(String id, String markdown) {
    MarkdownBooklet reader = new MarkdownBooklet();
    markdown
        .lines()
        .map(line -> line.startsWith("\uFEFF") ? line.substring(1) : line)
        .forEach(reader::line);
    reader.endSection();
    String title =
        reader.sections.stream()
            .map(Section::heading)
            .filter(h -> !h.isEmpty())
            .findFirst()
            .orElse(id);
    return new Booklet(id, title, CheckedOn.in(plain(markdown)), reader.sections);
  }

  private void line(String raw) {
    String line = raw.strip().startsWith(">") ? QUOTE.matcher(raw.strip()).replaceFirst("") : raw;
    Matcher heading = HEADING.matcher(line.strip());
    Matcher item = ITEM.matcher(line);
    if (heading.matches()) {
      startSection(heading.group(1).length(), plain(heading.group(2)));
    } else if (line.isBlank()) {
      endBlock();
    } else if (line.strip().startsWith("|")) {
      tableLine(line.strip());
    } else if (item.matches() && !RULE.matcher(line).matches()) {
      endBlock();
      inItem = true;
      indent = item.start(1);
      paragraph.append(item.group(1));
    } else if (!RULE.matcher(line.strip()).matches()) {
      boolean labelled = LABELLED.matcher(line.strip()).matches();
      if (labelled && inSheet) {
        inItem = true;
        endBlock();
        inItem = true;
      }
      inSheet |= labelled && paragraph.isEmpty();
      paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
    }
  }

  private void tableLine(String line) {
    if (!inTable) {
      endBlock();
    }
    String inner =
        line.substring(
            1, line.endsWith("|") && line.length() > 1 ? line.length() - 1 : line.length());
    List<String> cells =
        Arrays.stream(inner.split("(?<!\\\\)\\|", -1)).map(MarkdownBooklet::plain).toList();
    if (RULE.matcher(line).matches()) {
      if (inTable
          && header.isEmpty()
          && !blocks.isEmpty()
          && blocks.getLast() instanceof Block.Row first) {
        blocks.removeLast();
        header = first.cells();
      }
    } else if (cells.stream().anyMatch(c -> !c.isBlank())) {
      blocks.add(new Block.Row(header, cells));
    }
    inTable = true;
  }

  private void startSection(int newLevel, String newHeading) {
    endSection();
    while (parents.size() >= newLevel) {
      parents.removeLast();
    }
    while (parents.size() < newLevel - 1) {
      parents.add("");
    }
    level = newLevel;
    heading = newHeading;
  }

  private void endSection() {
    endBlock();
    if (!heading.isEmpty() || !blocks.isEmpty()) {
      String parent = level > 2 && parents.size() >= level - 1 ? parents.get(level - 2) : "";
      sections.add(new Section(heading, level, parent, blocks));
      parents.add(heading);
    }
    blocks = new ArrayList<>();
    above.clear();
    heading = "";
  }

  private void endBlock() {
    if (!paragraph.isEmpty()) {
      for (String part : RUN_IN.split(paragraph)) {
        String text = plain(part);
        blocks.add(inItem ? new Block.Item(text, under()) : new Block.Paragraph(text));
      }
      if (inItem) {
        above.add(new Above(indent, plain(paragraph.toString())));
      } else {
        above.clear();
      }
      paragraph.setLength(0);
    }
    inItem = false;
    inSheet = false;
    inTable = false;
    header = List.of();
  }

  /** The line of a list that stands less far to the right. */
  private String under() {
    while (!above.isEmpty() && above.getLast().indent() >= indent) {
      above.removeLast();
    }
    return above.isEmpty() ? "" : above.getLast().text();
  }

  /** Without emphasis marks, links kept as their words and address. */
  private static String plain(String markdown) {
    String text = markdown.contains("](") ? unlinked(markdown) : markdown;
    text = text.replace("**", "").replace("__", "").replace("`", "").replace("\\|", "|");
    if (text.indexOf('*') >= 0 || text.indexOf('_') >= 0) {
      text = EMPHASIS.matcher(text).replaceAll("$1");
    }
    if (text.contains("<br")) {
      text = BREAK.matcher(text).replaceAll(" ; ");
    }
    return text.strip();
  }

  private static String unlinked(String markdown) {
    return LINK.matcher(markdown)
        .replaceAll(
            m ->
                Matcher.quoteReplacement(
                    m.group(1).equals(m.group(2))
                        ? m.group(1)
                        : m.group(1) + " (" + m.group(2) + ")"));
  }
}
