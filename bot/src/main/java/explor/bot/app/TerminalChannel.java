package explor.bot.app;

import explor.bot.channel.Address;
import explor.bot.channel.Channel;
import explor.bot.channel.Delivery;
import explor.bot.channel.Inbound;
import explor.bot.channel.Outbound;
import explor.bot.channel.Parcel;
import explor.bot.channel.Raw;
import explor.bot.store.Json;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The door of the terminal: a typed line in, replies out. Buttons are shown in brackets; typing
 * their label does the same.
 */
final class TerminalChannel implements Channel {
  private final PrintStream out;
  private final String mark;

  /**
   * What is stored of a typed line.
   *
   * @param choice the data of a pressed button, or empty
   * @param message the line's own id; that of an earlier line when it is edited
   */
  record Typed(
      String who,
      String lang,
      String text,
      String choice,
      Instant sent,
      String message,
      boolean edited) {
    Typed {
      message = message == null ? "" : message; // stored before this field existed
    }
  }

  /**
   * @param mark what each line of the assistant begins with, e.g. {@code "◂ "}
   */
  TerminalChannel(PrintStream out, String mark) {
    this.out = out;
    this.mark = mark;
  }

  @Override
  public String name() {
    return Address.TERMINAL;
  }

  /** A typed line as it goes to the inbox. */
  Raw raw(String id, String who, String lang, String line, Instant now) {
    return raw(id, new Typed(who, lang, line, "", now, id, false));
  }

  static Raw raw(String id, Typed typed) {
    return new Raw(id, Json.write(typed).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Inbound read(Raw raw) {
    Typed typed = Json.read(new String(raw.body(), StandardCharsets.UTF_8), Typed.class);
    Inbound.Message plain =
        Inbound.Message.text(
            new Address(Address.TERMINAL, typed.who()), typed.text(), typed.sent());
    return new Inbound.Message(
        plain.from(),
        "",
        typed.lang(),
        plain.sent(),
        plain.text(),
        typed.choice(),
        typed.edited(),
        List.of(),
        "",
        typed.message(),
        List.of(),
        plain.answers(),
        "",
        true);
  }

  @Override
  public Delivery deliver(Parcel parcel) {
    Outbound message = parcel.message();
    List<String> lines = new ArrayList<>(message.text().lines().toList());
    if (!message.buttons().isEmpty()) {
      lines.add(
          message.buttons().stream()
              .map(button -> "[" + button.label() + "]")
              .collect(Collectors.joining(" ")));
    }
    String indent = " ".repeat(mark.length());
    for (int i = 0; i < lines.size(); i++) {
      out.println(((i == 0 ? mark : indent) + lines.get(i)).stripTrailing());
    }
    out.flush();
    return new Delivery.Sent("terminal-" + parcel.id());
  }
}
