package explor.bot.safety;

/**
 * What one sentence says about an emergency.
 *
 * @param event the likeliest
 * @param weight of its signals; 0 when there are none
 * @param panic how much the sentence cries for help, 0 to 2
 * @param me whether the writer speaks of themselves or of now
 * @param calm weight of what makes the words harmless
 * @param calmForAll the part of it that holds for the whole message
 * @param calmForCry what it says against a cry that does not tell what happened
 */
record Verdict(
    EmergencyEvent event,
    String language,
    int weight,
    int panic,
    boolean me,
    int calm,
    int calmForAll,
    int calmForCry) {

  /**
   * How much speaks for an emergency; from 2 on it may be one.
   *
   * @param panicOfAll the most panic in any sentence of the message
   * @param calmOfAll the most calm that any sentence spreads over the message
   * @param calmOfCry the most that any sentence says against a bare cry: a thing is to be repaired,
   *     or it is a joke
   */
  int score(int panicOfAll, int calmOfAll, int calmOfCry, boolean loud) {
    if (weight == 0) {
      return 0;
    }
    int cry = event == EmergencyEvent.OTHER ? 0 : panicOfAll;
    int ofCry = event == EmergencyEvent.OTHER ? Math.max(0, calmOfCry - calmForCry) : 0;
    int spread = Math.max(0, calmOfAll - calmForAll);
    return weight
        + cry
        + (me && weight > 1 ? 1 : 0)
        + (loud ? 1 : 0)
        - calm
        - Math.max(ofCry, me || panicOfAll > 1 ? 0 : spread);
  }
}
