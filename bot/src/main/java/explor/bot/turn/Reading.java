package explor.bot.turn;

import explor.bot.channel.Address;
import explor.bot.channel.Channel;
import explor.bot.channel.Inbound;
import explor.bot.channel.Raw;
import explor.bot.store.Attachments;
import explor.bot.store.Inbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Before the transaction: what stored rows say, with the files that came with them. What comes over
 * the network or takes its time to read is had beside the turns; a conversation that waits for it
 * is held, so that its messages keep their order, and holds up no other. For the turns' thread.
 */
public final class Reading {
  /** Who has waited longer sees that somebody is at it. */
  private static final Duration NOTICED = Duration.ofSeconds(1);

  private final Inbox inbox;
  private final Map<String, Channel> channels;
  private final FileKeeper files;
  private final Fetching<Come> fetching;

  /**
   * @param channels by name
   * @param ready called on another thread when a file that was waited for has come
   */
  public Reading(Inbox inbox, Map<String, Channel> channels, FileKeeper files, Runnable ready) {
    this.inbox = inbox;
    this.channels = Map.copyOf(channels);
    this.files = files;
    this.fetching = new Fetching<>(ready);
  }

  /** A whole message; its files are on disk already. */
  private record Come(Inbound.Message message, List<Attachments.Stored> files) {}

  /** What a row turned out to be; its files are on disk already. */
  record Made(Inbox.Waiting row, Inbound inbound, List<Attachments.Stored> files) {}

  /** Those of the rows that can be worked now, in their order; so many at most. */
  List<Made> ready(List<Inbox.Waiting> rows, int most) {
    List<Made> ready = new ArrayList<>();
    Set<Address> held = new HashSet<>();
    boolean crowded = rows.size() >= most;
    for (Inbox.Waiting row : rows) {
      if (ready.size() == most) {
        break;
      }
      made(row, held, crowded).ifPresent(ready::add);
    }
    return ready;
  }

  private Optional<Made> made(Inbox.Waiting row, Set<Address> held, boolean crowded) {
    Channel channel = channels.get(row.channel());
    if (channel == null) {
      return Optional.of(now(row));
    }
    Inbound inbound = channel.read(row.raw());
    if (!(inbound instanceof Inbound.Message message)) {
      return Optional.of(new Made(row, inbound, List.of()));
    }
    if (held.contains(message.from())) {
      return Optional.empty();
    }
    Optional<Come> come = come(channel, row, message, crowded);
    if (come.isEmpty()) {
      held.add(message.from());
    }
    return come.map(it -> new Made(row, it.message, it.files));
  }

  private Optional<Come> come(
      Channel channel, Inbox.Waiting row, Inbound.Message message, boolean crowded) {
    if (message.files().stream().anyMatch(channel::fetches)) {
      return fetching.of(
          row.id(),
          () -> {
            channel.working(message.from());
            return whole(channel, row.raw(), message);
          });
    }
    // While very many wait, a sign to each would keep the answers from leaving.
    if (!crowded && inbox.waited(row).compareTo(NOTICED) > 0) {
      channel.working(message.from());
    }
    return Optional.of(whole(channel, row.raw(), message));
  }

  private Come whole(Channel channel, Raw raw, Inbound.Message message) {
    FileKeeper.Kept kept = files.keep(channel, raw, message);
    return new Come(kept.of(channel.whole(raw, message)), kept.stored());
  }

  /** A row was worked, or is tried alone: what was had for it beside the turns is let go. */
  void done(Inbox.Waiting row) {
    fetching.done(row.id());
  }

  /** One row with all its files, however long it takes. */
  Made now(Inbox.Waiting row) {
    Channel channel = channels.get(row.channel());
    if (channel == null) {
      return new Made(
          row, new Inbound.Ignored("its channel is not configured any more"), List.of());
    }
    Inbound inbound = channel.read(row.raw());
    if (!(inbound instanceof Inbound.Message message)) {
      return new Made(row, inbound, List.of());
    }
    Come come = whole(channel, row.raw(), message);
    return new Made(row, come.message, come.files);
  }
}
