package explor.knowledge.booklet;

import explor.knowledge.text.Words;
import java.util.List;
import java.util.regex.Pattern;

/**
 * "Am I ahead of them or behind", "chez moi ça fait quelle heure": whoever asks what the clock says
 * elsewhere asks for the time difference, whatever else he tells, and is read so.
 */
final class TimeZones {
  private static final String PLAIN = "décalage";

  /** Here, there, at home: whose clock is meant. */
  private static final String WHOSE =
      "(?:chez (?:moi|nous|vous|eux|elles?|lui|toi|mes|ma|mon|nos|ses|sa|son)|la bas|ici|sur"
          + " place|(?:en|in|em) (?:france|francia|franca)|pour"
          + " (?:moi|nous|vous|eux|elles?|lui|toi|mes|ma|mon)|back home|(?:at|in|em|en)"
          + " (?:home|casa)|(?:over |out )?there|here|for"
          + " (?:me|us|them|her|him|you|my)|aqui|alla|alli|ahi|ali|para"
          + " (?:mi|nosotros|ellos|mim|nos|eles)|(?:quand|when|cuando|quando)"
          + " (?:il|it|es|son|e|sao))";

  private static final List<Pattern> ASKED =
      List.of(
          Pattern.compile("\\b(?:ahead|behind) or (?:ahead|behind)\\b"),
          Pattern.compile("\\b(?:ahead|behind) (?:of )?(?:\\w+ ){1,3}or (?:ahead|behind)\\b"),
          Pattern.compile("\\bou (?:en |de )?(?:avance|retard) sur\\b"),
          Pattern.compile(
              "\\b(?:avance|retard) (?:sur|par rapport a) (?:(?:la|le|les|l)"
                  + " )?(?:france|lyon|paris|metropole|europe|vous|eux|elles?|lui|toi|chez)\\b"),
          Pattern.compile(
              "^(?=.*\\b"
                  + WHOSE
                  + "\\b).*\\b(?:(?:ca|cela) (?:fait|fera|ferait)|il (?:est|sera|serait|fait)|est"
                  + " il|sera t il) quelle heure\\b"),
          Pattern.compile(
              "^(?=.*\\b"
                  + WHOSE
                  + "\\b).*\\bquelle heure (?:est il|sera t il|serait il|il"
                  + " (?:est|sera|serait)|(?:ca|cela) (?:fait|fera|ferait))\\b"),
          Pattern.compile(
              "\\bwhat (?:time|hour) (?:is|s|will|would) (?:it|that)(?: be)?(?: then| now|"
                  + " exactly)? "
                  + WHOSE
                  + "\\b"),
          Pattern.compile(
              "\\bque horas? (?:es|son|sao|e|sera|serian|seriam) (?:entonces |entao )?"
                  + WHOSE
                  + "\\b"),
          Pattern.compile(
              "\\b(?:il est|it is|it s|son las|sao) (?:\\w+ ){1,3}(?:\\w+ )?(?:et|and|y|e) "
                  + WHOSE
                  + "$"),
          Pattern.compile(
              "\\b(?:regl|chang|avanc|recul|retard|decal|set|turn|adjust|mov|put|adelant|atras|cambi|adiant|acert)\\w*"
                  + " (?:(?:ma|la|les|nos|mon|my|the|our|el|mi|o|meu)"
                  + " )?(?:montres?|watch(?:es)?|clocks?|reloj|relojes|relogio)\\b"));

  private TimeZones() {}

  /** A question for the time elsewhere as one for the difference; any other as it is. */
  static String plain(String question) {
    String folded = Words.fold(question);
    return ASKED.stream().anyMatch(asked -> asked.matcher(folded).find()) ? PLAIN : question;
  }
}
