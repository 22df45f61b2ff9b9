package explor.bot.channel;

import java.time.Duration;
import java.util.List;

/**
 * Where a door's receiving loop puts what came: stored raw and committed before the call returns.
 */
public interface Intake {
  /**
   * A door that hands over so many at once has more behind them. Telegram gives no more at a time.
   */
  int FULL = 100;

  /**
   * Stores a batch together with how far the channel has read, in one commit. What is already there
   * (same external id) is skipped in silence.
   *
   * @param channel as in {@link Address#channel()}
   * @param mark how far the channel has read afterwards, in its own words: the next Telegram
   *     offset, {@code uidvalidity/uid} of a mailbox
   */
  void accept(String channel, List<Raw> batch, String mark);

  /**
   * How long a door does well to wait before it fetches more: what it would bring could not be
   * answered sooner, and more of it would share a commit. Zero, unless replies queue.
   */
  default Duration breather() {
    return Duration.ZERO;
  }

  /** The mark of the last accepted batch; empty at the very first start. */
  String mark(String channel);
}
