package explor.bot.desk;

import explor.bot.channel.Address;
import explor.bot.channel.Outbound;
import explor.bot.store.Alerts;
import explor.bot.store.Attempt;
import explor.bot.store.Cases;
import explor.bot.store.Missions;
import explor.bot.store.Outbox;
import explor.bot.store.Tx;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What everybody of the team reads when the office opens: new, waiting on us, waiting on them,
 * late, missions within 30 days, on mission now. In the order of the queue; nothing of a case but
 * its reference and a few words.
 */
public final class Digest {
  private static final Duration SOON = Duration.ofDays(30);
  private static final List<String> SECTIONS =
      List.of(
          "digest_emergency",
          "digest_yours",
          "digest_late",
          "digest_new",
          "digest_us",
          "digest_them",
          "digest_soon",
          "digest_now",
          "digest_paused");
  private static final String NOWHERE = ""; // nothing to do: an offer that waits for a need
  private static final int MOST = 15; // lines of a section; the rest is counted
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.FRENCH);

  private final Cases cases;
  private final Alerts alerts;
  private final Missions missions;
  private final Queue queue;
  private final Team team;
  private final Outbox outbox;
  private final DeskTexts texts;
  private final Headline headlines;

  /** A case in a few words: "Bénin – agriculture – 12 j – février 2027 – Ruches du Forez". */
  @FunctionalInterface
  public interface Headline {
    String of(Cases.Stored one);
  }

  public Digest(
      Cases cases,
      Alerts alerts,
      Missions missions,
      Queue queue,
      Team team,
      Outbox outbox,
      DeskTexts texts,
      Headline headlines) {
    this.cases = cases;
    this.alerts = alerts;
    this.missions = missions;
    this.queue = queue;
    this.team = team;
    this.outbox = outbox;
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

  /**
   * Writes to everybody what is theirs first; not at all when the desk is empty and nobody tried to
   * get in.
   *
   * @param due when this digest was, and
   * @param before when the last one was: tries to get in are counted between the two
   */
  void send(Tx tx, Instant now, Instant due, Instant before) throws SQLException {
    Queue.Emergencies cries =
        new Queue.Emergencies(alerts.openPersons(tx), alerts.openMissions(tx));
    List<Cases.Stored> open = queue.ordered(cases.open(tx), cries, now);
    String attempts = attempts(missions.inVain(tx, before, due), before);
    String subject = texts.get("digest_subject", Map.of("day", day(now)));
    for (Address member : team.members()) {
      String text = text(tx, open, cries, member.id(), now);
      String foot = text.isEmpty() ? "" : Wrap.at72(texts.get("digest_foot"), "", "  ");
      if (!text.isEmpty() || !attempts.isEmpty()) {
        Outbound mail = StaffNotices.notice(subject, text + attempts + foot);
        outbox.add(tx, member, mail, Outbox.Purpose.NOTICE, false, null, null);
      }
    }
  }

  /**
   * The sections that are not empty. A case stands where it asks most; what is near in time stands
   * once more under its days.
   *
   * @param open in the order of the queue
   * @param reader address of the member who reads it
   */
  private String text(
      Tx tx, List<Cases.Stored> open, Queue.Emergencies cries, String reader, Instant now)
      throws SQLException {
    Map<String, List<Cases.Stored>> sections = new LinkedHashMap<>();
    SECTIONS.forEach(title -> sections.put(title, new ArrayList<>()));
    for (Cases.Stored one : open) {
      at(sections, place(one, cries, reader, now)).add(one);
      if (isSoon(one, now)) {
        at(sections, "digest_soon").add(one);
      }
      if (CaseLife.status(one) == CaseStatus.EN_MISSION) {
        at(sections, "digest_now").add(one);
      }
    }
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, List<Cases.Stored>> section : sections.entrySet()) {
      section(text, section.getKey(), section.getValue(), tx);
    }
    return text.toString();
  }

  /** Who tried to get into a mission in vain: how many, how, since when; of nobody a name. */
  private String attempts(Map<Attempt, Integer> inVain, Instant since) {
    if (inVain.isEmpty()) {
      return "";
    }
    String kinds =
        inVain.entrySet().stream()
            .map(one -> texts.get("attempt_" + one.getKey().code()) + " " + one.getValue())
            .collect(Collectors.joining(", "));
    int all = inVain.values().stream().mapToInt(Integer::intValue).sum();
    String line =
        texts.get(
            "digest_attempts",
            Map.of("count", Integer.toString(all), "since", day(since), "kinds", kinds));
    return Wrap.at72(line, "", "  ") + "\n";
  }

  private static List<Cases.Stored> at(Map<String, List<Cases.Stored>> sections, String title) {
    return sections.computeIfAbsent(title, missing -> new ArrayList<>());
  }

  private String place(Cases.Stored one, Queue.Emergencies cries, String reader, Instant now) {
    Cases.WaitsFor whom = one.standing().waitsFor();
    if (queue.rank(one, cries, now) == Queue.Rank.EMERGENCY) {
      return "digest_emergency";
    }
    return switch (whom) {
      case PERSON, EXPERT -> "digest_them";
      case NOBODY -> CaseLife.status(one) == CaseStatus.SUSPENDU ? "digest_paused" : NOWHERE;
      case TEAM -> {
        if (one.owner().equals(reader)) {
          yield "digest_yours";
        }
        yield queue.isLate(one, now)
            ? "digest_late"
            : one.owner().isEmpty() ? "digest_new" : "digest_us";
      }
    };
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

  private void section(StringBuilder text, String title, List<Cases.Stored> some, Tx tx)
      throws SQLException {
    if (some.isEmpty() || title.equals(NOWHERE)) {
      return;
    }
    text.append(texts.get(title)).append(" (").append(some.size()).append(")\n");
    for (Cases.Stored one : some.subList(0, Math.min(MOST, some.size()))) {
      String owner =
          one.owner().isEmpty() ? texts.get("digest_nobody") : team.name(tx, one.owner());
      String line =
          String.join(
              ", ",
              one.reference() + " " + headlines.of(one) + " – " + CaseLife.status(one).words(),
              owner,
              texts.get("digest_since") + " " + day(one.standing().waitsSince()));
      text.append(Wrap.at72("• " + line, "", "  "));
    }
    if (some.size() > MOST) {
      text.append(texts.get("digest_more", Map.of("count", "" + (some.size() - MOST))))
          .append("\n");
    }
    text.append("\n");
  }
}
