package explor.bot.desk;

import explor.bot.channel.Address;
import explor.bot.store.Attachments;
import explor.bot.store.Cases;
import explor.bot.store.Tx;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does what one kind of order asks for, inside the turn's transaction. Sends nothing itself. */
@FunctionalInterface
public interface OrderWork {
  /**
   * @param scene whose order, and about what
   * @param arg what follows the order's word; may be empty
   */
  Outcome carryOut(Tx tx, OrderScene scene, String arg) throws SQLException;

  /**
   * Who orders, and what the mail they answer was about.
   *
   * @param by address of the member
   * @param name the first name people read
   * @param about the case as it is now, or null when the mail was about none
   * @param person whom the mail was about, or null
   * @param answersQuestion whether that mail put a question of the person's, which is answered once
   * @param mail id of the mail that holds the order
   * @param thread ids of the mails it answers
   * @param subject of that mail
   * @param files what came with it and may be passed on
   * @param at where the member ordered, and the transcript goes
   */
  record OrderScene(
      String by,
      String name,
      Cases.@Nullable Stored about,
      @Nullable Long person,
      boolean answersQuestion,
      String mail,
      List<String> thread,
      String subject,
      List<Attachments.Stored> files,
      Address at) {
    OrderScene now(Cases.@Nullable Stored fresh) {
      return new OrderScene(
          by, name, fresh, person, answersQuestion, mail, thread, subject, files, at);
    }

    public OrderScene with(List<Attachments.Stored> others) {
      return new OrderScene(
          by, name, about, person, answersQuestion, mail, thread, subject, others, at);
    }

    /** The chat in which the member ordered; empty when they wrote a mail. */
    String chat() {
      return at.channel().equals(Address.MAIL) ? "" : at.id();
    }
  }

  /**
   * @param done whether it was done
   * @param line one sentence for the transcript, in French
   */
  record Outcome(boolean done, String line) {
    public static Outcome done(String line) {
      return new Outcome(true, line);
    }

    public static Outcome not(String line) {
      return new Outcome(false, line);
    }
  }
}
