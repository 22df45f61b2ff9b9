package explor.bot.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.config.Faults;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped texts, and what happens to bad ones. */
class TextsTest {
  private static final int LONGEST = 25; // words in a sentence

  @TempDir Path folder;

  private static Texts shipped() {
    Faults faults = new Faults();
    Texts texts = Texts.load(Path.of("../config"), faults);
    assertEquals(List.of(), faults.all());
    return texts;
  }

  @Test
  void everyTextExistsInBothLanguages() {
    assertTrue(shipped().keys().size() > 100);
  }

  /** Not sentences but lists, an entry a line. */
  private static final Set<String> LISTS = Set.of("door.asked_by", "telegram.commands");

  @Test
  void noSentenceIsLongerThanPeopleReadOnAPhone() {
    Texts texts = shipped();
    List<String> tooLong = new ArrayList<>();
    for (Language language : Language.values()) {
      for (String key : texts.keys()) {
        String ends = LISTS.contains(key) ? "\\n" : "[.!?:;\\n]+(?=\\s|$)";
        for (String sentence : texts.source(language, key).split(ends)) {
          if (sentence.strip().split("\\s+").length > LONGEST) {
            tooLong.add(language.code() + " " + key + ": " + sentence.strip());
          }
        }
      }
    }
    assertEquals(List.of(), tooLong);
  }

  @Test
  void valuesArePutInAsTheyAre() {
    assertEquals(
        "Noted: A & B <c>.", shipped().get(Language.EN, "form.noted", Map.of("what", "A & B <c>")));
  }

  @Test
  void aValueIsNeverReadAsATemplate() {
    assertEquals(
        "Noted: {{reference}}.",
        shipped().get(Language.EN, "form.noted", Map.of("what", "{{reference}}")));
  }

  @Test
  void aTextThatOneLanguageLacksStopsTheStartWithItsLine() throws Exception {
    Path texts = Files.createDirectory(folder.resolve("texts"));
    Files.writeString(texts.resolve("fr.yaml"), "a:\n  one: un\n  two: deux\n");
    Files.writeString(texts.resolve("en.yaml"), "a:\n  one: one\n");
    Faults faults = new Faults();
    Texts.load(folder, faults);
    assertEquals(List.of("texts/fr.yaml:3: \"a.two\" has no text in en"), faults.all());
  }

  @Test
  void anUnknownKeyIsAFaultOfTheProgram() {
    assertThrows(IllegalArgumentException.class, () -> shipped().get(Language.FR, "no.such"));
  }
}
