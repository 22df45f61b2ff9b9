package explor.bot.understanding.slot;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether the employer of the one who offers has agreed: yes, no, not answered yet. */
final class AgreementReader {
  private static final Phrases<String> AGREEMENTS = new Phrases<>();

  static {
    AGREEMENTS.addAll(
        Map.of(
            "pending",
            "pas encore donne;n'a pas encore donne;pas donne sa reponse;pas encore decide;n'a pas"
                + " encore decide;pas tranche;pas encore repondu;pas repondu;n'a pas encore"
                + " repondu;en attente;attends;j'attends;attendons;en"
                + " cours;waiting;awaiting;pending;no answer yet;hasn't answered;has not"
                + " answered;not answered;hasn't replied;not replied;has not replied;still"
                + " thinking;a l'etude;sous reserve;reste a confirmer;a"
                + " confirmer;reflechit;esperando;aguardando;aun no ha respondido;ainda nao"
                + " respondeu;demande deposee;demande faite;doit valider;doit encore;doit"
                + " d'abord;doit donner;dois encore;has to approve;has to agree;must approve;must"
                + " still;still has to;yet to;debe aprobar;tiene que aprobar;tem de aprovar;tem que"
                + " aprovar;a valider;je lui demande;lui demander;sa reponse;en reflexion;reponse"
                + " attendue;en bonne voie;esta estudiando;l'etudie;l'examine;etudie la"
                + " question;looking into it;il reflechit;elle reflechit;doit reflechir;doit se"
                + " prononcer;doit en parler;doit demander;pas encore signe;hesite;hesite"
                + " encore;hesitates;hesitant;duda;hesita;pas encore dit;n'a pas dit;hasn't"
                + " decided;has not decided;not decided;hasn't said;thinking about it;thinks about"
                + " it;considering;will decide;to decide;has to sign;must sign;needs to sign;needs"
                + " to approve;still deciding;me dira;le dira;lo esta pensando;esta pensando;esta a"
                + " pensar;aun no ha dicho;no ha contestado;no ha respondido;nao respondeu;tiene"
                + " que firmar;tem de assinar;pendiente;pendente;to be confirmed;under review;en"
                + " discussion;no answer;no reply;still no answer;sans reponse;pas de"
                + " reponse;toujours pas de reponse;aucune reponse;pas eu de reponse;sin"
                + " respuesta;sem resposta;no hay respuesta;encore rien;"
                + "a ma demande;ont ma demande",
            "no",
            "sait pas;sait pas encore;ne sait pas;n'est pas prevenu;a dit non;dit non;a refuse;says"
                + " no;said not;dice que no;dijo que no;ha dicho que no;dice no;disse nao;disse que"
                + " nao;diz que nao;est contre;s'oppose;ne veut pas;veut pas;won't let;will not"
                + " let;refuses;refused;declined;turned down;pas pour l'instant;not for now;n'est"
                + " au courant de rien;ne lui ai pas;lui ai pas encore;didn't tell;did not"
                + " tell;have not told;have not asked;in the dark;no sabe nada;nao sabe de"
                + " nada;haven't spoken;not spoken;haven't talked;haven't discussed;haven't"
                + " mentioned;haven't raised;nor spoken;pas encore aborde;pas encore ose;pas encore"
                + " vu avec;pas encore parle;pas encore demande;pas demande;pas parle;rien dit;pas"
                + " au courant;refuse;refus;n'est pas d'accord;pas d'accord;not told;pas encore au"
                + " courant;not asked;haven't told;haven't asked;not yet told;not yet asked;doesn't"
                + " know;does not know;said no;not informed;pas encore informe;pas encore"
                + " prevenu;pas prevenu;no he hablado;no lo sabe;no sabe;ainda nao falei;nao"
                + " sabe;nao falei;aun no he hablado;todavia no he hablado;pas encore evoque;dont"
                + " know;pas informe;sais pas;sais pas encore;sais rien;sait rien;encore rien"
                + " dit;encore rien demande;ne sait rien;doesn't know yet;no idea",
            "yes",
            "d'accord;est ok;dit oui;a dit que oui;dijo si;dijo que si;ha dicho que si;dice que"
                + " si;disse que sim;disse sim;diz que sim;signed off;rien contre;nothing"
                + " against;nada en contra;nada contra;has signed;a signe;fine with;okay with;ok"
                + " with;no objection;pas d'objection;aucune objection;donne son accord;backs;me"
                + " soutient;me libere;me laisse partir;lets me go;let me go;let me;lets me;me deja"
                + " ir;me deixa ir;esta de acuerdo;esta conforme;ha aprobado;aprobo;aprovou;deu o"
                + " ok;dio el ok;c'est bon pour;all for it;m'encourage;accord;a dit oui;said"
                + " yes;agrees;agreed;approved;a valide;valide;accepte;a"
                + " accepte;autorise;autorisation;soutient;supports;supportive;on board;is ok;is"
                + " fine;ok;de acuerdo;acepta;ha aceptado;concorda;autorizou;concordou;aceitou;feu"
                + " vert;green light;has agreed;favorable;encourage;gave"
                + " permission;happy;permite;m'autorise;ya dijo que si;est partant;partante;no"
                + " problem"
                + ";est plutot pour;est tout a fait pour;est a fond pour;en accord avec"));
  }

  private static final Set<String> EMPLOYER =
      Terms.of(
          "employeur employer cadre chef cheffe direction directeur directrice patron patronne rh"
              + " drh hierarchie manager boss hr superieur superieure jefe jefa empleador chefe"
              + " empregador patrao entreprise boite mairie empresa responsable company n+1"
              + " collectivite supervisor proviseur diretor diretora dsi hopital patrons maire"
              + " administration service employeuse");

  /** Houses that employ somebody: they count where they are the writer's own ("mon lycée"). */
  private static final Set<String> HOUSES =
      Terms.of(
          "editor editeur editrice redacteur redactrice universite university universidad"
              + " universidade lycee college clinique clinic ecole school hopital hospital"
              + " maternite rectorat academie chambre conseil labo laboratoire lab cabinet agence"
              + " agency banque bank usine factory etablissement foyer association institut"
              + " institute firm societe groupe gerant gerante president presidente tutelle escuela"
              + " escola liceu clinica agencia banco centre center studio bureau office team"
              + " equipe");

  private static final Set<String> MINE = Terms.of("mon ma my mi meu minha");

  private AgreementReader() {}

  /** Whether a word names the one who employs. */
  static boolean isEmployer(String word) {
    return EMPLOYER.contains(word);
  }

  /** Whether the employer has agreed: what is said in a sentence that names him. */
  static Optional<Span<String>> agreement(Words words) {
    return agreement(words, false);
  }

  /**
   * Whether the writer tells where the own employer stands: "mon boss attend", "my school said".
   */
  static boolean isTold(Words words) {
    return agreement(words, true).isPresent();
  }

  private static Optional<Span<String>> agreement(Words words, boolean onlyMine) {
    for (int i = 0; i < words.size(); i++) {
      boolean mine = MINE.contains(words.word(i - 1)) || words.gapHas(i + 1, Words.COLON);
      if (isWorkplace(words, i)) {
        Optional<Span<String>> said = toldOfWorkplace(words, i);
        if (said.isPresent()) {
          return said;
        }
      }
      boolean employer = EMPLOYER.contains(words.word(i)) && (mine || !onlyMine);
      if (!employer && !(mine && HOUSES.contains(words.word(i)))) {
        continue;
      }
      int from = Math.max(words.sentenceStart(i), i - 9);
      int to = Math.min(words.sentenceEnd(i), behind(words, i) + FAR);
      Optional<Span<String>> told = told(words, from, to, i);
      if (told.isPresent()) {
        return told;
      }
    }
    return Optional.empty();
  }

  /** "je bosse | chez un artisan", "I work | for a builder". */
  private static boolean isWorkplace(Words words, int i) {
    return AT.contains(words.word(i))
        && words.joined(i)
        && words.anyIn(Math.max(words.clauseStart(i), i - 3), i, WORKING);
  }

  private static final Set<String> AT = Terms.of("chez pour dans for at with para en em");
  private static final Set<String> WORKING =
      Terms.of(
          "bosse travaille taffe salarie salariee employe employee embauche embauchee apprenti"
              + " apprentie work working works employed trabajo trabalho");

  /** "…, il est ok": somebody was just spoken of, and has said yes, or has not. */
  private static Optional<Span<String>> toldOfWorkplace(Words words, int i) {
    int end = Math.min(words.sentenceEnd(i), i + FAR);
    for (int k = i + 2; k < end; k++) {
      boolean they =
          THEY.contains(words.word(k)) && words.gapHas(k, Words.COMMA | Words.DASH)
              || THEY.contains(words.word(k)) && LINKS.contains(words.word(k - 1));
      if (they) {
        return told(words, k, Math.min(words.sentenceEnd(k), k + FAR), k);
      }
    }
    return Optional.empty();
  }

  private static final Set<String> THEY =
      Terms.of("il elle ils elles on he she they lui el ella ellos ele ela eles");
  private static final Set<String> LINKS = Terms.of("et and y e mais but pero mas qui who");

  /** "mon employeur (le centre hospitalier de X) n'a pas …": the last word of the aside, or i. */
  private static int behind(Words words, int i) {
    if (!words.gapHas(i + 1, Words.OPEN)) {
      return i;
    }
    for (int k = i + 2; k < Math.min(words.size(), i + ASIDE); k++) {
      if (words.gapHas(k, Words.CLOSE)) {
        return k - 1;
      }
    }
    return i;
  }

  private static final int ASIDE = 16;
  private static final int FAR = 14; // words behind the one who employs

  /** "n'a rien contre": the denial belongs to the phrase. */
  private static final Set<String> NOTHING = Terms.of("rien nothing nada objection");

  private static Optional<Span<String>> told(Words words, int from, int to, int employer) {
    Span<String> best = null;
    for (int k = from; k < to; k++) {
      Span<String> hit = AGREEMENTS.at(words, k);
      if (hit == null || hit.to() > to || hit.overlaps(new Span<>(employer, employer + 1, true))) {
        continue;
      }
      if (hit.value().equals("yes") && words.word(k).equals("ok") && k < employer - 2) {
        continue;
      }
      if (words.word(k).startsWith("sai") && words.anyIn(Math.max(from, k - 2), k, I)) {
        continue; // "je sais pas": who writes does not know
      }
      boolean denied =
          hit.value().equals("yes")
              && !words.anyIn(hit.from(), hit.to(), NOTHING)
              && words.anyIn(
                  behindTurn(words, Math.max(from, k - 4), k),
                  k,
                  Set.of("pas", "not", "no", "n", "nao", "sans", "without", "sous"));
      String value = denied ? "no" : hit.value();
      if (best == null
          || value.equals("pending")
          || value.equals("no") && best.value().equals("yes")) {
        best = new Span<>(Math.min(k, employer), Math.max(hit.to(), employer + 1), value);
      }
    }
    return Optional.ofNullable(best);
  }

  /** "je ne sais pas, mais il est d'accord": what is denied before "mais" is something else. */
  private static int behindTurn(Words words, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (Set.of("mais", "but", "pero", "mas").contains(words.word(i))) {
        return i + 1;
      }
    }
    return from;
  }

  private static final Set<String> I = Terms.of("je j ch chais");

  /** An answer to "has your employer agreed?". */
  static Optional<String> agreementAnswer(Words words) {
    Span<String> hit =
        words.size() == 0 ? null : told(words, 0, words.size(), words.size()).orElse(null);
    if (hit != null) {
      return Optional.of(hit.value());
    }
    if (words.anyIn(
        0,
        words.size(),
        Set.of(
            "retraite",
            "retraitee",
            "independant",
            "independante",
            "retired",
            "freelance",
            "liberal",
            "liberale",
            "jubilado",
            "aposentado",
            "sans",
            "employed",
            "etudiant",
            "chomage"))) {
      return Optional.of("not_applicable");
    }
    return TraitReader.yesNo(words);
  }
}
