package explor.knowledge.booklet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads who, which number and when from a line of a table or a list. */
final class Contacts {
  /** Eight digits or more with light punctuation between them, or a plus sign and six. */
  static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\w-])(?:\\+|00)?\\d(?:[ .\\u00a0\\u202f/()-]{0,2}\\d){7,14}(?![\\w-])");

  private static final Pattern HOURS =
      Pattern.compile(
          "\\d{1,2} ?h|24 ?/ ?24|jour et nuit|nuit|heures|permanence|\\d{1,2}:\\d\\d",
          Pattern.CASE_INSENSITIVE);

  private Contacts() {}

  static Optional<Contact> in(Block block, String section) {
    return switch (block) {
      case Block.Row row -> row(row, section);
      case Block.Item item -> line(item.text(), section);
      case Block.Paragraph paragraph -> Optional.empty();
    };
  }

  static List<String> numbers(String text) {
    List<String> numbers = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      numbers.add(matcher.group().strip());
    }
    return numbers;
  }

  private static Optional<Contact> row(Block.Row row, String section) {
    List<String> numbers = new ArrayList<>();
    List<String> who = new ArrayList<>();
    String hours = "";
    for (String cell : row.cells()) {
      List<String> here = numbers(cell);
      if (!here.isEmpty()) {
        numbers.addAll(here);
      } else if (!who.isEmpty() && HOURS.matcher(cell).find()) {
        hours = cell;
      } else if (!cell.isBlank()) {
        who.add(cell);
      }
    }
    return numbers.isEmpty() || who.isEmpty()
        ? Optional.empty()
        : Optional.of(new Contact(String.join(", ", who), numbers, hours, section));
  }

  private static Optional<Contact> line(String text, String section) {
    Matcher matcher = NUMBER.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String who = text.substring(0, matcher.start()).replaceAll("[\\s:,;(–-]+$", "").strip();
    String rest = text.substring(matcher.end());
    return who.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Contact(
                who,
                numbers(text),
                HOURS.matcher(rest).find() ? rest.replaceAll("^[\\s:,;()–.-]+|[)\\s.]+$", "") : "",
                section));
  }
}
