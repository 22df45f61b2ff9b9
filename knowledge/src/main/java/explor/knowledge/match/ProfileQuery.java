package explor.knowledge.match;

import explor.knowledge.text.Concepts;
import explor.knowledge.text.Word;
import explor.knowledge.text.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** A wish as a Lucene query, which decides the order, and as rules, which decide who counts. */
final class ProfileQuery {
  private static final int MOST_STEMS = 200;
  private static final double RARE = 0.1; // spoken by fewer than that part
  private static final double COMMON = 0.1; // a word of more than that part

  /**
   * What is looked for.
   *
   * @param languages must all be there
   * @param days of which one must be met, if there are any; records whose days are unknown count
   */
  record Wish(String text, String sector, List<String> languages, List<Span> days) {}

  private final ProfileDocument<?> documents;
  private final Concepts concepts;

  ProfileQuery(ProfileDocument<?> documents, Concepts concepts) {
    this.documents = documents;
    this.concepts = concepts;
  }

  /**
   * A wish's query in two halves, whose scores add up to the whole's.
   *
   * @param first words and concepts that not everybody has: who is good has one of them; empty when
   *     there is none
   * @param rest what the few that the first half finds are weighed by besides
   */
  record Halves(Optional<Query> first, Query rest) {}

  private record Weighed(Term term, float weight) {}

  /**
   * All of a wish as one query.
   *
   * @param reader tells which languages are rare: those are looked up, the others looked at
   */
  Query of(Wish wish, IndexReader reader) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.setMinimumNumberShouldMatch(1);
    List<Word> words = Words.of(wish.text());
    first(wish, words).forEach(one -> should(query, new TermQuery(one.term), one.weight));
    rest(wish, words, query);
    languages(wish, reader, query);
    return query.build();
  }

  /**
   * The same in two halves. What every tenth record has says little of one and costs most to look
   * up; those found by the others are weighed by it too.
   */
  Halves halves(Wish wish, IndexSearcher searcher) throws IOException {
    BooleanQuery.Builder first = new BooleanQuery.Builder();
    first.setMinimumNumberShouldMatch(1);
    BooleanQuery.Builder rest = new BooleanQuery.Builder();
    List<Word> words = Words.of(wish.text());
    int most = (int) (COMMON * searcher.getIndexReader().maxDoc());
    boolean any = false;
    for (Weighed one : first(wish, words)) {
      TermStates where = TermStates.build(searcher, one.term, true); // looked up once
      boolean common = where.docFreq() > most;
      if (where.docFreq() > 0) {
        should(common ? rest : first, new TermQuery(one.term, where), one.weight);
        any |= !common;
      }
    }
    languages(wish, searcher.getIndexReader(), first);
    rest(wish, words, rest);
    return new Halves(any ? Optional.of(first.build()) : Optional.empty(), rest.build());
  }

  private List<Weighed> first(Wish wish, List<Word> words) {
    List<Weighed> all = new ArrayList<>();
    for (String stem : stems(words)) {
      all.add(new Weighed(documents.term("words", stem), 0.6f));
    }
    weights(wish, words, Concepts.Concept::id)
        .forEach((id, weight) -> all.add(new Weighed(documents.term("concept", id), weight)));
    return all;
  }

  private void rest(Wish wish, List<Word> words, BooleanQuery.Builder query) {
    for (String stem : stems(words)) {
      should(query, new TermQuery(documents.term("headline", stem)), 0.4f);
    }
    weights(wish, words, Concepts.Concept::topic)
        .forEach(
            (topic, weight) ->
                should(query, new TermQuery(documents.term("topic", topic)), 0.5f * weight));
    if (!wish.sector().isEmpty()) {
      Query sector = new TermQuery(documents.term("sector", wish.sector()));
      should(query, new ConstantScoreQuery(sector), 2f);
    }
  }

  private void languages(Wish wish, IndexReader reader, BooleanQuery.Builder query)
      throws IOException {
    for (String language : wish.languages()) {
      Term spoken = documents.term("language", language);
      if (reader.docFreq(spoken) < RARE * reader.maxDoc()) {
        query.add(new TermQuery(spoken), Occur.FILTER);
      }
    }
  }

  private static List<String> stems(List<Word> words) {
    return words.stream()
        .filter(word -> !word.stop())
        .map(Word::stem)
        .distinct()
        .limit(MOST_STEMS)
        .toList();
  }

  /** What the best records for a wish must keep. */
  Rules rules(Wish wish) {
    return new Rules(
        documents.name("spoken"),
        wish.languages().stream().distinct().map(ProfileDocument::label).toList(),
        documents.name("days"),
        wish.days());
  }

  /** What a wish is about; what is of its sector counts more than what it only mentions. */
  private Map<String, Float> weights(
      Wish wish, List<Word> words, Function<Concepts.Concept, String> part) {
    Map<String, Float> weights = new LinkedHashMap<>();
    for (Concepts.Hit hit : concepts.in(words)) {
      boolean own = wish.sector().isEmpty() || hit.concept().sector().equals(wish.sector());
      boolean general = hit.concept().sector().equals("general");
      float factor = general ? 0.5f : own ? 1.5f : 0.8f;
      weights.merge(part.apply(hit.concept()), factor, Math::max);
    }
    return weights;
  }

  private static void should(BooleanQuery.Builder query, Query one, float boost) {
    query.add(new BoostQuery(one, boost), Occur.SHOULD);
  }
}
