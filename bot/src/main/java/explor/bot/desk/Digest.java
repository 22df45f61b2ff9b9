package explor.bot.desk;

import explor.bot.channel.Outbound;
import explor.bot.desk.export.MonthlyReport;
import explor.bot.store.Alerts;
import explor.bot.store.Cases;
import explor.bot.store.Outbox;
import explor.bot.store.Tx;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What everybody of the team reads when the office opens: new, waiting on us, waiting on them,
 * late, missions within 30 days, on mission now. In the order of the queue; nothing of a case but
 * its reference and a few words.
 */
public final class Digest {
  private static final Duration SOON = Duration.ofDays(30);
  private static final int MOST = 15; // lines of a section; the rest is counted
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.FRENCH);

  private final Cases cases;
  private final Alerts alerts;
  private final Queue queue;
  private final Team team;
  private final DeskTexts texts;
  private final Headline headlines;

  /** A case in a few words: "Bénin – agriculture – 12 j – février 2027 – Ruches du Forez". */
  @FunctionalInterface
  public interface Headline {
    String of(Cases.Stored one);
  }

  public Digest(
      Cases cases, Alerts alerts, Queue queue, Team team, DeskTexts texts, Headline headlines) {
    this.cases = cases;
    this.alerts = alerts;
    this.queue = queue;
    this.team = team;
    this.texts = texts;
    this.headlines = headlines;
  }

  String headline(Cases.Stored one) {
    return headlines.of(one);
  }

  /** "11 janv.". */
  String day(Instant at) {
    return DAY.format(at.atZone(OfficeHours.ZONE));
  }

  /** Writes it to everybody; not at all when the desk is empty. */
  void send(Tx tx, Instant now) throws SQLException {
    String text = text(tx, now);
    if (!text.isEmpty()) {
      Outbound mail =
          StaffNotices.notice(texts.get("digest_subject", java.util.Map.of("day", day(now))), text);
      team.write(tx, mail, Outbox.Purpose.NOTICE, false, null, null);
    }
  }

  /** The figures of the month before, at the first opening of a month. */
  void sendReport(Tx tx, Instant now) throws SQLException {
    MonthlyReport report =
        MonthlyReport.of(YearMonth.from(Queue.day(now)).minusMonths(1), cases.all(tx));
    Outbound mail =
        new Outbound(
            report.text(),
            List.of(),
            texts.get("report_subject", java.util.Map.of("title", report.title())),
            report.html(),
            "",
            List.of(),
            "",
            "auto-generated");
    team.write(tx, mail, Outbox.Purpose.NOTICE, false, null, null);
  }

  /** The sections that are not empty. */
  public String text(Tx tx, Instant now) throws SQLException {
    Queue.Emergencies cries =
        new Queue.Emergencies(alerts.openPersons(tx), alerts.openMissions(tx));
    List<Cases.Stored> open = queue.ordered(cases.open(tx), cries, now);
    StringBuilder text = new StringBuilder();
    section(
        text,
        "digest_emergency",
        open,
        one -> queue.rank(one, cries, now) == Queue.Rank.EMERGENCY,
        tx);
    section(text, "digest_late", open, one -> queue.isLate(one, now), tx);
    section(text, "digest_new", open, one -> one.owner().isEmpty(), tx);
    section(
        text,
        "digest_us",
        open,
        one ->
            !one.owner().isEmpty()
                && one.standing().waitsFor() == Cases.WaitsFor.TEAM
                && !queue.isLate(one, now),
        tx);
    section(
        text,
        "digest_them",
        open,
        one ->
            one.standing().waitsFor() == Cases.WaitsFor.PERSON
                || one.standing().waitsFor() == Cases.WaitsFor.EXPERT,
        tx);
    section(text, "digest_soon", open, one -> isSoon(one, now), tx);
    section(text, "digest_now", open, one -> CaseLife.status(one) == CaseStatus.EN_MISSION, tx);
    return text.toString().strip();
  }

  private static boolean isSoon(Cases.Stored one, Instant now) {
    CaseStatus status = CaseLife.status(one);
    return !status.isOffer()
        && status.compareTo(CaseStatus.EN_MISSION) < 0
        && Queue.start(one)
            .filter(day -> !day.isAfter(Queue.day(now.plus(SOON))))
            .filter(day -> !day.isBefore(Queue.day(now)))
            .isPresent();
  }

  private void section(
      StringBuilder text,
      String title,
      List<Cases.Stored> open,
      Predicate<Cases.Stored> belongs,
      Tx tx)
      throws SQLException {
    List<Cases.Stored> some = open.stream().filter(belongs).toList();
    if (some.isEmpty()) {
      return;
    }
    text.append(texts.get(title)).append(" (").append(some.size()).append(")\n");
    List<String> lines = new ArrayList<>();
    for (Cases.Stored one : some.subList(0, Math.min(MOST, some.size()))) {
      String owner =
          one.owner().isEmpty() ? texts.get("digest_nobody") : team.name(tx, one.owner());
      lines.add(
          Wrap.at72(
              one.reference()
                  + "  "
                  + headlines.of(one)
                  + " – "
                  + CaseLife.status(one).words()
                  + ", "
                  + owner
                  + ", "
                  + texts.get("digest_since")
                  + " "
                  + day(one.standing().waitsSince()),
              "",
              "  "));
    }
    lines.forEach(text::append);
    if (some.size() > MOST) {
      text.append(texts.get("digest_more", java.util.Map.of("count", "" + (some.size() - MOST))))
          .append("\n");
    }
    text.append("\n");
  }
}
