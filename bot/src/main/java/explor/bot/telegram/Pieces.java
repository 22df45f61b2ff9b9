package explor.bot.telegram;

import explor.bot.channel.Outbound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendContact;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendVenue;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardRow;

/** One outbox row as the calls of the Bot API that it takes, in order. Pure. */
final class Pieces {
  private static final LinkPreviewOptions NO_PREVIEW =
      LinkPreviewOptions.builder().isDisabled(true).build();

  private Pieces() {}

  /** A call of its own, and what to call instead when Telegram cannot carry it out as it is. */
  sealed interface Piece {
    BotApiMethod<?> call();

    /**
     * A new message.
     *
     * @param plain the text without markup, for when Telegram cannot read ours
     */
    record New(SendMessage call, String plain) implements Piece {}

    /**
     * Replaces a message of ours.
     *
     * @param instead for when the message is gone or too old to be edited
     */
    record Edit(EditMessageText call, String plain, New instead) implements Piece {}

    /** A stored file. */
    record Document(long chat, Outbound.Enclosure file) implements Piece {
      /** A file is no call of its own: it is posted by {@link TelegramApi#document}. */
      @Override
      public BotApiMethod<?> call() {
        throw new UnsupportedOperationException("a document is posted, not called");
      }
    }

    /** A pin on a map. */
    record Pin(SendVenue call) implements Piece {}

    /** A card that can be tapped to call. */
    record Card(SendContact call) implements Piece {}
  }

  /** Empty when there is nothing to say. */
  static List<Piece> of(long chat, Outbound message) {
    List<String> parts = TextParts.of(message.text(), TextParts.LIMIT);
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      boolean last = i == parts.size() - 1;
      String answered = i == 0 ? message.inReplyTo() : "";
      pieces.add(fresh(chat, parts.get(i), last ? below(message).orElse(null) : null, answered));
    }
    int edited = TelegramIds.messageIn(chat, message.chat().editOf());
    if (pieces.size() == 1 && edited != 0 && pieces.getFirst() instanceof Piece.New instead) {
      pieces.set(0, edit(chat, edited, message, instead));
    }
    if (!pieces.isEmpty()) {
      message.chat().contacts().forEach(contact -> pieces.add(card(chat, contact)));
      message.chat().places().forEach(place -> pieces.add(pin(chat, place)));
      message.enclosed().forEach(file -> pieces.add(new Piece.Document(chat, file)));
    }
    return pieces;
  }

  private static Piece.New fresh(
      long chat, String text, @Nullable ReplyKeyboard below, String answered) {
    SendMessage call =
        SendMessage.builder()
            .chatId(chat)
            .text(Markup.html(text))
            .parseMode(ParseMode.HTML)
            .linkPreviewOptions(NO_PREVIEW)
            .replyMarkup(below)
            .replyParameters(quoting(chat, answered))
            .build();
    return new Piece.New(call, text);
  }

  private static Piece.Edit edit(long chat, int edited, Outbound message, Piece.New instead) {
    InlineKeyboardMarkup buttons = Keyboard.of(message.buttons()).orElse(null);
    EditMessageText call =
        EditMessageText.builder()
            .chatId(chat)
            .messageId(edited)
            .text(instead.call().getText())
            .parseMode(ParseMode.HTML)
            .linkPreviewOptions(NO_PREVIEW)
            .replyMarkup(buttons)
            .build();
    return new Piece.Edit(call, instead.plain(), instead);
  }

  private static Piece.Card card(long chat, Outbound.Contact contact) {
    return new Piece.Card(
        SendContact.builder()
            .chatId(chat)
            .firstName(contact.name())
            .phoneNumber(contact.phone())
            .build());
  }

  /** Telegram wants an address; where we have none the name stands for it. */
  private static Piece.Pin pin(long chat, Outbound.Place place) {
    return new Piece.Pin(
        SendVenue.builder()
            .chatId(chat)
            .latitude(place.latitude())
            .longitude(place.longitude())
            .title(place.title())
            .address(place.title())
            .build());
  }

  /**
   * Buttons under the message; with one that gives a number or a place they are written on the
   * keyboard, for Telegram takes only one of the two: what they stand for can be typed, and that is
   * what pressing does there.
   */
  private static Optional<ReplyKeyboard> below(Outbound message) {
    Optional<InlineKeyboardMarkup> buttons = Keyboard.of(message.buttons());
    Outbound.Request request = message.chat().request();
    if (request == null) {
      return buttons.map(ReplyKeyboard.class::cast);
    }
    KeyboardButton button =
        KeyboardButton.builder()
            .text(request.label())
            .requestContact(request.kind().equals("contact") ? true : null)
            .requestLocation(request.kind().equals("location") ? true : null)
            .build();
    List<KeyboardRow> rows = new ArrayList<>(List.of(new KeyboardRow(button)));
    message.buttons().stream()
        .filter(it -> !it.label().isBlank())
        .forEach(it -> rows.add(new KeyboardRow(new KeyboardButton(it.label()))));
    return Optional.of(
        ReplyKeyboardMarkup.builder()
            .keyboard(rows)
            .resizeKeyboard(true)
            .oneTimeKeyboard(true)
            .build());
  }

  /** Between two people a quotation is noise; in a group it says who is answered. */
  private static @Nullable ReplyParameters quoting(long chat, String id) {
    int message = TelegramIds.messageIn(chat, id);
    return chat > 0 || message == 0
        ? null
        : ReplyParameters.builder().messageId(message).allowSendingWithoutReply(true).build();
  }
}
