package explor.bot.mission;

import explor.bot.channel.Address;
import explor.bot.channel.Inbound;
import explor.bot.channel.Outbound;
import explor.bot.safety.Emergency;
import explor.bot.safety.EmergencyEvent;
import explor.bot.store.Alerts;
import explor.bot.store.Outbox;
import explor.bot.store.Timers;
import explor.bot.store.Tx;
import explor.bot.store.Whereabouts;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells those on call of an emergency, on every channel they have, one after the other until
 * somebody takes it. Every step is a row of the alert's history. Sends nothing itself: what is to
 * leave is in the outbox when the caller's transaction commits, before everything else that waits.
 */
public final class Alarms {
  /** The kind of timer that rings when nobody has answered. */
  public static final String TIMER = "alert";

  /** Whoever took an alert so lately gets the person's next words too. */
  private static final Duration STILL_ON_IT = Duration.ofHours(1);

  /** From then on once a day, until somebody takes it. */
  private static final Duration A_DAY = Duration.ofHours(24);

  /** Whoever forges mails in a flood is passed on no more than that. */
  private static final int MOST_UNPROVEN = 5;

  private static final String TEAM = "RESACOOP";

  private final Tables tables;
  private final OnCall onCall;
  private final MissionBook missions;
  private final AlertWords words;
  private final List<Address> team;
  private final InstantSource clock;
  private Ear ear = (tx, alert) -> {};

  /**
   * Hears when an alert begins or ends, inside the transaction; of what is secret it hears nothing.
   */
  @FunctionalInterface
  public interface Ear {
    void changed(Tx tx, Alerts.Alert alert) throws SQLException;
  }

  /** The tables an alert is written to. */
  public record Tables(Alerts alerts, Whereabouts whereabouts, Outbox outbox, Timers timers) {}

  /**
   * @param team the addresses that everybody of the team reads
   */
  public Alarms(
      Tables tables,
      OnCall onCall,
      MissionBook missions,
      StaffWords texts,
      List<Address> team,
      InstantSource clock) {
    this.tables = tables;
    this.onCall = onCall;
    this.missions = missions;
    this.words = new AlertWords(texts);
    this.team = List.copyOf(team);
    this.clock = clock;
  }

  /** Named once, while the parts are put together. */
  public void heardBy(Ear listener) {
    ear = listener;
  }

  /**
   * A cry for help.
   *
   * @param who name and address, as staff read it
   * @param mission the person's, or null
   * @param proven whether it is known to come from that person; else it stays apart from what does
   */
  public record Cry(
      long person,
      String who,
      Emergency emergency,
      String words,
      @Nullable Mission mission,
      boolean proven) {}

  /**
   * Tells whoever is to be told; a second cry of the same person goes to those told already. What
   * is not proven joins nothing that is, and what is proven always alerts anew beside it: else a
   * forged mail could decide whom a real cry reaches, or as what.
   */
  public void raise(Tx tx, Cry cry) throws SQLException {
    Optional<Alerts.Alert> running = running(tx, cry.person(), cry.proven());
    if (running.isPresent() && !cry.proven() && isFlooded(tx, running.get())) {
      tables.alerts().line(tx, running.get().id(), "more", "", null, null);
      return;
    }
    if (running.isPresent()) {
      tellMore(tx, graver(tx, running.get(), cry.emergency().event()), cry.words());
      return;
    }
    EmergencyEvent event = cry.emergency().event();
    boolean secret = Discretion.of(event) == Discretion.SECRET;
    Mission mission = cry.mission();
    Alerts.Alert alert =
        tables
            .alerts()
            .raise(
                tx,
                cry.person(),
                mission == null ? "" : mission.id(),
                event.code(),
                cry.emergency().sure(),
                cry.who(),
                secret ? "" : cry.words().strip(),
                cry.proven());
    tell(tx, alert, 0);
    told(tx, alert);
    Responder first = order(alert, mission).getFirst();
    if (!secret && !first.name().equals(TEAM)) {
      Set<Address> onCallToo = new LinkedHashSet<>(first.addresses());
      for (Address address : team) {
        if (!onCallToo.contains(address)) {
          send(tx, alert, "team", TEAM, address, words.forTeam(known(tx, alert)));
        }
      }
    }
  }

  private boolean isFlooded(Tx tx, Alerts.Alert alert) throws SQLException {
    return tables.alerts().history(tx, alert.id()).stream()
            .filter(line -> line.what().equals("more"))
            .count()
        >= MOST_UNPROVEN;
  }

  private void told(Tx tx, Alerts.Alert alert) throws SQLException {
    if (Discretion.of(event(alert)) != Discretion.SECRET) {
      ear.changed(tx, alert);
    }
  }

  /** What began as a theft may turn out to be what nobody else is to read of. */
  private Alerts.Alert graver(Tx tx, Alerts.Alert alert, EmergencyEvent event) throws SQLException {
    if (Discretion.of(event).compareTo(Discretion.of(event(alert))) <= 0) {
      return alert;
    }
    tables.alerts().becomes(tx, alert.id(), event.code());
    return tables.alerts().byId(tx, alert.id()).orElseThrow();
  }

  /**
   * The messages that tell everybody on call of a cry that no table can hold: all of them at once,
   * because nothing can escalate.
   */
  public Map<Address, Outbound> pastTheStore(Cry cry) {
    EmergencyEvent event = cry.emergency().event();
    Mission mission = cry.mission();
    Instant now = clock.instant();
    Alerts.Alert alert =
        new Alerts.Alert(
            0,
            0,
            mission == null ? "" : mission.id(),
            event.code(),
            cry.emergency().sure(),
            cry.who(),
            cry.words().strip(),
            Alerts.State.OPEN,
            now,
            null,
            "",
            cry.proven());
    AlertWords.Known known =
        new AlertWords.Known(alert, mission, Optional.empty(), now, Optional.empty());
    Map<Address, Outbound> messages = new LinkedHashMap<>();
    for (Responder responder : order(alert, mission)) {
      boolean onCallPerson = !responder.name().equals(TEAM);
      responder
          .addresses()
          .forEach(address -> messages.put(address, words.pastTheStore(known, onCallPerson)));
    }
    return messages;
  }

  /**
   * Nobody has answered: the next person is told, and in the end everybody, in ever longer pauses,
   * until somebody takes it. The bell of {@link #TIMER}.
   */
  public void escalate(Tx tx, Timers.Due due) throws SQLException {
    Optional<Alerts.Alert> alert = tables.alerts().byId(tx, Long.parseLong(due.subject()));
    if (alert.isEmpty() || alert.get().state() != Alerts.State.OPEN) {
      return;
    }
    int step = Integer.parseInt(due.detail());
    int people = order(alert.get(), missions.find(tx, alert.get().mission()).orElse(null)).size();
    if (step < onCall.oneByOne(people)) {
      tell(tx, alert.get(), step);
    } else {
      tellEverybody(tx, alert.get(), step);
    }
  }

  /** All on call on all their channels, and the team, for one after the other did not answer. */
  private void tellEverybody(Tx tx, Alerts.Alert alert, int step) throws SQLException {
    boolean aDay = !alert.raisedAt().plus(A_DAY).isAfter(clock.instant());
    Instant at = clock.instant().plus(aDay ? A_DAY : onCall.then());
    AlertWords.Known known = known(tx, alert);
    tables.alerts().line(tx, alert.id(), "late", "", null, null);
    Set<Address> reached = new LinkedHashSet<>();
    for (Responder one : order(alert, missions.find(tx, alert.mission()).orElse(null))) {
      boolean nobodyOnCall = one.name().equals(TEAM);
      for (Address address : one.addresses()) {
        if (reached.add(address)) {
          send(tx, alert, "told", one.name(), address, words.everybody(known, !nobodyOnCall, at));
        }
      }
    }
    if (Discretion.of(known.event()) != Discretion.SECRET) {
      for (Address address : team) {
        if (reached.add(address)) {
          send(tx, alert, "team", TEAM, address, words.everybody(known, false, at));
        }
      }
    }
    tables.timers().set(tx, TIMER, Long.toString(alert.id()), at, Integer.toString(step + 1));
  }

  /** Those of the mission first; the whole team when nobody is on call. */
  private List<Responder> order(Alerts.Alert alert, @Nullable Mission mission) {
    boolean secret = Discretion.of(event(alert)) == Discretion.SECRET;
    List<Responder> people = onCall.order(mission == null ? List.of() : mission.onCall(), secret);
    return people.isEmpty() ? List.of(new Responder(TEAM, "", team, false)) : people;
  }

  private void tell(Tx tx, Alerts.Alert alert, int step) throws SQLException {
    List<Responder> people = order(alert, missions.find(tx, alert.mission()).orElse(null));
    Responder now = people.get(step % people.size());
    Responder next = people.get((step + 1) % people.size());
    Instant at = clock.instant().plus(onCall.every());
    boolean last = step + 1 >= onCall.oneByOne(people.size());
    boolean nobodyOnCall = now.name().equals(TEAM);
    for (Address address : now.addresses()) {
      AlertWords.Known known = known(tx, alert);
      Outbound message =
          nobodyOnCall
              ? words.forTeam(known)
              : words.alert(known, now.name(), last ? "" : next.name(), at);
      send(tx, alert, "told", now.name(), address, message);
    }
    tables.timers().set(tx, TIMER, Long.toString(alert.id()), at, Integer.toString(step + 1));
  }

  /** Written again by somebody whose alert is on; false when none is. */
  public boolean more(Tx tx, long person, String said) throws SQLException {
    Optional<Alerts.Alert> running = running(tx, person);
    if (running.isPresent() && !said.isBlank()) {
      tellMore(tx, running.get(), said);
    }
    return running.isPresent();
  }

  private void tellMore(Tx tx, Alerts.Alert alert, String said) throws SQLException {
    tables.alerts().line(tx, alert.id(), "more", "", null, null);
    AlertWords.Known known = known(tx, alert);
    boolean open = Discretion.of(known.event()) == Discretion.OPEN;
    Set<Address> people = onCallTold(tx, alert);
    for (Address address : audience(tx, alert)) {
      boolean words = open || people.contains(address);
      send(tx, alert, "notice", "", address, this.words.more(known, said.strip(), words));
    }
  }

  /** Whether what this person says is to stay out of everything that staff read later. */
  public boolean secret(Tx tx, long person) throws SQLException {
    return running(tx, person)
        .filter(alert -> Discretion.of(event(alert)) != Discretion.OPEN)
        .isPresent();
  }

  /** Where a person says they are: kept, and told when their alert is on. */
  public void seenAt(Tx tx, long person, String place) throws SQLException {
    tables.whereabouts().note(tx, person, place);
    Optional<Alerts.Alert> running = running(tx, person);
    if (running.isPresent()) {
      tellAll(tx, running.get(), words.movedTo(known(tx, running.get()), place));
    }
  }

  /** Their mission became known while the alert was on. */
  public void onMission(Tx tx, long person, Mission mission) throws SQLException {
    Optional<Alerts.Alert> running = running(tx, person);
    if (running.isPresent() && running.get().mission().isEmpty()) {
      tables.alerts().onMission(tx, running.get().id(), mission.id());
    }
  }

  /** The person says that it is no emergency. */
  public void calm(Tx tx, long person) throws SQLException {
    Optional<Alerts.Alert> running = running(tx, person);
    if (running.isPresent() && tables.alerts().end(tx, running.get().id(), Alerts.State.CALM, "")) {
      tables.timers().cancel(tx, TIMER, Long.toString(running.get().id()));
      tables.alerts().line(tx, running.get().id(), "calm", "", null, null);
      tellAll(tx, running.get(), words.calm(known(tx, running.get())));
      told(tx, tables.alerts().byId(tx, running.get().id()).orElseThrow());
    }
  }

  /**
   * What somebody on call wrote or pressed; empty when it is none of theirs. Only an address that
   * was told of the alert counts, and in mail only when the server vouches for it.
   */
  public Optional<Acknowledgement> acknowledged(Tx tx, Inbound.Message message)
      throws SQLException {
    Optional<Alerts.Alert> alert = meant(tx, message);
    if (alert.isEmpty() || !message.authenticated() || !told(tx, alert.get(), message.from())) {
      return Optional.empty();
    }
    String said = words.beyondAcknowledgement(message.text()).orElse(message.text().strip());
    String name = nameOf(tx, alert.get(), message);
    boolean first = tables.alerts().end(tx, alert.get().id(), Alerts.State.TAKEN, name);
    Alerts.Alert after = tables.alerts().byId(tx, alert.get().id()).orElseThrow();
    if (first) {
      answer(tx, after, message, words.takenByYou(known(tx, after)));
      taken(tx, after, message.from(), name);
    } else if (said.isEmpty() && !after.endedBy().equals(name)) {
      answer(tx, after, message, words.takenBy(known(tx, after), true));
    }
    return Optional.of(new Acknowledgement(after, first, name, said));
  }

  private void taken(Tx tx, Alerts.Alert after, Address by, String name) throws SQLException {
    tables.timers().cancel(tx, TIMER, Long.toString(after.id()));
    endUnproven(tx, after, name);
    tables.alerts().line(tx, after.id(), "taken", name, by, null);
    AlertWords.Known known = known(tx, after);
    for (Address address : addressesTold(tx, after)) {
      if (!address.equals(by)) {
        send(tx, after, "notice", "", address, words.takenBy(known, false));
      }
    }
    told(tx, after);
  }

  /** Whoever has a person's own alert has what was said in their name, too; never the reverse. */
  private void endUnproven(Tx tx, Alerts.Alert taken, String name) throws SQLException {
    Optional<Alerts.Alert> beside =
        taken.proven() ? tables.alerts().newest(tx, taken.personId(), false) : Optional.empty();
    if (beside.isPresent()
        && tables.alerts().end(tx, beside.get().id(), Alerts.State.TAKEN, name)) {
      tables.timers().cancel(tx, TIMER, Long.toString(beside.get().id()));
      tables.alerts().line(tx, beside.get().id(), "taken", name, null, null);
      told(tx, tables.alerts().byId(tx, beside.get().id()).orElseThrow());
    }
  }

  /**
   * A member of the team takes an alert that they were shown beside those on call. What its person
   * says next goes to them.
   *
   * @param by where they are told the rest
   * @return empty when there is none that they may take
   */
  public Optional<Acknowledgement> take(Tx tx, long id, Address by, String name)
      throws SQLException {
    Optional<Alerts.Alert> alert =
        tables
            .alerts()
            .byId(tx, id)
            .filter(found -> Discretion.of(event(found)) != Discretion.SECRET);
    if (alert.isEmpty()) {
      return Optional.empty();
    }
    boolean first = tables.alerts().end(tx, id, Alerts.State.TAKEN, name);
    Alerts.Alert after = tables.alerts().byId(tx, id).orElseThrow();
    if (first) {
      send(tx, after, "notice", "", by, words.takenByYou(known(tx, after)));
      taken(tx, after, by, name);
    }
    return Optional.of(new Acknowledgement(after, first, name, ""));
  }

  /** The alert that a button, a reply or a bare "vu" is about. */
  private Optional<Alerts.Alert> meant(Tx tx, Inbound.Message message) throws SQLException {
    if (message.choice().startsWith(Acknowledgement.BUTTON)) {
      String id = message.choice().substring(Acknowledgement.BUTTON.length());
      return id.matches("\\d{1,18}")
          ? tables.alerts().byId(tx, Long.parseLong(id))
          : Optional.empty();
    }
    for (String id : message.thread()) {
      Optional<Alerts.Alert> alert = tables.alerts().toldBy(tx, id);
      if (alert.isPresent()) {
        return alert;
      }
    }
    return words.beyondAcknowledgement(message.text()).isPresent()
        ? tables.alerts().openToldTo(tx, message.from())
        : Optional.empty();
  }

  private boolean told(Tx tx, Alerts.Alert alert, Address address) throws SQLException {
    return addressesTold(tx, alert).contains(address);
  }

  private String nameOf(Tx tx, Alerts.Alert alert, Inbound.Message message) throws SQLException {
    String told =
        tables.alerts().history(tx, alert.id()).stream()
            .filter(line -> line.to().equals(message.from()) && !line.name().isEmpty())
            .map(Alerts.Line::name)
            .findFirst()
            .orElse("");
    boolean group = told.isEmpty() || told.equals(TEAM) || message.from().id().startsWith("-");
    if (group && !message.sender().isBlank()) {
      return message.sender().strip().split("\\s+")[0];
    }
    return told.isEmpty() ? TEAM : told;
  }

  private void answer(Tx tx, Alerts.Alert alert, Inbound.Message message, Outbound text)
      throws SQLException {
    Outbound answer = text.answering(message.replyTo(), message.thread());
    send(tx, alert, "notice", "", message.from(), answer);
  }

  private void tellAll(Tx tx, Alerts.Alert alert, Outbound message) throws SQLException {
    for (Address address : audience(tx, alert)) {
      send(tx, alert, "notice", "", address, message);
    }
  }

  /** Whoever has it; everybody who was told while nobody has. */
  private Set<Address> audience(Tx tx, Alerts.Alert alert) throws SQLException {
    Set<Address> takers =
        alert.state() == Alerts.State.TAKEN ? takers(tx, alert) : Set.<Address>of();
    return takers.isEmpty() ? addressesTold(tx, alert) : takers;
  }

  /** Those told as people on call, not as a mailbox that everybody reads. */
  private Set<Address> onCallTold(Tx tx, Alerts.Alert alert) throws SQLException {
    Set<Address> told = new LinkedHashSet<>();
    for (Alerts.Line line : tables.alerts().history(tx, alert.id())) {
      if (line.what().equals("told") && !line.name().equals(TEAM)) {
        told.add(line.to());
      }
    }
    return told;
  }

  private Set<Address> takers(Tx tx, Alerts.Alert alert) throws SQLException {
    Set<Address> takers = new LinkedHashSet<>();
    for (Alerts.Line line : tables.alerts().history(tx, alert.id())) {
      if (line.what().equals("taken")) {
        takers.add(line.to());
      }
    }
    return takers;
  }

  private Set<Address> addressesTold(Tx tx, Alerts.Alert alert) throws SQLException {
    Set<Address> told = new LinkedHashSet<>();
    for (Alerts.Line line : tables.alerts().history(tx, alert.id())) {
      if (line.what().equals("told") || line.what().equals("team")) {
        told.add(line.to());
      }
    }
    return told;
  }

  private void send(
      Tx tx, Alerts.Alert alert, String what, String name, Address to, Outbound message)
      throws SQLException {
    long row =
        tables.outbox().add(tx, to, message, Outbox.Purpose.ALERT, true, alert.personId(), null);
    tables.alerts().line(tx, alert.id(), what, name, to, row);
  }

  /** What the person themselves raised. */
  private Optional<Alerts.Alert> running(Tx tx, long person) throws SQLException {
    return running(tx, person, true);
  }

  private Optional<Alerts.Alert> running(Tx tx, long person, boolean proven) throws SQLException {
    Instant lately = clock.instant().minus(STILL_ON_IT);
    return tables
        .alerts()
        .newest(tx, person, proven)
        .filter(
            alert ->
                switch (alert.state()) {
                  case OPEN -> true;
                  case TAKEN -> alert.endedAt() != null && alert.endedAt().isAfter(lately);
                  case CALM -> false;
                });
  }

  private AlertWords.Known known(Tx tx, Alerts.Alert alert) throws SQLException {
    return new AlertWords.Known(
        alert,
        missions.find(tx, alert.mission()).orElse(null),
        tables.whereabouts().last(tx, alert.personId()),
        clock.instant(),
        alert.proven()
            ? running(tx, alert.personId(), false).map(Alerts.Alert::raisedAt)
            : Optional.empty());
  }

  private static EmergencyEvent event(Alerts.Alert alert) {
    return EmergencyEvent.of(alert.event()).orElse(EmergencyEvent.OTHER);
  }
}
