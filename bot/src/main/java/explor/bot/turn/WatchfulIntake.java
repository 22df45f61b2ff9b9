package explor.bot.turn;

import explor.bot.channel.Intake;
import explor.bot.channel.Raw;
import explor.bot.store.Outbox;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The inbox as the doors see it. When it takes nothing, what came is looked through for cries for
 * help before the door hears of the failure; the door keeps the rest and offers it again.
 */
public final class WatchfulIntake implements Intake {
  private final Intake inbox;
  private final LastResort lastResort;
  private final Outbox outbox;
  private final Map<String, String> marks = new ConcurrentHashMap<>();

  public WatchfulIntake(Intake inbox, LastResort lastResort, Outbox outbox) {
    this.inbox = inbox;
    this.lastResort = lastResort;
    this.outbox = outbox;
  }

  @Override
  public void accept(String channel, List<Raw> batch, String mark) {
    try {
      inbox.accept(channel, batch, mark);
      marks.put(channel, mark);
    } catch (RuntimeException e) {
      batch.forEach(raw -> lastResort.look(channel, raw));
      throw e;
    }
  }

  @Override
  public Duration breather() {
    return outbox.isBehind() ? Turn.GATHERING : Duration.ZERO;
  }

  /** Asked of the database once: where it cannot be read any more, the door would be deaf. */
  @Override
  public String mark(String channel) {
    return marks.computeIfAbsent(channel, inbox::mark);
  }
}
