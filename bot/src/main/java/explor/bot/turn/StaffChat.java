package explor.bot.turn;

import explor.bot.channel.Address;
import explor.bot.channel.Inbound;
import explor.bot.channel.Outbound;
import explor.bot.desk.DeskTexts;
import explor.bot.desk.GroupBoard;
import explor.bot.desk.OrderWork.OrderScene;
import explor.bot.desk.StaffLinking;
import explor.bot.desk.Taker;
import explor.bot.desk.Team;
import explor.bot.mission.Acknowledgement;
import explor.bot.mission.Alarms;
import explor.bot.order.Order;
import explor.bot.order.OrderName;
import explor.bot.order.OrderReader;
import explor.bot.order.Orders;
import explor.bot.order.Referenced;
import explor.bot.store.Cases;
import explor.bot.store.Outbox;
import explor.bot.store.StaffAccounts;
import explor.bot.store.Tx;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The team's way in by Telegram: the buttons of their group, and the orders of a member whose
 * account is linked, in the same words as by mail. What a member orders is answered in their own
 * chat, never in the group. Anybody else is refused, and counted; what they write outside of the
 * group is the conversation's.
 */
public final class StaffChat implements Taker {
  private static final Duration TOLD_AGAIN = Duration.ofHours(1);
  private static final Pattern ALERT =
      Pattern.compile("ALERTE\\s{0,3}-?(\\d{1,18})\\b.{0,200}", Pattern.CASE_INSENSITIVE);

  private final Tables tables;
  private final Team team;
  private final StaffLinking linking;
  private final GroupBoard board;
  private final Ordering ordering;
  private final Alarms alarms;
  private final Conversation conversation;
  private final DeskTexts texts;
  private final InstantSource clock;

  /** What this reads and writes. */
  public record Tables(StaffAccounts accounts, Outbox outbox, Cases cases) {}

  public StaffChat(
      Tables tables,
      Team team,
      StaffLinking linking,
      GroupBoard board,
      Ordering ordering,
      Alarms alarms,
      Conversation conversation,
      DeskTexts texts,
      InstantSource clock) {
    this.tables = tables;
    this.team = team;
    this.linking = linking;
    this.board = board;
    this.ordering = ordering;
    this.alarms = alarms;
    this.conversation = conversation;
    this.texts = texts;
    this.clock = clock;
  }

  /** A message of a member, with what they may mean by it. */
  private record Said(
      Inbound.Message message, String member, String words, Optional<Outbox.Origin> origin) {
    boolean inGroup() {
      return isGroup(message);
    }
  }

  private static boolean isGroup(Inbound.Message message) {
    return !message.from().equals(message.author());
  }

  @Override
  public Optional<String> take(Tx tx, long person, Inbound.Message message) throws SQLException {
    if (!message.from().channel().equals(Address.TELEGRAM)) {
      return Optional.empty();
    }
    String words = unslashed(message.text());
    Optional<String> linked = linking.take(tx, message.from(), message.author(), message.text());
    if (linked.isPresent()) {
      say(tx, message.from(), linked.get());
      return Optional.of("about a member's account: answered");
    }
    Optional<String> member = linking.member(tx, message.author());
    boolean pressed = message.choice().startsWith(GroupBoard.CHOICE);
    Optional<Outbox.Origin> origin = origin(tx, person, message, words, member.isPresent());
    boolean here = isTheirGroup(tx, message);
    if (member.isEmpty()) {
      boolean theTeams = pressed || here && means(words, origin);
      return theTeams ? Optional.of(refuse(tx, message)) : apart(message, here);
    }
    Said said = new Said(message, member.get(), words, origin);
    Optional<String> worked = pressed ? pressed(tx, said) : typed(tx, said);
    if (worked.isEmpty() && here && !conversation.isCry(message.text())) {
      say(tx, message.author(), texts.get("chat_in_group"));
    }
    return worked.isPresent() ? worked : apart(message, here);
  }

  /**
   * The team's group is no place for a conversation with the assistant, a cry for help excepted.
   */
  private Optional<String> apart(Inbound.Message message, boolean here) {
    return here && !conversation.isCry(message.text())
        ? Optional.of("talk in the team's group: not answered")
        : Optional.empty();
  }

  /** {@code /prendre EXP-…} is the order: in a group only commands reach us. */
  private static String unslashed(String text) {
    String words = text.strip();
    return words.startsWith("/") && !OrderReader.read(words.substring(1)).orders().isEmpty()
        ? words.substring(1)
        : words;
  }

  private boolean isTheirGroup(Tx tx, Inbound.Message message) throws SQLException {
    return board.group(tx).filter(message.from()::equals).isPresent();
  }

  /** Whether words order something, or answer a message of ours about a case. */
  private static boolean means(String words, Optional<Outbox.Origin> origin) {
    return origin.isPresent() || !OrderReader.read(words).orders().isEmpty();
  }

  /** Our message about another person or their case that this one answers. */
  private Optional<Outbox.Origin> origin(
      Tx tx, long person, Inbound.Message message, String words, boolean member)
      throws SQLException {
    for (String id : message.thread()) {
      Optional<Outbox.Origin> origin = tables.outbox().origin(tx, id);
      if (origin.filter(found -> isOthers(found, person)).isPresent()) {
        return origin;
      }
    }
    return member && !isGroup(message) && Ordering.isYes(words)
        ? tables
            .outbox()
            .lastTo(tx, message.from())
            .map(left -> new Outbox.Origin(left.personId(), left.caseId(), left.purpose()))
            .filter(found -> isOthers(found, person))
        : Optional.empty();
  }

  private static boolean isOthers(Outbox.Origin origin, long person) {
    return (origin.personId() != null || origin.caseId() != null)
        && !Objects.equals(origin.personId(), person);
  }

  private String refuse(Tx tx, Inbound.Message message) throws SQLException {
    String account = message.author().id();
    if (tables.accounts().refused(tx, account, clock.instant().minus(TOLD_AGAIN))) {
      say(tx, message.from(), texts.get("chat_refused"));
    }
    return "the team's, by somebody whose account is not linked: refused";
  }

  private Optional<String> pressed(Tx tx, Said said) throws SQLException {
    String[] parts = said.message().choice().split("\\|", 3);
    String words = parts.length == 3 ? parts[1] + " " + parts[2] : "";
    return typed(tx, new Said(said.message(), said.member(), words, Optional.empty()))
        .or(() -> Optional.of("a button of another time: not understood"));
  }

  private Optional<String> typed(Tx tx, Said said) throws SQLException {
    Orders orders = OrderReader.read(said.words());
    Optional<String> alert = alert(tx, said, orders);
    if (alert.isPresent()) {
      return alert;
    }
    boolean meant =
        said.origin().isPresent()
            || !orders.orders().isEmpty() && (isShouted(said.words()) || isCommand(said))
            || namesCase(orders);
    if (!meant) {
      return Optional.empty(); // a member who writes like anybody else
    }
    if (said.message().edited()) {
      say(tx, said.message().author(), texts.get("chat_edited"));
      return Optional.of("an order that was edited: not done again");
    }
    if (orders.isPlainReply() && said.inGroup()) {
      say(tx, said.message().author(), texts.get("chat_in_group"));
      return Optional.of("a reply in the team's group that orders nothing");
    }
    carryOut(tx, said, orders);
    return Optional.of("the team's: worked");
  }

  private static boolean isCommand(Said said) {
    return said.message().text().strip().startsWith("/");
  }

  private static boolean isShouted(String words) {
    String first = words.strip().split("\\s", 2)[0];
    return first.equals(first.toUpperCase(Locale.ROOT));
  }

  private static boolean namesCase(Orders orders) {
    return orders.orders().stream().anyMatch(order -> isCase(order))
        || orders.slips().stream().anyMatch(slip -> slip.meant() != null && isCase(slip.meant()));
  }

  private static boolean isCase(Order order) {
    return Referenced.reference(order.arg()).isPresent();
  }

  private void carryOut(Tx tx, Said said, Orders orders) throws SQLException {
    Long caseId = said.origin().map(Outbox.Origin::caseId).orElse(null);
    Cases.Stored here = caseId == null ? null : tables.cases().byId(tx, caseId).orElse(null);
    Outbox.Purpose purpose =
        said.origin().map(Outbox.Origin::purpose).orElse(Outbox.Purpose.NOTICE);
    if (!said.message().files().isEmpty()) {
      say(tx, said.message().author(), texts.get("chat_files"));
    }
    for (Referenced part : Referenced.parted(orders, here == null ? "" : here.reference())) {
      boolean onlyHelp =
          part.orders().slips().isEmpty()
              && part.orders().orders().stream().allMatch(it -> it.name() == OrderName.AIDE);
      Optional<Cases.Stored> named = tables.cases().byReference(tx, part.reference());
      Long person = said.origin().map(Outbox.Origin::personId).orElse(null);
      if (named.isEmpty() && person == null && !onlyHelp) {
        String key = part.reference().isEmpty() ? "chat_which" : "chat_no_such";
        say(tx, said.message().author(), texts.get(key, Map.of("reference", part.reference())));
      } else {
        OrderScene scene = scene(tx, said, named.orElse(null), person);
        ordering.work(tx, scene, said.words(), part.orders(), purpose, List.of());
      }
    }
  }

  private OrderScene scene(Tx tx, Said said, Cases.@Nullable Stored about, @Nullable Long person)
      throws SQLException {
    return new OrderScene(
        said.member(),
        team.firstName(tx, said.member()),
        about,
        about == null ? person : about.personId(),
        said.origin().filter(it -> it.purpose() == Outbox.Purpose.QUESTION).isPresent(),
        "",
        List.of(),
        about == null ? "[EXPLOR]" : "[EXPLOR] " + about.reference(),
        List.of(),
        said.message().author());
  }

  /** {@code PRENDRE ALERTE 3}, {@code FAIT ALERTE 3}. */
  private Optional<String> alert(Tx tx, Said said, Orders orders) throws SQLException {
    if (orders.orders().size() != 1 || !orders.slips().isEmpty()) {
      return Optional.empty();
    }
    Order order = orders.orders().getFirst();
    Matcher named = ALERT.matcher(order.arg());
    boolean takes = order.name() == OrderName.PRENDRE;
    if (!named.matches() || !takes && order.name() != OrderName.FAIT) {
      return Optional.empty();
    }
    long id = Long.parseLong(named.group(1));
    Address chat = said.message().author();
    String name = team.firstName(tx, said.member());
    Optional<Acknowledgement> taken =
        board.shows(tx, id) ? alarms.take(tx, id, chat, name) : Optional.empty();
    if (taken.isEmpty()) {
      say(tx, chat, texts.get("chat_no_alert", Map.of("number", named.group(1))));
      return Optional.of("an alert that is not shown: refused");
    }
    Acknowledgement theirs = taken.get();
    if (theirs.first()) {
      conversation.alertTaken(tx, theirs.alert().personId(), name);
    } else if (takes || theirs.alert().endedBy().isEmpty()) {
      boolean calm = theirs.alert().endedBy().isEmpty();
      String key = calm ? "chat_alert_calm" : "chat_alert_late";
      say(tx, chat, texts.get(key, Map.of("who", theirs.alert().endedBy())));
    }
    if (!takes) {
      board.done(tx, theirs.alert(), name);
      say(tx, chat, texts.get("chat_alert_done", Map.of("number", named.group(1))));
    }
    return Optional.of("an alert: noted");
  }

  private void say(Tx tx, Address to, String text) throws SQLException {
    Outbound message = new Outbound(text, List.of(), "", "", "", List.of(), "", "auto-replied");
    tables.outbox().add(tx, to, message, Outbox.Purpose.NOTICE, false, null, null);
  }
}
