package explor.bot.desk;

import explor.bot.channel.Address;
import explor.bot.channel.Outbound;
import explor.bot.desk.OrderWork.OrderScene;
import explor.bot.desk.OrderWork.Outcome;
import explor.bot.form.Forms;
import explor.bot.order.Order;
import explor.bot.order.OrderName;
import explor.bot.order.Orders;
import explor.bot.store.Cases;
import explor.bot.store.Outbox;
import explor.bot.store.Tx;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Carries out the orders of one reply, one after the other, and tells in a short transcript what
 * was done, what was not, and why. Whoever has the case is told what a colleague did with it.
 */
public final class OrderDesk {
  private static final int LONGEST_GREETING = 60; // characters; more may have been meant

  private final Map<OrderName, OrderWork> works = new EnumMap<>(OrderName.class);
  private final Cases cases;
  private final Team team;
  private final Outbox outbox;
  private final DeskTexts texts;

  private OrderDesk(Cases cases, Team team, Outbox outbox, DeskTexts texts) {
    this.cases = cases;
    this.team = team;
    this.outbox = outbox;
    this.texts = texts;
    works.put(OrderName.AIDE, (tx, scene, arg) -> Outcome.done(texts.get("order_help")));
  }

  /** The orders that need nothing but the desk itself. */
  public static OrderDesk usual(
      Cases cases,
      CaseLife life,
      Team team,
      Outbox outbox,
      Voice voice,
      DeskTexts texts,
      Forms forms) {
    Ownership ownership = new Ownership(cases, life);
    return new OrderDesk(cases, team, outbox, texts)
        .with(new CaseOrders(cases, life, ownership, team, texts).all())
        .with(new PersonOrders(cases, ownership, voice, texts).all())
        .with(new MergeOrders(cases, life, texts, forms).all());
  }

  /** Says what these orders do; an order that nobody does is answered with the help. */
  public OrderDesk with(Map<OrderName, OrderWork> more) {
    works.putAll(more);
    return this;
  }

  /** What became of a reply. */
  public record Transcript(List<String> lines, boolean anythingDone) {}

  /** Carries out what is clear; what is not is named in the transcript. */
  public Transcript carryOut(Tx tx, OrderScene scene, Orders orders) throws SQLException {
    List<String> lines = new ArrayList<>();
    List<String> done = new ArrayList<>();
    String ownerBefore = scene.about() == null ? "" : scene.about().owner();
    boolean late = false; // somebody else has it: what was to follow is not done
    for (Order order : orders.orders()) {
      Outcome outcome =
          late && order.name() != OrderName.NOTE && !order.name().isLook()
              ? Outcome.not(texts.get("order_late"))
              : one(tx, scene, order);
      late |= order.name() == OrderName.PRENDRE && !outcome.done() && !isTheirs(tx, scene);
      String line = (outcome.done() ? "✓ " : "✗ ") + order.name() + " – " + outcome.line();
      lines.add(line);
      if (outcome.done() && !order.name().isLook()) {
        done.add(line);
      }
    }
    for (Orders.Slip slip : orders.slips()) {
      lines.add(slipped(slip));
    }
    if (orders.ignored().length() > LONGEST_GREETING) {
      lines.add(texts.get("order_ignored", Map.of("words", orders.ignored())));
    }
    tellOwner(tx, scene, ownerBefore, done);
    return new Transcript(lines, !done.isEmpty());
  }

  private boolean isTheirs(Tx tx, OrderScene scene) throws SQLException {
    Cases.Stored about = scene.about();
    return about == null || cases.byId(tx, about.id()).orElseThrow().owner().equals(scene.by());
  }

  private Outcome one(Tx tx, OrderScene scene, Order order) throws SQLException {
    Cases.Stored about = scene.about();
    OrderScene now = about == null ? scene : scene.now(cases.byId(tx, about.id()).orElseThrow());
    OrderWork work = works.get(order.name());
    return work == null
        ? Outcome.not(texts.get("order_unknown"))
        : work.carryOut(tx, now, order.arg());
  }

  private String slipped(Orders.Slip slip) {
    Order meant = slip.meant();
    return "? "
        + (meant == null
            ? texts.get("order_not_understood", Map.of("written", slip.written()))
            : texts.get(
                "order_slip", Map.of("written", slip.written(), "meant", meant.name().name())));
  }

  private void tellOwner(Tx tx, OrderScene scene, String owner, List<String> done)
      throws SQLException {
    Cases.Stored about = scene.about();
    if (about == null || done.isEmpty() || owner.isEmpty() || owner.equals(scene.by())) {
      return;
    }
    Map<String, String> values =
        Map.of(
            "who", team.name(tx, scene.by()),
            "reference", about.reference(),
            "what", String.join("\n", done));
    Outbound notice =
        StaffNotices.notice(
            texts.get("colleague_subject", values), texts.get("colleague_did", values));
    long person = about.personId() == null ? 0 : about.personId();
    if (person != 0 && team.has(Address.mail(owner))) {
      team.write(tx, owner, notice, Outbox.Purpose.NOTICE, person, about.id());
    }
  }

  /** The transcript, where the orders came from. */
  public void report(Tx tx, OrderScene scene, List<String> lines) throws SQLException {
    Cases.Stored about = scene.about();
    String head =
        about == null
            ? texts.get("transcript_head")
            : texts.of(cases.byId(tx, about.id()).orElseThrow(), "transcript_head_case", Map.of());
    Outbound answer;
    if (scene.chat().isEmpty()) {
      StringBuilder text = new StringBuilder();
      for (String line : lines) {
        line.lines().forEach(part -> text.append(Wrap.at72(part, "", "  ")));
      }
      answer =
          StaffNotices.notice(
                  re(scene.subject()), head + "\n\n" + text + "\n" + texts.get("transcript_foot"))
              .answering(scene.mail(), scene.thread());
    } else {
      answer = StaffNotices.notice("", head + "\n\n" + String.join("\n", lines));
    }
    outbox.add(
        tx,
        scene.at(),
        answer,
        Outbox.Purpose.NOTICE,
        false,
        scene.person(),
        about == null ? null : about.id());
  }

  static String re(String subject) {
    String bare = subject.strip();
    return bare.regionMatches(true, 0, "re:", 0, 3) ? bare : "Re: " + bare;
  }
}
