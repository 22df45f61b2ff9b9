package explor.bot.dialogue;

/**
 * Whoever gets the same answer again did not find what they looked for: the second time they are
 * told how to reach somebody, the third time the team has their question. The answer itself is
 * always given, for it may hold a number to call.
 */
final class Retold {
  private static final int ONCE = 1;
  private static final int TWICE = 2;

  private Retold() {}

  /**
   * What follows an answer that was just given.
   *
   * @param texts where the words for it stand, {@code programme} or {@code volunteer}
   * @param answer tells this answer from others
   * @param words the question as it was asked this time
   */
  static void after(Reply reply, String texts, String answer, String words) {
    int before = reply.session().timesTold(answer);
    reply.session(reply.session().telling(answer));
    if (before == TWICE) {
      reply.say(texts + ".again_team").effect(new Effect.AskTeam(words));
    } else if (before >= ONCE) {
      reply.say(texts + ".again");
    }
  }
}
