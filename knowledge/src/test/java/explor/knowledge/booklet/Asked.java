package explor.knowledge.booklet;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.knowledge.Answer;
import explor.knowledge.Knowledge;
import java.nio.file.Path;

/**
 * The project's own knowledge with one booklet more, and what it answers of it.
 *
 * @param id of the booklet
 */
record Asked(Knowledge knowledge, String id) implements AutoCloseable {
  static Asked of(String id, String booklet) {
    Knowledge knowledge = Knowledge.load(Path.of("../config")).knowledge();
    knowledge.putBooklet(MarkdownBooklet.read(id, booklet));
    return new Asked(knowledge, id);
  }

  /** Holds when the first line of the answer has the fact. */
  void answers(String question, String fact) {
    Answer answer = knowledge.answer(id, question);
    Answer.Found found = assertInstanceOf(Answer.Found.class, answer, question);
    assertTrue(found.text().lines().findFirst().orElse("").contains(fact), found::text);
  }

  void refuses(String question) {
    Answer answer = knowledge.answer(id, question);
    assertInstanceOf(Answer.NotFound.class, answer, answer::toString);
  }

  @Override
  public void close() {
    knowledge.close();
  }
}
