package explor.bot.turn;

import explor.bot.channel.Address;
import explor.bot.channel.Inbound;
import explor.bot.store.Outbox;
import explor.bot.store.People;
import explor.bot.store.Tx;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One person, two addresses. Who answers our invitation, from the address it went to and quoting
 * its Message-ID, which nobody else was ever told, is the person who asked for it.
 */
final class Joining {
  private static final Logger log = LoggerFactory.getLogger(Joining.class);

  private final Outbox outbox;
  private final People people;

  Joining(Outbox outbox, People people) {
    this.outbox = outbox;
    this.people = people;
  }

  /** Makes the sender and the person who asked for the invitation one, if this answers one. */
  void join(Tx tx, Inbound.Message message) throws SQLException {
    if (!message.from().channel().equals(Address.MAIL) || !message.authenticated()) {
      return;
    }
    for (String id : message.thread()) {
      Optional<Outbox.Left> left = outbox.left(tx, id);
      if (left.isPresent()
          && left.get().purpose() == Outbox.Purpose.INVITATION
          && left.get().to().equals(message.from())
          && left.get().personId() != null) {
        people.join(tx, message.from(), left.get().personId());
        log.info("Person {} goes on by mail.", left.get().personId());
        return;
      }
    }
  }
}
