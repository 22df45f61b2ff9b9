package explor.knowledge.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class InflectionTest {
  private static final Set<String> WORDS = Set.of("recoger", "dormir", "nurse", "city", "pagar");

  @Test
  void aFormOfAKnownWordIsThatWord() {
    assertEquals("recoger", Inflection.base("recogen", WORDS));
    assertEquals("dormir", Inflection.base("dorment", WORDS));
    assertEquals("nurse", Inflection.base("nurses", WORDS));
    assertEquals("city", Inflection.base("cities", WORDS));
    assertEquals("pagar", Inflection.base("pagamos", WORDS));
  }

  @Test
  void whatIsNoFormOfAKnownWordStays() {
    assertEquals("gato", Inflection.base("gato", WORDS));
    assertEquals("pago-pago", Inflection.base("pago-pago", WORDS));
  }
}
