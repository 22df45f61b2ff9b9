package explor.bot.mission;

import explor.bot.channel.Address;
import explor.bot.store.Attempt;
import explor.bot.store.Missions;
import explor.bot.store.Tx;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who sees what of which mission: only whoever is linked to it, never a group, and not for ever
 * after its end. A link is made by a code; every try to get in is counted ({@link Attempt}), and
 * guessing is slowed down.
 */
public final class Access {
  private final Missions table;
  private final MissionBook missions;
  private final WayThere way;
  private final InstantSource clock;

  public Access(Missions table, MissionBook missions, WayThere way, InstantSource clock) {
    this.table = table;
    this.missions = missions;
    this.way = way;
    this.clock = clock;
  }

  /** The mission a person may ask about: the one under way, the next one, or the last one. */
  public Optional<Mission> of(Tx tx, long person) throws SQLException {
    Instant now = clock.instant();
    List<Mission> open = new ArrayList<>();
    for (String id : table.of(tx, person)) {
      shown(tx, id).ifPresent(open::add);
    }
    return open.stream()
        .filter(mission -> mission.running(now))
        .findFirst()
        .or(
            () ->
                open.stream()
                    .filter(mission -> !mission.overSince(0, now))
                    .min(Comparator.comparing(Access::startOrLate)))
        .or(() -> open.stream().findFirst());
  }

  /** A mission that is neither closed nor long over. */
  private Optional<Mission> shown(Tx tx, String id) throws SQLException {
    return missions
        .open(tx, id)
        .filter(mission -> !mission.overSince(way.shownDaysAfter(), clock.instant()));
  }

  private static java.time.LocalDate startOrLate(Mission mission) {
    return mission.start() == null ? java.time.LocalDate.MAX : mission.start();
  }

  /** Tries a code; the mission it opened, or empty. Every try is counted. */
  public Optional<Mission> open(Tx tx, long person, Address from, String code) throws SQLException {
    if (group(from)) {
      table.revoke(tx, code); // everybody there has read it
      table.attempted(tx, person, Attempt.GROUP);
      return Optional.empty();
    }
    Instant lately = clock.instant().minus(Duration.ofHours(1));
    if (table.attemptsInVain(tx, person, lately) >= way.triesPerHour()) {
      table.attempted(tx, person, Attempt.LIMITED);
      return Optional.empty();
    }
    boolean known = table.isKnown(tx, code);
    Optional<String> redeemed = table.redeem(tx, code, person);
    Optional<Mission> opened = redeemed.isEmpty() ? Optional.empty() : shown(tx, redeemed.get());
    Attempt inVain =
        redeemed.isPresent() ? Attempt.OVER : known ? Attempt.REPLAYED : Attempt.REFUSED;
    table.attempted(tx, person, opened.isPresent() ? Attempt.OPENED : inVain);
    return opened;
  }

  /**
   * Somebody answers the mail that brought their code, from the mailbox it went to and vouched for
   * by the mail server: that is as good as the code.
   */
  public Optional<Mission> openByReply(Tx tx, long person, Address from) throws SQLException {
    Optional<String> code = table.openCodeOf(tx, from.id());
    Optional<Mission> mission = code.isEmpty() ? Optional.empty() : shown(tx, code.get());
    if (mission.isPresent()) {
      table.useUp(tx, mission.get().id(), from.id(), person);
      table.link(tx, person, mission.get().id());
      table.attempted(tx, person, Attempt.OPENED);
    }
    return mission;
  }

  /**
   * Somebody quotes a mail with a code that was not for them, or writes in the name of whoever it
   * was for: counted while that code could still be used.
   *
   * @param sentTo where the mail with the code went
   */
  public void refuseReply(Tx tx, long person, Address sentTo) throws SQLException {
    if (table.openCodeOf(tx, sentTo.id()).isPresent()) {
      table.attempted(tx, person, Attempt.FORGED);
    }
  }

  /** A mail that names somebody as its sender who did not send it: counted if it is a volunteer. */
  public void refuseForged(Tx tx, long person, Address claimed) throws SQLException {
    if (table.isVolunteers(tx, claimed)) {
      table.attempted(tx, person, Attempt.FORGED);
    }
  }

  /**
   * Something of a mission was asked for and not given, because the asker has none that is open:
   * counted where a group would have read it, and after the mission's end. Whoever was never linked
   * and names none may just not have used their code yet.
   */
  public void refused(Tx tx, long person, Address from) throws SQLException {
    if (group(from)) {
      table.attempted(tx, person, Attempt.ASKED_GROUP);
    } else if (!table.of(tx, person).isEmpty()) {
      table.attempted(tx, person, Attempt.ASKED_OVER);
    }
  }

  /**
   * Counts words that reach for a mission which is not the speaker's: a card that somebody else
   * forwarded, or the name of a mission. Whose own case it is may name it.
   *
   * @param button whether a button of a volunteer's was pressed
   */
  public void reachedFor(Tx tx, long person, String words, boolean button) throws SQLException {
    List<String> theirs = table.of(tx, person);
    if (button && theirs.isEmpty()) {
      table.attempted(tx, person, Attempt.CARD);
      return;
    }
    Optional<String> card = EmergencyCard.titleOf(words);
    if (card.isPresent()) {
      for (String id : theirs) {
        if (missions.find(tx, id).filter(one -> one.title().equals(card.get())).isPresent()) {
          return;
        }
      }
      table.attempted(tx, person, Attempt.CARD);
      return;
    }
    for (String id : missions.namedIn(words)) {
      if (!theirs.contains(id) && !missions.isOfCase(tx, id, person)) {
        if (missions.find(tx, id).isPresent()) {
          table.attempted(tx, person, Attempt.NAMED);
          return;
        }
      }
    }
  }

  /**
   * The mission of a mailbox that staff sent a code to, whoever may be writing from there now: good
   * for knowing whom to alert, and for nothing that is shown to the sender.
   */
  public Optional<Mission> claimedBy(Tx tx, Address mailbox) throws SQLException {
    for (String id : table.ofMailbox(tx, mailbox.id())) {
      Optional<Mission> mission = shown(tx, id);
      if (mission.isPresent()) {
        return mission;
      }
    }
    return Optional.empty();
  }

  /**
   * A volunteer asks for a new code. It only ever goes to a mailbox that staff gave: to the one
   * they write from, when its server vouches for it, or to that of the mission they are linked to.
   * Who asks learns nothing from the answer, which is always the same.
   */
  public void renew(Tx tx, long person, Address from, boolean vouchedFor, Invitations invitations)
      throws SQLException {
    boolean mail = from.channel().equals(Address.MAIL);
    if (mail && !vouchedFor) {
      table.attempted(tx, person, Attempt.FORGED);
      return;
    }
    String mailbox = from.id();
    Optional<Mission> mission = Optional.empty();
    if (mail) {
      mission = claimedBy(tx, from);
    } else if (!group(from)) {
      mission = of(tx, person);
      mailbox = mission.isEmpty() ? "" : table.mailboxOf(tx, person, mission.get().id()).orElse("");
    }
    boolean sent =
        mission.isPresent()
            && !mailbox.isEmpty()
            && invitations.sendAgain(tx, mission.get(), Address.mail(mailbox));
    if (!sent) {
      table.attempted(tx, person, Attempt.RENEWAL);
    }
  }

  private static boolean group(Address from) {
    return from.channel().equals(Address.TELEGRAM) && from.id().startsWith("-");
  }
}
