package explor.bot.app;

import explor.bot.desk.CaseLife;
import explor.bot.desk.CaseStatus;
import explor.bot.store.Cases;
import explor.bot.store.Database;
import explor.bot.store.Tx;
import explor.knowledge.Knowledge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the knowledge in step with the desk: an offer that the team has verified is an expert, a
 * need in qualification waits to be served, and what is engaged, served, withdrawn or merged is
 * proposed no more. Follows each change once it is committed, so what was filed is found within the
 * same moment; all of it can be made again from the cases.
 */
final class CaseKnowledge implements CaseLife.Follower {
  private static final Logger log = LoggerFactory.getLogger(CaseKnowledge.class);

  private final Knowledge knowledge;

  CaseKnowledge(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  @Override
  public void moved(Tx tx, Cases.Stored moved, CaseStatus from) {
    tx.afterCommit(() -> place(moved));
  }

  /** Puts every case where it belongs, as at a start. */
  void all(Database database, Cases cases) {
    database.read(cases::all).forEach(this::place);
  }

  /** A case that can't be placed must stop neither the desk nor the start. */
  private void place(Cases.Stored stored) {
    try {
      CaseStatus status = CaseLife.status(stored);
      boolean open = stored.standing().mergedInto() == null;
      switch (stored.form()) {
        case "need" -> {
          if (open && isMatched(status)) {
            knowledge.put(KnowledgeMatcher.need(stored.reference(), stored.answers()));
          } else {
            knowledge.removeNeed(stored.reference());
          }
        }
        case "employer", "individual" -> {
          if (open && isMatched(status)) {
            knowledge.put(
                KnowledgeMatcher.expert(stored.reference(), stored.answers(), stored.language()));
          } else {
            knowledge.removeExpert(stored.reference());
          }
        }
        default -> {} // a foreign expert who comes here is matched with nobody
      }
    } catch (RuntimeException e) {
      log.error(
          "Case {} is not in the index; it will be at the next start.", stored.reference(), e);
    }
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
