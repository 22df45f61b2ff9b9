package explor.bot.app;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import explor.bot.channel.Address;
import explor.bot.dialogue.Session;
import explor.bot.dialogue.Stage;
import explor.bot.store.Cases;
import explor.bot.store.Json;
import explor.bot.store.Sessions;
import explor.bot.text.Language;
import explor.mail.MimeParser;
import explor.mail.ReceivedMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The main job with nothing installed: an embedded mail server, the sample world, and the assistant
 * in this terminal. The demo's day is Monday 11 January 2027, whatever today is, so that the sample
 * experts are free when they say they are. Its data lives in a temporary folder and goes with it.
 */
final class Demo implements AutoCloseable {
  private static final ZoneId OFFICE = ZoneId.of("Europe/Paris");
  private static final Instant DAY = Instant.parse("2027-01-11T08:30:00Z");
  private static final String STAFF = "equipe@resacoop.example";
  private static final String BOT = "explor@resacoop.example";
  private static final int MOST_LINES = 40;

  private final Path folder;
  private final GreenMail mail;
  private final GreenMailUser staff;
  private final Doors doors;
  private final Wiring wiring;
  private final World world;
  private final LocalTalk.Ear ear;
  private final Clock clock;
  private final String language;
  private LocalTalk talk;
  private String who;
  private int shownMails;

  /** A person of the script: what they write first, and what they know when asked. */
  record Example(String title, String first, Map<String, String> knows, String form) {}

  static final List<Example> EXAMPLES = List.of(waste(), electricity());

  private Demo(World world, String language, Path folder) {
    this.world = world;
    this.language = language;
    this.folder = folder;
    this.clock = Clock.offset(Clock.system(OFFICE), Duration.between(Instant.now(), DAY));
    this.mail = new GreenMail(new ServerSetup[] {setup("smtp"), setup("imap")});
    mail.start();
    this.staff = mail.setUser(STAFF, STAFF, "demo");
    mail.setUser(BOT, BOT, "demo");
    String login = BOT.replace("@", "%40") + ":demo@127.0.0.1:";
    Settings settings =
        new Settings(
            world.config(),
            folder,
            "",
            "",
            Settings.PER_SECOND,
            BOT,
            "imap://" + login + mail.getImap().getPort() + "/INBOX",
            "smtp://" + login + mail.getSmtp().getPort(),
            "",
            List.of(STAFF),
            FileOptions.USUAL,
            MailOptions.USUAL);
    this.doors = new Doors(settings, clock);
    this.ear = LocalTalk.Ear.open();
    this.wiring =
        new Wiring(
            settings,
            world,
            clock,
            key -> Stream.concat(Stream.of(ear.channel()), doors.channels(key).stream()).toList());
    this.who = "demo";
    this.talk = person(who);
  }

  private static ServerSetup setup(String protocol) {
    ServerSetup setup = new ServerSetup(0, "127.0.0.1", protocol);
    setup.setServerStartupTimeout(Duration.ofSeconds(10).toMillis());
    return setup;
  }

  static Demo open(World world, String language) throws IOException {
    return new Demo(world, language, Files.createTempDirectory("explor-demo"));
  }

  private LocalTalk person(String name) {
    LocalTalk someone = LocalTalk.begin(wiring, ear, clock, name, language);
    return world.missions().keySet().stream().findFirst().map(someone::onMission).orElse(someone);
  }

  /** What this is, and what to type. */
  String welcome() {
    return world.texts().get(Language.of(language), "demo.welcome") + System.lineSeparator();
  }

  String say(String line) {
    return talk.say(line);
  }

  /** Mails that reached the staff since the last call, ready to be printed. */
  String newMails() {
    StringBuilder out = new StringBuilder();
    List<ReceivedMail> all = staffMails();
    for (ReceivedMail received : all.subList(Math.min(shownMails, all.size()), all.size())) {
      out.append(shown(received));
    }
    shownMails = all.size();
    return out.toString();
  }

  private String shown(ReceivedMail received) {
    String rule = "─".repeat(72);
    List<String> lines = received.text().lines().toList();
    StringBuilder out =
        new StringBuilder()
            .append('\n')
            .append(world.texts().get(Language.of(language), "demo.mail"))
            .append('\n')
            .append(rule)
            .append("\nDe : ")
            .append(received.from())
            .append("\nÀ : ")
            .append(String.join(", ", received.to()))
            .append("\nObjet : ")
            .append(received.subject())
            .append("\n\n");
    lines.stream().limit(MOST_LINES).forEach(line -> out.append(line).append('\n'));
    if (lines.size() > MOST_LINES) {
      out.append("[…]\n");
    }
    return out.append(rule).append("\n\n").toString();
  }

  private List<ReceivedMail> staffMails() {
    List<ReceivedMail> mails = new ArrayList<>();
    MimeParser parser = new MimeParser(MimeParser.Settings.USUAL);
    try {
      for (var stored : mail.getManagers().getImapHostManager().getInbox(staff).getMessages()) {
        MimeMessage message = stored.getMimeMessage();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        mails.add(parser.parse(bytes.toByteArray()));
      }
    } catch (MessagingException | FolderException e) {
      throw new IllegalStateException("the embedded mailbox cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return mails;
  }

  /**
   * Plays an example to its end.
   *
   * @return whether exactly one case and one staff mail came of it
   */
  boolean play(Example example, PrintStream out) {
    int casesBefore = cases().size();
    int mailsBefore = staffMails().size();
    out.println("═══ " + example.title() + " ═══");
    out.println();
    who = example.form();
    talk = person(who);
    say(out, example.first());
    for (int turn = 0; turn < 25 && session().draft() != null; turn++) {
      say(out, answer(example, session()));
    }
    out.print(newMails());
    List<Cases.Stored> cases = cases();
    return cases.size() == casesBefore + 1
        && cases.getLast().form().equals(example.form())
        && staffMails().size() == mailsBefore + 1
        && staffMails().getLast().subject().contains(cases.getLast().reference());
  }

  private void say(PrintStream out, String line) {
    out.println("▸ " + line.replace("\n", "\n  "));
    out.println(talk.say(line));
  }

  private static String answer(Example example, Session session) {
    return switch (session.stage()) {
      case Stage.Asking asking ->
          String.join(
              ", ",
              asking.slots().stream()
                  .map(slot -> example.knows().getOrDefault(slot, "je ne sais pas"))
                  .distinct()
                  .toList());
      case Stage.AskingExtras extras -> "passer";
      case Stage.Idle idle -> "oui";
      case Stage.Late late -> "oui";
      case Stage.Confirming confirming -> "oui";
      case Stage.Refused refused -> "oui";
      case Stage.PickingEdit picking -> "oui";
      case Stage.Choosing choosing -> "oui";
      case Stage.Cancelling cancelling -> "non";
      case Stage.Switching switching -> "non";
      case Stage.Another another -> "non";
      case Stage.PickingForm picking -> "besoin";
      case Stage.AfterEmergency after -> "non";
      case Stage.AskingWho asking -> "assistant";
      case Stage.MaybeEmergency maybe -> "non";
      case Stage.Prompted prompted -> "oui";
      case Stage.SameCase same -> "non";
    };
  }

  private Session session() {
    return wiring.database.read(
        tx -> {
          long person = wiring.people.find(tx, new Address(Address.TERMINAL, who)).orElseThrow();
          return Json.read(new Sessions(clock).load(tx, person).orElseThrow(), Session.class);
        });
  }

  private List<Cases.Stored> cases() {
    return wiring.database.read(wiring.cases::all);
  }

  private static Example waste() {
    return new Example(
        "Une association cherche un diagnostic des déchets à Kinshasa",
        "Bonjour, je suis Camille Derain, de l'association Mains Ouvertes Kinshasa, à"
            + " Bourgoin-Jallieu. Nous voulons organiser la collecte des déchets dans le quartier"
            + " de Mabanda, à Kinshasa, mais nous ne savons pas ce que contiennent les poubelles."
            + " Il nous faudrait quelqu'un une dizaine de jours, en février ou mars 2027, pour un"
            + " diagnostic : types de déchets, quantités, et ce qu'on peut en faire sur place.",
        Map.ofEntries(
            Map.entry("organisation", "Mains Ouvertes Kinshasa"),
            Map.entry("contact_name", "Camille Derain"),
            Map.entry("email", "camille@mok.example"),
            Map.entry("city", "Bourgoin-Jallieu"),
            Map.entry("field_experience", "depuis 2016 avec un comité de quartier"),
            Map.entry("country", "RDC"),
            Map.entry("partner", "Comité Lukunga Propre"),
            Map.entry("sector", "déchets"),
            Map.entry(
                "project",
                "organiser une collecte des déchets dans le quartier avec ses habitants"),
            Map.entry("expertise", "diagnostic et caractérisation des déchets ménagers"),
            Map.entry(
                "objectives",
                "connaître les types de déchets, les quantités par foyer et ce qu'on peut revendre"
                    + " ou composter"),
            Map.entry("period", "février ou mars 2027"),
            Map.entry("duration_days", "10 jours"),
            Map.entry("languages", "français")),
        "need");
  }

  private static Example electricity() {
    return new Example(
        "Une entreprise de génie électrique propose ses employés",
        "Bonjour, je m'appelle Nadia Ferrand, responsable RSE de la société Alpes Courant à"
            + " Chambéry. Nous sommes une entreprise de génie électrique et nos salariés veulent"
            + " aider à électrifier des villages isolés : câblage basse tension, mini-réseaux"
            + " solaires. Nous pouvons libérer deux personnes pour 12 jours au printemps 2027, en"
            + " mécénat de compétences. Elles parlent français et anglais.",
        Map.ofEntries(
            Map.entry("organisation", "Alpes Courant"),
            Map.entry("org_type", "entreprise"),
            Map.entry("contact_name", "Nadia Ferrand"),
            Map.entry("email", "nadia.ferrand@alpescourant.example"),
            Map.entry("city", "Chambéry"),
            Map.entry("sector", "énergie"),
            Map.entry("expertise", "câblage basse tension et mini-réseaux solaires"),
            Map.entry("languages", "français et anglais"),
            Map.entry("availability", "d'avril à juin 2027"),
            Map.entry("duration_days", "12 jours"),
            Map.entry("scheme", "mécénat de compétences")),
        "employer");
  }

  @Override
  public void close() {
    wiring.close();
    doors.close();
    mail.stop();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the demo's folder " + folder + " could not be removed", e);
    }
  }
}
