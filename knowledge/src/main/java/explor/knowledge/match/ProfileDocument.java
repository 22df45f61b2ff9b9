package explor.knowledge.match;

import explor.knowledge.text.Concepts;
import explor.knowledge.text.Word;
import explor.knowledge.text.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/**
 * A record as a Lucene document. Its fields begin with the kind's name, so that the weight of a
 * word is that among its own kind.
 *
 * @param <T> the record
 */
final class ProfileDocument<T> {
  private static final int LONGEST_LABEL = 200; // Lucene refuses terms over 32 KB
  private static final FieldType COUNTED = counted();
  private static final List<String> ABOUT = List.of("words", "headline", "concept", "topic");

  /** A thread adds one document after the other. */
  private static final ThreadLocal<Map<String, Terms>> TERMS =
      ThreadLocal.withInitial(
          () -> ABOUT.stream().collect(Collectors.toMap(name -> name, name -> new Terms())));

  private final Profile<T> profile;
  private final Concepts concepts;

  ProfileDocument(Profile<T> profile, Concepts concepts) {
    this.profile = profile;
    this.concepts = concepts;
  }

  /** Words with how often they are there; nobody asks where. */
  private static FieldType counted() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.setOmitNorms(true); // who says more about themselves is not less of an expert
    type.freeze();
    return type;
  }

  /**
   * The term of a field.
   *
   * @param text of an exact field any text; a long one is kept by its digest
   */
  Term term(String field, String text) {
    return new Term(name(field), label(text));
  }

  String name(String field) {
    return profile.kind() + "." + field;
  }

  static String label(String text) {
    return text.length() <= LONGEST_LABEL
        ? text
        : UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** To be added before the same thread makes the next one. */
  Document of(String origin, T one) {
    Profile.Entry entry = profile.entry(one);
    Document document = new Document();
    exact(document, "id", profile.id(one));
    exact(document, "origin", origin);
    document.add(new BinaryDocValuesField(name("record"), new BytesRef(profile.bytes(one))));
    exact(document, "sector", entry.sector());
    for (String language : entry.languages()) {
      exact(document, "language", language);
      BytesRef spoken = new BytesRef(label(language));
      document.add(new SortedSetDocValuesField(name("spoken"), spoken));
    }
    for (Span span : entry.spans()) {
      document.add(new SortedNumericDocValuesField(name("days"), span.packed()));
    }
    about(document, entry);
    return document;
  }

  private void about(Document document, Profile.Entry entry) {
    List<Word> all = Words.of(entry.headline() + ". " + entry.text());
    List<String> words = new ArrayList<>();
    List<String> headline = new ArrayList<>();
    for (Word word : all) {
      if (!word.stop()) {
        words.add(word.stem());
        if (word.end() <= entry.headline().length()) {
          headline.add(word.stem());
        }
      }
    }
    List<String> concept = new ArrayList<>();
    List<String> topic = new ArrayList<>();
    for (Concepts.Hit hit : concepts.in(all)) {
      concept.add(hit.concept().id());
      topic.add(hit.concept().topic());
    }
    counted(document, "words", words);
    counted(document, "headline", headline);
    counted(document, "concept", concept);
    counted(document, "topic", topic);
  }

  private void exact(Document document, String field, String text) {
    document.add(new StringField(name(field), label(text), Field.Store.NO));
  }

  private void counted(Document document, String field, List<String> terms) {
    Terms stream = Objects.requireNonNull(TERMS.get().get(field), field);
    document.add(new Field(name(field), stream.of(terms), COUNTED));
  }
}
