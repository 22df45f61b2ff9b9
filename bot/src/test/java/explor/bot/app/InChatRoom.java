package explor.bot.app;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests that each begin in an empty {@link ChatRoom} of the configured assistant. */
abstract class InChatRoom {
  private static World world;

  @TempDir Path folder;
  ChatRoom room;

  @BeforeAll
  static void load() {
    world = Configured.world();
  }

  @AfterAll
  static void unload() {
    world.close();
  }

  @BeforeEach
  void open() {
    room = new ChatRoom(folder, world);
  }

  @AfterEach
  void close() {
    room.close();
  }
}
