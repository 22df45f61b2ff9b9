package explor.knowledge.booklet;

import explor.knowledge.text.Concepts;
import explor.knowledge.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Who asks how much he gets or is paid asks for the per diem, though none of his words says so; who
 * asks how much somebody else earns does not.
 */
final class Receiving {
  private static final Concepts.Concept PER_DIEM =
      new Concepts.Concept("mission/perdiem", "mission/argent", "mission");

  /** So many words at most stand between the one who asks and what he does. */
  private static final int REACH = 4;

  private static final Set<String> ME = Set.of("je", "j", "on", "nous", "i", "we", "vais");

  private static final Set<String> GETTING =
      Set.of(
          "touche",
          "touches",
          "touchons",
          "toucher",
          "toucherai",
          "touchera",
          "toucherons",
          "recois",
          "recoit",
          "recevons",
          "recevoir",
          "recevrai",
          "recevra",
          "recevrons",
          "gagne",
          "gagnons",
          "gagner",
          "gagnerai",
          "percois",
          "percoit",
          "percevoir",
          "percevrai",
          "receive",
          "earn");

  /** Gets many other things, too. */
  private static final Set<String> ANYTHING = Set.of("get");

  private static final Set<String> PAID =
      Set.of(
          "paye",
          "payee",
          "payes",
          "payees",
          "paie",
          "paient",
          "payent",
          "indemnise",
          "indemnisee",
          "indemnises",
          "defraye",
          "defrayee",
          "defrayes",
          "remunere",
          "remuneree",
          "remuneres",
          "paid",
          "pay");

  private static final Set<String> AM =
      Set.of(
          "suis", "est", "sommes", "serai", "sera", "serons", "etre", "am", "are", "get", "be",
          "being");

  /** The ending says who: "recibo", "cobramos". */
  private static final Set<String> I_GET =
      Set.of(
          "recibo",
          "recibimos",
          "recibire",
          "cobro",
          "cobramos",
          "cobrare",
          "gano",
          "ganamos",
          "recebo",
          "recebemos",
          "receberei",
          "ganho",
          "ganhamos");

  private static final Set<String> TO_ME = Set.of("me", "m", "nous", "nos", "us");

  private Receiving() {}

  /** What is meant by these words, where an amount is asked for. */
  static List<Concepts.Hit> ofPerDiem(
      List<Word> words, List<Concepts.Hit> hits, Set<AnswerType> types) {
    if (!types.contains(AnswerType.AMOUNT)) {
      return hits;
    }
    for (int i = 0; i < words.size(); i++) {
      if (isReceived(words, i)
          && !(ANYTHING.contains(words.get(i).folded()) && hasThing(hits, i))) {
        int at = i;
        List<Concepts.Hit> others =
            new ArrayList<>(hits.stream().filter(h -> h.last() < at || h.first() > at).toList());
        others.add(new Concepts.Hit(PER_DIEM, at, at));
        return others;
      }
    }
    return hits;
  }

  private static boolean isReceived(List<Word> words, int at) {
    String word = words.get(at).folded();
    boolean getting = GETTING.contains(word) || ANYTHING.contains(word);
    boolean paid = PAID.contains(word);
    if (I_GET.contains(word)) {
      return true;
    }
    boolean me = false;
    boolean am = false;
    boolean toMe = false;
    for (int i = Math.max(0, at - REACH); i < at; i++) {
      String before = words.get(i).folded();
      me |= ME.contains(before);
      am |= me && AM.contains(before);
      toMe |= TO_ME.contains(before);
    }
    for (int i = at + 1; i <= Math.min(at + 2, words.size() - 1); i++) {
      toMe |= TO_ME.contains(words.get(i).folded());
    }
    return (getting && me) || (paid && (am || (toMe && !am && !me)));
  }

  /** Whether anything else is spoken of. */
  private static boolean hasThing(List<Concepts.Hit> hits, int at) {
    return hits.stream()
        .anyMatch(
            h ->
                h.first() != at
                    && !h.concept().topic().endsWith("/faible")
                    && Matching.isOneThing(h.concept().id()));
  }
}
