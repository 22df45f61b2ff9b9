package explor.bot.understanding.slot;

/**
 * What a reader made of a text.
 *
 * @param value what was read
 * @param words the words it was read from; empty when nothing was
 */
record Reading<T>(T value, String words) {}
