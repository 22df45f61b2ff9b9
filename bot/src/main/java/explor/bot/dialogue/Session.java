package explor.bot.dialogue;

import explor.bot.channel.Inbound;
import explor.bot.channel.Outbound;
import explor.bot.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * @param heard the last messages that filled answers, oldest first: an edited one changes just
 *     those
 * @param album the last one of which a file came, by the id that ties its messages; may be empty
 * @param told where the last answers to questions beside a form were quoted from, oldest first, one
 *     as often as it was: whoever asks again gets more than the same words
 */
public record Session(
    Language language,
    boolean languageChosen,
    boolean introduced,
    int turn,
    Stage stage,
    @Nullable Draft draft,
    String lastText,
    List<Outbound.Button> shown,
    List<Heard> heard,
    String album,
    List<String> told) {
  private static final int LATELY = 12; // turns
  private static final int REMEMBERED = 12; // messages; older ones are hardly ever edited

  public Session {
    shown = shown == null ? List.of() : List.copyOf(shown); // stored before this field existed
    heard = heard == null ? List.of() : List.copyOf(heard); // so was this one
    album = album == null ? "" : album; // and this one
    told = told == null ? List.of() : List.copyOf(told); // and this one
  }

  /**
   * A message that filled answers.
   *
   * @param id the channel's own, the same when the person edits it
   * @param asked the slots it was an answer to; empty for a first message
   * @param filled the slots whose present answer came from it
   * @param filed whether they were handed to the team since
   */
  public record Heard(String id, List<String> asked, List<String> filled, boolean filed) {
    public Heard {
      asked = List.copyOf(asked);
      filled = List.copyOf(filled);
    }
  }

  /** Nothing has been said yet. */
  public static Session fresh(Language language) {
    return new Session(
        language, false, false, 0, new Stage.Idle(), null, "", List.of(), List.of(), "", List.of());
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
    return new Session(
        language,
        languageChosen,
        introduced,
        turn,
        next,
        draft,
        lastText,
        shown,
        heard,
        album,
        told);
  }

  Session with(@Nullable Draft next) {
    return new Session(
        language,
        languageChosen,
        introduced,
        turn,
        stage,
        next,
        lastText,
        shown,
        heard,
        album,
        told);
  }

  Session speaking(Language next, boolean chosen) {
    return new Session(
        next, chosen, introduced, turn, stage, draft, lastText, shown, heard, album, told);
  }

  /** Remembers that an answer was quoted from there. */
  Session telling(String source) {
    List<String> more = new ArrayList<>(told);
    more.add(turn + " " + source);
    return new Session(
        language,
        languageChosen,
        introduced,
        turn,
        stage,
        draft,
        lastText,
        shown,
        heard,
        album,
        more.subList(Math.max(0, more.size() - REMEMBERED), more.size()));
  }

  /** How often an answer was quoted from there lately: a number asked for days ago is not meant. */
  int timesTold(String source) {
    return (int)
        told.stream()
            .map(one -> one.split(" ", 2))
            .filter(one -> one.length == 2 && one[1].equals(source))
            .filter(one -> Integer.parseInt(one[0]) > turn - LATELY)
            .count();
  }

  Session nextTurn() {
    return inTurn(turn + 1);
  }

  /** As if the step under way were none: what we showed before it is still the last. */
  Session noTurn() {
    return inTurn(turn - 1);
  }

  private Session inTurn(int other) {
    return new Session(
        language,
        languageChosen,
        introduced,
        other,
        stage,
        draft,
        lastText,
        shown,
        heard,
        album,
        told);
  }

  Session receiving(String next) {
    return new Session(
        language,
        languageChosen,
        introduced,
        turn,
        stage,
        draft,
        lastText,
        shown,
        heard,
        next,
        told);
  }

  Session said(String text, List<Outbound.Button> buttons) {
    return new Session(
        language, languageChosen, true, turn, stage, draft, text, buttons, heard, album, told);
  }

  /** The message with this id, when it filled answers. */
  Optional<Heard> heard(String id) {
    return id.isEmpty()
        ? Optional.empty()
        : heard.stream().filter(message -> message.id().equals(id)).findFirst();
  }

  /** Remembers which answers a message filled; they are no longer those of an earlier one. */
  Session hearing(String id, List<String> asked, List<String> filled) {
    if (id.isEmpty() || filled.isEmpty()) {
      return this;
    }
    List<String> question = heard(id).map(Heard::asked).orElse(asked);
    List<String> answers = new ArrayList<>(filled);
    List<Heard> others = new ArrayList<>();
    for (Heard earlier : heard) {
      if (earlier.filed()) {
        others.add(earlier);
        continue;
      }
      List<String> left = earlier.filled().stream().filter(s -> !filled.contains(s)).toList();
      if (earlier.id().equals(id)) {
        answers.addAll(left);
      } else {
        others.add(new Heard(earlier.id(), earlier.asked(), left, earlier.filed()));
      }
    }
    others.add(new Heard(id, question, answers, false));
    return remembering(others.subList(Math.max(0, others.size() - REMEMBERED), others.size()));
  }

  /** The draft is with the team now: an edit changes it no more. */
  Session filed() {
    return with((Draft) null)
        .at(new Stage.Idle())
        .remembering(
            heard.stream().map(m -> new Heard(m.id(), m.asked(), m.filled(), true)).toList());
  }

  /** The draft is thrown away, and what filled it is forgotten. */
  Session erased() {
    return with((Draft) null)
        .at(new Stage.Idle())
        .remembering(heard.stream().filter(Heard::filed).toList());
  }

  private Session remembering(List<Heard> messages) {
    return new Session(
        language,
        languageChosen,
        introduced,
        turn,
        stage,
        draft,
        lastText,
        shown,
        messages,
        album,
        told);
  }
}
