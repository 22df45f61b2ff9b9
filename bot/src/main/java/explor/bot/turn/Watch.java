package explor.bot.turn;

import explor.bot.channel.Inbound;
import explor.bot.channel.Outbound;
import explor.bot.desk.GroupBoard;
import explor.bot.desk.StaffNotices;
import explor.bot.desk.Team;
import explor.bot.mission.Access;
import explor.bot.store.Cases;
import explor.bot.store.Inbox;
import explor.bot.store.Outbox;
import explor.bot.store.People;
import explor.bot.store.Tx;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * What the team must hear although nobody wrote to them: a stranger in a case's thread, a mail that
 * came back, a message that could not be worked or will not leave.
 */
public final class Watch {
  private final Team team;
  private final Outbox outbox;
  private final People people;
  private final Cases cases;
  private final StaffNotices notices;
  private final UnprovenCry cry;
  private final Access access;
  private final GroupBoard board;
  private final QuestionCap questions;
  private final Strangers strangers;

  public Watch(
      Team team,
      Outbox outbox,
      People people,
      Cases cases,
      StaffNotices notices,
      UnprovenCry cry,
      Access access,
      GroupBoard board,
      InstantSource clock) {
    this.team = team;
    this.outbox = outbox;
    this.people = people;
    this.cases = cases;
    this.notices = notices;
    this.cry = cry;
    this.access = access;
    this.board = board;
    this.questions = new QuestionCap(clock);
    this.strangers = new Strangers(team, outbox, cases, notices, clock);
  }

  /** Asks the team if somebody writes about another's matter ({@link Strangers}). */
  void askOfStranger(Tx tx, long person, Inbound.Message message) throws SQLException {
    strangers.ask(tx, person, message);
  }

  /**
   * A mail whose sender is not whom it names: staff get its words, as a question of somebody
   * unknown. Whoever is named hears nothing, and nothing goes into their conversation; a cry for
   * help alerts those on call instead ({@link UnprovenCry}).
   *
   * @return what became of it, in a few words
   */
  String disowned(Tx tx, Inbound.Message message) throws SQLException {
    String why = "its server says that the sender is not whom it names (DMARC)";
    access.refuseForged(tx, people.at(tx, message.from()), message.from());
    boolean more = !message.text().isBlank() && questions.oneMore(message.from().id());
    if (cry.heard(tx, message, more)) {
      return why + ": a cry for help, those on call are alerted";
    }
    if (!more) {
      return why + ": kept only";
    }
    team.write(tx, notices.disowned(message), Outbox.Purpose.NOTICE, false, null, null);
    return why + ": shown to the team";
  }

  /**
   * A mail of ours came back: the row it left from says so. Lost, and staff are told once, unless
   * it was a mere notice to one of them; for good, and the address counts as unreachable too. Of
   * one that its server still tries only the row knows.
   *
   * @return what became of it, in a few words
   */
  String bounced(Tx tx, Inbound.Bounced bounce) throws SQLException {
    String status = bounce.status().isEmpty() ? "no status" : bounce.status();
    Optional<Outbox.Left> found =
        bounce.original().isEmpty()
            ? outbox.lastTo(tx, bounce.who())
            : outbox.left(tx, bounce.original());
    if (found.isEmpty()) {
      return status + ", of a mail that is not ours";
    }
    Outbox.Left left = found.get();
    String what =
        (bounce.delayed() ? "delayed: " : bounce.hard() ? "came back: " : "came back for now: ")
            + status;
    boolean news = outbox.cameBack(tx, left.id(), what);
    if (bounce.hard()) {
      people.unreachable(tx, left.to());
    }
    if (news && !bounce.delayed() && left.purpose() != Outbox.Purpose.NOTICE) {
      Outbound notice = notices.bounced(reference(tx, left), left.to(), status, bounce.hard());
      team.write(tx, notice, Outbox.Purpose.NOTICE, false, left.personId(), left.caseId());
    }
    return "message " + left.id() + " " + what;
  }

  /**
   * Of the case a mail of ours was about, or the newest of its person; empty when there is none.
   */
  private String reference(Tx tx, Outbox.Left left) throws SQLException {
    if (left.caseId() != null) {
      return cases.byId(tx, left.caseId()).map(Cases.Stored::reference).orElse("");
    }
    return left.personId() == null
        ? ""
        : cases.of(tx, left.personId()).stream()
            .findFirst()
            .map(Cases.Stored::reference)
            .orElse("");
  }

  /** A group lives on under another id: if it is the team's, its cards go there. */
  String moved(Tx tx, Inbound.Moved moved) throws SQLException {
    people.unreachable(tx, moved.was());
    boolean ours = board.moved(tx, moved.was(), moved.now());
    return (ours ? "the team's group" : "a group") + " became " + moved.now().id();
  }

  /** Somebody can be written to no more; of their own group the team is told. */
  String unreachable(Tx tx, Inbound.Unreachable gone) throws SQLException {
    people.unreachable(tx, gone.who());
    if (board.gone(tx, gone.who())) {
      team.write(tx, notices.groupGone(), Outbox.Purpose.NOTICE, false, null, null);
    }
    return "unreachable: " + gone.reason();
  }

  /** Tells staff of a message that could not be worked, and why. */
  void setAside(Tx tx, Inbox.Waiting row, String why) throws SQLException {
    team.write(
        tx,
        notices.setAside(row.channel(), row.externalId(), why),
        Outbox.Purpose.NOTICE,
        false,
        null,
        null);
  }

  /** Tells staff that what they changed in the configuration is not used, and why. */
  public void tellConfigFaults(Tx tx, List<String> faults) throws SQLException {
    team.write(tx, notices.notUsed(faults), Outbox.Purpose.NOTICE, false, null, null);
  }

  /** Tells staff, once, of what will not leave by itself any more. */
  public void tellDeadLetters(Tx tx) throws SQLException {
    List<Outbox.Line> lines =
        outbox.takeUntold(tx).stream()
            .filter(line -> !line.purpose().equals(Outbox.Purpose.NOTICE.name()))
            .toList();
    if (!lines.isEmpty()) {
      team.write(tx, notices.dead(lines), Outbox.Purpose.NOTICE, false, null, null);
    }
  }
}
