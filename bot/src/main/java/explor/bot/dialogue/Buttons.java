package explor.bot.dialogue;

import explor.bot.channel.Inbound;
import explor.bot.channel.Outbound;
import explor.bot.form.Filled;
import explor.bot.form.Slot;
import explor.bot.understanding.Command;
import explor.bot.words.Fold;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A pressed button, or its label typed. A stale one loses nothing. Thread-safe. */
final class Buttons {
  private static final int LONGEST_LABEL = 120; // characters
  private static final Pattern MARKS = Pattern.compile("[.!«»\"]");

  private final Intake intake;
  private final Repair repair;
  private final Commands commands;

  Buttons(Intake intake, Repair repair, Commands commands) {
    this.intake = intake;
    this.repair = repair;
    this.commands = commands;
  }

  /** What the button stands for whose label was typed instead of pressed; empty when none was. */
  static String typed(Session session, String words) {
    if (session.shown().isEmpty()) {
      return "";
    }
    if (words.isEmpty() || words.length() > LONGEST_LABEL) {
      return "";
    }
    String folded = folded(words);
    return session.shown().stream()
        // A month that is typed is an answer, not the first of several ticks.
        .filter(button -> !button.data().contains("|tick|"))
        .filter(button -> folded(button.label()).equals(folded))
        .map(Outbound.Button::data)
        .findFirst()
        .orElse("");
  }

  static String folded(String words) {
    return MARKS.matcher(Fold.fold(words)).replaceAll("").strip();
  }

  /**
   * What a button does.
   *
   * @param choice its data: the turn in which it was shown, what it is, and for what
   */
  Step pressed(Reply reply, Inbound.Message message, String choice) {
    String[] parts = choice.split("\\|", 4);
    boolean fresh = parts[0].equals(Integer.toString(reply.session().turn() - 1));
    String kind = parts.length > 1 ? parts[1] : "";
    Optional<Slot> slot =
        parts.length > 2 ? intake.slot(reply.session(), parts[2]) : Optional.empty();
    boolean asked = slot.isPresent() && Intake.asked(reply.session()).contains(slot.get().name());
    if (kind.equals("v") && parts.length > 3 && slot.isPresent() && (fresh || asked)) {
      return one(reply, message, new Command.Correct(slot.get().name(), Filled.of(parts[3])));
    }
    if (kind.equals("tick") && parts.length > 3 && asked) {
      return Ticks.pressed(reply, message, slot.get(), parts[3]);
    }
    boolean nothingOpen = reply.session().draft() == null;
    if (kind.equals("form") && parts.length > 2 && nothingOpen && intake.has(parts[2])) {
      return one(reply, message, new Command.Start(parts[2]));
    }
    if (!fresh) {
      return repair.staleButton(reply);
    }
    return switch (kind) {
      case "yes" -> one(reply, message, new Command.Yes());
      case "no" -> one(reply, message, new Command.No());
      case "dk" -> one(reply, message, new Command.DontKnow());
      case "pass" -> one(reply, message, Command.Skip.all());
      case "edit" -> one(reply, message, new Command.Edit(slot.map(Slot::name).orElse("")));
      case "erase" -> {
        Repair.erase(reply);
        yield reply.done();
      }
      default -> repair.staleButton(reply);
    };
  }

  private Step one(Reply reply, Inbound.Message message, Command command) {
    return commands.carryOut(reply, message, List.of(command));
  }
}
