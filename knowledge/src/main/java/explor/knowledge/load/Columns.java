package explor.knowledge.load;

import explor.knowledge.text.Words;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What people call the columns of a table and what they write in its cells, each with the name we
 * know it by. Compared without accents and capitals. Immutable.
 */
public final class Columns {
  /** Only our own names. */
  public static final Columns OWN = of(Map.of());

  /** How well a language is spoken, as a column of {@code values}: well enough to work in it. */
  public static final String ENOUGH = "enough";

  /** The same: too little to work in it. */
  public static final String LITTLE = "little";

  /** The column of {@code values} that they stand in. */
  public static final String LEVEL = "level";

  /** {@code Langue(s)}, {@code Durée (jours)}. */
  private static final Pattern ASIDE = Pattern.compile("\\([^()]{0,60}\\)");

  private final Map<String, String> names;
  private final Map<String, Map<String, String>> values;
  private final Map<String, String> levels; // longest first

  private Columns(Map<String, String> names, Map<String, Map<String, String>> values) {
    this.names = names;
    this.values = values;
    this.levels = longestFirst(values.getOrDefault(LEVEL, Map.of()));
  }

  /**
   * @param others our name → what the column may be called as well
   */
  public static Columns of(Map<String, List<String>> others) {
    return of(others, Map.of());
  }

  /**
   * @param others our name → what the column may be called as well
   * @param values our name of a column → our value → what may stand in a cell for it; {@code level}
   *     tells what is said of a language beside its name, {@link #ENOUGH} or {@link #LITTLE}
   */
  public static Columns of(
      Map<String, List<String>> others, Map<String, Map<String, List<String>>> values) {
    Map<String, Map<String, String>> meanings = new HashMap<>();
    values.forEach((column, own) -> meanings.put(column, folded(own)));
    return new Columns(folded(others), Map.copyOf(meanings));
  }

  private static Map<String, String> folded(Map<String, List<String>> own) {
    Map<String, String> folded = new HashMap<>();
    own.forEach((name, more) -> more.forEach(text -> folded.put(Words.fold(text), name)));
    return Map.copyOf(folded);
  }

  /**
   * The same titles with some of our names meaning others: the {@code Pays} of a need is where the
   * project is, that of an expert where he or she has been.
   */
  Columns instead(Map<String, String> other) {
    Map<String, String> renamed = new HashMap<>(names);
    renamed.replaceAll((title, own) -> other.getOrDefault(own, own));
    other.forEach((own, meant) -> renamed.putIfAbsent(Words.fold(own), meant));
    return new Columns(Map.copyOf(renamed), values);
  }

  /** Our name for a title; the title itself, in lower case, when it is no other's. */
  String meant(String title) {
    String whole = names.get(Words.fold(title));
    if (whole != null) {
      return whole;
    }
    String plain = ASIDE.matcher(title).replaceAll(" ").strip();
    String own = names.getOrDefault(Words.fold(plain), plain.toLowerCase(Locale.ROOT));
    return own.isEmpty() ? title.strip().toLowerCase(Locale.ROOT) : own;
  }

  /** Our value for what stands in a cell. */
  Optional<String> value(String column, String text) {
    return Optional.ofNullable(values.getOrDefault(column, Map.of()).get(Words.fold(text)));
  }

  /** Whether we have our own values for a column, so that others mean nothing to us. */
  boolean hasValues(String column) {
    return values.containsKey(column);
  }

  /** Whether a text is one of our own values for a column. */
  boolean isValue(String column, String text) {
    return values.getOrDefault(column, Map.of()).containsValue(text);
  }

  /**
   * A language's name apart from how well it is spoken.
   *
   * @param name folded; empty when only the level was named
   * @param little whether it is too little to work in it
   */
  record Spoken(String name, boolean little) {}

  /** Reads "anglais courant", "notions d'espagnol". */
  Spoken spoken(String piece) {
    String rest = " " + Words.fold(piece) + " ";
    boolean little = false;
    for (Map.Entry<String, String> level : levels.entrySet()) {
      String phrase = " " + level.getKey() + " ";
      if (rest.contains(phrase)) {
        little |= level.getValue().equals(LITTLE);
        rest = rest.replace(phrase, " ");
      }
    }
    return new Spoken(rest.strip(), little);
  }

  /** Whether somebody says of a language that it is too little to work in it. */
  public boolean isLittle(String words) {
    return spoken(words).little();
  }

  /** The code of a language by any name it has here; what is none as it is. */
  public String languageOf(String word) {
    return value("languages", word).orElseGet(() -> Names.languageOf(word));
  }

  private static Map<String, String> longestFirst(Map<String, String> levels) {
    Map<String, String> sorted = new LinkedHashMap<>();
    levels.keySet().stream()
        .sorted((a, b) -> b.length() - a.length())
        .forEach(phrase -> sorted.put(phrase, levels.getOrDefault(phrase, ENOUGH)));
    return sorted;
  }

  /** Whether a row names all of these columns. */
  boolean name(List<String> titles, List<String> wanted) {
    return titles.stream().map(this::meant).collect(Collectors.toSet()).containsAll(wanted);
  }
}
