package explor.knowledge;

import explor.knowledge.booklet.Booklet;
import explor.knowledge.index.Fingerprint;
import explor.knowledge.index.Shelves;
import explor.knowledge.load.ConfigFolder;
import explor.knowledge.load.ExpertLines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The only door to what the programme knows: experts, needs that wait, booklets. Thread-safe; what
 * is put is found by the next call.
 */
public final class Knowledge implements AutoCloseable {
  /**
   * Of the index on disk. One more whenever the fields, the bytes of a record, the cutting of words
   * or Lucene change: an index of another schema is made again.
   */
  private static final String SCHEMA = "5";

  private final LivingProfiles profiles;
  private final Booklets booklets;
  private final Booklets programme;

  private Knowledge(LivingProfiles profiles, Booklets booklets, Booklets programme) {
    this.profiles = profiles;
    this.booklets = booklets;
    this.programme = programme;
  }

  /**
   * What loading gave.
   *
   * @param knowledge usable even when there are faults: it holds what could be read
   * @param faults each {@code file:line: what}
   */
  public record Loaded(Knowledge knowledge, List<String> faults) {}

  /**
   * Loads the configuration folder into memory.
   *
   * @param config holds {@code experts.csv}, {@code booklets/} and so on; may lack any of them
   */
  public static Loaded load(Path config) {
    return load(config, Shelves.inMemory(), line -> {});
  }

  /**
   * Loads the configuration folder with an index on disk, which is used as it is when it was made
   * from the same files, and made again when it was not, is missing or is damaged.
   *
   * @param index folder that nobody else uses meanwhile; all else in it is deleted
   * @param operator told in one line when the index had to be made again, now or later
   */
  public static Loaded load(Path config, Path index, Consumer<String> operator) {
    return load(config, Shelves.in(index, operator), operator);
  }

  private static Loaded load(Path config, Shelves shelves, Consumer<String> operator) {
    ConfigFolder.Content content = ConfigFolder.read(config);
    String schema = SCHEMA + " " + content.digest();
    Supplier<LivingProfiles.Tables> tables =
        () -> {
          Fingerprint now = Fingerprint.now(schema, config, ConfigFolder.TABLES);
          ConfigFolder.Tables read = ConfigFolder.tables(config);
          return new LivingProfiles.Tables(
              new Filed(read.experts(), read.needs()), read.faults(), now);
        };
    Booklets booklets = new Booklets(content.vocabulary(), content.spelling());
    Booklets programme = new Booklets(content.vocabulary(), content.spelling());
    booklets.take(content.booklets());
    programme.take(content.programme());
    LivingProfiles.Opened opened =
        LivingProfiles.open(
            new LivingProfiles.Known(content.thesaurus(), content.towns()),
            shelves,
            Fingerprint.now(schema, config, ConfigFolder.TABLES),
            tables,
            operator);
    List<String> faults = new ArrayList<>(opened.faults());
    faults.addAll(content.faults());
    return new Loaded(new Knowledge(opened.profiles(), booklets, programme), List.copyOf(faults));
  }

  /**
   * Takes over what changed in the configuration folder: experts, needs and booklets. The word
   * lists stay as they were at the start.
   *
   * @return what is wrong; when anything is, all stays as it was
   */
  public List<String> reload(Path config) {
    return reload(config, Set.of());
  }

  /**
   * The same without some tables.
   *
   * @param kept those of {@link ConfigFolder#TABLES} whose records stay as they are, until the next
   *     start or until they are taken over again
   */
  public List<String> reload(Path config, Set<String> kept) {
    ConfigFolder.Content content = ConfigFolder.read(config);
    List<String> faults = new ArrayList<>(content.faults());
    if (faults.isEmpty()) {
      faults.addAll(profiles.reload(kept));
    }
    if (faults.isEmpty()) {
      booklets.take(content.booklets());
      programme.take(content.programme());
    }
    return List.copyOf(faults);
  }

  /**
   * Keeps what is filed elsewhere in the index too: now, and whenever the index is made again.
   * Single changes are still told by {@link #put} and {@link #removeExpert}.
   *
   * @param desk gives what holds at the moment it is asked
   */
  public void follow(Supplier<Filed> desk) {
    profiles.follow(desk);
  }

  /**
   * Who is on a mission when, of all experts: those filed and those of the files.
   *
   * @param engagements by expert's id; asked now, at {@link #engaged} and when this is tended
   * @return the ids of those who are engaged now
   */
  public Set<String> followEngagements(Supplier<Map<String, List<Engagement>>> engagements) {
    return profiles.follow((LivingProfiles.Calendar) engagements::get);
  }

  /**
   * Somebody is engaged, or no more.
   *
   * @return the ids of those who are engaged now
   */
  public Set<String> engaged() {
    return profiles.engaged();
  }

  /**
   * Makes the whole index again, from the files and what is filed, while the old one is in use.
   *
   * @return what is wrong with the files; when anything is, the old index stays
   */
  public List<String> reindex() {
    return profiles.remake();
  }

  /** To be called every minute or so: the index is put on disk and looked after. */
  public void tend() {
    profiles.tend();
  }

  /** Takes what was removed or replaced in the index off the disk for good. */
  public void purge() {
    profiles.purge();
  }

  /** How many {@code experts} and {@code needs} there are. */
  public Map<String, Integer> size() {
    return profiles.size();
  }

  /** The experts who fit a need, best first. */
  public List<ExpertMatch> expertsFor(NeedProfile need, int n) {
    return profiles.find(now -> now.experts().forNeed(need, n, profiles.engagements()));
  }

  /** The waiting needs an offer could serve, best first. */
  public List<NeedMatch> needsFor(OfferProfile offer, int n) {
    return profiles.find(now -> now.needs().forOffer(offer, n));
  }

  /** Adds an expert, replacing the one with the same id. */
  public void put(Expert expert) {
    putExperts(List.of(expert));
  }

  /** Adds many experts at once; much faster than one by one. */
  public void putExperts(List<Expert> added) {
    profiles.change(now -> now.experts().put(Profiles.DESK, added));
  }

  /** Adds a need, replacing the one with the same id. */
  public void put(NeedProfile need) {
    putNeeds(List.of(need));
  }

  /** Adds many needs at once. */
  public void putNeeds(List<NeedProfile> added) {
    profiles.change(now -> now.needs().put(Profiles.DESK, added));
  }

  /** Forgets an expert: withdrawn or erased. */
  public void removeExpert(String id) {
    profiles.change(now -> now.experts().remove(List.of(id)));
  }

  /** Forgets a need: served, withdrawn or erased. */
  public void removeNeed(String id) {
    profiles.change(now -> now.needs().remove(List.of(id)));
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
      profiles.change(now -> now.experts().replace(Profiles.FILES, read));
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
    booklets.put(ConfigFolder.booklets(folder, faults));
    return List.copyOf(faults);
  }

  /** Adds a booklet, replacing the one with the same id. */
  public void putBooklet(Booklet booklet) {
    booklets.put(booklet);
  }

  /** The booklet with this id. */
  public Optional<Booklet> booklet(String id) {
    return booklets.get(id);
  }

  /** All booklets, by id. */
  public List<Booklet> booklets() {
    return booklets.ids().stream().flatMap(id -> booklets.get(id).stream()).toList();
  }

  /**
   * Answers a volunteer from the booklet of that mission only.
   *
   * @param bookletId when unknown, nothing is found
   */
  public Answer answer(String bookletId, String question) {
    return booklets.answer(bookletId, question);
  }

  /**
   * Answers anyone about the programme, from the programme's booklets.
   *
   * @param language {@code fr}, {@code en}: only the booklet whose name ends with it is asked; all
   *     of them when there is none
   */
  public Answer programme(String question, String language) {
    List<String> spoken =
        programme.ids().stream().filter(id -> id.endsWith("-" + language)).toList();
    return (spoken.isEmpty() ? programme.ids() : spoken)
        .stream()
            .map(id -> programme.answer(id, question))
            .max(Comparator.comparingDouble(Knowledge::confidence))
            .orElse(Answer.NotFound.NOTHING);
  }

  /** The part of the programme's booklet that these words stand for best, whole. */
  public Optional<Answer.Found> programmeOn(List<String> words, String language) {
    return programme.ids().stream()
        .filter(id -> id.endsWith("-" + language))
        .flatMap(id -> programme.get(id).stream())
        .flatMap(
            booklet ->
                booklet.sectionFor(words).stream()
                    .map(
                        section ->
                            new Answer.Found(
                                section.text(),
                                section.heading(),
                                booklet.checkedOn(),
                                booklet.title(),
                                1)))
        .findFirst();
  }

  private static double confidence(Answer answer) {
    return switch (answer) {
      case Answer.Found found -> 1 + found.confidence();
      case Answer.NotFound missing -> missing.confidence();
    };
  }

  @Override
  public void close() {
    profiles.close();
  }
}
