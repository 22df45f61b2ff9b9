package explor.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures without a mark, under a closing formula; made-up people. */
final class SignOffTest {
  private static final String WORDS = "DEMANDER Quelle est la date du départ ?";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cordialement,\nAnne Durand\nRESACOOP | 04 72 00 00 00",
        "Bien cordialement\n\n"
            + "Anne DURAND\n"
            + "Chargée de mission\n\n"
            + "Tél. : 04.72.00.00.00\n"
            + "www.resacoop.example",
        "Bien à vous,\n\nJean-Pierre de la Tour – Président\n12 rue des Lilas 69100 Villeurbanne"
            + "\njp@lumieres.example",
        "Best regards,\nMary O'Neil\nCEO @ Lights",
        "Solidairement\nAïcha Ben Salah, trésorière\n+33 6 39 98 00 01",
      })
  void aNameAndAWayToReachItsWriterUnderAClosingFormulaAreASignature(String signature) {
    ReplyText.Parts parts = ReplyText.of(WORDS + "\n\n" + signature + "\n");
    assertEquals(WORDS, parts.newText());
    assertEquals(signature, parts.signature());
    assertEquals(WORDS, ReplyText.of(WORDS + "\n\n" + signature + "\n\n> Bonjour\n").newText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cordialement,\nAnne",
        "Cordialement,\nAnne Durand\nPrésidente",
        "Cordialement,\nAnne Durand\n04 72 00 00 00\nPS : le visa est-il prêt ?",
        "Cordialement,\nAnne Durand\n04 72 00 00 00\n1. Nous sommes à Oyonnax",
        "Cordialement,\nAnne Durand\n04 72 00 00 00\n- un local",
        "Cordialement,\nnotre partenaire est le dispensaire, 04 72 00 00 00",
        "Cordialement,\nAnne Durand\n04 72 00 00 00\nJe vous rappelle que nous cherchons aussi un"
            + " maçon pour le mois de mars",
        "Cordialement vôtre depuis dix ans,\nAnne Durand\n04 72 00 00 00",
        "Notre contact au Togo est\nKoffi Mensah\n04 72 00 00 00",
      })
  void whateverElseStandsThereKeepsAllOfItWithTheWords(String end) {
    assertEquals(WORDS + "\n\n" + end, ReplyText.of(WORDS + "\n\n" + end + "\n").newText());
  }
}
