package explor.knowledge.booklet;

import explor.knowledge.text.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which part of a message asks. People tell how they are before they ask ("je suis crevé, dites-moi
 * juste : …"), and why they ask behind it; what they tell need not be in a booklet.
 */
final class Clauses {
  /** What is left of a word that stands in a part that asks nothing. */
  private static final double TOLD = 0.3;

  /** Of a word that says in which case ("si j'ai de la fièvre"). */
  private static final double CASE = 0.8;

  /** Words at most of what a question says it is about before it asks. */
  private static final int TOPIC = 8;

  private static final Pattern STOP = Pattern.compile("[.!?;…\\n]");

  /** A part that says what a question is about begins with one of these. */
  private static final Set<String> TOPICS =
      Set.of(
          "pour", "contre", "dans", "avec", "sur", "chez", "sans", "for", "against", "with",
          "about", "para", "con", "contra", "com");

  /** Whoever says one of these tells something. */
  private static final Set<String> SAYING =
      Set.of(
          "je", "j", "on", "il", "elle", "ils", "elles", "nous", "vous", "tu", "est", "sont", "a",
          "ont", "ai", "suis", "n", "ne", "pas", "qui", "i", "we", "he", "she", "is", "are", "was",
          "has", "have", "had", "not", "don", "es", "son", "esta", "tengo", "estoy", "no", "me",
          "se", "tenho", "estou", "nao");

  private static final Pattern END =
      Pattern.compile(
          "(?<!\\b(?:m|mr|mrs|ms|mme|mlle|dr|st|ste|sr|sra))[.!?;:…\\n"
              + "]+(?=\\s|$)|,(?=\\s)|\\s[-–—=]\\s|(?<=\\s)(?=(?:parce qu|puisqu|car"
              + " (?:je|j|on|tu|vous|nous|il|elle|ils|elles|c|ca|la|le|les|l|mon|ma|mes|notre|nos|un|une|d)\\b|because|porque|mais|but|pero|mas|alors)\\b)|(?<=\\s)(?=(?:et|and|y|e)"
              + " (?:on|ils?|elles?|they|he|she|it|me|nos) (?:(?:me|nous|lui|is|are|was|were)"
              + " |m['’])?(?:(?:demand|r[ée]clam|ask|want)\\p{L}*|veu(?:t|lent)|pide\\p{L}*|pedem|pede)\\b)|(?<=\\s)(?=(?:si"
              + " (?:je|j|on|tu|vous|nous|il|elle|ils|elles|jamais|un|une|la|le|ma|mon|mes)|if"
              + " (?:i|we|my|the|someone|somebody|it))\\b)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NEED =
      Pattern.compile(
          "(?iU)(?:(?:i|we) (?:need|want|am looking|are looking|would like)|il (?:me|nous)"
              + " fau(?:t|drait)|(?:je|on|nous) (?:cherch|veu|voudr|voul)\\p{L}*|j['’](?:ai"
              + " besoin|aimerais)|(?:on a|nous avons)"
              + " besoin|necesit\\p{L}+|busc(?:o|amos)|quiero|precis(?:o|amos)|procur(?:o|amos)|quero)\\b");

  private static final Pattern PROPOSED =
      Pattern.compile(
          "(?iU)\\b(?:(?:me|te|nous|vous) |[mt]['’])(?:(?:a|ont|avait|avaient)"
              + " )?(?:propos|conseill|sugg[èée]r|invit|recommand|offr|demand)\\p{L}*(?= |$)(?:"
              + " (?:de|à)\\b| ?d['’])?|\\bveu(?:t|lent) (?:m['’]|(?:me|nous)"
              + " )(?=\\p{L}+[ei]r\\b)|\\b(?:offer|suggest|propose|invite|advise|ask|want)(?:s|d|ed)?"
              + " (?:me|us)\\b(?: (?:to|for)\\b)?|\\b(?:me|nos)"
              + " (?:propon|ofrec|sugier|invit|aconsej|recomiend|prop[õo]|oferec|suger|convid|aconselh|recomend)\\p{L}*");

  private static final Set<String> ASKING =
      Set.of(
          "quel",
          "quelle",
          "quels",
          "quelles",
          "combien",
          "qui",
          "quand",
          "comment",
          "pourquoi",
          "quoi",
          "lequel",
          "laquelle",
          "what",
          "where",
          "when",
          "who",
          "whom",
          "how",
          "which",
          "whose",
          "cual",
          "cuales",
          "cuando",
          "donde",
          "cuanto",
          "cuanta",
          "cuantos",
          "cuantas",
          "quien",
          "quienes",
          "como",
          "qual",
          "quais",
          "quando",
          "onde",
          "quanto",
          "quanta",
          "quantos",
          "quantas",
          "quem",
          "hay",
          "puedo",
          "posso",
          "can");

  private static final Pattern ASKED =
      Pattern.compile(
          "(?<!\\bsa(?:is|vais) (?:pas |plus |jamais"
              + " )?)\\boù\\b|\\bou\\s*$|\\b\\p{L}+[ei]r\\s+ou\\s+(?:pour|quand|si|en|le|la|les|mon|ma|mes)\\b|\\best[-"
              + " ]ce\\b|\\by[- ]a[- ]t[- ]il\\b|\\b(?:puis|dois|peut|faut|doit|peux)[-"
              + " ](?:je|on|il)\\b|\\b(?:is|are) there\\b|\\b(?:do|does|should|must|may)"
              + " (?:i|we|you)\\b|¿|\\bqué\\b|\\bo que\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS); // "où" ends a word

  private static final Set<String> BACK =
      Set.of(
          "c", "est", "ce", "ca", "cela", "il", "elle", "ils", "elles", "it", "they", "es", "esta",
          "e", "eso", "isso", "son", "sa", "ses", "leur", "leurs", "his", "her", "its", "their",
          "su", "sus", "seu", "sua");

  private static final Set<String> IT = Set.of("it", "that", "this", "they", "those", "these");

  private static final Set<String> IMPERSONAL =
      Set.of(
          "y", "faut", "faudra", "faudrait", "fait", "fera", "pleut", "neige", "existe", "reste");

  private static final Set<String> THAT = Set.of("ca", "cela", "eso", "isso", "celui", "celle");

  private static final Set<String> ITS =
      Set.of(
          "son", "sa", "ses", "leur", "leurs", "his", "her", "its", "their", "su", "sus", "seu",
          "sua");

  /** "Le guide qui vient" asks nothing; "c'est qui le chef", "chez qui dormir" do. */
  private static final Set<String> RELATIVE = Set.of("qui", "who");

  private static final Set<String> BEFORE_WHO =
      Set.of(
          "a", "de", "avec", "par", "pour", "chez", "est", "et", "ou", "sont", "sur", "to", "for",
          "and", "with", "by", "is", "are", "know", "ask", "from", "savoir", "dire", "moi");

  private static final Set<String> ONE = Set.of("je", "on", "tu", "vous", "nous", "il", "elle");

  private static final Set<String> DIRECT = Set.of("le", "les", "la", "l");

  private static final Set<String> OBJECT = Set.of("le", "la", "les", "y", "en");

  private static final Set<String> IN_CASE =
      Set.of("si", "s", "if", "se", "quand", "when", "cuando", "quando", "en", "apres", "after");

  private Clauses() {}

  /**
   * How much each word of a question counts, 0 to 1.
   *
   * @param words of the question, in order
   * @param little by word, whether it carries little wherever it stands
   */
  static double[] shares(String question, List<Word> words, BitSet little) {
    List<int[]> clauses = clauses(question, words);
    double[] shares = new double[words.size()];
    Arrays.fill(shares, 1);
    boolean[] asks = new boolean[clauses.size()];
    boolean some = false;
    for (int c = 0; c < clauses.size(); c++) {
      asks[c] = asks(question, words, clauses.get(c)) || isMain(question, words, clauses, c);
      some |= asks[c] && hasSubject(words, clauses.get(c), little);
    }
    for (int c = clauses.size() - 1; c > 0 && !some; c--) {
      for (int before = c - 1; asks[c] && before >= 0 && !some; before--) {
        some =
            asks[before] = // "…, ça coûte combien", "le code du badge, c'est lequel"
                hasSubject(words, clauses.get(before), little)
                    || namesKind(words, clauses.get(before));
      }
    }
    for (int c = 0; c < clauses.size() && !some; c++) {
      asks[c] |= namesKind(words, clauses.get(c)); // "…, le prix du billet"
      some |= asks[c] && hasSubject(words, clauses.get(c), little);
    }
    if (!some) {
      for (int[] clause : clauses) {
        Arrays.fill(shares, clause[0], proposed(question, words, clause), TOLD);
      }
      return shares;
    }
    for (int c = 0; c < clauses.size(); c++) {
      int[] clause = clauses.get(c);
      boolean topic =
          c + 1 < clauses.size()
              && asks[c + 1]
              && (pointsBack(question, words, clauses.get(c + 1))
                  || isTopic(question, words, clauses.get(c), clauses.get(c + 1)));
      if (!asks[c] && !topic) {
        boolean inCase =
            IN_CASE.contains(words.get(clause[0]).folded())
                || (c + 1 < clauses.size()
                    && asks[c + 1]
                    && isNeed(question, words, clause, clauses.get(c + 1)))
                || (clauses.size() == 2
                    && c == 0
                    && asksForDeedsOnly(question, words, clauses.get(1)));
        Arrays.fill(shares, clause[0], clause[1], inCase ? CASE : TOLD);
      } else {
        Arrays.fill(shares, clause[0], proposed(question, words, clause), TOLD);
      }
    }
    return shares;
  }

  /** Behind "une voisine me propose de", "they offered us to": who it is asks nothing. */
  private static int proposed(String question, List<Word> words, int[] clause) {
    int from = words.get(clause[0]).start();
    Matcher proposed = PROPOSED.matcher(question).region(from, words.get(clause[1] - 1).end());
    if (!proposed.find()) {
      return clause[0];
    }
    int to = clause[0];
    while (to < clause[1] && words.get(to).start() < proposed.end()) {
      to++;
    }
    return to == clause[0] || asksInWords(question, words, new int[] {clause[0], to})
        ? clause[0]
        : to;
  }

  /** "Le gardien, il s'appelle comment": what is asked about stands before. */
  private static boolean pointsBack(String question, List<Word> words, int[] clause) {
    for (int i = clause[0]; i + 2 < clause[1]; i++) {
      if (ONE.contains(words.get(i).folded())
          && OBJECT.contains(words.get(i + 1).folded())
          && !words.get(i + 2).stop()) {
        return true; // "le linge, on le lave quand"
      }
    }
    for (int i = clause[0]; i + 1 < clause[1]; i++) {
      Word behind = words.get(i + 1);
      if (ONE.contains(words.get(i).folded())
          && QuestionWords.ELIDED_ARTICLE
              .matcher(question)
              .region(behind.start(), behind.end())
              .lookingAt()
          && !behind.stop()) {
        return true; // "on l'ouvre comment"
      }
      if (DIRECT.contains(words.get(i).folded())
          && !behind.stop()
          && QuestionWords.INFINITIVE.matcher(behind.folded()).find()
          && !QuestionWords.INTRODUCING.contains(i > clause[0] ? words.get(i - 1).folded() : "")) {
        return true; // "l'ancien badge, je peux le jeter"
      }
    }
    for (int i = clause[0]; i < clause[1]; i++) {
      if (ITS.contains(words.get(i).folded())) {
        return true; // "the buyer, what's his name"
      }
    }
    for (int i = clause[0] + 1; i < clause[1]; i++) {
      if (THAT.contains(words.get(i).folded())) {
        return true; // "comment on dit ça"
      }
    }
    if (clause[0] + 1 < clause[1]
        && QuestionWords.TO_BE.contains(words.get(clause[0]).folded())
        && IT.contains(words.get(clause[0] + 1).folded())) {
      return true; // "crossing by ferry, is it allowed"
    }
    int first = clause[0] + whether(question, words, clause);
    boolean nobody = // "il y a", "il faut"
        first + 1 < clause[1]
            && words.get(first).folded().equals("il")
            && IMPERSONAL.contains(words.get(first + 1).folded());
    return first < clause[1] && !nobody && BACK.contains(words.get(first).folded());
  }

  /** How many words "est-ce que" has, which say nothing of what is asked about. */
  private static int whether(String question, List<Word> words, int[] clause) {
    if (clause[0] + 2 >= clause[1]
        || !words.get(clause[0]).folded().equals("est")
        || !words.get(clause[0] + 1).folded().equals("ce")) {
      return 0;
    }
    Word third = words.get(clause[0] + 2);
    boolean elided = question.startsWith("qu", third.start()) && !third.folded().startsWith("qu");
    return third.folded().equals("que") ? 3 : elided ? 2 : 0;
  }

  /** Each from its first word up to the next one's first. */
  private static List<int[]> clauses(String question, List<Word> words) {
    List<int[]> clauses = new ArrayList<>();
    Matcher end = END.matcher(question);
    int from = 0;
    while (end.find()) {
      int to = from;
      while (to < words.size() && words.get(to).start() < end.end()) {
        to++;
      }
      if (to > from) {
        clauses.add(new int[] {from, to});
        from = to;
      }
    }
    if (from < words.size()) {
      clauses.add(new int[] {from, words.size()});
    }
    return clauses;
  }

  private static boolean asks(String question, List<Word> words, int[] clause) {
    return endsAsking(question, words, clause) || asksInWords(question, words, clause);
  }

  private static boolean endsAsking(String question, List<Word> words, int[] clause) {
    return question.substring(words.get(clause[1] - 1).end()).strip().startsWith("?");
  }

  /** "Does it pay if I fall ?": what asks stands before the case. */
  private static boolean isMain(String question, List<Word> words, List<int[]> clauses, int c) {
    return c + 1 < clauses.size()
        && isCase(words, clauses.get(c + 1))
        && endsAsking(question, words, clauses.get(c + 1))
        && !STOP.matcher(between(question, words, clauses.get(c), clauses.get(c + 1))).find();
  }

  private static boolean isCase(List<Word> words, int[] clause) {
    return IN_CASE.contains(words.get(clause[0]).folded());
  }

  private static String between(String question, List<Word> words, int[] one, int[] next) {
    return question.substring(words.get(one[1] - 1).end(), words.get(next[0]).start());
  }

  /** "Contre la toux, qui a du sirop": what it is about, without a verb of its own. */
  private static boolean isTopic(String question, List<Word> words, int[] one, int[] next) {
    List<Word> own = words.subList(one[0], one[1]);
    return own.size() <= TOPIC
        && TOPICS.contains(own.getFirst().folded())
        && own.stream().noneMatch(w -> SAYING.contains(w.folded()))
        && !STOP.matcher(between(question, words, one, next)).find();
  }

  /** "Il me faut un plombier, quelle société j'appelle": what is wanted is what it is about. */
  private static boolean isNeed(String question, List<Word> words, int[] one, int[] next) {
    Matcher need =
        NEED.matcher(question).region(words.get(one[0]).start(), words.get(one[1] - 1).end());
    return need.lookingAt()
        && QuestionWords.WHICH.contains(words.get(next[0]).folded())
        && !STOP.matcher(between(question, words, one, next)).find();
  }

  private static boolean asksInWords(String question, List<Word> words, int[] clause) {
    int first = words.get(clause[0]).start();
    int last = words.get(clause[1] - 1).end();
    String text = question.substring(Math.max(0, first - 1), last);
    if (ASKED.matcher(text).find()) {
      return true;
    }
    boolean inCase = IN_CASE.contains(words.get(clause[0]).folded());
    for (int i = clause[0] + (inCase ? 1 : 0); i < clause[1]; i++) {
      String word = words.get(i).folded();
      boolean relative =
          RELATIVE.contains(word)
              && i > clause[0]
              && i + 1 < clause[1]
              && !BEFORE_WHO.contains(words.get(i - 1).folded());
      if (ASKING.contains(word) && !relative) {
        return true;
      }
    }
    return false;
  }

  /** "On m'a volé ma carte, je bloque ?": what it is about was told before. */
  private static boolean asksForDeedsOnly(String question, List<Word> words, int[] clause) {
    if (asksInWords(question, words, clause)) {
      return false;
    }
    if (clause[1] - clause[0] == 1) {
      return true; // "perdu mon badge, grave ?"
    }
    int subjects = 0;
    for (int i = clause[0]; i < clause[1]; i++) {
      if (!words.get(i).stop()) {
        subjects++;
        if (i == clause[0] || !QuestionWords.SUBJECTS.contains(words.get(i - 1).folded())) {
          return false;
        }
      }
    }
    return subjects == 1;
  }

  /** Whether it names the kind of answer it wants, without a question word. */
  private static boolean namesKind(List<Word> words, int[] clause) {
    return words.subList(clause[0], clause[1]).stream()
        .anyMatch(
            w ->
                !w.stop()
                    && AnswerType.cues(w.folded()).stream().anyMatch(AnswerType::explainsItsCue));
  }

  private static boolean hasSubject(List<Word> words, int[] clause, BitSet little) {
    for (int i = clause[0]; i < clause[1]; i++) {
      Word word = words.get(i);
      if (!word.stop() && !little.get(i) && AnswerType.cues(word.folded()).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
