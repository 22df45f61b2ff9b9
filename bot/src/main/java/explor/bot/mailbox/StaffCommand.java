package explor.bot.mailbox;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An order that staff write at the top of a reply: {@code PRENDRE}, {@code DEMANDER Quelles dates
 * ?}, {@code CLORE sans suite}. Who may give orders is decided elsewhere.
 *
 * @param name in capitals without accents
 * @param arg what follows, over as many lines as were written; may be empty
 */
public record StaffCommand(String name, String arg) {
  private static final Set<String> NAMES =
      Set.of(
          "PRENDRE",
          "DEMANDER",
          "REPONDRE",
          "PROPOSER",
          "STATUT",
          "NOTE",
          "ASSIGNER",
          "FUSIONNER",
          "REORIENTER",
          "CLORE",
          "AIDE");

  /** Those whose text may run over the following lines. */
  private static final Set<String> LONG = Set.of("DEMANDER", "REPONDRE", "NOTE");

  /**
   * Reads the commands of a reply. The first line with words must be one, otherwise there are none:
   * a sentence that happens to hold such a word is no order.
   *
   * @param newText the new words of a mail
   */
  public static List<StaffCommand> parse(String newText) {
    List<StaffCommand> commands = new ArrayList<>();
    StringBuilder arg = new StringBuilder();
    String open = "";
    for (String line : newText.split("\n", -1)) {
      String name = nameOf(line, open.isEmpty());
      if (!name.isEmpty()) {
        close(commands, open, arg);
        open = name;
        arg.append(argOf(line));
      } else if (open.isEmpty() && !line.isBlank()) {
        return List.of();
      } else if (LONG.contains(open)) {
        arg.append('\n').append(line.stripTrailing());
      } else if (!line.isBlank()) {
        break; // what follows a short command is a greeting or a signature
      }
    }
    close(commands, open, arg);
    return List.copyOf(commands);
  }

  private static void close(List<StaffCommand> commands, String name, StringBuilder arg) {
    if (!name.isEmpty()) {
      commands.add(new StaffCommand(name, arg.toString().strip()));
    }
    arg.setLength(0);
  }

  /**
   * The command that a line begins with, or empty. Inside the text of another command it must stand
   * in capitals: "Note que…" goes on, "NOTE" begins.
   */
  private static String nameOf(String line, boolean first) {
    String word = firstWord(line);
    String name =
        Normalizer.normalize(word, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toUpperCase(Locale.ROOT);
    boolean shouted = word.equals(word.toUpperCase(Locale.ROOT));
    return NAMES.contains(name) && (first || shouted) ? name : "";
  }

  private static String firstWord(String line) {
    String text = line.strip();
    int end = 0;
    while (end < text.length()
        && (Character.isLetter(text.charAt(end))
            || Character.getType(text.charAt(end)) == Character.NON_SPACING_MARK)) {
      end++;
    }
    boolean whole =
        end == text.length() || Character.isWhitespace(text.charAt(end)) || text.charAt(end) == ':';
    return whole && end <= 20 ? text.substring(0, end) : "";
  }

  private static String argOf(String line) {
    String rest = line.strip().substring(firstWord(line).length()).strip();
    return rest.startsWith(":") ? rest.substring(1).strip() : rest;
  }
}
