package explor.bot.understanding.slot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compares read slots with a gold file, in the manner of information extraction: a wrong value is
 * both invented and missed. Gold lines hold {@code slots} (a value, a list, or {@code {"any":[…]}})
 * and {@code optional} names that neither count for nor against.
 */
final class SlotScore {
  static final Set<String> CORE =
      Set.of(
          "email",
          "phone",
          "country",
          "countries",
          "sector",
          "start_date",
          "end_date",
          "duration_days",
          "languages",
          "number_of_experts",
          "budget_eur",
          "network_member",
          "years_experience",
          "scheme",
          "cost_share",
          "employer_agreement");
  static final Set<String> NAMES =
      Set.of(
          "organisation",
          "contact_name",
          "partner",
          "city",
          "place",
          "host_city",
          "expert_name",
          "job_title");
  static final Set<String> TEXTS =
      Set.of("expertise", "objectives", "period", "availability", "local_support");
  private static final Set<String> SMALL =
      Set.of(
          "de", "du", "des", "d", "la", "le", "les", "l", "un", "une", "et", "en", "a", "au", "aux",
          "pour", "par", "sur", "dans", "avec", "the", "of", "and", "in", "to", "for", "our",
          "with", "el", "los", "las", "y", "o", "e", "da", "do", "dos", "das", "que", "qui");

  private final Map<String, int[]> counts = new TreeMap<>(); // right, invented, missed
  private final List<String> errors = new ArrayList<>();
  private int withoutGold;
  private int messages;

  /** Counts one message. */
  void add(JsonNode gold, Map<String, String> read) {
    messages++;
    Set<String> names = new HashSet<>(CORE);
    names.addAll(NAMES);
    names.addAll(TEXTS);
    for (String name : names) {
      JsonNode wanted = gold.path("slots").path(name);
      String got = read.getOrDefault(name, "");
      if (wanted.isMissingNode() && (got.isEmpty() || gold.path("optional").has(name))) {
        continue;
      }
      int[] count = counts.computeIfAbsent(name, key -> new int[3]);
      int[] before = count.clone();
      count(name, wanted, got, count);
      if (count[1] > before[1] || count[2] > before[2]) {
        errors.add(gold.path("id").asText() + " " + name + ": " + wanted + " <> " + got);
      }
    }
  }

  private void count(String name, JsonNode wanted, String got, int[] count) {
    if (wanted.isMissingNode()) {
      count[1]++;
      withoutGold++;
    } else if (wanted.isArray()) {
      Set<String> gold = new HashSet<>();
      wanted.forEach(item -> gold.add(item.asText()));
      Set<String> items = got.isEmpty() ? Set.of() : Set.of(got.split(","));
      int both = (int) gold.stream().filter(items::contains).count();
      count[0] += both;
      count[1] += items.size() - both;
      count[2] += gold.size() - both;
    } else if (got.isEmpty()) {
      count[2]++;
    } else if (isRight(name, wanted, got)) {
      count[0]++;
    } else {
      count[1]++;
      count[2]++;
    }
  }

  private static boolean isRight(String name, JsonNode wanted, String got) {
    if (wanted.has("any")) {
      for (JsonNode one : wanted.get("any")) {
        if (isRight(name, one, got)) {
          return true;
        }
      }
      return false;
    }
    String gold = wanted.asText();
    if (name.endsWith("_date")) {
      return got.equals(gold) || (gold.length() == 7 && got.startsWith(gold));
    }
    if (wanted.isBoolean()) {
      return got.equals(wanted.booleanValue() ? "yes" : "no");
    }
    if (wanted.isNumber()) {
      return Double.parseDouble(got) == wanted.doubleValue();
    }
    if (name.equals("phone")) {
      return digits(got).equals(digits(gold));
    }
    if (NAMES.contains(name)) {
      return isSameName(words(gold), words(got));
    }
    return TEXTS.contains(name) ? isSameText(words(gold), words(got)) : got.equalsIgnoreCase(gold);
  }

  private static String digits(String phone) {
    String digits = phone.replaceAll("[^0-9]", "");
    return digits.substring(Math.max(0, digits.length() - 9));
  }

  private static boolean isSameName(List<String> gold, List<String> got) {
    Set<String> a = new HashSet<>(gold);
    Set<String> b = new HashSet<>(got);
    Set<String> all = new HashSet<>(a);
    all.addAll(b);
    int smaller = Math.min(a.size(), b.size());
    return smaller > 0 && (a.containsAll(b) || b.containsAll(a)) && smaller * 2 >= all.size();
  }

  private static boolean isSameText(List<String> gold, List<String> got) {
    Map<String, Integer> left = new HashMap<>();
    gold.forEach(word -> left.merge(word, 1, Integer::sum));
    int common = 0;
    for (String word : got) {
      if (left.getOrDefault(word, 0) > 0) {
        left.merge(word, -1, Integer::sum);
        common++;
      }
    }
    boolean all = common == gold.size() && got.size() <= 4 * gold.size() + 6;
    return all || 2.0 * common / (gold.size() + got.size()) >= 0.5;
  }

  private static List<String> words(String text) {
    List<String> found = new ArrayList<>();
    Words words = Words.of(text);
    for (int i = 0; i < words.size(); i++) {
      String word = words.word(i);
      boolean plural = word.length() > 3 && (word.endsWith("s") || word.endsWith("x"));
      if (!SMALL.contains(word)) {
        found.add(plural ? word.substring(0, word.length() - 1) : word);
      }
    }
    return found;
  }

  /** F1 over all slots of a group. */
  double f1(Set<String> group) {
    int right = 0;
    int wrong = 0;
    for (String name : group) {
      int[] count = counts.getOrDefault(name, new int[3]);
      right += count[0];
      wrong += count[1] + count[2];
    }
    return right == 0 ? 0 : 2.0 * right / (2.0 * right + wrong);
  }

  /** Values where the gold has none, per message. */
  double inventedPerMessage() {
    return (double) withoutGold / messages;
  }

  /** One line per miss, to read when a floor is not held. */
  List<String> errors() {
    return errors;
  }
}
