package explor.bot.mission;

import explor.bot.channel.Address;
import explor.bot.store.Missions;
import explor.bot.store.Tx;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Who sees what of which mission: only whoever is linked to it, never a group, and not for ever
 * after its end. A link is made by a code; guessing is counted and slowed down.
 */
public final class Access {
  private final Missions table;
  private final Map<String, Mission> missions;
  private final WayThere way;
  private final InstantSource clock;

  /**
   * @param missions by id
   */
  public Access(Missions table, Map<String, Mission> missions, WayThere way, InstantSource clock) {
    this.table = table;
    this.missions = Map.copyOf(missions);
    this.way = way;
    this.clock = clock;
  }

  /** The mission a person may ask about: the one under way, the next one, or the last one. */
  public Optional<Mission> of(Tx tx, long person) throws SQLException {
    Instant now = clock.instant();
    List<Mission> open =
        table.of(tx, person).stream()
            .map(missions::get)
            .filter(Objects::nonNull)
            .filter(mission -> !mission.overSince(way.shownDaysAfter(), now))
            .toList();
    return open.stream()
        .filter(mission -> mission.running(now))
        .findFirst()
        .or(
            () ->
                open.stream()
                    .filter(mission -> !mission.overSince(0, now))
                    .min(Comparator.comparing(Access::startOrLate)))
        .or(() -> open.stream().findFirst());
  }

  private static java.time.LocalDate startOrLate(Mission mission) {
    return mission.start() == null ? java.time.LocalDate.MAX : mission.start();
  }

  /** Tries a code; the mission it opened, or empty. Every try is counted. */
  public Optional<Mission> open(Tx tx, long person, Address from, String code) throws SQLException {
    if (group(from)) {
      table.revoke(tx, code); // everybody there has read it
      table.attempted(tx, person, "group");
      return Optional.empty();
    }
    Instant lately = clock.instant().minus(Duration.ofHours(1));
    if (table.attemptsInVain(tx, person, lately) >= way.triesPerHour()) {
      table.attempted(tx, person, "limited");
      return Optional.empty();
    }
    Optional<Mission> opened =
        table
            .redeem(tx, code, person)
            .map(missions::get)
            .filter(mission -> !mission.overSince(way.shownDaysAfter(), clock.instant()));
    table.attempted(tx, person, opened.isPresent() ? "opened" : "refused");
    return opened;
  }

  /**
   * Somebody answers the mail that brought their code, from the mailbox it went to and vouched for
   * by the mail server: that is as good as the code.
   */
  public Optional<Mission> openByReply(Tx tx, long person, Address from) throws SQLException {
    Optional<Mission> mission = table.openCodeOf(tx, from.id()).map(missions::get);
    if (mission.isPresent()) {
      table.useUp(tx, mission.get().id(), from.id(), person);
      table.link(tx, person, mission.get().id());
      table.attempted(tx, person, "opened");
    }
    return mission;
  }

  private static boolean group(Address from) {
    return from.channel().equals(Address.TELEGRAM) && from.id().startsWith("-");
  }
}
