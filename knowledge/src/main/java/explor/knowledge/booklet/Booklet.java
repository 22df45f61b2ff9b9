package explor.knowledge.booklet;

import explor.knowledge.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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

  /**
   * The section that says what to do, e.g. for {@code ["fièvre", "paludisme"]}. A keyword counts
   * most in the heading, then by how often the text has it; words are compared without accents, by
   * their beginning ({@code inond} meets inondation) or, with a full stop at the end, whole ({@code
   * vol.} does not meet volontaire). Earlier keywords count a little more.
   *
   * @return empty when no section has any of them; one whose heading has none must have several in
   *     its text, or say whom to call; never a mere list of numbers
   */
  public Optional<Section> sectionFor(List<String> keywords) {
    List<String> wanted = keywords.stream().map(Booklet::wanted).toList();
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

  /** Whom to call, and nothing that says what to do. */
  private static boolean isListOfNumbers(Section section) {
    long lines =
        section.blocks().stream()
            .filter(block -> !(block instanceof Block.Paragraph))
            .filter(block -> !Contacts.numbers(block.text()).isEmpty())
            .count();
    return 2 * lines > section.blocks().size();
  }

  private static final int MOST_TOLD = 4;

  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?…;])\\s+|\\n");

  /** So begins, folded, what says what to do when something happens. */
  private static final Pattern IN_CASE =
      Pattern.compile(
          " (?:\\w{1,3} )?(?:et )?(?:si|s il|que faire|en cas|quand|des que|if|when|what to do|en"
              + " caso)\\b");

  private static String wanted(String keyword) {
    String folded = Words.fold(keyword);
    return " " + folded + (keyword.endsWith(".") ? " " : "");
  }

  /**
   * @param wanted folded, with a space before; the first weighs most
   */
  private static double score(Section section, List<String> wanted) {
    String heading = " " + Words.fold(section.heading()) + " ";
    List<String> sentences =
        SENTENCE.splitAsStream(section.text()).map(one -> " " + Words.fold(one) + " ").toList();
    double score = 0;
    double weight = 1;
    int headed = 0;
    int told = 0;
    for (String keyword : wanted) {
      if (!keyword.isBlank()) {
        int inHeading = count(heading, keyword);
        int inText = told(sentences, keyword);
        score += weight * (10 * inHeading + inText);
        headed += inHeading;
        told += inText;
      }
      weight *= 0.9;
    }
    boolean passing =
        isListOfNumbers(section)
            || (headed == 0 && told < 2 && Contacts.numbers(section.text()).isEmpty());
    score *= IN_CASE.matcher(heading).lookingAt() ? 2 : 1;
    return passing ? 0 : section.level() <= 1 ? score / 10 : score;
  }

  /** "En cas d'incendie, sortez" says more than "le feu monte chaque automne". */
  private static int told(List<String> sentences, String keyword) {
    int found = 0;
    for (String sentence : sentences) {
      if (sentence.contains(keyword)) {
        found += IN_CASE.matcher(sentence).lookingAt() ? 3 : 1;
      }
    }
    return Math.min(MOST_TOLD, found);
  }

  private static int count(String text, String wanted) {
    int found = 0;
    for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      found++;
    }
    return found;
  }
}
