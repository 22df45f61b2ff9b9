package explor.bot.understanding;

import java.util.List;

/** Messages without a word. */
final class Emoji {
  private Emoji() {}

  static List<Command> commands(String text, boolean confirming) {
    if (text.contains("👍") || text.contains("✅") || text.contains("👌") || text.contains("✔")) {
      return List.of(confirming ? new Command.Yes() : new Command.Thanks());
    }
    if (text.contains("👎") || text.contains("❌")) {
      return confirming ? List.of(new Command.No()) : List.of();
    }
    boolean kind =
        text.contains("🙏") || text.contains("❤") || text.contains("🙂") || text.contains("😊");
    return kind ? List.of(new Command.Thanks()) : List.of();
  }
}
