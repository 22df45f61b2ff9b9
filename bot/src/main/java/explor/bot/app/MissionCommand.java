package explor.bot.app;

import explor.bot.channel.Address;
import explor.bot.mission.CardPdf;
import explor.bot.mission.EmergencyCard;
import explor.bot.mission.Invitations;
import explor.bot.mission.Mission;
import explor.bot.mission.WholeBooklet;
import explor.bot.store.Alerts;
import explor.bot.store.Database;
import explor.bot.store.MissionSteps;
import explor.bot.store.Missions;
import explor.bot.store.Outbox;
import explor.bot.store.People;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./explor mission …}: codes, who is linked and how far they are, the emergency card. */
@Command(
    name = "mission",
    description = {
      "\"mission invite ID\": a one-time code that opens this mission's booklet (--mail sends it),",
      "\"mission revoke ID\": take back every unused code,",
      "\"mission status ID\": who is linked, and how far they are,",
      "\"mission card ID\": the emergency card as text, HTML, PDF and contacts, and the whole"
          + " booklet as PDF (--out FOLDER),",
      "\"mission alerts ID\": the newest alerts of all missions, each with its history."
    },
    mixinStandardHelpOptions = true)
final class MissionCommand implements Callable<Integer> {
  private static final int ALERTS = 20;

  @Mixin private ConfigOption config = new ConfigOption();

  @Parameters(
      index = "0",
      paramLabel = "VERB",
      description = "invite, revoke, status, card or alerts.")
  private String verb = "";

  @Parameters(index = "1", paramLabel = "ID", description = "A mission of missions.yaml.")
  private String id = "";

  @Option(names = "--mail", paramLabel = "ADDRESS", description = "Send the code there.")
  private String mail = "";

  @Option(names = "--bot", paramLabel = "NAME", description = "The bot's name, for its t.me link.")
  private String bot = "";

  @Option(names = "--out", paramLabel = "FOLDER", description = "Where the card's files go.")
  private Path out = Path.of(".");

  @Override
  public Integer call() throws IOException {
    ConfigOption.Loaded loaded = config.load();
    try (World world = loaded.world()) {
      Mission mission = world.missions().get(id);
      if (mission == null) {
        throw new CommandFailed(
            "There is no mission " + id + " in missions.yaml; known: " + world.missions().keySet());
      }
      if (verb.equals("card")) {
        card(world, mission);
        return 0;
      }
      try (Database database = Database.open(loaded.settings().data())) {
        switch (verb) {
          case "invite" -> invite(world, mission, database);
          case "revoke" -> revoke(mission, database);
          case "status" -> status(mission, database);
          case "alerts" -> alerts(database);
          default -> throw new CommandFailed("Write: explor mission invite|revoke|status|card ID");
        }
      }
      return 0;
    }
  }

  private void invite(World world, Mission mission, Database database) {
    if (!mail.isEmpty() && !mail.matches("[^@\\s]+@[^@\\s]+")) {
      throw new CommandFailed("--mail needs an address, not " + mail);
    }
    Clock clock = Clock.systemUTC();
    Invitations invitations =
        new Invitations(
            new Invitations.Tables(
                new Missions(clock), new People(clock), new Outbox(database, clock)),
            world.texts(),
            world.way().codeValid(),
            word -> bot.isEmpty() ? "" : "https://t.me/" + bot + "?start=" + word,
            clock);
    if (mail.isEmpty()) {
      String start = database.inTransaction(tx -> invitations.code(tx, mission));
      System.out.println(
          "Valid once, for "
              + world.way().codeValid().toDays()
              + " days. The volunteer writes to the assistant:");
      System.out.println("  " + start);
      return;
    }
    Address to = Address.mail(mail);
    database.inTransaction(
        tx -> {
          invitations.send(tx, mission, to);
          return null;
        });
    System.out.println("The code leaves by mail to " + to.id() + " when the assistant runs.");
  }

  private static void revoke(Mission mission, Database database) {
    int taken =
        database.inTransaction(tx -> new Missions(Clock.systemUTC()).revokeAll(tx, mission.id()));
    System.out.println(taken + " unused codes of " + mission.id() + " open nothing any more.");
  }

  private static void status(Mission mission, Database database) {
    Clock clock = Clock.systemUTC();
    Missions missions = new Missions(clock);
    MissionSteps steps = new MissionSteps(clock);
    database.read(
        tx -> {
          for (long person : missions.linkedTo(tx, mission.id())) {
            System.out.println("volunteer " + person);
            var all = steps.all(tx, person, mission.id());
            System.out.println("  card received: " + (all.containsKey("received") ? "yes" : "no"));
            all.forEach(
                (step, state) ->
                    System.out.println("  " + state.at() + "  " + step + " " + state.detail()));
          }
          System.out.println("codes tried in vain: " + missions.allAttemptsInVain(tx));
          return null;
        });
  }

  private static void alerts(Database database) {
    Alerts alerts = new Alerts(Clock.systemUTC());
    database.read(
        tx -> {
          for (Alerts.Alert alert : alerts.all(tx, ALERTS)) {
            System.out.println(
                alert.id() + "  " + alert.mission() + "  " + alert.event() + "  " + alert.state());
            alerts
                .history(tx, alert.id())
                .forEach(
                    line ->
                        System.out.println(
                            "  " + line.at() + "  " + line.what() + "  " + line.name()));
          }
          return null;
        });
  }

  private void card(World world, Mission mission) throws IOException {
    EmergencyCard card =
        new BookletCards(world.knowledge())
            .of(mission)
            .orElseThrow(() -> new CommandFailed(mission.id() + " has no booklet"));
    Files.createDirectories(out);
    String name = mission.id() + "-SOS";
    Files.writeString(out.resolve(name + ".txt"), card.text() + "\n", StandardCharsets.UTF_8);
    Files.writeString(out.resolve(name + ".html"), card.html(), StandardCharsets.UTF_8);
    Files.writeString(out.resolve(name + ".vcf"), card.vcard(), StandardCharsets.UTF_8);
    Files.write(out.resolve(name + ".pdf"), new CardPdf().write(card));
    BookletCards cards = new BookletCards(world.knowledge());
    byte[] whole = cards.whole(mission).map(WholeBooklet::pdf).orElse(new byte[0]);
    Files.write(out.resolve("livret-" + mission.id() + ".pdf"), whole);
    System.out.println(card.text());
  }
}
