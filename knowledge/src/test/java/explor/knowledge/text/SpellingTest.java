package explor.knowledge.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SpellingTest {
  @Test
  void chatFormsBecomePlainWordsAndTheRestStays() {
    Spelling spelling = Spelling.of(Map.of("c koi", "c'est quoi", "num", "numéro"));
    assertEquals("c'est quoi le numéro, stp ?", spelling.plain("C koi le num, stp ?"));
    assertEquals("l'numéro", spelling.plain("l'num"));
  }

  @Test
  void gluedArticlesAndSlipsAreUnderstood() {
    Set<String> lexicon = Set.of("assurance", "chauffeur", "aeroport");
    assertEquals("assurance", Spelling.nearest("lassurance", lexicon));
    assertEquals("chauffeur", Spelling.nearest("chaufeur", lexicon));
    assertEquals("entrer", Spelling.nearest("entrer", lexicon));
  }

  @Test
  void amongManyLanguagesAnotherLetterIsAnotherWord() {
    Set<String> words = Set.of("langue", "passeport", "hebergement");
    assertEquals("longue", Spelling.slip("longue", words));
    assertEquals("passeport", Spelling.slip("passeprot", words));
    assertEquals("hebergement", Spelling.slip("hebergemant", words));
  }

  @Test
  void aWordCutShortIsTheOnlyOneThatBeginsSo() {
    Set<String> words = Set.of("helicoptere", "helicopteres", "tamponner", "tampons");
    assertEquals("helicoptere", Spelling.whole("helico", words));
    assertEquals("tampo", Spelling.whole("tampo", Set.of("tamponner", "tamponade")));
    assertEquals("tampon", Spelling.whole("tampon", Set.of("tampons")));
  }

  @Test
  void swappedLettersCountOnce() {
    assertEquals(1, Spelling.distance("passeprot", "passeport", 3));
    assertEquals(3, Spelling.distance("abc", "xyz", 3));
  }
}
