package explor.bot.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Orders that name their case: {@code PRENDRE EXP-2027-0041}. Outside of a case's thread each order
 * says which case it means; one that does not means the case of the one before it.
 *
 * @param reference as it is stored, {@code EXP-2027-0041}; empty when none was named so far
 * @param orders without the reference
 */
public record Referenced(String reference, Orders orders) {
  private static final Pattern FIRST =
      Pattern.compile("EXP-(\\d{4})-(\\d{1,6})\\b[\\s:,.–-]*", Pattern.CASE_INSENSITIVE);

  private static final int FEW = 5;

  /**
   * Parts orders by the case they name.
   *
   * @param here the case of the message that is answered, or empty: some orders name another one
   *     there, not it
   */
  public static List<Referenced> parted(Orders all, String here) {
    List<Referenced> parts = new ArrayList<>();
    String current = here;
    List<Order> orders = new ArrayList<>();
    for (Order order : all.orders()) {
      Order bare = order;
      Optional<String> named = reference(order.arg());
      if (named.isPresent() && !isOther(order, here)) {
        if (!named.get().equals(current) && !orders.isEmpty()) {
          parts.add(new Referenced(current, new Orders(List.copyOf(orders), List.of(), "")));
          orders.clear();
        }
        current = named.get();
        bare = without(order);
      }
      orders.add(bare);
    }
    List<Orders.Slip> slips = new ArrayList<>();
    for (Orders.Slip slip : all.slips()) {
      Order meant = slip.meant();
      Optional<String> named = meant == null ? Optional.empty() : reference(meant.arg());
      if (orders.isEmpty() && current.isEmpty() && named.isPresent()) {
        current = named.get();
      }
      slips.add(new Orders.Slip(slip.written(), meant(meant, current)));
    }
    parts.add(new Referenced(current, new Orders(List.copyOf(orders), slips, all.ignored())));
    return List.copyOf(parts);
  }

  private static @Nullable Order meant(@Nullable Order meant, String current) {
    return meant != null && reference(meant.arg()).filter(current::equals).isPresent()
        ? without(meant)
        : meant;
  }

  private static boolean isOther(Order order, String here) {
    return !here.isEmpty()
        && order.name().namesAnother()
        && reference(without(order).arg()).isEmpty();
  }

  private static Order without(Order order) {
    Matcher first = FIRST.matcher(order.arg());
    return first.lookingAt() ? new Order(order.name(), order.arg().substring(first.end())) : order;
  }

  /** The reference that words begin with. */
  public static Optional<String> reference(String words) {
    Matcher first = FIRST.matcher(words.strip());
    return first.lookingAt() ? Optional.of(stored(first)) : Optional.empty();
  }

  /** The references in these words, the first few of them. */
  public static List<String> named(String words) {
    return FIRST.matcher(words).results().map(Referenced::stored).distinct().limit(FEW).toList();
  }

  /** The first reference that stands anywhere in words. */
  public static Optional<String> within(String words) {
    Matcher found = FIRST.matcher(words);
    return found.find() ? Optional.of(stored(found)) : Optional.empty();
  }

  private static String stored(MatchResult found) {
    return String.format(
        Locale.ROOT, "EXP-%s-%04d", found.group(1), Integer.parseInt(found.group(2)));
  }
}
