package explor.bot.dialogue;

import explor.bot.channel.Address;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a step may know beside the session: who writes from where, and what is theirs.
 *
 * @param now by our clock
 * @param from where the message came from
 * @param cases the person's own, newest first
 * @param mission the mission they are linked to, or null
 * @param team the member of the team who talks with them, or null
 * @param ways how else we can be written to
 */
public record Scene(
    Instant now,
    Address from,
    List<CaseView> cases,
    @Nullable MissionSheet mission,
    @Nullable Team team,
    Ways ways) {

  /** Nobody of the team talks with them, and there is no other way to write to us. */
  public Scene(Instant now, Address from, List<CaseView> cases, @Nullable MissionSheet mission) {
    this(now, from, cases, mission, null, Ways.NONE);
  }

  /**
   * A member of the team who talks with the person.
   *
   * @param name as the person reads it
   * @param saidAt when they last said something
   * @param answered whether this message answers something of theirs, as the channel says
   */
  public record Team(String name, Instant saidAt, boolean answered) {}

  /**
   * @param mail the assistant's own address; empty when mail is off
   * @param arrival how this message comes through another door than those before, or null
   */
  public record Ways(String mail, @Nullable Arrival arrival) {
    public static final Ways NONE = new Ways("");

    public Ways(String mail) {
      this(mail, null);
    }

    public Ways arriving(@Nullable Arrival how) {
      return new Ways(mail, how);
    }
  }

  /** Whether we can edit our messages here, and ask the device for what it knows. */
  boolean rich() {
    return from.channel().equals(Address.TELEGRAM);
  }

  /** Mails are answered all at once, chats step by step. */
  public boolean mail() {
    return from.channel().equals(Address.MAIL);
  }

  /**
   * A case as its own person may see it.
   *
   * @param status as in {@code desk.CaseStatus}
   * @param open whether it still needs somebody
   * @param turn who has to do something
   * @param due the day by which the team means to have done it; null when it is not the team's turn
   *     or nobody can say
   * @param partOf the reference of the case that it became part of, or empty
   */
  public record CaseView(
      String reference,
      String form,
      String status,
      Instant filedAt,
      boolean open,
      Turn turn,
      @Nullable LocalDate due,
      String partOf) {}

  /** Whose turn it is in a case. */
  public enum Turn {
    TEAM,
    PERSON,
    EXPERT,
    NOBODY
  }

  /**
   * A mission as its own volunteer may see it.
   *
   * @param id e.g. {@code KIN-2027-01}
   * @param booklet id of its livret du volontaire
   * @param start first day there; null when not yet known
   * @param zone of the place
   */
  public record MissionSheet(
      String id, String title, String booklet, @Nullable LocalDate start, ZoneId zone) {}
}
