package explor.bot.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.config.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SafetyTest {
  private static final Safety SAFETY = Safety.builtIn();

  private static String event(String words) {
    return SAFETY.look(words).map(found -> found.event().code()).orElse("none");
  }

  @Test
  void whatHappenedIsRecognisedInFourLanguages() {
    assertEquals("accident", event("on a eu un accident de moto, il saigne beaucoup"));
    assertEquals("accident", event("we had a car crash, my friend is unconscious"));
    assertEquals("illness", event("tengo mucha fiebre y vomito desde anoche"));
    assertEquals("disaster", event("houve um terramoto, a casa desabou"));
  }

  @Test
  void aQuestionForTheBookletIsNoEmergency() {
    assertEquals("none", event("que faire si je perds mon passeport ?"));
    assertEquals("none", event("what should I do in case of fever?"));
    assertEquals("none", event("quel est le numéro d'urgence de l'assurance ?"));
  }

  @Test
  void aProjectMayBeAboutDangers() {
    assertEquals("none", event("Nous cherchons un expert en prévention des incendies au Togo"));
    assertEquals("none", event("accident de budget : peut-on payer en deux fois ?"));
    assertEquals("none", event("urgent : visa pour le Bénin"));
  }

  @Test
  void aBrokenFileIsToldAndTheBuiltInWordsTakeOver(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("emergency.yaml"), "signals: [oops");
    Faults faults = new Faults();
    Optional<Emergency> found = Safety.load(folder, faults).look("au secours, on nous tire dessus");
    assertFalse(faults.isEmpty());
    assertTrue(found.isPresent());
  }

  @Test
  void aMissingFileIsToldAndTheBuiltInWordsTakeOver(@TempDir Path folder) {
    Faults faults = new Faults();
    assertTrue(Safety.load(folder, faults).look("au secours").isPresent());
    assertFalse(faults.isEmpty());
  }

  @Test
  void nothingTypedIsTooMuch() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          for (String words :
              new String[] {
                "", " ", "😀😀", "a".repeat(100_000), "au ".repeat(50_000), "aide ! ".repeat(20_000)
              }) {
            SAFETY.look(words);
          }
        });
  }

  @Test
  void everyEventHasItsFirstWordsInEveryLanguage() {
    for (String language : new String[] {"fr", "en", "es", "pt"}) {
      for (EmergencyEvent event : EmergencyEvent.values()) {
        String reply =
            SAFETY.words().reply(new Emergency(event, true, language), language, "06 39 98 20 15");
        assertTrue(reply.contains("06 39 98 20 15"), language + " " + event);
        assertTrue(reply.length() < 1500, language + " " + event);
      }
    }
  }

  @Test
  void everyWordOfAnEmergencyExistsInEveryLanguageAndIsTranslated() {
    for (SafetyWords.Part part : SafetyWords.Part.values()) {
      String french = SAFETY.words().part(part, "fr");
      for (String language : new String[] {"en", "es", "pt"}) {
        assertFalse(SAFETY.words().part(part, language).isBlank(), language + " " + part);
        assertNotEquals(french, SAFETY.words().part(part, language));
      }
    }
  }

  @Test
  void aWordThatNamesAThingOrATradeAlarmsNobody() {
    for (String words :
        new String[] {
          "toiture",
          "roof",
          "telhado",
          "techo",
          "forage",
          "forêt",
          "dispensaire",
          "police",
          "water",
          "new roof",
          "château d'eau",
          "pharmacie",
          "électricité",
          "voiture",
          "école",
          "borehole"
        }) {
      assertEquals("none", event(words), words);
    }
  }

  @Test
  void aSingleWordOfDangerIsHeard() {
    for (String words :
        new String[] {
          "accident",
          "acidente",
          "accidente",
          "incendie",
          "terremoto",
          "blessé",
          "fièvre",
          "otage",
          "sos",
          "urgence",
          "help"
        }) {
      assertNotEquals("none", event(words), words);
    }
  }

  @Test
  void whatIsToldInConfidenceIsNeverTakenForWhatManyRead() {
    assertEquals(
        "harassment",
        event(
            "Hello, a member of the local team has been harassing me since I arrived and I am"
                + " afraid to go home in the evening."));
  }

  @Test
  void wordsTooFewToTellAreAnsweredInThePhonesLanguage() {
    assertEquals("es", SAFETY.look("sos", false, "es").orElseThrow().language());
    assertEquals("pt", SAFETY.look("sos", false, "pt").orElseThrow().language());
    assertEquals("en", SAFETY.look("sos", false, "en").orElseThrow().language());
    assertEquals(
        "fr",
        SAFETY.look("on a eu un accident de moto, il saigne", false, "en").orElseThrow().language(),
        "words that tell count more");
  }

  @Test
  void withoutAnOnCallNumberItsLineIsLeftOut() {
    String reply = SAFETY.words().reply(new Emergency(EmergencyEvent.THEFT, false, "fr"), "fr", "");
    assertFalse(reply.contains("{oncall}"));
    assertFalse(reply.contains("Astreinte"));
  }

  private static boolean alarms(String answer) {
    return SAFETY.look(answer, true, "").isPresent();
  }

  /** Of things and dangers, but none that happens to anybody now. */
  @Test
  void aWishOrWhomOneSeeksIsNoCryInAForm() {
    for (String answer :
        new String[] {
          "qu'il y ait de la lumière la nuit et que le gardien sache réparer",
          "que les filles n'aient plus peur d'aller aux toilettes le soir",
          "que plus aucun enfant ne meure de diarrhée",
          "afin que le personnel réagisse vite quand un patient ne respire plus",
          "que les gens n'aient plus à dormir dehors après les inondations",
          "un maçon qui sait refaire un toit qui s'est effondré",
          "quelqu'un de patient qui n'a pas peur des enfants",
          "quelqu'un qui connaît les serpents et les morsures",
          "une famille l'accueille, la mère fait la cuisine",
          "nous sommes trois, un homme et deux femmes",
          "someone who can teach the nurses to stop a bleeding",
          "that they know what to do when a child can't breathe",
          "so nobody has to sleep in the dark any more",
          "that at night the nurse can see the patient",
          "the head teacher, he meets us every morning"
        }) {
      assertFalse(alarms(answer), answer);
    }
  }

  @Test
  void aCryInTheMiddleOfAFormIsHeardQuietOrMisspelt() {
    for (String answer :
        new String[] {
          "attendez il y a un homme devant ma porte et il veut entrer",
          "il ma suivie jusqu'a la douche",
          "je me sens pas en securité avec le logeur",
          "il vient la nuit ds ma chambre",
          "mon collegue repon plus il est tout blanc",
          "que les filles soient en sécurité, mais là le gardien est entré dans ma chambre",
          "que quelqu'un vienne m'aider, il saigne de la tête",
          "qu'on appelle les secours, au secours",
          "un électricien. pardon, la case d'à côté brûle",
          "ils ont emmené mon collègue",
          "someone who works here keeps touching me",
          "the guard keeps coming into my room at night",
          "the river is coming into the house",
          "my flatmate hasnt come back since yesterday",
          "doigt sectionné par la scie"
        }) {
      assertTrue(alarms(answer), answer);
    }
  }

  @Test
  void whoOnlyAsksForHelpSaysNothingElse() {
    for (String plea : new String[] {"besoin d'aide", "I need help", "help", "aidez-moi svp"}) {
      assertTrue(SAFETY.isPlea(plea), plea);
    }
    for (String more :
        new String[] {
          "help help", "au secours", "urgence", "sos", "help me he is here", "aide" + " vite"
        }) {
      assertFalse(SAFETY.isPlea(more), more);
    }
  }

  private static void harmless(String... messages) {
    for (String words : messages) {
      assertEquals("none", event(words), words);
    }
  }

  private static void cries(String... messages) {
    for (String words : messages) {
      assertNotEquals("none", event(words), words);
    }
  }

  @Test
  void aForgottenApostropheMakesNoDanger() {
    harmless(
        "jaurais mon bureau à lécole ?",
        "cest permis daller au lac en pirogue ?",
        "lan dernier javais pris lavion de nuit");
    cries("lescalier sest effondré, lassistante est dessous");
    assertEquals("disaster", event("leau monte ds la cuisine"));
  }

  @Test
  void timeIsKilledWithoutHarm() {
    harmless(
        "une soirée à tuer à Cotonou, un bon concert ?",
        "we have an afternoon to kill in Porto",
        "me quedan dos horas que matar en la terminal",
        "temos uma tarde para matar antes do comboio");
    cries("il dit qu'il va nous tuer ce soir", "he has a knife and says he will kill my friend");
  }

  @Test
  void whatIsAllowedOrMayComeIsAsked() {
    harmless(
        "avons-nous le droit de grimper dans le clocher ?",
        "are we allowed to climb the water tower?",
        "qui je préviens si un jour un élève se brûle au labo ?",
        "et si ya personne à la descente du bateau ?",
        "combien d'heures après une piqûre de seringue pour commencer le traitement ?",
        "how many hours after a dog bite does one need the vaccine?");
    cries(
        "combien d'heures après une piqûre, je viens de me planter une seringue usagée",
        "a-t-on le droit de partir, ils ont fermé le portail et pris nos papiers",
        "are we allowed to leave? a man with a gun is at the gate");
  }

  @Test
  void whatIsSettledOrSlightAlarmsNobody() {
    harmless(
        "la valise volée, c'est réglé, merci pour tout",
        "the missing crate is sorted, thanks everyone",
        "el robo de la cámara ya quedó resuelto",
        "o roubo da mota ficou resolvido",
        "je me suis brûlé le pouce, rien de grave, on a de la pommade ?");
    cries(
        "je me suis brûlé le pouce, rien de grave, mais Rosa ne respire plus",
        "the robbery is all sorted, now the kitchen is on fire",
        "l'histoire du sac est réglée, le camion vient d'écraser un enfant",
        "nothing serious, my colleague is unconscious and bleeding");
  }

  /** Nobody was heard who began with something pleasant. */
  @Test
  void whatIsHarmlessHushesItsOwnClauseAlone() {
    cries(
        "l'année dernière tout allait bien, mon collègue saigne de la tête",
        "last year everything went well, there is shooting outside",
        "on arrive mardi, le chauffeur est coincé sous la voiture",
        "já chegámos. Um homem armado está na casa");
  }

  @Test
  void whoReportsOfOurPeopleIsHeard() {
    assertEquals(
        "illness", event("Ici l'économe du lycée : votre formateur a eu un malaise en classe."));
    assertEquals("accident", event("votre technicienne a pris une décharge en réparant la pompe"));
    assertEquals("illness", event("la bouche de travers, elle n'arrive plus à parler"));
    assertEquals("illness", event("he keeps blacking out at his desk"));
    assertEquals(
        "no_news", event("ma tante est en réanimation à Bamako, elle est partie chez vous"));
    assertEquals("no_news", event("my nephew, the clinic called, he travelled with you"));
    harmless("nous cherchons un formateur aux gestes d'urgence", "a technician for burns units");
  }

  @Test
  void whatIsTakenFromSeveralIsTheftAndADrinkTogetherIsNoBlow() {
    cries("on nous a volé les valises à la gare", "des gamins nous ont dérobé les passeports");
    cries("des villageois nous empêchent de repartir");
    harmless(
        "on va boire un coup avec le comité",
        "un coup de soleil sur le nez, il vend de la crème ?",
        "où acheter une carte SIM, j'ai perdu la mienne",
        "dying for a shower, is there hot water?",
        "may I go alone to the market",
        "ma carte",
        "mon sac");
    cries("il m'a mis un coup de couteau", "there is a military coup, soldiers in the street");
  }

  @Test
  void somebodyInTheHouseIsNoAccident() {
    assertEquals("theft", event("someone broke into the workshop, he's still inside"));
    assertEquals("theft", event("un inconnu est dans notre cuisine, je suis à l'étage"));
    assertEquals("theft", event("hay un desconocido dentro de la casa"));
    harmless("after lunch we broke into small groups");
  }

  @Test
  void whatIsOnlyForgottenUnansweredErasedOrATownAlarmsNobody() {
    harmless(
        "la mairie a pas encore dit oui pour mon congé",
        "ah j'ai oublié de préciser, on a une voiture là-bas",
        "efface ce que j'ai envoyé hier",
        "nos chèvres meurent sans qu'on sache pourquoi, on cherche un vétérinaire",
        "vous auriez pas un boulanger parmi vos volontaires",
        "l'association est à Die dans la Drôme",
        "je n'ai plus de comprimés contre le palu, ça s'achète où ?");
    cries(
        "j'ai avalé tous mes comprimés contre le palu, je veux en finir",
        "j'ai oublié de dire que je saigne beaucoup",
        "people are going to die here",
        "elle a pas dit un mot depuis sa chute, elle respire mal",
        "I forgot to tell you, they took my passport and locked me in");
  }

  @Test
  void aRoomThatDoesNotLockIsNoAlarmAndWhoeverComesInIs() {
    harmless(
        "le cadenas de mon armoire est coincé, vous en avez un autre ?",
        "la fenêtre du dortoir ne ferme plus, on a froid",
        "there is no latch on the bathroom door, can somebody fix it?",
        "pas de lumière aux toilettes, qui change l'ampoule ?",
        "le volet de ma case ferme mal, les moustiques entrent");
    cries(
        "ma fenêtre ne ferme plus et un type rôde dessous",
        "no latch on my door, somebody keeps trying the handle",
        "le cadenas est cassé, on m'a volé la caisse",
        "plus d'eau au village et trois petits vomissent");
    assertEquals("harassment", event("pas de verrou chez moi, le veilleur entre quand je dors"));
  }

  @Test
  void dyingKillingAndLosingAreOftenFiguresOfSpeech() {
    harmless(
        "ma cheffe va m'étriper si j'oublie encore un justificatif",
        "my accountant is going to strangle me when the receipts are late",
        "ce décalage horaire me tue",
        "the humidity is killing me, is there a fan?",
        "on est morts de trac avant la restitution",
        "I could murder a plate of chips",
        "nous avons perdu notre secrétaire, mutée à Brest, il faut la remplacer",
        "perdu ma gourde dans le car, ça se rachète où ?",
        "j'ai peur de vous décevoir avec mon anglais",
        "we fell in love with the village");
    cries(
        "mon frère va me tuer, il est devant la porte avec une machette",
        "he says he will kill us if we tell the police",
        "nous avons perdu notre stagiaire dans la mangrove",
        "perdu beaucoup de sang dans le car",
        "je meurs",
        "tout le monde meurt ici, ils tirent sur les maisons");
  }

  @Test
  void helpWithWhatLiesOnADeskIsNoCry() {
    harmless(
        "au secours la conjugaison !",
        "à l'aide, vos acronymes, je m'y perds",
        "help, your spreadsheet has too many columns",
        "sos imprimante, plus d'encre pour la convention");
    cries(
        "au secours, l'imprimante brûle et il y a de la fumée",
        "help, the form can wait, he is bleeding",
        "à l'aide, ils sont entrés dans le bureau",
        "au secours");
  }

  @Test
  void whoeverIsStoppedShowsPapersAndWhoeverIsKeptCries() {
    harmless(
        "un soldat au pont veut voir mon carnet de vaccination, je l'ai dans le sac ?",
        "the customs officer asks for my list of tools, where is it?",
        "contrôle routier, ils vérifient les papiers de tout le monde",
        "faut-il s'inscrire au commissariat en arrivant ?");
    cries(
        "un soldat au pont a pris mon carnet et refuse de le rendre",
        "the customs officer asks for money and keeps our passports",
        "contrôle routier, ils nous ont menottés",
        "le commissaire nous garde depuis midi, il faut signer un papier");
  }

  @Test
  void menInUniformWhoTakeSomebodyAwayAreHeard() {
    assertEquals("arrest", event("des types en treillis sont venus prendre notre comptable"));
    assertEquals("arrest", event("the army came and took the headmaster, nobody knows where"));
    assertEquals("arrest", event("unos uniformados se llevaron al chofer"));
    assertEquals("arrest", event("des types en civil sont venus arrêter notre voisin de palier"));
    assertEquals("arrest", event("devant le musée, ils nous ont menottés"));
    harmless(
        "les élèves en uniforme défilent à quelle heure ?",
        "un agent en uniforme est venu chercher le courrier");
  }

  @Test
  void whatPiercesBurnsOrPoisonsIsForTheDoctor() {
    Set<String> medical = Set.of("accident", "illness", "needle");
    for (String words :
        new String[] {
          "de la chaux m'a sauté dans l'œil, ça brûle",
          "drain cleaner, I mean lye, got into his eyes",
          "un tesson m'a traversé la sandale",
          "a thorn went straight through my shoe",
          "le petit a avalé du raticide",
          "un mamba l'a eu au mollet",
          "she drank thinner by mistake",
          "il ne veut pas se réveiller, on le secoue",
          "je sens que je vais m'évanouir",
          "je sais pas si mon chauffeur respire"
        }) {
      assertTrue(medical.contains(event(words)), words + ": " + event(words));
    }
    harmless(
        "on met de la chaux sur les murs, il faut des gants ?",
        "prévoir des chaussures à semelle dure",
        "le citron est acide, la sauce brûle la langue !");
  }

  @Test
  void whoeverIsLeftBehindAtNightIsLookedFor() {
    assertEquals("missing_person", event("la moto m'a déposé au milieu de rien, il fait noir"));
    assertEquals("missing_person", event("our driver dumped us in the bush, it is dark"));
    assertEquals("missing_person", event("une élève de la classe a disparu à la kermesse"));
    harmless("le chauffeur m'a laissé son numéro", "the bus left at six, all fine");
  }

  @Test
  void aFewWordsOfWhoeverGoesUnderAreEnough() {
    cries("on coule", "je tombe", "we're sinking", "aider moi", "je brûle");
    harmless("on coule la dalle jeudi", "je tombe de sommeil", "je brûle de vous rencontrer");
  }

  @Test
  void whatIsLongPastIsToldAndNotCried() {
    harmless(
        "le camion de la coopérative s'était retourné l'année dernière, tout le monde va bien");
    cries("l'année dernière c'était calme, là le camion s'est retourné sur nous");
    assertEquals("distress", event("elle est décédée l'an dernier et je veux la rejoindre"));
  }

  @Test
  void aRelativeWhoHeardSomethingIsToldThatTheTeamAnswers() {
    assertEquals(
        "no_news",
        event(
            "ma cousine est partie avec vos équipes, on vient d'apprendre qu'elle est à"
                + " l'hôpital"));
    assertEquals("no_news", event("ça fait cinq jours que mon oncle ne répond plus"));
  }

  @Test
  void noFigureOfSpeechSwallowsACry() {
    cries(
        "on m'a volé il y a cinq minutes au marché",
        "our cash was stolen ten minutes ago",
        "elle est tombée sous un tracteur",
        "la caisse lui a écrasé la main, il saigne",
        "they took my passport for a stamp and refuse to give it back",
        "nous sommes perdus à deux heures de marche du village",
        "we are lost, three hours from the camp",
        "des soldats sont venus prendre le gardien, les clés aussi",
        "sans ses lunettes ma tante est tombée dans la fosse",
        "the acid burned her mouth",
        "elle a laissé son téléphone à l'auberge et elle est introuvable",
        "my husband will kill me if I come home late",
        "du bruit dehors, la police a tué quelqu'un",
        "ils ont arrêté vos deux stagiaires",
        "on était au marché, ils ont attaqué",
        "la batterie m'a explosé au visage",
        "aidez-moi à trouver mon fils",
        "il est en train de se noyer");
    harmless(
        "nous avons perdu deux heures à la douane",
        "my tablet fell into the water, can I send the report on paper?",
        "the ministry bombarded us with emails",
        "la vente a pulvérisé nos anciens records",
        "je me noie dans la paperasse");
  }

  @Test
  void aCryBesideAFormAReceiptOrACheckIsHeard() {
    cries(
        "pas le temps pour la fiche, le guide fait une attaque, il convulse",
        "one thing about the invoice, my teammate hit a tree and she is not moving",
        "tengo una duda sobre el formulario, mi colega se cayó y no respira",
        "contrôle routier, ils m'ont poussé dans leur fourgon",
        "police check, they put us in the back of a truck",
        "pas de courant, le réchaud a explosé, il est brûlé");
    harmless(
        "l'assurance couvre les vols de sac, les accidents, les morsures de serpent ?",
        "questions pour la fiche : l'adresse, la date, un accident est-il couvert ?");
  }

  @Test
  void birthChestPainALimpBabyAndWhoDoesNotComeUpAreForTheDoctor() {
    Set<String> medical = Set.of("accident", "illness");
    for (String words :
        new String[] {
          "la cuisinière va accoucher, on est sur la route",
          "a woman is giving birth in our jeep",
          "j'ai comme un étau sur le thorax",
          "tight pressure across my chest since lunch",
          "sinto um aperto no peito",
          "la petite est toute molle et ne tète plus",
          "our toddler is floppy and won't drink",
          "el bebé no come y está decaído",
          "he dived off the pier and hasn't come up",
          "saltó al río y no sale"
        }) {
      assertTrue(medical.contains(event(words)), words + ": " + event(words));
    }
    harmless("la sage-femme accouche dix femmes par mois", "le cœur du projet serre les liens");
  }

  @Test
  void aRelativeSaysWhoseTheyAreAndWhatWasLeftBehind() {
    assertEquals("no_news", event("je suis la tante de Boris, il a été arrêté hier"));
    assertEquals("no_news", event("I am the mother of Ann, she is in hospital"));
    assertEquals("no_news", event("mi abuela está en Perú, hace cinco días que no contesta"));
    assertEquals("no_news", event("o meu tio está em Angola e há dez dias que não atende"));
    cries(
        "son lit n'est pas défait et personne ne l'a vue",
        "my aunt is with your team, she left the hostel without her bag");
  }

  @Test
  void threatsAndFarewellsAreHeard() {
    assertEquals("attack", event("si vous ne versez rien ils vont la tuer"));
    assertEquals("attack", event("le conducteur refuse de s'arrêter, je ne connais pas la route"));
    assertEquals("distress", event("j'ai peur de faire une connerie cette nuit"));
    assertEquals("distress", event("gracias por todo y perdón"));
    assertEquals("harassment", event("l'entraîneur s'est enfermé avec un garçon de dix ans"));
    harmless(
        "merci pour tout et pardon pour le retard",
        "j'ai peur de faire une bêtise en remplissant la fiche",
        "je ne suis pas en danger, je regarde si ça marche");
  }

  @Test
  void whoeverBuildsWallsOrCutsStoneTellsOfTheirTrade() {
    harmless("j'ai repeint des façades", "je monte des murs en pisé", "I carve wood and cut glass");
    cries("je suis au pied du mur, je veux mourir", "I cut myself, it bleeds a lot");
  }

  @Test
  void whoeverIsInAHurryOrSaysWhereTheyLiveIsNoAlarm() {
    harmless(
        "je suis pressée, répondez vite",
        "vite svp, on a 3 minutes, notre asso cherche un technicien son",
        "I live in Thiers and I repair clocks",
        "we live near Aurillac, both retired");
    cries(
        "vite svp",
        "on a deux minutes, ils reviennent, répondez vite",
        "je suis pressée de sortir d'ici, j'ai peur, répondez vite",
        "I live in fear of him",
        "we live in constant fear");
  }

  @Test
  void aFewWordsAboutWhatJustHappenedAreEnough() {
    cries(
        "Attaquée, on m'a tout pris en sortant de la banque",
        "Dépouillé devant la gare",
        "marmite bouillante renversée sur le bras du petit",
        "putsch à la capitale, on fait quoi",
        "ils ont mis le chauffeur en prison");
    harmless(
        "je travaille en prison depuis cinq ans",
        "explosion de rires pendant l'atelier",
        "elle enseigne la menuiserie en détention");
  }

  @Test
  void whoTellsOfANeedOrAnOfferAlarmsNobody() {
    harmless(
        """
        Bonsoir, excusez l'heure, je rentre de garde. Notre association Puits Partagés à Ambert
        cherche un hydrogéologue pour Kayes. Ce serait en octobre. Trois semaines. Mon directeur
        hésite encore à nous prêter sa voiture. Bien à vous, Odile Sarrazin\
        """,
        "je suis pisteur à Tignes, libre l'été. Secourisme, avalanches, cordes. Partant pour"
            + " l'Inde",
        "j'ai 40 ans et 39 ruches, libre en mai",
        "l'école a 41 élèves",
        "o francês ajuda bastante",
        "elle logerait chez ma cousine",
        "novembre me tuerait, février va bien",
        "my manager won't let me leave before July",
        "we need a mechanic for a donated fire engine",
        "seulement si mon frère va mieux");
  }

  @Test
  void aTradeOrACourseIsNamedByWhatItDreads() {
    for (String answer :
        new String[] {
          "flood engineer",
          "rape survivors, legal aid",
          "formation aux séismes",
          "droit des détenus",
          "kinésithérapeute, suites d'AVC",
          "landslide monitoring",
          "reduce snakebite deaths"
        }) {
      assertEquals(Optional.empty(), SAFETY.look(answer, true, ""), answer);
    }
    cries(
        "training accident, our driver is unconscious",
        "séisme pendant la formation, on est tous dehors",
        "serpent dans le dortoir, il a mordu le cuisinier",
        "a woman was raped at the workshop",
        "kidnap: they took our trainer",
        "the fire truck ran over a child");
  }

  @Test
  void whatIsCalledSoIsNoCry() {
    harmless(
        "Name of the association: Drowning in Paper",
        "notre pièce s'intitule « La maison brûle »",
        "we are called Mayday Orchards",
        "exercice d'hier avec les élèves : il y a un blessé, on le couvre");
    cries(
        "our charity is called Hope, armed men are in the building",
        "exercice interrompu, il y a un vrai blessé, il saigne beaucoup",
        "nom de l'association : peu importe, des hommes armés sont là");
  }

  @Test
  void whatWasLongAgoOrMayComeIsNoCry() {
    harmless(
        "I was in Manila during the 2013 typhoon and learned to build",
        "mon oncle s'est noyé quand j'étais enfant",
        "suppose a trainer has a stroke there, who pays?",
        "qui paie si le formateur se casse une jambe ?",
        "my calendar is on fire this week");
    cries(
        "the 2015 earthquake was nothing, walls are falling right now",
        "supposons rien du tout, il y a le feu au dortoir",
        "qui appeler ? il saigne de partout",
        "the office is on fire");
  }

  @Test
  void aPlaceThatBurnsIsHeardInThreeWords() {
    cries(
        "l'entrepôt brûle",
        "la paillote flambe",
        "the storeroom is burning",
        "arde la cocina",
        "o armazém está a arder",
        "une odeur de brûlé et les petits dorment à l'étage",
        "there is smoke under the door",
        "hay humo en el pasillo");
    harmless(
        "le four brûle trop de bois",
        "moins de fumée dans les cuisines",
        "la brousse brûle chaque année, nous formons les paysans");
  }

  @Test
  void whoIsKeptUntilSomebodyPaysIsHeard() {
    cries(
        "ils nous ont bouclés dans la salle et ont pris la clef",
        "je suis retenue chez le partenaire, ils veulent que mon association paie d'abord",
        "they locked the gate and say we can go when the money comes",
        "no me dejan salir de la casa hasta que paguen",
        "levaram a chave e não nos deixam sair");
    harmless("mon patron ne me laisse pas partir plus de dix jours", "can we leave after we pay?");
  }

  @Test
  void whoDidNotArriveIsMissed() {
    cries(
        "notre formatrice n'est pas descendue de l'avion et son téléphone est coupé",
        "your trainer never got off the plane and nobody can reach her",
        "la voluntaria no bajó del avión y nadie sabe de ella",
        "o formador não estava no voo e ninguém sabe dele");
    harmless("aucune trace de mon virement", "notre experte n'a pas encore pris l'avion");
  }

  @Test
  void whoSaysFarewellToTheirChildrenIsHeard() {
    for (String farewell :
        new String[] {
          "Dites à ma femme que je l'aime, tout ira mieux sans moi",
          "Please look after my girls, I won't be there to do it",
          "cuiden de mis hijos cuando yo no esté",
          "digam aos meus filhos que os amo, assim é melhor para todos"
        }) {
      assertEquals("distress", event(farewell), farewell);
    }
    harmless(
        "dites bonjour à mes anciens élèves",
        "ce sera plus simple pour tout le monde en mai",
        "c'est fini pour cette année");
  }

  @Test
  void whoCannotSpeakFreelyIsHeard() {
    cries(
        "n'appelez pas, ils écoutent",
        "je ne peux pas parler fort, il est dans la pièce à côté",
        "can't talk, he is listening",
        "don't call me, they check my phone",
        "no me llamen, revisan mi teléfono",
        "não posso falar, eles estão a ouvir");
    harmless(
        "je ne peux pas parler maintenant, je suis en réunion",
        "don't call me, write by mail please",
        "I can't speak French");
  }

  @Test
  void aThreatLaidAtTheDoorIsHeard() {
    cries(
        "quelqu'un a posé une balle devant ma chambre",
        "ils ont mis une lettre sous ma porte : pars ou on te tue",
        "someone left a bullet on my doorstep",
        "I keep getting pictures of my bedroom window from an unknown number",
        "dejaron una bala en mi puerta");
    harmless("le colis est devant ma porte", "nous vous envoyons des photos de notre école");
  }

  /** Who does not say what for is asked back, as after "help". */
  @Test
  void howGraveItIsIsEnoughToBeAnswered() {
    for (String grave :
        new String[] {"allo repondez c super grave", "hay alguien? es muy grave contesten"}) {
      cries(grave);
      assertTrue(SAFETY.isPlea(grave), grave);
    }
    cries("it's really serious please answer", "é muito grave respondam");
    harmless(
        "c'est pas grave, répondez plus tard",
        "répondez vite svp, le comité est jeudi",
        "c'est très grave pour la biodiversité");
  }

  @Test
  void aNameInCapitalsIsAnAnswer() {
    for (String name : new String[] {"Stroke of Luck Chess Club", "Kidnapping Boredom Theatre"}) {
      assertEquals(Optional.empty(), SAFETY.look(name, true, ""), name);
    }
    for (String cry : new String[] {"Au Secours Vite", "Incendie Dans Mon Dortoir"}) {
      assertTrue(SAFETY.look(cry, true, "").isPresent(), cry);
    }
  }

  @Test
  void whoIsWarnedToLeaveOrSaysFarewellInPassingIsHeard() {
    cries(
        "sortez du village ou on vous tue, c'est écrit sur la porte",
        "go home or you will die, it says",
        "gardez mes livres, je n'en aurai plus jamais besoin",
        "répondez en anglais, il ne le comprend pas",
        "nos tienen encerrados en la bodega",
        "a oficina está cheia de fumo");
    harmless("gardez ma fiche", "répondez en anglais svp");
  }

  @Test
  void onWhatSomebodyWritesTakesNothingFromAnybody() {
    harmless(
        "je remplis ça sur mon portable, c'est galère",
        "answering on my phone, it's a bit painful",
        "je suis sur mon téléphone");
    cries(
        "j'écris avec le portable d'un voisin, on nous a volé nos sacs",
        "je tape sur mon téléphone sous le lit, ils cassent la porte");
  }

  @Test
  void whoWritesAndHowSorryTheyAreOutweighsNothing() {
    cries(
        "Bonjour, c'est Awa de l'association Les Palmes, votre collègue a fait un malaise",
        "Hi, this is Moussa from the partner school, the trainer hit his head and won't wake up",
        "Sorry to disturb, it's probably nothing, but there is blood every time I use the toilet");
    harmless(
        "Bonjour, ici l'association Les Palmes, nous cherchons un formateur en premiers secours",
        "Hi, this is Moussa from the partner school, when does the trainer arrive?",
        "Désolé de déranger, c'est sûrement bête, mais où est le formulaire ?");
  }

  @Test
  void fumesWavesAndWeaknessAreHeard() {
    cries(
        "le brasero est resté allumé et on a tous mal à la tête",
        "the heater was on all night and we feel dizzy",
        "la sirène hurle et les gens courent vers les collines",
        "je suis trop faible pour me lever du lit");
  }

  @Test
  void aStreetAStaffAndABossAlarmNobody() {
    harmless(
        "12 rue des Fusillés, 69007 Lyon",
        "notre association a perdu sa trésorière",
        "my boss will kill me if I miss the meeting",
        "per GDPR, send me the data you hold");
    cries(
        "fusillade rue des Lilas, il y a des blessés",
        "on a perdu notre trésorière en montagne depuis hier soir",
        "my boss came with a gun, he will kill me");
  }

  @Test
  void whatAFormHoldsAlarmsNobody() {
    harmless(
        "l'objectif : que plus aucun nourrisson ne meure de soif",
        "I drive an ambulance for the county",
        "I can't see the attachment, can you send it again",
        "urgent !! il manque la signature du trésorier",
        "c'est quoi comme prise là-bas, et le voltage ?");
    cries(
        "the boy keeps having seizures",
        "help, I cannot find my way down and it is dark",
        "il manque un enfant depuis ce matin, urgent");
  }

  @Test
  void whatIsMissingOfAFormIsNobody() {
    harmless("my colleague answers now, what else is missing?", "nothing is missing, my friend");
    cries(
        "what is missing is my colleague, since yesterday",
        "one volunteer is missing, what do we do?",
        "my friend is missing");
  }
}
