package explor.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Flags;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class MailReaderTest {
  private final TestMailServer server = new TestMailServer();
  private final MailReader reader = new MailReader(server.imap(), MailReader.Limits.USUAL);
  private final List<RawMail> seen = new ArrayList<>();

  @AfterEach
  void close() {
    reader.close();
    server.close();
  }

  private Mark read(Mark since) throws Exception {
    return reader.readNew(since, (mails, mark) -> seen.addAll(mails));
  }

  private static String text(RawMail mail) {
    return new String(mail.bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void everyMailIsHandedOverOnceWithItsWholeSource() throws Exception {
    server.deliver(1);
    server.deliver(2);
    Mark mark = read(Mark.START);
    assertEquals(2, seen.size());
    assertTrue(text(seen.getFirst()).contains("Subject: Mail 1"));
    assertTrue(text(seen.getFirst()).contains("Bonjour 1"));
    assertEquals(mark, read(mark), "the server's '*' gives the last mail again; it is not new");
    assertEquals(2, seen.size());
  }

  @Test
  void aMailThatSomebodyReadAlreadyIsStillOurs() throws Exception {
    server.deliver(1);
    server
        .server
        .getManagers()
        .getImapHostManager()
        .getInbox(server.mailbox)
        .getMessages()
        .forEach(message -> message.getFlags().add(Flags.Flag.SEEN));
    read(Mark.START);
    assertEquals(1, seen.size());
  }

  @Test
  void readingLeavesEveryMailUnread() throws Exception {
    server.deliver(1);
    read(Mark.START);
    assertFalse(server.server.getReceivedMessages()[0].isSet(Flags.Flag.SEEN));
  }

  @Test
  void aBatchThatWasNotKeptComesAgain() throws Exception {
    server.deliver(1);
    assertThrows(
        IllegalStateException.class,
        () ->
            reader.readNew(
                Mark.START,
                (mails, mark) -> {
                  throw new IllegalStateException("disk full");
                }));
    read(Mark.START);
    assertEquals(1, seen.size());
  }

  @Test
  void batchesAreBounded() throws Exception {
    for (int i = 0; i < 5; i++) {
      server.deliver(i);
    }
    List<Integer> sizes = new ArrayList<>();
    try (MailReader small =
        new MailReader(server.imap(), new MailReader.Limits(2, 1 << 20, 1 << 20))) {
      small.readNew(Mark.START, (mails, mark) -> sizes.add(mails.size()));
    }
    assertEquals(List.of(2, 2, 1), sizes);
  }

  @Test
  void ofAMailOverTheLimitTheBeginningComes() throws Exception {
    server.deliver("From: a@ruches.example\nSubject: Été\n\n" + "x".repeat(5000) + "\n");
    try (MailReader small =
        new MailReader(server.imap(), new MailReader.Limits(10, 1 << 20, 1000))) {
      small.readNew(Mark.START, (mails, mark) -> seen.addAll(mails));
    }
    assertTrue(seen.getFirst().oversized());
    assertTrue(seen.getFirst().size() > 5000);
    assertTrue(text(seen.getFirst()).contains("Subject: Été"), text(seen.getFirst()));
    assertEquals(1000, seen.getFirst().bytes().length);
  }

  @Test
  void aRenumberedFolderIsReadFromItsBeginning() throws Exception {
    server.deliver(1);
    Mark mark = read(Mark.START);
    Mark before = new Mark(mark.uidValidity() + 1, 4711);
    assertEquals(mark, read(before));
    assertEquals(2, seen.size());
  }

  @Test
  void aMailExpungedMeanwhileStopsNobody() throws Exception {
    server.deliver(1);
    server.deliver(2);
    Mark mark = read(Mark.START);
    server.server.purgeEmailFromAllMailboxes();
    server.deliver(3);
    read(mark);
    assertTrue(text(seen.getLast()).contains("Mail 3"));
    assertEquals(3, seen.size());
  }

  @Test
  void keptMailsAreMovedWhereTheSettingSays() throws Exception {
    server.deliver(1);
    int port = server.server.getImap().getPort();
    MailSettings moving =
        MailSettings.parse("imap://explor:pass%3Aw%40rd@127.0.0.1:" + port + "?moveto=Traites");
    try (MailReader mover = new MailReader(moving, MailReader.Limits.USUAL)) {
      Mark mark = mover.readNew(Mark.START, (mails, reached) -> seen.addAll(mails));
      server.deliver(2);
      mover.readNew(mark, (mails, reached) -> seen.addAll(mails));
    }
    assertEquals(2, seen.size());
    assertEquals(Mark.START.uid(), read(Mark.START).uid(), "the inbox is empty again");
    MailSettings away =
        MailSettings.parse("imap://explor:pass%3Aw%40rd@127.0.0.1:" + port + "/Traites");
    try (MailReader other = new MailReader(away, MailReader.Limits.USUAL)) {
      other.readNew(Mark.START, (mails, reached) -> seen.addAll(mails));
    }
    assertEquals(4, seen.size());
  }

  @Test
  void oneConnectionIsEnoughForAllThatIsDoneWithAMailbox() throws Exception {
    try (SilentLine line = new SilentLine(server.server.getImap().getPort())) {
      MailSettings moving =
          MailSettings.parse(
              "imap://explor:pass%3Aw%40rd@127.0.0.1:" + line.port() + "?moveto=Traites");
      server.deliver(1);
      try (MailReader mover = new MailReader(moving, MailReader.Limits.USUAL)) {
        Mark mark = mover.readNew(Mark.START, (mails, reached) -> seen.addAll(mails));
        assertTrue(mover.canIdle());
        server.deliver(2);
        mover.readNew(mark, (mails, reached) -> seen.addAll(mails));
      }
      assertEquals(2, seen.size());
      assertEquals(1, line.opened());
    }
  }

  @Test
  void aServerThatWentAwayIsFoundAgain() throws Exception {
    server.deliver(1);
    Mark mark = read(Mark.START);
    reader.close();
    server.deliver(2);
    read(mark);
    assertEquals(2, seen.size());
  }
}
