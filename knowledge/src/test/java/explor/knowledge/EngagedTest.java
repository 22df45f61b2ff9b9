package explor.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EngagedTest {
  @TempDir Path config;

  @Test
  void whoIsEngagedIsAskedOnceAndTold() {
    Engagement may =
        new Engagement(new Window(LocalDate.of(2027, 5, 3), LocalDate.of(2027, 5, 14)), 0);
    AtomicInteger asked = new AtomicInteger();
    try (Knowledge knowledge = Knowledge.load(config).knowledge()) {
      Set<String> first =
          knowledge.followEngagements(
              () -> asked.incrementAndGet() == 1 ? Map.of() : Map.of("E1", List.of(may)));
      assertEquals(Set.of(), first);
      assertEquals(Set.of("E1"), knowledge.engaged());
      assertEquals(2, asked.get());
    }
  }
}
