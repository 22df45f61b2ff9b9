package explor.bot.desk;

import explor.bot.store.Cases;
import explor.bot.store.Tx;
import java.sql.SQLException;

/** Who has a case. Of two who take it at once one wins, and the other is told. */
final class Ownership {
  /** What the history calls a change of owner. */
  static final String OWNER = "owner";

  private final Cases cases;
  private final CaseLife life;

  Ownership(Cases cases, CaseLife life) {
    this.cases = cases;
    this.life = life;
  }

  /**
   * Gives a case to a member; whoever takes a new need begins to qualify it.
   *
   * @param to address of the member, or empty for nobody
   * @param actor who decides it
   * @return whether nobody was quicker
   */
  boolean give(Tx tx, Cases.Stored seen, String to, String actor, String reason)
      throws SQLException {
    if (!cases.own(tx, seen, to)) {
      return false;
    }
    String change =
        (seen.owner().isEmpty() ? "–" : seen.owner()) + " → " + (to.isEmpty() ? "–" : to);
    cases.note(tx, seen.id(), actor, OWNER, change + (reason.isEmpty() ? "" : " : " + reason));
    if (!to.isEmpty() && CaseLife.status(seen) == CaseStatus.RECU) {
      life.move(tx, seen, CaseStatus.QUALIFICATION, to, "");
    }
    life.worked(tx, seen.id());
    return true;
  }

  /** Whoever works a case that nobody has, has it from then on; whether that happened. */
  boolean adopt(Tx tx, Cases.Stored seen, String by) throws SQLException {
    return seen.owner().isEmpty() && CaseLife.isOpen(seen) && give(tx, seen, by, by, "");
  }
}
