package explor.bot.dialogue;

import explor.bot.understanding.Command;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Whom a mission was opened for writes about it: "j'ai besoin d'un médecin" or "boire une bière"
 * begins no form for an expert. Only words that plainly tell of a need or an offer do, or the menu.
 */
final class OnMission {
  /** What is wanted, and two of who, where, when, how long, how many. */
  static final int PLAIN = 3;

  private static final Map<String, String> TELLS =
      Map.ofEntries(
          Map.entry("expertise", "what"),
          Map.entry("job_title", "what"),
          Map.entry("organisation", "who"),
          Map.entry("contact_name", "who"),
          Map.entry("email", "who"),
          Map.entry("country", "where"),
          Map.entry("countries", "where"),
          Map.entry("place", "where"),
          Map.entry("city", "where"),
          Map.entry("period", "when"),
          Map.entry("availability", "when"),
          Map.entry("duration_days", "how long"),
          Map.entry("number_of_experts", "how many"),
          Map.entry("scheme", "how"));

  private OnMission() {}

  /** Whether these commands, that would begin a form, are a question about the mission instead. */
  static boolean isAsked(Reply reply, List<Command> commands) {
    return SideTalk.isOnMission(reply)
        && commands.stream().anyMatch(command -> command instanceof Command.Start)
        && told(commands) < PLAIN;
  }

  /** How many of who, what, where, when, how long, how many they tell. */
  static long told(List<Command> commands) {
    return commands.stream()
        .map(command -> command instanceof Command.Fill fill ? TELLS.get(fill.slot()) : null)
        .filter(Objects::nonNull)
        .distinct()
        .count();
  }
}
