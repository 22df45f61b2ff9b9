package explor.knowledge.match;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Terms that are cut and stemmed already, as the index wants them; given anew for each document, as
 * making one costs more than going through it. Not thread-safe.
 */
final class Terms extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private List<String> terms = List.of();
  private int at;

  /** These from now on. */
  Terms of(List<String> next) {
    terms = next;
    at = 0;
    return this;
  }

  @Override
  public boolean incrementToken() {
    if (at == terms.size()) {
      return false;
    }
    clearAttributes();
    term.append(terms.get(at++));
    return true;
  }
}
