package explor.knowledge.booklet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads who, which number and when from a line of a table or a list. */
final class Contacts {
  /**
   * Eight digits or more with light punctuation between them; "21 (24/24)" ends before the hours.
   */
  static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\w-])(?:\\+|00)?\\d(?:[ .\\u00a0\\u202f/-]{0,2}(?:\\(0\\)"
              + " ?)?\\d){7,14}(?![\\w-])");

  private static final Pattern HOURS =
      Pattern.compile(
          "\\d{1,2} ?h|24 ?/ ?24|jour et nuit|nuit|heures|permanence|\\d{1,2}:\\d\\d",
          Pattern.CASE_INSENSITIVE);

  private Contacts() {}

  /** Told at most about whom a number in running text belongs to, in characters. */
  private static final int WHO = 90;

  /** Where what is said of one person ends in running text. */
  private static final Pattern APART = Pattern.compile("[.;:!?…]\\s+(?=\\S)");

  /** Between the person and the number. */
  private static final Pattern LINKING =
      Pattern.compile(
          "[\\s:,;(–—-]*(?:\\b(?:au|à|at|al|no|est|is|es|est au|is on|on|on la joint|on le"
              + " joint|répond|joignable|joint|numéro|number|número)\\b[\\s:,;(–—-]*){0,4}$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  /** Everyone whose number a block gives. */
  static List<Contact> in(Block block, String section) {
    return switch (block) {
      case Block.Row row -> row(row, section).stream().toList();
      case Block.Item item -> line(item.text(), section).stream().toList();
      case Block.Paragraph paragraph -> prose(paragraph.text(), section);
    };
  }

  /** In running text a number belongs to what the sentence says right before it. */
  private static List<Contact> prose(String text, String section) {
    List<Contact> found = new ArrayList<>();
    Matcher number = NUMBER.matcher(text);
    int from = 0;
    while (number.find()) {
      String before = text.substring(from, number.start());
      Matcher apart = APART.matcher(before);
      int start = 0;
      while (apart.find()) {
        start = apart.end();
      }
      String who = shortened(LINKING.matcher(before.substring(start)).replaceFirst("").strip());
      if (!who.isEmpty()) {
        String after = text.substring(number.end()).split("[.;]", 2)[0];
        boolean hours = HOURS.matcher(after).find() && after.length() <= WHO;
        found.add(
            new Contact(
                who,
                List.of(number.group().strip()),
                hours ? after.replaceAll("^[\\s:,;()–.-]+", "").strip() : "",
                section));
      }
      from = number.end();
    }
    return found;
  }

  /** The end of it, from a comma or a word on. */
  private static String shortened(String who) {
    String bare = who.replaceAll("^[\\s:,;()–.-]+", "");
    if (bare.length() <= WHO) {
      return bare;
    }
    String end = bare.substring(bare.length() - WHO);
    int comma = end.indexOf(", ");
    return comma >= 0 && comma < WHO - 20
        ? end.substring(comma + 2)
        : "…" + end.substring(end.indexOf(' ') + 1);
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
    String who = text.substring(0, matcher.start()).replaceAll("[\\s:=,;(–-]+$", "").strip();
    String rest = text.substring(matcher.end());
    return who.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Contact(
                who,
                numbers(text),
                HOURS.matcher(rest).find() ? rest.replaceAll("^[\\s:,;()|–.-]+|[)\\s.]+$", "") : "",
                section));
  }
}
