package explor.bot.understanding.slot;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A text cut once into words, with their places, their folded spelling (small letters, no accents)
 * and what stands between them. Letters and digits never share a word: "10j" is two. Nothing is
 * rescanned afterwards: all readers work on word numbers.
 */
final class Words {
  /** What may stand before a word; several at once. */
  static final int HYPHEN = 1;

  static final int APOSTROPHE = 1 << 1;
  static final int COMMA = 1 << 2;
  static final int STOP = 1 << 3; // . ! ? ; … followed by a space
  static final int LINE = 1 << 4; // a line end that is no mere wrapping
  static final int OPEN = 1 << 5;
  static final int CLOSE = 1 << 6;
  static final int COLON = 1 << 7;
  static final int DASH = 1 << 8;
  static final int SLASH = 1 << 9;
  static final int QUOTE = 1 << 10;
  static final int AND = 1 << 11;
  static final int PLUS = 1 << 12;
  static final int MONEY = 1 << 13;
  static final int POINT = 1 << 14; // a point inside: 3.5
  static final int SPACE = 1 << 15;
  static final int BLANK_LINE = 1 << 16;
  static final int EQUALS = 1 << 17;
  static final int AT = 1 << 18;

  /** Ends a sentence. */
  static final int SENTENCE = STOP | LINE | BLANK_LINE;

  /** Ends a clause. */
  static final int CLAUSE = SENTENCE | COMMA | OPEN | CLOSE | COLON | DASH;

  private static final Set<String> ABBREVIATIONS =
      Terms.of(
          "m mm mr mrs ms dr st ste sr sra pr me tel av bd ex no env max min approx dra prof mlle"
              + " mme ing");

  /** Letters of the head of a word; no open phrase is shorter. */
  static final int HEAD = 3;

  private static final int WRAP = 50; // a shorter line was ended on purpose

  private final String text;
  private final List<String> folded = new ArrayList<>();
  private final List<String> heads = new ArrayList<>();
  private final List<String> stems = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();
  private final List<Integer> gaps = new ArrayList<>();
  private final BitSet masked = new BitSet();

  private Words(String text) {
    this.text = text;
  }

  /**
   * Cuts a text; it is brought to Unicode's composed form first, offsets are those of that form.
   */
  static Words of(String raw) {
    String text = Normalizer.normalize(raw, Normalizer.Form.NFC);
    Words words = new Words(text);
    int at = 0;
    int previousEnd = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      boolean digit = isDigit(c);
      if (!digit && !isLetter(c)) {
        at += Character.charCount(c);
        continue;
      }
      int end = at;
      while (end < text.length()) {
        int d = text.codePointAt(end);
        if (digit ? !isDigit(d) : !isLetter(d)) {
          break;
        }
        end += Character.charCount(d);
      }
      boolean cut = at == previousEnd && at > 0 && !digit && isLetter(text.codePointBefore(at));
      words.gaps.add(cut ? APOSTROPHE : words.gap(previousEnd, at));
      String word = fold(text.substring(at, end));
      int elided = elided(text.substring(at, end), word);
      if (elided > 0) {
        end = at + elided;
        word = word.substring(0, elided);
      }
      word = SPELLED.getOrDefault(word, word);
      words.starts.add(at);
      words.ends.add(end);
      words.folded.add(word);
      words.stems.add(stemOf(word));
      words.heads.add(word.length() <= HEAD ? word : word.substring(0, HEAD));
      previousEnd = end;
      at = end;
    }
    words.gaps.add(words.gap(previousEnd, text.length()) | BLANK_LINE);
    return words;
  }

  /**
   * Letters of a small word that is typed without its apostrophe: "jparle", "cest", "quil"; 0 where
   * none is. No French word begins with j and a consonant.
   */
  private static int elided(String raw, String folded) {
    if (ELIDED.contains(folded)) {
      return folded.startsWith("qu") ? 2 : 1;
    }
    boolean glued =
        raw.length() >= SHORTEST_GLUED
            && raw.charAt(0) == 'j'
            && VOWELS.indexOf(folded.charAt(1)) < 0
            && folded.chars().skip(2).anyMatch(c -> VOWELS.indexOf(c) >= 0);
    return glued ? 1 : 0;
  }

  private static final int SHORTEST_GLUED = 4;
  private static final String VOWELS = "aeiouy";
  private static final Set<String> ELIDED =
      Terms.of(
          "jai javais jaurais jaimerais jetais cest cetait quil quils quon sappelle mappelle"
              + " mappele sapelle");

  /** Somebody and people, as they are typed in haste. */
  private static final Map<String, String> SPELLED =
      Map.of(
          "kkun",
          "qqn",
          "kelkun",
          "qqn",
          "kelqun",
          "qqn",
          "qlqun",
          "qqn",
          "qlqn",
          "qqn",
          "quelquun",
          "qqn",
          "quelqun",
          "qqn",
          "ppl",
          "people");

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(int c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Small letters, without accents; ligatures in two letters. */
  static String fold(String raw) {
    boolean plain = true;
    for (int i = 0; i < raw.length() && plain; i++) {
      char c = raw.charAt(i);
      plain = c < 128 && !(c >= 'A' && c <= 'Z');
    }
    if (plain) {
      return raw;
    }
    String apart = Normalizer.normalize(raw.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      switch (c) {
        case 'œ' -> folded.append("oe");
        case 'æ' -> folded.append("ae");
        case 'ß' -> folded.append("ss");
        case 'ø' -> folded.append('o');
        case 'ł' -> folded.append('l');
        case '’', 'ʼ' -> folded.append('\'');
        default -> {
          if (Character.getType(c) != Character.NON_SPACING_MARK) {
            folded.append(c);
          }
        }
      }
    }
    return folded.toString();
  }

  private int gap(int from, int to) {
    if (from == to) {
      return 0;
    }
    int gap = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      gap |=
          switch (c) {
            case '-', '‐', '‑', '_' ->
                from + 1 == to ? HYPHEN : (aloneAt(i, from, to) ? DASH : HYPHEN);
            case '–', '—', '•', '·', '|', '>', '→', '*' -> DASH;
            case '\'', '’', '`', 'ʼ', '´' -> APOSTROPHE;
            case ',', '،' -> COMMA;
            case '.' -> pointAt(i, from, to);
            case '!', '?', ';', '…', '¿', '¡' -> STOP;
            case '\n' -> line(i, from, to);
            case '(', '[', '{' -> OPEN;
            case ')', ']', '}' -> CLOSE;
            case ':' -> COLON;
            case '/' -> SLASH;
            case '"', '«', '»', '“', '”' -> QUOTE;
            case '&' -> AND;
            case '+' -> PLUS;
            case '€', '$', '£' -> MONEY;
            case '=' -> EQUALS;
            case '@' -> AT;
            default -> Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f' ? SPACE : 0;
          };
    }
    return gap;
  }

  private boolean aloneAt(int i, int from, int to) {
    boolean before = i == from ? false : Character.isWhitespace(text.charAt(i - 1));
    boolean after = i + 1 < to && Character.isWhitespace(text.charAt(i + 1));
    return before || after || from == 0;
  }

  private int pointAt(int i, int from, int to) {
    if (from + 1 == to && to < text.length()) {
      return POINT;
    }
    boolean abbreviation =
        i == from
            && !folded.isEmpty()
            && (ABBREVIATIONS.contains(folded.getLast())
                || folded.getLast().length() == 1 && !isDays())
            && !isDigit(text.charAt(Math.max(0, from - 1)));
    return abbreviation && i + 1 < to && text.charAt(i + 1) != '\n' && text.charAt(i + 1) != '.'
        ? POINT
        : STOP;
  }

  /** "7 j." ends a sentence as "7 jours." does, "J. Morel" does not. */
  private boolean isDays() {
    return folded.getLast().equals("j") && folded.size() > 1 && isNumber(folded.size() - 2);
  }

  private int line(int i, int from, int to) {
    boolean blank = false;
    for (int k = i + 1; k < to; k++) {
      if (text.charAt(k) == '\n') {
        blank = true;
      } else if (!Character.isWhitespace(text.charAt(k))) {
        break;
      }
    }
    if (blank) {
      return LINE | BLANK_LINE;
    }
    int lineStart = text.lastIndexOf('\n', i - 1) + 1;
    boolean wrapped =
        i - lineStart >= WRAP
            && i == from
            && to < text.length()
            && (Character.isLowerCase(text.charAt(to)) || isDigit(text.charAt(to)));
    return wrapped ? SPACE : LINE;
  }

  /** The composed text that was cut. */
  String text() {
    return text;
  }

  int size() {
    return folded.size();
  }

  /** Small letters without accents; empty outside the text, so that no reader need ask. */
  String word(int i) {
    return i >= 0 && i < folded.size() ? folded.get(i) : "";
  }

  /** The first three letters of the word, all of a shorter one; empty outside the text. */
  String head(int i) {
    return i >= 0 && i < heads.size() ? heads.get(i) : "";
  }

  /** The word without plural s or x; empty outside the text. */
  String stem(int i) {
    return i >= 0 && i < stems.size() ? stems.get(i) : "";
  }

  private static String stemOf(String word) {
    int n = word.length();
    return n > 3 && (word.charAt(n - 1) == 's' || word.charAt(n - 1) == 'x')
        ? word.substring(0, n - 1)
        : word;
  }

  /** As typed. */
  String raw(int i) {
    return i >= 0 && i < folded.size() ? text.substring(starts.get(i), ends.get(i)) : "";
  }

  int start(int i) {
    return starts.get(i);
  }

  int end(int i) {
    return ends.get(i);
  }

  /** What stands before word i; before the first and behind the last word, a sentence ends. */
  int gap(int i) {
    if (i <= 0) {
      return gaps.getFirst() | BLANK_LINE;
    }
    return i < gaps.size() ? gaps.get(i) : BLANK_LINE;
  }

  boolean gapHas(int i, int kinds) {
    return (gap(i) & kinds) != 0;
  }

  /** Whether words i-1 and i hang together: nothing but blanks, hyphens or apostrophes between. */
  boolean joined(int i) {
    return i > 0
        && i < size()
        && (gap(i) & ~(SPACE | HYPHEN | APOSTROPHE | POINT)) == 0
        && !isMasked(i);
  }

  boolean is(int i, Set<String> any) {
    return any.contains(word(i));
  }

  boolean isNumber(int i) {
    String word = word(i);
    return !word.isEmpty() && isDigit(word.charAt(0));
  }

  boolean capital(int i) {
    return i >= 0 && i < size() && Character.isUpperCase(text.codePointAt(starts.get(i)));
  }

  /** All capitals, at least two. */
  boolean shouted(int i) {
    String raw = raw(i);
    return raw.length() >= 2 && raw.equals(raw.toUpperCase(Locale.ROOT)) && !isNumber(i);
  }

  /** The text of words from (included) to (excluded), as typed. */
  String between(int from, int to) {
    return to <= from ? "" : text.substring(starts.get(from), ends.get(to - 1));
  }

  /** First word of the sentence that word i stands in. */
  int sentenceStart(int i) {
    return backTo(i, SENTENCE);
  }

  /** Behind the last word of the sentence that word i stands in. */
  int sentenceEnd(int i) {
    return aheadTo(i, SENTENCE);
  }

  int clauseStart(int i) {
    return backTo(i, CLAUSE);
  }

  int clauseEnd(int i) {
    return aheadTo(i, CLAUSE);
  }

  private int backTo(int i, int kinds) {
    int at = Math.min(i, size() - 1);
    while (at > 0 && !gapHas(at, kinds)) {
      at--;
    }
    return Math.max(at, 0);
  }

  private int aheadTo(int i, int kinds) {
    int at = i + 1;
    while (at < size() && !gapHas(at, kinds)) {
      at++;
    }
    return Math.min(at, size());
  }

  /** Marks the words of an address (mail, phone), which mean nothing else. */
  void mask(int startOffset, int endOffset) {
    for (int i = 0; i < size() && starts.get(i) < endOffset; i++) {
      if (ends.get(i) > startOffset) {
        masked.set(i);
      }
    }
  }

  boolean isMasked(int i) {
    return masked.get(Math.max(0, i));
  }

  /** Whether the words from i on are these, hanging together. */
  boolean follows(int i, String... expected) {
    for (int k = 0; k < expected.length; k++) {
      if (!word(i + k).equals(expected[k]) || (k > 0 && !joined(i + k))) {
        return false;
      }
    }
    return true;
  }

  /** Whether one of the words lies in [from, to). */
  boolean anyIn(int from, int to, Set<String> any) {
    for (int i = Math.max(0, from); i < Math.min(to, size()); i++) {
      if (any.contains(folded.get(i))) {
        return true;
      }
    }
    return false;
  }
}
