package explor.knowledge.text;

/**
 * One word of a text.
 *
 * @param folded lower case, no accents, no elided article, e.g. {@code hebergement}
 * @param stem folded and stemmed, e.g. {@code heberg}
 * @param start offset of its first character in the text
 * @param end offset behind its last
 * @param stop true for words that carry no subject: articles, pronouns, question words
 */
public record Word(String folded, String stem, int start, int end, boolean stop) {}
