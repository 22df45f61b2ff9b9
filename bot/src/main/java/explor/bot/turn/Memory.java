package explor.bot.turn;

import explor.bot.dialogue.Session;
import explor.bot.store.Json;
import explor.bot.store.Sessions;
import explor.bot.store.Tx;
import explor.bot.text.Language;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is remembered of each person's conversation: a {@link Session} that is read from its row and
 * written back. The row alone counts. Of those who wrote last the session stays at hand beside the
 * text that it was written as, so that a row which still holds that text need not be parsed; what
 * was rolled back, erased or changed by somebody else is read anew. Used inside transactions only,
 * hence by one thread at a time.
 */
final class Memory {
  private static final Logger log = LoggerFactory.getLogger(Memory.class);
  private static final int AT_HAND = 64; // people; who writes to and fro, in a few minutes

  private final Sessions sessions;
  private final Map<Long, Written> atHand =
      new LinkedHashMap<>(AT_HAND, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Written> eldest) {
          return size() > AT_HAND;
        }
      };

  private record Written(String text, Session session) {}

  Memory(Sessions sessions) {
    this.sessions = sessions;
  }

  /** A person's session; a fresh one when there is none, or none that this version can read. */
  Session of(Tx tx, long person) throws SQLException {
    Optional<String> text = sessions.load(tx, person);
    Written written = atHand.get(person);
    if (written != null && text.isPresent() && text.get().equals(written.text)) {
      return written.session;
    }
    return text.flatMap(json -> readable(json, person)).orElseGet(() -> Session.fresh(Language.FR));
  }

  void save(Tx tx, long person, Session session) throws SQLException {
    String text = Json.write(session);
    sessions.save(tx, person, text);
    atHand.put(person, new Written(text, session));
  }

  /** Nothing of a person stays at hand. */
  void forget(long person) {
    atHand.remove(person);
  }

  /** A state that this version cannot read must not lock its person out: they begin anew. */
  private static Optional<Session> readable(String json, long person) {
    try {
      return Optional.of(Json.read(json, Session.class));
    } catch (IllegalStateException e) {
      log.error("The conversation of person {} cannot be read and begins anew.", person, e);
      return Optional.empty();
    }
  }
}
