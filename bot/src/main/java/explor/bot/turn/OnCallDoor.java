package explor.bot.turn;

import explor.bot.channel.Inbound;
import explor.bot.desk.Voice;
import explor.bot.mission.Acknowledgement;
import explor.bot.mission.Alarms;
import explor.bot.store.Tx;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What those on call answer to an alert: "I have it", by a button, a reply or a word; and what they
 * write beyond that goes to the person. Looked at before everything else that a message may be.
 */
public final class OnCallDoor {
  private final Alarms alarms;
  private final Conversation conversation;

  public OnCallDoor(Alarms alarms, Conversation conversation) {
    this.alarms = alarms;
    this.conversation = conversation;
  }

  /** Takes a message of somebody on call; false when it is anything else. */
  boolean take(Tx tx, Inbound.Message message) throws SQLException {
    Optional<Acknowledgement> taken = alarms.acknowledged(tx, message);
    if (taken.isEmpty()) {
      return false;
    }
    Acknowledgement theirs = taken.get();
    long person = theirs.alert().personId();
    if (theirs.first()) {
      conversation.alertTaken(tx, person, theirs.name());
    }
    if (!theirs.words().isEmpty()) {
      conversation.say(tx, person, null, new Voice.Said(theirs.name(), theirs.words(), true));
    }
    return true;
  }
}
