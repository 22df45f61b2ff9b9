package explor.bot.app;

import explor.bot.store.Cases;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What every test of the desk needs: the shipped world, a fresh {@link Office}, and a case. */
abstract class InTheOffice {
  static World world;

  @TempDir Path folder;
  Office office;
  Cases.Stored filed;

  @BeforeAll
  static void load() {
    world = Office.world();
  }

  @AfterAll
  static void unload() {
    world.close();
  }

  @BeforeEach
  final void open() {
    office = new Office(folder, world);
    arrange();
    filed = filing();
  }

  @AfterEach
  final void close() {
    office.close();
  }

  /** What stands before the case comes. */
  void arrange() {}

  /** How the case comes: a need by mail, unless a test says otherwise. */
  Cases.Stored filing() {
    return office.filed();
  }

  /** Amandine replies to the case's mail; what the assistant answers her, each line unwrapped. */
  final String amandine(String words) {
    return by(Office.AMANDINE, words);
  }

  /** The same for any member of the team. */
  final String by(String member, String words) {
    office.answers(member, office.summary(member, filed), words);
    return unwrapped(office.last(member));
  }

  /** Lines of a transcript begin with a mark; what is indented goes on. */
  static String unwrapped(String text) {
    return text.replaceAll("\n  ", " ");
  }

  final Cases.Stored now() {
    return office.again(filed);
  }

  final String status() {
    return now().status();
  }
}
