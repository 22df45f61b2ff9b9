package explor.bot.desk;

import explor.bot.store.Cases;
import explor.bot.store.Tx;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every change of a case's status happens here: what may follow what ({@link CaseStatus#next}), who
 * may do it, and a line in the history that says who, when, from where to where and why. Whoever
 * has to follow a case (timers, the index) is told in the same transaction.
 */
public final class CaseLife {
  /** Actors beside the addresses of the team. */
  public static final String PERSON = "person";

  public static final String ASSISTANT = "assistant";

  /** What the history calls a change of status. */
  static final String STATUS = "status";

  private static final Pattern FROM =
      Pattern.compile("([A-Z_]{1,30}) → SUSPENDU.*", Pattern.DOTALL);

  private final Cases cases;
  private final List<Follower> followers;

  /** Hears of each change, inside its transaction. */
  @FunctionalInterface
  public interface Follower {
    /**
     * @param moved the case with its new status
     * @param from the status it had; the same when it was just filed
     */
    void moved(Tx tx, Cases.Stored moved, CaseStatus from) throws SQLException;

    /** It has another owner, or what its owner had to do is done. */
    default void worked(Tx tx, Cases.Stored now) throws SQLException {}
  }

  /** How a wish to change a status ended. */
  public sealed interface Result {
    record Moved(CaseStatus from, CaseStatus to) implements Result {}

    /** It has this status already. */
    record Already(CaseStatus status) implements Result {}

    /** There is no way from one to the other; there is to these. */
    record NoWay(CaseStatus from, CaseStatus to, Set<CaseStatus> instead) implements Result {}

    /** Moving there must say why. */
    record ReasonMissing(CaseStatus to) implements Result {}

    /** Only the team may. */
    record NotAllowed(CaseStatus to) implements Result {}
  }

  /**
   * @param followers may still grow while the parts are put together, never afterwards
   */
  public CaseLife(Cases cases, List<Follower> followers) {
    this.cases = cases;
    this.followers = followers;
  }

  /** A new case is on the desk. */
  public void filed(Tx tx, Cases.Stored filed) throws SQLException {
    tell(tx, filed.id(), status(filed));
  }

  /**
   * Moves a case.
   *
   * @param actor {@link #PERSON}, {@link #ASSISTANT}, or the address of a member of the team
   * @param reason in the actor's words; may be empty where {@link CaseStatus} needs none
   */
  public Result move(Tx tx, Cases.Stored seen, CaseStatus to, String actor, String reason)
      throws SQLException {
    CaseStatus from = status(seen);
    if (from == to) {
      return new Result.Already(to);
    }
    Set<CaseStatus> possible = next(tx, seen);
    if (!possible.contains(to)) {
      return new Result.NoWay(from, to, possible);
    }
    if (to.isStaffOnly() && !actor.contains("@")) {
      return new Result.NotAllowed(to);
    }
    if ((to.needsReason() || from.isEnd()) && reason.isBlank()) {
      return new Result.ReasonMissing(to);
    }
    if (!cases.move(tx, seen, to.name())) {
      return move(tx, cases.byId(tx, seen.id()).orElseThrow(), to, actor, reason);
    }
    cases.note(
        tx,
        seen.id(),
        actor,
        STATUS,
        from + " → " + to + (reason.isBlank() ? "" : " : " + reason.strip()));
    if (from.turn() != to.turn()) {
      cases.waitFor(tx, seen.id(), to.turn());
    }
    tell(tx, seen.id(), from);
    return new Result.Moved(from, to);
  }

  /** Its person had themselves erased: it ends, wherever it was. */
  public void forgotten(Tx tx, Cases.Stored seen) throws SQLException {
    CaseStatus from = status(seen);
    CaseStatus to = from.isOffer() ? CaseStatus.RETIREE : CaseStatus.ABANDONNE;
    if (from.isEnd() || !cases.move(tx, seen, to.name())) {
      return;
    }
    cases.note(tx, seen.id(), PERSON, STATUS, from + " → " + to);
    cases.waitFor(tx, seen.id(), Cases.WaitsFor.NOBODY);
    tell(tx, seen.id(), from);
  }

  /** Where a case may go from where it is. */
  Set<CaseStatus> next(Tx tx, Cases.Stored seen) throws SQLException {
    CaseStatus from = status(seen);
    Set<CaseStatus> possible = EnumSet.copyOf(from.next());
    if (from == CaseStatus.SUSPENDU) {
      before(tx, seen).ifPresent(possible::add);
    }
    return possible;
  }

  /** The status that a suspended case had. */
  private Optional<CaseStatus> before(Tx tx, Cases.Stored seen) throws SQLException {
    return cases.history(tx, seen.id()).reversed().stream()
        .filter(line -> line.what().equals(STATUS))
        .map(line -> FROM.matcher(line.detail()))
        .filter(Matcher::matches)
        .map(found -> CaseStatus.valueOf(found.group(1)))
        .findFirst();
  }

  private void tell(Tx tx, long id, CaseStatus from) throws SQLException {
    Cases.Stored now = cases.byId(tx, id).orElseThrow();
    for (Follower follower : followers) {
      follower.moved(tx, now, from);
    }
  }

  /** Whoever follows a case looks at it anew: its status is the same, but who does what is not. */
  void worked(Tx tx, long id) throws SQLException {
    Cases.Stored now = cases.byId(tx, id).orElseThrow();
    for (Follower follower : followers) {
      follower.worked(tx, now);
    }
  }

  /** The status of a stored case. */
  public static CaseStatus status(Cases.Stored stored) {
    return CaseStatus.valueOf(stored.status().toUpperCase(Locale.ROOT));
  }

  /** Whether its person had themselves erased: nobody is left to write to. */
  static boolean isForgotten(Cases.Stored stored) {
    return stored.personId() == null || stored.address().id().isEmpty();
  }

  /** Whether a case still needs somebody: it is at no end and part of no other case. */
  public static boolean isOpen(Cases.Stored stored) {
    return !status(stored).isEnd() && stored.standing().mergedInto() == null;
  }
}
