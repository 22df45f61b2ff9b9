package explor.bot.mission;

import explor.bot.channel.Address;
import explor.bot.desk.OrderWork;
import explor.bot.desk.OrderWork.OrderScene;
import explor.bot.desk.OrderWork.Outcome;
import explor.bot.order.OrderName;
import explor.bot.store.Attempt;
import explor.bot.store.Cases;
import explor.bot.store.MissionSheets;
import explor.bot.store.MissionSheets.Sheet;
import explor.bot.store.MissionSteps;
import explor.bot.store.Missions;
import explor.bot.store.Tx;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The order MISSION: makes the mission of a case, completes it, sends the volunteer their code, and
 * ends it. Says in each answer what stands, what was guessed, and what is still missing.
 */
public final class MissionOrder implements OrderWork {
  private static final Duration COUNTED = Duration.ofDays(30);

  private final Tables tables;
  private final MissionBook book;
  private final SheetWords words;
  private final Journey journey;
  private final Invitations invitations;
  private final StaffWords texts;
  private final InstantSource clock;

  /** The tables of a mission's life. */
  public record Tables(MissionSheets sheets, Missions missions, MissionSteps steps, Cases cases) {}

  public MissionOrder(
      Tables tables,
      MissionBook book,
      SheetWords words,
      Journey journey,
      Invitations invitations,
      StaffWords texts,
      InstantSource clock) {
    this.tables = tables;
    this.book = book;
    this.words = words;
    this.journey = journey;
    this.invitations = invitations;
    this.texts = texts;
    this.clock = clock;
  }

  public Map<OrderName, OrderWork> orders() {
    return Map.of(OrderName.MISSION, this);
  }

  @Override
  public Outcome carryOut(Tx tx, OrderScene scene, String arg) throws SQLException {
    Named named = named(tx, scene, arg);
    if (named.id().isEmpty()) {
      return Outcome.not(texts.get("order.which"));
    }
    MissionLines lines = MissionLines.read(named.rest());
    Optional<Mission> known = book.find(tx, named.id());
    if (lines.deed() == MissionLines.Deed.DESCRIBE) {
      return describe(tx, scene, named, lines);
    }
    if (known.isEmpty()) {
      return Outcome.not(texts.get("order.none_yet", Map.of("id", named.id())));
    }
    Outcome outcome = deed(tx, scene, known.get(), lines);
    if (outcome.done() && lines.deed() != MissionLines.Deed.STATE) {
      note(tx, scene, named.id() + " : " + lines.deed().name().toLowerCase(Locale.ROOT));
    }
    return outcome;
  }

  /**
   * Which mission an order is about: the one it names first, else that of the case.
   *
   * @param id empty when it is about none
   */
  private record Named(String id, String rest) {}

  private Named named(Tx tx, OrderScene scene, String arg) throws SQLException {
    String[] words = arg.strip().split("\\s+", 2);
    String first = words[0].toUpperCase(Locale.ROOT).replaceAll("[:,]$", "");
    if (!first.isEmpty() && book.find(tx, first).isPresent()) {
      return new Named(first, words.length > 1 ? words[1] : "");
    }
    Cases.Stored about = scene.about();
    return new Named(about == null ? "" : about.reference(), arg);
  }

  private Outcome deed(Tx tx, OrderScene scene, Mission mission, MissionLines lines)
      throws SQLException {
    String id = mission.id();
    return switch (lines.deed()) {
      case END -> end(tx, scene, mission, lines.rest());
      case CLOSE -> {
        tables.sheets().close(tx, id, scene.by());
        int codes = tables.missions().revokeAll(tx, id);
        yield done("order.closed", Map.of("id", id, "n", Integer.toString(codes)));
      }
      case REOPEN -> {
        tables.sheets().reopen(tx, id);
        yield done("order.reopened", Map.of("id", id));
      }
      case CODE -> newCode(tx, mission, lines.rest());
      case REVOKE ->
          done(
              "order.revoked",
              Map.of("id", id, "n", Integer.toString(tables.missions().revokeAll(tx, id))));
      case UNLINK ->
          done(
              "order.unlinked",
              Map.of(
                  "id",
                  id,
                  "n",
                  Integer.toString(tables.missions().unlink(tx, id, Address.TELEGRAM))));
      case STATE -> Outcome.done(state(tx, mission));
      case DESCRIBE -> throw new IllegalArgumentException("a description is no deed");
    };
  }

  private Outcome end(Tx tx, OrderScene scene, Mission mission, String said) throws SQLException {
    Optional<Sheet> sheet = changeable(tx, mission.id());
    if (sheet.isEmpty()) {
      return Outcome.not(texts.get("order.in_file", Map.of("id", mission.id())));
    }
    Optional<LocalDate> day =
        said.isEmpty() ? Optional.of(mission.today(clock.instant())) : MissionLines.day(said);
    if (day.isEmpty() || mission.start() != null && day.get().isBefore(mission.start())) {
      return Outcome.not(texts.get("order.day", Map.of("said", said)));
    }
    Sheet ended = sheet.get().between(sheet.get().firstDay(), day.get().toString());
    tables.sheets().put(tx, ended, scene.by());
    replan(tx, ended);
    return done("order.ended", Map.of("id", mission.id(), "day", day.get().format(SheetWords.DAY)));
  }

  private Optional<Sheet> changeable(Tx tx, String id) throws SQLException {
    return book.isDescribed(id) ? Optional.empty() : tables.sheets().find(tx, id);
  }

  private void replan(Tx tx, Sheet sheet) throws SQLException {
    for (long person : tables.missions().linkedTo(tx, sheet.id())) {
      journey.plan(tx, person, book.mission(sheet));
    }
  }

  private Outcome newCode(Tx tx, Mission mission, String said) throws SQLException {
    List<String> to = MissionLines.mails(said);
    if (to.isEmpty() && said.isEmpty()) {
      to = tables.missions().mailboxes(tx, mission.id());
    }
    if (to.isEmpty()) {
      return Outcome.not(texts.get("order.to_whom", Map.of("id", mission.id())));
    }
    if (!words.hasBooklet(mission.booklet())) {
      return Outcome.not(texts.get("order.code_waits", Map.of("id", mission.id())));
    }
    if (tables.sheets().isClosed(tx, mission.id())) {
      return Outcome.not(texts.get("order.is_closed", Map.of("id", mission.id())));
    }
    for (String mail : to) {
      invitations.send(tx, mission, Address.mail(mail));
    }
    return done("order.code_sent", Map.of("to", String.join(", ", to)));
  }

  private Outcome describe(Tx tx, OrderScene scene, Named named, MissionLines lines)
      throws SQLException {
    if (book.isDescribed(named.id())) {
      Mission mission = book.find(tx, named.id()).orElseThrow();
      String volunteers = lines.fields().getOrDefault(MissionLines.Field.VOLUNTEER, "");
      return volunteers.isEmpty()
          ? Outcome.not(texts.get("order.in_file", Map.of("id", named.id())))
          : newCode(tx, mission, volunteers);
    }
    List<String> said = new ArrayList<>();
    Optional<Sheet> before = tables.sheets().find(tx, named.id());
    Cases.Stored about = scene.about();
    Sheet sheet =
        before.isPresent()
            ? before.get()
            : Sheet.fresh(
                named.id(),
                about == null ? null : about.id(),
                about == null ? named.id() : words.title(about),
                "");
    Sheet now = words.zoned(words.filled(sheet, lines, said), scene, said);
    tables.sheets().put(tx, now, scene.by());
    if (!now.equals(sheet)) {
      replan(tx, now);
      note(
          tx, scene, now.id() + " : " + now.firstDay() + " " + now.lastDay() + " " + now.booklet());
    }
    Mission mission = book.mission(now);
    String volunteers = lines.fields().getOrDefault(MissionLines.Field.VOLUNTEER, "");
    if (!volunteers.isEmpty()) {
      said.add(newCode(tx, mission, volunteers).line());
    }
    said.addAll(words.missing(now, volunteers(tx, now)));
    String head =
        texts.get(before.isPresent() ? "order.changed" : "order.made", Map.of("id", now.id()));
    return Outcome.done(head + " " + words.about(mission) + " " + String.join(" ", said));
  }

  private boolean volunteers(Tx tx, Sheet sheet) throws SQLException {
    return !tables.missions().mailboxes(tx, sheet.id()).isEmpty();
  }

  /** Who is linked, and who has not said that they have the card. */
  private String state(Tx tx, Mission mission) throws SQLException {
    List<String> lines = new ArrayList<>(List.of(mission.id() + ", " + words.about(mission)));
    if (tables.sheets().isClosed(tx, mission.id())) {
      lines.add(texts.get("order.is_closed", Map.of("id", mission.id())));
    }
    List<Long> linked = tables.missions().linkedTo(tx, mission.id());
    for (long person : linked) {
      String mailbox = tables.missions().mailboxOf(tx, person, mission.id()).orElse("");
      String who =
          mailbox.isEmpty()
              ? texts.get("journey.who", Map.of("id", Long.toString(person)))
              : mailbox;
      boolean received =
          tables
              .steps()
              .find(tx, person, mission.id(), "received")
              .filter(step -> step.detail().equals("yes"))
              .isPresent();
      lines.add(texts.get(received ? "order.has_card" : "order.no_card", Map.of("who", who)));
    }
    if (linked.isEmpty()) {
      lines.add(texts.get("order.nobody_linked"));
    }
    Instant now = clock.instant();
    Map<Attempt, Integer> vain = tables.missions().inVain(tx, now.minus(COUNTED), now);
    if (!vain.isEmpty()) {
      lines.add(
          texts.get(
              "order.in_vain",
              Map.of(
                  "n",
                  Integer.toString(vain.values().stream().mapToInt(Integer::intValue).sum()))));
    }
    Optional<Sheet> sheet = changeable(tx, mission.id());
    if (sheet.isPresent()) {
      lines.addAll(words.missing(sheet.get(), volunteers(tx, sheet.get())));
    }
    return String.join(" ", lines);
  }

  private Outcome done(String key, Map<String, String> values) {
    return Outcome.done(texts.get(key, values));
  }

  private void note(Tx tx, OrderScene scene, String what) throws SQLException {
    Cases.Stored about = scene.about();
    if (about != null) {
      tables.cases().note(tx, about.id(), scene.by(), "mission", what.strip());
    }
  }
}
