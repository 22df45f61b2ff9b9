package explor.bot.turn;

import explor.bot.channel.Inbound;
import explor.bot.channel.Outbound;
import explor.bot.desk.OrderDesk;
import explor.bot.desk.OrderWork.OrderScene;
import explor.bot.desk.StaffNotices;
import explor.bot.desk.Team;
import explor.bot.order.Order;
import explor.bot.order.OrderName;
import explor.bot.order.OrderReader;
import explor.bot.order.Orders;
import explor.bot.store.Attachments;
import explor.bot.store.Cases;
import explor.bot.store.Json;
import explor.bot.store.Outbox;
import explor.bot.store.StaffMembers;
import explor.bot.store.Tx;
import explor.bot.words.Fold;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The team's way in. A mail counts as the team's only when it comes from an address of the team,
 * its server vouches for it, and it answers a mail that we sent. What such a mail orders is done;
 * without an order its words go to the person, once its writer has seen that this is so. A mail in
 * the name of the team that is not the team's is refused, and the team is told.
 */
public final class StaffDoor {
  private static final Duration HELD = Duration.ofDays(3);
  private static final Duration TOLD_AGAIN = Duration.ofHours(1);
  private static final Set<Outbox.Purpose> SAY_SO =
      Set.of(Outbox.Purpose.QUESTION, Outbox.Purpose.ALERT, Outbox.Purpose.ANSWER);
  private static final Set<String> YES = Set.of("oui", "ok", "d'accord", "yes", "oui merci");

  private final Team team;
  private final StaffMembers members;
  private final Outbox outbox;
  private final Cases cases;
  private final OrderDesk desk;
  private final StaffNotices notices;
  private final InstantSource clock;

  /** What waits for a member's yes. */
  record Held(@Nullable Long caseId, @Nullable Long person, List<Order> orders) {}

  public StaffDoor(
      Team team,
      StaffMembers members,
      Outbox outbox,
      Cases cases,
      OrderDesk desk,
      StaffNotices notices,
      InstantSource clock) {
    this.team = team;
    this.members = members;
    this.outbox = outbox;
    this.cases = cases;
    this.desk = desk;
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
    Orders orders = OrderReader.read(ownWords(message));
    if (origin.isEmpty() && orders.isPlainReply()) {
      return Optional.empty(); // a member who writes like anybody else
    }
    if (!message.authenticated()) {
      return Optional.of(refuse(tx, message));
    }
    members.named(tx, message.from().id(), message.sender());
    if (origin.isEmpty()) {
      Outbound answer = notices.noThread().answering(message.replyTo(), message.thread());
      outbox.add(tx, message.from(), answer, Outbox.Purpose.NOTICE, false, null, null);
      return Optional.of("orders outside of a case's thread: refused");
    }
    work(tx, message, files, origin.get(), orders);
    return Optional.of("the team's: worked");
  }

  /** Our mail that this one answers: the newest of its thread that was about a person or case. */
  private Optional<Outbox.Origin> origin(Tx tx, Inbound.Message message) throws SQLException {
    for (String id : message.thread().reversed()) {
      Optional<Outbox.Origin> origin = outbox.origin(tx, id);
      if (origin.isPresent()
          && (origin.get().personId() != null || origin.get().caseId() != null)) {
        return origin;
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

  private void work(
      Tx tx,
      Inbound.Message message,
      List<Attachments.Stored> files,
      Outbox.Origin origin,
      Orders orders)
      throws SQLException {
    OrderScene scene = scene(tx, message, files, origin);
    Optional<Held> confirmed = confirmed(tx, message, scene, orders);
    if (confirmed.isPresent()) {
      Orders held = new Orders(confirmed.get().orders(), List.of(), "");
      desk.report(tx, scene, desk.carryOut(tx, scene, held).lines());
    } else if (orders.isPlainReply()) {
      plain(tx, scene, ownWords(message), origin.purpose());
    } else {
      OrderDesk.Transcript transcript = desk.carryOut(tx, scene, orders);
      hold(tx, scene, orders.slips());
      desk.report(tx, scene, transcript.lines());
    }
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
        files);
  }

  /** "OUI" to what we asked back, in the same thread. */
  private Optional<Held> confirmed(Tx tx, Inbound.Message message, OrderScene scene, Orders orders)
      throws SQLException {
    String first = ownWords(message).strip().split("\\R", 2)[0];
    String said = Fold.fold(first).replaceAll("[.!,]+$", "").strip();
    if (!orders.isPlainReply() || !YES.contains(said)) {
      return Optional.empty();
    }
    Optional<Held> held =
        members
            .held(tx, scene.by(), clock.instant().minus(HELD))
            .map(json -> Json.read(json, Held.class))
            .filter(
                kept ->
                    java.util.Objects.equals(kept.caseId(), caseId(scene))
                        && java.util.Objects.equals(kept.person(), scene.person()));
    if (held.isPresent()) {
      members.hold(tx, scene.by(), "");
    }
    return held;
  }

  private void hold(Tx tx, OrderScene scene, List<Orders.Slip> slips) throws SQLException {
    List<Order> meant = new ArrayList<>();
    for (Orders.Slip slip : slips) {
      if (slip.meant() != null) {
        meant.add(slip.meant());
      }
    }
    if (!meant.isEmpty()) {
      keep(tx, scene, meant);
    }
  }

  private void keep(Tx tx, OrderScene scene, List<Order> orders) throws SQLException {
    members.hold(tx, scene.by(), Json.write(new Held(caseId(scene), scene.person(), orders)));
  }

  private static @Nullable Long caseId(OrderScene scene) {
    Cases.Stored about = scene.about();
    return about == null ? null : about.id();
  }

  /**
   * Words without an order. Questions, answers and alerts say themselves that a reply goes to the
   * person; of any other mail the writer is asked the first time.
   */
  private void plain(Tx tx, OrderScene scene, String words, Outbox.Purpose purpose)
      throws SQLException {
    if (words.isBlank()) {
      desk.report(tx, scene, List.of(notices.emptyReply()));
      return;
    }
    Order reply = new Order(OrderName.REPONDRE, words.strip());
    boolean knows = members.told(tx, scene.by());
    if (knows || SAY_SO.contains(purpose)) {
      Orders one = new Orders(List.of(reply), List.of(), "");
      desk.report(tx, scene, desk.carryOut(tx, scene, one).lines());
    } else {
      keep(tx, scene, List.of(reply));
      desk.report(tx, scene, List.of(notices.askBeforeForwarding(words)));
    }
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
