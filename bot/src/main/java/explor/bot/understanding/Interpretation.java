package explor.bot.understanding;

import explor.bot.understanding.intent.Intents;
import java.util.List;

/** What one message means. Belongs to one message, on one thread. */
public final class Interpretation {
  private final About about;
  private final String languageOfWords;
  private final List<Command> commands;

  Interpretation(About about, String languageOfWords, List<Command> commands) {
    this.about = about;
    this.languageOfWords = languageOfWords;
    this.commands = List.copyOf(commands);
  }

  /** The same when it is known what the message is about. */
  Interpretation(Intent intent, double confidence, String languageOfWords, List<Command> commands) {
    this(new About(() -> new Intents.Ranked(intent, confidence)), languageOfWords, commands);
  }

  /** What it is about as a whole. */
  public Intent intent() {
    return about.ranked().intent();
  }

  /** Of the intent, 0 to 1. */
  public double confidence() {
    return about.ranked().confidence();
  }

  /** {@code fr}, {@code en}, {@code es}, {@code pt}, or empty when too short to say. */
  public String languageOfWords() {
    return languageOfWords;
  }

  /** In the order in which they are to be carried out; may be empty. */
  public List<Command> commands() {
    return commands;
  }
}
