package explor.bot.desk;

import explor.bot.channel.Address;
import explor.bot.channel.Outbound;
import explor.bot.mission.Alarms;
import explor.bot.store.Alerts;
import explor.bot.store.Cases;
import explor.bot.store.GroupCards;
import explor.bot.store.Outbox;
import explor.bot.store.StaffGroup;
import explor.bot.store.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the team's group shows: a card for each new case and each alert, with a button to take it,
 * edited when somebody has. A group is read on many phones, outside of our control: a card names
 * nobody, quotes nobody, and says nothing of anybody's health. Sends nothing itself.
 */
public final class GroupBoard implements CaseLife.Follower, Alarms.Ear {
  /** What the data of its buttons begins with: {@code desk|PRENDRE|EXP-2027-0001}. */
  public static final String CHOICE = "desk|";

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.FRENCH).withZone(OfficeHours.ZONE);

  private final Tables tables;
  private final Team team;
  private final DeskTexts texts;
  private final String setting;
  private final Function<Cases.Stored, Outline> outline;

  /** What this reads and writes. */
  public record Tables(StaffGroup group, GroupCards cards, Outbox outbox) {}

  /**
   * A case without a name.
   *
   * @param kind {@code BESOIN}
   * @param words {@code Bénin – apiculture – 12 j}
   */
  public record Outline(String kind, String words) {}

  /**
   * @param setting the group's id in the settings, or empty
   */
  public GroupBoard(
      Tables tables,
      Team team,
      DeskTexts texts,
      String setting,
      Function<Cases.Stored, Outline> outline) {
    this.tables = tables;
    this.team = team;
    this.texts = texts;
    this.setting = setting;
    this.outline = outline;
  }

  /** Where it is shown. */
  public Optional<Address> group(Tx tx) throws SQLException {
    return tables.group().chat(tx, setting).map(chat -> new Address(Address.TELEGRAM, chat));
  }

  /**
   * A member makes a group theirs.
   *
   * @return false when the settings name another one
   */
  public boolean moveTo(Tx tx, Address group) throws SQLException {
    boolean may =
        setting.isEmpty()
            || group.id().equals(setting)
            || group(tx).filter(group::equals).isPresent();
    if (setting.isEmpty() || group.id().equals(setting)) {
      tables.group().is(tx, group.id());
    }
    return may;
  }

  /** A chat can be written to no more; whether it was this group. */
  public boolean gone(Tx tx, Address chat) throws SQLException {
    boolean ours = group(tx).filter(chat::equals).isPresent();
    if (ours) {
      tables.group().gone(tx, setting);
    }
    return ours;
  }

  /** A group lives on under another id; whether it is this one. */
  public boolean moved(Tx tx, Address was, Address now) throws SQLException {
    boolean ours = group(tx).filter(was::equals).isPresent();
    if (ours) {
      tables.group().moved(tx, was.id(), now.id());
    }
    return ours;
  }

  @Override
  public void moved(Tx tx, Cases.Stored moved, CaseStatus from) throws SQLException {
    if (CaseLife.status(moved) == from) {
      show(tx, subject(moved), moved.id(), card(tx, moved), buttons(moved), true);
    } else {
      worked(tx, moved);
    }
  }

  @Override
  public void worked(Tx tx, Cases.Stored now) throws SQLException {
    show(tx, subject(now), now.id(), card(tx, now), buttons(now), false);
  }

  @Override
  public void changed(Tx tx, Alerts.Alert alert) throws SQLException {
    show(
        tx,
        subject(alert.id()),
        null,
        card(tx, alert),
        buttons(tx, alert),
        alert.state() == Alerts.State.OPEN);
  }

  /** Whether the group was shown an alert. */
  public boolean shows(Tx tx, long alert) throws SQLException {
    return tables.cards().of(tx, subject(alert)).isPresent();
  }

  /** Somebody says that what an alert asked for is done; false when somebody had said so. */
  public boolean done(Tx tx, Alerts.Alert alert, String by) throws SQLException {
    boolean first = tables.cards().done(tx, subject(alert.id()), by);
    if (first) {
      changed(tx, alert);
    }
    return first;
  }

  private static String subject(Cases.Stored about) {
    return "case:" + about.id();
  }

  private static String subject(long alert) {
    return "alert:" + alert;
  }

  /** A new card, or the one that is there with other words; what reads the same is left alone. */
  private void show(
      Tx tx,
      String subject,
      @org.jspecify.annotations.Nullable Long caseId,
      String text,
      List<Outbound.Button> buttons,
      boolean begins)
      throws SQLException {
    Optional<Address> group = group(tx);
    Optional<GroupCards.Card> card = tables.cards().of(tx, subject);
    if (group.isEmpty() || card.isEmpty() && !begins) {
      return;
    }
    if (card.isPresent() && card.get().text().equals(text)) {
      return;
    }
    Outbound message = new Outbound(text, buttons, "", "", "", List.of(), "", "auto-generated");
    String shownBy = card.map(GroupCards.Card::externalId).orElse("");
    // Nobody's person: if the group cannot be reached, it must reach nobody else.
    long row =
        tables
            .outbox()
            .add(
                tx,
                group.get(),
                shownBy.isEmpty() ? message : message.with(Outbound.Chat.editing(shownBy)),
                Outbox.Purpose.NOTICE,
                false,
                null,
                caseId);
    tables.cards().shown(tx, subject, row, shownBy, text);
  }

  private String card(Tx tx, Cases.Stored about) throws SQLException {
    Outline known = outline.apply(about);
    String start = Queue.start(about).map(day -> " – " + MONTH.format(day)).orElse("");
    String flags =
        about.flags().stream()
            .map(flag -> texts.get("flag_" + flag))
            .collect(Collectors.joining(" ; "));
    return texts.of(
            about, "board_case", Map.of("kind", known.kind(), "what", known.words() + start))
        + (flags.isEmpty() ? "" : "\n" + texts.get("check", Map.of("what", flags)))
        + "\n\n"
        + state(tx, about);
  }

  private String state(Tx tx, Cases.Stored about) throws SQLException {
    if (!CaseLife.isOpen(about)) {
      return texts.of(about, "board_over", Map.of());
    }
    if (about.owner().isEmpty()) {
      return texts.of(about, "board_nobody", Map.of());
    }
    String key = about.standing().waitsFor() == Cases.WaitsFor.TEAM ? "board_taken" : "board_done";
    return texts.of(about, key, Map.of("who", team.firstName(tx, about.owner())));
  }

  private List<Outbound.Button> buttons(Cases.Stored about) {
    if (!CaseLife.isOpen(about) || about.standing().waitsFor() != Cases.WaitsFor.TEAM) {
      return List.of();
    }
    return List.of(button(about.owner().isEmpty(), about.reference()));
  }

  private Outbound.Button button(boolean free, String what) {
    return free
        ? new Outbound.Button(CHOICE + "PRENDRE|" + what, texts.get("board_take"))
        : new Outbound.Button(CHOICE + "FAIT|" + what, texts.get("board_finish"));
  }

  private String card(Tx tx, Alerts.Alert alert) throws SQLException {
    String done =
        tables.cards().of(tx, subject(alert.id())).map(GroupCards.Card::doneBy).orElse("");
    String key =
        switch (alert.state()) {
          case OPEN -> "board_alert_open";
          case TAKEN -> done.isEmpty() ? "board_alert_taken" : "board_alert_done";
          case CALM -> "board_alert_calm";
        };
    Map<String, String> values =
        Map.of(
            "number",
            Long.toString(alert.id()),
            "when",
            clock(alert.raisedAt()),
            "mission",
            alert.mission().isEmpty() ? texts.get("board_no_mission") : alert.mission(),
            "who",
            done.isEmpty() ? alert.endedBy() : done);
    return texts.get("board_alert", values) + "\n\n" + texts.get(key, values);
  }

  private List<Outbound.Button> buttons(Tx tx, Alerts.Alert alert) throws SQLException {
    boolean done =
        tables.cards().of(tx, subject(alert.id())).filter(c -> !c.doneBy().isEmpty()).isPresent();
    return alert.state() == Alerts.State.CALM || done
        ? List.of()
        : List.of(button(alert.state() == Alerts.State.OPEN, "ALERTE " + alert.id()));
  }

  private static String clock(Instant at) {
    return CLOCK.format(at);
  }
}
