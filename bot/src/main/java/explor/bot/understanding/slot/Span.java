package explor.bot.understanding.slot;

/**
 * Some words of a text and what they mean.
 *
 * @param from first word
 * @param to behind the last word
 */
record Span<T>(int from, int to, T value) {
  boolean overlaps(Span<?> other) {
    return from < other.to && other.from < to;
  }
}
