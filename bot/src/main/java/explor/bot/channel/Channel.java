package explor.bot.channel;

/**
 * A door: makes sense of what came in through it, and delivers what leaves through it. Receiving
 * itself is a loop of the channel's own that hands {@link Raw} things to the inbox and acknowledges
 * only after the commit. Thread rule: {@code read} may be called from any thread; {@code deliver}
 * from the relay's thread only, or from two when it {@link #deliversAside}.
 */
public interface Channel {
  /** As in {@link Address#channel()}. */
  String name();

  /**
   * Says what a stored raw message is. Pure and quick: no network, and the same bytes always give
   * the same answer.
   *
   * @throws RuntimeException if the bytes make no sense at all; the row is then tried again, and
   *     set aside after three failures
   */
  Inbound read(Raw raw);

  /**
   * What can be said of a stored raw message at a glance, so that it finds its place among what
   * waits. Quick, and never throws; a door that cannot tell says {@link Glance#NOTHING}.
   */
  default Glance glance(Raw raw) {
    return Glance.NOTHING;
  }

  /**
   * @param conversation whose messages keep their order; empty when each stands for itself
   * @param words of the person; may be empty
   */
  record Glance(String conversation, String words) {
    public static final Glance NOTHING = new Glance("", "");
  }

  /** Whether emergencies may be delivered on a second thread beside everything else. */
  default boolean deliversAside() {
    return false;
  }

  /** The message is being worked, and that may take a moment: the door may show it. */
  default void working(Address from) {}

  /**
   * The bytes of a file of {@link #read}, asked for before the turn's transaction; empty when this
   * door does not have them.
   */
  default byte[] file(Raw raw, Inbound.File file) {
    return new byte[0];
  }

  /**
   * A message of {@link #read} with what takes its time to read, as the words of documents. Asked
   * for before the turn's transaction, once.
   */
  default Inbound.Message whole(Raw raw, Inbound.Message message) {
    return message;
  }

  /**
   * Whether {@link #file} asks the network for this one, or {@link #whole} takes its time over it,
   * so that both are called beside the turns, from several threads.
   */
  default boolean fetches(Inbound.File file) {
    return false;
  }

  /**
   * What people open to begin here with a word of ours.
   *
   * @return an address, or empty when this door has none
   */
  default String startLink(String word) {
    return "";
  }

  /** Tries once to deliver. Never throws for what the network or the other side does. */
  Delivery deliver(Parcel parcel);
}
