package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Address;
import explor.bot.channel.Inbound;
import explor.bot.channel.Outbound;
import explor.bot.channel.Parcel;
import explor.bot.safety.EmergencyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Plays {@code talks/emergencies}: each event of the table in French and English, by Telegram and
 * by mail, from a volunteer of a mission, from somebody nobody knows, and in the middle of a form.
 * A file has a scene for each, with a person of its own; rewritten like the other transcripts.
 */
final class EmergencyTalksTest extends InTheField {
  private static final Path TALKS = Path.of("src/test/resources/talks/emergencies");
  private static final String SCENE = "== ";
  private static final Map<String, String> PEOPLE =
      Map.of(
          Field.NADIA, "Nadia (Telegram)",
          Field.NADIA_MAIL, "Nadia (mail)",
          Field.OMAR, "Omar (mail)",
          Field.TEAM, "the team (mail)");

  private int persons;

  @Test
  void everyEventHasItsTranscriptInBothLanguages() {
    for (EmergencyEvent event : EmergencyEvent.values()) {
      for (String language : List.of("fr", "en")) {
        assertTrue(Files.exists(TALKS.resolve(event.code() + "." + language + ".talk")));
      }
    }
  }

  @Test
  void whoCriesInSpanishOrPortugueseIsSpokenToInIt() throws IOException {
    for (String talk : List.of("theft.es", "illness.es", "other.es", "accident.pt")) {
      String said = Files.readString(TALKS.resolve(talk + ".talk"));
      String toThem =
          said.lines()
              .filter(line -> line.startsWith("◂") || line.startsWith("  "))
              .filter(line -> !line.contains("+243") && !line.contains("RESACOOP ("))
              .collect(Collectors.joining("\n"));
      assertFalse(toThem.contains("L'équipe est prévenue"), talk);
      assertFalse(toThem.contains("C'est transmis"), talk);
      assertFalse(toThem.contains("Êtes-vous"), talk);
    }
  }

  @TestFactory
  Stream<DynamicTest> everyEmergencyIsAnsweredAsWritten() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(TALKS)) {
      files = all.sorted().toList();
    }
    return files.stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> play(file)));
  }

  private void play(Path file) throws IOException {
    String source = Files.readString(file);
    String language = file.getFileName().toString().split("\\.")[1];
    StringBuilder now = new StringBuilder(source.substring(0, source.indexOf(SCENE)));
    for (String scene : source.substring(now.length()).split("(?m)^" + SCENE)) {
      if (!scene.isBlank()) {
        String title = scene.lines().findFirst().orElseThrow();
        now.append(SCENE).append(title).append("\n\n");
        now.append(spoken(title, language, Transcript.parse(scene.substring(title.length()))));
      }
    }
    if (Boolean.getBoolean("talks.rewrite")) {
      Files.writeString(file, now.toString());
    }
    assertEquals(source, now.toString(), "what is said differs from " + file);
  }

  private String spoken(String title, String language, Transcript transcript) {
    boolean mail = title.startsWith("Mail");
    RecordingDoor door = mail ? field.mail : field.telegram;
    String who = "p" + ++persons + (mail ? "@mail.example" : "");
    if (title.contains("on a mission")) {
      field.wiring.database.inTransaction(
          tx -> {
            long person = field.wiring.people.at(tx, new Address(door.name(), who));
            field.wiring.missions.link(tx, person, Field.MISSION);
            return null;
          });
    }
    StringBuilder all = new StringBuilder();
    for (Transcript.Turn turn : transcript.turns()) {
      int telegrams = field.telegram.delivered.size();
      int mails = field.mail.delivered.size();
      field.arrives(door, said(door, who, language, turn.person()));
      List<Parcel> left = new ArrayList<>();
      left.addAll(tail(field.telegram.delivered, telegrams));
      left.addAll(tail(field.mail.delivered, mails));
      all.append(Transcript.turn(turn.person(), answered(who, left) + told(who, turn, left)));
    }
    return all.toString();
  }

  private static List<Parcel> tail(List<Parcel> delivered, int from) {
    return delivered.subList(from, delivered.size());
  }

  private static Inbound said(RecordingDoor door, String who, String language, String words) {
    Inbound.Message m = Field.message(door, who, "Aline", words, "", List.of(), "<m@door>");
    return new Inbound.Message(
        m.from(),
        m.sender(),
        language,
        m.sent(),
        m.text(),
        m.choice(),
        m.edited(),
        m.files(),
        door.name().equals(Address.MAIL) ? "mission" : "",
        m.replyTo(),
        m.thread(),
        m.answers(),
        m.signature(),
        m.authenticated());
  }

  private static String answered(String who, List<Parcel> left) {
    return left.stream()
        .filter(parcel -> parcel.to().id().equals(who))
        .map(parcel -> shown(parcel.message()))
        .collect(Collectors.joining("\n"));
  }

  private static String shown(Outbound message) {
    String subject = message.subject().isBlank() ? "" : "(" + message.subject() + ") ";
    String buttons =
        message.buttons().stream()
            .map(button -> "[" + button.label() + "]")
            .collect(Collectors.joining(" "));
    String words = subject + message.text() + (buttons.isEmpty() ? "" : "\n" + buttons);
    return "◂ " + words.strip().lines().collect(Collectors.joining("\n  ")) + "\n";
  }

  /** Who is told beside the talk, and whether they read the very words. */
  private static String told(String who, Transcript.Turn turn, List<Parcel> left) {
    return left.stream()
        .filter(parcel -> !parcel.to().id().equals(who))
        .map(
            parcel -> {
              boolean words = parcel.message().text().contains(turn.person());
              String name = PEOPLE.getOrDefault(parcel.to().id(), parcel.to().id());
              return "— told: " + name + (words ? ", with these words" : ", without the words");
            })
        .distinct()
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
