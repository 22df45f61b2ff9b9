package explor.knowledge;

import explor.knowledge.booklet.Answerer;
import explor.knowledge.booklet.Booklet;
import explor.knowledge.booklet.MarkdownBooklet;
import explor.knowledge.text.Concepts;
import explor.knowledge.text.Spelling;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All booklets by id. Their text is in memory, apart from any index, so that emergency numbers and
 * steps are there whatever else fails; what answering needs is worked out for those in use and kept
 * for the {@value #KEPT} used last. Thread-safe.
 */
final class Booklets {
  /** The part of a question a booklet's passage must explain, 0 to 1. */
  static final double THRESHOLD = 0.575;

  private static final int KEPT = 200;

  private final Concepts vocabulary;
  private final Spelling spelling;
  private final Map<String, byte[]> texts = new ConcurrentHashMap<>();
  private final Map<String, Booklet> parsed = new ConcurrentHashMap<>(); // put as such
  private final Map<String, Answerer> recent = new Recent();
  private Set<String> fromFiles = Set.of();

  Booklets(Concepts vocabulary, Spelling spelling) {
    this.vocabulary = vocabulary;
    this.spelling = spelling;
  }

  private static final class Recent extends LinkedHashMap<String, Answerer> {
    private static final long serialVersionUID = 1L;

    Recent() {
      super(KEPT * 2, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Answerer> eldest) {
      return size() > KEPT;
    }
  }

  /**
   * Takes over what the files hold; what came from them before and is not there any more, goes.
   *
   * @param markdown in UTF-8, by id
   */
  synchronized void take(Map<String, byte[]> markdown) {
    Set<String> gone = new TreeSet<>(fromFiles);
    gone.removeAll(markdown.keySet());
    gone.forEach(this::remove);
    put(markdown);
    fromFiles = Set.copyOf(markdown.keySet());
  }

  /** Adds booklets, replacing those with the same id. */
  synchronized void put(Map<String, byte[]> markdown) {
    markdown.forEach(
        (id, text) -> {
          remove(id);
          texts.put(id, text);
        });
  }

  synchronized void put(Booklet booklet) {
    remove(booklet.id());
    parsed.put(booklet.id(), booklet);
  }

  private void remove(String id) {
    texts.remove(id);
    parsed.remove(id);
    synchronized (recent) {
      recent.remove(id);
    }
  }

  Optional<Booklet> get(String id) {
    Booklet whole = parsed.get(id);
    if (whole != null) {
      return Optional.of(whole);
    }
    synchronized (recent) {
      Answerer answerer = recent.get(id);
      if (answerer != null) {
        return Optional.of(answerer.booklet());
      }
    }
    byte[] text = texts.get(id);
    return text == null ? Optional.empty() : Optional.of(MarkdownBooklet.read(id, lines(text)));
  }

  /** Lines end with {@code \\n}, whatever they were written with. */
  private static String lines(byte[] markdown) {
    String text = new String(markdown, StandardCharsets.UTF_8);
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** In order. */
  List<String> ids() {
    Set<String> ids = new TreeSet<>(texts.keySet());
    ids.addAll(parsed.keySet());
    return List.copyOf(ids);
  }

  /** Silent when there is no such booklet. */
  Answer answer(String id, String question) {
    Answerer answerer = answerer(id);
    return answerer == null ? Answer.NotFound.NOTHING : answerer.answer(question);
  }

  private @Nullable Answerer answerer(String id) {
    synchronized (recent) {
      Answerer known = recent.get(id);
      if (known != null) {
        return known;
      }
    }
    byte[] text = texts.get(id);
    Optional<Booklet> booklet = get(id);
    if (booklet.isEmpty()) {
      return null;
    }
    Answerer made = new Answerer(booklet.get(), vocabulary, spelling, THRESHOLD);
    synchronized (recent) {
      if (texts.get(id) == text) { // otherwise it changed meanwhile
        recent.put(id, made);
      }
    }
    return made;
  }
}
