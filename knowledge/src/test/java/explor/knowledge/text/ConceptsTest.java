package explor.knowledge.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConceptsTest {
  private static Concepts concepts(String name, String... terms) {
    Concepts.Builder builder = new Concepts.Builder();
    builder.add("test", "", name, List.of(terms));
    return builder.build();
  }

  private static Set<String> in(Concepts concepts, String text) {
    return concepts.of(text).stream().map(Concepts.Concept::id).collect(Collectors.toSet());
  }

  @Test
  void aTermWrittenJustSoWinsOverOneOfTheSameStem() {
    Concepts both = concepts("monnaie", "franc").and(concepts("pays", "France"));
    assertEquals(Set.of("test/pays"), in(both, "décalage avec la France"));
    assertEquals(Set.of("test/monnaie"), in(both, "un franc"));
    assertEquals(Set.of("test/monnaie"), in(concepts("monnaie", "franc"), "des francs"));
  }

  @Test
  void twoVocabulariesKnowWhatEitherKnows() {
    Concepts both = concepts("eau", "eau", "forage").and(concepts("puits", "forage"));
    assertEquals(Set.of("test/eau", "test/puits"), in(both, "le forage"));
  }

  private static Concepts forQuestions(String name, String... terms) {
    Concepts.Builder builder = new Concepts.Builder().forQuestions();
    builder.add("test", "", name, List.of(terms));
    return builder.build();
  }

  @Test
  void aWordBetweenSmallOnesIsMetBetweenTheseOnly() {
    Concepts diet = forQuestions("regime", "sans viande");
    assertEquals(Set.of("test/regime"), in(diet, "un repas sans viande"));
    assertEquals(Set.of(), in(diet, "un repas de viande"));
  }

  @Test
  void inAFixedGroupNoWordMeansWhatItMeansAlone() {
    Concepts.Builder builder = new Concepts.Builder().forQuestions();
    builder.add("test", "", "plage", List.of("main", "sable"));
    builder.add("test", "locution", "aide", List.of("coup de main"));
    Concepts both = builder.build();
    List<Word> words = Words.of("un coup de main sur le sable");
    assertEquals(Set.of("test/aide", "test/plage"), both.everyIn(words));
    assertEquals(Set.of("test/aide"), both.everyIn(Words.of("un coup de main")));
    assertEquals(
        List.of("sable"),
        both.loose(words).stream().filter(word -> !word.stop()).map(Word::folded).toList());
  }

  @Test
  void aVerbIsNoFormOfANounThatOneStemMakesOfBoth() {
    Concepts drink = forQuestions("boire", "boit");
    assertEquals(Set.of(), in(drink, "les boîtes"));
  }

  @Test
  void frenchVerbsAreKnownInThePlural() {
    Concepts shut = forQuestions("fermer", "fermer");
    assertEquals(Set.of("test/fermer"), in(shut, "les portes ferment tôt"));
  }
}
