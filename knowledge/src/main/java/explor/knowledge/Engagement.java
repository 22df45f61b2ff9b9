package explor.knowledge;

/**
 * Days on which an expert is on a mission, and the rest after it.
 *
 * @param mission first to last day
 * @param restDays so many days afterwards nobody asks again; 0 when one may ask at once
 */
public record Engagement(Window mission, int restDays) {
  /**
   * @throws IllegalArgumentException if the rest is negative
   */
  public Engagement {
    if (restDays < 0) {
      throw new IllegalArgumentException("a rest of " + restDays + " days");
    }
  }

  /** The mission and the rest. */
  public Window busy() {
    return new Window(mission.from(), mission.to().plusDays(restDays));
  }
}
