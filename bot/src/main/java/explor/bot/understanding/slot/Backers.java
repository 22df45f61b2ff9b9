package explor.bot.understanding.slot;

import java.util.Set;

/**
 * Who supports the writer: "la mairie de Thiers nous soutient", "avec l'appui de la Région",
 * "funded by the Rotary Club". Such a house is neither the one that writes nor, unless it is called
 * so, its partner there.
 */
final class Backers {
  private static final int REACH_BACK = 7; // words
  private static final int REACH_AHEAD = 6;

  /** What supporters do, by the beginning of the verb; long enough to be no other. */
  private static final String[] DEEDS = {
    "souten",
    "soutien",
    "appui",
    "appuy",
    "aide",
    "financ",
    "cofinanc",
    "subvention",
    "accompagn",
    "parrain",
    "sponsor",
    "mecen",
    "encourag",
    "epaul",
    "second",
    "support",
    "fund",
    "back",
    "help",
    "assist",
    "apoya",
    "apoia",
    "financi",
    "patrocin",
    "subsidi",
    "ayuda",
    "ajuda",
    "verse",
    "donated",
    "offert",
    "donne",
    "grant",
    "endors"
  };

  private static final Set<String> US = Terms.of("nous us nos");
  private static final Set<String> OURS = Terms.of("notre nos our nuestro nuestra nosso nossa");
  private static final Set<String> OWN =
      Terms.of("notre nos ma mon mes our my nuestra nuestro mi nossa nosso minha meu");
  private static final Set<String> BY = Terms.of("par by por pelo pela");
  private static final Set<String> OF = Terms.of("de d du des of from do da del");

  /** Behind one of them stands who gives it: "grâce au concours de", "with funding from". */
  private static final Set<String> GIVEN =
      Terms.of(
          "soutien appui aide concours subvention subventions financement financements patronage"
              + " parrainage cofinancement bourse dotation don support help backing funding"
              + " sponsorship grant grants assistance patronage apoyo ayuda apoio ajuda"
              + " financiacion financiamento");

  /** They say that the help is there, not that it is given to others: "avec l'appui de". */
  private static final Set<String> HAVING =
      Terms.of(
          "avec grace sous with thanks under gracias gracas con com ayant avons a recu obtenu have"
              + " has received got beneficie beneficions la une un des");

  private static final Set<String> PARTNER =
      Terms.of("partenaire partenaires partner partners parceiro parceira socio contraparte");

  private static final Set<String> WHO = Terms.of("qui who which que");
  private static final Set<String> WORK =
      Terms.of(
          "projet action demarche asso association mission travail collectif initiative ong"
              + " demande dossier voyage budget project work charity club proyecto projeto");
  private static final Set<String> HELPERS =
      Terms.of(
          "a ont va vont peut peuvent aura auront avait toujours deja bien beaucoup aussi egalement"
              + " has have will can also already ha han tem vai");

  /** Who writes goes on with what they do themselves. */
  private static final Set<String> WRITING =
      Terms.of("cherche cherchons recherche recherchons je j we i on sommes");

  private static final Set<String> NEVER = Terms.of("ne pas not never jamais nao no");

  private Backers() {}

  /** Whether the house named by words from (included) to (excluded) supports the writer. */
  static boolean is(Message message, int from, int to) {
    Words words = message.words();
    return !isThere(message, from, to) && (supportsUs(words, to) || isBehindHelp(words, from));
  }

  /** "l'ONG X de Lomé nous aide", "X nous aide sur place": the partner there does, too. */
  private static boolean isThere(Message message, int from, int to) {
    int end = Math.min(message.words().sentenceEnd(to - 1), to + REACH_AHEAD);
    for (int k = from; k < end; k++) {
      boolean place = message.abroadAt(k) != null && k < to + 2;
      if (place || THERE.contains(message.words().word(k)) && k >= to) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> THERE =
      Terms.of("place bas there locally site local alla la-bas");

  /** "X nous soutient", "X (63) a financé notre projet", "X supports us". */
  private static boolean supportsUs(Words words, int to) {
    int end = Math.min(words.sentenceEnd(Math.max(0, to - 1)), to + REACH_AHEAD);
    for (int k = to; k < end; k++) {
      boolean told = !words.gapHas(k, Words.COMMA | Words.COLON) || WHO.contains(words.word(k));
      if (!told || WRITING.contains(words.word(k)) || NEVER.contains(words.word(k))) {
        return false;
      }
      if (US.contains(words.word(k)) && deedBehind(words, k + 1, end)) {
        return true;
      }
      boolean ours = OURS.contains(words.word(k + 1)) && WORK.contains(words.stem(k + 2));
      if (isDeed(words, k) && (US.contains(words.word(k + 1)) || ours)) {
        return true;
      }
    }
    return false;
  }

  /** A verb of support right there, or behind its helpers: "nous a toujours aidés". */
  private static boolean deedBehind(Words words, int from, int end) {
    int k = from;
    while (k < end && HELPERS.contains(words.word(k))) {
      k++;
    }
    return k < end && isDeed(words, k);
  }

  /** "nous soutenons" is what the writers do. */
  private static boolean isDeed(Words words, int k) {
    String word = words.word(k);
    if (word.endsWith("ons")) {
      return false;
    }
    for (String deed : DEEDS) {
      if (word.startsWith(deed)) {
        return true;
      }
    }
    return false;
  }

  /** "soutenus par X", "grâce à l'aide de X", "with support from X". */
  private static boolean isBehindHelp(Words words, int from) {
    int start = Math.max(words.clauseStart(from), from - REACH_BACK);
    for (int k = from - 1; k >= start; k--) {
      String word = words.word(k);
      if (OWN.contains(word) || PARTNER.contains(word) || WRITING.contains(word)) {
        return false; // "financé par notre association X"
      }
      boolean by = BY.contains(word) && isDeed(words, k - 1) && words.joined(k);
      boolean of =
          OF.contains(word)
              && GIVEN.contains(words.word(k - 1))
              && words.anyIn(k - 4, k - 1, HAVING);
      boolean thanks =
          words.follows(k - 1, "grace", "a")
              || words.follows(k - 1, "grace", "au")
              || words.follows(k - 1, "thanks", "to")
              || words.follows(k - 1, "gracias", "a");
      if (by || of || thanks) {
        return true;
      }
    }
    return false;
  }
}
