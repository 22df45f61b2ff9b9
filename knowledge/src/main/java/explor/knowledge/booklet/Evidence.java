package explor.knowledge.booklet;

import explor.knowledge.text.Concepts;
import explor.knowledge.text.Words;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What a passage can prove, looked at when a question asks for it and then kept: few passages of a
 * booklet are ever asked for an hour or a name. Thread-safe: what two threads work out at the same
 * time is the same.
 */
final class Evidence {
  private final String text;
  private final Concepts concepts;
  private int looked; // one bit a kind of answer, like the next
  private int held;
  private Unit.@Nullable Meaning counted;
  private Unit.@Nullable Meaning named;

  Evidence(String text, Concepts concepts) {
    this.text = text;
    this.concepts = concepts;
  }

  /** Whether it holds an answer of this kind. */
  synchronized boolean holds(AnswerType type) {
    int bit = 1 << type.ordinal();
    if ((looked & bit) == 0) {
      held |= type.isShownIn(text) ? bit : 0;
      looked |= bit;
    }
    return (held & bit) != 0;
  }

  /** Whether it holds an answer of any of these kinds. */
  boolean holdsAny(Collection<AnswerType> types) {
    return types.stream().anyMatch(this::holds);
  }

  /** What its numbers count. */
  synchronized Unit.Meaning counted() {
    if (counted == null) {
      counted = Unit.Meaning.of(Beside.numbers(text, Words.of(text)), concepts);
    }
    return counted;
  }

  /** Whom or what its proper names name. */
  synchronized Unit.Meaning named() {
    if (named == null) {
      named = Unit.Meaning.of(Beside.names(text, Words.of(text)), concepts);
    }
    return named;
  }
}
