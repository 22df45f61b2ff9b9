package explor.knowledge.index;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/**
 * BM25 without regard to length, so that every word that is met adds to the score; of labels
 * (fields that end with {@code concept} or {@code topic}) repetition says little.
 */
public final class Likeness extends PerFieldSimilarityWrapper {
  private static final Similarity WORDS = new BM25Similarity(0.9f, 0);
  private static final Similarity LABELS = new BM25Similarity(0.4f, 0);

  @Override
  public Similarity get(String field) {
    return field.endsWith("concept") || field.endsWith("topic") ? LABELS : WORDS;
  }
}
