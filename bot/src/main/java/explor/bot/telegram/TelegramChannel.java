package explor.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import explor.bot.channel.Address;
import explor.bot.channel.Channel;
import explor.bot.channel.Delivery;
import explor.bot.channel.Inbound;
import explor.bot.channel.Outbound;
import explor.bot.channel.Parcel;
import explor.bot.channel.Raw;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;

/**
 * Telegram as a door. {@link #read} may be called from any thread; {@link #deliver} from the
 * relay's thread only. Nothing here sleeps: a message that is too early comes back as {@link
 * Delivery.Paced}.
 */
public final class TelegramChannel implements Channel {
  private static final Logger log = LoggerFactory.getLogger(TelegramChannel.class);
  private static final Duration TOKEN_PAUSE = Duration.ofMinutes(5);
  private static final int MOST_STARTED = 1000;

  private final TelegramApi api;
  private final UpdateReader reader;
  private final Pace pace;

  /** Parcels of which some parts have left: how many. So a retry does not begin anew. */
  private final Map<Long, Integer> started =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Integer> eldest) {
          return size() > MOST_STARTED;
        }
      };

  /** Groups that became supergroups: where they are now. */
  private final Map<Long, Long> moved = new LinkedHashMap<>();

  /**
   * @param username the bot's, without the @, so that groups can call it; empty when unknown
   */
  public TelegramChannel(
      TelegramApi api, String username, Pace.Limits limits, InstantSource clock) {
    this.api = api;
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

  /**
   * Sends what is still to be sent of a parcel, part by part.
   *
   * @return {@code Retry("paced", after)} when a limit of Telegram's asks to wait; the parts that
   *     left are remembered
   */
  @Override
  public Delivery deliver(Parcel parcel) {
    long chat;
    try {
      chat = Long.parseLong(parcel.to().id());
    } catch (NumberFormatException e) {
      return new Delivery.Rejected("no chat id");
    }
    List<String> parts = TextParts.of(parcel.message().text(), TextParts.LIMIT);
    if (parts.isEmpty()) {
      return new Delivery.Rejected("nothing to say");
    }
    long now = moved.getOrDefault(chat, chat);
    try {
      return deliver(parcel, now, parts);
    } catch (TelegramFailure.Refused e) {
      return refused(parcel, now, e);
    } catch (TelegramFailure e) {
      return new Delivery.Retry(String.valueOf(e.getMessage()), Duration.ZERO);
    }
  }

  private Delivery deliver(Parcel parcel, long chat, List<String> parts) throws TelegramFailure {
    Outbound message = parcel.message();
    String sent = "";
    for (int i = started.getOrDefault(parcel.id(), 0); i < parts.size(); i++) {
      Duration wait = pace.ask(chat, parcel.urgent());
      if (!wait.isZero()) {
        return new Delivery.Paced(wait);
      }
      boolean last = i == parts.size() - 1;
      sent =
          send(
              chat,
              parts.get(i),
              last ? message.buttons() : List.of(),
              i == 0 ? message.inReplyTo() : "");
      started.put(parcel.id(), i + 1);
    }
    started.remove(parcel.id());
    return new Delivery.Sent(sent);
  }

  /** Says "typing…" for five seconds or until the answer comes; at best, and without waiting. */
  public void typing(Address who) {
    api.attempt(SendChatAction.builder().chatId(who.id()).action("typing").build());
  }

  private String send(long chat, String text, List<Outbound.Button> buttons, String answered)
      throws TelegramFailure {
    SendMessage message =
        SendMessage.builder()
            .chatId(chat)
            .text(escaped(text))
            .parseMode(ParseMode.HTML)
            .replyMarkup(Keyboard.of(buttons).orElse(null))
            .replyParameters(replyTo(chat, answered))
            .build();
    try {
      return sent(chat, api.call(message));
    } catch (TelegramFailure.Refused e) {
      if (e.code() != 400 || !e.says("can't parse entities")) {
        throw e;
      }
      log.warn("Telegram could not read our HTML; sent as plain text: {}.", e.description());
      message.setParseMode(null);
      message.setText(text);
      return sent(chat, api.call(message));
    }
  }

  private static String sent(long chat, JsonNode message) {
    return TelegramIds.of(chat, message.path("message_id").asLong());
  }

  private static @org.jspecify.annotations.Nullable ReplyParameters replyTo(long chat, String id) {
    int message = TelegramIds.messageIn(chat, id);
    return message == 0
        ? null
        : ReplyParameters.builder().messageId(message).allowSendingWithoutReply(true).build();
  }

  /** Bot API, "HTML style": these three must be replaced, and quotes only inside tags. */
  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
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
      log.error("Group {} became supergroup {}; change the setting.", chat, e.migratedTo());
      moved.put(Long.parseLong(parcel.to().id()), e.migratedTo());
      return new Delivery.Retry("the group became a supergroup", Duration.ZERO);
    }
    if (e.says("message is not modified")) {
      return new Delivery.Sent("");
    }
    return new Delivery.Rejected(e.code() + " " + e.description());
  }
}
