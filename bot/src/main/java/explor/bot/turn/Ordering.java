package explor.bot.turn;

import explor.bot.desk.OrderDesk;
import explor.bot.desk.OrderWork.OrderScene;
import explor.bot.desk.StaffNotices;
import explor.bot.order.Order;
import explor.bot.order.OrderName;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a member wrote about a case or person, by mail or in a chat: orders are done; what is nearly
 * one is done after their yes; words without one go to the person, once the member has seen that
 * this is so. Answered each time where it was written.
 */
public final class Ordering {
  private static final Duration HELD = Duration.ofDays(3);
  private static final Set<Outbox.Purpose> SAY_SO =
      Set.of(Outbox.Purpose.QUESTION, Outbox.Purpose.ALERT, Outbox.Purpose.ANSWER);
  private static final Orders LOOK =
      new Orders(List.of(new Order(OrderName.VOIR, "")), List.of(), "");
  private static final Set<String> YES = Set.of("oui", "ok", "d'accord", "yes", "oui merci");

  private final StaffMembers members;
  private final OrderDesk desk;
  private final StaffNotices notices;
  private final InstantSource clock;

  /**
   * What waits for a member's yes.
   *
   * @param files what came with it and is to be passed on with it
   */
  record Held(
      @Nullable Long caseId,
      @Nullable Long person,
      List<Order> orders,
      List<Attachments.Stored> files) {
    /** What was kept before files were comes without them. */
    Held {
      files = Objects.requireNonNullElse(files, List.of());
    }
  }

  public Ordering(StaffMembers members, OrderDesk desk, StaffNotices notices, InstantSource clock) {
    this.members = members;
    this.desk = desk;
    this.notices = notices;
    this.clock = clock;
  }

  /** Whether words say yes to what was asked back. */
  static boolean isYes(String words) {
    String first = words.strip().split("\\R", 2)[0];
    return YES.contains(Fold.fold(first).replaceAll("[.!,]{1,9}$", "").strip());
  }

  /**
   * @param words the member's own
   * @param orders what they hold
   * @param purpose of the message of ours that they answer
   * @param others who else reads what the member wrote
   */
  void work(
      Tx tx,
      OrderScene scene,
      String words,
      Orders orders,
      Outbox.Purpose purpose,
      List<String> others)
      throws SQLException {
    Optional<Held> confirmed = confirmed(tx, words, scene, orders);
    if (confirmed.isPresent()) {
      Orders held = new Orders(confirmed.get().orders(), List.of(), "");
      OrderScene then = scene.files().isEmpty() ? scene.with(confirmed.get().files()) : scene;
      desk.report(tx, then, desk.carryOut(tx, then, held).lines());
    } else if (orders.isPlainReply()) {
      plain(tx, scene, words, purpose, others);
    } else {
      OrderDesk.Transcript transcript = desk.carryOut(tx, scene, orders);
      hold(tx, scene, orders.slips());
      desk.report(tx, scene, transcript.lines());
    }
  }

  /** "OUI" to what we asked back, about the same case and person. */
  private Optional<Held> confirmed(Tx tx, String words, OrderScene scene, Orders orders)
      throws SQLException {
    if (!orders.isPlainReply() || !isYes(words)) {
      return Optional.empty();
    }
    Optional<Held> held =
        members
            .held(tx, scene.by(), clock.instant().minus(HELD))
            .map(json -> Json.read(json, Held.class))
            .filter(
                kept ->
                    Objects.equals(kept.caseId(), caseId(scene))
                        && Objects.equals(kept.person(), scene.person()));
    if (held.isPresent()) {
      members.hold(tx, scene.by(), "");
    }
    return held;
  }

  private void hold(Tx tx, OrderScene scene, List<Orders.Slip> slips) throws SQLException {
    List<Order> meant = meant(slips);
    if (!meant.isEmpty()) {
      keep(tx, scene, meant);
    }
  }

  /** What slips nearly are. */
  private static List<Order> meant(List<Orders.Slip> slips) {
    List<Order> meant = new ArrayList<>();
    for (Orders.Slip slip : slips) {
      Order order = slip.meant();
      if (order != null) {
        meant.add(order);
      }
    }
    return meant;
  }

  private void keep(Tx tx, OrderScene scene, List<Order> orders) throws SQLException {
    members.hold(
        tx, scene.by(), Json.write(new Held(caseId(scene), scene.person(), orders, scene.files())));
  }

  private static @Nullable Long caseId(OrderScene scene) {
    Cases.Stored about = scene.about();
    return about == null ? null : about.id();
  }

  /**
   * Orders that name their case, but answer no mail of it: they are done after a yes to the mail
   * that says so, for only an answer to our mail shows that they come from where it went.
   */
  void askFirst(Tx tx, OrderScene scene, Orders orders) throws SQLException {
    List<Order> wanted = new ArrayList<>(orders.orders());
    wanted.addAll(meant(orders.slips()));
    List<Orders.Slip> unknown = orders.slips().stream().filter(it -> it.meant() == null).toList();
    List<String> lines = new ArrayList<>();
    List<Order> looks = wanted;
    if (!wanted.stream().allMatch(order -> order.name().isLook())) {
      keep(tx, scene, wanted);
      looks = LOOK.orders();
      lines.add(
          notices.askOutside(
              wanted.stream().map(order -> (order.name() + " " + order.arg()).strip()).toList()));
    }
    lines.addAll(desk.carryOut(tx, scene, new Orders(looks, unknown, "")).lines());
    desk.report(tx, scene, lines);
  }

  /**
   * Words without an order. Questions, answers and alerts say themselves that a reply goes to the
   * person; of any other message the writer is asked the first time, and each time that somebody
   * else reads it too: it may be meant for them alone.
   */
  private void plain(
      Tx tx, OrderScene scene, String words, Outbox.Purpose purpose, List<String> others)
      throws SQLException {
    if (words.isBlank() && scene.files().isEmpty()) {
      desk.report(tx, scene, List.of(notices.emptyReply()));
      return;
    }
    Order reply = new Order(OrderName.REPONDRE, words.strip());
    boolean knows = members.told(tx, scene.by()) || SAY_SO.contains(purpose);
    if (knows && others.isEmpty()) {
      Orders one = new Orders(List.of(reply), List.of(), "");
      desk.report(tx, scene, desk.carryOut(tx, scene, one).lines());
    } else {
      keep(tx, scene, List.of(reply));
      String ask =
          others.isEmpty()
              ? notices.askBeforeForwarding(words)
              : notices.askBeforeSharing(words, others);
      desk.report(tx, scene, List.of(ask));
    }
  }
}
