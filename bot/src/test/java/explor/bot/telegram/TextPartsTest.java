package explor.bot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextPartsTest {
  @Test
  void aTextThatFitsStaysWhole() {
    assertEquals(List.of("Bonjour."), TextParts.of(" Bonjour.\n", 100));
    assertEquals(List.of("x".repeat(4096)), TextParts.of("x".repeat(4096), TextParts.LIMIT));
  }

  @Test
  void thereIsNothingInSpaceAlone() {
    assertEquals(List.of(), TextParts.of(" \n\t ", 100));
  }

  @Test
  void aCutFallsBetweenParagraphsFirst() {
    assertEquals(
        List.of("Un. Deux. Trois.", "Quatre. Cinq. Six."),
        TextParts.of("Un. Deux. Trois.\n\nQuatre. Cinq. Six.", 25));
  }

  @Test
  void elseAfterASentence() {
    assertEquals(
        List.of("Vous partez en mars.", "Le vol est tôt. Bon voyage !"),
        TextParts.of("Vous partez en mars. Le vol est tôt. Bon voyage !", 30));
  }

  @Test
  void elseBetweenWords() {
    assertEquals(
        List.of("un deux trois", "quatre cinq"), TextParts.of("un deux trois quatre cinq", 16));
  }

  @Test
  void neverInsideASurrogatePairNorBetweenALetterAndItsAccent() {
    for (int limit = 10; limit < 20; limit++) {
      for (String part : TextParts.of("🐝e\u0301".repeat(50), limit)) {
        assertFalse(Character.isLowSurrogate(part.charAt(0)));
        assertFalse(part.startsWith("\u0301"));
        assertFalse(Character.isHighSurrogate(part.charAt(part.length() - 1)));
      }
    }
  }

  @Test
  void everyPartFitsAndNothingButSpaceIsLost() {
    Random random = new Random(4);
    String[] pieces = {
      "a", "é", " ", ". ", "\n", "\n\n", "🇧🇯", "👩🏽‍🌾", "mot", "! ", "e\u0301", "\ud83d"
    };
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(400); i > 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      int limit = 16 + random.nextInt(60);
      List<String> parts = TextParts.of(text.toString(), limit);
      assertTrue(parts.stream().allMatch(part -> !part.isEmpty() && part.length() <= limit));
      assertEquals(
          text.toString().replaceAll("\\s", ""), String.join("", parts).replaceAll("\\s", ""));
    }
  }

  @Test
  void aMegabyteWithoutASpaceIsCutInTime() {
    assertEquals(245, TextParts.of("x".repeat(1_000_000), TextParts.LIMIT).size());
  }
}
