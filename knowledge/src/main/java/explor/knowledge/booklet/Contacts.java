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
          "\\d{1,2} ?h|24 ?/ ?(?:24|7)|jour et nuit|nuit|heures?|permanence|\\d{1,2}:\\d\\d"
              + "|day and night|at any time",
          Pattern.CASE_INSENSITIVE);

  /** What may stand before the hours in a cell of hours: days and small words, no name. */
  private static final Pattern ONLY_DAYS =
      Pattern.compile(
          "(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|sam|dim"
              + "|du|de|des|d|au|aux|a|à|le|les|la|l|en|et|ou|sauf|tous|toutes|toute|jours?|ouvr\\w+"
              + "|semaine|week|end|soir|matin|midi|bureau|sur|pendant|appels?|sms|joignable"
              + "|urgences?|seulement|uniquement|from|to|on|in|the|and|working|office|days?|mon|tue"
              + "|wed|thu|fri|sat|sun\\w*|mondays?|fridays?|weekdays?)\\b[\\s.,;:'’–—-]*)*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  private Contacts() {}

  /** Told at most about whom a number in running text belongs to, in characters. */
  private static final int WHO = 90;

  /** Where what is said of one person ends in running text. */
  private static final Pattern APART = Pattern.compile("[.;:!?…]\\s+(?=\\S)");

  /** Between the person and the number. */
  private static final Pattern LINKING =
      Pattern.compile(
          "[\\s:,;(–—-]*(?:\\b(?:au|à|at|al|no|est|is|es|est au|is on|on|on la joint|on le"
              + " joint|vous répond|vous écoute|répond|joignable|joint|numéro|number|número"
              + "|jour et nuit|à toute heure|a|le|composez)\\b[\\s:,;(–—-]*){0,5}$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  /** "Il habite le village, et on le joint au…": who it is stands in the sentence before. */
  private static final Pattern PRONOUN =
      Pattern.compile(
          "(?:il|elle|ils|elles|on|lui|c'est (?:lui|elle)|he|she|they)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);

  /** "Pour un danger, ou si vous doutez, appelez le cadre de permanence": whom, after the verb. */
  private static final Pattern CALLING =
      Pattern.compile(
          ".*\\b(?:appelez|contactez|prévenez|joignez|call|contact|ring|llame a?|ligue para)\\s+"
              + "(?:(?:ensuite|alors|aussitôt|d'abord|first|then)\\s+)?(?=\\S{2})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);

  private static final Pattern ONLY_PHONE =
      Pattern.compile(
          "(?:t[ée]l(?:[ée]phone|[ée]fono)?|num[ée]ro|portable|mobile|fixe|phone|whatsapp|appel)"
              + "[\\s.:]*",
          Pattern.CASE_INSENSITIVE);

  /** Everyone whose number a section gives. */
  static List<Contact> in(Section section) {
    List<Contact> found = new ArrayList<>();
    String before = "";
    for (Block block : section.blocks()) {
      for (Contact contact : in(block, section.heading())) {
        boolean whose = ONLY_PHONE.matcher(contact.who()).matches() && !before.isBlank();
        found.add(whose ? contact.of(shortened(before)) : contact);
      }
      before = numbers(block.text()).isEmpty() ? block.text() : "";
    }
    return found;
  }

  private static List<Contact> in(Block block, String section) {
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
      String sentence = sentence(text.substring(from, number.start()));
      String who = who(sentence);
      if (!who.isEmpty()) {
        String after = text.substring(number.end()).split("[.;]", 2)[0];
        boolean hours = HOURS.matcher(after).find() && after.length() <= WHO;
        found.add(
            new Contact(
                who,
                List.of(number.group().strip()),
                hours ? after.replaceAll("^[\\s:,;()–.-]+", "").strip() : "",
                section,
                sentence + number.group() + after,
                text));
      }
      from = number.end();
    }
    return found;
  }

  /** The last sentence; with the one before where it only says "he" or "one". */
  private static String sentence(String before) {
    int last = 0;
    int previous = 0;
    Matcher apart = APART.matcher(before);
    while (apart.find()) {
      previous = last;
      last = apart.end();
    }
    return before.substring(PRONOUN.matcher(before.substring(last)).matches() ? previous : last);
  }

  /** As a label: without "appelez" before it and "au" after it. */
  private static String who(String sentence) {
    Matcher apart = APART.matcher(sentence);
    if (apart.find()) {
      return shortened(sentence.substring(0, apart.start()));
    }
    String who = LINKING.matcher(sentence).replaceFirst("").strip();
    Matcher calling = CALLING.matcher(who);
    who = calling.lookingAt() ? who.substring(calling.end()) : who;
    return shortened(LEADING.matcher(who).replaceFirst(""));
  }

  private static final Pattern LEADING =
      Pattern.compile("^(?:et|puis|ou|ensuite|and|then|or)\\s+", Pattern.CASE_INSENSITIVE);

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
      Matcher when = HOURS.matcher(cell);
      if (!here.isEmpty()) {
        numbers.addAll(here);
      } else if (!who.isEmpty() && when.find()) {
        int start = ONLY_DAYS.matcher(cell.substring(0, when.start())).matches() ? 0 : when.start();
        if (start > 0) {
          who.add(cell.substring(0, start).replaceAll("[\\s:=,;(–-]+$", "").strip());
        }
        hours = cell.substring(start).strip();
      } else if (!cell.isBlank()) {
        who.add(cell);
      }
    }
    return numbers.isEmpty() || who.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Contact(String.join(", ", who), numbers, hours, section, row.text(), row.text()));
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
                section,
                text,
                text));
  }
}
