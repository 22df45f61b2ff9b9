package explor.bot.understanding.slot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "Nb de jours sur place : 12", "3/ Pays d'intervention = Guinée", "Quand ; en avril": what a label
 * announces. Labels are told by the words in them, since everybody writes others; a colon is
 * enough, other marks are taken for one when several lines use them so.
 */
final class Labels {
  /** What is announced; each has the slot that it fills, where the form has it. */
  enum Topic {
    ORGANISATION("organisation"),
    CONTACT("contact_name"),
    EMAIL("email"),
    PHONE("phone"),
    TOWN("city"),
    COUNTRY("country"),
    KNOWN("countries"),
    EXCLUDED(""),
    PARTNER("partner"),
    EXPERTISE("expertise"),
    JOB("job_title"),
    AIMS("objectives"),
    LENGTH("duration_days"),
    WHEN("period"),
    LANGUAGES("languages"),
    SUPPORT("local_support"),
    BUDGET("budget_eur"),
    HOW_MANY("number_of_experts"),
    YEARS("years_experience"),
    SCHEME("scheme"),
    SHARE("cost_share"),
    AGREEMENT("employer_agreement"),
    MEMBER("network_member");

    private final String slot;

    Topic(String slot) {
      this.slot = slot;
    }

    String slot() {
      return slot;
    }
  }

  /**
   * One label with its value.
   *
   * @param label first word of the label
   * @param from first word of the value
   * @param to behind its last word
   */
  record Field(Topic topic, int label, int from, int to) {}

  private static final int LONGEST = 6; // words of a label
  private static final int USUAL = 3; // lines that use a mark other than a colon
  private static final Map<String, Topic> TOPICS = new HashMap<>();
  private static final Map<Topic, Integer> WEIGHTS = new EnumMap<>(Topic.class);

  static {
    put(
        Topic.ORGANISATION,
        1,
        "structure association asso organisme entreprise employeur societe organisation"
            + " collectivite etablissement employer company organization organizacion empresa"
            + " organizacao entite porteur");
    put(
        Topic.CONTACT,
        1,
        "contact nom prenom interlocuteur interlocutrice referent referente name contacto nombre_"
            + " nome");
    put(Topic.EMAIL, 3, "mail email courriel mel correo");
    put(Topic.PHONE, 3, "tel telephone portable mobile phone telefono telefone gsm");
    put(
        Topic.TOWN,
        1,
        "commune siege habite residence domicile town based adresse localisation ciudad cidade");
    put(Topic.COUNTRY, 1, "pays country destination pais lieu ou where zone");
    put(Topic.KNOWN, 4, "connu connue connus connues connais known conocidos conhecidos visites");
    put(
        Topic.EXCLUDED,
        6,
        "exclu exclue exclus exclues exclusion exclusions eviter refuse refuses excluded avoid"
            + " excluir except sauf interdit interdits");
    put(Topic.PARTNER, 3, "partenaire partenaires partner partners socio parceiro beneficiaire");
    put(
        Topic.EXPERTISE,
        2,
        "besoin besoins competence competences expertise profil specialite specialites domaine"
            + " domaines quoi skills skill need needed savoir demande necesidad perfil what"
            + " recherche recherchee recherches cherche");
    put(
        Topic.JOB,
        2,
        "metier metiers profession poste fonction job occupation profesion profissao travail");
    put(
        Topic.AIMS,
        3,
        "objectif objectifs but buts resultat resultats goal goals aim aims objetivo objetivos"
            + " attendu attendus attendues livrable livrables finalite");
    put(
        Topic.LENGTH,
        4,
        "duree jour jours duration length days day semaines duracion duracao longueur sejour");
    put(
        Topic.WHEN,
        3,
        "date dates periode periodes quand when disponibilite disponibilites dispo dispos creneau"
            + " creneaux calendrier availability fechas periodo disponibilidad disponibilidade mois"
            + " libre epoque planning cuando quando");
    put(
        Topic.LANGUAGES,
        4,
        "langue langues parle parlee parlees language languages idiomas idioma linguas lingua");
    put(
        Topic.SUPPORT,
        4,
        "hebergement logement loge accueil lodging accommodation alojamiento alojamento"
            + " restauration repas transport vehicule host logistique");
    put(
        Topic.BUDGET,
        4,
        "budget enveloppe montant moyens financement presupuesto orcamento funds apport");
    put(
        Topic.HOW_MANY,
        4,
        "effectif personnes experts expertes agents volontaires salaries people postes employes"
            + " collaborateurs professionnels candidats volunteers staff");
    put(
        Topic.YEARS,
        4,
        "experience anciennete annees ans carriere years experiencia antiguedad seniority");
    put(
        Topic.SCHEME,
        3,
        "forme statut cadre dispositif modalite modalites scheme formule regime engagement");
    put(
        Topic.SHARE,
        5,
        "frais participation contribution couts cout costs cost charge reste gastos custos"
            + " financiere");
    put(
        Topic.AGREEMENT,
        5,
        "accord autorisation agreement acuerdo acordo feu agrees agreed autorise validation");
    put(
        Topic.MEMBER,
        5,
        "adherent adherents membre membres member members adhesion miembro reseau");
  }

  private static final Set<String> COUNTING = Terms.of("nb nbre nombre combien number numero how");
  private static final Set<String> ASIDE = Terms.of("s e es le la");

  private Labels() {}

  private static void put(Topic topic, int weight, String words) {
    WEIGHTS.put(topic, weight);
    for (String word : words.split(" ")) {
      TOPICS.putIfAbsent(word, topic);
    }
  }

  /** The fields of a text, left to right; empty for plain prose. */
  static List<Field> in(Words words) {
    int marks = Words.COLON | Words.EQUALS;
    List<Field> found = at(words, marks, false);
    List<Field> loose = found.size() >= USUAL ? List.of() : at(words, marks | Words.DASH, true);
    return loose.size() >= USUAL && loose.size() > found.size() ? loose : found;
  }

  private static List<Field> at(Words words, int marks, boolean loose) {
    List<int[]> labels = new ArrayList<>();
    List<Topic> topics = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      boolean mark = words.gapHas(i, marks) || loose && isSemicolon(words, i);
      int start = mark ? labelStart(words, i, loose) : i;
      if (start == i || loose && !opensLine(words, start)) {
        continue;
      }
      Topic topic = topic(words, start, i);
      if (topic != null) {
        labels.add(new int[] {start, i});
        topics.add(topic);
      }
    }
    List<Field> fields = new ArrayList<>();
    for (int k = 0; k < labels.size(); k++) {
      int from = labels.get(k)[1];
      int next = k + 1 < labels.size() ? labels.get(k + 1)[0] : words.size();
      int to = from + 1;
      while (to < next && !words.gapHas(to, Words.LINE | Words.BLANK_LINE)) {
        to++;
      }
      boolean numbered =
          to > from + 1 && to == next && words.isNumber(to - 1) && numbers(words, to);
      fields.add(new Field(topics.get(k), labels.get(k)[0], from, numbered ? to - 1 : to));
    }
    return fields;
  }

  /** "…) 3) Quoi": the figure before a label is its number, not the end of the last value. */
  private static boolean numbers(Words words, int to) {
    return words.gapHas(to, Words.CLOSE | Words.SLASH | Words.STOP);
  }

  private static boolean isSemicolon(Words words, int i) {
    return words.gapHas(i, Words.STOP)
        && words.text().substring(words.end(i - 1), words.start(i)).contains(";");
  }

  private static boolean opensLine(Words words, int start) {
    int before = words.isNumber(start - 1) ? start - 1 : start;
    return words.gapHas(before, Words.LINE | Words.BLANK_LINE);
  }

  /** First word of the label that ends before word i; i itself when it is no label. */
  private static int labelStart(Words words, int i, boolean loose) {
    int stop = Words.SENTENCE | Words.COLON | Words.EQUALS | (loose ? 0 : Words.DASH | Words.COMMA);
    int start = i - 1;
    while (start > 0 && i - start <= LONGEST + 1) {
      boolean aside = words.gapHas(start, Words.OPEN) && ASIDE.contains(words.word(start));
      if (words.gapHas(start, stop)
          || !aside && words.gapHas(start, Words.CLOSE | Words.OPEN | Words.SLASH)) {
        break;
      }
      start--;
    }
    while (start < i && words.isNumber(start)) {
      start++;
    }
    return i - start <= LONGEST && start < i ? start : i;
  }

  private static @Nullable Topic topic(Words words, int from, int to) {
    Topic best = null;
    int unknown = 0;
    boolean counting = words.anyIn(from, to, COUNTING);
    boolean since = words.word(from).equals("depuis");
    for (int i = from; i < to; i++) {
      String word = words.word(i);
      Topic topic = TOPICS.get(word);
      if (topic == null) {
        unknown += word.length() > 3 ? 1 : 0;
      } else if (best == null || WEIGHTS.getOrDefault(topic, 0) > WEIGHTS.getOrDefault(best, 0)) {
        best = topic;
      }
    }
    if (since && counting) {
      return Topic.YEARS;
    }
    if (counting) {
      boolean time = words.anyIn(from, to, Set.of("temps", "long", "time"));
      return time ? Topic.LENGTH : best;
    }
    if (best == Topic.HOW_MANY) {
      return null; // "Expert :" tells who
    }
    if (best == Topic.ORGANISATION && words.anyIn(from, to, MY)) {
      return Topic.AGREEMENT;
    }
    return unknown > 3 ? null : best;
  }

  private static final Set<String> MY = Set.of("mon", "my", "mi", "meu");
}
