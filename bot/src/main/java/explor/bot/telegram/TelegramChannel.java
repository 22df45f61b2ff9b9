package explor.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import explor.bot.channel.Address;
import explor.bot.channel.Channel;
import explor.bot.channel.Delivery;
import explor.bot.channel.Inbound;
import explor.bot.channel.Outbound;
import explor.bot.channel.Parcel;
import explor.bot.channel.Raw;
import explor.bot.telegram.Pieces.Piece;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.pinnedmessages.PinChatMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

/**
 * Telegram as a door. {@link #read} may be called from any thread; {@link #deliver} from two relays
 * at once, as long as they never share a parcel. Nothing here sleeps: a message that is too early
 * comes back as {@link Delivery.Paced}.
 */
public final class TelegramChannel implements Channel {
  private static final Logger log = LoggerFactory.getLogger(TelegramChannel.class);
  private static final Duration TOKEN_PAUSE = Duration.ofMinutes(5);
  private static final int MOST_STARTED = 1000;
  private static final int MOST_FETCHES = 3;
  private static final Set<String> KEPT = Set.of("document", "photo", "voice", "video");

  private final TelegramApi api;
  private final String username;
  private final Function<String, Optional<byte[]>> stored;
  private final UpdateReader reader;
  private final Pace pace;

  /**
   * How much of a parcel has left.
   *
   * @param sent the last message, as {@link TelegramIds} name it
   */
  private record Begun(int pieces, String sent) {}

  /** Parcels of which some pieces have left, so that a retry does not begin anew. */
  private final Map<Long, Begun> started =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Begun> eldest) {
              return size() > MOST_STARTED;
            }
          });

  /** Groups that became supergroups: where they are now. */
  private final Map<Long, Long> moved = new ConcurrentHashMap<>();

  /**
   * @param username the bot's, without the @, so that groups can call it; empty when unknown
   */
  public TelegramChannel(
      TelegramApi api, String username, Pace.Limits limits, InstantSource clock) {
    this(api, username, limits, hash -> Optional.empty(), clock);
  }

  /**
   * The same with files.
   *
   * @param stored the bytes under a hash; empty when they were erased meanwhile
   */
  public TelegramChannel(
      TelegramApi api,
      String username,
      Pace.Limits limits,
      Function<String, Optional<byte[]>> stored,
      InstantSource clock) {
    this.stored = stored;
    this.api = api;
    this.username = username;
    this.reader = new UpdateReader(api.botId(), username);
    this.pace = new Pace(limits, clock);
  }

  @Override
  public String name() {
    return Address.TELEGRAM;
  }

  @Override
  public Inbound read(Raw raw) {
    return reader.read(raw);
  }

  @Override
  public Glance glance(Raw raw) {
    return switch (reader.read(raw)) {
      case Inbound.Message message -> new Glance(message.from().key(), message.text());
      case Inbound.Unreachable gone -> new Glance(gone.who().key(), "");
      case Inbound.Moved moved -> new Glance(moved.was().key(), "");
      case Inbound.Reachable back -> new Glance(back.who().key(), "");
      case Inbound.Bounced bounced -> Glance.NOTHING;
      case Inbound.Disowned disowned -> Glance.NOTHING;
      case Inbound.Ignored ignored -> Glance.NOTHING;
    };
  }

  @Override
  public boolean fetches(Inbound.File file) {
    return KEPT.contains(file.kind()) && !file.reference().isEmpty();
  }

  /** What people send to be kept; Telegram is asked up to three times. */
  @Override
  public byte[] file(Raw raw, Inbound.File file) {
    if (!fetches(file)) {
      return new byte[0];
    }
    for (int tries = 0; tries < MOST_FETCHES; tries++) {
      try (InputStream bytes = api.download(file.reference())) {
        return bytes.readNBytes((int) Attached.MOST_BYTES);
      } catch (TelegramFailure.Refused e) {
        log.warn("A file stays with Telegram: {}.", e.getMessage());
        return new byte[0];
      } catch (TelegramFailure | IOException e) {
        log.warn("A file did not come, try {}: {}.", tries + 1, reason(e));
      }
    }
    return new byte[0];
  }

  /** The network's own words may hold the address, and so the token. */
  private static String reason(Exception e) {
    return e instanceof TelegramFailure ? String.valueOf(e.getMessage()) : e.getClass().getName();
  }

  /** Bot API, "Deep linking". */
  @Override
  public String startLink(String word) {
    return username.isEmpty() ? "" : "https://t.me/" + username + "?start=" + word;
  }

  @Override
  public boolean deliversAside() {
    return true;
  }

  /**
   * Sends what is still to be sent of a parcel, part by part.
   *
   * @return {@code Paced} when a limit of Telegram's asks to wait; the parts that left are
   *     remembered
   */
  @Override
  public Delivery deliver(Parcel parcel) {
    long chat;
    try {
      chat = Long.parseLong(parcel.to().id());
    } catch (NumberFormatException e) {
      return new Delivery.Rejected("no chat id");
    }
    long now = moved.getOrDefault(chat, chat);
    List<Piece> pieces = Pieces.of(now, parcel.message());
    if (pieces.isEmpty()) {
      return new Delivery.Rejected("nothing to say");
    }
    try {
      return deliver(parcel, now, pieces);
    } catch (TelegramFailure.Refused e) {
      return refused(parcel, now, e);
    } catch (TelegramFailure e) {
      return new Delivery.Retry(String.valueOf(e.getMessage()), Duration.ZERO);
    }
  }

  private Delivery deliver(Parcel parcel, long chat, List<Piece> pieces) throws TelegramFailure {
    Begun begun = started.getOrDefault(parcel.id(), new Begun(0, ""));
    while (begun.pieces() < pieces.size()) {
      Duration wait = pace.ask(chat, parcel.urgent());
      if (!wait.isZero()) {
        return new Delivery.Paced(wait);
      }
      Piece piece = pieces.get(begun.pieces());
      int id = send(piece);
      pace.passed(chat);
      // What is edited or answered later is the message with the buttons, not a card after it.
      String name = besideTheText(piece) ? begun.sent() : TelegramIds.of(chat, id);
      begun = new Begun(begun.pieces() + 1, name);
      started.put(parcel.id(), begun);
    }
    started.remove(parcel.id());
    if (parcel.message().chat().pinned()) {
      int id = TelegramIds.messageIn(chat, begun.sent());
      api.attempt(
          PinChatMessage.builder().chatId(chat).messageId(id).disableNotification(true).build());
    }
    return new Delivery.Sent(begun.sent());
  }

  private static boolean besideTheText(Piece piece) {
    return switch (piece) {
      case Piece.New fresh -> false;
      case Piece.Edit edit -> false;
      case Piece.Card card -> true;
      case Piece.Pin pin -> true;
      case Piece.Document document -> true;
    };
  }

  /** Says "typing…" for five seconds or until the answer comes; at best, and without waiting. */
  @Override
  public void working(Address who) {
    api.attempt(SendChatAction.builder().chatId(who.id()).action("typing").build());
  }

  /** The id of the message in its chat. */
  private int send(Piece piece) throws TelegramFailure {
    if (piece instanceof Piece.Document document) {
      return send(document);
    }
    try {
      return id(piece, api.call(piece.call()));
    } catch (TelegramFailure.Refused e) {
      if (e.code() != 400) {
        throw e;
      }
      return insteadOf(piece, e);
    }
  }

  /** A file that was erased meanwhile, or that Telegram does not take, is left out. */
  private int send(Piece.Document document) throws TelegramFailure {
    Outbound.Enclosure file = document.file();
    Optional<byte[]> bytes = stored.apply(file.hash());
    if (bytes.isEmpty()) {
      log.warn("A file of a message is no longer there and is left out.");
      return 0;
    }
    try {
      JsonNode sent = api.document(document.chat(), file.name(), file.type(), bytes.get());
      return sent.path("message_id").asInt();
    } catch (TelegramFailure.Refused e) {
      boolean ofTheFile = e.code() == 400 || e.code() == 413;
      if (!ofTheFile || e.migratedTo() != 0 || e.nobodyThere()) {
        throw e;
      }
      log.warn("Telegram does not take a file, which is left out: {}.", e.description());
      return 0;
    }
  }

  /**
   * What to do about a refusal of a message, and not of its chat. Words matter most: buttons can be
   * typed, and the number on a card stands in the text.
   */
  private int insteadOf(Piece piece, TelegramFailure.Refused refusal) throws TelegramFailure {
    if (refusal.migratedTo() != 0 || refusal.nobodyThere()) {
      throw refusal;
    }
    return switch (piece) {
      case Piece.New fresh -> plainer(fresh, refusal);
      case Piece.Edit edit when refusal.says("message is not modified") ->
          edit.call().getMessageId();
      case Piece.Edit edit -> send(edit.instead());
      case Piece.Card card -> leftOut("contact card", refusal);
      case Piece.Pin pin -> leftOut("place", refusal);
      case Piece.Document document -> throw refusal;
    };
  }

  /** First without markup, when that is what is wrong, then without anything but the words. */
  private int plainer(Piece.New fresh, TelegramFailure.Refused refusal) throws TelegramFailure {
    SendMessage call = fresh.call();
    boolean marked = call.getParseMode() != null;
    boolean bare = !marked && call.getReplyMarkup() == null && call.getReplyParameters() == null;
    if (bare) {
      throw refusal;
    }
    log.warn("Telegram refused a message; sent plainer: {}.", refusal.description());
    call.setParseMode(null);
    call.setText(fresh.plain());
    if (!(marked && refusal.unreadable())) {
      call.setReplyMarkup(null);
      call.setReplyParameters(null);
    }
    try {
      return id(fresh, api.call(call));
    } catch (TelegramFailure.Refused again) {
      if (again.code() != 400 || again.migratedTo() != 0 || again.nobodyThere()) {
        throw again;
      }
      return plainer(fresh, again);
    }
  }

  private static int leftOut(String what, TelegramFailure.Refused refusal) {
    log.warn("Telegram does not take a {}, which is left out: {}.", what, refusal.description());
    return 0;
  }

  private static int id(Piece piece, JsonNode message) {
    return piece instanceof Piece.Edit edit
        ? edit.call().getMessageId()
        : message.path("message_id").asInt();
  }

  private Delivery refused(Parcel parcel, long chat, TelegramFailure.Refused e) {
    if (e.code() == 429) {
      pace.flooded(chat, e.retryAfter());
      return new Delivery.Retry("flood control", e.retryAfter());
    }
    if (e.unauthorized()) {
      log.error("Telegram does not accept the bot's token; messages wait.");
      return new Delivery.Retry("token not accepted", TOKEN_PAUSE);
    }
    if (e.migratedTo() != 0) {
      log.warn("Group {} became supergroup {}; messages go there.", chat, e.migratedTo());
      moved.put(Long.parseLong(parcel.to().id()), e.migratedTo());
      return new Delivery.Retry("the group became a supergroup", Duration.ZERO);
    }
    String reason = e.code() + " " + e.description();
    return e.nobodyThere() ? new Delivery.Unreachable(reason) : new Delivery.Rejected(reason);
  }
}
