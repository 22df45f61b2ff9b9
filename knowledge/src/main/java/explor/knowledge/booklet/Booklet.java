package explor.knowledge.booklet;

import explor.knowledge.text.Words;
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
    for (Section section : sections) {
      for (Block block : section.blocks()) {
        found.addAll(Contacts.in(block, section.heading()));
      }
    }
    return found;
  }

  /**
   * The section that says what to do, e.g. for {@code ["fièvre", "paludisme"]}. A keyword counts
   * most in the heading, then by how often the text has it; words are compared without accents, by
   * their beginning ({@code inond} meets inondation). Earlier keywords count a little more.
   *
   * @return empty when no section has any of them
   */
  public Optional<Section> sectionFor(List<String> keywords) {
    List<String> wanted = keywords.stream().map(Words::fold).toList();
    Optional<Section> best = Optional.empty();
    double most = 0;
    for (Section section : sections) {
      double score = score(section, wanted);
      if (score > most) {
        most = score;
        best = Optional.of(section);
      }
    }
    return best;
  }

  /**
   * @param wanted folded; the first weighs most
   */
  private static double score(Section section, List<String> wanted) {
    String heading = " " + Words.fold(section.heading());
    String text = " " + Words.fold(section.text());
    double score = 0;
    double weight = 1;
    for (String keyword : wanted) {
      if (!keyword.isEmpty()) {
        int inText = Math.min(3, count(text, " " + keyword));
        score += weight * (10 * count(heading, " " + keyword) + inText);
      }
      weight *= 0.9;
    }
    return section.level() <= 1 ? score / 10 : score;
  }

  private static int count(String text, String wanted) {
    int found = 0;
    for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      found++;
    }
    return found;
  }
}
