package explor.bot.desk;

import explor.bot.store.Tx;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** How the team speaks to a person: where they wrote from last, inside the turn's transaction. */
public interface Voice {
  /**
   * Says something in a member's name.
   *
   * @param caseId the case it is about, or null
   * @param said by whom, and whether an answer is awaited
   * @return whether the person can be reached anywhere
   */
  boolean say(Tx tx, long person, @Nullable Long caseId, Said said) throws SQLException;

  /**
   * @param name the first name people read
   * @param goesOn whether the member goes on talking: what the person answers is for them
   */
  record Said(String name, String text, boolean goesOn) {}
}
