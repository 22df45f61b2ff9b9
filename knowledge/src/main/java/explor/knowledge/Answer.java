package explor.knowledge;

import java.util.Optional;

/** What a booklet says to a question: its own words and where they stand, or that it is silent. */
public sealed interface Answer {
  /**
   * The booklet's own words.
   *
   * @param text at most 900 characters, the answering line first
   * @param section the exact heading, e.g. {@code 6. Hébergement et repas}
   * @param checkedOn {@code YYYY-MM-DD} of the last check, or empty when the booklet does not say
   * @param title the booklet's title
   * @param confidence 0 to 1: how much of the question the passage explains
   */
  record Found(String text, String section, String checkedOn, String title, double confidence)
      implements Answer {}

  /**
   * The booklet does not hold it.
   *
   * @param confidence 0 to 1, of the best passage that was not good enough
   * @param nearest that passage, where it shares enough with the question to be worth a look; it
   *     may say nothing of what was asked
   */
  record NotFound(double confidence, Optional<Found> nearest) implements Answer {
    /** Nothing comes near it. */
    public static final NotFound NOTHING = new NotFound(0, Optional.empty());
  }
}
