package explor.bot.telegram;

import explor.bot.channel.Intake;
import explor.bot.channel.Raw;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An inbox in memory; can refuse to store. */
final class MemoryIntake implements Intake {
  private final Map<String, Raw> rows = new LinkedHashMap<>();
  private final List<Integer> batches = new ArrayList<>();
  private String mark = "";
  private int failures;

  @Override
  public synchronized void accept(String channel, List<Raw> batch, String newMark) {
    if (failures > 0) {
      failures--;
      throw new IllegalStateException("disk full");
    }
    batch.forEach(raw -> rows.putIfAbsent(raw.externalId(), raw));
    batches.add(batch.size());
    mark = newMark;
  }

  @Override
  public synchronized String mark(String channel) {
    return mark;
  }

  synchronized void failNext(int times) {
    failures = times;
  }

  synchronized List<Raw> rows() {
    return List.copyOf(rows.values());
  }

  synchronized List<Integer> batches() {
    return List.copyOf(batches);
  }
}
