package explor.bot.dialogue;

import explor.bot.channel.Inbound;
import explor.bot.channel.Outbound;
import explor.bot.text.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is remembered of a conversation between two messages. Stored as JSON, one per person,
 * whichever channel they write from; fields are only ever added.
 *
 * @param language the one we answer in; it sticks
 * @param languageChosen whether the person asked for it in so many words
 * @param introduced whether we said that we are an automated assistant
 * @param turn counts steps; a button carries the turn in which it was shown, an older one is stale
 * @param draft the form under way, or null
 * @param lastText what we said last, for "repeat"
 * @param shown the buttons under it: typing what is written on one does the same as pressing it
 */
public record Session(
    Language language,
    boolean languageChosen,
    boolean introduced,
    int turn,
    Stage stage,
    @Nullable Draft draft,
    String lastText,
    List<Outbound.Button> shown) {

  public Session {
    shown = shown == null ? List.of() : List.copyOf(shown); // stored before this field existed
  }

  /** Nothing has been said yet. */
  public static Session fresh(Language language) {
    return new Session(language, false, false, 0, new Stage.Idle(), null, "", List.of());
  }

  /** What a message says: its words, or what is written on the button that was pressed. */
  public String said(Inbound.Message message) {
    return message.text().isBlank()
        ? shown.stream()
            .filter(button -> button.data().equals(message.choice()))
            .map(Outbound.Button::label)
            .findFirst()
            .orElse("")
        : message.text();
  }

  Session at(Stage next) {
    return new Session(language, languageChosen, introduced, turn, next, draft, lastText, shown);
  }

  Session with(@Nullable Draft next) {
    return new Session(language, languageChosen, introduced, turn, stage, next, lastText, shown);
  }

  Session speaking(Language next, boolean chosen) {
    return new Session(next, chosen, introduced, turn, stage, draft, lastText, shown);
  }

  Session nextTurn() {
    return new Session(
        language, languageChosen, introduced, turn + 1, stage, draft, lastText, shown);
  }

  Session said(String text, List<Outbound.Button> buttons) {
    return new Session(language, languageChosen, true, turn, stage, draft, text, buttons);
  }
}
