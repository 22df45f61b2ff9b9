package explor.knowledge.load;

import explor.knowledge.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Cells that list languages or countries: by their ISO codes, or by their names. */
final class CodeCells {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Pattern PIECES = Pattern.compile("[,;/\\n&+]+|\\s(?:et|and)\\s");
  private static final Pattern WORDS = Pattern.compile("[\\s,;]+");

  /** So many different lists of languages and countries are kept to be shared. */
  private static final int SHARED = 5_000;

  private final TableRow row;
  private final String column;
  private final Set<String> known;
  private final List<String> codes = new ArrayList<>();

  private CodeCells(TableRow row, String column, Set<String> known) {
    this.row = row;
    this.column = column;
    this.known = known;
  }

  /** The languages of a cell that somebody can work in. */
  static List<String> languages(TableRow row, String column) {
    return new CodeCells(row, column, LANGUAGES).codes();
  }

  /** The countries of a cell. */
  static List<String> countries(TableRow row, String column) {
    return new CodeCells(row, column, COUNTRIES).codes();
  }

  /** Codes, or names in French or English: {@code fr en}, {@code français, anglais}. */
  private List<String> codes() {
    String cell = row.get(column);
    String key = column + ":" + cell;
    List<String> same = row.shared().codes().get(key);
    if (same != null) {
      return same;
    }
    int before = row.faults().size() + row.notes().size();
    for (String piece : PIECES.split(cell)) {
      if (known.equals(LANGUAGES)) {
        spoken(piece);
      } else {
        code(piece, codes);
      }
    }
    boolean clean = row.faults().size() + row.notes().size() == before;
    if (clean && row.shared().codes().size() < SHARED) {
      row.shared().codes().put(key, List.copyOf(codes));
    }
    return codes;
  }

  /** A language that is spoken too little to work in it is none that somebody speaks. */
  private void spoken(String piece) {
    Columns.Spoken spoken = row.shared().names().spoken(piece);
    boolean alone = spoken.name().isEmpty(); // "anglais (lu, notions à l'oral)"
    if (!spoken.little()) {
      boolean level = alone || !spoken.name().equals(Words.fold(piece));
      code(level ? spoken.name() : piece, codes);
      return;
    }
    List<String> little = new ArrayList<>();
    if (!alone) {
      code(spoken.name(), little);
    } else if (!codes.isEmpty()) {
      little.add(codes.removeLast());
    }
    if (!little.isEmpty()) {
      row.note("\"" + piece.strip() + "\" is too little to count as spoken");
    }
  }

  private void code(String piece, List<String> into) {
    Optional<String> whole = code(piece);
    for (String one : whole.isPresent() ? List.of(piece) : list(piece)) {
      code(one)
          .ifPresentOrElse(
              into::add,
              () -> row.fault("\"" + one + "\" in column \"" + column + "\" is no ISO code"));
    }
  }

  private Optional<String> code(String text) {
    Optional<String> code = code(text, known);
    return code.isPresent() ? code : row.shared().names().value(column, text);
  }

  private static Optional<String> code(String text, Set<String> known) {
    boolean upper = known.equals(COUNTRIES);
    String clean = text.strip();
    String code = upper ? clean.toUpperCase(Locale.ROOT) : clean.toLowerCase(Locale.ROOT);
    if (known.contains(code) || (!upper && code.length() == 3 && clean.equals(code))) {
      return Optional.of(code);
    }
    return Optional.ofNullable((upper ? Names.COUNTRIES : Names.LANGUAGES).get(Words.fold(clean)));
  }

  private static List<String> list(String cell) {
    return Arrays.stream(WORDS.split(cell)).filter(s -> !s.isEmpty()).toList();
  }
}
