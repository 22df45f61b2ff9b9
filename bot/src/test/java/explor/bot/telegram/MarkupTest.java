package explor.bot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "01 99 00 12 34 | +33199001234",
        "+33 1 99 00 12 34 | +33199001234",
        "01.99.00.12.34 | +33199001234",
        "00 229 97 00 12 34 | +22997001234",
        "0199001234 | +33199001234"
      })
  void aTelephoneNumberCanBeTapped(String written, String dialled) {
    assertEquals(
        "Appelez le <a href=\"tel:" + dialled + "\">" + written + "</a>, maintenant.",
        Markup.html("Appelez le " + written + ", maintenant."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EXP-2026-0001", "le 05/11/2026", "200 + 300", "100 000 000 00", "n0199001234", "112",
        "1 + 1", "01 99", "+33", "0 %", "01 99 00 12 34 56 78", "0199001234x"
      })
  void whatIsNoTelephoneNumberStaysAsItIs(String text) {
    assertEquals(text, Markup.html(text));
  }

  @Test
  void everySignOfHtmlIsEscaped() {
    assertEquals("&lt;b&gt; &amp;amp; \"'", Markup.html("<b> &amp; \"'"));
  }

  @Test
  void whatPeopleSeeIsWhatWasWritten() throws FakeBotApi.Refused {
    Random random = new Random(7);
    String letters = "0123456789+ .-<>&;\"abé\u00a0\n";
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      assertEquals(text.toString(), FakeEntities.parse(Markup.html(text.toString())));
    }
  }
}
