package explor.bench;

import explor.bot.dialogue.Session;
import java.util.Map;

/** What is said in the measurement, and when. The people are made up. */
public final class Moments {
  /** A first message of 250 words. */
  static final String FIRST =
      """
      Bonjour,

      Je vous écris au nom de l'association Les Puits du Velay, installée à Yssingeaux depuis 2009. \
      Nous sommes une vingtaine de bénévoles et nous travaillons avec la coopérative Sabou Nafa, \
      près de Kindia, en Guinée, où nous avons déjà creusé trois puits et aidé à ouvrir un petit \
      atelier de transformation du manioc. Les femmes de la coopérative produisent beaucoup mais \
      perdent une bonne partie de la récolte, faute de savoir la sécher et la conserver. Le moulin \
      tombe souvent en panne, et personne sur place ne sait l'entretenir correctement.

      Nous cherchons donc une personne qui connaisse bien le séchage et la conservation des \
      produits agricoles, et qui puisse passer une dizaine de jours avec elles. L'idéal serait \
      entre le 8 et le 19 mars 2027, avant la saison des pluies ; pas en avril, car la plupart des \
      familles sont alors aux champs. À la fin de la mission, nous aimerions avoir un petit guide \
      illustré, deux séchoirs en état de marche et six femmes formées à l'entretien du moulin.

      La coopérative peut loger l'expert dans la maison des hôtes et le conduire de Conakry à \
      Kindia ; elle a une voiture. On parle français et soussou, un interprète est possible. Nous \
      avons un budget d'environ 1 800 euros pour cette mission, et nous ne savons pas encore si un \
      employeur pourrait prendre une partie des frais à sa charge.

      Vous pouvez me joindre au 04 65 71 22 18 ou à contact@puits-velay.example.

      Bien cordialement,
      Maryse Chambon, présidente
      """;

  private static final String CRY = "on vient de se faire braquer ils ont pris mon sac jai peur";

  private Moments() {}

  /** What is written, for the name of a message. */
  public static String words(String message) {
    return switch (message) {
      case "250 words" -> FIRST;
      case "cry" -> CRY;
      case "cry in a letter" ->
          FIRST.replace("La coopérative peut loger", CRY + ". La coopérative peut loger");
      default -> message;
    };
  }

  /** Each short answer at a moment when it is one. */
  static Map<String, Session> before(Talk talk) {
    String need =
        "Nous sommes l'association Les Puits du Velay, à Yssingeaux. Contact : Maryse Chambon,"
            + " contact@puits-velay.example.";
    Session country = talk.after("besoin", need);
    Session sure = talk.after("besoin", need, "annuler");
    return Map.of(
        "250 words", talk.after(),
        "cry", talk.after(),
        "cry in a letter", talk.after(),
        "Bénin", country,
        "12 jours", country,
        "du 3 au 15 mars", country,
        "oui", sure);
  }
}
