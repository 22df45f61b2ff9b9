package explor.bot.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Places in the queue such that lanes take turns (start-time fair queueing, Goyal, Vin and Cheng
 * 1996, with every message of the same weight): the first message of a lane is placed right after
 * what is being worked, each further one a round later. Thread-safe.
 */
final class FairOrder {
  /** With fewer lanes than this nobody looks which could be forgotten. */
  private static final int FEWEST_LANES = 1024;

  private final Map<String, Long> last = new HashMap<>();
  private long reached;
  private int sweepAt = FEWEST_LANES;

  /** Goes on after what waits already. */
  static FairOrder resume(Tx tx) throws SQLException {
    FairOrder order = new FairOrder();
    order.reached =
        tx.one(
                    "SELECT min(place) FROM inbox WHERE state = 'new' HAVING count(*) > 0",
                    row -> row.getLong(1))
                .orElse(1L)
            - 1;
    tx.all(
            "SELECT lane, max(place) FROM inbox WHERE state = 'new' GROUP BY lane",
            row -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(lane -> order.last.put(lane.getKey(), lane.getValue()));
    return order;
  }

  /** The place of a new message. */
  synchronized long place(String lane) {
    long place = Math.max(reached, lane.isEmpty() ? 0 : last.getOrDefault(lane, 0L)) + 1;
    if (!lane.isEmpty()) {
      last.put(lane, place);
      if (last.size() >= sweepAt) {
        last.values().removeIf(behind -> behind <= reached);
        sweepAt = Math.max(FEWEST_LANES, 2 * last.size());
      }
    }
    return place;
  }

  /** This place is being worked. */
  synchronized void reached(long place) {
    reached = Math.max(reached, place);
  }
}
