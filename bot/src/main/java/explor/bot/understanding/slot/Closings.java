package explor.bot.understanding.slot;

import java.util.Set;

/**
 * The words that open the last lines of a letter: "Cordialement", "Bien à vous", "Best wishes", "Un
 * saludo". They begin a line like a name does, and are none.
 */
final class Closings {
  /** They open the closing lines, and some of them other sentences as well. */
  private static final Set<String> OPENING =
      Terms.of(
          "merci mercis salutations bises bise bisous biz amities sinceres meilleures regards best"
              + " kind kindest warm warmest thanks thank yours cheers saludos saludo gracias"
              + " cordiales obrigado obrigada cumprimentos melhores abrazos abrazo abracos abraco"
              + " cdlt cdt cdlmt cordlt rgds brgds signe bien bonne belle veuillez recevez agreez"
              + " dans avec looking tres");

  /** They say farewell and nothing else, alone on their line too. */
  private static final Set<String> FAREWELLS =
      Terms.of(
          "cordialement amicalement solidairement respectueusement chaleureusement sincerement"
              + " fraternellement affectueusement courtoisement humblement cdlt cdt cdlmt cordlt"
              + " salutations amities bises bise bisous biz remerciements sincerely faithfully"
              + " respectfully truly warmly gratefully regards rgds brgds wishes cheers saludos"
              + " saludo abrazos abrazo atentamente cordialmente sinceramente respetuosamente"
              + " afectuosamente agradecida agradecido abracos abraco cumprimentos saudacoes"
              + " atenciosamente respeitosamente merci thanks gracias obrigado obrigada"
              + " agreez recevez veuillez bureau envoye");

  /** "Associativement", "Sportivement": new ones are made every day. */
  private static final String ADVERB = "ment";

  private static final int LONG_ADVERB = 9;

  private Closings() {}

  /** Whether word i can open the closing lines. */
  static boolean open(Words words, int i) {
    return OPENING.contains(words.word(i)) || farewell(words, i);
  }

  /** Whether word i says farewell, so that it is part of nobody's name. */
  static boolean farewell(Words words, int i) {
    String word = words.word(i);
    return FAREWELLS.contains(word)
        || word.length() >= LONG_ADVERB && (word.endsWith(ADVERB) || word.endsWith(ADVERB + "e"));
  }
}
