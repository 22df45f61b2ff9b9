package explor.bot.understanding.slot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who bears the costs of a mission that remain: all, part, nothing; what is not said stays empty.
 */
final class CostShareReader {
  private static final Phrases<String> SHARES = new Phrases<>();

  static {
    SHARES.addAll(
        Map.of(
            "full",
            "whole remaining share;the remaining share;whole share;the whole remainder;the"
                + " remainder;the whole bill;the lot;tout le reste a charge;l'integralite du"
                + " reste;cover all travel costs;cover all the costs;cover all costs;will cover"
                + " all;pay for everything;pay all costs;tous les frais a notre charge;prenons tout"
                + " en charge;prend tout en charge;couvrons tous les frais;finançons"
                + " tout;totalite;prends tout;prend tout;prendra tout;paie tout;paye tout;payer"
                + " tout;paierai tout;payons tout;pay for everything;pago todo;pago tudo;frais sont"
                + " pour moi;at my own expense;a mes frais;a ma charge;integralement;integralite;en"
                + " totalite;tous les frais;toutes les depenses;tout est pris en"
                + " charge;100;entierement;all costs;all the costs;full cost;full costs;full"
                + " remaining cost;whole remaining cost;all remaining costs;in"
                + " full;fully;everything;whole cost;todos los gastos;todo;a"
                + " totalidade;totalidade;totalmente;todas as despesas;l'ensemble des frais;la part"
                + " de l'association;part qui reviendrait;all expenses;all of"
                + " it;completamente;integralmente;la totalidad;en entier;tudo;pay my way;pay my"
                + " own way;my own way;todos os custos;todos os gastos;todos los costes;all"
                + " travel;all the travel;whole trip;entire cost;entire bill;la totalite;toute la"
                + " facture;tout le reste;full contribution;full amount;full share;whole"
                + " contribution;entire contribution;entire amount;participation"
                + " totale;contribution totale;toute la participation;toute la contribution;toute"
                + " la part;cent pour cent;tout payer;tout financer",
            "partial",
            "a hauteur de;le tiers;le quart;deux tiers;two thirds;dos tercios;leur billet;son"
                + " billet;leurs billets;leur vol;son vol;leur voyage;son voyage;mon voyage;mon"
                + " avion;mon transport;mon trajet;own ticket;own flight;own airfare;own travel;her"
                + " flight;his flight;their flights;her ticket;his ticket;their tickets;the"
                + " flight;the flights;the ticket;the tickets;the plane;meu bilhete;minhas"
                + " passagens;mis billetes;mi pasaje;mi propio billete;quelques frais;le"
                + " trajet;l'avion;moitie;une partie;une part;partiellement;en partie;part"
                + " of;half;partly;partially;some of;mon billet;le billet;billet d'avion;mon vol;my"
                + " flight;my ticket;my own flight;la mitad;una parte;parte;metade;uma parte;mi"
                + " billete;mi vuelo;minha passagem;un tiers;a"
                + " third;participation;participer;contribuer;contribute;50;30;25;20;40;60;les"
                + " billets;le voyage;my plane ticket;le forfait;plane ticket;flights;airfare;le"
                + " vol;un vol;les vols;le transport;les transports;air ticket;mes billets;nos"
                + " billets;quarter;quart;un quart;un tercio;um terco;el vuelo;o"
                + " voo;contribution;pasaje"
                + ";vuelo;vuelos;billete;billetes;pasajes;voo;voos;bilhete;bilhetes;passagem;passagens;billet;billets;un"
                + " sur deux;une sur deux;one in two;pas tout;pas la totalite;not all;not"
                + " everything;no todo;nem tudo;nao tudo;viaje;viagem",
            "none",
            "rien;aucun;aucune;nothing;none;nada;ningun;nenhum;zero;no contribution"));
  }

  private static final Phrases<String> NOTHING = new Phrases<>();

  static {
    NOTHING.addAll(
        Map.of(
            "none",
            "pas un sou;pas d'argent;pas de sous;no money;sin dinero;sem dinheiro;rien verser;rien"
                + " payer;rien financer;rien donner;pay nothing;can pay nothing;"
                + "pas un centime;pas un rond;pas un euro;not a penny;not a cent;sans"
                + " participation;zero participation;pas de participation;aucune participation;pas"
                + " les moyens;no puedo pagar;no podemos pagar;nao posso pagar;nao podemos"
                + " pagar;can't afford;cannot afford;sin aportacion;sem contribuicao;rien a"
                + " mettre;ni un euro;nem um euro;ni un centimo"));
  }

  private static final Set<String> COSTS =
      Terms.of(
          "prendrons prendrai prendraient paierons paieront paierions participons participerons"
              + " participerait contribuons financerons financeront couvre couvrir couvrons"
              + " couvrira couvrirait prennent financons pagaremos cubrimos cobrimos frais part"
              + " cout couts charge finance financer financera financerions financerait financons"
              + " paie paye payer paiera paierai paierait payons prend prends prendre prendra"
              + " prendrait regle reglons reglerons reglera regler participerais participerai"
              + " contribuerai contribuerais contribuerons contribuerions versons verserons"
              + " contributing contributes aportar aporto aportaria salaire salaires salary"
              + " salaries costs cost pay pays paying cover covers covering expenses bear fund"
              + " gastos pagar pago paga pagaria costear asumir custos despesas pagamos cubre"
              + " cubrir cobrir contribute participer contribuer participation forfait"
              + " remboursement rembourse finances financement payerai payera budget billet voyage"
              + " participera participerait contribuera assume reglera offre offrons suppporter"
              + " supporter supportera asume assumir assumimos financerai financiaria financia"
              + " financiera custear chip prenons prenez prendrions couvrirons couvrirai"
              + " couvririons assumerons assumerai assumerions asumimos asumiremos asumo cubriremos"
              + " pagaremos pagara custeamos custeia suporta suportamos cobre payerons payeront"
              + " payeraient paient payent covered bearing bears funds funded foot pagaremos met"
              + " meet versera verserait verseront paieraient costeamos costea costearemos"
              + " costearia sufragar sufragamos sufraga bancar bancamos arcamos");
  private static final Set<String> NOT =
      Terms.of(
          "ne n pas not no aucun aucune cannot can't nao sans without rien nothing won don ni t"
              + " unable jamais nada sem sin ningun nenhuma doesn");

  private CostShareReader() {}

  /** Who bears the costs: all, part, nothing. */
  static Optional<Span<String>> costShare(Words words) {
    Optional<Span<String>> direct = byOthers(words).or(() -> nothing(words)).or(() -> sum(words));
    if (direct.isPresent()) {
      return direct;
    }
    List<Span<String>> hits = SHARES.in(words);
    Optional<Span<String>> best = Optional.empty();
    for (int i = 0; i < words.size(); i++) {
      if (!COSTS.contains(words.word(i))) {
        continue;
      }
      int from = words.sentenceStart(i);
      int to = words.sentenceEnd(i);
      if (isHosting(words, from, to) || TraitReader.isQuestion(words, from, to)) {
        continue;
      }
      Optional<Span<String>> share =
          SHARING.contains(words.word(i)) ? shared(words, i) : Optional.empty();
      if (share.isPresent()) {
        return share;
      }
      int near = Math.max(from, i - 7);
      int far = Math.min(to, i + 10);
      int more = nothingMore(words, i, to);
      if (more >= 0 && !words.anyIn(from, more, PAYABLE)) {
        return Optional.of(new Span<>(from, Math.min(to, more + 2), "none"));
      }
      int close = Math.min(behind(words, i), Math.min(more < 0 ? far : more, i + 4));
      boolean denied = denied(words, Math.max(near, i - 4), close);
      Span<String> hit = within(words, hits, near, far);
      boolean pays = PAYS.contains(words.word(i));
      if (denied && pays && PAYABLE.stream().anyMatch(w -> words.anyIn(near, far, Set.of(w)))) {
        return Optional.of(new Span<>(near, far, "none"));
      }
      if (hit != null && (pays || !words.word(i).equals("part"))) {
        String value = hit.value().equals("full") && denied ? "partial" : hit.value();
        if (best.isEmpty()) {
          best = Optional.of(new Span<>(Math.min(i, hit.from()), Math.max(i + 1, hit.to()), value));
        }
      } else if (best.isEmpty() && !denied && ownCosts(words, i)) {
        best = Optional.of(new Span<>(i, Math.min(to, i + 5), "full"));
      }
    }
    return best;
  }

  /** Where a clause of another verb begins behind word i: what is denied there is not this. */
  private static int behind(Words words, int i) {
    int end = words.sentenceEnd(i);
    for (int k = i + 1; k < end; k++) {
      boolean other =
          words.gapHas(k, Words.COMMA)
              && (NE.contains(words.word(k)) || NE.contains(words.word(k + 1)));
      if (other || BUT.contains(words.word(k))) {
        return k;
      }
    }
    return end;
  }

  private static final Set<String> NE = Terms.of("ne n nao no don doesn");
  private static final Set<String> BUT = Terms.of("mais but pero mas");
  private static final Set<String> PAYS =
      Terms.of(
          "regle reglons reglerons reglera regler participerais participerai contribuerai"
              + " contribuerais contribuerons contribuerions versons verserons contributing"
              + " contributes prendrons prendrai prendraient paierons paieront paierions"
              + " participons participerons participerait contribuons financerons financeront"
              + " couvre couvrir couvrons couvrira couvrirait prennent financons pagaremos cubrimos"
              + " cobrimos paie paye payer paiera paierai paierait payons prend prends prendre"
              + " prendra prendrait pay pays paying cover covers covering bear fund financer"
              + " financera financerait financerions financons finance participer contribuer"
              + " contribute pagar pago paga pagaria cubrir cobrir participera charge participation"
              + " finances assume payera payerai costear asumir supporter supportera budget pagamos"
              + " cubre assumir frais costs contribuera financement gastos custos despesas"
              + " financerai financiaria financia reglera custear asume financiera assumimos"
              + " expenses offrons chip prenons prenez prendrions couvrirons couvrirai couvririons"
              + " assumerons assumerai assumerions asumimos asumiremos asumo cubriremos pagaremos"
              + " pagara custeamos custeia suporta suportamos cobre payerons payeront payeraient"
              + " paient payent covered bearing bears funds funded foot versera verserait verseront"
              + " costeamos costea costearemos costearia sufragar sufragamos sufraga bancar"
              + " bancamos arcamos");
  private static final Set<String> PAYABLE =
      Terms.of(
          "voyage frais billet billets cout couts costs cost travel part viaje viagem gastos"
              + " despesas expenses forfait deplacement deplacements depense depenses anything rien"
              + " financierement charge budget custos flights flight nothing nada participation"
              + " financement financially moyens avion vol vols trajet plane airfare ticket tickets"
              + " pasaje bilhete passagem transport train bus");

  private static final Set<String> SHARING =
      Terms.of(
          "participer participerons participerions participerais participerai participons"
              + " participera participerait contribuer contribuerai contribuerais contribuerons"
              + " contribuerions contribuera contribuons contribute contributing contribuir aportar"
              + " aporto aportaria");
  private static final Set<String> MISSION =
      Terms.of("mission projet programme formation project programme atelier chantier festival");

  /** "je ne peux pas participer", "we could contribute 600 euros": the verb itself says it. */
  private static Optional<Span<String>> shared(Words words, int i) {
    int from = words.clauseStart(i);
    int to = words.clauseEnd(i);
    boolean money = words.anyIn(i, to, MONEY) || words.anyIn(i, to, PAYABLE) || to == i + 1;
    if (!money || words.anyIn(i + 1, Math.min(to, i + 4), MISSION)) {
      return Optional.empty();
    }
    boolean denied = denied(words, Math.max(from, i - 5), i);
    boolean all = words.anyIn(i, to, Set.of("totalite", "integralite", "tout", "all", "full"));
    return Optional.of(new Span<>(from, to, denied ? "none" : all ? "full" : "partial"));
  }

  private static final Set<String> MONEY =
      Terms.of(
          "dinero dinheiro argent money euros euro eur hauteur financierement financially moitie"
              + " half partie montant");

  /** Where "rien de plus", "nothing more" stands between word i and the end, or -1. */
  private static int nothingMore(Words words, int i, int to) {
    for (int k = Math.max(words.sentenceStart(i), i - 8); k + 1 < to; k++) {
      boolean nothing =
          words.follows(k, "rien", "de", "plus")
              || words.follows(k, "rien", "d", "autre")
              || words.follows(k, "pas", "plus")
              || words.follows(k, "pas", "davantage")
              || words.follows(k, "nothing", "more")
              || words.follows(k, "nothing", "else")
              || words.follows(k, "no", "more")
              || words.follows(k, "nada", "mas")
              || words.follows(k, "nada", "mais")
              || words.follows(k, "c", "est", "tout");
      if (nothing) {
        return k;
      }
    }
    return -1;
  }

  /** "que le voyage soit pris en charge par l'association": the other side pays. */
  private static Optional<Span<String>> byOthers(Words words) {
    for (int i = 1; i < words.size(); i++) {
      if (!OTHERS.contains(words.word(i))) {
        continue;
      }
      int from = words.sentenceStart(i);
      boolean by = words.anyIn(Math.max(from, i - 3), i, BY);
      boolean borne = words.anyIn(Math.max(from, i - 8), i, BORNE);
      if (by
          && borne
          && words.anyIn(from, i, JOURNEY)
          && !words.anyIn(from, i, HALVES)
          && !TraitReader.isQuestion(words, from, words.sentenceEnd(i))) {
        return Optional.of(new Span<>(Math.max(from, i - 8), i + 1, "none"));
      }
    }
    return Optional.empty();
  }

  private static final Set<String> OTHERS =
      Terms.of(
          "association associations asso ong ngo charity partenaire partenaires partner partners"
              + " vous you hote hotes host hosts structure porteur porteurs organisation associacao"
              + " asociacion socio parceiro resacoop programme beneficiaire beneficiaires"
              + " votre your vosotros ustedes voces");
  private static final Set<String> BY = Terms.of("par by por pelo pela pelos a at de");
  private static final Set<String> BORNE =
      Terms.of(
          "charge pris prise prises paye payee payes payees finance financee finances couvert"
              + " couverts couverte regle regles reglee assume assumes paid covered met funded"
              + " borne pagado pagados pagada pago pagos paga cubierto cubiertos coberto cobertos"
              + " custeado rembourse rembourses reimbursed expense");
  private static final Set<String> JOURNEY =
      Terms.of(
          "voyage billet billets frais vol vols deplacement deplacements transport travel flight"
              + " flights costs expenses ticket tickets viaje billete pasaje gastos viagem despesas"
              + " passagem depenses trajet avion");
  private static final Set<String> HALVES =
      Terms.of("moitie half mitad metade partie part tiers third restant reste remaining");

  /** "pas un sou à mettre", "can't afford": nothing, in plain words. */
  private static Optional<Span<String>> nothing(Words words) {
    return NOTHING.in(words).stream()
        .filter(hit -> !TraitReader.isQuestion(words, hit.from(), words.sentenceEnd(hit.from())))
        .findFirst();
  }

  /** "je peux mettre 300 euros": a sum of one's own. */
  private static Optional<Span<String>> sum(Words words) {
    for (int i = 0; i < words.size(); i++) {
      if (!GIVE.contains(words.word(i))) {
        continue;
      }
      int end = Math.min(words.clauseEnd(i), i + 5);
      for (int k = i + 1; k < end; k++) {
        boolean money =
            words.isNumber(k)
                && (EUROS.contains(words.word(k + 1)) || words.gapHas(k + 1, Words.MONEY));
        if (money) {
          return Optional.of(new Span<>(i, k + 1, "partial"));
        }
      }
    }
    return Optional.empty();
  }

  private static final Set<String> GIVE =
      Terms.of(
          "mettre mets mettrais mettrai mettons donner donne apporter apporte ajouter put chip"
              + " poner pongo poder aportar por dar dou verser verse sortir give");
  private static final Set<String> EUROS = Terms.of("euro euros eur e balles");

  private static boolean ownCosts(Words words, int i) {
    return words.word(i).equals("frais")
            && words.anyIn(i - 3, i, Set.of("mes", "ses", "leurs", "les"))
            && words.anyIn(i - 5, i + 5, Set.of("charge", "assume", "paie", "prends", "prend"))
        || words.word(i).equals("costs")
            && words.anyIn(i - 3, i, Set.of("own", "my", "the"))
            && words.anyIn(i - 5, i, Set.of("cover", "pay", "bear"));
  }

  private static boolean isHosting(Words words, int from, int to) {
    return words.anyIn(
            from, to, Set.of("hebergement", "repas", "loge", "logement", "accommodation"))
        && !words.anyIn(from, to, Set.of("billet", "voyage", "frais", "flight", "costs"));
  }

  private static boolean denied(Words words, int from, int to) {
    return words.anyIn(from, to, NOT);
  }

  /** "la moitié" says more than "tout", and "the full …" more than "contribution". */
  private static boolean outweighs(Words words, Span<String> hit, Span<String> best) {
    boolean fraction = words.anyIn(hit.from(), hit.to(), FRACTIONS);
    boolean contribution = words.anyIn(best.from(), best.to(), CONTRIBUTIONS);
    return fraction && best.value().equals("full") || hit.value().equals("full") && contribution;
  }

  private static final Set<String> FRACTIONS = Terms.of("moitie half mitad metade tiers third");
  private static final Set<String> CONTRIBUTIONS = Terms.of("participation contribution forfait");

  private static @Nullable Span<String> within(
      Words words, List<Span<String>> hits, int from, int to) {
    Span<String> best = null;
    for (Span<String> hit : hits) {
      boolean percent = words.isNumber(hit.from());
      boolean meant =
          !percent
              || words.text().startsWith("%", words.end(hit.from()))
              || words.text().startsWith(" %", words.end(hit.from()));
      if (hit.from() >= from
          && hit.to() <= to
          && meant
          && (best == null || hit.value().equals("partial") && best.value().equals("none"))) {
        best = hit;
      } else if (best != null
          && hit.from() >= from
          && hit.to() <= to
          && meant
          && outweighs(words, hit, best)) {
        best = hit;
      }
    }
    return best;
  }

  static Optional<String> costAnswer(Words words) {
    Optional<Span<String>> told = costShare(words);
    if (told.isPresent()) {
      return told.map(Span::value);
    }
    List<Span<String>> hits = SHARES.in(words);
    if (!hits.isEmpty()) {
      return Optional.of(hits.getFirst().value());
    }
    return TraitReader.yesNo(words).map(answer -> answer.equals("yes") ? "partial" : "none");
  }
}
