package explor.bot.understanding.slot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who writes, where it is and when, in the ways people say it. */
class WhoWhereWhenTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "need|Il faut un maçon à Lomé.\\nFraternellement,\\nPour le conseil,\\nLuc Roux|Luc Roux",
        "need|Il faut un maçon à Lomé.\\nSportivement\\nL. Roux\\n06 39 98 11 22|L. Roux",
        "employer|Nous prêtons un soudeur.\\n"
            + "Lise Roux\\n"
            + "Responsable RSE\\n"
            + "06 39 98 11 22|Lise Roux",
        "need|Voir notre président, M. Roux. Merci, Ana Prat, ana.prat@x.example|Ana Prat",
        "individual|Je soussignée Lise Roux, couvreuse, suis libre en mai.|Lise Roux",
        "individual|moi c karim, plombier à Riom, libre en mai|karim",
        "individual|Je m'appelle Sofia, je suis plombière à Riom|Sofia",
        "individual|Mon fils est maçon, il s'appelle Luc Roux, libre en mai|Luc Roux",
        "employer|Nous prêtons un soudeur, voir avec Mme Thiers, adjointe|Thiers",
      })
  void aFarewellARoleOrATownIsNotWhoWrites(String form, String text, String name) {
    assertEquals(name, Readings.whole(form, "contact_name", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reciprocity|Nous invitons Mestre Davi Prado de Recife à Riom|Davi Prado",
        "reciprocity|On invite un conteur de Lomé, il sappelle Yao Mensah, à Riom|Yao Mensah",
      })
  void aGuestIsNamedByTitleOrByHowTheyAreCalled(String form, String text, String name) {
    assertEquals(name, Readings.whole(form, "expert_name", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "need|on s'appelle Les Puits de Tahoua, on cherche un maçon|Les Puits de Tahoua",
        "need|Je suis bénévole à Horizon Mopti, on est à Riom|Horizon Mopti",
        "need|ville : Kpalimé. Nous = Racines du Forez, riom 63|Racines du Forez",
        "need|Nous sommes Les Amis de la maternité de Thiers|Les Amis de la maternité de Thiers",
        "need|slt on est les amis de la maternite de thiers, on cherche un maçon|les amis de la"
            + " maternite de thiers",
        "need|Il faut un maçon.\\n"
            + "\\n"
            + "Luc Roux\\n"
            + "Vignerons Sans Bornes\\n"
            + "3 rue Basse|Vignerons Sans Bornes",
        "need|CHERCHE MAÇON POUR LOMÉ. MERCI. SOS SAHEL VERT, RIOM, EN MAI|SOS SAHEL VERT",
        "employer|notre labo de prothèses Dentisol à Riom prête un prothésiste|Dentisol",
        "employer|garage solidaire et atelier associatif Roulevie, Riom|atelier associatif"
            + " Roulevie",
        "employer|Nous avons une entreprise de peinture à Riom (Colorva)|Colorva",
        "need|Nous cherchons un menuisier pour une école de Kara|",
        "need|pays Togo, ville Kpalimé, un maçon|",
        "employer|notre entreprise ouvre à trois collaborateurs un congé solidaire|",
      })
  void aHouseIsNamedByWhatStandsAroundIt(String form, String text, @Nullable String name) {
    assertEquals(name == null ? "" : name, Readings.whole(form, "organisation", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nous cherchons un menuisier pour une école de Kara|école de Kara",
        "besoin d'un électricien pr le lycée Akodesséwa à Kpalimé, Togo|lycée Akodesséwa",
        "Notre asso, Les Amis de l'école de Bouaké, cherche un maçon|",
      })
  void whomItIsForIsThePartnerAndWhoseFriendsWeAreIsNot(String text, @Nullable String name) {
    assertEquals(name == null ? "" : name, Readings.whole("need", "partner", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Couvreur. Mopti. En mai. 9 jours.|Mopti",
        "on cherche un maçon pour Fès|Fès",
        "URGENT CHERCHE PLOMBIER POUR HOPITAL TAMALE EN MAI|TAMALE",
        "Notre partenaire est la coopérative Tiko Lanta de Sucre, en Bolivie|Sucre",
      })
  void aTownAbroadIsHeardWithoutItsCountry(String text, String place) {
    assertEquals(place, Readings.whole("need", "place", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "je connais le Togo ; le Mali, non merci|TG",
        "Conozco Perú; a Chile no puedo ir|PE",
        "secrétaire, j'anime des réunions de service|",
        "notre société prête à trois collègues dix jours|",
      })
  void aRefusedCountryAndAnEverydayWordAreNoWish(String text, @Nullable String codes) {
    assertEquals(codes == null ? "" : codes, Readings.whole("individual", "countries", text));
  }

  @Test
  void aTownCalledLikeACountryIsInTheOneBehindIt() {
    String text = "Convidamos uma educadora em Granada (Nicarágua) para Riom";
    assertEquals("NI", Readings.whole("reciprocity", "country", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "host_city|inviter un luthier malien pour les élèves de Vichy|Vichy",
        "host_city|We would bring a nurse from Lusaka to Die|Die",
        "host_city|Elle travaillerait à Ambert et non à Riom|Ambert",
        "host_city|Notre asso Orgue et Bois à Riom invite un luthier, il irait à Volvic|Volvic",
        "host_city|Convidamos um músico para os jovens dos bairros de Riom|Riom",
        "city|inviter un potier de Safi pour les écoles de Gannat. Asso Terres, Gannat"
            + " aussi|Gannat",
        "city|Notre asso Orgue et Bois à Riom invite un luthier, il irait à Volvic|Riom",
      })
  void theTownThatReceivesIsToldFromTheTownOfTheHouse(String slot, String text, String town) {
    assertEquals(town, Readings.whole("reciprocity", slot, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "je suis maçon a Péage-de-Roussillon|Le Péage-de-Roussillon",
        "asso Racines, sury 42|sury",
        "on est basé à Thiers enfin non à Ambert|Ambert",
        "asso à vichy|Vichy",
      })
  void aCommuneIsHeardAsPeopleShortenIt(String text, String town) {
    assertEquals(Words.fold(town), Words.fold(Readings.whole("need", "city", text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en mai mais après la fête donc pas avant le 8|2027-05-08|2027-05",
        "in June, not later than the 20th|2027-06|2027-06-20",
        "départ le 3 mai, retour le 14|2027-05-03|2027-05-14",
        "arrival on 3 June, return on the 14th|2027-06-03|2027-06-14",
        "june onwards|2027-06|",
        "may onwards|2027-05|",
        "en mai ou la première quinzaine de juin|2027-05|2027-06-15",
        "9 jours sept et oct|2027-09|2027-10",
        "rien en mai. De juin à août, oui|2027-06|2027-08",
        "l'école rouvre le 5 octobre, donc du 3 au 14 septembre|2027-09-03|2027-09-14",
        "la fête est le 4 avril ; plutôt en mai|2027-05|2027-05",
        "suite à votre courriel du 3 mai, plutôt en juin|2027-06|2027-06",
        "Merci de répondre avant le 15 décembre||",
      })
  void theDaysOfTheMissionAreToldFromOthers(
      String text, @Nullable String start, @Nullable String end) {
    assertEquals(start == null ? "" : start, Readings.whole("need", "start_date", text));
    assertEquals(end == null ? "" : end, Readings.whole("need", "end_date", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "maçon à Riom, pas en hiver|pas en hiver",
        "maçon à Riom, en dehors de juillet-août|en dehors de juillet-août",
        "maçon à Riom, été prochain|été prochain",
        "maçon à Riom, j'y vais quand on veut|quand on veut",
      })
  void whenSomebodyIsNotFreeSaysWhenTheyAre(String text, String availability) {
    assertEquals(availability, Readings.whole("individual", "availability", text));
    assertEquals("", Readings.whole("individual", "start_date", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "j'ai 3 semaines de vacances, j'en garde une, donc 2 semaines|14",
        "1 semaine a 10 jours. apres les pluies|10",
      })
  void theLengthIsTheOneThatIsConcluded(String text, String days) {
    assertEquals(days, Readings.whole("individual", "duration_days", text));
  }

  @Test
  void aNumberInPairsIsNoDate() {
    assertEquals(
        "04.65.71.20.20", Readings.whole("need", "phone", "asso Riom / tel 04.65.71.20.20"));
  }

  @Test
  void whatTheMailAnswersIsNobodysOwnWords() {
    String text = "En mai, 10 jours.\nLuc Roux\n> Le 3 juin, Paul Rey a écrit :\n> À Lomé ?";
    assertEquals("Luc Roux", Readings.whole("need", "contact_name", text));
    assertEquals("", Readings.whole("need", "place", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"partner|fr", "partner|FR/EN", "city|vannerie a l'osier", "city|savon au karité"})
  void anAnswerToAnotherQuestionIsNone(String name, String said) {
    assertEquals("", Readings.direct("need", name, said));
  }

  @Test
  void aTownThatSoundsLikeAVerbInvitesNobody() {
    String text = "l'hôpital de Vienne cherche un menuisier pour Kara";
    assertEquals("need", Readings.EXTRACTION.scores(text).best());
    assertEquals("Vienne", Readings.whole("need", "city", text));
    assertEquals("Kara", Readings.whole("need", "place", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "individual|cuisinier a l hopital du pays de gex, libre en mai|hopital du pays de gex",
        "individual|jai 30 ans, je taff au smictom de thiers depuis 2 ans|smictom de thiers",
        "individual|je suis cuisinière, je bosse à la CAPEB, libre en mai|CAPEB",
        "individual|My employer, the Museum of Silk, agreed. I am a weaver|Museum of Silk",
        "individual|prof à l'école de musique, libre en mai|",
        "employer|c'est la com com du val de drome, 1 technicien dispo|com com du val de drome",
        "employer|pour mon patron, scierie du mont, on prete 2 affuteurs|scierie du mont",
        "employer|on est une scop de menage, balai doux a oyonnax, on prete Luc|balai doux",
        "employer|Norwood, a roofing company in Riom, lends two roofers|Norwood",
        "employer|La Régie des eaux du Haut-Bugey prête deux agents|Régie des eaux du Haut-Bugey",
        "need|Hello! We (Kivu Friends) need a roofer in Goma|Kivu Friends",
        "need|URGENT we need a roofer in Goma. Crest Solidaire|Crest Solidaire",
        "need|Il faut un couvreur à Vientiane. Amitié Velay-Laos, 0639981122|Amitié Velay-Laos",
        "need|une ptite asso a Aurilac, Sourires du Sahel, il faut un maçon|Sourires du Sahel",
        "need|C'est Aurore de Passerelles Forez, on voudrait un maçon|Passerelles Forez",
        "need|on est une asso de Vichy qui s'appelle Main Ouverte, il faut un maçon|Main Ouverte",
        "individual|plombier, 22 ans de boîte chez somfy. libre en mai|somfy",
        "individual|dessinatrice et animatrice d'ateliers dans la Drôme, à Saillans|",
        "need|A pump donated by SMUR 15 arrived, we need a trainer|",
        "need|Il nous faut un maçon à Lomé. Bonne journée, Nadia Roy|",
      })
  void aHouseIsNamedByWhereItsNameStands(String form, String text, @Nullable String name) {
    assertEquals(name == null ? "" : name, Readings.whole(form, "organisation", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "need|qui aurait un maçon ? Martine, asso Hibiscus, Langeac|Martine",
        "need|on cherche un cuisto. nadia asso Karma Forez|nadia",
        "need|buenas, soy Pilar de la asociación Agua y Monte, buscamos un apicultor|Pilar",
        "need|C'est Aurore de Passerelles Forez, on voudrait un maçon|Aurore",
        "individual|Boa tarde, sou a Teresa Lobo, padeira em Lyon|Teresa Lobo",
        "need|besoin d'un plombier pour Lomé. dupond marie 06 39 98 01 02|dupond marie",
        "employer|On prête deux couturières. Contact Salima 04 65 71 12 12|Salima",
        "reciprocity|Je souhaite recevoir ici Mme Aïcha Ould Taleb, potière|",
      })
  void aFirstNameBesideTheHouseIsWhoWrites(String form, String text, @Nullable String name) {
    assertEquals(name == null ? "" : name, Readings.whole(form, "contact_name", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "faire venir rakoto andriana de mada (potier) au lycee de riom|rakoto andriana",
        "on veut qu'un conteur malien, Birama Sako (Ségou), vienne à Riom|Birama Sako",
        "Notre ami Sidi ould Ahmed pourrait venir à Riom|Sidi ould Ahmed",
        "Ms Thandi Moyo, from Bulawayo in Zimbabwe, should come to Riom|Thandi Moyo",
        "Je souhaite recevoir ici Mme Aïcha Ould Taleb, potière|Aïcha Ould Taleb",
        "accueillir une herboriste de Hué, Mme Tran Thi Lan, à Riom|Tran Thi Lan",
        "faire venir une potiere de mada au lycee de riom|",
      })
  void aGuestWithAForeignNameIsKnownByItsPlace(String text, @Nullable String name) {
    assertEquals(name == null ? "" : name, Readings.whole("reciprocity", "expert_name", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "une ptite asso a Aurilac cherche un maçon pour Kara|Aurillac",
        "asso de Montelimard cherche un maçon pour Kara|Montélimar",
        "on cherche un maçon pour aller a pieds nus|",
      })
  void aTownOneLetterOffIsTheTown(String text, @Nullable String town) {
    assertEquals(town == null ? "" : town, Readings.whole("need", "city", text));
  }
}
