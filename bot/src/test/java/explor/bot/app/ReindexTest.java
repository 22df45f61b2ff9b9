package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.store.FolderLock;
import explor.knowledge.Knowledge;
import explor.knowledge.NeedProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index made again because another process asks for it. */
final class ReindexTest {
  private static final String EXPERTS =
      "id,name,job_title,languages,skills\nA1,Ana Bel,fontainière,fr,réparation de pompes\n";

  @TempDir Path data;
  @TempDir Path config;
  private Knowledge knowledge;

  @BeforeEach
  void open() throws IOException {
    Files.writeString(config.resolve("experts.csv"), EXPERTS);
    knowledge = Knowledge.load(config, ConfigOption.index(data), line -> {}).knowledge();
  }

  @AfterEach
  void close() {
    knowledge.close();
  }

  private int found() {
    return knowledge
        .expertsFor(new NeedProfile("", "pompes", "", "", List.of(), "", "", 9), 9)
        .size();
  }

  @Test
  void whoAsksGetsOneAnswerAndTheIndexHoldsWhatTheFilesHold() throws IOException {
    Files.writeString(config.resolve("experts.csv"), EXPERTS + "A2,Bo Li,plombier,fr,pompes\n");
    ReindexRequest asking = new ReindexRequest(data);
    asking.ask();
    assertEquals(Optional.empty(), asking.answered());
    new Reindexing(data, knowledge).look();
    assertEquals(Optional.of("The index is made anew: {experts=2, needs=0}."), asking.answered());
    assertEquals(Optional.empty(), asking.answered());
    assertEquals(2, found());
  }

  @Test
  void aFaultIsAnsweredAndTheOldIndexStays() throws IOException {
    Files.writeString(config.resolve("experts.csv"), EXPERTS + "A2,,plombier,fr,pompes\n");
    ReindexRequest asking = new ReindexRequest(data);
    asking.ask();
    new Reindexing(data, knowledge).look();
    assertTrue(asking.answered().orElseThrow().contains("experts.csv:3"));
    assertEquals(1, found());
  }

  @Test
  void whoeverHoldsTheDataFolderIsAskedAndNobodyElse() {
    FolderLock serving = FolderLock.take(data);
    assertEquals(Optional.empty(), FolderLock.tryTake(data));
    serving.close();
    FolderLock.tryTake(data).orElseThrow().close();
  }
}
