package explor.bot.dialogue;

import explor.bot.channel.Inbound;
import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.understanding.Command;
import explor.bot.understanding.Moment;
import explor.bot.understanding.Understanding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The second of two requests that came in one message: it is told that it has to wait, and begun
 * after the first was sent, when the person still wants it. Thread-safe.
 */
final class Later {
  private final Intake intake;
  private final Understanding understanding;
  private final Commands commands;

  Later(Intake intake, Understanding understanding, Commands commands) {
    this.intake = intake;
    this.understanding = understanding;
    this.commands = commands;
  }

  static void remember(Reply reply, String words) {
    Draft draft = reply.session().draft();
    if (draft != null) {
      reply.session(reply.session().with(draft.thenAnother(words)));
    }
  }

  /** Says that the second request is not lost. */
  static void tell(Reply reply, List<Command> commands) {
    Draft draft = reply.session().draft();
    if (draft != null && commands.stream().anyMatch(Command.Later.class::isInstance)) {
      reply.say("form.one_at_a_time", Map.of("words", shown(draft.another())));
    }
  }

  /** After one request was sent: whether the other one is to be begun. */
  static void ask(Reply reply, Form form, Draft sent) {
    if (sent.another().isEmpty()) {
      return;
    }
    Map<String, Filled> known = new LinkedHashMap<>();
    sent.answers()
        .forEach(
            (name, answer) -> {
              if (OtherForm.isOfTheSender(form, name)) {
                known.put(name, answer);
              }
            });
    reply.session(reply.session().at(new Stage.Another(sent.another(), known)));
    reply.say("form.then_another", Map.of("words", shown(sent.another())));
    reply.button("yes", reply.text("button.yes"));
    reply.button("no", reply.text("button.no"));
  }

  /** A yes or no by its button; empty for anything else. */
  Optional<Step> pressed(Reply reply, Inbound.Message message, Stage.Another another) {
    return switch (LateTalk.answer(reply, message, message.text().strip())) {
      case YES -> begin(reply, message, another);
      case NO -> Optional.of(drop(reply));
      case OTHER -> Optional.empty();
    };
  }

  /** A yes or no in other words; whoever says something else does not want it now. */
  Optional<Step> answered(
      Reply reply, Inbound.Message message, Stage.Another another, List<Command> commands) {
    if (commands.contains(new Command.No())) {
      return Optional.of(drop(reply));
    }
    if (commands.contains(new Command.Yes())) {
      return begin(reply, message, another);
    }
    reply.session(reply.session().at(new Stage.Idle()));
    return Optional.empty();
  }

  private static String shown(String words) {
    return Show.cut(END.matcher(words.strip()).replaceFirst(""));
  }

  private static final Pattern END = Pattern.compile("[.!;,\\s]+$");

  private static Step drop(Reply reply) {
    reply.session(reply.session().at(new Stage.Idle()));
    return reply.say("form.another_dropped").done();
  }

  /** The other request begins with its own words and with what is known of the writer. */
  private Optional<Step> begin(Reply reply, Inbound.Message message, Stage.Another another) {
    reply.session(reply.session().at(new Stage.Idle()));
    Moment moment =
        Moment.first(reply.scene().now().atZone(Dialogue.HOME).toLocalDate(), reply.language());
    List<Command> said =
        new ArrayList<>(understanding.interpret(another.words(), moment).commands());
    Optional<Command.Start> start =
        said.stream()
            .filter(Command.Start.class::isInstance)
            .map(Command.Start.class::cast)
            .findFirst();
    if (start.isEmpty()) {
      return Optional.empty();
    }
    intake.begin(reply, start.get().form());
    Optional<Form> form = intake.form(reply.session());
    another
        .known()
        .forEach(
            (name, answer) ->
                form.filter(begun -> OtherForm.isOfTheSender(begun, name))
                    .flatMap(begun -> begun.slot(name))
                    .ifPresent(slot -> know(reply, slot.name(), answer)));
    said.removeIf(command -> !(command instanceof Command.Fill));
    return Optional.of(commands.carryOut(reply, message, said));
  }

  private static void know(Reply reply, String slot, Filled answer) {
    Draft draft = reply.session().draft();
    if (draft != null) {
      reply.session(reply.session().with(draft.with(slot, answer)));
    }
  }
}
