package explor.bot.mission;

import explor.bot.channel.Address;
import explor.bot.channel.Outbound;
import explor.bot.safety.Emergency;
import explor.bot.safety.EmergencyEvent;
import explor.bot.store.MissionSteps;
import explor.bot.store.Outbox;
import explor.bot.store.Timers;
import explor.bot.store.Tx;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A volunteer's way by the clock: the card and its receipt, what is to be done before leaving, a
 * daily "all is well?" for whoever wants it, thanks and questions on the return. Every moment is a
 * timer, in the volunteer's own hours; every answer is a row.
 */
public final class Journey {
  /** The kinds of timers; the subject is {@code person/mission/…}. */
  public static final String TODO = "volunteer-todo";

  public static final String CHECK_IN = "volunteer-check-in";
  public static final String CHECK_DUE = "volunteer-check-due";
  public static final String CONSENT = "volunteer-consent";
  public static final String BACK = "volunteer-back";
  public static final String RECEIPT = "volunteer-receipt";

  /** All of them. */
  public static final List<String> TIMERS =
      List.of(TODO, CHECK_IN, CHECK_DUE, CONSENT, BACK, RECEIPT);

  private static final int MISSED_TWICE = 2;
  private static final Duration RECEIPT_AFTER = Duration.ofDays(1);

  private final MissionSteps steps;
  private final Timers timers;
  private final Outbox outbox;
  private final MissionBook missions;
  private final WayThere way;
  private final Alarms alarms;
  private final Papers papers;
  private final StaffWords texts;
  private final List<Address> team;
  private final InstantSource clock;

  /** The tables of a volunteer's way. */
  public record Tables(MissionSteps steps, Timers timers, Outbox outbox) {}

  /**
   * @param team who reads the debrief
   */
  public Journey(
      Tables tables,
      MissionBook missions,
      WayThere way,
      Alarms alarms,
      Papers papers,
      StaffWords texts,
      List<Address> team,
      InstantSource clock) {
    this.steps = tables.steps();
    this.timers = tables.timers();
    this.outbox = tables.outbox();
    this.missions = missions;
    this.way = way;
    this.alarms = alarms;
    this.papers = papers;
    this.texts = texts;
    this.team = List.copyOf(team);
    this.clock = clock;
  }

  /** The files that a volunteer is given. */
  public Papers papers() {
    return papers;
  }

  /** A volunteer is linked to their mission; gives the card, whose receipt is asked for. */
  public Prompt linked(Tx tx, long person, Mission mission) throws SQLException {
    alarms.onMission(tx, person, mission);
    plan(tx, person, mission);
    steps.set(tx, person, mission.id(), "card", "");
    askReceiptLater(tx, person, mission, "0");
    return new Prompt("received", "volunteer.card", Map.of(), papers.text(mission), true);
  }

  private void askReceiptLater(Tx tx, long person, Mission mission, String asked)
      throws SQLException {
    Instant at = quiet(clock.instant().plus(RECEIPT_AFTER), mission);
    timers.set(tx, RECEIPT, subject(person, mission), at, asked);
  }

  /** A card that nobody confirmed is asked about once more; then the team hears of it. */
  private void receipt(Tx tx, long person, Mission mission, String asked, Speaker speaker)
      throws SQLException {
    boolean confirmed =
        steps
            .find(tx, person, mission.id(), "received")
            .filter(step -> step.detail().equals("yes"))
            .isPresent();
    if (confirmed || mission.overSince(0, clock.instant())) {
      return;
    }
    if (asked.equals("0")) {
      speaker.tell(tx, person, Prompt.ask("received", "volunteer.card_again", Map.of()));
      askReceiptLater(tx, person, mission, "1");
      return;
    }
    String who = texts.get("journey.who", Map.of("id", Long.toString(person)));
    toTeam(
        tx,
        person,
        texts.get("journey.no_receipt_subject", Map.of("mission", mission.id())),
        texts.get("journey.no_receipt", Map.of("who", who, "mission", mission.title())));
  }

  private void toTeam(Tx tx, long person, String subject, String body) throws SQLException {
    Outbound mail = new Outbound(body, List.of(), subject, "", "", List.of(), "", "auto-generated");
    for (Address member : team) {
      outbox.add(tx, member, mail, Outbox.Purpose.NOTICE, false, person, null);
    }
  }

  /** Sets every timer that the days of a mission bring, and takes back those of other days. */
  public void plan(Tx tx, long person, Mission mission) throws SQLException {
    for (String kind : List.of(CONSENT, BACK, CHECK_IN)) {
      timers.cancel(tx, kind, subject(person, mission));
    }
    for (WayThere.ToDo item : way.checklist()) {
      timers.cancel(tx, TODO, subject(person, mission) + "/" + item.id());
    }
    Instant now = clock.instant();
    LocalDate start = mission.start();
    LocalDate end = mission.end();
    if (start != null && mission.today(now).isBefore(start)) {
      for (WayThere.ToDo item : way.checklist()) {
        remind(tx, person, mission, item, start);
      }
    }
    if (start != null && end != null && !mission.overSince(0, now)) {
      Instant eve = Days.morning(start.minusDays(1), Mission.HOME);
      Instant at = eve.isAfter(now) ? eve : now.plus(Duration.ofMinutes(10));
      timers.set(tx, CONSENT, subject(person, mission), quiet(at, mission), "");
      Instant back = Days.morning(end.plusDays(1), Mission.HOME);
      timers.set(tx, BACK, subject(person, mission), back, "0");
    }
    if (wantsCheckIn(tx, person, mission)) {
      planCheckIn(tx, person, mission);
    }
  }

  private void remind(Tx tx, long person, Mission mission, WayThere.ToDo item, LocalDate start)
      throws SQLException {
    Instant wanted = Days.morning(start.minusDays(item.days()), Mission.HOME);
    Instant soonest = Days.nextMorning(clock.instant(), Mission.HOME);
    Instant at = wanted.isAfter(soonest) ? wanted : soonest;
    if (at.isBefore(Days.morning(start, mission.zone()))) {
      timers.set(
          tx,
          TODO,
          subject(person, mission) + "/" + item.id(),
          way.quiet().after(at, Mission.HOME),
          "");
    }
  }

  /** The bell of every kind of timer above. */
  public void ring(Tx tx, Timers.Due due, Speaker speaker) throws SQLException {
    String[] subject = due.subject().split("/", 3);
    long person = Long.parseLong(subject[0]);
    Optional<Mission> open = missions.open(tx, subject[1]);
    if (open.isEmpty()) {
      return; // staff closed the mission, or took it out of the configuration
    }
    Mission mission = open.get();
    switch (due.kind()) {
      case TODO -> todo(tx, person, mission, subject[2], speaker);
      case CONSENT -> {
        if (steps.find(tx, person, mission.id(), "check-in").isEmpty()) {
          speaker.tell(tx, person, Prompt.ask("consent", "volunteer.check_consent", hour()));
        }
      }
      case CHECK_IN -> checkIn(tx, person, mission, speaker);
      case CHECK_DUE -> missed(tx, person, mission, Instant.parse(due.detail()));
      case RECEIPT -> receipt(tx, person, mission, due.detail(), speaker);
      case BACK -> back(tx, person, mission, Integer.parseInt(due.detail()), speaker);
      default -> throw new IllegalArgumentException("no timer of a volunteer's: " + due.kind());
    }
  }

  private Map<String, Map<String, String>> hour() {
    return Map.of(
        "fr",
        Map.of("hour", Integer.toString(way.checkInHour())),
        "en",
        Map.of("hour", Integer.toString(way.checkInHour())));
  }

  private void todo(Tx tx, long person, Mission mission, String id, Speaker speaker)
      throws SQLException {
    Optional<WayThere.ToDo> item =
        way.checklist().stream().filter(one -> one.id().equals(id)).findFirst();
    if (item.isPresent() && steps.find(tx, person, mission.id(), "todo-" + id).isEmpty()) {
      speaker.tell(
          tx,
          person,
          Prompt.ask(
              "todo-" + id,
              "volunteer.todo",
              Map.of(
                  "fr", Map.of("what", WayThere.in(item.get().words(), "fr")),
                  "en", Map.of("what", WayThere.in(item.get().words(), "en")))));
    }
  }

  private void checkIn(Tx tx, long person, Mission mission, Speaker speaker) throws SQLException {
    if (!wantsCheckIn(tx, person, mission)) {
      return;
    }
    Instant now = clock.instant();
    speaker.tell(tx, person, Prompt.ask("check", "volunteer.check", Map.of()));
    steps.set(tx, person, mission.id(), "asked", now.toString());
    timers.set(
        tx, CHECK_DUE, subject(person, mission), now.plus(way.answerWithin()), now.toString());
    planCheckIn(tx, person, mission);
  }

  private void planCheckIn(Tx tx, long person, Mission mission) throws SQLException {
    Optional<Instant> next = Days.nextCheckIn(mission, way.checkInHour(), clock.instant());
    if (next.isPresent()) {
      timers.set(tx, CHECK_IN, subject(person, mission), quiet(next.get(), mission), "");
    }
  }

  private boolean wantsCheckIn(Tx tx, long person, Mission mission) throws SQLException {
    return steps
        .find(tx, person, mission.id(), "check-in")
        .filter(step -> step.detail().equals("yes"))
        .isPresent();
  }

  /** No answer: the second time in a row, those on call hear of it with the mission. */
  private void missed(Tx tx, long person, Mission mission, Instant asked) throws SQLException {
    Optional<MissionSteps.Step> heard = steps.find(tx, person, mission.id(), "heard");
    if (!wantsCheckIn(tx, person, mission)
        || heard.filter(step -> !step.at().isBefore(asked)).isPresent()) {
      return;
    }
    int missed = missed(tx, person, mission) + 1;
    steps.set(tx, person, mission.id(), "missed", Integer.toString(missed));
    if (missed >= MISSED_TWICE) {
      String who = texts.get("journey.who", Map.of("id", Long.toString(person)));
      Emergency silent = new Emergency(EmergencyEvent.MISSING_PERSON, false, "fr");
      alarms.raise(
          tx,
          new Alarms.Cry(
              person,
              who,
              silent,
              texts.get("journey.missed", Map.of("n", Integer.toString(missed))),
              mission,
              true));
    }
  }

  private int missed(Tx tx, long person, Mission mission) throws SQLException {
    return steps
        .find(tx, person, mission.id(), "missed")
        .map(step -> Integer.parseInt(step.detail()))
        .orElse(0);
  }

  /** A volunteer wrote, whatever it was: they are there. */
  public void heard(Tx tx, long person, Mission mission) throws SQLException {
    if (wantsCheckIn(tx, person, mission)) {
      steps.set(tx, person, mission.id(), "heard", "");
      if (missed(tx, person, mission) > 0) {
        steps.set(tx, person, mission.id(), "missed", "0");
      }
    }
  }

  private void back(Tx tx, long person, Mission mission, int count, Speaker speaker)
      throws SQLException {
    if (steps.find(tx, person, mission.id(), "evaluated").isPresent()) {
      return;
    }
    if (count == 0) {
      speaker.tell(tx, person, Prompt.say("volunteer.back"));
    }
    if (!way.evaluation().isEmpty()) {
      speaker.tell(tx, person, question(answered(tx, person, mission)));
    }
    if (count < way.returnReminders().size()) {
      LocalDate end = Objects.requireNonNull(mission.end(), "a return has a day");
      LocalDate day = end.plusDays(1L + way.returnReminders().get(count));
      timers.set(
          tx,
          BACK,
          subject(person, mission),
          Days.morning(day, Mission.HOME),
          Integer.toString(count + 1));
    } else {
      debrief(tx, person, mission);
    }
  }

  private int answered(Tx tx, long person, Mission mission) throws SQLException {
    int answered = 0;
    while (steps.find(tx, person, mission.id(), "evaluation-" + answered).isPresent()) {
      answered++;
    }
    return Math.min(answered, way.evaluation().size() - 1);
  }

  private Prompt question(int number) {
    Map<String, String> words = way.evaluation().get(number);
    return new Prompt(
        "evaluation-" + number,
        "volunteer.evaluation",
        Map.of(
            "fr", Map.of("question", WayThere.in(words, "fr")),
            "en", Map.of("question", WayThere.in(words, "en"))),
        "",
        false);
  }

  /**
   * A volunteer answered what they were asked.
   *
   * @param asks as in {@link Prompt#asks()}
   * @param answer {@code yes}, {@code no}, {@code stop}, or their words
   * @return what is to be said next, if anything
   */
  public Optional<Prompt> answered(Tx tx, long person, Mission mission, String asks, String answer)
      throws SQLException {
    steps.set(tx, person, mission.id(), asks.equals("consent") ? "check-in" : asks, answer);
    if (asks.equals("consent") && answer.equals("yes")) {
      planCheckIn(tx, person, mission);
    }
    if (asks.equals("check")) {
      heard(tx, person, mission);
      if (answer.equals("stop")) {
        steps.set(tx, person, mission.id(), "check-in", "no");
        timers.cancel(tx, CHECK_IN, subject(person, mission));
        timers.cancel(tx, CHECK_DUE, subject(person, mission));
      }
    }
    if (asks.startsWith("todo-") && answer.equals("no")) {
      return Optional.empty();
    }
    if (asks.startsWith("evaluation-")) {
      int next = Integer.parseInt(asks.substring("evaluation-".length())) + 1;
      if (next < way.evaluation().size()) {
        return Optional.of(question(next));
      }
      steps.set(tx, person, mission.id(), "evaluated", "");
      timers.cancel(tx, BACK, subject(person, mission));
      debrief(tx, person, mission);
      return Optional.of(Prompt.say("volunteer.evaluated"));
    }
    return Optional.empty();
  }

  /** Hands what the volunteer said on their return to the team. */
  private void debrief(Tx tx, long person, Mission mission) throws SQLException {
    StringBuilder body = new StringBuilder(texts.get("journey.debrief")).append("\n\n");
    body.append(texts.get("alert.mission", Map.of("id", mission.id(), "title", mission.title())));
    for (int i = 0; i < way.evaluation().size(); i++) {
      String answer =
          steps
              .find(tx, person, mission.id(), "evaluation-" + i)
              .map(MissionSteps.Step::detail)
              .orElse(texts.get("journey.no_answer"));
      body.append("\n\n")
          .append(WayThere.in(way.evaluation().get(i), "fr"))
          .append("\n« ")
          .append(answer)
          .append(" »");
    }
    String subject = texts.get("journey.debrief_subject", Map.of("mission", mission.id()));
    toTeam(tx, person, subject, body.toString());
  }

  private Instant quiet(Instant at, Mission mission) {
    return way.quiet().after(at, mission.zone());
  }

  private static String subject(long person, Mission mission) {
    return person + "/" + mission.id();
  }
}
