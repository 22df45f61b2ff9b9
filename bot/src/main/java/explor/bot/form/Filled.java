package explor.bot.form;

/**
 * An answer to one slot.
 *
 * @param value the value in the canonical writing of its {@link SlotType}, never blank
 * @param words the words of the person it was read from; shown to staff when they differ
 * @param confidence 0 to 1; below {@link #SURE} it is shown and may be overwritten without asking
 */
public record Filled(String value, String words, double confidence) {
  /** From here on a contradicting later answer is asked about instead of silently replacing. */
  public static final double SURE = 0.7;

  public Filled {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an answer is never blank; leave the slot empty");
    }
  }

  /** An answer given in so many words. */
  public static Filled of(String value) {
    return new Filled(value, value, 1);
  }
}
