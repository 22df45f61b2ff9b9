package explor.knowledge.search;

import explor.knowledge.text.Word;
import explor.knowledge.text.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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

  private static final int LONGEST_QUESTION = 300;

  /**
   * A word is compared in three forms: its stem, as it is typed, and its beginning, which brings
   * together the families a light stemmer keeps apart (abattre, abattage).
   */
  private enum Form {
    STEM(1) {
      @Override
      String of(Word word) {
        return word.stem();
      }
    },
    TYPED(0.3f) {
      @Override
      String of(Word word) {
        return word.folded();
      }
    },
    BEGINNING(0.4f) {
      @Override
      String of(Word word) {
        return word.folded().length() > 5 ? word.folded().substring(0, 5) : word.folded();
      }
    };

    private final float weight;

    Form(float weight) {
      this.weight = weight;
    }

    abstract String of(Word word);
  }

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
      searcher.setSimilarity(new BM25Similarity(1.2f, 0.75f));
    } catch (IOException e) {
      throw new UncheckedIOException("indexing passages", e);
    }
  }

  private static Document document(Passage passage) {
    Document document = new Document();
    document.add(new StoredField("id", passage.id()));
    document.add(
        new TextField("title", join(Words.content(passage.title()), Word::stem), Field.Store.NO));
    List<Word> words = Words.content(passage.title() + "\n" + plain(passage.text()));
    for (Form form : Form.values()) {
      document.add(new TextField(form.name(), join(words, form::of), Field.Store.NO));
    }
    return document;
  }

  private static String plain(String html) {
    return html.replaceAll("<[^<>]{0,500}>", " ").replace("&nbsp;", " ").replace("&amp;", "&");
  }

  private static String join(List<Word> words, Function<Word, String> form) {
    return words.stream().map(form).collect(Collectors.joining(" "));
  }

  /** The best passages for a question. */
  public List<Ranked> search(String question, int n) {
    List<Word> words = Words.content(question).stream().limit(LONGEST_QUESTION).toList();
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Form form : Form.values()) {
      Map<String, Integer> times = new LinkedHashMap<>();
      words.forEach(w -> times.merge(form.of(w), 1, Integer::sum));
      times.forEach(
          (term, count) ->
              query.add(
                  new BoostQuery(new TermQuery(new Term(form.name(), term)), form.weight * count),
                  Occur.SHOULD));
    }
    new LinkedHashSet<>(words.stream().map(Word::stem).toList())
        .forEach(
            stem ->
                query.add(
                    new BoostQuery(new TermQuery(new Term("title", stem)), 0.5f), Occur.SHOULD));
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
