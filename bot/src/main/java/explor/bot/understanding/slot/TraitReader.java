package explor.bot.understanding.slot;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Closed questions that need few words: visa, kind of organisation, yes and no. */
final class TraitReader {
  private static final Phrases<String> ORG_TYPES = new Phrases<>();
  private static final Phrases<String> YES_NO = new Phrases<>();

  static {
    ORG_TYPES.addAll(
        Map.of(
            "collectivite",
            "mairie;commune;communaute de communes;communaute"
                + " d'agglomeration;agglomeration;metropole;departement;conseil"
                + " departemental;region;collectivite;ville de;town hall;city council;syndicat des"
                + " eaux;syndicat mixte;syndicat intercommunal;communaute"
                + " urbaine;ayuntamiento;prefeitura;council;agglo;conseil"
                + " regional;syndicat;comcom;intercommunalite;regie",
            "etablissement_public",
            "chu;centre hospitalier;hopital;etablissement public;universite;lycee;sdis;public"
                + " body;epci;agence de l'eau;hcl;hospices civils;ehpad;parc naturel"
                + " regional;university;hospital;college;hospital publico;onf;cnrs;inrae;public"
                + " hospital;chambre d'agriculture;chambre de"
                + " metiers;cci;universidad;universidade;office national",
            "entreprise",
            "entreprise;societe;cabinet;sarl;sas;pme;eti;company;firm;empresa;scop;bureau"
                + " d'etudes;startup;start-up;imprimerie;agence;groupe;boite;salaries;collaborateurs;business;cooperative;atelier;laboratoire;garage;banque",
            "association",
            "association;asso;ong;ngo;charity;fondation;federation;mutuelle;collectif"));
    YES_NO.addAll(
        Map.of(
            "yes",
            "oui;ouais;yes;yep;yeah;si;sim;ok;d'accord;tout a fait;bien sur;exact;exactement;c'est"
                + " ca;absolument;of"
                + " course;sure;claro;volontiers;affirmatif;okay;correct;right;vale",
            "no",
            "non;no;nope;nan;nao;pas encore;pas du tout;not yet;jamais;never;aucunement;todavia"
                + " no;ainda nao;pas pour l'instant;negatif;not at all"));
  }

  private TraitReader() {}

  /** Whether the sentence of words from..to ends in a question mark. */
  static boolean isQuestion(Words words, int from, int to) {
    int end = to < words.size() ? words.start(to) : words.text().length();
    return words.text().substring(words.end(to - 1), end).contains("?") && from < to;
  }

  /** {@code yes} or {@code no}, by the first word that says it. */
  static Optional<String> yesNo(Words words) {
    for (int i = 0; i < Math.min(words.size(), 6); i++) {
      Span<String> hit = YES_NO.at(words, i);
      if (hit != null) {
        return Optional.of(hit.value());
      }
    }
    return Optional.empty();
  }

  /** The kind of an employing organisation. */
  static Optional<Span<String>> orgType(Words words) {
    return ORG_TYPES.in(words).stream().findFirst();
  }

  /** {@code yes}, {@code no}, {@code unknown}, where a visa is spoken of. */
  static Optional<Span<String>> visa(Words words) {
    for (int i = 0; i < words.size(); i++) {
      if (!Set.of("visa", "visado", "visto", "visas").contains(words.word(i))) {
        continue;
      }
      int from = Math.max(words.sentenceStart(i), i - 7);
      int to = Math.min(words.sentenceEnd(i), i + 7);
      if (isQuestion(words, words.sentenceStart(i), words.sentenceEnd(i))) {
        continue;
      }
      boolean denied =
          words.anyIn(from, to, Set.of("pas", "sans", "not", "no", "aucun", "nao", "doesn", "sin"));
      boolean needed =
          words.anyIn(
              from,
              to,
              Set.of(
                  "besoin",
                  "faut",
                  "faudra",
                  "necessaire",
                  "need",
                  "needs",
                  "needed",
                  "oui",
                  "necesita",
                  "precisa",
                  "demander",
                  "required",
                  "obligatoire",
                  "visa"));
      if (denied || needed) {
        return Optional.of(new Span<>(from, to, denied ? "no" : "yes"));
      }
    }
    return Optional.empty();
  }
}
