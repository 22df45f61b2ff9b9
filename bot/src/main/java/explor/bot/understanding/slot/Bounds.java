package explor.bot.understanding.slot;

/** What the words before a date make of it: a beginning, an end, or both. */
final class Bounds {
  enum Kind {
    BOTH,
    FROM,
    UNTIL,
    /** Strictly before a month: it ends with the month before. */
    BEFORE
  }

  /**
   * @param from the word where the bound begins, so that its words are kept with the date
   */
  record Side(Kind kind, int from) {}

  private static final Phrases<Kind> CUES = new Phrases<>();

  static {
    for (String cue :
        "pas avant;ni avant;ni avant le;a partir de;a partir du;a partir;a compter de;a compter du;a compter;des;des le;au plus tot;apres;not before;no earlier than;starting;starting from;starting in;as of;after;onwards from;no antes de;no antes del;a contar de;nao antes de;despues de;depois de;debut de mission;depart le;arrivee le;from"
            .split(";")) {
      CUES.add(cue, Kind.FROM);
    }
    for (String cue :
        "jusqu'au;jusqu'a;jusqu'en;jusque;pas apres;ni apres;ni apres le;au plus tard;au plus tard le;au plus tard en;until;till;not after;not later than;no later than;by;hasta;hasta el;ate;ate ao;no despues de;no mas tarde de;nao depois de"
            .split(";")) {
      CUES.add(cue, Kind.UNTIL);
    }
    for (String cue : "avant;avant le;before;antes de;antes del;antes do".split(";")) {
      CUES.add(cue, Kind.BEFORE);
    }
  }

  private static final int LONGEST = 5;

  private Bounds() {}

  /** The cue that ends right before word i, but for articles between. */
  static Side before(Words words, int i) {
    int end = i;
    while (end > 0 && words.joined(end) && isArticle(words.word(end - 1))) {
      end--;
    }
    for (int from = Math.max(0, i - LONGEST); from < i; from++) {
      Span<Kind> cue = CUES.at(words, from);
      if (cue != null && cue.to() >= end && cue.to() <= i && (cue.to() == i || words.joined(i))) {
        return new Side(cue.value(), from);
      }
    }
    return new Side(Kind.BOTH, i);
  }

  private static boolean isArticle(String word) {
    return switch (word) {
      case "le",
          "la",
          "l",
          "les",
          "the",
          "el",
          "o",
          "du",
          "de",
          "d",
          "del",
          "do",
          "en",
          "in",
          "mois",
          "au",
          "a",
          "ao",
          "al" ->
          true;
      default -> false;
    };
  }
}
