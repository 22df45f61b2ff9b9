package explor.knowledge.booklet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A booklet in memory: what the volunteer of one mission, or anyone asking about the programme, may
 * be told. Needs no index, so that emergency steps are there whatever else fails. Immutable.
 *
 * @param id file name without extension, e.g. {@code kara-2027}
 * @param title its first heading
 * @param checkedOn {@code YYYY-MM-DD} of the last check, or empty
 * @param sections in the order of the pages
 */
public record Booklet(String id, String title, String checkedOn, List<Section> sections) {
  public Booklet {
    sections = List.copyOf(sections);
  }

  /** The section under this exact heading. */
  public Optional<Section> section(String heading) {
    return sections.stream().filter(s -> s.heading().equals(heading)).findFirst();
  }

  /** Everyone whose number the booklet gives, in its order. */
  public List<Contact> contacts() {
    List<Contact> found = new ArrayList<>();
    sections.forEach(section -> found.addAll(Contacts.in(section)));
    return found;
  }

  /** The section that says what to do; see {@link Steps#sectionFor}. */
  public Optional<Section> sectionFor(List<String> keywords) {
    return new Steps(this).sectionFor(keywords);
  }
}
