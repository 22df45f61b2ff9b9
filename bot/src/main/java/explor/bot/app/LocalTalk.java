package explor.bot.app;

import explor.bot.channel.Address;
import explor.bot.channel.Raw;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/**
 * A conversation in this process: a line goes the whole way of the data (inbox, turn, outbox,
 * relay) on the caller's thread, and what is said comes back. The terminal, the demo and the
 * transcripts are made of it.
 */
final class LocalTalk {
  private final Wiring wiring;
  private final TerminalChannel terminal;
  private final ByteArrayOutputStream heard;
  private final InstantSource clock;
  private final String who;
  private final String language;
  private final String run = UUID.randomUUID().toString();
  private int lines;

  private LocalTalk(
      Wiring wiring,
      TerminalChannel terminal,
      ByteArrayOutputStream heard,
      InstantSource clock,
      String who,
      String language) {
    this.wiring = wiring;
    this.terminal = terminal;
    this.heard = heard;
    this.clock = clock;
    this.who = who;
    this.language = language;
  }

  /** The ear of a terminal: what the channel prints is collected here until it is asked for. */
  record Ear(TerminalChannel channel, ByteArrayOutputStream heard) {
    static Ear open() {
      ByteArrayOutputStream heard = new ByteArrayOutputStream();
      return new Ear(
          new TerminalChannel(new PrintStream(heard, true, StandardCharsets.UTF_8), "◂ "), heard);
    }
  }

  /**
   * @param who a name for the person at the terminal: the same name goes on where it stopped
   * @param language {@code fr} or {@code en}
   */
  static LocalTalk begin(Wiring wiring, Ear ear, InstantSource clock, String who, String language) {
    return new LocalTalk(wiring, ear.channel(), ear.heard(), clock, who, language);
  }

  /** Links the person at the terminal to a mission, as a one-time code would. */
  LocalTalk onMission(String mission) {
    wiring.database.inTransaction(
        tx -> {
          long person = wiring.people.at(tx, new Address(Address.TERMINAL, who));
          wiring.missions.link(tx, person, mission);
          return null;
        });
    return this;
  }

  /** Says one line; gives what the assistant answers, ready to be printed. */
  String say(String line) {
    String id = next();
    return accept(terminal.raw(id, who, language, line, clock.instant()));
  }

  /** Changes what an earlier line said; the first line is 1. */
  String edit(int earlier, String line) {
    String of = run + "-" + earlier;
    return accept(
        TerminalChannel.raw(
            next(), new TerminalChannel.Typed(who, language, line, "", clock.instant(), of, true)));
  }

  /** Presses a button by its data, as it may still stand under an earlier message. */
  String press(String choice) {
    String id = next();
    return accept(
        TerminalChannel.raw(
            id, new TerminalChannel.Typed(who, language, "", choice, clock.instant(), id, false)));
  }

  private String next() {
    return run + "-" + ++lines;
  }

  private String accept(Raw raw) {
    wiring.inbox.accept(Address.TERMINAL, List.of(raw), "");
    return settle();
  }

  /** Works what waits; gives what the assistant says. */
  String settle() {
    wiring.settle();
    String all = heard.toString(StandardCharsets.UTF_8);
    heard.reset();
    return all;
  }
}
