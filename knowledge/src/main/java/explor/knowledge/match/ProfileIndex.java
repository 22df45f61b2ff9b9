package explor.knowledge.match;

import explor.knowledge.Window;
import explor.knowledge.text.Concepts;
import explor.knowledge.text.Word;
import explor.knowledge.text.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * Profiles by what they are about, in Lucene: words, concepts, topics, languages and free days.
 * What is written is found by the next search. Thread-safe.
 */
final class ProfileIndex implements AutoCloseable {
  /** A profile as it is indexed. The headline (a job title) counts more than the text. */
  record Entry(
      String id,
      String headline,
      String text,
      String sector,
      List<String> languages,
      List<Window> windows) {}

  /** What is looked for. Languages must all be there; days must meet by {@code daysToFit}. */
  record Wish(
      String text, String sector, List<String> languages, List<Window> days, int daysToFit) {}

  record Hit(String id, double score) {}

  private final Directory directory = new ByteBuffersDirectory();
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final Concepts concepts;

  ProfileIndex(Concepts concepts) {
    this.concepts = concepts;
    try {
      IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer());
      config.setSimilarity(new Likeness());
      writer = new IndexWriter(directory, config);
      searchers = new SearcherManager(writer, new Searchers());
    } catch (IOException e) {
      throw new UncheckedIOException("opening the index of profiles", e);
    }
  }

  /** Adds these profiles, replacing those with the same id; found once this returns. */
  void put(List<Entry> entries) {
    try {
      for (Entry entry : entries) {
        writer.updateDocument(new Term("id", entry.id()), document(entry));
      }
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException("indexing profiles", e);
    }
  }

  void remove(Collection<String> ids) {
    try {
      writer.deleteDocuments(ids.stream().map(id -> new Term("id", id)).toArray(Term[]::new));
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException("removing profiles", e);
    }
  }

  /** The best profiles for a wish; what keeps the languages and days is decided in the index. */
  List<Hit> search(Wish wish, int n) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc doc : searcher.search(query(wish), n).scoreDocs) {
          String id = searcher.storedFields().document(doc.doc, Set.of("id")).get("id");
          hits.add(new Hit(id, doc.score));
        }
        return hits;
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("searching profiles", e);
    }
  }

  private Query query(Wish wish) {
    BooleanQuery.Builder about = new BooleanQuery.Builder();
    List<Word> words = Words.of(wish.text());
    Set<String> stems =
        words.stream()
            .filter(w -> !w.stop())
            .map(Word::stem)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    for (String stem : stems.stream().limit(200).toList()) {
      add(about, "words", stem, 0.6f);
      add(about, "headline", stem, 0.4f);
    }
    weights(wish, words).forEach((term, weight) -> add(about, term.field(), term.text(), weight));
    if (!wish.sector().isEmpty()) {
      Query sector = new TermQuery(new Term("sector", wish.sector()));
      about.add(new BoostQuery(new ConstantScoreQuery(sector), 2f), Occur.SHOULD);
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(about.build(), Occur.MUST);
    for (String language : wish.languages()) {
      query.add(new TermQuery(new Term("language", language)), Occur.FILTER);
    }
    if (!wish.days().isEmpty()) {
      query.add(free(wish), Occur.FILTER);
    }
    return query.build();
  }

  /** Concepts and topics of a wish; those of its sector count more than those it only mentions. */
  private Map<Term, Float> weights(Wish wish, List<Word> words) {
    Map<Term, Float> weights = new LinkedHashMap<>();
    for (Concepts.Hit hit : concepts.in(words)) {
      boolean own = wish.sector().isEmpty() || hit.concept().sector().equals(wish.sector());
      boolean general = hit.concept().sector().equals("general");
      float factor = general ? 0.5f : own ? 1.5f : 0.8f;
      weights.merge(new Term("concept", hit.concept().id()), factor, Math::max);
      weights.merge(new Term("topic", hit.concept().topic()), 0.5f * factor, Math::max);
    }
    return weights;
  }

  private static void add(BooleanQuery.Builder query, String field, String term, float boost) {
    query.add(new BoostQuery(new TermQuery(new Term(field, term)), boost), Occur.SHOULD);
  }

  private static Query free(Wish wish) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.add(new TermQuery(new Term("windows", "unknown")), Occur.SHOULD);
    for (Window window : wish.days()) {
      int from = (int) window.from().toEpochDay();
      int to = (int) window.to().toEpochDay();
      any.add(IntRange.newIntersectsQuery("free", new int[] {from}, new int[] {to}), Occur.SHOULD);
    }
    return any.build();
  }

  private Document document(Entry entry) {
    Document document = new Document();
    document.add(new StringField("id", entry.id(), Field.Store.YES));
    document.add(new TextField("headline", stems(entry.headline()), Field.Store.NO));
    document.add(
        new TextField("words", stems(entry.headline() + ". " + entry.text()), Field.Store.NO));
    StringBuilder concept = new StringBuilder();
    StringBuilder topic = new StringBuilder();
    for (Concepts.Hit hit : concepts.in(Words.of(entry.headline() + ". " + entry.text()))) {
      concept.append(hit.concept().id()).append(' ');
      topic.append(hit.concept().topic()).append(' ');
    }
    document.add(new TextField("concept", concept.toString(), Field.Store.NO));
    document.add(new TextField("topic", topic.toString(), Field.Store.NO));
    document.add(new StringField("sector", entry.sector(), Field.Store.NO));
    for (String language : entry.languages()) {
      document.add(new StringField("language", language, Field.Store.NO));
    }
    for (Window window : entry.windows()) {
      int from = (int) window.from().toEpochDay();
      int to = (int) window.to().toEpochDay();
      document.add(new IntRange("free", new int[] {from}, new int[] {to}));
    }
    if (entry.windows().isEmpty()) {
      document.add(new StringField("windows", "unknown", Field.Store.NO));
    }
    return document;
  }

  private static String stems(String text) {
    return Words.content(text).stream().map(Word::stem).collect(Collectors.joining(" "));
  }

  @Override
  public void close() {
    try {
      searchers.close();
      writer.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException("closing the index of profiles", e);
    }
  }

  private static final class Searchers extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(
        org.apache.lucene.index.IndexReader reader,
        org.apache.lucene.index.@org.jspecify.annotations.Nullable IndexReader previous) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setSimilarity(new Likeness());
      return searcher;
    }
  }

  /** Concepts are labels: how often one is met and how long the text is say little. */
  private static final class Likeness extends PerFieldSimilarityWrapper {
    private final Similarity words = new BM25Similarity(0.9f, 0.4f);
    private final Similarity labels = new BM25Similarity(0.4f, 0.1f);

    @Override
    public Similarity get(String field) {
      return field.equals("concept") || field.equals("topic") ? labels : words;
    }
  }
}
