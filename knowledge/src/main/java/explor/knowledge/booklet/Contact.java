package explor.knowledge.booklet;

import java.util.List;

/**
 * A line of a booklet that gives someone's number.
 *
 * @param who name and role as written, e.g. {@code Chauffeur, M. Issa Tano}
 * @param numbers as written, e.g. {@code +228 00 11 22 33}; never empty
 * @param hours when it may be called, as written; may be empty
 * @param section the heading it stands under
 */
public record Contact(String who, List<String> numbers, String hours, String section) {
  public Contact {
    numbers = List.copyOf(numbers);
  }
}
