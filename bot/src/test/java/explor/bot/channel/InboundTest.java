package explor.bot.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InboundTest {
  private static Inbound.Message saying(String words) {
    return new Inbound.Message(
        Address.mail("a@b.example"),
        "Ana",
        "fr",
        Instant.EPOCH,
        words,
        "",
        false,
        List.of(),
        "Re: " + words,
        "<1@b.example>",
        List.of("<0@explor.example>"),
        Map.of("Quand ?", words),
        words + ", 06 12 34 56 78",
        true);
  }

  /** Whoever leaves something out of a message leaves it out of every piece of it. */
  @Test
  void everyPieceThatSomebodyWordedIsChangedAndNothingElse() {
    Inbound.Message came = saying("secret");
    assertFalse(came.worded(words -> words.replace("secret", "…")).toString().contains("secret"));
    assertEquals(saying("…"), came.worded(words -> words.replace("secret", "…")));
    assertEquals(came, came.worded(words -> words));
  }
}
