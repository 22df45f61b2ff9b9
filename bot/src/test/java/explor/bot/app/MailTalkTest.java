package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.form.Filled;
import explor.bot.store.Cases;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By mail all that is missing is asked at once; people answer it in as many ways as they write. */
class MailTalkTest {
  private static final Pattern QUESTION = Pattern.compile("(?m)^(\\d+)\\. (.+)$");
  private static final String NEED =
      """
      Bonjour,

      Je suis Camille Derain, de l'association Mains Ouvertes Kinshasa, à Villeurbanne. Nous
      cherchons une personne pour un diagnostic des déchets à Kinshasa, en RDC, 10 jours en mars
      2028, en français.

      Cordialement,
      Camille Derain
      """;

  /** What is answered, by words of the question. */
  private static final Map<String, String> ANSWERS =
      new LinkedHashMap<>(
          Map.of(
              "partenaire sur place", "le comité de quartier de Mabinda",
              "Racontez votre projet", "une collecte des déchets ménagers pour deux mille familles",
              "À la fin de la mission", "un plan de collecte et une formation de trois jours",
              "Depuis quand", "depuis 2016 avec le comité de quartier"));

  @TempDir Path folder;
  private MailDesk desk;
  private String asked;

  @BeforeEach
  void theNeedComes() {
    desk = new MailDesk(folder, FileOptions.USUAL);
    desk.writes(MailDesk.PERSON, "", NEED);
    asked = desk.to(MailDesk.PERSON).getLast().message().text();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void numberedAnswersAreTakenByTheirNumber() {
    assertAnswered(
        questions().entrySet().stream()
            .map(question -> question.getKey() + ". " + question.getValue())
            .collect(Collectors.joining("\n")));
  }

  @Test
  void answersUnderTheQuotedQuestionsAreTakenWithThem() {
    StringBuilder mail = new StringBuilder("Le lun. 11 janv. 2027 à 10:00, EXPLOR a écrit :\n\n");
    asked
        .lines()
        .forEach(
            line -> {
              mail.append("> ").append(line).append('\n');
              Matcher question = QUESTION.matcher(line);
              if (question.find() && answer(question.group(2)) != null) {
                mail.append('\n').append(answer(question.group(2))).append("\n\n");
              }
            });
    assertAnswered(mail.toString());
  }

  @Test
  void answersAfterTheNameOfWhatIsAskedAreTaken() {
    assertAnswered(
        """
        Partenaire : le comité de quartier de Mabinda
        Projet : une collecte des déchets ménagers pour deux mille familles
        Résultats attendus : un plan de collecte et une formation de trois jours
        Expérience de terrain : depuis 2016 avec le comité de quartier
        """);
  }

  @Test
  void answersInProseAreTakenAndOnlyWhatIsStillMissingIsAskedAgain() {
    desk.writes(
        MailDesk.PERSON,
        "",
        "Merci. Notre partenaire sur place est le comité de quartier de Mabinda. À la fin de la"
            + " mission, nous aimerions avoir un plan de collecte et une formation de trois"
            + " jours.");
    String again = desk.to(MailDesk.PERSON).getLast().message().text();
    assertTrue(again.contains("1. Racontez votre projet"), again);
    assertTrue(!again.contains("Qui est votre partenaire"), again);
    assertTrue(!again.contains("qu'est-ce qui doit exister"), again);
  }

  private void assertAnswered(String reply) {
    desk.writes(MailDesk.PERSON, "", reply);
    String recap = desk.to(MailDesk.PERSON).getLast().message().text();
    assertTrue(recap.contains("Acceptez-vous"), recap);
    desk.writes(MailDesk.PERSON, "", "Oui\n\nBien à vous,\nCamille Derain");
    Map<String, Filled> answers =
        desk.wiring.database.read(desk.wiring.cases::all).stream()
            .map(Cases.Stored::answers)
            .findFirst()
            .orElseThrow(
                () -> new AssertionError(desk.to(MailDesk.PERSON).getLast().message().text()));
    assertEquals("le comité de quartier de Mabinda", words(answers, "partner"));
    assertEquals("en mars 2028", words(answers, "period"), "the line ended within it");
    assertEquals(
        "un plan de collecte et une formation de trois jours", words(answers, "objectives"));
    assertEquals(
        "une collecte des déchets ménagers pour deux mille familles", words(answers, "project"));
    assertEquals("depuis 2016 avec le comité de quartier", words(answers, "field_experience"));
  }

  private static String words(Map<String, Filled> answers, String slot) {
    Filled answer = answers.get(slot);
    return answer == null ? "" : answer.words();
  }

  /** The numbers of the questions that are answered, each with its answer. */
  private Map<String, String> questions() {
    Map<String, String> numbered = new LinkedHashMap<>();
    Matcher question = QUESTION.matcher(asked);
    while (question.find()) {
      String answer = answer(question.group(2));
      if (answer != null) {
        numbered.put(question.group(1), answer);
      }
    }
    assertEquals(ANSWERS.size(), numbered.size(), asked);
    return numbered;
  }

  private static @Nullable String answer(String question) {
    return ANSWERS.entrySet().stream()
        .filter(answer -> question.contains(answer.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }
}
