package explor.bot.desk;

import explor.bot.channel.Address;
import explor.bot.channel.Outbound;
import explor.bot.store.Cases;
import explor.bot.store.Outbox;
import explor.bot.store.Timers;
import explor.bot.store.Tx;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The look over the desk, every hour while the office is open: a case that its owner left untouched
 * goes back to all, one that nobody took is shown to the next person, one that is late is named to
 * its owner, one whose question nobody answered is the team's again, and the persons of incomplete
 * cases are reminded. At each opening everybody gets the digest. Rung by {@code turn.Clockwork};
 * what was missed while nothing ran is done at the next look.
 */
public final class DeskRound {
  /** Kind and subject of its timer. */
  public static final String TIMER = "desk";

  /** Kind and subject of the timer of the monthly figures. */
  public static final String REPORT = "report";

  /** What the history calls that a member was asked to take a case; the detail is who. */
  static final String OFFERED = "offered";

  private static final Duration EVERY = Duration.ofHours(1);

  private final Cases cases;
  private final Queue queue;
  private final Ownership ownership;
  private final FollowUps followUps;
  private final Digest digest;
  private final ReportMail report;
  private final DeskSettings settings;
  private final Team team;
  private final Outbox outbox;
  private final Timers timers;
  private final DeskTexts texts;
  private final InstantSource clock;

  /** What this reads and writes. */
  public record Tables(Cases cases, Outbox outbox, Timers timers) {}

  public DeskRound(
      Tables tables,
      CaseLife life,
      FollowUps followUps,
      Digest digest,
      ReportMail report,
      DeskSettings settings,
      Team team,
      DeskTexts texts,
      InstantSource clock) {
    this.cases = tables.cases();
    this.outbox = tables.outbox();
    this.timers = tables.timers();
    this.queue = new Queue(settings);
    this.ownership = new Ownership(cases, life);
    this.followUps = followUps;
    this.digest = digest;
    this.report = report;
    this.settings = settings;
    this.team = team;
    this.texts = texts;
    this.clock = clock;
  }

  /** Sets its timer, unless one is set. */
  public void begin(Tx tx) throws SQLException {
    if (timers.find(tx, TIMER, TIMER).isEmpty()) {
      timers.set(tx, TIMER, TIMER, settings.office().nextOpening(clock.instant()), "digest");
    }
    if (timers.find(tx, REPORT, REPORT).isEmpty()) {
      timers.set(tx, REPORT, REPORT, nextMonth(clock.instant()), "");
    }
  }

  /** One look, and the next one's timer. */
  public void ring(Tx tx, Timers.Due due) throws SQLException {
    Instant now = clock.instant();
    if (settings.office().isOpen(now)) {
      look(tx, now);
      if (due.detail().equals("digest")) {
        Instant opened = settings.office().lastOpening(now.plusSeconds(1));
        digest.send(tx, now, opened, settings.office().lastOpening(opened));
      }
    }
    Instant next = now.plus(EVERY);
    boolean open = settings.office().isOpen(next);
    timers.set(
        tx, TIMER, TIMER, open ? next : settings.office().nextOpening(now), open ? "" : "digest");
  }

  /** The month's figures, and the next month's timer. */
  public void report(Tx tx, Timers.Due due) throws SQLException {
    Instant now = clock.instant();
    report.send(tx, now);
    timers.set(tx, REPORT, REPORT, nextMonth(now), "");
  }

  /** The first opening of the office in the month after this one. */
  private Instant nextMonth(Instant now) {
    return settings
        .office()
        .nextOpening(
            Queue.day(now)
                .withDayOfMonth(1)
                .plusMonths(1)
                .atStartOfDay(OfficeHours.ZONE)
                .toInstant());
  }

  private void look(Tx tx, Instant now) throws SQLException {
    List<Cases.Stored> open = cases.open(tx);
    Map<Address, Integer> load = new HashMap<>();
    open.forEach(one -> load.merge(Address.mail(one.owner()), 1, Integer::sum));
    for (Cases.Stored one : open) {
      if (queue.isLeaseOver(one, isAnswerAwaited(tx, one), now)) {
        offer(tx, one, load);
      } else if (!one.owner().isEmpty() && queue.isLate(one, now)) {
        nameLate(tx, one);
      } else if (queue.isSilent(one, now)) {
        nameSilent(tx, one);
      }
      if (CaseLife.status(one) == CaseStatus.A_COMPLETER) {
        followUps.remind(tx, one, now);
      }
    }
  }

  /** Whether its person did something last, and nobody of the team since. */
  private boolean isAnswerAwaited(Tx tx, Cases.Stored one) throws SQLException {
    return cases
        .lastDeed(tx, one.id())
        .filter(line -> line.actor().equals(CaseLife.PERSON))
        .isPresent();
  }

  /** Back to all, and whoever was asked least, and has least to do, is asked to take it. */
  private void offer(Tx tx, Cases.Stored one, Map<Address, Integer> load) throws SQLException {
    Address former = Address.mail(one.owner());
    boolean had = !one.owner().isEmpty();
    if (had) {
      ownership.give(tx, one, "", CaseLife.ASSISTANT, texts.get("lease_over"));
      load.merge(former, -1, Integer::sum);
      if (team.has(former)) {
        write(tx, one, former, "lease_lost", Map.of());
      }
    }
    cases.touch(tx, one.id());
    Map<String, Long> asked =
        cases.history(tx, one.id()).stream()
            .filter(line -> line.what().equals(OFFERED))
            .collect(Collectors.groupingBy(Cases.Line::detail, Collectors.counting()));
    Optional<Address> next =
        team.members().stream()
            .filter(member -> !member.equals(former))
            .min(
                Comparator.<Address>comparingLong(member -> asked.getOrDefault(member.id(), 0L))
                    .thenComparingInt(member -> load.getOrDefault(member, 0)));
    if (next.isPresent()) {
      cases.note(tx, one.id(), CaseLife.ASSISTANT, OFFERED, next.get().id());
      load.merge(next.get(), 1, Integer::sum); // asked, and likely to take it
      write(
          tx,
          one,
          next.get(),
          had ? "lease_offered" : "lease_waiting",
          Map.of("former", had ? team.name(tx, one.owner()) : ""));
    }
  }

  /** Once for each time that it became the team's turn. */
  private void nameLate(Tx tx, Cases.Stored one) throws SQLException {
    boolean told =
        cases.history(tx, one.id()).reversed().stream()
            .takeWhile(line -> !line.at().isBefore(one.standing().waitsSince()))
            .anyMatch(line -> line.what().equals("late"));
    Address owner = Address.mail(one.owner());
    if (!told && team.has(owner)) {
      cases.note(tx, one.id(), CaseLife.ASSISTANT, "late", "");
      write(tx, one, owner, "late", Map.of());
    }
  }

  /** Nobody answered: it is the team's turn again, and whoever has the case hears so. */
  private void nameSilent(Tx tx, Cases.Stored one) throws SQLException {
    cases.note(tx, one.id(), CaseLife.ASSISTANT, "silent", "");
    cases.waitFor(tx, one.id(), Cases.WaitsFor.TEAM);
    Address owner = Address.mail(one.owner());
    if (team.has(owner)) {
      String whom = one.standing().waitsFor() == Cases.WaitsFor.EXPERT ? "expert" : "person";
      write(tx, one, owner, "silent", Map.of("whom", texts.get("silent_" + whom)));
    }
  }

  private void write(Tx tx, Cases.Stored one, Address to, String key, Map<String, String> values)
      throws SQLException {
    Map<String, String> all = new HashMap<>(values);
    all.put("what", digest.headline(one));
    all.put("since", digest.day(one.standing().waitsSince()));
    Outbound mail =
        StaffNotices.notice(texts.of(one, key + "_subject", all), texts.of(one, key, all));
    outbox.add(tx, to, mail, Outbox.Purpose.NOTICE, false, one.personId(), one.id());
  }
}
