package explor.bot.store;

import explor.bot.channel.Raw;

/**
 * How pressing a message is, as far as a glance tells. Asked before it is stored, so it must be
 * quick and must not throw.
 */
@FunctionalInterface
public interface Triage {
  Rank rank(String channel, Raw raw);

  /**
   * @param lane the conversation it belongs to: messages of one keep their order; empty when each
   *     stands for itself
   * @param urgent whether it goes before everything else that waits
   */
  record Rank(String lane, boolean urgent) {
    /** Nothing is known of it. */
    public static final Rank PLAIN = new Rank("", false);
  }
}
