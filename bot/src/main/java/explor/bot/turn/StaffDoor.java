package explor.bot.turn;

import explor.bot.channel.Inbound;
import explor.bot.channel.Outbound;
import explor.bot.desk.OrderWork.OrderScene;
import explor.bot.desk.StaffNotices;
import explor.bot.desk.Team;
import explor.bot.order.Order;
import explor.bot.order.OrderName;
import explor.bot.order.OrderReader;
import explor.bot.order.Orders;
import explor.bot.order.Referenced;
import explor.bot.store.Attachments;
import explor.bot.store.Cases;
import explor.bot.store.Outbox;
import explor.bot.store.StaffMembers;
import explor.bot.store.Tx;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The team's way in. A mail counts as the team's only when it comes from an address of the team,
 * its server vouches for it, and it answers a mail that we sent. What such a mail orders is done;
 * without an order its words go to the person, once its writer has seen that this is so. A mail in
 * the name of the team that is not the team's is refused, and the team is told.
 */
public final class StaffDoor {
  private static final Duration TOLD_AGAIN = Duration.ofHours(1);
  private static final Outbox.Origin NOTHING = new Outbox.Origin(null, null, Outbox.Purpose.NOTICE);

  private final Team team;
  private final StaffMembers members;
  private final Outbox outbox;
  private final Cases cases;
  private final Ordering ordering;
  private final StaffNotices notices;
  private final InstantSource clock;

  public StaffDoor(
      Team team,
      StaffMembers members,
      Outbox outbox,
      Cases cases,
      Ordering ordering,
      StaffNotices notices,
      InstantSource clock) {
    this.team = team;
    this.members = members;
    this.outbox = outbox;
    this.cases = cases;
    this.ordering = ordering;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * Takes a message of the team's.
   *
   * @param files what came with it, on disk already; it goes on to the person with the words
   * @return what became of it, in a few words; empty when it is anybody else's
   */
  Optional<String> take(Tx tx, Inbound.Message message, List<Attachments.Stored> files)
      throws SQLException {
    if (!team.has(message.from())) {
      return Optional.empty();
    }
    Optional<Outbox.Origin> origin = origin(tx, message);
    String words = ownWords(message);
    Orders orders = OrderReader.read(words);
    String named = Referenced.within(message.subject()).orElse("");
    if (origin.isEmpty() && orders.isPlainReply() && named.isEmpty()) {
      return Optional.empty(); // a member who writes like anybody else
    }
    if (!message.authenticated()) {
      return Optional.of(refuse(tx, message));
    }
    members.named(tx, message.from().id(), message.sender());
    OrderScene scene = scene(tx, message, files, origin.orElse(NOTHING));
    Cases.Stored about = scene.about();
    String here = about == null ? "" : about.reference();
    if (origin.isPresent() && orders.isPlainReply()) {
      ordering.work(tx, scene, words, orders, origin.get().purpose(), message.others());
      return Optional.of("the team's: worked");
    }
    Orders said = orders.isPlainReply() ? reply(words) : orders;
    for (Referenced part : Referenced.parted(said, origin.isPresent() ? here : named)) {
      if (origin.isPresent() && part.reference().equals(here)) {
        ordering.work(tx, scene, words, part.orders(), origin.get().purpose(), message.others());
      } else {
        elsewhere(tx, message, files, part);
      }
    }
    return Optional.of("the team's: worked");
  }

  /** Words under the reference of a case in the subject are for its person; none ask for it. */
  private static Orders reply(String words) {
    OrderName name = words.isBlank() ? OrderName.VOIR : OrderName.REPONDRE;
    return new Orders(List.of(new Order(name, words)), List.of(), "");
  }

  /**
   * Orders about another case than that of the mail they answer, or that answer none: the case's
   * own mail comes back, and a yes to it does them.
   */
  private void elsewhere(
      Tx tx, Inbound.Message message, List<Attachments.Stored> files, Referenced part)
      throws SQLException {
    String reference = part.reference();
    Optional<Cases.Stored> about = cases.byReference(tx, reference);
    if (about.isPresent()) {
      Long person = about.get().personId();
      Outbox.Origin origin = new Outbox.Origin(person, about.get().id(), Outbox.Purpose.NOTICE);
      ordering.askFirst(tx, scene(tx, message, files, origin), part.orders());
      return;
    }
    Outbound answer = reference.isEmpty() ? notices.noThread() : notices.noSuchCase(reference);
    outbox.add(
        tx,
        message.from(),
        answer.answering(message.replyTo(), message.thread()),
        Outbox.Purpose.NOTICE,
        false,
        null,
        null);
  }

  /**
   * Our mail that this one answers: the newest of its thread that was about a person or case. Where
   * the thread was lost, the case that a token of ours names in the subject.
   */
  private Optional<Outbox.Origin> origin(Tx tx, Inbound.Message message) throws SQLException {
    for (String id : message.thread().reversed()) {
      Optional<Outbox.Origin> origin = outbox.origin(tx, id);
      if (origin.isPresent()
          && (origin.get().personId() != null || origin.get().caseId() != null)) {
        return origin;
      }
    }
    for (String reference : message.namedCases()) {
      Optional<Cases.Stored> about = cases.byReference(tx, reference);
      if (about.isPresent()) {
        Long caseId = about.get().id();
        return Optional.of(new Outbox.Origin(null, caseId, Outbox.Purpose.SUMMARY));
      }
    }
    return Optional.empty();
  }

  private String refuse(Tx tx, Inbound.Message message) throws SQLException {
    String address = message.from().id();
    if (members.refused(tx, address, clock.instant().minus(TOLD_AGAIN))) {
      team.write(tx, notices.forged(address), Outbox.Purpose.NOTICE, false, null, null);
    }
    return "in the team's name, but its server does not vouch for it: refused";
  }

  private OrderScene scene(
      Tx tx, Inbound.Message message, List<Attachments.Stored> files, Outbox.Origin origin)
      throws SQLException {
    String by = message.from().id();
    Long caseId = origin.caseId();
    Cases.Stored about = caseId == null ? null : cases.byId(tx, caseId).orElse(null);
    Long person = origin.personId();
    return new OrderScene(
        by,
        team.firstName(tx, by),
        about,
        person == null && about != null ? about.personId() : person,
        origin.purpose() == Outbox.Purpose.QUESTION,
        message.replyTo(),
        message.thread(),
        message.subject(),
        files,
        message.from());
  }

  /** A member's words without those of the documents they attached. */
  private static String ownWords(Inbound.Message message) {
    String text = "\n\n" + message.text();
    int end = text.length();
    for (Inbound.File file : message.files()) {
      int at = file.name().isEmpty() ? -1 : text.indexOf("\n\n[" + file.name() + "]\n");
      end = at >= 0 ? Math.min(end, at) : end;
    }
    return text.substring(0, end).strip();
  }
}
