package explor.bot.turn;

import explor.bot.channel.Address;
import explor.bot.channel.Inbound;
import explor.bot.channel.Outbound;
import explor.bot.desk.StaffNotices;
import explor.bot.desk.Team;
import explor.bot.form.Filled;
import explor.bot.order.Referenced;
import explor.bot.store.Cases;
import explor.bot.store.Outbox;
import explor.bot.store.Tx;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whoever quotes a mail of ours may have it from anybody, and a case's reference can be guessed:
 * unless they are the person it was about, their words go to whoever has the case, as a question,
 * and never into its conversation. That holds for an address that stands in the case's own answers
 * too: somebody typed it there, which proves nothing about who reads its mails. For the rest they
 * are a new person like any other.
 */
final class Strangers {
  private final Team team;
  private final Outbox outbox;
  private final Cases cases;
  private final StaffNotices notices;
  private final QuestionCap quoting;
  private final QuestionCap naming; // apart: who merely counts through references uses up this one

  Strangers(Team team, Outbox outbox, Cases cases, StaffNotices notices, InstantSource clock) {
    this.team = team;
    this.outbox = outbox;
    this.cases = cases;
    this.notices = notices;
    this.quoting = new QuestionCap(clock);
    this.naming = new QuestionCap(clock);
  }

  /**
   * Somebody else's matter.
   *
   * @param about their case, or null
   * @param reference of the case it is about, or empty
   * @param quoted whether a mail of ours was quoted, which only who has it can do
   */
  private record Matter(Cases.@Nullable Stored about, String reference, boolean quoted) {}

  /** Asks the team if this message is about somebody else's matter. */
  void ask(Tx tx, long person, Inbound.Message message) throws SQLException {
    if (message.text().isBlank() || !message.from().channel().equals(Address.MAIL)) {
      return;
    }
    Optional<Matter> found = quoted(tx, person, message);
    if (found.isEmpty() && !team.has(message.from())) {
      found = named(tx, person, message);
    }
    if (found.isEmpty()) {
      return;
    }
    Matter matter = found.get();
    QuestionCap cap = matter.quoted ? quoting : naming;
    if (cap.oneMore(message.from().id())) {
      Cases.Stored about = matter.about;
      boolean contact = about != null && holds(about, message.from());
      Outbound question = notices.stranger(matter.reference, matter.quoted, contact, message);
      String owner = about == null ? "" : about.owner();
      team.write(tx, owner, question, Outbox.Purpose.QUESTION, person, null);
    }
  }

  /** By an id of the thread, or by a token of ours. */
  private Optional<Matter> quoted(Tx tx, long person, Inbound.Message message) throws SQLException {
    Optional<Matter> byToken = anothers(tx, person, message.namedCases(), true);
    if (byToken.isPresent()) {
      return byToken;
    }
    for (String id : message.thread()) {
      Optional<Outbox.Left> left = outbox.left(tx, id);
      if (left.isPresent()
          && isAnothers(left.get().personId(), person)
          && !left.get().to().equals(message.from())) {
        Cases.Stored one = about(tx, left.get());
        return Optional.of(new Matter(one, one == null ? "" : one.reference(), true));
      }
    }
    return Optional.empty();
  }

  /** By a reference in so many words. */
  private Optional<Matter> named(Tx tx, long person, Inbound.Message message) throws SQLException {
    List<String> references = Referenced.named(message.subject() + "\n" + message.text());
    return anothers(tx, person, references, false);
  }

  /** The first of these cases that is somebody else's. */
  private Optional<Matter> anothers(Tx tx, long person, List<String> references, boolean quoted)
      throws SQLException {
    for (String reference : references) {
      Optional<Cases.Stored> about = cases.byReference(tx, reference);
      if (about.isPresent() && isAnothers(about.get().personId(), person)) {
        return Optional.of(new Matter(about.get(), reference, quoted));
      }
    }
    return Optional.empty();
  }

  private static boolean isAnothers(@Nullable Long owner, long person) {
    return owner != null && owner != person;
  }

  /** The case a mail of ours was about, or the newest of its person. */
  private Cases.@Nullable Stored about(Tx tx, Outbox.Left left) throws SQLException {
    Long caseId = left.caseId();
    if (caseId != null) {
      return cases.byId(tx, caseId).orElse(null);
    }
    Long person = left.personId();
    return person == null ? null : cases.of(tx, person).stream().findFirst().orElse(null);
  }

  private static boolean holds(Cases.Stored about, Address address) {
    return about.answers().values().stream()
        .map(Filled::value)
        .anyMatch(value -> value.strip().equalsIgnoreCase(address.id()));
  }
}
