package explor.bot.understanding.slot;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers in figures or in words: French (also of Belgium and Switzerland: septante,
 * nonante), English, Spanish and Portuguese. Articles ("un", "une", "a") are no numbers here; a
 * reader that counts units may take {@link #ARTICLES} for one.
 */
final class Numbers {
  /** Words that mean one only before a unit: "une semaine". */
  static final Set<String> ARTICLES = Set.of("un", "une", "a", "an", "una", "um", "uma");

  private static final int MOST_DIGITS = 9;
  private static final Map<String, Integer> UNITS = new HashMap<>();
  private static final Map<String, Integer> TENS = new HashMap<>();
  private static final Map<String, Integer> GROUPS =
      Map.ofEntries(
          Map.entry("dizaine", 10),
          Map.entry("douzaine", 12),
          Map.entry("quinzaine", 15),
          Map.entry("vingtaine", 20),
          Map.entry("trentaine", 30),
          Map.entry("dozen", 12),
          Map.entry("decena", 10),
          Map.entry("docena", 12),
          Map.entry("quincena", 15),
          Map.entry("dezena", 10),
          Map.entry("quinzena", 15));
  private static final Set<String> LINKS = Set.of("et", "and", "y", "e");

  static {
    put(
        UNITS,
        1,
        "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize");
    put(UNITS, 0, "one two three four five six seven eight nine ten eleven twelve thirteen");
    put(UNITS, 13, "fourteen fifteen sixteen seventeen eighteen nineteen");
    put(
        UNITS,
        1,
        "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince");
    put(UNITS, 15, "dieciseis diecisiete dieciocho diecinueve");
    put(UNITS, 1, "dois tres quatro cinco seis sete oito nove dez onze doze treze catorze quinze");
    put(UNITS, 15, "dezasseis dezassete dezoito dezanove");
    put(UNITS, 15, "dezesseis dezessete dezoito dezenove");
    UNITS.put("duas", 2);
    UNITS.put("qtre", 4);
    TENS.putAll(Map.of("vingt", 20, "vingts", 20, "trente", 30, "quarante", 40, "cinquante", 50));
    TENS.putAll(
        Map.of("soixante", 60, "septante", 70, "huitante", 80, "octante", 80, "nonante", 90));
    TENS.putAll(Map.of("twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60));
    TENS.putAll(Map.of("veinte", 20, "treinta", 30, "cuarenta", 40, "cincuenta", 50));
    TENS.putAll(Map.of("vinte", 20, "trinta", 30, "quarenta", 40, "cinquenta", 50));
    TENS.putAll(Map.of("seventy", 70, "eighty", 80, "ninety", 90, "sesenta", 60, "sessenta", 60));
  }

  private Numbers() {}

  private static void put(Map<String, Integer> numbers, int before, String words) {
    int value = before;
    for (String word : words.split(" ")) {
      numbers.put(word, ++value);
    }
  }

  /** "2018", "1998": a year of somebody's life. */
  static boolean isYear(String word) {
    return word.length() == 4 && (word.startsWith("19") || word.startsWith("20"));
  }

  /** The number that begins at word i, or null; "une dizaine" is one, "un" alone is not. */
  static @Nullable Span<Integer> at(Words words, int i) {
    if (words.isMasked(i)) {
      return null;
    }
    if (words.isNumber(i)) {
      String digits = words.word(i);
      return digits.length() > MOST_DIGITS ? null : new Span<>(i, i + 1, Integer.parseInt(digits));
    }
    int group = ARTICLES.contains(words.word(i)) ? i + 1 : i;
    Integer dozen = GROUPS.get(words.word(group));
    if (dozen != null && (group == i || words.joined(group))) {
      return new Span<>(i, group + 1, dozen);
    }
    return spelled(words, i);
  }

  private static @Nullable Span<Integer> spelled(Words words, int from) {
    int total = 0;
    int current = 0;
    int to = from;
    for (int i = from; i < words.size() && (i == from || words.joined(i)); i++) {
      String word = words.word(i);
      Integer unit = UNITS.get(word);
      Integer tens = TENS.get(word);
      if (LINKS.contains(word) && links(words, i, current)) {
        continue;
      } else if (ARTICLES.contains(word) && current >= 20 && LINKS.contains(words.word(i - 1))) {
        current += 1; // vingt et un
      } else if (tens != null && tens == 20 && current % 100 == 4) {
        current += 76; // quatre-vingt
      } else if (tens != null && current % 100 == 0) {
        current += tens;
      } else if (unit != null && fits(unit, current)) {
        current += unit;
      } else if (isHundred(word) && current < 10) {
        current = Math.max(current, 1) * 100;
      } else if (isThousand(word) && total == 0) {
        total = Math.max(current, 1) * 1000;
        current = 0;
      } else {
        break;
      }
      to = i + 1;
    }
    return to == from ? null : new Span<>(from, to, total + current);
  }

  /** "vingt et un", "two hundred and thirty". */
  private static boolean links(Words words, int i, int current) {
    boolean hundreds = current >= 100 && current % 100 == 0 && words.word(i).equals("and");
    return current >= 20 && current % 10 == 0 && linked(words, i + 1)
        || hundreds && TENS.containsKey(words.word(i + 1));
  }

  private static boolean linked(Words words, int i) {
    Integer unit = UNITS.get(words.word(i));
    return (unit != null && unit < 12) || ARTICLES.contains(words.word(i));
  }

  private static boolean fits(int unit, int current) {
    int below = current % 100;
    if (below == 0) {
      return true;
    }
    if (below == 10) {
      return unit >= 7 && unit <= 9; // dix-sept
    }
    return below % 10 == 0 && (unit < 10 || (unit < 20 && (below == 60 || below == 80)));
  }

  private static boolean isHundred(String word) {
    return word.equals("cent") || word.equals("cents") || word.equals("hundred");
  }

  private static boolean isThousand(String word) {
    return word.equals("mille") || word.equals("thousand") || word.equals("mil");
  }

  /** The ordinal at word i ("1er", "3rd", "premier"): the day it names and where it ends. */
  static @Nullable Span<Integer> day(Words words, int i) {
    Span<Integer> number;
    if (words.isNumber(i) || isSpelledDay(words, i)) {
      number = at(words, i);
    } else if (words.word(i).equals("premier") || words.word(i).equals("primero")) {
      number = new Span<>(i, i + 1, 1);
    } else {
      return null;
    }
    if (number == null || number.value() < 1 || number.value() > 31) {
      return null;
    }
    int to = number.to();
    return ORDINAL_ENDS.contains(words.word(to)) && words.gap(to) == 0
        ? new Span<>(i, to + 1, number.value())
        : number;
  }

  private static boolean isSpelledDay(Words words, int i) {
    return UNITS.containsKey(words.word(i)) || TENS.containsKey(words.word(i));
  }

  private static final Set<String> ORDINAL_ENDS =
      Set.of("er", "st", "nd", "rd", "th", "o", "º", "ro", "eme", "e");
}
