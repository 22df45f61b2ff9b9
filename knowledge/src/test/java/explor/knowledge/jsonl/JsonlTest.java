package explor.knowledge.jsonl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.knowledge.Answer;
import explor.knowledge.search.PassageSearch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JsonlTest {
  @Test
  void anAnswerCarriesItsSection() {
    AskJsonl ask =
        new AskJsonl((booklet, question) -> new Answer.Found(booklet, "1. Ici", "", "t", 1));
    assertEquals(
        "{\"id\":\"q1\",\"answer\":\"kara\",\"abstained\":false,\"emergency\":false,"
            + "\"section\":\"1. Ici\",\"checked_on\":\"\"}",
        ask.line("{\"id\":\"q1\",\"booklet\":\"dev/kara.md\",\"question\":\"?\"}"));
  }

  @Test
  void aLineThatIsNotJsonIsToldAndNotThrown() {
    AskJsonl ask = new AskJsonl((booklet, question) -> Answer.NotFound.NOTHING);
    assertTrue(ask.line("{oops").startsWith("{\"error\":"));
    assertTrue(ask.line("[]").contains("expected one JSON object"));
  }

  @Test
  void passagesAreRankedByTheirWords() {
    List<String> faults = new ArrayList<>();
    List<PassageSearch.Passage> passages =
        SearchJsonl.passages(
            "p.jsonl",
            List.of(
                "{\"id\":\"a\",\"title\":\"\",\"text\":\"<p>Les abeilles</p>\"}",
                "{\"id\":\"b\",\"title\":\"\",\"text\":\"Réparer une pompe\"}"),
            faults);
    assertEquals(List.of(), faults);
    try (SearchJsonl search = new SearchJsonl(new PassageSearch(passages), 10)) {
      assertTrue(
          search
              .line("{\"id\":\"q\",\"question\":\"réparation de pompes\"}")
              .startsWith("{\"id\":\"q\",\"ranking\":[{\"id\":\"b\""));
    }
  }
}
