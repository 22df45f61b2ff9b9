package explor.bot.turn;

import explor.bot.channel.Address;
import explor.bot.channel.Inbound;
import explor.bot.dialogue.Arrival;
import explor.bot.store.Crossings;
import explor.bot.store.Tx;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What leads from one door to another: counted invitations by mail, and ways back into a chat. */
public final class Doorways {
  private static final Duration VALID = Duration.ofDays(7);
  private static final Pattern WORD = Pattern.compile("(?:/start )?retour-([A-Za-z0-9_-]{24})");

  private final Crossings crossings;
  private final boolean chat;
  private final UnaryOperator<String> link;

  /**
   * @param chat whether there is a chat to come back to
   * @param link what opens the chat with such a start word; empty when there is no such link
   */
  public Doorways(Crossings crossings, boolean chat, UnaryOperator<String> link) {
    this.crossings = crossings;
    this.chat = chat;
    this.link = link;
  }

  /** A new way back to a person; the one they had is closed. */
  Arrival.Way wayTo(Tx tx, long person) throws SQLException {
    if (!chat) {
      return Arrival.Way.NONE;
    }
    String word = "retour-" + crossings.wayTo(tx, person, VALID);
    return new Arrival.Way(link.apply(word), word);
  }

  /** The token in the words that a way back consists of; empty when they are other words. */
  static Optional<String> token(Inbound.Message message) {
    Matcher words = WORD.matcher(message.text().strip());
    return words.matches() ? Optional.of(words.group(1)) : Optional.empty();
  }

  Optional<Long> leadsTo(Tx tx, String token) throws SQLException {
    return crossings.leadsTo(tx, token);
  }

  void close(Tx tx, String token) throws SQLException {
    crossings.close(tx, token);
  }

  boolean mayInvite(Tx tx, Address asker, Address mailbox) throws SQLException {
    return crossings.mayInvite(tx, asker, mailbox);
  }
}
