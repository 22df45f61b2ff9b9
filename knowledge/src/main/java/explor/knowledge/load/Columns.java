package explor.knowledge.load;

import explor.knowledge.text.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What people call the columns of a table, each with the name we know it by. Compared without
 * accents and capitals. Immutable.
 */
public final class Columns {
  /** Only our own names. */
  public static final Columns OWN = new Columns(Map.of());

  private final Map<String, String> names;

  private Columns(Map<String, String> names) {
    this.names = names;
  }

  /**
   * @param others our name → what the column may be called as well
   */
  public static Columns of(Map<String, List<String>> others) {
    Map<String, String> names = new HashMap<>();
    others.forEach((own, more) -> more.forEach(title -> names.put(Words.fold(title), own)));
    return new Columns(Map.copyOf(names));
  }

  /** Our name for a title; the title itself, in lower case, when it is no other's. */
  String meant(String title) {
    return names.getOrDefault(Words.fold(title), title.strip().toLowerCase(Locale.ROOT));
  }
}
