package explor.bot.channel;

/**
 * A door: makes sense of what came in through it, and delivers what leaves through it. Receiving
 * itself is a loop of the channel's own that hands {@link Raw} things to the inbox and acknowledges
 * only after the commit. Thread rule: {@code read} may be called from any thread; {@code deliver}
 * from the relay's thread only.
 */
public interface Channel {
  /** As in {@link Address#channel()}. */
  String name();

  /**
   * Says what a stored raw message is. Pure: no network, and the same bytes always give the same
   * answer.
   *
   * @throws RuntimeException if the bytes make no sense at all; the row is then tried again, and
   *     set aside after three failures
   */
  Inbound read(Raw raw);

  /**
   * The bytes of a file of {@link #read}, asked for before the turn's transaction; empty when this
   * door does not have them.
   */
  default byte[] file(Raw raw, Inbound.File file) {
    return new byte[0];
  }

  /** Tries once to deliver. Never throws for what the network or the other side does. */
  Delivery deliver(Parcel parcel);
}
