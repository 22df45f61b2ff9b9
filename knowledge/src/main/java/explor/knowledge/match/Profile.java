package explor.knowledge.match;

import java.util.List;

/**
 * How a kind of record is indexed and kept.
 *
 * @param <T> the record
 */
interface Profile<T> {
  /** Begins the names of its fields, e.g. {@code expert}. */
  String kind();

  String id(T one);

  /** What it is found by. */
  Entry entry(T one);

  /** The whole record; {@link #read} gives an equal one. The id comes first. */
  byte[] bytes(T one);

  T read(byte[] bytes, int offset, int length);

  /**
   * What a record is found by. The headline (a job title) counts more than the text.
   *
   * @param spans empty when no days are known
   */
  record Entry(
      String headline, String text, String sector, List<String> languages, List<Span> spans) {}
}
