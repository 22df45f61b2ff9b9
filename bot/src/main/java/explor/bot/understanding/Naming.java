package explor.bot.understanding;

import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.form.Slot;
import explor.bot.form.SlotType;
import explor.bot.understanding.slot.Terms;
import explor.bot.words.Tokens;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a name from a sentence that says something else where a name was asked: "ok on cherche un
 * menuisier" and "pour le Bénin" are what no association is called.
 */
final class Naming {
  private static final int SHORTEST = 3; // words of a sentence
  private static final int LONGEST = 40; // words that are looked at
  private static final double SEEKS = 6; // points: a plain phrase, and whom or where it is about

  /** Without one of these nobody is looked for: "Apiculteurs du Congo" is a name. */
  private static final Set<String> SEEKING =
      Terms.of(
          "cherche cherchons cherchent recherche recherchons besoin faut faudrait voudrait"
              + " voudrions need needs looking seek seeking want wants busco buscamos necesito"
              + " necesitamos procuro procuramos preciso precisamos");

  private static final double MOST_OF_IT = 0.7; // of the letters

  private final SlotReading reading;

  Naming(SlotReading reading) {
    this.reading = reading;
  }

  /**
   * Whether the words say something else than the name that a slot asks for.
   *
   * @param whole every value that the words give
   */
  boolean isElse(Slot slot, String words, Form form, Map<String, Filled> whole) {
    boolean name = slot.name().equals("organisation") || slot.type() == SlotType.PERSON;
    if (!name || whole.containsKey(slot.name())) {
      return false;
    }
    return seeks(words, form)
        || isSmall(words)
        || places(words) && told(words, whole) >= MOST_OF_IT * letters(words);
  }

  /** "bon": in small letters, and too short for a name. */
  static boolean isSmall(String words) {
    return letters(words) <= 3 && words.chars().noneMatch(Character::isUpperCase);
  }

  /** Whether words ask for what the form is about; what asks for more may begin another form. */
  boolean seeks(String words, Form form) {
    List<String> said = Tokens.of(words, LONGEST).words();
    FormScores scores = reading.scores(words);
    return said.size() >= SHORTEST
        && said.stream().anyMatch(SEEKING::contains)
        && scores.top() >= SEEKS
        && scores.best().equals(form.id());
  }

  /**
   * The name out of "on est Bois Partagé, à Valence", where what stands beside it is another value;
   * empty when the words are nothing but a name, or more than that.
   */
  Optional<Filled> beside(Slot slot, String words, Map<String, Filled> whole) {
    Filled name = whole.get(slot.name());
    if (!slot.name().equals("organisation") || name == null) {
      return Optional.empty();
    }
    String left = words;
    for (Filled value : whole.values()) {
      left = left.replace(value.words(), " ");
    }
    boolean others =
        whole.entrySet().stream()
            .anyMatch(
                value ->
                    !value.getKey().equals(slot.name())
                        && !name.words().contains(value.getValue().words())
                        && words.contains(value.getValue().words()));
    return others && left.chars().noneMatch(Character::isUpperCase)
        ? Optional.of(name)
        : Optional.empty();
  }

  /** "à Parakou, 10 jours" begins as no name does. */
  private static boolean places(String words) {
    List<String> said = Tokens.of(words, SHORTEST).words();
    return said.size() == 1
        || Character.isLowerCase(words.strip().codePointAt(0))
        || PLACING.contains(said.getFirst());
  }

  private static final Set<String> PLACING =
      Set.of("a", "au", "aux", "en", "in", "at", "pour", "for");

  /** Letters of the words that give a value which is told by what it is. */
  private static long told(String words, Map<String, Filled> whole) {
    return whole.entrySet().stream()
        .filter(value -> TOLD.contains(value.getKey()))
        .map(value -> value.getValue().words())
        .distinct()
        .filter(words::contains)
        .mapToLong(Naming::letters)
        .sum();
  }

  private static final Set<String> TOLD =
      Set.of("country", "place", "period", "availability", "duration_days", "languages");

  private static long letters(String words) {
    return words.codePoints().filter(Character::isLetterOrDigit).count();
  }
}
