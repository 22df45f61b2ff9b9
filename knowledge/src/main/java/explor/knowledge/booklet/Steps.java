package explor.knowledge.booklet;

import explor.knowledge.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The sections of one booklet that say what to do when something happens, ready to be searched
 * again and again. Immutable and thread-safe.
 */
public final class Steps {
  private static final int MOST_TOLD = 4;

  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?…;])\\s+|\\n");

  /** So begins, folded, what says what to do when something happens. */
  private static final Pattern IN_CASE =
      Pattern.compile(
          " (?:\\w{1,3} )?(?:et )?(?:si|s il|que faire|en cas|quand|des que|if|when|what to do|en"
              + " caso)\\b");

  private final List<Read> all = new ArrayList<>();

  /**
   * A section, folded.
   *
   * @param sentences each with a space before and after it
   * @param called whether it gives a number
   */
  private record Read(Section section, String heading, List<Sentence> sentences, boolean called) {}

  private record Sentence(String text, boolean inCase) {}

  public Steps(Booklet booklet) {
    for (Section section : booklet.sections()) {
      if (!isListOfNumbers(section)) {
        String heading = spaced(section.heading());
        List<Sentence> sentences =
            SENTENCE
                .splitAsStream(section.text())
                .map(Steps::spaced)
                .map(text -> new Sentence(text, IN_CASE.matcher(text).lookingAt()))
                .toList();
        boolean called = !Contacts.numbers(section.text()).isEmpty();
        all.add(new Read(section, heading, sentences, called));
      }
    }
  }

  private static String spaced(String text) {
    return " " + Words.fold(text) + " ";
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
    List<String> wanted = keywords.stream().map(Steps::wanted).toList();
    Optional<Section> best = Optional.empty();
    double most = 0;
    for (Read read : all) {
      double score = score(read, wanted);
      if (score > most) {
        most = score;
        best = Optional.of(read.section);
      }
    }
    return best;
  }

  private static String wanted(String keyword) {
    return " " + Words.fold(keyword) + (keyword.endsWith(".") ? " " : "");
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

  /**
   * @param wanted folded, with a space before; the first weighs most
   */
  private static double score(Read read, List<String> wanted) {
    double score = 0;
    double weight = 1;
    int headed = 0;
    int told = 0;
    for (String keyword : wanted) {
      if (!keyword.isBlank()) {
        int inHeading = count(read.heading, keyword);
        int inText = told(read.sentences, keyword);
        score += weight * (10 * inHeading + inText);
        headed += inHeading;
        told += inText;
      }
      weight *= 0.9;
    }
    boolean passing = headed == 0 && told < 2 && !read.called;
    score *= IN_CASE.matcher(read.heading).lookingAt() ? 2 : 1;
    return passing ? 0 : read.section.level() <= 1 ? score / 10 : score;
  }

  /** "En cas d'incendie, sortez" says more than "le feu monte chaque automne". */
  private static int told(List<Sentence> sentences, String keyword) {
    int found = 0;
    for (Sentence sentence : sentences) {
      if (sentence.text.contains(keyword)) {
        found += sentence.inCase ? 3 : 1;
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
