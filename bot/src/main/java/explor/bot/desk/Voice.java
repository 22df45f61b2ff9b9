package explor.bot.desk;

import explor.bot.channel.Outbound;
import explor.bot.store.Attachments;
import explor.bot.store.Tx;
import java.sql.SQLException;
import java.util.List;
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

  /** Those of the files that may go with it: within the limit, and where the door takes files. */
  List<Outbound.Enclosure> carries(Tx tx, long person, List<Attachments.Stored> files)
      throws SQLException;

  /**
   * @param member address of the member
   * @param name the first name people read
   * @param goesOn whether the member goes on talking: what the person answers is for them
   * @param mail id of the member's mail; the answer stays in its thread
   * @param thread ids of the mails it answers
   * @param files stored files that go with it, where the door takes files
   * @param chat the member's chat, when they speak from there; empty for mail
   */
  record Said(
      String member,
      String name,
      String text,
      boolean goesOn,
      String mail,
      List<String> thread,
      String subject,
      List<Outbound.Enclosure> files,
      String chat) {
    /** Words that await no answer, or one that comes back by other ways. */
    public Said(String name, String text, boolean goesOn) {
      this("", name, text, goesOn, "", List.of(), "", List.of(), "");
    }

    static Said by(
        OrderWork.OrderScene scene, String text, boolean goesOn, List<Outbound.Enclosure> files) {
      return new Said(
          scene.by(),
          scene.name(),
          text,
          goesOn,
          scene.mail(),
          scene.thread(),
          scene.subject(),
          files,
          scene.chat());
    }
  }
}
