package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Parcel;
import explor.bot.store.Cases;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A member of the team and a person talk through the assistant, and it keeps quiet. */
class TalkingThroughTest extends InTheOffice {
  private static final long CHAT = 4711;

  @Override
  Cases.Stored filing() {
    Cases.Stored need = office.typed(CHAT, Office.NEED);
    office.answers(
        Office.AMANDINE, office.summary(Office.AMANDINE, need), "DEMANDER Et la mairie ?");
    return need;
  }

  private int heard() {
    return office.to(CHAT).size();
  }

  private String lastHeard() {
    return office.to(CHAT).getLast().message().text();
  }

  @Test
  void theQuestionSaysWhoReadsTheAnswer() {
    assertTrue(lastHeard().contains("Amandine, de l'équipe : « Et la mairie ? »"), lastHeard());
    assertTrue(lastHeard().contains("Répondez ici"), lastHeard());
  }

  @Test
  void theAnswerComesBackInTheSameThreadAndTheAssistantKeepsQuiet() {
    int before = heard();
    office.types(CHAT, "Oui, elle nous prête une salle.");
    assertEquals(before, heard());
    Parcel answer = office.to(Office.AMANDINE).getLast();
    assertTrue(answer.message().text().contains("elle nous prête une salle"));
    assertTrue(answer.message().references().stream().anyMatch(id -> id.contains("explor.")));
    assertEquals(Cases.WaitsFor.TEAM, office.again(filed).standing().waitsFor());
    office.answers(Office.AMANDINE, answer, "Très bien, merci.");
    assertTrue(lastHeard().contains("Très bien, merci."), lastHeard());
    office.types(CHAT, "à bientôt");
    assertTrue(office.last(Office.AMANDINE).contains("à bientôt"));
  }

  @Test
  void onceTheCaseHasAnotherOwnerTheAnswerGoesToThem() {
    office.answers(Office.AMANDINE, office.summary(Office.AMANDINE, filed), "ASSIGNER Lucie");
    office.types(CHAT, "Oui, elle nous prête une salle.");
    assertTrue(office.last(Office.LUCIE).contains("elle nous prête une salle"));
  }

  @Test
  void anEmergencyIsAnsweredAtOnce() {
    int before = heard();
    office.types(CHAT, "on vient de se faire agresser, au secours");
    assertTrue(heard() > before);
    assertTrue(lastHeard().contains("Appelez") || lastHeard().contains("lieu sûr"), lastHeard());
  }

  @Test
  void hoursLaterTheAssistantAsksBeforeItTakesOver() {
    office.passes(Duration.ofHours(6));
    office.types(CHAT, "ça coûte combien ?");
    Parcel asked = office.to(CHAT).getLast();
    assertTrue(asked.message().text().contains("pour Amandine, ou pour moi"), lastHeard());
    office.presses(CHAT, asked, "Pour l'assistant");
    assertTrue(lastHeard().contains("moitié"), lastHeard());
    office.types(CHAT, "bonjour");
    assertFalse(lastHeard().contains("pour Amandine, ou pour moi"));
  }

  @Test
  void hoursLaterItPassesOnWhatIsForTheTeam() {
    office.passes(Duration.ofHours(6));
    office.types(CHAT, "oui elle prête une salle");
    office.types(CHAT, "équipe");
    assertTrue(lastHeard().contains("transmis à Amandine"));
    assertTrue(office.last(Office.AMANDINE).contains("oui elle prête une salle"));
  }

  @Test
  void oneWordBringsTheAssistantBack() {
    office.types(CHAT, "assistant");
    assertTrue(lastHeard().contains("Je vous écoute"));
    office.types(CHAT, "où en est ma demande ?");
    assertTrue(lastHeard().contains(filed.reference()), lastHeard());
  }

  @Test
  void aFormUnderWayGoesOnWhereItWas() {
    office.types(CHAT, "assistant");
    office.types(CHAT, "Je propose mon aide, je suis électricien à Voiron");
    String question = lastHeard();
    office.answers(Office.AMANDINE, office.to(Office.AMANDINE).getLast(), "DEMANDER Un détail ?");
    office.passes(Duration.ofHours(6));
    office.types(CHAT, "équipe");
    office.types(CHAT, "équipe");
    office.types(CHAT, "assistant");
    office.types(CHAT, "je ne sais pas");
    assertFalse(lastHeard().equals(question) && question.isEmpty());
    assertFalse(lastHeard().contains("Amandine"), lastHeard());
  }
}
