package explor.bot.turn;

import explor.bot.channel.Inbound;
import explor.bot.channel.Outbound;
import explor.bot.desk.StaffNotices;
import explor.bot.dialogue.Dialogue;
import explor.bot.mission.Access;
import explor.bot.mission.Alarms;
import explor.bot.mission.Mission;
import explor.bot.safety.Emergency;
import explor.bot.safety.Safety;
import explor.bot.store.Outbox;
import explor.bot.store.People;
import explor.bot.store.Tx;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A cry for help in a mail whose sender nobody vouches for. It may be forged; it may as well come
 * from somebody in danger whose mail server is badly set up. So those on call are alerted, those of
 * the named person's mission where there is one, for a real cry must reach them first and a forged
 * one wakes nobody more; they read that the sender is not proven. The address gets the first steps
 * that anybody would get, and nothing of a person, a case or a mission.
 */
public final class UnprovenCry {
  private final Safety safety;
  private final Dialogue dialogue;
  private final Alarms alarms;
  private final Access access;
  private final Outbox outbox;
  private final People people;
  private final StaffNotices notices;

  public UnprovenCry(
      Safety safety,
      Dialogue dialogue,
      Alarms alarms,
      Access access,
      Outbox outbox,
      People people,
      StaffNotices notices) {
    this.safety = safety;
    this.dialogue = dialogue;
    this.alarms = alarms;
    this.access = access;
    this.outbox = outbox;
    this.people = people;
    this.notices = notices;
  }

  /**
   * Alerts if it is a cry for help.
   *
   * @param answer whether its address may be written to once more
   * @return whether it was one
   */
  boolean heard(Tx tx, Inbound.Message message, boolean answer) throws SQLException {
    Optional<Emergency> emergency = safety.look(message.text());
    if (emergency.isEmpty()) {
      return false;
    }
    long person = people.at(tx, message.from());
    String who = notices.unproven(message);
    Optional<Mission> claimed = access.of(tx, person);
    if (claimed.isEmpty()) {
      claimed = access.claimedBy(tx, message.from()); // the code lies unopened in their mailbox
    }
    Mission mission = claimed.orElse(null);
    alarms.raise(tx, new Alarms.Cry(person, who, emergency.get(), message.text(), mission, false));
    if (answer) {
      Outbound steps =
          Outbound.of(dialogue.emergency(emergency.get(), ""))
              .answering(message.replyTo(), message.thread())
              .titled(message.subject().isBlank() ? "" : "Re: " + message.subject());
      outbox.add(tx, message.from(), steps, Outbox.Purpose.REPLY, true, person, null);
    }
    return true;
  }
}
