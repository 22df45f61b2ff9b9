package explor.bot.understanding.slot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of people, houses and towns as they are typed in haste, and what looks like one. */
class TypedNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "il faut un couvreur au togo, odile ferrand 06 39 98 11 22|odile ferrand",
        "Il faut un couvreur à Kpalimé.\\nodile ferrand 06 39 98 11 22|odile ferrand",
        "il faut un couvreur au togo. jean-yves prat jyp@x.example|jean-yves prat",
        "il faut un couvreur au togo. 0639981122 malika cherif|malika cherif",
        "il faut un couvreur, contact marie-laure prat tel 0639981122|marie-laure prat",
        "il faut un couvreur voir avec mme ferrand au 06 39 98 11 22|ferrand",
        "we need a roofer in Lusaka. best, peter hale|peter hale",
        "je m'appelle odile ferrand et on cherche un couvreur|odile ferrand",
        "je m'appelle odile habite riom|odile",
        "C'est Odile de Roanne, on cherche un couvreur pour Kara|Odile",
        "Je m'appelle Ana-Paula de la Torre, on cherche un couvreur|Ana-Paula de la Torre",
      })
  void whoCanBeCalledIsNamedInSmallLetters(String text, String name) {
    assertEquals(name, Readings.whole("need", "contact_name", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "il faut un couvreur, 8 rue pierre loti 06 39 98 11 22",
        "il faut un couvreur pour l'ecole jean moulin 06 39 98 11 22",
        "merci paul appelez moi au 06 39 98 11 22",
        "il nous faut une rose 06 39 98 11 22",
      })
  void aStreetASchoolOrAThanksIsNobodyToCall(String text) {
    assertEquals("", Readings.whole("need", "contact_name", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Luc B., plombier à Riom, libre en mai|Luc B",
        "plombier à riom, libre en mai, luc ferrand|luc ferrand",
      })
  void whoOffersIsNamedAtTheHeadOrAtTheEnd(String text, String name) {
    assertEquals(name, Readings.whole("individual", "contact_name", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "asso de Nevers cherche un maçon pour Kara|",
        "on est l'asso de Bort-les-Orgues, on cherche un maçon|",
        "asso riom cherche un macon pour kara|",
        "Notre association Sources vives (Riom) cherche un maçon|Sources vives",
        "L'association Grains de sel cherche un maçon|Grains de sel",
        "On s'appelle Terre et ciel et on cherche un maçon|Terre et ciel",
        "Je préside l'association Un puits pour demain, à Riom|Un puits pour demain",
        "l'association Racines de la vallée de l'Ance cherche un maçon|Racines",
        "l'association Racines recrute un maçon, en mai|Racines",
        "notre club d'échecs, la Tour Noire, cherche un maçon|Tour Noire",
        "Notre asso existe depuis 2010, elle s'appelle Pas à Pas. Il faut un maçon.|Pas à Pas",
        "Je suis Paul Ferrand du Rotary de Thiers, il faut un maçon|Rotary de Thiers",
        "salut c'est l'asso des parents de l'ecole jean zay a riom|parents de l'ecole jean zay",
        "Merci à Les Amis du lycée de Riom|Les Amis du lycée de Riom",
        "asso mains libres de riom, cherche un macon|mains libres",
      })
  void aHouseIsCalledByItsWholeNameAndNotByItsTown(String text, @Nullable String name) {
    assertEquals(name == null ? "" : name, Readings.whole("need", "organisation", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "On cherche un maçon, la mairie de Riom nous soutient",
        "Avec l'appui de la Fondation Lumière nous cherchons un maçon pour Kara",
        "Nous sommes aidés par le Rotary Club de Riom et cherchons un maçon",
        "We need a mason. The Lumen Foundation has kindly funded our project.",
        "Thanks to the Lumen Foundation we can look for a mason",
        "la ville de Riom, qui nous subventionne, attend un bilan",
      })
  void whoSupportsIsNotWhoWrites(String text) {
    assertEquals("", Readings.whole("need", "organisation", text));
    assertEquals("", Readings.whole("need", "partner", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "organisation|Nous sommes la mairie de Riom, nous soutenons Kara|mairie de Riom",
        "organisation|Puits financé par notre association Sel Vert, à Kara|Sel Vert",
        "partner|Sel Vert, Riom. La mairie de Kara nous aide sur place.|mairie de Kara",
        "partner|Notre partenaire, la mairie de Kara, nous soutient|mairie de Kara",
      })
  void whoWritesAndWhoReceivesMaySupportToo(String slot, String text, String name) {
    assertEquals(name, Readings.whole("need", slot, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "j'étais à Gannat puis maintenant Riom, infirmière|Riom",
        "infirmière, avant à Gannat, aujourd'hui à Die|Die",
        "infirmière, j'ai habité 9 ans à Gannat et j'habite à Riom|Riom",
        "j'ai quitté Gannat pour Riom, infirmière|Riom",
        "I used to live in Gannat, now in Riom, nurse|Riom",
        "nurse, I moved from Gannat to Riom|Riom",
        "on était à Gannat avant, là on est à Riom|Riom",
        "infirmière, née à Gannat, à Riom depuis 2019|Riom",
        "infirmière, libre avant juin, à Riom|Riom",
      })
  void whereOneLivesNowWinsOverWhereOneLived(String text, @Nullable String town) {
    assertEquals(town == null ? "" : town, Readings.whole("individual", "city", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nous aidons l'École Saint-Joseph de Kara|",
        "le lycée Saint-Marcellin de Kara attend un maçon|",
        "on se réunit dans le Jardin public, il faut un maçon|",
        "on parle des vieux et des bonnes, il faut un maçon|",
        "une asso de Romans cherche un maçon|Romans",
        "l'asso de vif cherche un macon|vif",
        "notre asso est à École (73)|École",
      })
  void aThingIsNoCommune(String text, @Nullable String town) {
    assertEquals(
        town == null ? "" : Words.fold(town), Words.fold(Readings.whole("need", "city", text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "l'ecole jeanne d'arc|",
        "ecole saint joseph|",
        "au lycée Jean Moulin|",
        "les salles de classe|",
        "la tour de guet|",
        "notre jardin|",
        "école|École",
        "la tour|La Tour",
        "les salles 42|Les Salles",
        "die dans la drôme|Die",
        "jardin en isère|Jardin",
        "Saint-Joseph|Saint-Joseph",
        "avant gannat mais maintenant riom|Riom",
        "nous étions à Thiers, désormais à Riom|Riom",
        "à la maison|",
        "au bord de l'eau|",
        "chez ma fille|",
        "en ville|",
        "partout|",
        "à Besançon|à Besançon",
        "la tronche|La Tronche",
      })
  void theCommuneThatIsAskedIsNoThingAndNoFormerOne(String said, @Nullable String town) {
    assertEquals(town == null ? "" : town, Readings.direct("need", "city", said));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tourneur chez ferlux à Riom, libre en mai|ferlux",
        "tourneur, je viens de quitter le garage Ferlux, à Riom|",
        "je travaille chez moi, à Riom|",
        "relieuse à la mairie de Riom, CAP et BTS, libre en mai|mairie de Riom",
      })
  void anEmployerIsNamedBehindChezUnlessLeft(String text, @Nullable String name) {
    assertEquals(name == null ? "" : name, Readings.whole("individual", "organisation", text));
  }
}
