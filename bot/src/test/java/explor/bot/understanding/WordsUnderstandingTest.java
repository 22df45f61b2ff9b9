package explor.bot.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.config.Faults;
import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.form.Forms;
import explor.bot.safety.Safety;
import explor.bot.text.Language;
import explor.bot.understanding.slot.Extraction;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class WordsUnderstandingTest {
  private static final Path CONFIG = Path.of("../config");
  private static final Faults FAULTS = new Faults();
  private static final Forms FORMS = Forms.load(CONFIG, FAULTS);
  private static final WordsUnderstanding UNDERSTANDING =
      WordsUnderstanding.load(CONFIG, FORMS, Extraction.load(CONFIG, FAULTS), FAULTS);
  private static final LocalDate SENT = LocalDate.of(2026, 11, 25);

  /** Commands in short: {@code Fill country=TG}. */
  private static List<String> said(String words, Moment moment) {
    return UNDERSTANDING.interpret(words, moment).commands().stream()
        .map(
            command ->
                switch (command) {
                  case Command.Start start -> "Start " + start.form();
                  case Command.Fill fill -> "Fill " + fill.slot() + "=" + fill.answer().value();
                  case Command.Correct c -> "Correct " + c.slot() + "=" + c.answer().value();
                  case Command.Unclear unclear -> "Unclear " + unclear.slot();
                  case Command.Edit edit -> "Edit " + edit.slot();
                  case Command.Drop drop -> "Drop " + drop.slot();
                  case Command.Keep keep -> "Keep " + keep.slot() + "=" + keep.words();
                  case Command.Next next -> "Next";
                  case Command.Later later -> "Later " + later.words();
                  case Command.Meaning meaning -> "Meaning " + meaning.slot();
                  case Command.Speak speak -> "Speak " + speak.language();
                  case Command.Side side -> "Side " + side.intent().code();
                  case Command.Skip skip -> ("Skip " + skip.slot()).strip();
                  default -> command.getClass().getSimpleName();
                })
        .toList();
  }

  private static List<String> first(String words) {
    return said(words, Moment.first(SENT, Language.FR));
  }

  private static Moment asked(String slots, String answers, boolean confirming) {
    Form need = FORMS.form("need").orElseThrow();
    Map<String, Filled> known = new LinkedHashMap<>();
    for (String answer : answers.isEmpty() ? new String[0] : answers.split(";")) {
      String[] pair = answer.split("=", 2);
      known.put(pair[0], Filled.of(pair[1]));
    }
    return new Moment(
        SENT,
        Language.FR,
        need,
        slots.isEmpty() ? List.of() : List.of(slots.split(",")),
        known,
        confirming,
        false,
        Map.of());
  }

  private static List<String> answer(String slots, String answers, String words) {
    return said(words, asked(slots, answers, false));
  }

  private static List<String> confirming(String answers, String words) {
    return said(words, asked("", answers, true));
  }

  @Test
  void aFirstMessageBeginsTheFormAndFillsIt() {
    List<String> said = first("Asso de Thiers, on cherche un agronome pour Lomé, 10 jours en mars");
    assertEquals("Start need", said.get(0));
    assertTrue(said.contains("Fill country=TG"), said.toString());
    assertTrue(said.contains("Fill duration_days=10"), said.toString());
    assertTrue(said.contains("Fill city=Thiers"), said.toString());
  }

  @Test
  void anOfferComesFromAPersonOrFromAnEmployer() {
    assertEquals("Start individual", first("je suis plombier à Thiers, dispo en février").get(0));
    assertEquals(
        "Start employer",
        first("notre entreprise peut mettre deux techniciens à disposition").get(0));
    assertEquals("Start employer", first("our company would like to lend two engineers").get(0));
  }

  /** Talk of money is learned to be a question of cost; what else is told says what it is for. */
  @Test
  void whoTellsEnoughBeginsAFormWhateverItWasLearnedToBe() {
    assertEquals(
        "Start individual",
        first(
                "Souffleur de verre à Thonon, deux séjours au Laos, 12 jours en mai 2027, je paie"
                    + " la moitié du billet")
            .get(0));
    assertEquals(
        "Start employer",
        first(
                "La mairie d'Aubenas met à disposition deux jardiniers en juin 2027 pour 9 jours."
                    + " Le voyage resterait à votre charge. rh@aubenas.example")
            .get(0));
    assertEquals(
        List.of(),
        first(
            "je voudrais savoir combien coûte une mission de 10 jours au Togo en mars pour une"
                + " petite association de Lyon"));
  }

  @Test
  void anExpertWhoComesHereIsReciprocity() {
    assertEquals("Start reciprocity", first("faire venir un potier marocain à Valence").get(0));
  }

  @Test
  void aGreetingBeginsNothing() {
    assertEquals(List.of(), first("bonjour"));
  }

  @Test
  void freeWordsAnswerTheOpenQuestion() {
    assertEquals(
        List.of("Fill partner=Comité Lukunga Propre"),
        answer("partner", "country=CD", "Comité Lukunga Propre"));
  }

  @Test
  void aSideQuestionIsPartedFromTheAnswer() {
    assertEquals(
        List.of("Fill partner=un comité de quartier", "Side cost_question"),
        answer("partner", "country=CD", "un comité de quartier. au fait ça coute combien ??"));
    assertEquals(
        List.of("Side status_of_case"),
        answer("partner", "country=CD", "où en est notre dossier ?"));
  }

  @Test
  void aCorrectionReplacesWhatItSpeaksOf() {
    assertEquals(
        List.of("Correct country=BJ"), answer("partner", "country=TG", "non, plutôt le Bénin"));
    assertEquals(
        List.of("Correct organisation=Mains Vertes Kinshasa"),
        answer(
            "partner", "organisation=Mains Vertes Congo", "c'est Mains Vertes Kinshasa en fait"));
    assertEquals(
        List.of("Correct place=Kara"),
        confirming("country=TG;place=Kpalimé", "c'est Kara, pas Kpalimé"));
  }

  @Test
  void aYesWithAChangeIsNoYes() {
    assertEquals(
        List.of("Correct duration_days=12"),
        confirming("country=TG;duration_days=10", "oui mais plutôt 12 jours"));
    assertEquals(List.of("Yes"), confirming("country=TG", "oui, envoyez"));
    assertEquals(List.of("No"), confirming("country=TG", "non"));
  }

  @Test
  void changingIsAskedByTheNameOfTheAnswer() {
    String known = "country=TG;duration_days=10";
    assertEquals(List.of("Edit duration_days"), answer("partner", known, "modifier la durée"));
    assertEquals(List.of("Edit country"), answer("partner", known, "je veux changer le pays"));
    assertEquals(List.of("Edit duration_days"), answer("partner", known, "change the duration"));
    assertEquals(
        List.of("Correct duration_days=12"),
        answer("partner", known, "changer la durée : 12 jours"));
  }

  @Test
  void actsAreNoAnswers() {
    Map<String, String> acts =
        Map.of(
            "annuler", "Cancel",
            "passer", "Skip",
            "je ne sais pas", "DontKnow",
            "retour", "Back",
            "recommencer", "Restart",
            "récap", "Recap",
            "je voudrais parler à quelqu'un", "Human",
            "plus tard", "Pause",
            "in english please", "Speak en",
            "no idea", "DontKnow");
    acts.forEach(
        (words, act) -> assertEquals(List.of(act), answer("partner", "country=TG", words), words));
  }

  /** Asked what the association is called. */
  @Test
  void aSentenceOrAPlaceIsNoName() {
    List<String> sought = answer("organisation,city", "", "bon, il nous faut un menuisier");
    assertTrue(sought.contains("Fill expertise=menuisier"), sought.toString());
    assertTrue(sought.stream().noneMatch(s -> s.contains("organisation")), sought.toString());
    for (String name : List.of("Mains Ouvertes Congo", "Apiculteurs du Togo", "Recherche Mali")) {
      assertEquals(List.of("Fill organisation=" + name), answer("organisation", "", name));
    }
    List<String> place = answer("organisation,city", "country=BJ", "à Natitingou, 10 jours");
    assertTrue(place.contains("Fill place=Natitingou"), place.toString());
    assertTrue(place.stream().noneMatch(s -> s.contains("city=")), place.toString());
    assertTrue(answer("country", "", "au Kenya, à Kisumu").contains("Fill place=Kisumu"));
    assertTrue(
        answer("organisation", "", "on est Rires de Zinder, à Riom")
            .contains("Fill organisation=Rires de Zinder"));
  }

  @Test
  void aValueThatIsWishedForIsNoAnswerToWhatWasAsked() {
    assertEquals(
        List.of("Fill period=mai", "Fill start_date=2027-05", "Fill end_date=2027-05"),
        answer("project", "", "on préférerait mai"));
    assertEquals(List.of("Fill languages=fr"), answer("objectives", "", "français"));
    assertEquals(
        List.of("Fill field_experience=depuis 2019, avec deux écoles"),
        answer("objectives", "", "depuis 2019, avec deux écoles"));
  }

  @Test
  void noIsAnAnswerWhereThereMayBeNone() {
    assertEquals(List.of("Fill field_experience=non"), answer("field_experience", "", "non"));
    assertEquals(List.of("Unclear project"), answer("project", "", "non"));
  }

  @Test
  void aSureInvitationIsOneThoughNoPhraseOfItIsListed() {
    assertEquals(
        "Start reciprocity", first("we'd like a Bolivian basket maker to teach in Vichy").get(0));
  }

  @Test
  void whoWantsAnExpertIsNotAskedWhetherToErase() {
    assertEquals("Start need", first("i want an expert").get(0));
  }

  @Test
  void resumeGoesOnInEnglishAndSumsUpInFrench() {
    Moment french = asked("partner", "", false);
    Moment english =
        new Moment(
            SENT, Language.EN, french.form(), french.asked(), Map.of(), false, false, Map.of());
    assertEquals(List.of("Resume"), said("resume", english));
    assertEquals(List.of("Recap"), said("résumé", french));
  }

  @Test
  void noToAQuestionThatMayBeLeftOutLeavesItOut() {
    assertEquals(List.of("Skip"), answer("phone", "country=TG", "non"));
    assertEquals(List.of("Fill network_member=no"), answer("network_member", "country=TG", "non"));
  }

  @Test
  void twoQuestionsShareOneAnswer() {
    List<String> said = answer("organisation,city", "", "Lumières du Lac, on est à Oyonnax");
    assertTrue(said.contains("Fill organisation=Lumières du Lac"), said.toString());
    assertTrue(said.contains("Fill city=Oyonnax"), said.toString());
  }

  @Test
  void whatNoReaderUnderstandsIsUnclear() {
    assertEquals(List.of("Unclear duration_days"), answer("duration_days", "country=TG", "blabla"));
  }

  @Test
  void anotherWishBesideAnOpenFormIsForAnotherForm() {
    assertEquals(
        List.of("Start individual"),
        answer("organisation", "", "je suis infirmière et je voudrais partir en mission"));
  }

  @Test
  void theLanguageOfTheWordsIsTold() {
    Moment moment = Moment.first(SENT, Language.FR);
    Map.of(
            "we are looking for a nurse", "en",
            "nous cherchons une infirmière", "fr",
            "necesitamos una enfermera para la clínica", "es",
            "precisamos de uma enfermeira para a clínica", "pt")
        .forEach(
            (words, language) ->
                assertEquals(
                    language, UNDERSTANDING.interpret(words, moment).languageOfWords(), words));
  }

  @Test
  void anEmergencyIsTheIntentInTheMiddleOfAnything() {
    Interpretation meaning =
        new EmergencyFirst(Safety.builtIn(), UNDERSTANDING)
            .interpret(
                "on vient de se faire braquer, j'ai peur", asked("partner", "country=TG", false));
    assertEquals(Intent.EMERGENCY, meaning.intent());
  }

  @Test
  void nothingTypedIsTooMuch() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          for (String words :
              List.of(
                  "", "   ", "😀", "???", "x".repeat(100_000), "oui ".repeat(25_000), "\0\n\t")) {
            assertNotNull(first(words));
            assertNotNull(answer("partner", "country=TG", words));
            assertNotNull(answer("organisation,city", "", words));
            assertNotNull(confirming("country=TG", words));
          }
        });
  }

  @Test
  void aLengthCorrectedBesideAnotherQuestionIsTheLengthAndNoAnswerToIt() {
    assertEquals(
        List.of("Fill duration_days=12"),
        answer("objectives", "country=TG", "10 jours, non attends 12"));
    assertEquals(
        List.of("Fill duration_days=12"), answer("partner", "country=TG", "10 days, no wait 12"));
  }

  @Test
  void whatSomethingElseIsCountedByIsNoLength() {
    assertEquals(
        List.of("Unclear duration_days"), // and no field said anew
        answer("duration_days", "sector=agriculture", "3 apiculteurs formés"));
    assertEquals(
        List.of("Unclear duration_days"),
        answer("duration_days", "country=TG", "pour 40 familles"));
  }

  @Test
  void sinceWhenTellsOfThePastWhateverWasAsked() {
    assertEquals(
        List.of("Fill field_experience=depuis 2018"),
        answer("period", "country=TG", "depuis 2018"));
    assertEquals(
        List.of("Fill field_experience=ben depuis 2018"),
        answer("period,duration_days", "country=TG", "ben depuis 2018"));
    assertEquals(
        List.of("Unclear period"),
        answer("period", "country=TG;field_experience=depuis 2018", "depuis 2018"));
  }

  @Test
  void whatItIsAboutOrWhereItIsIsNoPartnersName() {
    assertEquals(List.of("Unclear partner"), answer("partner", "country=TG", "it's about roofs"));
    assertEquals(List.of("Fill place=lomé"), answer("partner", "country=TG", "lomé"));
    assertEquals(List.of("Fill partner=Coop Lomé"), answer("partner", "country=TG", "Coop Lomé"));
  }

  @Test
  void aWishOrAQuestionIsNobodysName() {
    assertEquals(
        List.of("Side status_of_case"), answer("organisation", "", "c kan ke vs repondez"));
    assertEquals(
        List.of("Start individual"),
        answer("organisation,city", "", "non, je voudrais plutôt partir comme bénévole"));
  }

  @Test
  void whatStandsBehindCestAndAQuestionWordIsAsked() {
    assertEquals(
        List.of("Side cost_question"), answer("partner", "", "c'est qui qui paye le billet"));
    assertEquals(List.of("WhoAnswers"), answer("partner", "", "you are a robot?"));
  }

  @Test
  void aTownATradeOrALengthIsNobodysName() {
    assertEquals(
        List.of("Fill city=Riom"), answer("contact_name,email", "organisation=Zut", "à riom"));
    assertEquals(
        List.of("Fill place=sikasso"),
        answer("contact_name,email", "country=ML;city=Riom", "sikasso"));
    assertEquals(
        List.of("Fill duration_days=9"),
        answer("contact_name,email", "", "une semaine, 9 jours max"));
    assertTrue(
        answer("contact_name,email", "", "trois soudeurs").stream()
            .noneMatch(fill -> fill.startsWith("Fill contact_name")));
    assertEquals(
        List.of("Fill contact_name=Mireille"),
        answer("contact_name", "", "Mireille pour le moment"));
  }

  @Test
  void aNameTypedInSmallLettersBesideItsAddressIsWhoToCall() {
    assertTrue(
        answer("contact_name,email", "", "odile faure ofaure@x.example")
            .contains("Fill contact_name=odile faure"));
  }

  @Test
  void aFieldsOwnWordsAreNoTown() {
    assertEquals(List.of("Unclear city"), answer("city", "sector=culture", "Tissage a la main"));
    assertEquals(List.of("Fill city=Vienne"), answer("city", "", "a vienne"));
  }

  @Test
  void aNameBesideAnAddressIsKeptWhereANameWasAsked() {
    assertTrue(
        answer("contact_name", "", "Marta Lopes, marta@x.example")
            .containsAll(List.of("Fill contact_name=Marta Lopes", "Fill email=marta@x.example")));
    assertTrue(
        answer("contact_name,email", "", "sylvie 06 39 98 20 11")
            .contains("Fill contact_name=sylvie"));
    assertTrue(
        answer("email", "", "Contact is Ann Reed, ann@x.example")
            .contains("Fill email=ann@x.example"));
  }

  @Test
  void whatIsToBeDoneIsNoNameAndAnAim() {
    assertTrue(
        answer("organisation", "country=TG;expertise=tissage", "qqn pr former les tisserandes")
            .contains("Fill objectives=former les tisserandes"));
    assertTrue(
        answer("contact_name,email", "country=TG", "réparer les pompes du village")
            .contains("Fill objectives=réparer les pompes du village"));
  }

  @Test
  void aMonthOrElseAnotherIsNoPartner() {
    assertTrue(
        answer("partner", "country=TG", "fin mai si possible sinon juin").stream()
            .noneMatch(fill -> fill.startsWith("Fill partner")));
  }

  @Test
  void howLongIsNoPartOfWhen() {
    assertTrue(
        answer("period", "", "10 jours, plutôt au printemps")
            .contains("Fill period=plutôt au printemps"));
  }

  @Test
  void aPassingWordNamesNoOtherField() {
    assertTrue(
        answer("contact_name,email", "sector=culture", "oui, la mairie est d'accord avec nous")
            .stream()
            .noneMatch(fill -> fill.contains("sector")));
  }

  @Test
  void whatWasSaidToBeWrongIsAskedAgain() {
    assertEquals(
        List.of("Edit place"), answer("project", "country=TG;place=Kara", "le lieu est faux"));
    assertEquals(
        List.of("Correct country=BJ"),
        answer("project", "country=TG", "le pays n'est pas le bon, c'est le Bénin"));
  }

  @Test
  void whoWillNotGiveAnAddressSkipsIt() {
    assertEquals(
        List.of("Skip email"), answer("contact_name,email", "", "je ne veux pas donner mon mail"));
  }

  @Test
  void otherDaysStayInTheMonthThatWasTold() {
    assertTrue(
        answer("project", "period=du 3 au 14 mai 2027", "en fait du 5 au 16")
            .contains("Correct period=du 5 au 16 mai 2027"));
  }

  @Test
  void aNameIsSpelledAnew() {
    assertEquals(
        List.of("Correct organisation=Belles Rives"),
        answer("email", "organisation=Belle Rive", "pardon, c'est Belles Rives avec deux s"));
  }

  @Test
  void whoAsksWhereADateWasAskedIsAnswered() {
    assertEquals(
        List.of("Side program_info"),
        answer("period", "", "est-il possible de venir avec un chien ?"));
  }

  @Test
  void anAddressIsNoTown() {
    assertEquals(
        List.of("Fill email=paul@bourbonnais.example", "Fill contact_name=paul merle"),
        answer("city", "organisation=Ateliers", "paul merle paul@bourbonnais.example"));
  }

  @Test
  void aTownAndItsCountryNameNobodyAndNoTownOfTheRegion() {
    assertEquals(
        List.of("Fill country=KH", "Fill place=Phnom Penh"),
        answer("contact_name,email", "", "Phnom Penh, Cambodge"));
    assertEquals(List.of("Fill country=PE", "Fill place=Lima"), answer("city", "", "Lima"));
  }

  @Test
  void aSentenceThatSaysWhichAnswerItGivesAnswersNothingElse() {
    assertEquals(
        List.of("Correct organisation=Graines d'Espoir"),
        answer("project", "organisation=Graines de Paix", "et notre asso c'est Graines d'Espoir"));
    assertEquals(
        List.of("Fill email=jo@x.example"),
        answer("partner", "country=TG", "the email is jo@x.example"));
  }

  @Test
  void anAnswerHoldsNoneOfTheAddressesBesideIt() {
    List<String> said =
        answer("organisation,city", "", "Les Mains Vertes à Die, contact Paul Rey paul@mv.example");
    assertTrue(
        said.containsAll(
            List.of(
                "Fill organisation=Les Mains Vertes",
                "Fill city=Die",
                "Fill contact_name=Paul Rey",
                "Fill email=paul@mv.example")),
        said.toString());
  }

  @Test
  void whoAsksWhatAQuestionMeansIsToldAndHasNotAnswered() {
    List<String> meaning = List.of("Meaning partner");
    assertEquals(meaning, answer("partner", "country=TG", "what do you mean by partner?"));
    assertEquals(meaning, answer("partner", "country=TG", "c'est quoi un partenaire local ?"));
    assertEquals(meaning, answer("partner", "country=TG", "vous entendez quoi par partenaire"));
    assertEquals(
        List.of("Fill partner=Partner Kara Crafts"),
        answer("partner", "country=TG", "Partner Kara Crafts"));
  }

  @Test
  void whoIntroducesAnAssociationAsksForNoStatus() {
    assertEquals("Start need", first("nous sommes Terre et Lien, à Manosque").get(0));
    assertEquals("Start need", first("nous sommes Cordée Verte, à Gap").get(0));
  }

  @Test
  void whatIsLackingOrNotKnownLeavesTheQuestionOpen() {
    assertEquals(List.of("DontKnow"), answer("email", "country=TG", "j'ai pas d'adresse mail"));
    assertEquals(
        List.of("DontKnow"), answer("project", "country=TG", "je ne sais pas trop, à voir"));
  }

  @Test
  void aPlainStatementWhileAFormIsOpenIsNoVolunteersQuestion() {
    assertEquals(
        List.of("Unclear period"), // a school in passing says no field anew
        answer("period", "sector=education", "des ateliers avec les enfants de l'école"));
  }

  @Test
  void aTownOrAPersonBesideANameKeepsItsPlace() {
    assertEquals(
        List.of("Fill contact_name=Hélène", "Fill organisation=Vertes Racines"),
        answer("organisation,city", "", "Vertes Racines, moi c'est Hélène"));
    assertTrue(
        answer("organisation,city", "", "vertes.racines@mail.example et c'est Valence")
            .contains("Fill city=Valence"));
  }

  @Test
  void valuesSaidWithAThoughtBesideThemAreNobodysName() {
    assertEquals(
        List.of("Fill period=mars ou avril", "Fill duration_days=14", "Fill start_date=2027-03"),
        answer("partner", "country=TG", "mars ou avril je pense, 2 semaines maxi").stream()
            .filter(fill -> !fill.startsWith("Fill end_date"))
            .toList());
  }

  @Test
  void theCountryItselfIsNoPartner() {
    assertEquals(List.of("Fill country=CD"), answer("partner", "country=CD", "la RDC"));
  }

  @Test
  void whomTheyLookForMayBeSaidAnew() {
    assertTrue(
        answer("languages", "expertise=boulanger", "en fait je voudrais plutôt un pâtissier")
            .contains("Fill expertise=pâtissier"));
  }

  @Test
  void twoSwappedLettersOfATradeArePutRightAndNoOtherWord() {
    assertTrue(
        first("on cherche un spécialiste en apicultrue au Togo")
            .contains("Fill expertise=apiculture"));
    assertTrue(first("on cherche un cartographe au Togo").contains("Fill expertise=cartographe"));
  }

  private static List<String> inForm(String form, String slots, String answers, String words) {
    Moment need = asked(slots, answers, false);
    return said(
        words,
        new Moment(
            SENT,
            need.language(),
            FORMS.form(form).orElseThrow(),
            need.asked(),
            need.answers(),
            false,
            false,
            Map.of()));
  }

  @Test
  void whatStandsBesideACommandIsReadToo() {
    List<String> said =
        answer("organisation,city", "sector=energie", "in English please, it's for Kindu, 9 days");
    assertEquals("Speak en", said.get(0));
    assertTrue(said.contains("Fill duration_days=9"), said.toString());
    assertTrue(
        said.stream().noneMatch(one -> one.startsWith("Fill organisation")), said.toString());
    assertEquals(
        List.of("Human", "Fill phone=04 70 00 11 22"),
        answer("project", "country=CD", "rappelez moi plutôt, mon fixe 04 70 00 11 22"));
    List<String> leaves =
        answer("duration_days", "country=CD", "11 jours. je reviens, on sonne à la porte");
    assertEquals(List.of("Fill duration_days=11", "Pause"), leaves);
    assertEquals(
        "Speak en", first("Could you answer in English? We need a baker for Kribi in May.").get(0));
  }

  @Test
  void whyALanguageIsWantedIsNobodysName() {
    assertEquals(
        List.of("Speak en"),
        answer("organisation", "country=CD", "in English please, it's easier for me"));
  }

  @Test
  void aBareValueBehindACorrectionIsNoName() {
    assertEquals(
        "Fill period=en septembre",
        answer("organisation", "country=ML", "oh pardon non en septembre").get(0));
    assertEquals(
        "Correct period=en septembre",
        answer("organisation", "country=ML;period=en août", "ah non désolé en septembre").get(0));
    assertEquals(
        "Fill duration_days=9", answer("partner", "country=ML", "euh pardon 9 jours").get(0));
    assertEquals(
        List.of("Fill organisation=Puits et Savanes"),
        answer("organisation", "country=ML", "ah pardon Puits et Savanes"));
  }

  @Test
  void aDeniedValueIsNotTheNewOne() {
    assertEquals(
        List.of("Correct duration_days=9"),
        answer(
            "phone,place,number_of_experts",
            "country=ML;duration_days=21",
            "c'est pas 3 semaines c'est 9 jours"));
    assertEquals(
        List.of("Correct partner=Union de Sikasso"),
        answer("objectives", "country=ML;partner=Union de Kayes", "I meant Sikasso, not Kayes"));
  }

  @Test
  void smallWordsAnswerNothing() {
    assertEquals(List.of("Unclear objectives"), answer("objectives", "country=ML", "oui mais"));
    assertEquals(List.of("Unclear partner"), answer("partner", "country=ML", "2"));
    assertEquals(
        List.of("Fill partner=Ça et Là"), answer("partner", "country=ML", "Ça et Là")); // a name
  }

  @Test
  void whoDoesNotUnderstandTheQuestionIsToldMore() {
    assertEquals(List.of("Explain"), answer("objectives", "country=ML", "ça veut dire quoi ?"));
    assertEquals(List.of("Explain"), answer("partner", "country=ML", "je sais pas ce que c'est"));
  }

  @Test
  void peopleAndStructuresAreToldApart() {
    assertEquals(
        List.of(
            "Fill email=l.moreau@toits.example",
            "Fill organisation=Toits du Vercors",
            "Fill contact_name=Lucie Moreau"),
        inForm(
            "employer",
            "contact_name,email",
            "city=Die",
            "Toits du Vercors, Lucie Moreau, l.moreau@toits.example"));
    assertTrue(
        answer("contact_name", "country=ML;organisation=Puits", "Coopérative de Ségou")
            .contains("Fill partner=Coopérative de Ségou"));
    List<String> both =
        inForm(
            "reciprocity",
            "organisation,city",
            "country=MA",
            "Four Banal, c'est moi la trésorière Lucie Chevrier");
    assertTrue(both.contains("Fill organisation=Four Banal"), both.toString());
    assertTrue(both.contains("Fill contact_name=Lucie Chevrier"), both.toString());
    assertTrue(both.stream().noneMatch(one -> one.startsWith("Fill city")), both.toString());
    assertEquals(
        List.of("Fill expert_name=Idriss Bensaïd"),
        inForm("reciprocity", "contact_name", "country=MA", "il s'appelle Idriss Bensaïd, de Fès"));
    assertEquals(
        List.of("Fill contact_name=Ruth Lane", "Fill organisation=Open Wells"),
        answer(
            "organisation", "country=ML;city=Gap", "We're called Open Wells. My name's Ruth Lane"));
  }

  @Test
  void whoOffersSeveralIsAnEmployer() {
    assertEquals(
        "Start employer",
        first("nous sommes un garage de Privas, je peux proposer deux mécaniciens").get(0));
    assertEquals(
        "Start individual",
        first("orthophoniste à Privas, je peux partir en mai, 9 à 11 jours, anglais").get(0));
  }

  @Test
  void theWordsOfAQuestionAreNoSkill() {
    List<String> said = first("je suis boulanger à Gannat, ça me tente, comment je m'inscris ?");
    assertEquals("Start individual", said.get(0));
    assertTrue(said.contains("Fill job_title=boulanger"), said.toString());
    assertTrue(said.stream().noneMatch(one -> one.contains("comment")), said.toString());
  }

  @Test
  void whatFollowsAGreetingTellsWhatItIsAbout() {
    Interpretation asks =
        UNDERSTANDING.interpret(
            "merci beaucoup ! vous répondez quand ?", Moment.first(SENT, Language.FR));
    assertTrue(asks.intent() != Intent.GREETING, asks.intent().code());
  }

  @Test
  void wordsThatCorrectWithoutAFormMayAmendWhatWasSent() {
    assertEquals("Amend", first("pardon, notre ville c'est Gap et pas Digne").get(0));
    assertTrue(first("bonjour à vous tous").stream().noneMatch("Amend"::equals));
  }

  @Test
  void yearsOfWorkAreNoStay() {
    assertEquals(
        List.of("Fill years_experience=22"),
        inForm("individual", "availability,duration_days", "city=Gannat", "ça fait 22 ans"));
  }

  @Test
  void aClauseThatSaysWhatItAnswersLeavesTheNameToTheRest() {
    List<String> said =
        inForm(
            "employer",
            "organisation",
            "city=Gap",
            "Solairo, contact is Ruth Lane, r@solairo.example");
    assertTrue(said.contains("Fill contact_name=Ruth Lane"), said.toString());
    assertTrue(said.contains("Fill organisation=Solairo"), said.toString());
  }

  @Test
  void whatOneDoesOrSaysOfSomebodyIsNoName() {
    assertEquals(
        List.of("Unclear contact_name"),
        answer("contact_name,email", "city=Gap", "oui je propose"));
    assertTrue(
        answer("organisation", "city=Gap", "mais c'est pas moi c'est mon collègue Jean qui sait")
            .stream()
            .noneMatch(one -> one.startsWith("Fill organisation")));
  }

  @Test
  void aNameThatIsDeniedTellsWhichAnswerIsMeant() {
    assertEquals(
        List.of("Correct city=Tournon-sur-Rhône"),
        answer("expertise,objectives", "city=Annonay", "nan c pas Annonay c Tournon-sur-Rhône"));
  }

  @Test
  void whatShallBeThereInTheEndIsNobody() {
    assertEquals(
        List.of("Fill objectives=vingt fiches et deux infirmières formées"),
        answer("contact_name", "city=Gap", "vingt fiches et deux infirmières formées"));
  }

  @Test
  void aQuestionBackAnswersNothingThatWasAsked() {
    for (String slot : List.of("organisation", "partner", "contact_name", "project", "languages")) {
      for (String question :
          List.of(
              "c'est qui qui choisit le volontaire",
              "vous faites ça depuis quand",
              "et du coup on paye comment",
              "faut il un visa",
              "is there a deadline",
              "how much do we have to pay",
              "c quand ke ca part")) {
        List<String> said = answer(slot, "", question);
        assertTrue(
            said.stream().noneMatch(one -> one.startsWith("Fill") || one.startsWith("Unclear")),
            slot + ", " + question + ": " + said);
      }
    }
  }

  @Test
  void aNameOrAWishWithAWordOfAskingIsNoQuestion() {
    assertEquals(
        List.of("Fill organisation=Qui Greffe Récolte"),
        answer("organisation", "", "Qui Greffe Récolte"));
    assertEquals(
        List.of("Fill objectives=savoir quand tailler les manguiers"),
        answer("objectives", "", "savoir quand tailler les manguiers"));
  }

  @Test
  void aWordOfAnyQuestionIsExplained() {
    assertEquals(
        List.of("Meaning partner"),
        answer("contact_name,email", "", "ça veut dire quoi partenaire"));
    assertEquals(List.of("Meaning scheme"), answer("place", "", "what does scheme mean?"));
    assertEquals(List.of("Meaning partner"), answer("city", "", "sa ve dir koi partenaire"));
    assertEquals(
        List.of("Side program_info"), answer("partner", "", "ça veut dire quoi réciprocité"));
  }

  @Test
  void whatComesNextIsToldAndNeverNoted() {
    for (String asks :
        List.of(
            "c'est quoi la suite",
            "et après ?",
            "what happens next",
            "merci, et ensuite il se passe quoi",
            "il reste combien de questions")) {
      assertEquals(List.of("Next"), answer("partner", "", asks), asks);
    }
  }

  @Test
  void whoDoesNotFollowMaySayWhyInTheSameBreath() {
    assertEquals(
        List.of("Explain"),
        answer("partner", "", "j'ai rien suivi, vous pouvez redire la question ?"));
    assertEquals(
        List.of("Explain"),
        answer("city", "", "je ne comprends pas ce qu'il faut mettre, désolée, je débute"));
    assertEquals(
        List.of("Fill city=Riom"), answer("city", "", "désolée, c'est Riom"), "no excuse alone");
  }

  @Test
  void whoIsToBeAskedInsteadLeavesTheQuestionOpen() {
    assertEquals(List.of("DontKnow"), answer("partner", "", "no clue yet, ask our treasurer"));
    assertEquals(List.of("DontKnow"), answer("period", "", "voyez avec ma présidente"));
  }

  @Test
  void ofTwoRequestsOneBeginsAndTheOtherIsKept() {
    List<String> countries =
        first(
            "On est Fours et Levain, à Ambert, on cherche un meunier pour le Tchad en mai. On a"
                + " aussi besoin d'une couturière pour le Vietnam.");
    assertTrue(countries.contains("Fill country=TD"), countries.toString());
    assertEquals("Later On a aussi besoin d'une couturière pour le Vietnam.", countries.getLast());
    List<String> ways =
        first(
            "Notre mairie peut prêter un fontainier 8 jours, et par ailleurs on cherche un"
                + " traducteur pour le Pérou");
    assertEquals("Start employer", ways.getFirst());
    assertEquals("Later par ailleurs on cherche un traducteur pour le Pérou", ways.getLast());
  }

  @Test
  void moreAboutOneRequestIsNoSecondOne() {
    for (String one :
        List.of(
            "On cherche un meunier pour le Tchad. Il faudrait aussi qu'il parle arabe.",
            "We need a weaver in Laos in May. We also need him to train others in Laos.",
            "On a besoin d'un autre formateur en couture au Vietnam, le premier est parti.")) {
      assertTrue(first(one).stream().noneMatch(said -> said.startsWith("Later")), one);
    }
  }

  @Test
  void whatIfIsAskedOfUsAndNobodysName() {
    for (String said : List.of("ok et si le village dit non ?", "What if nobody comes?")) {
      List<String> heard = answer("organisation", "", said);
      assertEquals(1, heard.size(), said);
      assertTrue(heard.getFirst().startsWith("Side "), said);
    }
    assertEquals(
        List.of("Fill organisation=Et si on plantait"),
        answer("organisation", "", "Et si on plantait"));
  }

  @Test
  void whoOffersForTheirStaffNeedsTheEmployersForm() {
    for (String said :
        List.of(
            "c'est pour ma boîte en fait",
            "it's for our staff",
            "c'est pour notre garage",
            "nos agents pourraient partir deux semaines",
            "je vous écris au nom de la mairie")) {
      assertEquals(List.of("Start employer"), offering("individual", said), said);
    }
    assertEquals(List.of("Start individual"), offering("employer", "non, c'est à titre personnel"));
    assertTrue(
        offering("individual", "mon entreprise est d'accord").stream()
            .noneMatch(one -> one.startsWith("Start")));
  }

  @Test
  void whoSeesToStaffOffersForThemOnceTheTradeIsKnown() {
    Map<String, Filled> baker = Map.of("job_title", new Filled("boulanger", "boulanger", 0.9));
    assertEquals(List.of("Start employer"), offering("individual", "je suis la DRH", baker));
    assertEquals(List.of("Start employer"), offering("individual", "I'm the HR manager", baker));
    assertTrue(
        offering("individual", "je suis responsable RH").stream()
            .noneMatch(one -> one.startsWith("Start")));
  }

  private static List<String> offering(String form, String words) {
    return offering(form, words, Map.of());
  }

  private static List<String> offering(String form, String words, Map<String, Filled> answers) {
    return said(
        words,
        new Moment(
            SENT,
            Language.FR,
            FORMS.form(form).orElseThrow(),
            List.of("contact_name"),
            answers,
            false,
            false,
            Map.of()));
  }

  @Test
  void aSpokenAddressIsReadAsAWrittenOne() {
    assertTrue(
        answer("email", "", "c'est sonia point petit arobase moulin tiret bleu point example")
            .contains("Fill email=sonia.petit@moulin-bleu.example"));
    assertEquals(
        List.of("Fill partner=the school at the point of no return"),
        answer("partner", "", "the school at the point of no return"));
  }

  @Test
  void anAnswerIsTakenOutAgain() {
    assertEquals(
        List.of("Drop phone"),
        answer("partner", "phone=0475000000", "supprimez mon téléphone svp"));
    assertEquals(
        List.of("Drop email"), answer("partner", "email=a@b.example", "please remove my email"));
  }

  @Test
  void howManyTheyAreIsReadBesideTheirKnownTrade() {
    assertEquals(
        List.of("Correct number_of_experts=3"),
        answer("field_experience", "expertise=meunier", "en fait trois meuniers"));
  }

  @Test
  void aDreamAnsweredWhereANameWasAskedIsAnAimOrTheProject() {
    assertEquals(
        List.of("Fill objectives=que les éleveuses vendent leur lait"),
        answer("partner", "", "que les éleveuses vendent leur lait"));
    assertEquals(
        List.of("Fill project=l'idée c'est d'ouvrir un four commun"),
        answer("contact_name", "", "l'idée c'est d'ouvrir un four commun"));
  }

  @Test
  void anAddressAloneIsThatWhateverWasAsked() {
    assertEquals(
        List.of("Fill phone=04 65 71 22 10"),
        answer("partner", "organisation=X", "sinon vous pouvez m'appeler au 04 65 71 22 10"));
    assertEquals(
        List.of("Fill email=lise@x.example"),
        answer("project", "organisation=X", "mon adresse perso aussi : lise@x.example"));
    assertEquals(
        List.of("Fill contact_name=Lise Arnaud", "Fill phone=04 65 71 22 10"),
        answer("contact_name", "organisation=X", "Lise Arnaud 04 65 71 22 10"));
  }

  @Test
  void whatSomebodyDoesOrFindsIsNobodysName() {
    assertEquals(
        List.of("Unclear organisation"), answer("organisation", "", "on voudra un spécialiste"));
    assertEquals(
        List.of("Unclear organisation"),
        answer("organisation", "", "c'est vraiment compliqué tout ça"));
    assertEquals(
        "Fill expertise=charpentier ou un couvreur",
        answer("organisation", "", "un charpentier ou un couvreur").getFirst());
    assertEquals(
        List.of("Fill organisation=Un Toit à Labé"),
        answer("organisation", "country=GN", "Un Toit à Labé"));
  }

  @Test
  void howThePartnerReceivesIsToldWhateverWasAsked() {
    assertEquals(
        List.of("Fill local_support=ils hébergent la personne dans l'école"),
        answer("expertise,objectives", "", "ils hébergent la personne dans l'école"));
    assertEquals(
        List.of("Fill partner=le groupement Yam Pukri"),
        answer("partner", "country=BF", "on travaille déjà avec le groupement Yam Pukri"));
  }

  @Test
  void howAnAnswerIsBegunIsNoPartOfIt() {
    assertEquals(
        List.of("Fill objectives=deux guides et un atelier"),
        answer("objectives", "", "euh, je dirais deux guides et un atelier"));
    assertEquals(
        List.of("Fill objectives=un plan de formation"),
        answer("objectives", "", "notez : un plan de formation"));
    assertEquals(
        "Fill period=juin 2027", answer("period", "", "mettez plutôt juin 2027").getFirst());
    assertEquals(
        List.of("Fill project=Notes de musique pour chaque école"),
        answer("project", "", "Notes de musique pour chaque école"));
  }

  @Test
  void whoKeepsAnAddressToThemselvesIsNotAskedForIt() {
    assertEquals(List.of("Drop phone"), answer("partner", "", "no phone number please"));
    assertEquals(List.of("Skip phone"), answer("phone,budget", "", "pas de téléphone, merci"));
    assertEquals(List.of("Drop phone"), answer("email", "", "je préfère ne pas donner mon numéro"));
    assertEquals(
        List.of("Fill partner=pas de partenaire"), answer("partner", "", "pas de partenaire"));
  }

  @Test
  void whoAsksWhatWasNotedSeesIt() {
    for (String asks :
        List.of(
            "what did you write down",
            "t'as compris quoi jusqu'ici ?",
            "montrez ce que vous avez enregistré",
            "je voudrais vérifier avant d'envoyer",
            "qu'avez-vous retenu ?")) {
      assertEquals(List.of("Recap"), answer("city", "organisation=X", asks), asks);
    }
    assertEquals(
        List.of("Side gdpr_export"),
        answer("city", "organisation=X", "quelles données gardez-vous sur moi ?"));
  }

  @Test
  void whatIfWeRefuseIsNoAbuse() {
    assertEquals(
        List.of("Side program_info"), answer("city", "organisation=X", "et si vous refusez ?"));
  }

  @Test
  void whatSomebodyIsToDoThereIsAnAim() {
    assertEquals(
        List.of("Fill objectives=elle viendra montrer ses teintures aux élèves du collège"),
        answer(
            "contact_name,email",
            "sector=culture",
            "elle viendra montrer ses teintures aux élèves du collège"));
    assertEquals(
        List.of("Fill local_support=le maire du village a une chambre"),
        answer("partner", "", "le maire du village a une chambre"));
  }

  @Test
  void whoeverAnAddressIsCalledAfterIsNoHouse() {
    assertEquals(
        List.of("Fill contact_name=Hugh Marlow", "Fill email=h.marlow@x.example"),
        answer("organisation,city", "", "Hugh Marlow, h.marlow@x.example"));
    assertEquals(
        "Fill organisation=Camille Claudel",
        answer("organisation,city", "", "Camille Claudel, contact@x.example").getFirst());
  }

  @Test
  void aTownInAHyphenatedNameStaysInIt() {
    assertEquals(
        List.of("Fill organisation=Jumelage Ambert-Sibiu"),
        answer("organisation,city", "country=RO", "on s'appelle Jumelage Ambert-Sibiu"));
  }

  @Test
  void whoWondersWhetherItIsPossibleTellsNothing() {
    assertEquals(
        List.of("Side program_info"),
        answer("project", "", "merci de nous dire si c'est faisable"));
    assertEquals(
        List.of("Fill project=on veut savoir combien de foyers trient"),
        answer("project", "", "on veut savoir combien de foyers trient"));
    assertEquals(
        "Fill expertise=formateur",
        answer("organisation", "", "il nous manque un formateur").getFirst());
  }

  private static List<String> employer(String slots, String words) {
    Moment need = asked(slots, "organisation=X", false);
    return said(
        words,
        new Moment(
            need.sent(),
            need.language(),
            FORMS.form("employer").orElseThrow(),
            need.asked(),
            need.answers(),
            false,
            false,
            Map.of()));
  }

  @Test
  void aPartOfTheWorldIsNobodysName() {
    assertEquals(
        List.of("Keep countries=de préférence l'Amérique latine"),
        employer("contact_name,email", "de préférence l'Amérique latine"));
    assertEquals(
        List.of("Keep countries=Asie du Sud ou Caucase"),
        employer("countries", "Asie du Sud ou Caucase"));
    assertEquals(
        "Fill contact_name=Afrique Dumont",
        employer("contact_name,email", "Afrique Dumont").getFirst());
  }

  @Test
  void aChoiceIsNoQuestionAboutIt() {
    assertEquals(
        List.of("Fill scheme=mise_a_disposition"), employer("scheme", "oui mise à disposition"));
    assertEquals(
        List.of("Side program_info"), employer("scheme", "c'est quoi la mise à disposition ?"));
    assertEquals(List.of("Unclear scheme"), employer("scheme", "elle est d'accord, bien sûr"));
  }

  @Test
  void howTheyAreCalledIsThePartnersNameOnceOursIsKnown() {
    assertEquals(
        List.of("Fill partner=Union Sabari"),
        answer("contact_name,email", "organisation=X", "elles s'appellent Union Sabari"));
    assertEquals(
        List.of("Fill organisation=Green Slate"),
        answer("organisation", "", "they're called Green Slate"));
  }

  @Test
  void aDeedInEnglishIsAnAim() {
    assertTrue(
        answer("contact_name,email", "organisation=X", "repair the mill and its channel")
            .contains("Fill objectives=repair the mill and its channel"));
    assertEquals(
        List.of("Fill partner=Help the Aged"),
        answer("partner", "organisation=X", "Help the Aged"));
  }

  @Test
  void whatSomebodyKnowsNothingOfIsNotAskedAgain() {
    assertEquals(
        List.of("Skip budget_eur"), answer("partner", "", "we have no idea about the budget yet"));
    assertEquals(List.of("Skip period"), answer("partner", "", "je sais pas pour les dates"));
  }

  @Test
  void howItWorksIsOfTheProgrammeWhileAFormIsOpen() {
    assertEquals(List.of("Side program_info"), answer("city", "", "comment ça marche"));
    assertEquals(List.of("Help"), answer("city", "", "aide"));
    assertEquals(List.of("Help"), first("comment ça marche"));
  }

  @Test
  void whomTheyWorkWithIsHeardBesideAnAddress() {
    assertEquals(
        List.of("Fill email=jo@x.example", "Fill partner=la clinique de Dosso"),
        answer(
            "email",
            "organisation=X;country=NE",
            "jo@x.example, on travaille avec la clinique de Dosso"));
    assertEquals(
        List.of("Fill email=jo@x.example"),
        answer("email", "organisation=X", "jo@x.example, on travaille avec plaisir"));
  }

  @Test
  void oneDeedAndAnotherAreAnAim() {
    assertEquals(
        List.of("Fill objectives=remettre en eau le canal et former les gardiens"),
        answer("partner", "organisation=X", "remettre en eau le canal et former les gardiens"));
    assertEquals(
        "Fill partner=Centre pour soigner et loger les mères",
        answer("partner", "organisation=X", "Centre pour soigner et loger les mères").getFirst());
  }
}
