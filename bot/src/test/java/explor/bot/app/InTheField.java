package explor.bot.app;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What every test with a volunteer needs: the shipped world, and a fresh {@link Field}. */
abstract class InTheField {
  static World world;

  @TempDir Path folder;
  Field field;

  @BeforeAll
  static void load() {
    world = Field.world();
  }

  @AfterAll
  static void unload() {
    world.close();
  }

  @BeforeEach
  final void open() {
    field = new Field(world, folder);
    arrange();
  }

  /** What stands before each test begins. */
  void arrange() {}

  @AfterEach
  final void close() {
    field.close();
  }
}
