package explor.bot.desk;

import explor.bot.channel.Inbound;
import explor.bot.store.Tx;
import java.sql.SQLException;
import java.util.Optional;

/** Answers messages that are no business of the conversation, before it sees them. */
@FunctionalInterface
public interface Taker {
  /**
   * @return what became of the message, in a few words; empty when it is the conversation's
   */
  Optional<String> take(Tx tx, long person, Inbound.Message message) throws SQLException;
}
