package explor.bot.desk;

import explor.bot.channel.Address;
import explor.bot.channel.Inbound;
import explor.bot.channel.Outbound;
import explor.bot.form.Forms;
import explor.bot.form.Slot;
import explor.bot.store.Cases;
import explor.bot.store.Outbox;
import explor.bot.store.People;
import explor.bot.store.TeamTalks;
import explor.bot.store.Timers;
import explor.bot.store.Tx;
import explor.bot.text.Language;
import explor.bot.text.Texts;
import explor.bot.words.Fold;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a person hears without having written: reminders of what an incomplete case lacks, which one
 * word stops, and one question at the end, how it went.
 */
public final class FollowUps implements Taker {
  /** Kind of the timer that asks how it went; its subject is the case's reference. */
  public static final String SURVEY = "survey";

  private static final Duration SURVEY_AFTER = Duration.ofDays(2);
  private static final Set<String> STOP =
      Set.of("stop", "arret", "arreter", "arretez", "plus de rappel", "plus de rappels", "stopp");
  private static final Pattern SCORE = Pattern.compile("\\s*([1-5])\\b(.{0,2000})", Pattern.DOTALL);
  private static final String CHOICE = "score";

  private final Tables tables;
  private final CaseLife life;
  private final DeskSettings settings;
  private final Forms forms;
  private final Texts texts;
  private final InstantSource clock;

  /** What this reads and writes. */
  public record Tables(Cases cases, People people, Outbox outbox, Timers timers, TeamTalks talks) {}

  public FollowUps(
      Tables tables,
      CaseLife life,
      DeskSettings settings,
      Forms forms,
      Texts texts,
      InstantSource clock) {
    this.tables = tables;
    this.life = life;
    this.settings = settings;
    this.forms = forms;
    this.texts = texts;
    this.clock = clock;
  }

  /** Reminds the person of an incomplete case when it is time, or closes it. */
  void remind(Tx tx, Cases.Stored one, Instant now) throws SQLException {
    Instant since = one.standing().statusSince();
    List<Cases.Line> lines =
        tables.cases().history(tx, one.id()).stream()
            .filter(line -> !line.at().isBefore(since))
            .toList();
    long reminded = lines.stream().filter(line -> line.what().equals("reminded")).count();
    boolean stopped = lines.stream().anyMatch(line -> line.what().equals("stopped"));
    if (!now.isBefore(since.plus(Duration.ofDays(settings.closedAfter())))) {
      life.move(tx, one, CaseStatus.SANS_SUITE, CaseLife.ASSISTANT, "");
      if (tell(tx, one, "follow.closed", Outbox.Purpose.REMINDER)) {
        listen(tx, one);
      }
      return;
    }
    boolean due =
        reminded < settings.reminders().size()
            && !now.isBefore(since.plus(Duration.ofDays(settings.reminders().get((int) reminded))));
    if (due && !stopped) {
      tables.cases().note(tx, one.id(), CaseLife.ASSISTANT, "reminded", "");
      if (tell(tx, one, "follow.reminder", Outbox.Purpose.REMINDER)) {
        listen(tx, one);
      }
    }
  }

  /** What the person answers is for whoever has the case. */
  private void listen(Tx tx, Cases.Stored one) throws SQLException {
    Long person = one.personId();
    if (person != null && tables.talks().of(tx, person).isEmpty()) {
      String name = texts.get(Language.of(one.language()), "follow.team");
      tables
          .talks()
          .said(
              tx,
              person,
              new TeamTalks.Open(
                  one.id(),
                  one.owner(),
                  name,
                  "",
                  List.of(),
                  one.reference(),
                  clock.instant(),
                  ""));
    }
  }

  /** A case ended well: its person is asked how it went, some days later. */
  public void ended(Tx tx, Cases.Stored moved, CaseStatus from) throws SQLException {
    if (CaseLife.status(moved) == CaseStatus.CLOS && from != CaseStatus.CLOS) {
      Instant at = settings.office().nextOpening(clock.instant().plus(SURVEY_AFTER));
      tables.timers().set(tx, SURVEY, moved.reference(), at, "");
    }
  }

  /** Asks how it went, unless the case was opened again. */
  public void survey(Tx tx, Timers.Due due) throws SQLException {
    Optional<Cases.Stored> about = tables.cases().byReference(tx, due.subject());
    if (about.isPresent() && CaseLife.status(about.get()) == CaseStatus.CLOS) {
      tell(tx, about.get(), "follow.survey", Outbox.Purpose.SURVEY);
    }
  }

  private boolean tell(Tx tx, Cases.Stored one, String key, Outbox.Purpose purpose)
      throws SQLException {
    Long person = one.personId();
    Optional<Address> reach = person == null ? Optional.empty() : tables.people().reach(tx, person);
    if (reach.isEmpty()) {
      return false;
    }
    Language language = Language.of(one.language());
    String text =
        texts.get(
            language, key, Map.of("reference", one.reference(), "missing", missing(one, language)));
    boolean mail = reach.get().channel().equals(Address.MAIL);
    Outbound.Button[] scores =
        purpose == Outbox.Purpose.SURVEY && !mail ? scores(one) : new Outbound.Button[0];
    Outbound message =
        Outbound.of(mail ? text + "\n\n" + texts.get(language, "mail.signature") : text, scores)
            .titled(texts.get(language, "follow.subject", Map.of("reference", one.reference())));
    tables.outbox().add(tx, reach.get(), message, purpose, false, person, one.id());
    return true;
  }

  private static Outbound.Button[] scores(Cases.Stored one) {
    Outbound.Button[] buttons = new Outbound.Button[5];
    for (int score = 1; score <= 5; score++) {
      buttons[score - 1] =
          new Outbound.Button(CHOICE + "|" + one.reference() + "|" + score, "" + score);
    }
    return buttons;
  }

  /** The required answers that nobody gave, by their names. */
  private String missing(Cases.Stored one, Language language) {
    return forms.form(one.form()).map(form -> form.open(one.answers())).orElse(List.of()).stream()
        .map((Slot slot) -> "• " + slot.label(language))
        .collect(Collectors.joining("\n"));
  }

  @Override
  public Optional<String> take(Tx tx, long person, Inbound.Message message) throws SQLException {
    Optional<Outbox.Left> asked = asked(tx, message);
    Long caseId = asked.map(Outbox.Left::caseId).orElse(null);
    Long about = asked.map(Outbox.Left::personId).orElse(null);
    if (caseId == null || about == null || about != person) {
      return Optional.empty();
    }
    Cases.Stored one = tables.cases().byId(tx, caseId).orElseThrow();
    return asked.get().purpose() == Outbox.Purpose.REMINDER
        ? stop(tx, one, message)
        : scored(tx, one, message);
  }

  /** The reminder or question that a message answers: its thread says so, or it came last. */
  private Optional<Outbox.Left> asked(Tx tx, Inbound.Message message) throws SQLException {
    for (String id : message.thread().reversed()) {
      Optional<Outbox.Left> left = tables.outbox().left(tx, id);
      if (left.isPresent()) {
        return left.filter(FollowUps::isOurs);
      }
    }
    return message.text().isBlank()
        ? Optional.empty()
        : tables.outbox().lastTo(tx, message.from()).filter(FollowUps::isOurs);
  }

  private static boolean isOurs(Outbox.Left left) {
    return left.purpose() == Outbox.Purpose.REMINDER || left.purpose() == Outbox.Purpose.SURVEY;
  }

  private Optional<String> stop(Tx tx, Cases.Stored one, Inbound.Message message)
      throws SQLException {
    String first = message.text().strip().split("\\R", 2)[0];
    if (!STOP.contains(Fold.fold(first).replaceAll("[.!\"«»]", "").strip())) {
      return Optional.empty();
    }
    tables.cases().note(tx, one.id(), CaseLife.PERSON, "stopped", "");
    answer(tx, one, message, "follow.stopped");
    return Optional.of("reminders stopped");
  }

  private Optional<String> scored(Tx tx, Cases.Stored one, Inbound.Message message)
      throws SQLException {
    String said =
        message.choice().startsWith(CHOICE + "|" + one.reference() + "|")
            ? message.choice().substring(message.choice().lastIndexOf('|') + 1)
            : message.text();
    Matcher score = SCORE.matcher(said);
    if (!score.matches()) {
      return Optional.empty();
    }
    boolean first =
        tables.cases().history(tx, one.id()).stream()
            .noneMatch(line -> line.what().equals("satisfaction"));
    if (first) {
      String words = score.group(2).strip();
      tables
          .cases()
          .note(
              tx,
              one.id(),
              CaseLife.PERSON,
              "satisfaction",
              words.isEmpty() ? score.group(1) : score.group(1) + " : " + words);
    }
    answer(tx, one, message, "follow.thanks");
    return Optional.of("an answer to how it went");
  }

  private void answer(Tx tx, Cases.Stored one, Inbound.Message message, String key)
      throws SQLException {
    Language language = Language.of(one.language());
    Outbound word =
        Outbound.of(texts.get(language, key, Map.of("reference", one.reference())))
            .titled(texts.get(language, "follow.subject", Map.of("reference", one.reference())))
            .answering(message.replyTo(), message.thread());
    tables
        .outbox()
        .add(tx, message.from(), word, Outbox.Purpose.REPLY, false, one.personId(), one.id());
  }
}
