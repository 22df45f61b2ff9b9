package explor.knowledge;

import explor.knowledge.booklet.Answerer;
import explor.knowledge.booklet.Booklet;
import explor.knowledge.load.ConfigFolder;
import explor.knowledge.load.ExpertLines;
import explor.knowledge.match.ExpertIndex;
import explor.knowledge.match.NeedIndex;
import explor.knowledge.text.Concepts;
import explor.knowledge.text.Spelling;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The only door to what the programme knows: experts, needs that wait, booklets. Thread-safe; what
 * is put is found by the next call.
 */
public final class Knowledge implements AutoCloseable {
  /** The part of a question a booklet's passage must explain, 0 to 1. */
  static final double THRESHOLD = 0.575;

  private final ExpertIndex experts;
  private final NeedIndex needs;
  private final Concepts vocabulary;
  private final Spelling spelling;
  private final Map<String, Answerer> booklets = new ConcurrentHashMap<>();
  private final Map<String, Answerer> programme = new ConcurrentHashMap<>();
  private Files files = Files.NONE;

  private Knowledge(Concepts thesaurus, Concepts vocabulary, Spelling spelling) {
    this.experts = new ExpertIndex(thesaurus);
    this.needs = new NeedIndex(thesaurus);
    this.vocabulary = vocabulary.and(thesaurus);
    this.spelling = spelling;
  }

  /**
   * What loading gave.
   *
   * @param knowledge usable even when there are faults: it holds what could be read
   * @param faults each {@code file:line: what}
   */
  public record Loaded(Knowledge knowledge, List<String> faults) {}

  /**
   * Loads the configuration folder.
   *
   * @param config holds {@code experts.csv}, {@code booklets/} and so on; may lack any of them
   */
  public static Loaded load(Path config) {
    ConfigFolder.Content content = ConfigFolder.read(config);
    Knowledge knowledge =
        new Knowledge(content.thesaurus(), content.vocabulary(), content.spelling());
    knowledge.take(content);
    return new Loaded(knowledge, content.faults());
  }

  /**
   * Takes over what changed in the configuration folder: experts, needs and booklets. The word
   * lists stay as they were at the start.
   *
   * @return what is wrong; when anything is, all stays as it was
   */
  public List<String> reload(Path config) {
    ConfigFolder.Content content = ConfigFolder.read(config);
    if (content.faults().isEmpty()) {
      take(content);
    }
    return content.faults();
  }

  /** What came from files before and is not there any more, goes; what was put by hand stays. */
  private synchronized void take(ConfigFolder.Content content) {
    Files gone = files;
    files = Files.of(content);
    experts.put(content.experts());
    experts.remove(missing(gone.experts, files.experts));
    needs.put(content.needs());
    needs.remove(missing(gone.needs, files.needs));
    content.booklets().forEach(this::putBooklet);
    missing(gone.booklets, files.booklets).forEach(booklets::remove);
    content.programme().forEach(b -> programme.put(b.id(), answerer(b)));
    missing(gone.programme, files.programme).forEach(programme::remove);
  }

  private static Set<String> missing(Set<String> before, Set<String> now) {
    return before.stream().filter(id -> !now.contains(id)).collect(Collectors.toSet());
  }

  /** Ids of what came from the configuration folder. */
  private record Files(
      Set<String> experts, Set<String> needs, Set<String> booklets, Set<String> programme) {
    static final Files NONE = new Files(Set.of(), Set.of(), Set.of(), Set.of());

    static Files of(ConfigFolder.Content content) {
      return new Files(
          ids(content.experts(), Expert::id),
          ids(content.needs(), NeedProfile::id),
          ids(content.booklets(), Booklet::id),
          ids(content.programme(), Booklet::id));
    }

    private static <T> Set<String> ids(List<T> all, Function<T, String> id) {
      return all.stream().map(id).collect(Collectors.toUnmodifiableSet());
    }
  }

  /** The experts who fit a need, best first. */
  public List<ExpertMatch> expertsFor(NeedProfile need, int n) {
    return experts.forNeed(need, n);
  }

  /** The waiting needs an offer could serve, best first. */
  public List<NeedMatch> needsFor(OfferProfile offer, int n) {
    return needs.forOffer(offer, n);
  }

  /** Adds an expert, replacing the one with the same id. */
  public void put(Expert expert) {
    putExperts(List.of(expert));
  }

  /** Adds many experts at once; much faster than one by one. */
  public void putExperts(List<Expert> added) {
    experts.put(added);
  }

  /** Adds a need, replacing the one with the same id. */
  public void put(NeedProfile need) {
    putNeeds(List.of(need));
  }

  /** Adds many needs at once. */
  public void putNeeds(List<NeedProfile> added) {
    needs.put(added);
  }

  /** Forgets an expert: withdrawn or erased. */
  public void removeExpert(String id) {
    experts.remove(List.of(id));
  }

  /** Forgets a need: served, withdrawn or erased. */
  public void removeNeed(String id) {
    needs.remove(List.of(id));
  }

  /**
   * Works with these experts instead of those loaded, e.g. to measure the matching on a list.
   *
   * @return what is wrong with it; when anything is, nothing changes
   */
  public List<String> replaceExperts(Path jsonLines) {
    List<String> faults = new ArrayList<>();
    List<Expert> read =
        ConfigFolder.lines(jsonLines, faults)
            .map(lines -> ExpertLines.read(jsonLines.toString(), lines, faults))
            .orElse(List.of());
    if (faults.isEmpty()) {
      experts.remove(experts.ids());
      experts.put(read);
    }
    return List.copyOf(faults);
  }

  /**
   * Adds every booklet of a folder and the folders in it: Markdown, DOCX or ODT.
   *
   * @return what is wrong; booklets that could be read are added
   */
  public List<String> putBooklets(Path folder) {
    List<String> faults = new ArrayList<>();
    ConfigFolder.booklets(folder, faults).forEach(this::putBooklet);
    return List.copyOf(faults);
  }

  /** Adds a booklet, replacing the one with the same id. */
  public void putBooklet(Booklet booklet) {
    booklets.put(booklet.id(), answerer(booklet));
  }

  /** The booklet with this id. */
  public Optional<Booklet> booklet(String id) {
    return Optional.ofNullable(booklets.get(id)).map(Answerer::booklet);
  }

  /** All booklets, by id. */
  public List<Booklet> booklets() {
    return booklets.values().stream()
        .map(Answerer::booklet)
        .sorted(Comparator.comparing(Booklet::id))
        .toList();
  }

  /**
   * Answers a volunteer from the booklet of that mission only.
   *
   * @param bookletId when unknown, nothing is found
   */
  public Answer answer(String bookletId, String question) {
    Answerer answerer = booklets.get(bookletId);
    return answerer == null ? new Answer.NotFound(0) : answerer.answer(question);
  }

  /**
   * Answers anyone about the programme, from the programme's booklets.
   *
   * @param language {@code fr}, {@code en}: only the booklet whose name ends with it is asked; all
   *     of them when there is none
   */
  public Answer programme(String question, String language) {
    List<Answerer> spoken =
        programme.entrySet().stream()
            .filter(booklet -> booklet.getKey().endsWith("-" + language))
            .map(Map.Entry::getValue)
            .toList();
    return (spoken.isEmpty() ? List.copyOf(programme.values()) : spoken)
        .stream()
            .map(booklet -> booklet.answer(question))
            .max(Comparator.comparingDouble(Knowledge::confidence))
            .orElse(new Answer.NotFound(0));
  }

  private static double confidence(Answer answer) {
    return switch (answer) {
      case Answer.Found found -> 1 + found.confidence();
      case Answer.NotFound missing -> missing.confidence();
    };
  }

  private Answerer answerer(Booklet booklet) {
    return new Answerer(booklet, vocabulary, spelling, THRESHOLD);
  }

  @Override
  public void close() {
    experts.close();
    needs.close();
  }
}
