package explor.knowledge.booklet;

import java.util.List;

/**
 * A line of a booklet that gives someone's number.
 *
 * @param who name and role as written, e.g. {@code Chauffeur, M. Issa Tano}
 * @param numbers as written, e.g. {@code +228 00 11 22 33}; never empty
 * @param hours when it may be called, as written; may be empty
 * @param section the heading it stands under
 * @param said all that the line, or in running text the sentence, says of it
 * @param around the whole row, item or paragraph it stands in
 */
public record Contact(
    String who, List<String> numbers, String hours, String section, String said, String around) {
  public Contact {
    numbers = List.copyOf(numbers);
  }

  /** The same of whom the line before names: its own says no more than "tél.". */
  Contact of(String whose) {
    return new Contact(whose, numbers, hours, section, whose + " " + said, whose + " " + around);
  }
}
