package explor.bot.order;

import explor.bot.words.Fold;
import explor.bot.words.Typos;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the orders of a reply. The first line with words must begin with one, otherwise there are
 * none: a sentence that happens to hold such a word is no order. Who may give orders is decided
 * elsewhere. Lives for one reply.
 */
public final class OrderReader {
  private static final int LONGEST_WORD = 20;
  private static final int SHORTEST_SLIP = 5; // shorter orders are too near to other words

  private final List<Order> orders = new ArrayList<>();
  private final List<Orders.Slip> slips = new ArrayList<>();
  private final StringBuilder ignored = new StringBuilder();
  private final StringBuilder arg = new StringBuilder();
  private @Nullable OrderName open; // the order whose text goes on
  private String slipped = ""; // how it was written, when not quite right

  private OrderReader() {}

  /**
   * @param newText the new words of a mail, without quotes and signature
   */
  public static Orders read(String newText) {
    OrderReader reader = new OrderReader();
    for (String line : newText.split("\\R", -1)) {
      if (!reader.line(line)) {
        return new Orders(List.of(), List.of(), "");
      }
    }
    reader.close();
    return new Orders(
        List.copyOf(reader.orders), List.copyOf(reader.slips), reader.ignored.toString().strip());
  }

  /** Takes one line; false when it shows that this is a message and holds no orders. */
  private boolean line(String line) {
    boolean first = open == null && orders.isEmpty() && slips.isEmpty();
    Optional<OrderName> name = nameOf(line, first || open == null || !open.takesText());
    if (name.isPresent()) {
      close();
      open = name.get();
      arg.append(argOf(line));
      return true;
    }
    boolean inText = open != null && open.takesText();
    Optional<Orders.Slip> slip = slipOf(line, inText);
    if (slip.isPresent()) {
      close();
      begin(slip.get(), line);
      return true;
    }
    if (line.isBlank() && !inText) {
      return true;
    }
    if (first) {
      return false;
    }
    if (inText) {
      arg.append('\n').append(line.stripTrailing());
    } else {
      ignored.append(line.strip()).append('\n');
    }
    return true;
  }

  private void begin(Orders.Slip slip, String line) {
    if (slip.meant() == null) {
      slips.add(slip);
      return;
    }
    open = slip.meant().name();
    slipped = slip.written();
    arg.append(argOf(line));
  }

  private void close() {
    if (open != null) {
      Order order = new Order(open, arg.toString().strip());
      if (slipped.isEmpty()) {
        orders.add(order);
      } else {
        slips.add(new Orders.Slip(slipped, order));
      }
    }
    open = null;
    slipped = "";
    arg.setLength(0);
  }

  /**
   * The order that a line begins with. Inside the text of another order it must stand in capitals:
   * "Note que…" goes on, "NOTE" begins; so must a word that sentences begin with.
   */
  private Optional<OrderName> nameOf(String line, boolean anyCase) {
    if (!ignored.isEmpty()) {
      return Optional.empty(); // a signature has begun
    }
    String word = firstWord(line);
    return OrderName.of(word)
        .filter(
            name -> isShouted(word) || anyCase && (!name.isPlainWord() || countWords(line) <= 2));
  }

  /** A word in capitals that is no order, or a nearly lone one that is nearly an order. */
  private Optional<Orders.Slip> slipOf(String line, boolean inText) {
    String word = firstWord(line);
    boolean shouted = isShouted(word) && word.length() >= SHORTEST_SLIP;
    if (word.isEmpty() || !ignored.isEmpty() || !shouted && (inText || countWords(line) > 2)) {
      return Optional.empty();
    }
    String folded = Fold.fold(word).toUpperCase(Locale.ROOT);
    for (OrderName name : OrderName.values()) {
      String target = name.name();
      if (target.length() >= SHORTEST_SLIP
          && Math.min(folded.length(), target.length()) >= SHORTEST_SLIP - 1
          && folded.charAt(0) == target.charAt(0)
          && Typos.oneSlip(folded, target)) {
        return Optional.of(new Orders.Slip(word, new Order(name, argOf(line))));
      }
    }
    boolean known = !orders.isEmpty() || open != null || !slips.isEmpty();
    return shouted && known && !inText && countWords(line) <= 3
        ? Optional.of(new Orders.Slip(line.strip(), null))
        : Optional.empty();
  }

  private static boolean isShouted(String word) {
    return !word.isEmpty() && word.equals(word.toUpperCase(Locale.ROOT));
  }

  private static int countWords(String line) {
    return line.strip().split("\\s+").length;
  }

  private static String firstWord(String line) {
    String text = line.strip();
    int end = 0;
    while (end < text.length() && end <= LONGEST_WORD && isOfWord(text.charAt(end))) {
      end++;
    }
    boolean whole =
        end == text.length() || Character.isWhitespace(text.charAt(end)) || text.charAt(end) == ':';
    return whole && end <= LONGEST_WORD ? text.substring(0, end) : "";
  }

  private static boolean isOfWord(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static String argOf(String line) {
    String rest = line.strip().substring(firstWord(line).length()).strip();
    return rest.startsWith(":") ? rest.substring(1).strip() : rest;
  }
}
