package explor.knowledge.match;

import explor.knowledge.text.Concepts;
import explor.knowledge.text.Word;
import explor.knowledge.text.Words;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** A wish as a Lucene query, which decides the order, and as rules, which decide who counts. */
final class ProfileQuery {
  private static final int MOST_STEMS = 200;
  private static final double RARE = 0.1; // spoken by fewer than that part

  /**
   * What is looked for.
   *
   * @param languages must all be there
   * @param days that must be met; records whose days are unknown count
   */
  record Wish(String text, String sector, List<String> languages, Optional<Span> days) {}

  private final ProfileDocument<?> documents;
  private final Concepts concepts;

  ProfileQuery(ProfileDocument<?> documents, Concepts concepts) {
    this.documents = documents;
    this.concepts = concepts;
  }

  /**
   * @param reader tells which languages are rare: those are looked up, the others looked at
   */
  Query of(Wish wish, IndexReader reader) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.setMinimumNumberShouldMatch(1);
    List<Word> words = Words.of(wish.text());
    Set<String> stems =
        words.stream()
            .filter(w -> !w.stop())
            .map(Word::stem)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    for (String stem : stems.stream().limit(MOST_STEMS).toList()) {
      should(query, documents.term("words", stem), 0.6f);
      should(query, documents.term("headline", stem), 0.4f);
    }
    weights(wish, words).forEach((term, weight) -> should(query, term, weight));
    if (!wish.sector().isEmpty()) {
      Query sector = new TermQuery(documents.term("sector", wish.sector()));
      query.add(new BoostQuery(new ConstantScoreQuery(sector), 2f), Occur.SHOULD);
    }
    for (String language : wish.languages()) {
      Term spoken = documents.term("language", language);
      if (reader.docFreq(spoken) < RARE * reader.maxDoc()) {
        query.add(new TermQuery(spoken), Occur.FILTER);
      }
    }
    return query.build();
  }

  /** What the best records for a wish must keep. */
  Rules rules(Wish wish) {
    return new Rules(
        documents.name("spoken"),
        wish.languages().stream().distinct().map(ProfileDocument::label).toList(),
        documents.name("days"),
        wish.days());
  }

  /** Concepts and topics of a wish; those of its sector count more than those it only mentions. */
  private Map<Term, Float> weights(Wish wish, List<Word> words) {
    Map<Term, Float> weights = new LinkedHashMap<>();
    for (Concepts.Hit hit : concepts.in(words)) {
      boolean own = wish.sector().isEmpty() || hit.concept().sector().equals(wish.sector());
      boolean general = hit.concept().sector().equals("general");
      float factor = general ? 0.5f : own ? 1.5f : 0.8f;
      weights.merge(documents.term("concept", hit.concept().id()), factor, Math::max);
      weights.merge(documents.term("topic", hit.concept().topic()), 0.5f * factor, Math::max);
    }
    return weights;
  }

  private static void should(BooleanQuery.Builder query, Term term, float boost) {
    query.add(new BoostQuery(new TermQuery(term), boost), Occur.SHOULD);
  }
}
