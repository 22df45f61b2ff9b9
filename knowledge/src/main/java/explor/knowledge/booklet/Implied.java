package explor.knowledge.booklet;

import explor.knowledge.text.Concepts;
import explor.knowledge.text.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is asked for though no word names it. Who asks how much he gets or is paid asks for the per
 * diem, who asks how much somebody else earns does not; a night that has a price is one in a bed;
 * who would come with his son asks whether others may come; hours of work are those of the
 * programme.
 */
final class Implied {
  private static final Concepts.Concept PER_DIEM =
      new Concepts.Concept(PerDiem.CONCEPT, "mission/argent", "mission");

  private static final Concepts.Concept LODGING =
      new Concepts.Concept("mission/logement", "mission/logement", "mission");

  private static final Concepts.Concept COMPANION =
      new Concepts.Concept("monde/accompagnant", "monde/vie-plus", "monde");

  private static final Set<String> COMING =
      Set.of(
          "venir", "viens", "vient", "partir", "voyager", "come", "travel", "go", "viajar", "ir",
          "vir", "amener", "emmener", "bring");

  private static final Set<String> FAMILY =
      Set.of("mission/conjoint", "monde/enfants", "courant/parents", "monde/famille-de");

  private static final Concepts.Concept FLIGHT =
      new Concepts.Concept("mission/vol-avion", "mission/voyage", "mission");

  private static final Set<String> THEFT = Set.of("mission/vol-agression", "courant/vol-c");

  private static final Set<String> LASTS =
      Set.of("dure", "durer", "durera", "duree", "long", "longue", "temps", "heures");

  private static final Set<String> LEAVING =
      Set.of(
          "pars",
          "partons",
          "partez",
          "partir",
          "decolle",
          "decollons",
          "leave",
          "leaving",
          "salgo",
          "salimos",
          "parto",
          "partimos",
          "saimos");

  private static final Concepts.Concept WORKING_HOURS =
      new Concepts.Concept("mission/programme", "mission/travail", "mission");

  private static final Set<String> WORK =
      Set.of(
          "travail",
          "travaille",
          "travailles",
          "travaillons",
          "travaillez",
          "travailler",
          "bosse",
          "bosser",
          "work",
          "working",
          "trabajo",
          "trabajamos",
          "trabajar",
          "trabalho",
          "trabalhamos",
          "trabalhar",
          "boulot",
          "taf",
          "job",
          "curro");

  /** Of work: then its hours are asked, wherever it is done. */
  private static final Pattern BEGINS_OR_ENDS =
      Pattern.compile(
          "(?:commenc|debut|demarr|embauch|debauch|fini|termin|arret|empiez|empez|comienz|comenz|acab|comec|inici)\\w*"
              + "|(?:start|begin|end|finish|stop)(?:s|es|ing|ning)?");

  private static final Set<String> THAT = Set.of("qui", "who", "that", "que");

  private static final String INTERPRETER = "mission/interprete";

  private static final String FRENCH = "courant/parle-francais";

  private static final Set<AnswerType> PEOPLE =
      Set.of(AnswerType.WHO, AnswerType.NAME, AnswerType.PHONE);

  private static final String TIME_ZONE = "mission/fuseau";

  private static final Set<String> HOURS = Set.of("heure", "heures", "time", "hora", "horas");

  private static final Set<String> AT = Set.of("a", "vers", "at", "around", "por", "pelas");

  private static final Set<String> NIGHT = Set.of("nuit", "nuitee", "night", "noche", "noite");

  private static final Set<String> COSTS =
      Set.of(
          "coute", "coutent", "vaut", "combien", "much", "cost", "price", "prix", "tarif", "cuesta",
          "vale", "precio", "custa", "preco");

  private static final Set<String> BEFORE = Set.of("is", "for", "of", "de", "pour", "por", "da");

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

  private static final Concepts.Concept EXIT_TAX =
      new Concepts.Concept("mission/taxe", "mission/voyage", "mission");

  private static final String AIRPORT = "mission/aeroport";

  private static final Set<String> BORDER =
      Set.of(
          AIRPORT,
          "mission/vol-avion",
          "mission/monnaie",
          "mission/mission",
          "mission/douane",
          "monde/frontiere",
          "courant/sortie-lieu",
          "courant/avion-c");

  private static final Set<String> PAYING =
      Set.of(
          "pay",
          "paying",
          "charge",
          "charged",
          "payer",
          "paye",
          "paie",
          "payez",
          "debourser",
          "regler",
          "reclame",
          "reclament",
          "argent",
          "pagar",
          "pago",
          "pagamos",
          "cobran",
          "cobram");

  private static final Set<String> EXITING =
      Set.of(
          "leave",
          "leaving",
          "exit",
          "out",
          "quitter",
          "quittant",
          "quitte",
          "sortir",
          "sortant",
          "repartir",
          "repartant",
          "salir",
          "salgo",
          "sair",
          "saio");

  private static final Concepts.Concept SHELTER =
      new Concepts.Concept("courant/refuge-lieu", "courant/lieux", "courant");

  private static final Set<String> DISASTER = Set.of("mission/catastrophe", "courant/montee-eaux");

  private static final Set<String> FLEEING =
      Set.of(
          "aller", "va", "vais", "vas", "ira", "irai", "irons", "mettre", "met", "mets", "fuir",
          "filer", "file", "courir", "courons", "monter", "go", "run", "head", "ir", "voy", "vamos",
          "vou", "correr");

  private Implied() {}

  /** What is meant by these words of a question that asks for these kinds of answers. */
  static List<Concepts.Hit> in(List<Word> words, List<Concepts.Hit> hits, Set<AnswerType> types) {
    if (types.contains(AnswerType.TIME)) {
      hits = withoutZone(words, hits);
    }
    if (Collections.disjoint(types, PEOPLE)) {
      hits = withoutInterpreter(words, hits);
    }
    for (int i = 0; i < words.size() && types.contains(AnswerType.PERMISSION); i++) {
      if (isBroughtAlong(words, hits, i)) {
        return with(hits, COMPANION, i);
      }
    }
    for (int i = 0; i < words.size(); i++) {
      if (isPaidOnLeaving(words, hits, i)) {
        return with(hits, EXIT_TAX, i);
      }
      if (types.contains(AnswerType.PLACE) && isFled(words, hits, i)) {
        return words.get(i).stop() ? ofShelter(hits) : with(hits, SHELTER, i);
      }
    }
    boolean asksForDay = types.contains(AnswerType.DATE) || types.contains(AnswerType.DAY);
    for (int i = 0; i < words.size() && asksForDay; i++) {
      if (LEAVING.contains(words.get(i).folded()) && !hasThing(hits, i)) {
        return with(hits, FLIGHT, i);
      }
    }
    if (types.contains(AnswerType.DURATION) && hits.stream().anyMatch(Implied::isTheft)) {
      hits = lasting(words, hits);
    }
    for (int i = 0; i < words.size() && types.contains(AnswerType.TIME); i++) {
      if (WORK.contains(words.get(i).folded()) && (!hasThing(hits, i) || beginsOrEnds(words))) {
        return with(hits, WORKING_HOURS, i);
      }
    }
    for (int i = 0; i < words.size() && types.contains(AnswerType.AMOUNT); i++) {
      if (isReceived(words, i)
          && !(ANYTHING.contains(words.get(i).folded()) && hasThing(hits, i))) {
        return with(hits, PER_DIEM, i);
      }
      if (isNightWithPrice(words, i)) {
        return with(hits, LODGING, i);
      }
    }
    return hits;
  }

  /**
   * Whether somebody speaks French no interpreter tells; "someone who speaks French" may be one.
   */
  private static List<Concepts.Hit> withoutInterpreter(List<Word> words, List<Concepts.Hit> hits) {
    return hits.stream()
        .filter(
            h ->
                !h.concept().id().equals(INTERPRETER)
                    || (h.first() > 0 && THAT.contains(words.get(h.first() - 1).folded()))
                    || hits.stream()
                        .noneMatch(o -> o.first() == h.first() && o.concept().id().equals(FRENCH)))
        .toList();
  }

  private static boolean beginsOrEnds(List<Word> words) {
    return words.stream().anyMatch(w -> BEGINS_OR_ENDS.matcher(w.folded()).matches());
  }

  /** In "à quelle heure on part de Lyon" no time zone is meant: "heure Lyon" is what is left. */
  private static List<Concepts.Hit> withoutZone(List<Word> words, List<Concepts.Hit> hits) {
    return hits.stream()
        .filter(
            h ->
                !h.concept().id().equals(TIME_ZONE)
                    || h.first() == h.last()
                    || h.first() < 2
                    || !HOURS.contains(words.get(h.first()).folded())
                    || !QuestionWords.WHICH.contains(words.get(h.first() - 1).folded())
                    || !AT.contains(words.get(h.first() - 2).folded()))
        .toList();
  }

  /** A "vol" that lasts is a flight; a theft has a delay to report it, and is told as a deed. */
  private static List<Concepts.Hit> lasting(List<Word> words, List<Concepts.Hit> hits) {
    return words.stream().anyMatch(w -> LASTS.contains(w.folded()))
        ? hits.stream()
            .filter(h -> !isTheft(h) || !words.get(h.first()).folded().equals("vol"))
            .toList()
        : hits;
  }

  private static boolean isTheft(Concepts.Hit hit) {
    return THEFT.contains(hit.concept().id());
  }

  private static List<Concepts.Hit> with(
      List<Concepts.Hit> hits, Concepts.Concept concept, int at) {
    List<Concepts.Hit> others =
        new ArrayList<>(hits.stream().filter(h -> h.last() < at || h.first() > at).toList());
    others.add(new Concepts.Hit(concept, at, at));
    return others;
  }

  /** "Je peux venir avec mon fils": whether one may bring somebody, nothing about children. */
  private static boolean isBroughtAlong(List<Word> words, List<Concepts.Hit> hits, int at) {
    return at > 2
        && QuestionWords.MINE.contains(words.get(at - 1).folded())
        && QuestionWords.WITH.contains(words.get(at - 2).folded())
        && words.subList(0, at - 1).stream().anyMatch(w -> COMING.contains(w.folded()))
        && hits.stream().anyMatch(h -> h.first() == at && FAMILY.contains(h.concept().id()));
  }

  /** "How much is a night", "combien coûte la nuit", "le prix de la nuit". */
  private static boolean isNightWithPrice(List<Word> words, int at) {
    if (at < 2
        || !NIGHT.contains(words.get(at).folded())
        || !QuestionWords.ARTICLES.contains(words.get(at - 1).folded())) {
      return false;
    }
    String second = words.get(at - 2).folded();
    return COSTS.contains(second)
        || (at > 2 && BEFORE.contains(second) && COSTS.contains(words.get(at - 3).folded()));
  }

  private static boolean isReceived(List<Word> words, int at) {
    String word = words.get(at).folded();
    boolean getting = GETTING.contains(word) || ANYTHING.contains(word);
    boolean paid = PAID.contains(word);
    if (I_GET.contains(word)) {
      return at == 0 || !QuestionWords.ARTICLES.contains(words.get(at - 1).folded()); // a receipt
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

  /** "Do I pay anything at the airport", "on me prend des sous en quittant le pays". */
  private static boolean isPaidOnLeaving(List<Word> words, List<Concepts.Hit> hits, int at) {
    return PAYING.contains(words.get(at).folded())
        && (words.stream().anyMatch(w -> EXITING.contains(w.folded()))
            || hits.stream().anyMatch(h -> h.concept().id().equals(AIRPORT)))
        && hits.stream()
            .allMatch(
                h ->
                    h.first() <= at && at <= h.last()
                        || h.concept().topic().endsWith("/faible")
                        || BORDER.contains(h.concept().id())
                        || EXITING.contains(words.get(h.first()).folded())
                        || !Matching.isOneThing(h.concept().id()));
  }

  /** "On va où si la rivière déborde": where people go then is a shelter. */
  private static boolean isFled(List<Word> words, List<Concepts.Hit> hits, int at) {
    return FLEEING.contains(words.get(at).folded())
        && hits.stream().anyMatch(h -> DISASTER.contains(h.concept().id()))
        && hits.stream()
            .noneMatch(
                h ->
                    words.get(at).folded().length() > 2 // "go" is a size of data as well
                        && h.first() <= at
                        && at <= h.last()
                        && !h.concept().topic().endsWith("/faible")
                        && Matching.isOneThing(h.concept().id()));
  }

  /** Where the verb says nothing, the disaster itself is that from which one shelters. */
  private static List<Concepts.Hit> ofShelter(List<Concepts.Hit> hits) {
    List<Concepts.Hit> all = new ArrayList<>(hits);
    hits.stream()
        .filter(h -> DISASTER.contains(h.concept().id()))
        .findFirst()
        .ifPresent(h -> all.add(new Concepts.Hit(SHELTER, h.first(), h.last())));
    return all;
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
