package explor.bot.mailbox;

import explor.bot.channel.Address;
import explor.bot.channel.Intake;
import explor.bot.channel.Raw;
import explor.mail.MailReader;
import explor.mail.MailWatch;
import explor.mail.Mark;
import explor.mail.MimeParser;
import explor.mail.RawMail;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The receiving loop of the mail door: everything new in the mailbox goes to the {@link Intake},
 * raw, and our own mark moves in the same commit. Run it on a thread of its own.
 */
public final class MailPoller implements Runnable {
  private final MailWatch watch;

  /** Reads on from where the intake was last. */
  public MailPoller(MailReader reader, Intake intake, MailWatch.Pace pace) {
    this(reader, intake, pace, () -> {});
  }

  /**
   * @param looked called after each look that went well
   */
  public MailPoller(MailReader reader, Intake intake, MailWatch.Pace pace, Runnable looked) {
    this.watch =
        new MailWatch(
            reader,
            Mark.parse(intake.mark(Address.MAIL)),
            (mails, mark) -> intake.accept(Address.MAIL, raws(mails), mark.toString()),
            pace,
            looked);
  }

  private static List<Raw> raws(List<RawMail> mails) {
    return mails.stream().map(MailPoller::raw).toList();
  }

  /**
   * The external id is the mail's own identity ({@link MimeParser#identity(byte[])}: Message-ID,
   * date, sender and subject, and the body where there is no Message-ID). It does not change when
   * the server renumbers the folder, so a mail that is read twice is worked once.
   */
  static Raw raw(RawMail mail) {
    String id = MimeParser.identity(mail.bytes());
    return new Raw(id, mail.oversized() ? marked(mail) : mail.bytes());
  }

  /** An oversized mail is stored as its beginning, with its size on a first line of our own. */
  private static byte[] marked(RawMail mail) {
    byte[] first =
        (MailChannel.OVERSIZED + ": " + mail.size() + "\r\n").getBytes(StandardCharsets.US_ASCII);
    byte[] all = new byte[first.length + mail.bytes().length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(mail.bytes(), 0, all, first.length, mail.bytes().length);
    return all;
  }

  @Override
  public void run() {
    watch.run();
  }

  /** One look into the mailbox; false when it failed, and then it will be tried again. */
  public boolean runOnce() {
    return watch.runOnce();
  }

  /** Ends {@link #run}. */
  public void stop() {
    watch.stop();
  }
}
