package explor.bot.turn;

import explor.bot.channel.Intake;
import explor.bot.channel.Raw;
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
  private final Map<String, String> marks = new ConcurrentHashMap<>();

  public WatchfulIntake(Intake inbox, LastResort lastResort) {
    this.inbox = inbox;
    this.lastResort = lastResort;
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

  /** Where nothing can be read any more, the last known mark: otherwise the door would be deaf. */
  @Override
  public String mark(String channel) {
    try {
      String mark = inbox.mark(channel);
      marks.put(channel, mark);
      return mark;
    } catch (RuntimeException e) {
      String known = marks.get(channel);
      if (known == null) {
        throw e;
      }
      return known;
    }
  }
}
