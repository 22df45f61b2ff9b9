package explor.bot.understanding.slot;

import java.util.Optional;
import java.util.Set;

/** Whether the writer's organisation belongs to the network. */
final class MemberReader {
  private static final Set<String> NETWORK =
      Set.of("resacoop", "reseau", "network", "red", "rede", "annuaire", "explor");
  private static final Set<String> MEMBER =
      Terms.of(
          "adherent adherents adherente adherentes membre membres member members adherons adhesion"
              + " miembro miembros membro membros inscrits inscrit inscrite partenaires connait"
              + " connaissons connus belong registered lien contact adhere affilies affiliee"
              + " adhérons formation formations suivi participe joined joining appartenons faisons"
              + " partie socios associados cotisation");

  private MemberReader() {}

  /** Whether the writer's organisation is known to the network. */
  static Optional<Span<Boolean>> member(Words words) {
    for (int i = 0; i < words.size(); i++) {
      if (!NETWORK.contains(words.word(i)) || words.anyIn(i - 2, i, Set.of("equipe", "team"))) {
        continue;
      }
      int from = Math.max(words.sentenceStart(i), i - 10);
      int to = Math.min(words.sentenceEnd(i), i + 5);
      boolean member = words.anyIn(from, to, MEMBER) || isYours(words, i);
      boolean question =
          TraitReader.isQuestion(words, words.sentenceStart(i), words.sentenceEnd(i));
      if (member
          && !question
          && !words.anyIn(
              from,
              to,
              Set.of("electrique", "informatique", "social", "internet", "gaz", "distribution"))) {
        boolean denied =
            words.anyIn(
                    from,
                    i,
                    Set.of(
                        "pas", "not", "no", "nao", "ni", "non", "jamais", "aren", "never", "nunca",
                        "encore", "haven", "isn"))
                && !words.anyIn(from, i, Set.of("seulement"));
        return Optional.of(new Span<>(from, to, !denied));
      }
    }
    return bareMember(words);
  }

  /** "not in your network yet", "dans votre réseau". */
  private static boolean isYours(Words words, int i) {
    return YOUR.contains(words.word(i - 1)) && IN.contains(words.word(i - 2));
  }

  private static final Set<String> YOUR = Terms.of("your votre vuestra su vossa tu");
  private static final Set<String> IN = Terms.of("in dans de part partie en of na da");

  /** "Nous ne sommes pas encore membres.", "adhérents oui": of whom goes without saying. */
  private static Optional<Span<Boolean>> bareMember(Words words) {
    for (int i = 0; i < words.size(); i++) {
      boolean closed = i + 1 >= words.size() || words.gapHas(i + 1, Words.CLAUSE);
      boolean answered =
          YES_OR_NO.contains(words.word(i + 1)) && !words.gapHas(i + 1, Words.SENTENCE);
      if (!BELONGING.contains(words.word(i)) || !closed && !answered) {
        continue;
      }
      int from = Math.max(words.clauseStart(i), i - 6);
      boolean question =
          TraitReader.isQuestion(words, words.sentenceStart(i), words.sentenceEnd(i));
      boolean we =
          words.anyIn(
              from, i, Set.of("sommes", "suis", "are", "am", "somos", "aren", "est", "isn"));
      if (question || !we && !answered) {
        continue;
      }
      boolean denied =
          answered
              ? Set.of("non", "no", "nao").contains(words.word(i + 1))
              : words.anyIn(from, i, Set.of("pas", "not", "no", "nao", "jamais", "aren", "isn"));
      return Optional.of(new Span<>(from, i + 1, !denied));
    }
    return Optional.empty();
  }

  private static final Set<String> BELONGING =
      Terms.of("adherent adherents adherente adherentes membre membres member members miembros");
  private static final Set<String> YES_OR_NO =
      Terms.of("oui non yes no si sim nao depuis since desde");
}
