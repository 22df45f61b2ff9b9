package explor.knowledge.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import explor.knowledge.Answer;
import explor.knowledge.Knowledge;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What comes near a question that the booklet does not answer, and is never called an answer. */
class NearestTest {
  private static Knowledge knowledge;

  @BeforeAll
  static void load() {
    knowledge = Knowledge.load(Path.of("../config")).knowledge();
    knowledge.putBooklet(
        MarkdownBooklet.read(
            "test",
            """
            # Livret
            ## Transport
            - Le taxi Karibu, orange, vient vous prendre le lundi et le jeudi.
            ## Logement
            - Case des hôtes, chambre 4, moustiquaire.
            """));
  }

  @AfterAll
  static void close() {
    knowledge.close();
  }

  private static Optional<String> nearest(String question) {
    Answer answer = knowledge.answer("test", question);
    return assertInstanceOf(Answer.NotFound.class, answer, question)
        .nearest()
        .map(Answer.Found::section);
  }

  @Test
  void thePassageThatSpeaksOfTheThingIsNearWhatItDoesNotSayOfIt() {
    assertEquals(Optional.of("Transport"), nearest("combien coûte le taxi Karibu ?"));
  }

  @Test
  void nothingIsNearWhatTheBookletDoesNotSpeakOf() {
    assertEquals(Optional.empty(), nearest("y a-t-il une piscine couverte ?"));
  }
}
