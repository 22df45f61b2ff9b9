package explor.knowledge.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The hard rules, looked at for the few records only that score high enough to be among the best: a
 * filter would go through the half of a million records that keep them.
 *
 * @param languages all of them must be among the record's
 * @param days of which one must be met, if there are any, by records whose days are known
 */
record Rules(String languageField, List<String> languages, String daysField, List<Span> days) {

  /** Collects the best records that keep the rules. */
  CollectorManager<Best, TopDocs> best(int n, int counted) {
    TopScoreDocCollectorManager top = new TopScoreDocCollectorManager(n, counted);
    return new CollectorManager<>() {
      @Override
      public Best newCollector() {
        return new Best(top.newCollector(), Rules.this);
      }

      @Override
      public TopDocs reduce(java.util.Collection<Best> all) throws IOException {
        return top.reduce(all.stream().map(Best::top).toList());
      }
    };
  }

  /** Those of some records, in the order of their places, that keep the rules. */
  List<ScoreDoc> keeping(List<ScoreDoc> byPlace, List<LeafReaderContext> leaves)
      throws IOException {
    List<ScoreDoc> kept = new ArrayList<>();
    int at = -1;
    Leaf leaf = null;
    for (ScoreDoc doc : byPlace) {
      int in = ReaderUtil.subIndex(doc.doc, leaves);
      if (leaf == null || in != at) {
        at = in;
        leaf = new Leaf(this, leaves.get(in));
      }
      if (leaf.keeps(doc.doc - leaves.get(in).docBase)) {
        kept.add(doc);
      }
    }
    return kept;
  }

  /** Hands on what keeps the rules. */
  record Best(TopScoreDocCollector top, Rules rules) implements Collector {
    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
      LeafCollector in = top.getLeafCollector(context);
      Leaf leaf = new Leaf(rules, context);
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) throws IOException {
          in.setScorer(scorer);
        }

        @Override
        public void collect(int doc) throws IOException {
          if (leaf.keeps(doc)) {
            in.collect(doc);
          }
        }

        @Override
        public @Nullable DocIdSetIterator competitiveIterator() throws IOException {
          return in.competitiveIterator();
        }

        @Override
        public void finish() throws IOException {
          in.finish();
        }
      };
    }

    @Override
    public ScoreMode scoreMode() {
      return top.scoreMode();
    }
  }

  /** The rules in one segment; records are asked for in order. */
  private static final class Leaf {
    private final SortedSetDocValues spoken;
    private final List<Long> wanted = new ArrayList<>(); // ordinals; negative: spoken by nobody
    private final SortedNumericDocValues spans;
    private final List<Span> days;

    Leaf(Rules rules, LeafReaderContext context) throws IOException {
      spoken = DocValues.getSortedSet(context.reader(), rules.languageField);
      spans = DocValues.getSortedNumeric(context.reader(), rules.daysField);
      days = rules.days;
      for (String language : rules.languages) {
        wanted.add(spoken.lookupTerm(new BytesRef(language)));
      }
    }

    boolean keeps(int doc) throws IOException {
      return speaks(doc) && (days.isEmpty() || meets(doc));
    }

    private boolean speaks(int doc) throws IOException {
      if (wanted.isEmpty()) {
        return true;
      }
      if (!spoken.advanceExact(doc)) {
        return false;
      }
      int met = 0;
      for (int i = spoken.docValueCount(); i > 0; i--) {
        met += wanted.contains(spoken.nextOrd()) ? 1 : 0;
      }
      return met == wanted.size();
    }

    private boolean meets(int doc) throws IOException {
      if (!spans.advanceExact(doc)) {
        return true;
      }
      for (int i = spans.docValueCount(); i > 0; i--) {
        Span kept = Span.unpacked(spans.nextValue());
        for (Span asked : days) {
          if (kept.meets(asked)) {
            return true;
          }
        }
      }
      return false;
    }
  }
}
