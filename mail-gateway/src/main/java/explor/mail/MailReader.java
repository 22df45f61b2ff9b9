package explor.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.event.MessageCountAdapter;
import jakarta.mail.event.MessageCountEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;
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
   * @param mailBytes of a bigger mail only the beginning is fetched, {@link #BEGINNING} bytes
   */
  public record Limits(int mails, long bytes, long mailBytes) {
    public static final Limits USUAL = new Limits(50, 16 << 20, 25 << 20);

    /** Enough for the words of nearly every mail, which stand before its files. */
    public static final int BEGINNING = 128 << 10;
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
    List<Waiting> waiting = count == 0 ? List.of() : waiting(open, mark.uid());
    int at = 0;
    while (at < waiting.size()) {
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

  /**
   * Moves what was kept to the folder of the settings, over the same connection: a mailbox may
   * allow no second one. Failing is no harm: our mark has moved.
   */
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
      if (!asks(open, protocol -> protocol.list("", target.getFullName()) != null)) {
        asks(
            open,
            protocol -> {
              protocol.create(target.getFullName());
              return true;
            });
      }
      if (asks(open, protocol -> protocol.hasCapability("MOVE"))) {
        open.moveMessages(kept, target);
      } else if (asks(open, protocol -> protocol.hasCapability("UIDPLUS"))) {
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

  private record Waiting(long uid, long size) {}

  /**
   * Everything after a UID, oldest first. "9999:*" always gives the last mail, also when its UID is
   * smaller (RFC 3501 section 6.4.8), so what is not after it is left out.
   */
  private static List<Waiting> waiting(IMAPFolder open, long after) throws MessagingException {
    List<Waiting> mails = new ArrayList<>();
    for (FetchResponse answer : fetched(open, (after + 1) + ":* (UID RFC822.SIZE)")) {
      UID uid = answer.getItem(UID.class);
      RFC822SIZE size = answer.getItem(RFC822SIZE.class);
      if (uid != null && uid.uid > after) {
        mails.add(new Waiting(uid.uid, size == null ? 0 : size.size));
      }
    }
    mails.sort(Comparator.comparingLong(Waiting::uid));
    return mails;
  }

  /** The next mails up to the limits, in one command; what was expunged meanwhile is missing. */
  private Batch fetch(IMAPFolder open, List<Waiting> waiting, int from, Mark since)
      throws MessagingException {
    List<Waiting> window = new ArrayList<>();
    long bytes = 0;
    for (int i = from; i < waiting.size() && window.size() < limits.mails(); i++) {
      long whole = waiting.get(i).size;
      long size = whole > limits.mailBytes() ? Limits.BEGINNING : whole;
      if (!window.isEmpty() && bytes + size > limits.bytes()) {
        break;
      }
      bytes += size;
      window.add(waiting.get(i));
    }
    Map<Long, RawMail> mails = new TreeMap<>();
    take(open, window, false, since.uidValidity(), mails);
    take(open, window, true, since.uidValidity(), mails);
    return new Batch(
        List.copyOf(mails.values()),
        from + window.size(),
        new Mark(since.uidValidity(), window.getLast().uid));
  }

  /** Fetches those of the window that are over the size limit, or those that are not. */
  private void take(
      IMAPFolder open,
      List<Waiting> window,
      boolean oversized,
      long validity,
      Map<Long, RawMail> into)
      throws MessagingException {
    Map<Long, Long> sizes = new TreeMap<>();
    window.stream()
        .filter(mail -> mail.size > limits.mailBytes() == oversized)
        .forEach(mail -> sizes.put(mail.uid, mail.size));
    if (sizes.isEmpty()) {
      return;
    }
    String uids = String.join(",", sizes.keySet().stream().map(String::valueOf).toList());
    String which = oversized ? "<0." + Math.min(limits.mailBytes(), Limits.BEGINNING) + ">" : "";
    String part = "BODY.PEEK[]" + which; // PEEK leaves the mail unread
    for (FetchResponse answer : fetched(open, uids + " (UID " + part + ")")) {
      UID uid = answer.getItem(UID.class);
      BODY body = answer.getItem(BODY.class);
      Long size = uid == null ? null : sizes.get(uid.uid);
      if (uid != null && body != null && size != null && body.getByteArray() != null) {
        byte[] bytes = body.getByteArray().getNewBytes();
        into.put(uid.uid, new RawMail(validity, uid.uid, bytes, oversized, size));
      }
    }
  }

  /** Asks for mails by UID without keeping any of them in the folder's own memory. */
  private static List<FetchResponse> fetched(IMAPFolder open, String what)
      throws MessagingException {
    List<FetchResponse> answers = new ArrayList<>();
    open.doCommand(
        protocol -> {
          Response[] responses = protocol.command("UID FETCH " + what, null);
          for (int i = 0; i < responses.length; i++) {
            if (responses[i] instanceof FetchResponse answer) {
              answers.add(answer);
            }
          }
          protocol.notifyResponseHandlers(responses);
          protocol.handleResult(responses[responses.length - 1]);
          return null;
        });
    return answers;
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
    return asks(open(), protocol -> protocol.hasCapability("IDLE"));
  }

  /** A question that the folder's own connection answers. */
  private interface Question {
    @Nullable Boolean of(IMAPProtocol protocol) throws ProtocolException;
  }

  /**
   * The store's methods would open a second connection for these while the folder has the first.
   */
  private static boolean asks(IMAPFolder open, Question question) throws MessagingException {
    return Boolean.TRUE.equals(open.doCommand(question::of));
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
    opened.addMessageCountListener(
        new MessageCountAdapter() {
          @Override
          public void messagesAdded(MessageCountEvent e) {
            // A server may tell of it between our IDLE and its "+": no later line would end the
            // wait.
            wake();
          }
        });
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
