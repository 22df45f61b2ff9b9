package explor.knowledge.booklet;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The small words of the four languages that tell what a question does with the next one. */
final class QuestionWords {
  private QuestionWords() {}

  static final Map<String, String> FIGURES =
      Map.ofEntries(
          Map.entry("dix", "10"),
          Map.entry("vingt", "20"),
          Map.entry("trente", "30"),
          Map.entry("quarante", "40"),
          Map.entry("cinquante", "50"),
          Map.entry("cent", "100"),
          Map.entry("cents", "100"),
          Map.entry("ten", "10"),
          Map.entry("twenty", "20"),
          Map.entry("thirty", "30"),
          Map.entry("fifty", "50"),
          Map.entry("hundred", "100"));

  static final Pattern COUNTING =
      Pattern.compile(
          "(?:quel|quelle|quels|quelles|which|what|combien|many|cuantos|cuantas|quantos|quantas)");
  static final Set<String> WHICH =
      Set.of("quel", "quelle", "quels", "quelles", "which", "what", "que", "qual", "quais", "cual");

  /** "A qué hora", "y em que dia": what kind is asked. */
  static final Set<String> BEFORE_QUE =
      Set.of("a", "en", "em", "de", "con", "com", "por", "para", "y", "e", "o", "desde", "hasta");

  static final Pattern UNIT_SIGN = Pattern.compile("[ \\u00a0\\u202f]?[%€$£°]");
  static final Set<String> MINE = Set.of("mon", "ma", "mes", "my", "mi", "mis", "meu", "minha");
  static final Set<String> IN = Set.of("en", "in", "em");
  static final Set<String> WITH = Set.of("avec", "with", "con", "com");
  static final Set<String> TO_OR_FOR = Set.of("a", "pour", "for", "to", "para", "pra", "al");
  static final Set<String> OF =
      Set.of("de", "du", "des", "d", "of", "del", "do", "da", "dos", "das");
  static final Set<String> SORT =
      Set.of("genre", "type", "sorte", "kind", "sort", "tipo", "clase", "style");

  /** "A bottle of wine": what is in it counts. */
  static final Set<String> MEASURE =
      Set.of(
          "bouteille",
          "bouteilles",
          "verre",
          "verres",
          "paquet",
          "paquets",
          "boite",
          "boites",
          "kilo",
          "kilos",
          "litre",
          "litres",
          "sachet",
          "sachets",
          "morceau",
          "morceaux",
          "tas",
          "paire",
          "paires",
          "canette",
          "canettes",
          "bout",
          "tranche",
          "tranches",
          "tasse",
          "bottle",
          "bottles",
          "glass",
          "glasses",
          "packet",
          "packets",
          "pack",
          "pair",
          "pairs",
          "piece",
          "pieces",
          "cup",
          "can",
          "cans",
          "slice",
          "botella",
          "botellas",
          "vaso",
          "vasos",
          "paquete",
          "paquetes",
          "taza",
          "par",
          "pedazo",
          "trozo",
          "garrafa",
          "garrafas",
          "copo",
          "copos",
          "pacote",
          "pacotes",
          "lata",
          "xicara",
          "pedaco");

  static final Set<String> A_FEW =
      Set.of(
          "un",
          "une",
          "des",
          "deux",
          "trois",
          "quelques",
          "a",
          "two",
          "three",
          "some",
          "una",
          "uma",
          "dos",
          "duas",
          "unas",
          "unos",
          "umas",
          "uns");

  /** What stands before an English noun and its like, if not a verb behind it: "of the". */
  static final Set<String> ENGLISH = Set.of("the", "my", "our", "your");

  /** What stands before a thing, never before a deed. */
  static final Set<String> ARTICLES =
      Set.of(
          "un", "une", "des", "du", "mon", "ma", "mes", "ton", "votre", "notre", "ce", "cet",
          "cette", "ces", "quel", "quelle", "quels", "quelles", "le", "la", "les", "l", "the", "a",
          "my", "our", "el", "los", "las", "mi", "mis", "o", "os", "as", "meu", "minha", "que",
          "qual", "cual");

  /** Where one is, goes or comes from. */
  static final Set<String> BEFORE_PLACE =
      Set.of(
          "a", "de", "d", "vers", "sur", "par", "depuis", "jusqu", "pour", "in", "to", "from", "at",
          "via", "en", "hasta", "desde", "hacia", "em", "para", "ate", "ao");

  static final Set<String> LONG = Set.of("long", "late", "early", "soon");

  static final Set<String> WHERE = Set.of("ou", "where", "donde", "onde");

  static final Set<String> MONEY =
      Set.of("argent", "sous", "euros", "money", "dinero", "plata", "dinheiro");
  static final Set<String> HOW_MUCH =
      Set.of("combien", "d", "de", "much", "cuanto", "cuanta", "quanto", "quanta");
  static final Set<String> WHO = Set.of("qui", "who", "quien", "quem");
  static final Pattern ADVERB = Pattern.compile("\\w{3,}(?:ment|ly|mente)");
  static final Set<String> HOW_MANY =
      Set.of("combien", "many", "cuantos", "cuantas", "quantos", "quantas");
  static final Set<String> TITLES =
      Set.of(
          "mme",
          "mlle",
          "m",
          "mr",
          "mrs",
          "ms",
          "dr",
          "madame",
          "monsieur",
          "senor",
          "senora",
          "senhor",
          "senhora",
          "don",
          "dona");
  static final Pattern ELIDED_SUBJECT = Pattern.compile("(?i)[jmts]['’]");
  static final Pattern ELIDED_ARTICLE = Pattern.compile("(?i)[ld]['’]");
  static final Pattern PARTICIPLE = Pattern.compile("(?:é|ée|és|ées|i|ie|is|it|u|ue|us|ed)$");
  static final Set<String> HE_OR_SHE = Set.of("il", "elle", "ils", "elles");
  static final Set<String> IS_OR_HAS = Set.of("est", "sont", "a", "ont", "is", "are", "esta", "es");
  static final Set<String> MAY =
      Set.of(
          "peux",
          "peut",
          "puis",
          "pouvons",
          "droit",
          "can",
          "may",
          "allowed",
          "puedo",
          "puede",
          "podemos",
          "posso",
          "pode",
          "permis",
          "autorise");

  /** What has to be done: "faut-il que j'apporte". */
  static final Set<String> MUST =
      Set.of(
          "faut",
          "faudra",
          "faudrait",
          "dois",
          "doit",
          "devons",
          "devrai",
          "besoin",
          "must",
          "should",
          "need",
          "debo",
          "debemos",
          "necesito",
          "devo",
          "devemos",
          "preciso",
          "precisamos");

  static final Set<String> TO_BE = Set.of("is", "are");
  static final Set<String> EXISTS = Set.of("hay", "existe", "existem", "existen");
  static final Set<String> SUBJECTS =
      Set.of(
          "je", "j", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "qui", "me", "te",
          "se", "ne", "ca", "cela", "si", "i", "you", "we", "they", "to", "can", "should");
  static final Pattern VERB_FORM =
      Pattern.compile("(?:er|ez|ons|ent|ir|ees?|ais|ait|ra|rai|ing|ed|ar|amos|ando)$");
  static final Set<String> PURPOSE = Set.of("pour", "para", "pra", "afin");
  static final Set<String> OBJECT =
      Set.of("le", "la", "les", "l", "lui", "me", "m", "te", "vous", "de", "d", "y", "en");
  static final Pattern INFINITIVE = Pattern.compile("..(?:er|ir|re|oir|ar|[aei]rl[oae]s?)$");

  /** Days and months: when, not what. */
  static final Pattern CALENDAR =
      Pattern.compile(
          "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|fevrier|mars|avril|mai"
              + "|juin|juillet|aout|septembre|octobre|novembre|decembre|monday|tuesday|wednesday"
              + "|thursday|friday|saturday|sunday|january|february|march|april|june|july|august"
              + "|september|october|november|december");

  static final Pattern WEEKDAY =
      Pattern.compile(
          "(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
              + "|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?");

  static final Pattern DAY_OF_MONTH =
      Pattern.compile("0?[1-9]|[12]\\d|3[01]|1er|\\d{1,2}(?:st|nd|rd|th)");
  static final Set<String> BEFORE_DAY =
      Set.of(
          "le",
          "du",
          "au",
          "the",
          "day",
          "dia",
          "el",
          "on",
          "jour",
          "lundi",
          "mardi",
          "mercredi",
          "jeudi",
          "vendredi",
          "samedi",
          "dimanche");

  /** "Le 4x4", "les 5 kilos": no days. */
  static final Set<String> UNITS =
      Set.of(
          "h", "heures", "kg", "kilos", "euros", "jours", "km", "days", "hours", "horas", "dias",
          "x");

  static final Set<String> MONTHS =
      Set.of(
          "janvier",
          "fevrier",
          "mars",
          "avril",
          "mai",
          "juin",
          "juillet",
          "aout",
          "septembre",
          "octobre",
          "novembre",
          "decembre",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "enero",
          "febrero",
          "marzo",
          "abril",
          "mayo",
          "junio",
          "julio",
          "agosto",
          "septiembre",
          "octubre",
          "noviembre",
          "diciembre",
          "janeiro",
          "fevereiro",
          "marco",
          "maio",
          "junho",
          "julho",
          "setembro",
          "outubro",
          "novembro",
          "dezembro");

  static final Set<String> INTRODUCING =
      Set.of(
          "le", "la", "les", "un", "une", "des", "du", "de", "d", "l", "mon", "ma", "mes", "ton",
          "ta", "votre", "vos", "notre", "nos", "leur", "leurs", "ce", "cet", "cette", "ces",
          "quel", "quelle", "quels", "quelles", "au", "aux", "en", "pour", "par", "sur", "avec",
          "the", "a", "an", "my", "our", "your", "this", "that", "which", "any", "of", "for",
          "with", "el", "los", "las", "una", "mi", "mis", "su", "sus", "del", "al", "con", "para",
          "o", "os", "as", "um", "uma", "meu", "minha", "seu", "sua", "do", "da", "dos", "das",
          "no", "na", "com", "sans", "y", "hay", "tem", "there", "existe");

  /** Only French has these. */
  static final Set<String> FRENCH =
      Set.of(
          "le", "les", "du", "des", "est", "une", "au", "aux", "je", "vous", "on", "il", "et", "ou",
          "quel", "quelle", "combien", "pour", "dans", "avec", "mon", "ma", "mes", "qui", "c");

  /** Only English, Spanish or Portuguese have these. */
  static final Set<String> OTHERS =
      Set.of(
          "the", "is", "are", "do", "does", "how", "what", "when", "where", "which", "who", "my",
          "i", "can", "of", "to", "el", "los", "las", "cual", "cuando", "donde", "cuanto",
          "cuantos", "quien", "puedo", "hay", "mi", "una", "del", "o", "os", "qual", "quando",
          "onde", "quanto", "quantos", "quem", "posso", "meu", "minha", "uma", "da", "dos", "em",
          "com", "um", "uns", "umas", "sem", "unas");
}
