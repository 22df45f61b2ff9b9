package explor.knowledge.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into {@link Word}s the same way for documents, questions and thesaurus. Accents are
 * folded before stemming, so that text typed without them meets text typed with them. Thread-safe.
 */
public final class Words {
  private static final CharArraySet ELIDED =
      new CharArraySet(
          List.of("l", "m", "t", "qu", "n", "s", "j", "d", "c", "y", "jusqu", "lorsqu", "puisqu"),
          true);
  private static final Set<String> STOP = stopWords();
  private static final Analyzer CUTTING = new Cutting();
  private static final Analyzer REDUCING = new Reducing();
  private static final int LONGEST_SEEN = 40; // characters; nobody writes a longer one twice
  private static final @Nullable Forms[] SEEN = new Forms[1 << 15];

  private Words() {}

  /** The words of a text in order, stop words included and marked. */
  public static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    try (TokenStream stream = CUTTING.tokenStream("text", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        Forms forms = forms(term.buffer(), term.length());
        words.add(
            new Word(
                forms.folded, forms.stem, offset.startOffset(), offset.endOffset(), forms.stop));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading words from memory", e);
    }
    return words;
  }

  /**
   * What a word is reduced to, as found in the text. Most words of a text are a few thousand ones
   * that come again and again, so the last two words seen of each pair of places are kept. Whoever
   * reads sees a whole one or another whole one, as all of it is final.
   */
  private static Forms forms(char[] buffer, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + buffer[i];
    }
    int place = (hash ^ (hash >>> 15)) & (SEEN.length - 1);
    Forms last = SEEN[place];
    if (last != null && last.is(buffer, length)) {
      return last;
    }
    Forms before = SEEN[place ^ 1];
    if (before != null && before.is(buffer, length)) {
      return before;
    }
    Forms made = Forms.of(new String(buffer, 0, length));
    if (length <= LONGEST_SEEN) {
      SEEN[place ^ 1] = last;
      SEEN[place] = made;
    }
    return made;
  }

  /**
   * @param typed as it stands in the text
   */
  private static final class Forms {
    private final char[] typed;
    private final String folded;
    private final String stem;
    private final boolean stop;

    private Forms(String typed, String folded, String stem) {
      this.typed = typed.toCharArray();
      this.folded = folded;
      this.stem = stem.equals(folded) ? folded : stem;
      this.stop = STOP.contains(folded);
    }

    boolean is(char[] buffer, int length) {
      return Arrays.equals(typed, 0, typed.length, buffer, 0, length);
    }

    static Forms of(String typed) {
      try (TokenStream stream = REDUCING.tokenStream("word", typed)) {
        CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
        TypeAttribute folded = stream.addAttribute(TypeAttribute.class);
        stream.reset();
        stream.incrementToken(); // one word in, one word out
        Forms forms = new Forms(typed, folded.type(), term.toString());
        stream.end();
        return forms;
      } catch (IOException e) {
        throw new UncheckedIOException("reading a word from memory", e);
      }
    }
  }

  /** The words that carry a subject. */
  public static List<Word> content(String text) {
    return of(text).stream().filter(w -> !w.stop()).toList();
  }

  /** Lower case, no accents: how two spellings of a name are compared. */
  public static String fold(String text) {
    return of(text).stream().map(Word::folded).collect(Collectors.joining(" "));
  }

  private static Set<String> stopWords() {
    try (InputStream in = Words.class.getResourceAsStream("stopwords.txt");
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(in, "stopwords.txt"), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .filter(word -> !word.isBlank())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("reading stopwords.txt", e);
    }
  }

  /** Where words begin and end. */
  private static final class Cutting extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      return new TokenStreamComponents(new StandardTokenizer());
    }
  }

  /** What becomes of one word; each step looks at that word only. */
  private static final class Reducing extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer source = new KeywordTokenizer();
      TokenStream out = new LowerCaseFilter(new EnglishPossessiveFilter(source));
      out = new ElisionFilter(out, ELIDED);
      out = new ASCIIFoldingFilter(out);
      out = new Remember(out);
      return new TokenStreamComponents(source, new FrenchLightStemFilter(out));
    }
  }

  /**
   * Keeps the folded word in the type, where the stemmer leaves it alone, and takes off endings the
   * French stemmer doesn't know.
   */
  private static final class Remember extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);

    Remember(TokenStream input) {
      super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      type.setType(term.toString());
      if (term.length() >= 6 && term.toString().endsWith("ing")) {
        term.setLength(term.length() - 3); // meeting meets meet; parking stays one word for all
      } else if (term.length() >= 5 && term.toString().endsWith("ez")) {
        term.setLength(term.length() - 2); // formez meets former
      }
      return true;
    }
  }
}
