package explor.bot.order;

import explor.bot.words.Fold;
import java.util.Locale;
import java.util.Optional;

/** The orders of the team, by the word they begin with. */
public enum OrderName {
  PRENDRE(false, false),
  RENDRE(false, true),
  FAIT(false, true),
  DEMANDER(true, false),
  REPONDRE(true, false),
  PROPOSER(false, false),
  STATUT(false, false),
  NOTE(true, false),
  ASSIGNER(false, false),
  FUSIONNER(false, false),
  SEPARER(false, true),
  REORIENTER(false, false),
  CLORE(false, false),
  DOCUMENT(false, true),
  MISSION(true, true),
  VOIR(false, true),
  AIDE(false, false);

  private final boolean text;
  private final boolean plainWord;

  /**
   * @param text whether what follows may run over several lines
   * @param plainWord whether sentences begin with this word too: then it must stand in capitals, or
   *     nearly alone on its line
   */
  OrderName(boolean text, boolean plainWord) {
    this.text = text;
    this.plainWord = plainWord;
  }

  boolean takesText() {
    return text;
  }

  boolean isPlainWord() {
    return plainWord;
  }

  /** Whether what follows may be the reference of another case than the one it is about. */
  boolean namesAnother() {
    return this == FUSIONNER || this == SEPARER || this == PROPOSER;
  }

  /** Whether it only tells: nothing is done that somebody else should hear of. */
  public boolean isLook() {
    return this == VOIR || this == AIDE;
  }

  /** The order of exactly this word; accents and capitals do not count. */
  static Optional<OrderName> of(String word) {
    String folded = Fold.fold(word).toUpperCase(Locale.ROOT);
    for (OrderName name : values()) {
      if (name.name().equals(folded)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }
}
