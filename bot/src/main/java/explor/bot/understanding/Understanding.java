package explor.bot.understanding;

/**
 * Makes sense of one message. Pure and thread-safe: the same words at the same moment mean the
 * same.
 */
public interface Understanding {
  /**
   * @param words the person's new words, at most some tens of thousands of characters; may be empty
   * @param moment what was asked and answered before
   */
  Interpretation interpret(String words, Moment moment);
}
