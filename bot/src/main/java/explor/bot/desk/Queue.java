package explor.bot.desk;

import explor.bot.store.Cases;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The order in which open cases want to be worked: an emergency of their person or mission first,
 * then who is on mission, then whose mission is near, then the oldest. Unchanging.
 */
public final class Queue {
  private static final Duration NEAR = Duration.ofDays(45);

  private final DeskSettings settings;

  public Queue(DeskSettings settings) {
    this.settings = settings;
  }

  /** Why a case comes before others, the most urgent first. */
  public enum Rank {
    EMERGENCY,
    ON_MISSION,
    DEADLINE_NEAR,
    AGE
  }

  /**
   * Whom alerts are about that nobody took yet.
   *
   * @param missions their ids: whoever cries on a mission is not the person of the case it was made
   *     of
   */
  public record Emergencies(Set<Long> persons, Set<String> missions) {
    boolean touch(Cases.Stored one) {
      Long person = one.personId();
      return missions.contains(one.reference()) || person != null && persons.contains(person);
    }
  }

  /** The open cases of these, in order. */
  public List<Cases.Stored> ordered(List<Cases.Stored> all, Emergencies alerts, Instant now) {
    return all.stream()
        .filter(CaseLife::isOpen)
        .sorted(
            Comparator.<Cases.Stored, Rank>comparing(one -> rank(one, alerts, now))
                .thenComparing(Cases.Stored::createdAt)
                .thenComparing(Cases.Stored::id))
        .toList();
  }

  Rank rank(Cases.Stored one, Emergencies alerts, Instant now) {
    if (alerts.touch(one)) {
      return Rank.EMERGENCY;
    }
    if (CaseLife.status(one) == CaseStatus.EN_MISSION) {
      return Rank.ON_MISSION;
    }
    return start(one)
            .filter(day -> day.isBefore(day(now.plus(NEAR))))
            .filter(day -> CaseLife.status(one).compareTo(CaseStatus.EN_MISSION) < 0)
            .isPresent()
        ? Rank.DEADLINE_NEAR
        : Rank.AGE;
  }

  /** Whether it is the team's turn, and has been for longer than the status allows. */
  public boolean isLate(Cases.Stored one, Instant now) {
    return due(one).filter(due -> !due.isAfter(now)).isPresent();
  }

  /** Until when the status allows the team to act; empty when it is not its turn. */
  Optional<Instant> due(Cases.Stored one) {
    Integer days = settings.targets().get(CaseLife.status(one));
    return days == null || !CaseLife.isOpen(one) || one.standing().waitsFor() != Cases.WaitsFor.TEAM
        ? Optional.empty()
        : Optional.of(settings.office().plusDays(one.standing().waitsSince(), days));
  }

  /**
   * Whether it is the team's turn and nobody touched the case for the length of a lease. Once an
   * expert is found, a case takes weeks between two steps: there the lease begins when the case is
   * late, unless its person wrote and waits for an answer.
   */
  boolean isLeaseOver(Cases.Stored one, boolean answerAwaited, Instant now) {
    CaseStatus status = CaseLife.status(one);
    Integer target = settings.targets().get(status);
    int patience = status.isSlow() && !answerAwaited && target != null ? target : 0;
    return CaseLife.isOpen(one)
        && one.standing().waitsFor() == Cases.WaitsFor.TEAM
        && !settings
            .office()
            .plusDays(one.standing().touchedAt(), patience + settings.leaseDays())
            .isAfter(now);
  }

  /**
   * Whether somebody was asked and has not answered for too long; an incomplete case has its own
   * way.
   */
  boolean isSilent(Cases.Stored one, Instant now) {
    Cases.WaitsFor whom = one.standing().waitsFor();
    CaseStatus status = CaseLife.status(one);
    return CaseLife.isOpen(one)
        && (whom == Cases.WaitsFor.PERSON || whom == Cases.WaitsFor.EXPERT)
        && status != CaseStatus.A_COMPLETER
        && !status.isOffer()
        && !settings
            .office()
            .plusDays(one.standing().waitsSince(), settings.silenceDays())
            .isAfter(now);
  }

  /** The first day of the mission, as far as the person said it. */
  static Optional<LocalDate> start(Cases.Stored one) {
    String said = Candidates.value(one, "start_date");
    try {
      return said.isEmpty()
          ? Optional.empty()
          : Optional.of(
              said.length() == 7 ? YearMonth.parse(said).atDay(1) : LocalDate.parse(said));
    } catch (DateTimeException e) {
      return Optional.empty(); // no day was said
    }
  }

  static LocalDate day(Instant at) {
    return at.atZone(OfficeHours.ZONE).toLocalDate();
  }
}
