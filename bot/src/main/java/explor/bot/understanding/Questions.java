package explor.bot.understanding;

import explor.bot.understanding.intent.Intents;
import explor.bot.words.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * Tells questions beside a form from answers to it: "un comité de quartier. au fait ça coûte
 * combien ?" is one of each.
 */
final class Questions {
  private static final double ASKED = 0.3;
  private static final double NOT_ASKED = 0.6;
  private static final int LONGEST_UNASKED = 14; // words
  private static final Set<Intent> SIDES =
      Set.of(
          Intent.COST_QUESTION,
          Intent.PROGRAM_INFO,
          Intent.STATUS_OF_CASE,
          Intent.VOLUNTEER_QUESTION,
          Intent.STAFF_CONTACT,
          Intent.GDPR_DELETE,
          Intent.GDPR_EXPORT,
          Intent.OFF_TOPIC,
          Intent.ABUSE);
  private static final Set<String> ASKING =
      Set.of(
          "combien",
          "qui",
          "quand",
          "comment",
          "pourquoi",
          "quel",
          "quelle",
          "quels",
          "quelles",
          "est",
          "ca",
          "c",
          "y",
          "faut",
          "peut",
          "peux",
          "puis",
          "how",
          "what",
          "who",
          "when",
          "where",
          "why",
          "which",
          "is",
          "are",
          "do",
          "does",
          "can",
          "cuanto",
          "quien",
          "cuando",
          "como",
          "quanto",
          "quem",
          "quando",
          "au",
          "by");

  private static final Set<String> CLEFT =
      Set.of("qui", "quoi", "koi", "quand", "combien", "comment", "ou", "quel", "quelle");

  private final Intents intents;

  Questions(Intents intents) {
    this.intents = intents;
  }

  /**
   * What a message holds.
   *
   * @param sides the questions, in their order
   * @param rest the other words
   */
  record Parted(List<Command.Side> sides, String rest) {}

  /**
   * Parts a message.
   *
   * @param openAnswer whether the asked question is answered in free words, so that only a clear
   *     question counts as one
   * @param answers whether a sentence that was learned to be about something answers what was asked
   *     all the same; not tried on what is put as a question
   */
  Parted part(String words, boolean openAnswer, BiPredicate<Intent, String> answers) {
    List<Command.Side> sides = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    for (Sentences.Sentence sentence : Sentences.of(words)) {
      Optional<Command.Side> side = side(sentence, openAnswer, answers);
      if (side.isEmpty()) {
        rest.add(sentence.text());
      } else {
        String before = sentence.asks() ? before(sentence.text()) : "";
        if (!before.isEmpty() && !QuestionShape.isLead(before)) {
          rest.add(before);
        }
        sides.add(
            new Command.Side(
                side.get().intent(),
                sentence.text().substring(before.length()).replaceFirst("^[,\\s]+", "")));
      }
    }
    return new Parted(List.copyOf(sides), String.join("\n", rest));
  }

  /** The words without the questions that end their sentences: "…, comment je fais ?". */
  String told(String words) {
    StringBuilder told = new StringBuilder();
    for (Sentences.Sentence sentence : Sentences.of(words)) {
      String before = sentence.asks() ? before(sentence.text()) : "";
      told.append(before.isEmpty() ? sentence.text() : before).append('\n');
    }
    return told.toString().strip();
  }

  private Optional<Command.Side> side(
      Sentences.Sentence sentence, boolean openAnswer, BiPredicate<Intent, String> answers) {
    List<String> words = Tokens.of(sentence.text(), LONGEST_UNASKED + 1).words();
    boolean shaped = QuestionShape.asks(sentence.text());
    boolean asks = sentence.asks() || shaped || (!words.isEmpty() && begins(words));
    if (words.isEmpty() || (!asks && words.size() > LONGEST_UNASKED)) {
      return Optional.empty();
    }
    double needed = asks ? ASKED : openAnswer ? 0.8 : NOT_ASKED;
    String after = sentence.text().substring(before(sentence.text()).length());
    Intents.Ranked first =
        sentence.asks() ? intents.rank(after).get(0) : intents.rankDoubting(sentence.text()).get(0);
    if (shaped && first.intent() == Intent.ABUSE && QuestionShape.supposes(sentence.text())) {
      return Optional.of(new Command.Side(Intent.PROGRAM_INFO, sentence.text()));
    }
    boolean side =
        SIDES.contains(first.intent())
            && first.confidence() >= needed
            && (asks || !isRight(first.intent()) || RIGHTS.matcher(String.join(" ", words)).find())
            && (asks
                || first.intent() != Intent.STATUS_OF_CASE
                || CASE.matcher(String.join(" ", words)).find())
            && (asks
                || first.intent() != Intent.OFF_TOPIC
                    && !answers.test(first.intent(), sentence.text()));
    if (side) {
      return Optional.of(new Command.Side(first.intent(), sentence.text()));
    }
    return shaped
        ? Optional.of(new Command.Side(Intent.PROGRAM_INFO, sentence.text()))
        : Optional.empty();
  }

  private static boolean isRight(Intent intent) {
    return intent == Intent.GDPR_DELETE || intent == Intent.GDPR_EXPORT;
  }

  /** Who will not give an address asks for no erasing: that is said in its own words. */
  private static final Pattern RIGHTS =
      Pattern.compile(
          "\\b(supprim|effac|oubli|donnees|rgpd|gdpr|delet|eras|remov|forget|data|copi|copy|export|"
              + "retir|desinscri|unsubscri|borr|elimin|apag|dados|datos)");

  /** What somebody asks news of; "il est d'accord bien sûr" gives some. */
  private static final Pattern CASE =
      Pattern.compile(
          "\\b(?:demande|dossier|nouvelle|avance|trouv|repon|retour|suite|candidat|referen|etat|case"
              + "|status|news|request|application|found|answer|heard|progress|match|exp|noticias|caso"
              + "|solicitud|pedido|respuesta|resposta)");

  /**
   * Whether words that were learned to ask for one's data do so. While a form is open, "what did
   * you note?" means its answers.
   */
  static boolean claimsData(String words) {
    return CLAIM.matcher(String.join(" ", Tokens.of(words, LONGEST_CLAIM).words())).find();
  }

  private static final int LONGEST_CLAIM = 40; // words
  private static final Pattern CLAIM =
      Pattern.compile(
          "\\b(?:donnees?|perso|personnel|rgpd|gdpr|datas?|dados|datos|copi|copy|export|telecharg"
              + "|download|fichier|ficher|fiche|dossier|historique|file|records?|archiv|droit|right"
              + "|conserv|gard|stock|detien|deten|hold|keep|kept|store|mon compte|mon nom|my name"
              + "|(?:sur|de|a propos de) (?:moi|nous)\\b|(?:mon|notre) (?:sujet|propos)|concern"
              + "|(?:about|on) (?:me|us)\\b|(?:sobre|de) (?:mi|mim|nosotros)\\b)");

  private static boolean begins(List<String> words) {
    return Set.of("combien", "how", "comment", "cuanto", "quanto", "what", "who")
            .contains(words.get(0))
        || (words.size() > 1
            && Set.of("c combien", "ca coute", "qui paie", "qui paye", "est ce")
                .contains(words.get(0) + " " + words.get(1)))
        || isCleft(words);
  }

  /** "C'est qui qui paye": nothing is told behind "c'est" and a question word. */
  private static boolean isCleft(List<String> words) {
    int at = words.get(0).equals("c") ? 1 : 0;
    at = at == 1 && words.size() > 1 && words.get(1).equals("est") ? 2 : at;
    return at > 0
        && at < words.size()
        && CLEFT.contains(words.get(at))
        && !(at + 1 < words.size() && words.get(at + 1).equals("meme")); // "c'est quand même loin"
  }

  /** The part of a question before its last comma, when the question begins after that comma. */
  private static String before(String sentence) {
    int comma = sentence.lastIndexOf(',');
    while (comma > 0) {
      List<String> after = Tokens.of(sentence.substring(comma + 1), 4).words();
      int first =
          !after.isEmpty()
                  && Set.of("et", "mais", "and", "but", "y", "e").contains(after.get(0))
                  && after.size() > 1
              ? 1
              : 0;
      if (after.size() > 1 && ASKING.contains(after.get(first))) {
        return sentence.substring(0, comma);
      }
      comma = sentence.lastIndexOf(',', comma - 1);
    }
    return "";
  }
}
