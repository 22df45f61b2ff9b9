package explor.bot.app;

import explor.bot.config.ConfigNode;
import explor.bot.store.Retention;
import java.time.Duration;
import java.util.Set;

/**
 * How the installation is watched, and how long it keeps what.
 *
 * @param healthPort on 127.0.0.1; zero when nobody asks
 */
record UpkeepOptions(int healthPort, Retention.Periods keep) {
  private static final int RAW = 90;
  private static final int SENT = 365;
  private static final int ALERTS = 365;
  private static final int PLACES = 30;
  private static final int PEOPLE = 1_095;
  private static final int MOST = 36_500;

  static final UpkeepOptions USUAL =
      new UpkeepOptions(
          0,
          new Retention.Periods(days(RAW), days(SENT), days(ALERTS), days(PLACES), days(PEOPLE)));

  static UpkeepOptions read(ConfigNode health, ConfigNode keep, Settings.Source from) {
    health.onlyKeys(Set.of("port"));
    keep.onlyKeys(Set.of("raw_days", "sent_days", "alerts_days", "places_days", "people_days"));
    return new UpkeepOptions(
        from.number("EXPLOR_HEALTH_PORT", health.get("port"), 0, 0, 65_535),
        new Retention.Periods(
            days(from.number("EXPLOR_KEEP_RAW_DAYS", keep.get("raw_days"), RAW, 7, MOST)),
            days(from.number("EXPLOR_KEEP_SENT_DAYS", keep.get("sent_days"), SENT, 30, MOST)),
            days(from.number("EXPLOR_KEEP_ALERTS_DAYS", keep.get("alerts_days"), ALERTS, 30, MOST)),
            days(from.number("EXPLOR_KEEP_PLACES_DAYS", keep.get("places_days"), PLACES, 1, MOST)),
            days(
                from.number(
                    "EXPLOR_KEEP_PEOPLE_DAYS", keep.get("people_days"), PEOPLE, 90, MOST))));
  }

  private static Duration days(int days) {
    return Duration.ofDays(days);
  }
}
