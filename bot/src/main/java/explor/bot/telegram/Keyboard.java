package explor.bot.telegram;

import explor.bot.channel.Outbound;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Buttons under a message (Bot API, InlineKeyboardMarkup): short ones side by side. Pure. */
final class Keyboard {
  /** callback_data: 1-64 bytes. */
  private static final int MOST_DATA_BYTES = 64;

  /** What a telephone shows of a row without cutting labels. */
  private static final int ROW_WIDTH = 32;

  private static final int ROW_BUTTONS = 3;
  private static final int MOST_BUTTONS = 100;

  private Keyboard() {}

  /**
   * Empty when there is nothing to press. A button that Telegram would refuse is left out: what it
   * says can be typed too.
   */
  static Optional<InlineKeyboardMarkup> of(List<Outbound.Button> buttons) {
    List<InlineKeyboardRow> rows = new ArrayList<>();
    InlineKeyboardRow row = new InlineKeyboardRow();
    int width = 0;
    for (Outbound.Button button :
        buttons.stream().filter(Keyboard::fits).limit(MOST_BUTTONS).toList()) {
      int wide = button.label().length() + 4;
      if (!row.isEmpty() && (row.size() == ROW_BUTTONS || width + wide > ROW_WIDTH)) {
        rows.add(row);
        row = new InlineKeyboardRow();
        width = 0;
      }
      row.add(
          InlineKeyboardButton.builder().text(button.label()).callbackData(button.data()).build());
      width += wide;
    }
    if (!row.isEmpty()) {
      rows.add(row);
    }
    return rows.isEmpty() ? Optional.empty() : Optional.of(new InlineKeyboardMarkup(rows));
  }

  private static boolean fits(Outbound.Button button) {
    int bytes = button.data().getBytes(StandardCharsets.UTF_8).length;
    return bytes >= 1 && bytes <= MOST_DATA_BYTES && !button.label().isBlank();
  }
}
