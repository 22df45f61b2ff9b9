package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import explor.bot.channel.Address;
import explor.bot.channel.Outbound;
import explor.bot.channel.Parcel;
import explor.bot.config.Faults;
import explor.bot.store.Cases;
import explor.bot.store.Json;
import explor.bot.store.OldContent;
import explor.bot.store.Owned;
import explor.bot.store.Talk;
import explor.bot.text.Language;
import explor.bot.upkeep.Backup;
import explor.bot.upkeep.Restore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person's copy of what is held of them, and that erased is erased. */
class ErasureTest {
  private static final String MARKER = "Zyxwvutopia";
  private static final String PERSON = "ondine.zyxwvutopia@ruches.example";
  private static final String NEED =
      "Bonjour, je suis Ondine "
          + MARKER
          + " de l'association Ruches "
          + MARKER
          + ", à Villeurbanne. Nous cherchons une personne pour un diagnostic des déchets à"
          + " Kinshasa, en RDC, 10 jours en mars 2027, en français.";
  private static World world;

  @TempDir Path folder;
  private Office office;

  @BeforeAll
  static void load() {
    world = Office.world();
  }

  @AfterAll
  static void unload() {
    world.close();
  }

  @BeforeEach
  void open() {
    office = new Office(folder, world);
  }

  private String code(String address) {
    return codeIn(office.last(address));
  }

  private static String codeIn(String text) {
    Matcher found = Pattern.compile("EFFACER (\\d{6})").matcher(text);
    assertTrue(found.find(), text);
    return found.group(1);
  }

  /** Everywhere a word may hide in a file: as it is, and in the encodings of mail. */
  private List<String> traces(String word) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String content =
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        for (String form : forms(word)) {
          if (content.contains(form.toLowerCase(Locale.ROOT))) {
            found.add(folder.relativize(file) + " holds " + form);
          }
        }
      }
    }
    return found;
  }

  private static List<String> forms(String word) {
    List<String> forms = new ArrayList<>(List.of(word));
    for (int shift = 0; shift < 3; shift++) {
      byte[] bytes = ("x".repeat(shift) + word).getBytes(StandardCharsets.UTF_8);
      String encoded = Base64.getEncoder().encodeToString(bytes);
      // The first and last characters hang on the neighbours.
      forms.add(encoded.substring(4, encoded.length() - 4));
    }
    return forms;
  }

  /** A mail of theirs with the marker in a base64 body, a quoted-printable one, and a file. */
  private void writesWithFile(String subject) {
    String encoded =
        Base64.getMimeEncoder()
            .encodeToString(("Voici " + MARKER).getBytes(StandardCharsets.UTF_8));
    office.comes(
        Office.checked(PERSON)
            + "From: Ondine "
            + MARKER
            + " <"
            + PERSON
            + ">\nTo: "
            + Office.BOT
            + "\nMessage-ID: <file@"
            + MARKER
            + ".example>\nSubject: "
            + subject
            + "\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
            + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
            + encoded
            + "\n--b\nContent-Type: text/plain; charset=utf-8\n"
            + "Content-Transfer-Encoding: quoted-printable\n\nZ=79xwvutopia =C3=A9\n--b\n"
            + "Content-Type: text/plain; name=\""
            + MARKER
            + ".txt\"\nContent-Disposition: attachment; filename=\""
            + MARKER
            + ".txt\"\n\nle budget de "
            + MARKER
            + "\n--b--\n");
  }

  private Cases.Stored everywhere() {
    writesWithFile("mission");
    Cases.Stored filed = office.filed(PERSON, NEED);
    Parcel summary = office.summary(Office.AMANDINE, filed);
    String quoted =
        Base64.getMimeEncoder()
            .encodeToString(
                ("NOTE appelée\n\n> " + MARKER + "\n").getBytes(StandardCharsets.UTF_8));
    office.writes(
        Office.AMANDINE,
        "Amandine",
        "In-Reply-To: "
            + office.idOf(summary)
            + "\nReferences: "
            + office.idOf(summary)
            + "\nContent-Transfer-Encoding: base64\n",
        quoted);
    office.answers(Office.LUCIE, summary, "DEMANDER Qui est " + MARKER + " ?");
    office.writes(PERSON, "C'est nous, " + MARKER + ".");
    return filed;
  }

  @Test
  void afterAnErasureNoByteOfThePersonIsLeft() throws IOException {
    Cases.Stored filed = everywhere();
    assertFalse(traces(MARKER).isEmpty());
    office.writes(PERSON, "Supprimez toutes mes données");
    String shown = office.last(PERSON);
    assertTrue(shown.contains(filed.reference()), shown);
    office.writes(PERSON, "EFFACER " + code(PERSON));
    assertTrue(office.last(PERSON).contains("C'est fait"), office.last(PERSON));
    assertEquals(List.of(), traces(MARKER), "while it runs");
    assertEquals("ABANDONNE", office.again(filed).status(), "the count of cases stays");
    assertTrue(office.last(Office.KARIM).contains(filed.reference()));
    office.close();
    assertEquals(List.of(), traces(MARKER), "after a stop");
  }

  @Test
  void nothingIsLeftInTheIndexEither() throws IOException {
    office.close();
    Faults faults = new Faults();
    Path data = folder.resolve("with-index");
    try (World indexed =
        World.load(world.config(), Optional.empty(), ConfigOption.index(data), faults)) {
      office = new Office(data, indexed);
      Cases.Stored filed = everywhere();
      office.answers(Office.LUCIE, office.summary(Office.LUCIE, filed), "STATUT qualification");
      indexed.knowledge().tend();
      assertTrue(
          traces(MARKER).stream().anyMatch(trace -> trace.contains("index")),
          traces(MARKER)::toString);
      office.writes(PERSON, "Supprimez toutes mes données");
      office.writes(PERSON, "EFFACER " + code(PERSON));
      assertEquals(List.of(), traces(MARKER));
      office.close();
    }
    assertEquals(List.of(), traces(MARKER), "after a stop");
  }

  @Test
  void theMailThatTheServerStillHasDoesNotBringThemBack() throws IOException {
    everywhere();
    office.writes(PERSON, "effacez mes données");
    office.writes(PERSON, "effacer " + code(PERSON));
    int before = office.delivered.size();
    long seen = office.wiring.inbox.balance().seen();
    for (int i = 1; i <= 4; i++) {
      office.again(i, "From: " + PERSON + "\nMessage-ID: <m1>\n\n" + NEED);
    }
    assertEquals(before, office.delivered.size());
    assertEquals(seen, office.wiring.inbox.balance().seen());
    assertEquals(List.of(), traces(MARKER));
    office.writes(PERSON, "Bonjour");
    assertTrue(office.delivered.size() > before, "a new mail is a new beginning");
  }

  @Test
  void aBackupMadeBeforeAnErasureDoesNotBringThemBack() throws IOException {
    Path backup = Files.createTempFile("explor", ".zip");
    try {
      Cases.Stored filed = everywhere();
      Cases.Stored other = office.filed();
      new Backup(folder, world.config()).write(backup, office.now());
      office.passes(Duration.ofHours(1));
      office.writes(PERSON, "effacez mes données");
      office.writes(PERSON, "EFFACER " + code(PERSON));
      Instant now = office.now();
      office.close();
      new Restore(folder).from(backup, true, now);
      Owned.delete(folder.resolve(Restore.CONFIG));
      assertEquals(List.of(), traces(MARKER));
      office = new Office(folder, world);
      assertEquals("ABANDONNE", office.again(filed).status());
      assertEquals(other.answers(), office.again(other).answers(), "nobody else's is touched");
      long seen = office.wiring.inbox.balance().seen();
      office.again(1, "From: " + PERSON + "\nMessage-ID: <m1>\n\n" + NEED);
      assertEquals(seen, office.wiring.inbox.balance().seen(), "nor does the server");
    } finally {
      Files.delete(backup);
    }
  }

  @Test
  void whatIsToldOfSomebodysHealthReachesNobodyAndGoesOnDemand() throws IOException {
    String health = "Je suis diabétique et je prends de l'insuline.";
    office.writes(PERSON, NEED + " " + health);
    String answer = office.last(PERSON);
    assertTrue(answer.contains("santé de quelqu'un"), answer);
    for (int i = 0; i < 6 && office.cases().isEmpty(); i++) {
      office.writes(
          PERSON, office.last(PERSON).contains("Acceptez-vous") ? "oui" : "je ne sais pas");
    }
    Cases.Stored filed = office.cases().getLast();
    String all = office.summary(Office.AMANDINE, filed).message().toString() + filed.answers();
    assertFalse(all.contains("diab") || all.contains("insuline"), all);
    assertFalse(traces("insuline").isEmpty(), "the original is still there");
    office.writes(PERSON, "effacer mes messages");
    assertTrue(office.last(PERSON).contains("sont effacés"), office.last(PERSON));
    assertTrue(office.wiring.database.scrub());
    assertEquals(List.of(), traces("insuline"));
    assertFalse(office.again(filed).answers().isEmpty());
  }

  /** A mail's words are read in pieces; none of them is a way around. */
  @Test
  void whatIsToldOfSomebodysHealthUnderAQuestionOrInASignatureIsKeptNowhereEither()
      throws IOException {
    office.writes(
        PERSON, "Bonjour, nous cherchons un expert des déchets pour dix jours à Kinshasa.");
    Parcel asked =
        office.delivered.stream()
            .filter(parcel -> parcel.to().equals(Address.mail(PERSON)))
            .toList()
            .getLast();
    String underEach =
        asked
            .message()
            .text()
            .lines()
            .filter(line -> line.contains("?"))
            .map(question -> "> " + question + "\nJe suis diabétique.\n")
            .collect(Collectors.joining("\n"));
    assertFalse(underEach.isEmpty(), asked.message().text());
    office.answers(
        PERSON,
        asked,
        "Le lun. 4 janv. 2027 à 09:00, EXPLOR a écrit :\n"
            + underEach
            + "\n-- \nJe suis séropositif, 06 12 34 56 78");
    String kept =
        office.wiring.database.read(
            tx -> {
              long person = office.wiring.people.find(tx, Address.mail(PERSON)).orElseThrow();
              return office.wiring.sessions.load(tx, person).orElseThrow()
                  + new Talk(office::now).open(tx, person);
            });
    String said = kept + office.last(PERSON);
    assertFalse(said.contains("diab") || said.contains("séropositif"), said);
    assertTrue(office.last(PERSON).contains("santé de quelqu'un"), office.last(PERSON));
    assertFalse(traces("séropositif".substring(4)).isEmpty(), "the original is still there");
  }

  @Test
  void whatARestoreReplacedForgetsThemTooAndIsGoneAfterAMonth() throws IOException {
    Path backup = Files.createTempFile("explor", ".zip");
    try {
      everywhere();
      new Backup(folder, world.config()).write(backup, office.now());
      office.passes(Duration.ofHours(1));
      Instant now = office.now();
      office.close();
      new Restore(folder).from(backup, true, now);
      Owned.delete(folder.resolve(Restore.CONFIG));
      office = new Office(folder, world);
      office.passes(Duration.ofHours(2));
      assertTrue(
          traces(MARKER).stream().anyMatch(trace -> trace.startsWith("before-restore")),
          traces(MARKER)::toString);
      String from = Office.checked(PERSON) + "From: " + PERSON + "\n";
      office.again(101, from + "Message-ID: <m101>\n\neffacez mes données");
      office.again(102, from + "Message-ID: <m102>\n\nEFFACER " + code(PERSON));
      assertTrue(office.wiring.database.scrub());
      assertEquals(List.of(), traces(MARKER));
      assertTrue(oldContent());
      office.passes(OldContent.KEPT);
      office.wiring.database.wantScrub(); // as every night
      assertTrue(office.wiring.database.scrub());
      assertFalse(oldContent());
    } finally {
      Files.delete(backup);
    }
  }

  private boolean oldContent() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.anyMatch(path -> path.getFileName().toString().startsWith("before-restore"));
    }
  }

  @Test
  void aWrongCodeErasesNothingAndThreeMakeTheWishVoid() {
    Cases.Stored filed = everywhere();
    office.writes(PERSON, "supprimer mes données");
    String code = code(PERSON);
    String wrong = code.equals("000000") ? "000001" : "000000";
    for (int i = 0; i < 3; i++) {
      office.writes(PERSON, "EFFACER " + wrong);
      assertTrue(office.last(PERSON).contains("Rien n'est effacé"), office.last(PERSON));
    }
    office.writes(PERSON, "EFFACER " + code);
    assertTrue(office.last(PERSON).contains("Rien n'est effacé"), office.last(PERSON));
    assertFalse(office.again(filed).answers().isEmpty());
  }

  @Test
  void aCodeIsGoodForADay() {
    everywhere();
    office.writes(PERSON, "supprimer mes données");
    String code = code(PERSON);
    office.passes(Duration.ofHours(25));
    office.writes(PERSON, "EFFACER " + code);
    assertTrue(office.last(PERSON).contains("Rien n'est effacé"), office.last(PERSON));
  }

  @Test
  void whoHasTwoChannelsConfirmsOnTheOtherOne() {
    everywhere();
    office.wiring.database.inTransaction(
        tx -> {
          long person = office.wiring.people.find(tx, Address.mail(PERSON)).orElseThrow();
          office.wiring.people.alsoAt(tx, person, Address.telegram(4_711));
          return null;
        });
    office.writes(PERSON, "supprimer mes données");
    assertFalse(office.last(PERSON).matches("(?s).*\\d{6}.*"), office.last(PERSON));
    String there = office.to(4_711).getLast().message().text();
    office.types(4_711, "EFFACER " + codeIn(there));
    assertTrue(office.to(4_711).getLast().message().text().contains("C'est fait"));
    long left =
        office.wiring.database.read(
            tx -> office.wiring.people.find(tx, Address.mail(PERSON)).orElse(0L));
    assertEquals(0, left);
  }

  @Test
  void theirCopyHoldsEverythingToReadAndForPrograms() throws IOException {
    Cases.Stored filed = everywhere();
    office.writes(PERSON, "<script>alert(1)</script>");
    office.writes(PERSON, "Mes données");
    List<Outbound.Enclosure> files = office.to(PERSON).getLast().message().enclosed();
    assertEquals(2, files.size());
    String page = stored(files.get(0));
    assertTrue(page.contains(MARKER) && page.contains(filed.reference()), page);
    assertFalse(page.contains("<script>"), "words are shown, never run");
    JsonNode json = Json.mapper().readTree(stored(files.get(1)));
    assertEquals(filed.reference(), json.at("/cases/0/reference").asText());
    assertTrue(json.at("/cases/0/answers").toString().contains(MARKER));
    assertTrue(json.at("/messages").toString().contains(MARKER));
    assertEquals(PERSON, json.at("/addresses/0/address").asText());
    JsonNode consent = json.at("/cases/0/consent");
    assertEquals(world.texts().get(Language.FR, "recap.consent"), consent.at("/wording").asText());
    assertEquals("oui", consent.at("/answer").asText());
    assertFalse(json.toString().contains(Office.PERSON), "nothing of anybody else");
  }

  private String stored(Outbound.Enclosure file) {
    byte[] bytes = office.wiring.files.get(file.hash()).orElseThrow();
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
