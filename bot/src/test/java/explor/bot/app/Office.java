package explor.bot.app;

import explor.bot.channel.Address;
import explor.bot.channel.Channel;
import explor.bot.channel.Delivery;
import explor.bot.channel.Inbound;
import explor.bot.channel.Outbound;
import explor.bot.channel.Parcel;
import explor.bot.channel.Raw;
import explor.bot.mailbox.MailChannel;
import explor.bot.store.Cases;
import explor.bot.store.Json;
import explor.mail.MimeParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The whole assistant for tests of the desk: a team of several, mails that are read as the mail
 * door reads them, chats that vouch for who writes, a clock that is moved by hand, and everything
 * that left.
 */
final class Office implements AutoCloseable {
  static final String AMANDINE = "amandine.roux@resacoop.example";
  static final String LUCIE = "lucie.faure@resacoop.example";
  static final String KARIM = "karim.benali@resacoop.example";
  static final List<String> TEAM = List.of(AMANDINE, LUCIE, KARIM);
  static final String PERSON = "camille@mok.example";
  static final String EXPERT_MAIL = "paule@gaec.example";
  static final String BOT = PostDoor.BOT;
  private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");
  private static final String SERVER = "mx.assistant.example";

  private static final MimeParser.Settings CHECKED =
      new MimeParser.Settings(Set.of(BOT), SERVER, MimeParser.Settings.USUAL.limits());

  /** A need that says all; a yes to the recap files it. */
  static final String NEED =
      "Bonjour, je suis Camille Derain de l'association Mains Ouvertes Kinshasa, à Villeurbanne."
          + " Nous cherchons une personne pour un diagnostic des déchets à Kinshasa, en RDC, 10"
          + " jours en mars 2027, en français.";

  final Wiring wiring;
  final List<Parcel> delivered = new ArrayList<>();
  private final Hands clock;
  private final MailChannel mail;
  private int messages;

  /** A clock that stands still until it is moved. */
  static final class Hands extends Clock {
    private Instant now = Instant.parse("2027-01-11T09:00:00Z"); // a Monday, ten in the morning

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  /** The sample world; loaded once, for it never changes. */
  static World world() {
    return Configured.world();
  }

  Office(Path folder, World world) {
    this(folder, world, TEAM);
  }

  Office(Path folder, World world, List<String> team) {
    Settings settings = Settings.local(world.config(), folder, team);
    clock = new Hands();
    List<PostDoor> doors = new ArrayList<>();
    wiring =
        new Wiring(
            settings,
            world,
            clock,
            key -> {
              doors.add(
                  new PostDoor(
                      key, CHECKED, MailChannel.Limits.USUAL.ofMail(1 << 20), clock, delivered));
              return List.of(doors.getFirst(), new ChatDoor());
            });
    mail = doors.getFirst().mail;
  }

  private final class ChatDoor implements Channel {
    @Override
    public String name() {
      return Address.TELEGRAM;
    }

    @Override
    public Inbound read(Raw raw) {
      return Json.read(new String(raw.body(), StandardCharsets.UTF_8), Inbound.Message.class);
    }

    @Override
    public Delivery deliver(Parcel parcel) {
      delivered.add(parcel);
      return new Delivery.Sent(parcel.to().id() + "/" + parcel.id());
    }
  }

  Instant now() {
    return clock.now;
  }

  /** Lets time pass, and whatever it brings happen. */
  void passes(Duration time) {
    until(clock.now.plus(time));
  }

  /** The same, stopping at each timer on the way so that what it sets rings too. */
  void until(Instant end) {
    while (wiring.clockwork.nextDue().filter(next -> !next.isAfter(end)).isPresent()) {
      Instant next = wiring.clockwork.nextDue().orElseThrow();
      clock.now = next.isAfter(clock.now) ? next : clock.now;
      wiring.settle();
    }
    clock.now = end;
    wiring.settle();
  }

  /** The assistant is off for so long; what came due meanwhile happens when time passes again. */
  void off(Duration time) {
    clock.now = clock.now.plus(time);
  }

  /** A mail's whole source comes, is worked, and its answers leave. */
  void comes(String source) {
    accept(Address.MAIL, source);
  }

  private void accept(String channel, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    wiring.inbox.accept(channel, List.of(new Raw(Integer.toString(++messages), bytes)), "");
    wiring.settle();
  }

  /** The server shows a mail of that number once more. */
  void again(int number, String source) {
    byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
    wiring.inbox.accept(Address.MAIL, List.of(new Raw(Integer.toString(number), bytes)), "");
    wiring.settle();
  }

  /** What our mail server writes above a mail whose sender it checked. */
  static String checked(String from) {
    String domain = from.substring(from.indexOf('@') + 1);
    return "Authentication-Results: "
        + SERVER
        + "; dmarc=pass header.from="
        + domain
        + "; dkim=pass header.d="
        + domain
        + "; spf=pass smtp.mailfrom="
        + from
        + "\n";
  }

  /** What it writes above a mail whose sender's own domain disowns it (DMARC). */
  static String failed(String from) {
    return checked(from).replace("=pass", "=fail");
  }

  /**
   * Amandine, or whoever says so, replies to our mail with her mail program.
   *
   * @param headers what stands above it, the proof of who wrote included
   */
  void replies(String headers, Parcel parcel, MailProgram program, String words) {
    String id = idOf(parcel);
    comes(
        headers
            + "From: Amandine Roux <"
            + AMANDINE
            + ">\nTo: EXPLOR <"
            + BOT
            + ">\nSubject: Re: [EXPLOR]\nMessage-ID: <r"
            + (messages + 1)
            + "@resacoop.example>\nIn-Reply-To: "
            + id
            + "\nReferences: "
            + id
            + "\n"
            + program.body(words, parcel.message().text()));
  }

  /** A plain mail from somebody, checked by the server. */
  void writes(String from, String name, String headers, String words) {
    comes(
        checked(from)
            + "From: "
            + name
            + " <"
            + from
            + ">\nTo: "
            + BOT
            + "\nMessage-ID: <m"
            + (messages + 1)
            + "@"
            + from
            + ">\nSubject: mission\nContent-Type: text/plain; charset=utf-8\n"
            + headers
            + "\n"
            + words
            + "\n");
  }

  void writes(String from, String words) {
    writes(from, "", "", words);
  }

  /** A member of the team, or anybody, answers one of our mails. */
  void answers(String from, Parcel parcel, String words) {
    String id = mail.messageId(parcel.id());
    writes(from, "", "In-Reply-To: " + id + "\nReferences: " + id + "\n", words);
  }

  /** They write anew: all that ties it to our mail is the subject, or the last line it quotes. */
  void writesAnew(String from, String subject, String words) {
    comes(checked(from) + "From: " + from + "\nSubject: " + subject + "\n\n" + words + "\n");
  }

  String subjectOf(Parcel parcel) {
    return mail.titled(parcel.message().subject());
  }

  String lastLineOf(Parcel parcel) {
    return mail.lastLine(parcel.id());
  }

  /** A member taps a link of a mail, and sends the mail that opens as it stands. */
  void taps(String member, Parcel parcel, String order) {
    String link =
        "mailto:" + Outbound.THREAD + "?subject&#61;EXP-2027-0001&amp;body&#61;" + order + "\"";
    if (!parcel.message().html().contains(link)) {
      throw new AssertionError(link + " is not in " + parcel.message().html());
    }
    comes(
        checked(member)
            + "From: "
            + member
            + "\nTo: "
            + mail.replyAddress(parcel.id())
            + "\nSubject: EXP-2027-0001\nMessage-ID: <tap"
            + (messages + 1)
            + "@x>\nContent-Type: text/plain; charset=utf-8\n\n"
            + order
            + "\n");
  }

  String idOf(Parcel parcel) {
    return mail.messageId(parcel.id());
  }

  /** Somebody types into the chat. */
  void types(long chat, String words) {
    chats(chat, words, "", List.of());
  }

  /** Somebody presses a button of one of our messages. */
  void presses(long chat, Parcel under, String label) {
    Outbound.Button button =
        under.message().buttons().stream()
            .filter(one -> one.label().equals(label))
            .findFirst()
            .orElseThrow(() -> new AssertionError(label + " in " + under.message().buttons()));
    chats(chat, "", button.data(), List.of(chat + "/" + under.id()));
  }

  private void chats(long chat, String words, String choice, List<String> thread) {
    accept(
        Address.TELEGRAM,
        Json.write(
            new Inbound.Message(
                Address.telegram(chat),
                "",
                "",
                clock.now,
                words,
                choice,
                false,
                List.of(),
                "",
                "",
                thread,
                Map.of(),
                "",
                true)));
  }

  /** The person's need becomes a case. */
  Cases.Stored filed() {
    return filed(PERSON, NEED);
  }

  /** The same for anybody by mail. */
  Cases.Stored filed(String person, String words) {
    int before = cases().size();
    writes(person, words);
    for (int turn = 0; turn < 6; turn++) {
      List<Cases.Stored> all = cases();
      if (all.size() > before) {
        return all.getLast();
      }
      boolean ready = to(person).getLast().message().text().contains("Acceptez-vous");
      writes(person, ready ? "oui" : "Je ne sais pas pour le reste.");
    }
    throw new AssertionError("no case: " + to(person));
  }

  /** The same for anybody in a chat. */
  Cases.Stored typed(long chat, String words) {
    int before = cases().size();
    types(chat, words);
    for (int turn = 0; turn < 15 && cases().size() == before; turn++) {
      boolean ready = to(chat).getLast().message().text().contains("Acceptez-vous");
      types(chat, ready ? "oui" : "je ne sais pas");
    }
    return cases().getLast();
  }

  /** An expert's offer in a chat, checked by Amandine: Paule Chazot of Roanne, waste engineer. */
  Cases.Stored offered(long chat) {
    Cases.Stored offer =
        typed(
            chat,
            "Je propose mon aide : je suis Paule Chazot, ingénieure déchets à Roanne, je parle"
                + " français, libre en mars 2027 pour 10 jours. "
                + EXPERT_MAIL
                + " 06 39 98 00 12");
    answers(AMANDINE, summary(AMANDINE, offer), "STATUT verifiee\nSTATUT disponible");
    return again(offer);
  }

  List<Cases.Stored> cases() {
    return wiring.database.read(wiring.cases::all);
  }

  Cases.Stored again(Cases.Stored seen) {
    return wiring.database.read(tx -> wiring.cases.byId(tx, seen.id())).orElseThrow();
  }

  /** Somebody has all their data erased by mail. */
  void erases(String person) {
    writes(person, "supprimer mes données");
    Matcher code = CODE.matcher(last(person));
    if (!code.find()) {
      throw new AssertionError("no code in " + last(person));
    }
    writes(person, "EFFACER " + code.group());
  }

  /** Whose turn it is from now on. */
  void awaits(Cases.Stored of, Cases.WaitsFor whom) {
    wiring.database.inTransaction(
        tx -> {
          wiring.cases.waitFor(tx, of.id(), whom);
          return null;
        });
  }

  List<Cases.Line> history(Cases.Stored of) {
    return wiring.database.read(tx -> wiring.cases.history(tx, of.id()));
  }

  List<Parcel> to(String address) {
    return delivered.stream().filter(parcel -> parcel.to().id().equals(address)).toList();
  }

  List<Parcel> to(long chat) {
    return to(Long.toString(chat));
  }

  String last(String address) {
    return to(address).getLast().message().text();
  }

  /** The summary of a case as a member got it. */
  Parcel summary(String member, Cases.Stored of) {
    return to(member).stream()
        .filter(parcel -> parcel.message().subject().contains(of.reference()))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    wiring.close();
  }
}
