package explor.bot.mission;

import explor.bot.store.Tx;
import java.sql.SQLException;

/** How a volunteer is spoken to: in their language, where they were heard from last. */
@FunctionalInterface
public interface Speaker {
  /**
   * @return whether they can be reached anywhere
   */
  boolean tell(Tx tx, long person, Prompt prompt) throws SQLException;
}
