package explor.bot.app;

import explor.bot.desk.CaseLife;
import explor.bot.desk.CaseStatus;
import explor.bot.store.Cases;
import explor.bot.store.Tx;
import explor.knowledge.Expert;
import explor.knowledge.Filed;
import explor.knowledge.Knowledge;
import explor.knowledge.NeedProfile;
import explor.knowledge.load.Columns;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the knowledge in step with the desk: an offer that the team has verified is an expert, a
 * need in qualification waits to be served, and what is served, withdrawn or merged is proposed no
 * more; who is on a mission is proposed on other days only. Follows each change once it is
 * committed, so what was filed is found within the same moment; all of it can be made again from
 * the cases.
 */
final class CaseKnowledge implements CaseLife.Follower {
  private static final Logger log = LoggerFactory.getLogger(CaseKnowledge.class);

  private static final Set<String> OFFERS = Set.of("employer", "individual");

  private final Knowledge knowledge;
  private final Engagements engagements;
  private final Columns levels;
  private volatile Set<String> engaged = Set.of();

  /**
   * @param levels what is said of a language one can't work in
   */
  CaseKnowledge(Knowledge knowledge, Engagements engagements, Columns levels) {
    this.knowledge = knowledge;
    this.engagements = engagements;
    this.levels = levels;
  }

  /** From now on the knowledge holds what the desk does. */
  void start() {
    engaged = knowledge.followEngagements(engagements::all);
    knowledge.follow(() -> filed(engagements, levels));
  }

  @Override
  public void moved(Tx tx, Cases.Stored moved, CaseStatus from) {
    tx.afterCommit(
        () -> {
          Set<String> before = engaged;
          engaged = knowledge.engaged();
          place(moved);
          Set<String> changed = new HashSet<>(engaged);
          changed.removeAll(before);
          changed.forEach(this::placeOffer);
        });
  }

  /** An offer that is known to be engaged from now on is free on other days. */
  private void placeOffer(String reference) {
    engagements
        .database()
        .read(tx -> engagements.cases().byReference(tx, reference))
        .ifPresent(this::place);
  }

  /** All that may be matched now. A case that can't be read stops nobody. */
  static Filed filed(Engagements engagements, Columns levels) {
    List<Expert> experts = new ArrayList<>();
    List<NeedProfile> needs = new ArrayList<>();
    Set<String> engaged = engagements.all().keySet();
    for (Cases.Stored stored : engagements.database().read(engagements.cases()::all)) {
      try {
        expert(stored, engaged, levels).ifPresent(experts::add);
        need(stored).ifPresent(needs::add);
      } catch (RuntimeException e) {
        log.error("Case {} is not in the index.", stored.reference(), e);
      }
    }
    return new Filed(experts, needs);
  }

  private void place(Cases.Stored stored) {
    try {
      switch (stored.form()) {
        case "need" ->
            need(stored)
                .ifPresentOrElse(knowledge::put, () -> knowledge.removeNeed(stored.reference()));
        case "employer", "individual" ->
            expert(stored, engaged, levels)
                .ifPresentOrElse(knowledge::put, () -> knowledge.removeExpert(stored.reference()));
        default -> {} // a foreign expert who comes here is matched with nobody
      }
    } catch (RuntimeException e) {
      log.error(
          "Case {} is not in the index; it will be at the next start.", stored.reference(), e);
    }
  }

  private static Optional<NeedProfile> need(Cases.Stored stored) {
    return stored.form().equals("need") && isMatched(stored)
        ? Optional.of(
            KnowledgeMatcher.need(
                stored.reference(), stored.answers(), KnowledgeMatcher.day(stored.createdAt())))
        : Optional.empty();
  }

  /**
   * @param engaged offers whose days on a mission are known: on others they may be proposed
   */
  private static Optional<Expert> expert(Cases.Stored stored, Set<String> engaged, Columns levels) {
    boolean elsewhere =
        stored.standing().mergedInto() == null
            && CaseLife.status(stored) == CaseStatus.ENGAGEE
            && engaged.contains(stored.reference());
    return OFFERS.contains(stored.form()) && (isMatched(stored) || elsewhere)
        ? Optional.of(
            KnowledgeMatcher.expert(
                stored.reference(),
                stored.answers(),
                stored.language(),
                KnowledgeMatcher.day(stored.createdAt()),
                levels))
        : Optional.empty();
  }

  private static boolean isMatched(Cases.Stored stored) {
    return stored.standing().mergedInto() == null && isMatched(CaseLife.status(stored));
  }

  /**
   * Whether a case may be matched: a need that looks for an expert, an offer that is verified and
   * not engaged in a mission. No status belongs to the life of both.
   */
  private static boolean isMatched(CaseStatus status) {
    return switch (status) {
      case QUALIFICATION, IDENTIFICATION, MISE_EN_RELATION, VERIFIEE, DISPONIBLE, PROPOSEE -> true;
      case RECU,
          A_COMPLETER,
          FICHE_DE_MISSION,
          PREPARATION,
          EN_MISSION,
          BILAN,
          CLOS,
          REORIENTE,
          SANS_SUITE,
          SUSPENDU,
          ABANDONNE,
          NOUVELLE,
          ENGAGEE,
          RETIREE ->
          false;
    };
  }
}
