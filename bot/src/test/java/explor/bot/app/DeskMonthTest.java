package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Address;
import explor.bot.channel.Outbound;
import explor.bot.channel.Parcel;
import explor.bot.desk.OfficeHours;
import explor.bot.form.Filled;
import explor.bot.store.Cases;
import explor.bot.store.Outbox;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten members of the team and a month of clock time with Easter in it. {@code -Dcases=500} for the
 * long run.
 */
class DeskMonthTest {
  private static final int CASES = Integer.getInteger("cases", 60);
  private static final Instant START = Instant.parse("2027-03-15T08:00:00Z"); // a Monday
  private static final Duration MONTH = Duration.ofDays(31);

  @TempDir Path folder;

  private final Random chance = new Random(7);
  private final Map<String, Integer> read = new HashMap<>();
  private final List<String> team = new ArrayList<>();

  @Test
  void noCaseIsUnseenAndNoneIsWorkedByTwo() {
    for (int i = 0; i < 10; i++) {
      team.add("membre" + i + "@resacoop.example");
    }
    try (World world = Office.world();
        Office office = new Office(folder, world, team)) {
      office.until(START);
      office.wiring.afterRestart();
      Instant end = START.plus(MONTH);
      int filed = 0;
      while (office.now().isBefore(end)) {
        while (filed < CASES && office.now().isAfter(due(filed))) {
          file(office, filed++);
        }
        office.passes(Duration.ofHours(3));
        workSome(office);
      }
      check(office);
      checkDigests(office);
    }
  }

  private static Instant due(int number) {
    return START.plus(MONTH.minusDays(10).dividedBy(CASES).multipliedBy(number));
  }

  private void file(Office office, int number) {
    office.wiring.database.inTransaction(
        tx -> {
          Address person = Address.mail("personne" + number + "@asso.example");
          long id = office.wiring.people.at(tx, person);
          Cases.Stored one =
              office.wiring.cases.file(
                  tx,
                  "need",
                  1,
                  "RECU",
                  id,
                  person,
                  "fr",
                  Map.of("organisation", Filled.of("Association " + number)),
                  List.of(),
                  new Cases.Consent("?", "oui", office.now(), "mail"));
          Outbound mail =
              new Outbound(
                  "Qualifier",
                  List.of(),
                  "[EXPLOR] " + one.reference(),
                  "",
                  "",
                  List.of(),
                  "",
                  "auto-generated");
          for (String member : team) {
            office.wiring.outbox.add(
                tx, Address.mail(member), mail, Outbox.Purpose.SUMMARY, false, id, one.id());
          }
          return null;
        });
    office.wiring.settle();
  }

  /** Some members read some of their mail; some take what they read, and some let it lie. */
  private void workSome(Office office) {
    for (String member : team) {
      List<Parcel> mails = office.to(member);
      int from = read.getOrDefault(member, 0);
      if (chance.nextInt(4) > 0) {
        continue;
      }
      for (Parcel mail : mails.subList(from, mails.size())) {
        String subject = mail.message().subject();
        if (subject.contains("EXP-") && chance.nextInt(6) == 0) {
          String then = chance.nextInt(3) == 0 ? "" : "\nCLORE déjà réglé";
          office.answers(member, mail, "PRENDRE" + then);
        }
      }
      read.put(member, office.to(member).size());
    }
  }

  private static void check(Office office) {
    Set<String> references = new TreeSet<>();
    for (Cases.Stored one : office.cases()) {
      references.add(one.reference());
      List<Cases.Line> history = office.history(one);
      String owner = "";
      for (Cases.Line line : history) {
        if (line.what().equals("owner")) {
          String[] change = line.detail().split(" : ")[0].split(" → ");
          assertEquals(owner.isEmpty() ? "–" : owner, change[0], "two owners at once");
          owner = change[1].equals("–") ? "" : change[1];
        } else if (line.actor().contains("@")) {
          assertEquals(owner, line.actor(), "worked by somebody who does not have it");
        }
      }
      boolean touched = history.size() > 1;
      Instant nudged =
          office.delivered.stream()
                  .anyMatch(
                      parcel ->
                          parcel.message().subject().contains(one.reference())
                              && parcel.message().subject().contains("attend quelqu'un"))
              ? Instant.MAX
              : one.createdAt().plus(Duration.ofDays(7)); // Easter: four days shut
      assertTrue(touched || nudged.isAfter(office.now()), one.reference() + " was never seen");
      for (Cases.Line line : history) {
        if (line.actor().equals("assistant")) { // leases, reminders, who is asked next
          assertTrue(isOfficeTime(line.at()), line.what() + " at " + line.at());
        }
      }
    }
    assertEquals(CASES, references.size());
  }

  /** One digest each working morning, none at the weekend or on Easter Monday. */
  private void checkDigests(Office office) {
    int mornings = 0;
    Instant opening = OfficeHours.USUAL.nextOpening(START);
    while (opening.isBefore(START.plus(MONTH))) {
      mornings++;
      opening = OfficeHours.USUAL.nextOpening(opening);
    }
    assertEquals(22, mornings);
    for (String member : team) {
      assertEquals(
          mornings,
          office.to(member).stream()
              .filter(parcel -> parcel.message().subject().contains("Le point du"))
              .count());
    }
  }

  private static boolean isOfficeTime(Instant at) {
    var local = at.atZone(java.time.ZoneId.of("Europe/Paris"));
    return local.getDayOfWeek().getValue() < 6
        && !local.toLocalDate().equals(java.time.LocalDate.of(2027, 3, 29))
        && local.getHour() >= 9
        && local.getHour() < 18;
  }
}
