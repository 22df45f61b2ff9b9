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
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
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

  /** Content words of a question that are looked for; more say nothing new. */
  private static final int LONGEST_QUESTION = 100;

  /**
   * A passage says first what it is about, so its first words count once more for each lead they
   * are in. Compared by their beginnings: few words stand there, in whatever form.
   */
  private static final List<Integer> LEADS = List.of(8, 16, 32);

  private static final String LEAD = "lead";
  private static final float LEAD_WEIGHT = 0.2f;

  /** Leads differ in length only when the passage is shorter. */
  private static final Similarity OF_LEADS = new BM25Similarity(1.2f, 0.3f);

  /** Groups of letters bring together what is compounded, derived or mistyped. */
  private static final String LETTERS = "letters";

  private static final int GROUP = 4;
  private static final int MOST_GROUPS = 300;
  private static final float LETTERS_WEIGHT = 0.05f;
  private static final Similarity OF_LETTERS = new BM25Similarity(1.2f, 0.9f);

  private static final Similarity OF_WORDS = new BM25Similarity(1.2f, 0.75f);

  /**
   * What a word adds to its weight each further time it is asked for: somebody who explains at
   * length says a word again without meaning it twice as much.
   */
  private static final float AGAIN = 0.5f;

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
      searcher.setSimilarity(
          new PerFieldSimilarityWrapper() {
            @Override
            public Similarity get(String field) {
              return field.startsWith(LEAD)
                  ? OF_LEADS
                  : field.equals(LETTERS) ? OF_LETTERS : OF_WORDS;
            }
          });
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
    for (int lead : LEADS) {
      List<Word> first = words.subList(0, Math.min(lead, words.size()));
      document.add(new TextField(LEAD + lead, join(first, Form.BEGINNING::of), Field.Store.NO));
    }
    document.add(new TextField(LETTERS, String.join(" ", groups(words)), Field.Store.NO));
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
      ask(words.stream().map(form::of).toList(), form.name(), form.weight, query);
    }
    for (int lead : LEADS) {
      ask(words.stream().map(Form.BEGINNING::of).toList(), LEAD + lead, LEAD_WEIGHT, query);
    }
    ask(groups(words).stream().limit(MOST_GROUPS).toList(), LETTERS, LETTERS_WEIGHT, query);
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

  private static void ask(
      List<String> terms, String field, float weight, BooleanQuery.Builder query) {
    Map<String, Float> weights = new LinkedHashMap<>();
    terms.forEach(term -> weights.merge(term, 1f, (before, once) -> before + AGAIN));
    weights.forEach(
        (term, times) ->
            query.add(
                new BoostQuery(new TermQuery(new Term(field, term)), weight * times),
                Occur.SHOULD));
  }

  /** Every group of letters of every word; {@code _} stands before and behind one. */
  private static List<String> groups(List<Word> words) {
    List<String> groups = new ArrayList<>();
    for (Word word : words) {
      String letters = "_" + word.folded() + "_";
      for (int at = 0; at == 0 || at + GROUP <= letters.length(); at++) {
        groups.add(letters.substring(at, Math.min(at + GROUP, letters.length())));
      }
    }
    return groups;
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
