package explor.knowledge.search;

import explor.knowledge.text.Word;
import explor.knowledge.text.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** Ranks passages for a question by their words. Immutable once built, thread-safe. */
public final class PassageSearch implements AutoCloseable {
  /**
   * Something to be found.
   *
   * @param title may be empty
   * @param text plain or HTML
   */
  public record Passage(String id, String title, String text) {}

  /** A passage found, best first. */
  public record Ranked(String id, double score) {}

  private final Directory directory = new ByteBuffersDirectory();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  /** Indexes the passages. */
  public PassageSearch(List<Passage> passages) {
    try {
      try (IndexWriter writer =
          new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
        for (Passage passage : passages) {
          writer.addDocument(document(passage));
        }
      }
      reader = DirectoryReader.open(directory);
      searcher = new IndexSearcher(reader);
      searcher.setSimilarity(new BM25Similarity(1.2f, 0.6f));
    } catch (IOException e) {
      throw new UncheckedIOException("indexing passages", e);
    }
  }

  private static Document document(Passage passage) {
    Document document = new Document();
    document.add(new StoredField("id", passage.id()));
    document.add(new TextField("title", stems(passage.title()), Field.Store.NO));
    document.add(
        new TextField(
            "text", stems(passage.title() + "\n" + plain(passage.text())), Field.Store.NO));
    return document;
  }

  private static String plain(String html) {
    return html.replaceAll("<[^<>]{0,500}>", " ").replace("&nbsp;", " ").replace("&amp;", "&");
  }

  private static String stems(String text) {
    return Words.content(text).stream().map(Word::stem).collect(Collectors.joining(" "));
  }

  /** The best passages for a question. */
  public List<Ranked> search(String question, int n) {
    Set<String> stems =
        Words.content(question).stream()
            .map(Word::stem)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String stem : stems.stream().limit(500).toList()) {
      query.add(new TermQuery(new Term("text", stem)), Occur.SHOULD);
      query.add(new BoostQuery(new TermQuery(new Term("title", stem)), 0.5f), Occur.SHOULD);
    }
    try {
      List<Ranked> ranked = new ArrayList<>();
      for (ScoreDoc doc : searcher.search(query.build(), n).scoreDocs) {
        String id = searcher.storedFields().document(doc.doc, Set.of("id")).get("id");
        ranked.add(new Ranked(id, doc.score));
      }
      return ranked;
    } catch (IOException e) {
      throw new UncheckedIOException("searching passages", e);
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException("closing the index of passages", e);
    }
  }
}
