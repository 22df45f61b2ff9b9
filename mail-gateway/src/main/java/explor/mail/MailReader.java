package explor.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a folder by our own mark, never by the unread flag: fetches what came after the mark in
 * small batches, without touching any flag, and moves the mark only after the batch was kept. One
 * connection, reopened when it broke. Not thread-safe, but for {@link #wake}.
 */
public final class MailReader implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(MailReader.class);

  /**
   * Where a batch goes.
   *
   * <p>Returning means kept: the mark moves. Throwing means not kept: the same mails come again.
   */
  @FunctionalInterface
  public interface Handler {
    void accept(List<RawMail> mails, Mark mark);
  }

  /**
   * @param mails in one batch, at most
   * @param bytes in one batch, about: a batch ends with the mail that passes it
   * @param mailBytes a bigger mail is fetched as its header only
   */
  public record Limits(int mails, long bytes, long mailBytes) {
    public static final Limits USUAL = new Limits(50, 16 << 20, 25 << 20);
  }

  private final MailSettings settings;
  private final Limits limits;
  private final Login login;
  private final Lines lines = new Lines();
  private @Nullable IMAPStore store;
  private volatile @Nullable IMAPFolder folder;
  private int count; // of mails in the folder when we last looked

  public MailReader(MailSettings settings, Limits limits) {
    this(settings, limits, Login.password(settings));
  }

  public MailReader(MailSettings settings, Limits limits, Login login) {
    this.settings = settings;
    this.limits = limits;
    this.login = login;
  }

  /**
   * Hands over everything that came after the mark, batch by batch.
   *
   * @return the new mark
   * @throws MessagingException when the server cannot be reached or the line broke; what was handed
   *     over before stays handed over
   */
  public Mark readNew(Mark since, Handler handler) throws MessagingException {
    IMAPFolder open = open();
    count = countNow(open);
    long validity = open.getUIDValidity();
    Mark mark = since.uidValidity() == validity ? since : new Mark(validity, 0);
    if (since.uidValidity() != 0 && since.uidValidity() != validity) {
      log.warn("the folder was renumbered by its server; reading it from the beginning");
    }
    Message[] waiting = open.getMessagesByUID(mark.uid() + 1, UIDFolder.LASTUID);
    int at = 0;
    while (at < waiting.length) {
      Batch batch = fetch(open, waiting, at, mark);
      at = batch.next;
      if (!batch.mark.equals(mark)) {
        handler.accept(batch.mails, batch.mark);
        mark = batch.mark;
        moveAway(open, batch);
      }
    }
    return mark;
  }

  private record Batch(List<RawMail> mails, int next, Mark mark) {}

  /** Moves what was kept to the folder of the settings. Failing is no harm: our mark has moved. */
  private void moveAway(IMAPFolder open, Batch batch) throws MessagingException {
    IMAPStore current = store;
    if (settings.moveTo().isEmpty() || batch.mails.isEmpty() || current == null) {
      return;
    }
    long[] uids = batch.mails.stream().mapToLong(RawMail::uid).toArray();
    Message[] kept =
        Arrays.stream(open.getMessagesByUID(uids)).filter(Objects::nonNull).toArray(Message[]::new);
    Folder target = current.getFolder(settings.moveTo());
    try {
      if (!target.exists()) {
        target.create(Folder.HOLDS_MESSAGES);
      }
      if (current.hasCapability("MOVE")) {
        open.moveMessages(kept, target);
      } else if (current.hasCapability("UIDPLUS")) {
        open.copyMessages(kept, target);
        open.setFlags(kept, new Flags(Flags.Flag.DELETED), true);
        open.expunge(kept);
      } else {
        log.warn("the server can neither MOVE nor expunge single mails; they stay where they are");
      }
    } catch (FolderClosedException e) {
      throw e;
    } catch (MessagingException e) {
      log.warn("mails could not be moved to {}: {}", settings.moveTo(), e.getMessage());
    }
  }

  private Batch fetch(IMAPFolder open, Message[] waiting, int from, Mark since)
      throws MessagingException {
    int end = Math.min(waiting.length, from + limits.mails());
    Message[] window = Arrays.copyOfRange(waiting, from, end);
    FetchProfile sizes = new FetchProfile();
    sizes.add(FetchProfile.Item.SIZE);
    sizes.add(UIDFolder.FetchProfileItem.UID);
    open.fetch(window, sizes);
    List<RawMail> mails = new ArrayList<>();
    long bytes = 0;
    long last = since.uid();
    int next = from;
    for (Message message : window) {
      next++;
      long uid = open.getUID(message);
      if (uid <= since.uid()) {
        continue; // "9999:*" always gives the last mail, also when its UID is smaller
      }
      last = Math.max(last, uid);
      RawMail mail = raw(message, since.uidValidity(), uid);
      if (mail != null) {
        mails.add(mail);
        bytes += mail.bytes().length;
      }
      if (bytes >= limits.bytes()) {
        break;
      }
    }
    return new Batch(mails, next, new Mark(since.uidValidity(), last));
  }

  /** The mail, or null when it was expunged in the meantime: then nobody wants an answer. */
  private @Nullable RawMail raw(Message message, long validity, long uid)
      throws MessagingException {
    try {
      IMAPMessage mail = (IMAPMessage) message;
      mail.setPeek(true);
      long size = mail.getSize();
      boolean oversized = size > limits.mailBytes();
      ByteArrayOutputStream out =
          new ByteArrayOutputStream(oversized ? 4096 : (int) Math.max(size, 512));
      if (oversized) {
        header(mail, out);
      } else {
        mail.writeTo(out);
      }
      mail.invalidateHeaders();
      return new RawMail(validity, uid, out.toByteArray(), oversized, size);
    } catch (MessageRemovedException e) {
      return null;
    } catch (IOException e) {
      if (e.getCause() instanceof MessagingException inner) {
        throw inner;
      }
      throw new MessagingException("the line broke while a mail was fetched", e);
    }
  }

  private static void header(IMAPMessage mail, ByteArrayOutputStream out)
      throws MessagingException {
    var lines = mail.getAllHeaderLines();
    while (lines.hasMoreElements()) {
      out.writeBytes(lines.nextElement().getBytes(StandardCharsets.ISO_8859_1));
      out.writeBytes(new byte[] {'\r', '\n'});
    }
    out.writeBytes(new byte[] {'\r', '\n'});
  }

  /**
   * Hears of new mails, and notices a line that broke. {@code getMessageCount} alone would not ask
   * a server it asked a second ago.
   */
  private static int countNow(IMAPFolder open) throws MessagingException {
    noop(open);
    return open.getMessageCount();
  }

  private static void noop(IMAPFolder open) throws MessagingException {
    open.doCommand(
        protocol -> {
          protocol.noop();
          return null;
        });
  }

  /** Whether the server offers IDLE (RFC 2177); where it does not, the caller polls. */
  public boolean canIdle() throws MessagingException {
    open();
    IMAPStore current = store;
    return current != null && current.hasCapability("IDLE");
  }

  /**
   * Waits in IDLE until something happens in the folder or {@link #wake} is called. Whoever calls
   * this must wake it within ten minutes: no timeout ends an IDLE, and a line that is half open
   * stays silent for ever.
   */
  public void idle() throws MessagingException {
    IMAPFolder open = open();
    if (countNow(open) != count) {
      return; // something came while the last mails were fetched; IDLE would not tell it again
    }
    open.idle(true);
  }

  /** Ends an {@link #idle} from another thread, or does nothing. */
  public void wake() {
    IMAPFolder open = folder;
    if (open == null) {
      return;
    }
    try {
      noop(open);
    } catch (MessagingException e) {
      log.debug("the line was closed already: {}", e.toString());
    }
  }

  private IMAPFolder open() throws MessagingException {
    IMAPFolder open = folder;
    if (open != null && open.isOpen()) {
      return open;
    }
    close();
    Properties properties = lines.into(settings.properties(), settings.protocol());
    Session session = Session.getInstance(login.with(properties, settings));
    IMAPStore connected = (IMAPStore) session.getStore(settings.protocol());
    try {
      connected.connect(settings.host(), settings.port(), settings.user(), login.secret());
    } catch (AuthenticationFailedException e) {
      login.refused();
      throw e;
    }
    store = connected;
    IMAPFolder opened = (IMAPFolder) connected.getFolder(settings.folder());
    opened.open(settings.moveTo().isEmpty() ? Folder.READ_ONLY : Folder.READ_WRITE);
    folder = opened;
    return opened;
  }

  /**
   * Cuts the line from another thread, whatever it is waiting for: the last resort against one that
   * is half open. The waiting call fails; the next one connects again.
   */
  public void cut() {
    lines.cut();
  }

  /** Closes the connection; the next call opens a new one. */
  @Override
  public void close() {
    IMAPFolder open = folder;
    IMAPStore connected = store;
    folder = null;
    store = null;
    try {
      if (open != null && open.isOpen()) {
        open.close(false);
      }
    } catch (MessagingException | RuntimeException e) {
      log.debug("closing a folder: {}", e.toString());
    }
    try {
      if (connected != null) {
        connected.close();
      }
    } catch (MessagingException | RuntimeException e) {
      log.debug("closing a connection: {}", e.toString());
    }
  }
}
