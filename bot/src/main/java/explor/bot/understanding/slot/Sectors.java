package explor.bot.understanding.slot;

import explor.bot.config.ConfigNode;
import explor.bot.config.Faults;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The field of a request or an offer, by the thesaurus in {@code config/sectors.yaml}. */
final class Sectors {
  private static final int JOB = 4;
  private static final int STRONG = 3;
  private static final int VAGUE = 2; // an occupation in any field: "formatrice"
  private static final int HINT = 1;
  private static final Set<String> KEYS = Set.of("jobs", "vague", "strong", "words");

  private record Entry(Map<String, Integer> weights, boolean job, String phrase) {}

  private final Phrases<Entry> phrases = new Phrases<>();
  private final Phrases<String> jobs = new Phrases<>();
  private final Set<String> known = new HashSet<>(); // long words

  Sectors(Path configFolder, Faults faults) {
    ConfigNode root = ConfigNode.read(configFolder.resolve("sectors.yaml"), "sectors.yaml", faults);
    Map<String, Entry> all = new LinkedHashMap<>();
    for (Map.Entry<String, ConfigNode> sector : root.entries().entrySet()) {
      sector.getValue().onlyKeys(KEYS);
      add(all, sector.getKey(), sector.getValue().need("jobs").texts(), JOB);
      add(all, sector.getKey(), sector.getValue().get("vague").texts(), VAGUE);
      add(all, sector.getKey(), sector.getValue().need("strong").texts(), STRONG);
      add(all, sector.getKey(), sector.getValue().need("words").texts(), HINT);
    }
    all.forEach(phrases::add);
    all.keySet().stream()
        .map(Words::fold)
        .filter(word -> word.length() >= LONG_WORD && word.chars().allMatch(Character::isLetter))
        .forEach(known::add);
    all.forEach(
        (phrase, entry) -> {
          if (entry.job()) {
            jobs.add(phrase, entry.phrase());
          }
        });
  }

  private static void add(Map<String, Entry> all, String sector, List<String> phrases, int weight) {
    for (String phrase : phrases) {
      Entry before = all.get(phrase);
      Map<String, Integer> weights =
          before == null ? new LinkedHashMap<>() : new LinkedHashMap<>(before.weights());
      weights.merge(sector, weight, Math::max);
      all.put(
          phrase, new Entry(weights, isJob(weight) || (before != null && before.job()), phrase));
    }
  }

  private static boolean isJob(int weight) {
    return weight == JOB || weight == VAGUE;
  }

  /**
   * A phrase with two swapped letters put right: "apicultrue" is apiculture. No other slip is safe
   * to put right: "cartographe" is a letter short of cartographie, and somebody else.
   */
  String spelled(String phrase) {
    Words words = Words.of(phrase);
    StringBuilder spelled = new StringBuilder(words.text());
    for (int i = 0; i < words.size(); i++) {
      String word = words.raw(i);
      if (word.length() < LONG_WORD || words.capital(i) || known.contains(words.word(i))) {
        continue;
      }
      for (int k = 1; k + 1 < word.length(); k++) {
        String right =
            word.substring(0, k) + word.charAt(k + 1) + word.charAt(k) + word.substring(k + 2);
        if (known.contains(Words.fold(right))) {
          spelled.replace(words.start(i), words.end(i), right);
          break;
        }
      }
    }
    return spelled.toString();
  }

  private static final int LONG_WORD = 8;

  /** Occupations named in a text. */
  List<Span<String>> jobsIn(Words words) {
    return jobs.in(words);
  }

  /** Words that leave little doubt about a field. */
  List<Span<String>> topicsIn(Words words) {
    List<Span<String>> topics = new ArrayList<>();
    for (Span<Entry> hit : hits(words)) {
      for (Map.Entry<String, Integer> weight : hit.value().weights().entrySet()) {
        if (weight.getValue() >= STRONG) {
          topics.add(new Span<>(hit.from(), hit.to(), weight.getKey()));
          break;
        }
      }
    }
    return topics;
  }

  private List<Span<Entry>> hits(Words words) {
    List<Span<Entry>> hits = new ArrayList<>(phrases.in(words));
    hits.removeIf(hit -> hit.to() == hit.from() + 1 && isBut(words, hit.from()));
    return hits;
  }

  /** "mais" turns a sentence; it is a crop with its dots, behind "du", or behind what is grown. */
  private static boolean isBut(Words words, int i) {
    if (!words.word(i).equals("mais") || words.raw(i).contains("ï") || words.raw(i).contains("Ï")) {
      return false;
    }
    boolean joined = words.joined(i);
    boolean of = joined && Set.of("du", "de", "d").contains(words.word(i - 1));
    boolean and = joined && Set.of("et", "ou", "le").contains(words.word(i - 1));
    int before = of || and ? i - 2 : i - 1;
    boolean grown = joined && CROPS.contains(words.word(before));
    return !grown && !(of && words.word(i - 1).equals("du"));
  }

  private static final Set<String> CROPS =
      Terms.of(
          "culture cultures champ champs recolte recoltes semence semences grain grains graine"
              + " graines farine farines epi epis plant plants parcelle parcelles filiere huile"
              + " cultiver cultive cultivent semer moudre egrener stock stocks transformation"
              + " production mil riz sorgho manioc soja ble arachide arachides niebe haricot"
              + " haricots igname cereales");

  /** The occupation that begins at word i, or null. */
  @Nullable Span<String> jobAt(Words words, int i) {
    return jobs.at(words, i);
  }

  /**
   * The field that the words speak of.
   *
   * @param core words from..to that say what is asked or offered; they count three times
   * @return null when nothing tells it
   */
  @Nullable Guess of(Words words, List<Span<Boolean>> core, List<Span<?>> ignored) {
    Map<String, Integer> scores = new LinkedHashMap<>();
    Map<String, String> firsts = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    List<Span<Entry>> hits = hits(words);
    boolean told = hits.stream().anyMatch(hit -> isInside(hit, core) && isClear(hit.value()));
    for (Span<Entry> hit : hits) {
      if (ignored.stream().anyMatch(hit::overlaps)) {
        continue;
      }
      boolean inside = isInside(hit, core);
      int factor = inside ? 3 : 1;
      if (!seen.add(hit.value().phrase() + factor)) {
        continue;
      }
      int length = Math.min(2, hit.to() - hit.from() - 1);
      hit.value()
          .weights()
          .forEach(
              (sector, weight) -> {
                // whom it is for says little once the trade itself is told
                int points = weight + (weight > HINT ? length : 0);
                scores.merge(sector, inside ? factor * points : told ? HINT : points, Integer::sum);
                firsts.putIfAbsent(sector, words.between(hit.from(), hit.to()));
              });
    }
    String best = null;
    int second = 0;
    for (Map.Entry<String, Integer> score : scores.entrySet()) {
      if (best == null || score.getValue() > scores.getOrDefault(best, 0)) {
        second = best == null ? 0 : scores.getOrDefault(best, 0);
        best = score.getKey();
      } else {
        second = Math.max(second, score.getValue());
      }
    }
    if (best == null) {
      return null;
    }
    int top = scores.getOrDefault(best, 0);
    double sure = top < STRONG ? 0.5 : Math.min(0.95, 0.55 + 0.4 * (top - second) / top);
    return new Guess(best, firsts.getOrDefault(best, best), sure, runnerUp(scores, best));
  }

  private static boolean isInside(Span<Entry> hit, List<Span<Boolean>> core) {
    return core.stream().anyMatch(span -> span.from() <= hit.from() && hit.to() <= span.to());
  }

  private static boolean isClear(Entry entry) {
    return entry.weights().values().stream().anyMatch(weight -> weight >= STRONG);
  }

  private static String runnerUp(Map<String, Integer> scores, String best) {
    List<Map.Entry<String, Integer>> others = new ArrayList<>(scores.entrySet());
    others.removeIf(entry -> entry.getKey().equals(best));
    return others.stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse("");
  }

  /**
   * @param sector its value in the forms
   * @param words the first words that told it
   * @param sure 0 to 1
   * @param other the next best, empty when there is none
   */
  record Guess(String sector, String words, double sure, String other) {}
}
