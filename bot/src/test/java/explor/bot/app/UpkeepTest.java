package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Address;
import explor.bot.channel.Parcel;
import explor.bot.store.Attempt;
import explor.bot.store.Vitals;
import explor.bot.upkeep.Health;
import explor.bot.upkeep.HealthServer;
import explor.bot.upkeep.Pulse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an installation does for itself: tells what broke, forgets what it may keep no longer. */
class UpkeepTest {
  private static World world;

  @TempDir Path folder;

  @BeforeAll
  static void load() {
    world = Office.world();
  }

  @AfterAll
  static void unload() {
    world.close();
  }

  private static void round(Office office, Health health) {
    Health.Report report = health.look();
    office.wiring.database.inTransaction(
        tx -> {
          office.wiring.upkeep.watch(tx, report);
          return null;
        });
    office.wiring.settle();
  }

  @Test
  void theTeamIsToldOnceWhenMailIsNotFetchedAndOnceWhenItIsAgain() {
    try (Office office = new Office(folder, world)) {
      Pulse pulse = new Pulse(office::now);
      Health health = new Health(office.wiring.database, new Vitals(), pulse, office::now);
      pulse.expect("mail");
      round(office, health);
      assertEquals(0, office.delivered.size());
      for (int i = 0; i < 96; i++) { // a day without its mail server
        office.passes(Duration.ofMinutes(15).plusSeconds(1));
        round(office, health);
      }
      assertEquals(1, broken(office, "[EXPLOR] Panne : la réception des mails"));
      pulse.beat("mail");
      round(office, health);
      round(office, health);
      assertEquals(1, broken(office, "[EXPLOR] Rétabli : la réception des mails"));
    }
  }

  private static long broken(Office office, String subject) {
    List<Parcel> told = office.to(Office.AMANDINE);
    return told.stream().filter(parcel -> parcel.message().subject().equals(subject)).count();
  }

  @Test
  void healthNamesWhatIsBrokenAndSinceWhen() throws IOException, InterruptedException {
    try (Office office = new Office(folder, world)) {
      Pulse pulse = new Pulse(office::now);
      Health health = new Health(office.wiring.database, new Vitals(), pulse, office::now);
      pulse.expect("telegram");
      try (HealthServer server = new HealthServer(0, health::look)) {
        HttpResponse<String> well = get(server, "/health");
        assertEquals(200, well.statusCode(), well.body());
        pulse.complain("telegram", "Another program polls Telegram with this bot's token.");
        HttpResponse<String> ill = get(server, "/health");
        assertEquals(503, ill.statusCode());
        assertTrue(ill.body().contains("Another program"), ill.body());
        assertTrue(ill.body().contains("\"since\":\"2027-01-11T09:00:00Z\""), ill.body());
        String metrics = get(server, "/metrics").body();
        assertTrue(metrics.contains("explor_problem{name=\"telegram\"} 1\n"), metrics);
        assertTrue(metrics.contains("\nexplor_wal_bytes "), metrics);
      }
    }
  }

  @Test
  void whoeverTriesManyCodesIsCountedAndToldOfForAnHour() {
    try (Office office = new Office(folder, world)) {
      Health health =
          new Health(office.wiring.database, new Vitals(), new Pulse(office::now), office::now);
      for (int i = 0; i < Vitals.INTRUSIONS; i++) {
        assertTrue(health.look().problems().stream().noneMatch(UpkeepTest::isIntrusion));
        office.wiring.database.inTransaction(
            tx -> {
              long person = office.wiring.people.at(tx, Address.mail(Office.PERSON));
              office.wiring.missions.attempted(tx, person, Attempt.REFUSED);
              return null;
            });
      }
      Health.Report report = health.look();
      assertTrue(report.problems().stream().anyMatch(UpkeepTest::isIntrusion));
      assertEquals(20, report.numbers().get("mission_codes_refused"));
      office.passes(Duration.ofHours(2));
      assertTrue(health.look().problems().stream().noneMatch(UpkeepTest::isIntrusion));
    }
  }

  private static boolean isIntrusion(Health.Problem problem) {
    return problem.name().equals("mission_codes");
  }

  private static HttpResponse<String> get(HealthServer server, String path)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
      return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void whatMayBeKeptNoLongerGoesByItselfAtNight() {
    try (Office office = new Office(folder, world)) {
      office.wiring.afterRestart();
      office.writes(Office.PERSON, "Bonjour");
      assertTrue(known(office));
      office.off(Duration.ofDays(90));
      office.passes(Duration.ofDays(1));
      assertTrue(known(office), "a person is kept longer than their raw mail");
      office.off(Duration.ofDays(1_009));
      office.passes(Duration.ofDays(1));
      assertFalse(known(office), "of whom nothing was heard for three years");
    }
  }

  private static boolean known(Office office) {
    return office.wiring.database.read(
        tx -> office.wiring.people.find(tx, Address.mail(Office.PERSON)).isPresent());
  }
}
