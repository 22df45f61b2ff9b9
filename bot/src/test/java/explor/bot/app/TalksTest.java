package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.store.Cases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plays every transcript of {@code src/test/resources/talks}: the specification of the
 * conversation. {@code mvn -pl bot test -Dtest=TalksTest -Dtalks.rewrite=true} writes down what is
 * said now; the difference is then read before it is kept.
 */
class TalksTest {
  private static final Path TALKS = Path.of("src/test/resources/talks");
  private static final Pattern EDITS = Pattern.compile("(?s)\\(edits (\\d+)\\) (.*)");
  private static final Pattern PRESSES = Pattern.compile("\\(presses (\\S+)\\)");
  private static World world;

  @TempDir static Path folder;

  @BeforeAll
  static void load() {
    world = Configured.world();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @TestFactory
  Stream<DynamicTest> everyTranscriptIsWhatIsSaid() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(TALKS)) {
      files = all.filter(file -> file.toString().endsWith(".talk")).sorted().toList();
    }
    assertTrue(files.size() >= 8, "the transcripts are there");
    return files.stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> play(file)));
  }

  private static void play(Path file) throws IOException {
    String source = Files.readString(file);
    Transcript transcript = Transcript.parse(source);
    String now = head(source) + spoken(transcript);
    if (Boolean.getBoolean("talks.rewrite")) {
      Files.writeString(file, now);
    }
    assertEquals(source, now, "what is said differs from " + file);
  }

  private static String head(String source) {
    int first = source.indexOf("▸");
    return first < 0 ? source : source.substring(0, first);
  }

  private static String spoken(Transcript transcript) throws IOException {
    Instant[] now = {
      Instant.parse(transcript.head().getOrDefault("clock", "2027-01-11T09:00:00Z"))
    };
    InstantSource clock = () -> now[0];
    String language = transcript.head().getOrDefault("lang", "fr");
    Path data = Files.createTempDirectory(folder, "talk");
    LocalTalk.Ear ear = LocalTalk.Ear.open();
    StringBuilder all = new StringBuilder();
    Settings settings = Settings.local(world.config(), data, List.of("equipe@resacoop.example"));
    try (Wiring wiring = new Wiring(settings, world, clock, key -> List.of(ear.channel()))) {
      LocalTalk talk = LocalTalk.begin(wiring, ear, clock, "someone", language);
      String mission = transcript.head().getOrDefault("mission", "none");
      if (!mission.equals("none")) {
        talk.onMission(mission);
      }
      String code = transcript.head().getOrDefault("code", "");
      if (!code.isEmpty()) {
        wiring.database.inTransaction(
            tx -> {
              wiring.missions.issue(tx, "KIN-2027-01", code, Duration.ofDays(14), "");
              return null;
            });
      }
      Beside beside = new Beside(wiring);
      for (Transcript.Turn turn : transcript.turns()) {
        if (turn.person().startsWith("(P") && turn.person().endsWith(")")) {
          now[0] =
              now[0].plus(Duration.parse(turn.person().substring(1, turn.person().length() - 1)));
          String news = talk.settle() + beside.news();
          all.append(
              news.isBlank()
                  ? "▸ " + turn.person() + "\n\n"
                  : Transcript.turn(turn.person(), news));
          continue;
        }
        String said = said(talk, turn.person());
        all.append(Transcript.turn(turn.person(), said + beside.news()));
      }
    }
    return all.toString();
  }

  private static String said(LocalTalk talk, String person) {
    Matcher edits = EDITS.matcher(person);
    if (edits.matches()) {
      return talk.edit(Integer.parseInt(edits.group(1)), edits.group(2));
    }
    Matcher presses = PRESSES.matcher(person);
    return presses.matches() ? talk.press(presses.group(1)) : talk.say(person);
  }

  /** What happens beside the talk: cases filed, mails to the team. */
  private static final class Beside {
    private final Wiring wiring;
    private int cases;
    private long mails;

    Beside(Wiring wiring) {
      this.wiring = wiring;
    }

    String news() {
      StringBuilder news = new StringBuilder();
      List<Cases.Stored> all = wiring.database.read(wiring.cases::all);
      all.subList(cases, all.size())
          .forEach(
              filed ->
                  news.append("— case ")
                      .append(filed.reference())
                      .append(' ')
                      .append(filed.form())
                      .append(' ')
                      .append(filed.status())
                      .append(' ')
                      .append(filed.flags())
                      .append('\n'));
      cases = all.size();
      for (var line : wiring.outbox.pending(1_000)) {
        if (line.id() > mails && line.channel().equals("mail")) {
          news.append("— mail to the team: ").append(line.purpose()).append('\n');
          mails = line.id();
        }
      }
      return news.toString();
    }
  }
}
