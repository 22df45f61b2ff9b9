package explor.bot.mailbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import explor.bot.channel.Address;
import explor.bot.channel.Channel;
import explor.bot.channel.Delivery;
import explor.bot.channel.Inbound;
import explor.bot.channel.Intake;
import explor.bot.channel.Outbound;
import explor.bot.channel.Parcel;
import explor.bot.channel.Raw;
import explor.mail.MailReader;
import explor.mail.MailSender;
import explor.mail.MailSettings;
import explor.mail.MailWatch;
import explor.mail.MimeParser;
import explor.mail.RawMail;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

final class MailChannelTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC);
  private static final MailChannel.Identity EXPLOR =
      new MailChannel.Identity(
          "explor@assistant.example", "EXPLOR", "Votre demande EXPLOR", "key", true);

  private static MailChannel channel(String smtp) {
    return new MailChannel(
        EXPLOR,
        new MimeParser(MimeParser.Settings.USUAL),
        new MailSender(MailSettings.parse(smtp)),
        CLOCK);
  }

  /** With what takes its time, as the turns have it. */
  private static Inbound.Message whole(String source) {
    MailChannel channel = channel("smtp://localhost");
    Inbound.Message message = assertInstanceOf(Inbound.Message.class, channel.read(raw(source)));
    return channel.whole(raw(source), message);
  }

  private static Raw raw(String source) {
    return new Raw("1", source.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aGlanceShowsAPersonsNewWordsAndNothingOfARobotOrOfAHugeMail() {
    String from = "From: Camille <Camille@ruches.example>\nSubject: Re: x\n";
    String words = "\nAu secours !\n\nLe 24/11/2026 à 09:50, EXPLOR a écrit :\n> Bonjour\n";
    MailChannel channel = channel("smtp://localhost");
    assertEquals(
        new Channel.Glance("camille@ruches.example", "Au secours !"),
        channel.glance(raw(from + words)));
    assertEquals(
        Channel.Glance.NOTHING,
        channel.glance(raw(from + "Auto-Submitted: auto-replied\n" + words)));
    assertEquals(Channel.Glance.NOTHING, channel.glance(raw(from + words + "x".repeat(300_000))));
  }

  @Test
  void aPersonsMailBecomesAMessageOfTheirNewWords() {
    Inbound inbound =
        channel("smtp://localhost")
            .read(
                raw(
                    """
                    From: Camille Derain <Camille@Ruches.example>
                    Subject: =?utf-8?Q?Re:_v=C3=A9rification?=
                    Message-ID: <m2@ruches.example>
                    References: <m1@assistant.example>
                    Date: Mon, 23 Nov 2026 09:00:00 +0100

                    Plutôt en mars.

                    Le 22/11/2026 à 10:00, EXPLOR a écrit :
                    > Quand partir ?
                    """));
    Inbound.Message message = assertInstanceOf(Inbound.Message.class, inbound);
    assertEquals(Address.mail("camille@ruches.example"), message.from());
    assertEquals("Camille Derain", message.sender());
    assertEquals("Plutôt en mars.", message.text());
    assertEquals("Re: vérification", message.subject());
    assertEquals("<m2@ruches.example>", message.replyTo());
    assertEquals(List.of("<m1@assistant.example>"), message.thread());
    assertEquals(Instant.parse("2026-11-23T08:00:00Z"), message.sent());
  }

  @Test
  void theWordsOfAnAttachedDocumentStandUnderThoseOfTheMail() throws Exception {
    ByteArrayOutputStream docx = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(docx)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(
          "<w:d xmlns:w='x'><w:p><w:t>Projet au Togo</w:t></w:p></w:d>"
              .getBytes(StandardCharsets.UTF_8));
    }
    String source =
        """
        From: c@ruches.example
        Subject: projet
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain

        Voir la piece jointe.
        --b
        Content-Type: application/octet-stream; name="projet.docx"
        Content-Transfer-Encoding: base64

        %s
        --b--
        """
            .formatted(Base64.getMimeEncoder().encodeToString(docx.toByteArray()));
    Inbound.Message message = whole(source);
    assertEquals("Voir la piece jointe.\n\n[projet.docx]\nProjet au Togo", message.text());
    Inbound.File file = message.files().getFirst();
    assertEquals("projet.docx", file.name());
    byte[] bytes =
        channel("smtp://localhost")
            .attachment(source.getBytes(StandardCharsets.UTF_8), file.reference());
    assertEquals(docx.size(), bytes.length);
  }

  @Test
  void theWordsOfAForwardedMailStandUnderThoseOfTheMailAndARobotsDoNot() {
    String source =
        """
        From: c@ruches.example
        Subject: Fwd: besoin
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain

        Voir le mail joint.
        --b
        Content-Type: message/rfc822

        From: koffi@togo.example
        Subject: besoin
        %s
        Nous cherchons un apiculteur pour le Togo.
        --b--
        """;
    for (String header : List.of("", "Auto-Submitted: auto-generated\n")) {
      Inbound.Message message = whole(source.formatted(header));
      boolean theirs = message.text().contains("[piece-2.eml]\nNous cherchons un apiculteur");
      assertEquals(header.isEmpty(), theirs, message.text());
    }
  }

  @Test
  void documentsAreReadBesideTheTurnsAndPicturesHoldUpNobody() {
    MailChannel channel = channel("smtp://localhost");
    String source = "From: c@x.example\nContent-Type: %s; name=%s\n\nno such document\n";
    Inbound.Message message =
        assertInstanceOf(
            Inbound.Message.class,
            channel.read(raw(source.formatted("application/pdf", "projet.pdf"))));
    assertEquals("document", message.files().getFirst().kind(), "it was not opened yet");
    assertTrue(channel.fetches(message.files().getFirst()));
    Inbound.Message picture =
        assertInstanceOf(
            Inbound.Message.class, channel.read(raw(source.formatted("image/png", "a.png"))));
    assertFalse(channel.fetches(picture.files().getFirst()));
  }

  @Test
  void aDocumentThatCannotBeReadIsNamedSo() {
    String source =
        """
        From: c@ruches.example
        Subject: projet
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain

        Voir la piece jointe.
        --b
        Content-Type: application/pdf; name="projet.pdf"

        no such document
        --b--
        """;
    Inbound.Message message = whole(source);
    assertEquals("Voir la piece jointe.", message.text());
    assertEquals(Inbound.File.UNREADABLE, message.files().getFirst().kind());
  }

  @Test
  void anAnswerGoesToWhoWroteWhateverTheReplyToSaysAndToTheFirstOfTwo() {
    for (String headers :
        List.of(
            "From: c@ruches.example\nReply-To: eve@evil.example\n",
            "From: c@ruches.example, eve@evil.example\n",
            "Sender: eve@evil.example\nFrom: c@ruches.example\nTo: groupe@assos.example\n")) {
      Inbound.Message message =
          assertInstanceOf(
              Inbound.Message.class,
              channel("smtp://localhost").read(raw(headers + "Subject: Re:\n\nBonjour\n")));
      assertEquals(Address.mail("c@ruches.example"), message.from());
    }
  }

  @Test
  void robotsAreKeptButNotAnswered() {
    Inbound inbound =
        channel("smtp://localhost")
            .read(
                raw(
                    """
                    From: c@ruches.example
                    Subject: Réponse automatique : absence

                    Je suis absente.
                    """));
    assertInstanceOf(Inbound.Ignored.class, inbound);
  }

  @Test
  void aMailOverTheLimitSaysItsSize() {
    byte[] header =
        "From: c@ruches.example\r\nSubject: Photos\r\n\r\n".getBytes(StandardCharsets.UTF_8);
    Raw stored = MailPoller.raw(new RawMail(1, 1, header, true, 30_000_000));
    Inbound.Message message =
        assertInstanceOf(Inbound.Message.class, channel("smtp://localhost").read(stored));
    assertEquals(Inbound.File.OVERSIZED, message.files().getFirst().kind());
    assertEquals(Integer.toString(25 << 20), message.files().getFirst().reference());
    assertEquals(30_000_000, message.files().getFirst().size());
  }

  @Test
  void anAnswerToATaggedAddressFindsItsThreadWithoutReferences() {
    MailChannel channel = channel("smtp://localhost");
    MailTokens tokens = new MailTokens("key");
    String tagged = new ReplyAddress("explor@assistant.example", tokens).of(7);
    String forged = tagged.replaceFirst("\\+7\\.", "+8.");
    for (String to : List.of(tagged, forged)) {
      Inbound.Message message =
          assertInstanceOf(
              Inbound.Message.class,
              channel.read(raw("From: c@ruches.example\nTo: " + to + "\n\nOui\n")));
      boolean ours = to.equals(tagged);
      assertEquals(ours ? List.of(channel.messageId(7)) : List.of(), message.thread());
      assertEquals(ours ? 7 : -1, channel.answeredParcel(message.thread()).orElse(-1));
    }
  }

  @Test
  void theTokensOfAQuotedLineAndOfASubjectFindTheirThreadAndForgedOnesDoNot() {
    MailChannel channel = channel("smtp://localhost");
    String subject = channel.titled("Votre demande EXP-2027-0042");
    String mail = "From: c@ruches.example\nSubject: RE: %s\n\nOui\n\n> Bonjour\n> %s\n> %s\n";
    String tokens = channel.lastLine(9) + "\n> " + channel.lastLine(7);
    Inbound.Message message =
        assertInstanceOf(
            Inbound.Message.class, channel.read(raw(mail.formatted(subject, tokens, ""))));
    assertEquals("Oui", message.text());
    String ofCase = Inbound.Message.threadOfCase("EXP-2027-0042");
    assertEquals(
        List.of(ofCase, channel.messageId(7), channel.messageId(9)),
        message.thread()); // the newest last, as in References
    assertEquals(List.of("EXP-2027-0042"), message.namedCases());
    String forged = channel.lastLine(7).replace("7.", "8.");
    Inbound.Message stranger =
        assertInstanceOf(
            Inbound.Message.class,
            channel.read(raw(mail.formatted(subject.replace("0042", "0043"), forged, ""))));
    assertEquals(List.of(), stranger.thread());
    String header = "In-Reply-To: " + ofCase + "\nReferences: " + ofCase + " <" + ofCase + ">\n";
    Inbound.Message forger =
        assertInstanceOf(
            Inbound.Message.class,
            channel.read(raw("From: c@ruches.example\n" + header + "\nOui")));
    assertEquals(List.of(), forger.namedCases());
  }

  @Test
  void aReferenceThatSomebodyTypedInASubjectGetsNoToken() {
    MailChannel channel = channel("smtp://localhost");
    assertEquals("Re: EXP-2027-0042", channel.titled("Re: EXP-2027-0042"));
    String once = channel.titled("EXP-2027-0042 : question");
    assertEquals(once, channel.titled(once));
  }

  @Test
  void theMessageIdIsTheSameAtEveryAttemptAndOfThisInstallation() {
    MailChannel channel = channel("smtp://localhost");
    assertEquals(channel.messageId(7), channel.messageId(7));
    assertNotEquals(channel.messageId(7), channel.messageId(8));
    assertTrue(channel.messageId(7).endsWith("@assistant.example>"));
    MailTokens ours = new MailTokens("key");
    assertEquals(7, ours.parcel(List.of("<other@x.example>", channel.messageId(7))).orElse(0));
    assertTrue(new MailTokens("another").parcel(List.of(channel.messageId(7))).isEmpty());
  }

  @Test
  void aLoopWithARobotIsRejectedButAnEmergencyIsNot() {
    MailChannel channel =
        new MailChannel(
            EXPLOR,
            new MimeParser(MimeParser.Settings.USUAL),
            new MailSender(MailSettings.parse("smtp://127.0.0.1:1")),
            new AnswerCap(0, 0, CLOCK),
            MailChannel.Limits.USUAL.ofMail(1 << 20),
            hash -> java.util.Optional.empty(),
            CLOCK);
    Address robot = Address.mail("robot@loop.example");
    Outbound words = Outbound.of("Bonjour");
    assertInstanceOf(
        Delivery.Rejected.class, channel.deliver(new Parcel(1, robot, words, 1, false)));
    assertInstanceOf(Delivery.Retry.class, channel.deliver(new Parcel(2, robot, words, 1, true)));
  }

  @Test
  void mailsGoInAndOutThroughARealServer() throws Exception {
    GreenMail server =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(0, "127.0.0.1", ServerSetupTest.SMTP.getProtocol()),
              new ServerSetup(0, "127.0.0.1", ServerSetupTest.IMAP.getProtocol())
            });
    server.start();
    try {
      server.setUser("camille@ruches.example", "camille", "secret");
      MailChannel channel = channel("smtp://127.0.0.1:" + server.getSmtp().getPort());
      Outbound words =
          Outbound.of("Bonjour, voir https://explor.example.", new Outbound.Button("y", "Oui"));
      Parcel parcel = new Parcel(7, Address.mail("camille@ruches.example"), words, 1, false);
      assertEquals(new Delivery.Sent(channel.messageId(7)), channel.deliver(parcel));

      MailSettings imap =
          MailSettings.parse("imap://camille:secret@127.0.0.1:" + server.getImap().getPort());
      Kept kept = new Kept();
      MailReader reader = new MailReader(imap, MailReader.Limits.USUAL);
      MailPoller poller = new MailPoller(reader, kept, MailWatch.Pace.USUAL);
      assertTrue(poller.runOnce());
      assertEquals(1, kept.raws.size());
      assertEquals("mail", kept.channel);
      assertTrue(kept.mark.matches("\\d+/\\d+"), kept.mark);
      String source = new String(kept.raws.getFirst().body(), StandardCharsets.UTF_8);
      assertTrue(source.contains("Auto-Submitted: auto-replied"));
      assertTrue(source.contains("=E2=80=A2 Oui"));
      assertTrue(source.contains("<explor+7."), "answers go to an address that names the thread");
      assertInstanceOf(Inbound.Ignored.class, channel.read(kept.raws.getFirst()));
      reader.close();
    } finally {
      server.stop();
    }
  }

  @Test
  void aStoredFileGoesUnderItsOwnNameAndALinkToTheThreadLeadsThere() throws Exception {
    byte[] plan = {0, 1, 2, (byte) 0xFF};
    GreenMail server =
        new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetupTest.SMTP.getProtocol()));
    server.start();
    try {
      MailChannel channel =
          new MailChannel(
              EXPLOR,
              new MimeParser(MimeParser.Settings.USUAL),
              new MailSender(MailSettings.parse("smtp://127.0.0.1:" + server.getSmtp().getPort())),
              AnswerCap.usual(CLOCK),
              MailChannel.Limits.USUAL.ofMail(1 << 20),
              hash -> hash.equals("ab") ? Optional.of(plan) : Optional.empty(),
              CLOCK);
      Outbound words =
          new Outbound(
                  "Bonjour",
                  List.of(),
                  "x",
                  "<a href=\"mailto:" + Outbound.THREAD + "?body=VOIR\">Où en est-il ?</a>",
                  "",
                  List.of(),
                  "",
                  "no")
              .enclosing(
                  List.of(
                      new Outbound.Enclosure("ab", "Détail du projet.bin", "x\r\nX-Bad: 1"),
                      new Outbound.Enclosure("gone", "erased.pdf", "application/pdf")));
      Address to = Address.mail("equipe@resacoop.example");
      assertInstanceOf(Delivery.Sent.class, channel.deliver(new Parcel(9, to, words, 1, false)));
      ByteArrayOutputStream source = new ByteArrayOutputStream();
      server.getReceivedMessages()[0].writeTo(source);
      var mail = new MimeParser(MimeParser.Settings.USUAL).parse(source.toByteArray());
      String link = "mailto:" + channel.replyAddress(9).replace("+", "%2B") + "?body=";
      String unfolded = source.toString(StandardCharsets.UTF_8).replace("=\r\n", "");
      assertTrue(unfolded.contains(link), unfolded);
      assertEquals(1, mail.attachments().size());
      assertEquals("Détail du projet.bin", mail.attachments().getFirst().name());
      assertEquals("application/octet-stream", mail.attachments().getFirst().type());
      String part = Integer.toString(mail.attachments().getFirst().part());
      assertArrayEquals(plan, channel.attachment(source.toByteArray(), part));
    } finally {
      server.stop();
    }
  }

  /** An intake that only remembers. */
  private static final class Kept implements Intake {
    final List<Raw> raws = new ArrayList<>();
    String channel = "";
    String mark = "";

    @Override
    public void accept(String from, List<Raw> batch, String reached) {
      channel = from;
      raws.addAll(batch);
      mark = reached;
    }

    @Override
    public String mark(String of) {
      return mark;
    }
  }
}
