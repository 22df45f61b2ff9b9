package explor.knowledge.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import explor.knowledge.search.PassageSearch.Passage;
import explor.knowledge.search.PassageSearch.Ranked;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PassageSearchTest {
  private static List<String> ranked(String question, Passage... passages) {
    try (PassageSearch search = new PassageSearch(List.of(passages))) {
      return search.search(question, 10).stream().map(Ranked::id).toList();
    }
  }

  private static Passage passage(String id, String text) {
    return new Passage(id, "", text);
  }

  private static String words(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).collect(Collectors.joining(" "));
  }

  @Test
  void whatAPassageSaysFirstCountsMore() {
    String other = words("autre", 40);
    assertEquals(
        List.of("first", "last"),
        ranked(
            "compost",
            passage("last", other + " compost"),
            passage("first", "compost " + other),
            passage("neither", other)));
  }

  @Test
  void aWordWrittenWithASlipIsFoundByTheLettersThatAreRight() {
    assertEquals(
        List.of("A"),
        ranked("habergement", passage("A", "un hébergement simple"), passage("B", "le compost")));
  }

  @Test
  void anyLengthOfQuestionIsSearchedFor() {
    assertEquals(
        List.of("A"),
        ranked(
            words("interminablement", 2_000),
            passage("A", "le mot interminablement7"),
            passage("B", "xyz")));
  }

  @Test
  void aWordSaidAgainDoesNotDrownTheOthers() {
    assertEquals(
        List.of("others", "again"),
        ranked(
            "compost compost compost compost pompe puits forage",
            passage("again", "compost terreau paille"),
            passage("others", "pompe puits forage")));
  }
}
