package explor.bot.app;

import explor.bot.channel.Channel;
import explor.bot.channel.Raw;
import explor.bot.safety.Safety;
import explor.bot.store.Triage;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Emergencies first, and one place at a time for each conversation. */
final class GlanceTriage implements Triage {
  private static final Logger log = LoggerFactory.getLogger(GlanceTriage.class);

  /** Who calls for help does so in the beginning; the turn looks at all of it. */
  private static final int READ_AT_MOST = 2_000;

  private final Map<String, Channel> doors;
  private final Safety safety;

  /**
   * @param doors by name; filled before the first message comes
   */
  GlanceTriage(Map<String, Channel> doors, Safety safety) {
    this.doors = doors;
    this.safety = safety;
  }

  @Override
  public Rank rank(String channel, Raw raw) {
    Channel door = doors.get(channel);
    if (door == null) {
      return Rank.PLAIN;
    }
    try {
      Channel.Glance glance = door.glance(raw);
      String words = glance.words();
      String read = words.length() > READ_AT_MOST ? words.substring(0, READ_AT_MOST) : words;
      return new Rank(glance.conversation(), !read.isBlank() && safety.look(read).isPresent());
    } catch (RuntimeException e) {
      log.error("A message of {} was not ranked; it waits like the others.", channel, e);
      return Rank.PLAIN;
    }
  }
}
