package explor.bot.understanding.slot;

import explor.bot.config.ConfigNode;
import explor.bot.config.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of places, from {@code config/gazetteer}: communes of the region, countries in four
 * languages with their inhabitants, and towns of the world. Unchanging once loaded.
 */
final class Gazetteer {
  /**
   * A commune or small area of the region.
   *
   * @param department two figures; several, comma-separated, when the name stands for several
   * @param inhabitants 0 when unknown
   */
  record Town(String name, String department, int inhabitants) {}

  /**
   * A town abroad; one name may be that of several.
   *
   * @param inhabitants 0 when it was chosen by hand; 1 when nobody counted them
   */
  record City(String name, String country, int inhabitants) {}

  /**
   * @param codes ISO 3166 alpha-2; several when the name does not say which
   * @param people an adjective or inhabitants, not the country's own name
   */
  record Country(List<String> codes, boolean people) {
    /** Whether any of the cities that are called alike is in it. */
    boolean has(List<City> cities) {
      return cities.stream().anyMatch(city -> codes.contains(city.country()));
    }
  }

  private static final String[] LANGUAGES = {"fr", "en", "es", "pt"};

  private final Phrases<Town> towns = new Phrases<>();

  /** Communes of some size whose name is one word, by that word, folded. */
  private final Map<String, Town> large = new HashMap<>();

  private final Phrases<List<City>> cities = new Phrases<>();
  private final Phrases<Country> countries = new Phrases<>();
  private final Faults faults;

  private Gazetteer(Faults faults) {
    this.faults = faults;
  }

  /**
   * The towns elsewhere that a text names, under the very name but for accents: "trois" is no town
   * called Troi.
   */
  List<Span<List<City>>> citiesIn(Words words) {
    return cities.in(words).stream()
        .filter(hit -> !isPlural(words.between(hit.from(), hit.to()), hit.value().getFirst()))
        .toList();
  }

  private static boolean isPlural(String typed, City city) {
    String name = Words.fold(city.name());
    String said = Words.fold(typed);
    return said.length() == name.length() + 1 && said.startsWith(name);
  }

  static Gazetteer load(Path configFolder, Faults faults) {
    Path folder = configFolder.resolve("gazetteer");
    Gazetteer gazetteer = new Gazetteer(faults);
    gazetteer.readCountries(
        ConfigNode.read(folder.resolve("countries.yaml"), "gazetteer/countries.yaml", faults));
    gazetteer.readPlaces(
        ConfigNode.read(folder.resolve("places.yaml"), "gazetteer/places.yaml", faults));
    gazetteer.readTowns(folder.resolve("communes.tsv"));
    gazetteer.readCities(folder.resolve("cities.tsv"));
    return gazetteer;
  }

  /** Communes and areas of Auvergne-Rhône-Alpes. */
  Phrases<Town> towns() {
    return towns;
  }

  /**
   * The communes that a text names. A plural ending makes no difference ("Fontaines" is Fontaine),
   * unless the very word is a large city elsewhere: Lima is not Limas.
   */
  List<Span<Town>> townsIn(Words words) {
    return towns.in(words).stream()
        .filter(hit -> !isOfElsewhere(words.between(hit.from(), hit.to()), hit.value()))
        .filter(hit -> words.capital(hit.from()) || !isPlural(words, hit)) // "les vieux"
        .toList();
  }

  /**
   * The commune that is named with one letter wrong, missing, doubled or too many ("a Aurilac"):
   * one of some size, right behind a word that says where somebody is, when no other is as near.
   */
  List<Span<Town>> misspelt(Words words) {
    List<Span<Town>> found = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      boolean house = TownReader.HOUSES.contains(words.word(i - 2));
      boolean at = WHERE.contains(words.word(i - 1)) || WHENCE.contains(words.word(i - 1)) && house;
      boolean other =
          words.word(i).length() < LONG
              || words.isMasked(i)
              || !words.joined(i)
              || words.gap(i + 1) == Words.HYPHEN
              || countries.at(words, i) != null
              || cities.at(words, i) != null;
      Town town = at && !other ? near(words.word(i)) : null;
      if (town != null) {
        found.add(new Span<>(i, i + 1, town));
      }
    }
    return found;
  }

  private static final int LONG = 6; // letters: a shorter word is one letter from many
  private static final Set<String> WHERE = Set.of("a", "at", "in", "sur");
  private static final Set<String> WHENCE = Set.of("de", "d", "from", "of");

  private @Nullable Town near(String word) {
    Town found = null;
    for (Map.Entry<String, Town> entry : large.entrySet()) {
      if (isOneLetterOff(word, entry.getKey())) {
        if (found != null) {
          return null;
        }
        found = entry.getValue();
      }
    }
    return found;
  }

  /** Same first letter, and one letter more, less or other, or two that changed places. */
  private static boolean isOneLetterOff(String a, String b) {
    int more = a.length() - b.length();
    if (Math.abs(more) > 1 || a.charAt(0) != b.charAt(0)) {
      return false;
    }
    int i = 0;
    int least = Math.min(a.length(), b.length());
    while (i < least && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    boolean turned =
        more == 0
            && i + 1 < least
            && a.charAt(i) == b.charAt(i + 1)
            && a.charAt(i + 1) == b.charAt(i)
            && a.substring(i + 2).equals(b.substring(i + 2));
    int fromA = more >= 0 ? i + 1 : i;
    int fromB = more <= 0 ? i + 1 : i;
    return turned
        || fromA <= a.length()
            && fromB <= b.length()
            && a.substring(fromA).equals(b.substring(fromB));
  }

  private static boolean isPlural(Words words, Span<Town> hit) {
    String said = Words.fold(words.between(hit.from(), hit.to()));
    return hit.value().inhabitants() < SMALL_TOWN
        && said.equals(Words.fold(hit.value().name()) + said.charAt(said.length() - 1));
  }

  private static final int SMALL_TOWN = 5_000;

  private boolean isOfElsewhere(String typed, Town town) {
    String folded = Words.fold(typed);
    List<City> same =
        Words.fold(town.name()).startsWith(folded) && town.name().length() > typed.length()
            ? cities.exact(typed)
            : null;
    return same != null
        && isLargeAbroad(same.getFirst())
        && Words.fold(same.getFirst().name()).equals(folded)
        && Words.fold(town.name()).length() == folded.length() + 1;
  }

  static boolean isLargeAbroad(City city) {
    return city.inhabitants() >= LARGE_CITY && !city.country().equals("FR");
  }

  private static final int LARGE_CITY = 100_000;

  /** Towns elsewhere, the largest first under each name. */
  Phrases<List<City>> cities() {
    return cities;
  }

  Phrases<Country> countries() {
    return countries;
  }

  private void readCountries(ConfigNode root) {
    for (Map.Entry<String, ConfigNode> entry : root.need("ambiguous").entries().entrySet()) {
      countries.add(entry.getKey(), new Country(entry.getValue().texts(), false));
    }
    for (Map.Entry<String, ConfigNode> entry : root.need("countries").entries().entrySet()) {
      List<String> code = List.of(entry.getKey());
      for (String name :
          entry.getValue().get("names").exists()
              ? entry.getValue().get("names").texts()
              : List.<String>of()) {
        countries.add(name, new Country(code, false));
      }
      for (String name :
          entry.getValue().get("people").exists()
              ? entry.getValue().get("people").texts()
              : List.<String>of()) {
        countries.add(name, new Country(code, true));
      }
    }
    for (String code : Locale.getISOCountries()) {
      Country country = new Country(List.of(code), false);
      for (String language : LANGUAGES) {
        String name = Locale.of("", code).getDisplayCountry(Locale.of(language));
        if (!name.equals(code)) {
          countries.add(name.replaceAll("\\(.*", ""), country);
        }
      }
    }
  }

  private void readPlaces(ConfigNode root) {
    for (Map.Entry<String, ConfigNode> entry : root.need("communes").entries().entrySet()) {
      List<String> value = entry.getValue().texts();
      if (value.size() != 2) {
        entry.getValue().fault("should be [name, department]");
      } else {
        towns.add(entry.getKey(), new Town(value.get(0), value.get(1), 0));
      }
    }
    for (Map.Entry<String, ConfigNode> entry : root.need("places").entries().entrySet()) {
      List<String> value = entry.getValue().texts();
      if (value.size() != 2) {
        entry.getValue().fault("should be [name, country code]");
      } else {
        cities.add(entry.getKey(), List.of(new City(value.get(0), value.get(1), 0)));
      }
    }
  }

  private void readTowns(Path file) {
    Map<String, Town> byName = new HashMap<>();
    for (String[] row : rows(file)) {
      Town town = new Town(row[0], row[1], number(row[2]));
      byName.merge(Words.fold(town.name()), town, Gazetteer::sameName);
    }
    // A plural ending makes no difference to a reader: of Riom and Rioms the larger is meant.
    List<Town> largestFirst =
        byName.values().stream()
            .sorted(Comparator.comparingInt(Town::inhabitants).reversed())
            .toList();
    for (Town town : largestFirst) {
      towns.add(town.name(), town);
      String folded = Words.fold(town.name());
      boolean oneWord = folded.chars().allMatch(Character::isLetter) && folded.length() >= LONG;
      if (oneWord && town.inhabitants() >= SMALL_TOWN) {
        large.put(folded, town);
      }
      withoutArticle(town, byName);
      String name = town.name();
      contracted(town);
      if (name.startsWith("Saint-")) {
        towns.add("St-" + name.substring(6), town);
      } else if (name.startsWith("Sainte-")) {
        towns.add("Ste-" + name.substring(7), town);
      }
    }
  }

  /** "Péage-de-Roussillon" for Le Péage-de-Roussillon, where no other is called so. */
  private void withoutArticle(Town town, Map<String, Town> byName) {
    String[] parts = town.name().split(" ", 2);
    boolean article = parts.length == 2 && ARTICLES.contains(parts[0]);
    if (article && parts[1].contains("-") && !byName.containsKey(Words.fold(parts[1]))) {
      towns.add(parts[1], town);
    }
  }

  private static final Set<String> ARTICLES = Set.of("Le", "La", "Les");

  /** "aux Houches", "du Chambon-sur-Lignon": the article melts into the preposition. */
  private void contracted(Town town) {
    String name = town.name();
    if (name.startsWith("Les ")) {
      towns.add("aux" + name.substring(3), town);
      towns.add("des" + name.substring(3), town);
    } else if (name.startsWith("Le ")) {
      towns.add("au" + name.substring(2), town);
      towns.add("du" + name.substring(2), town);
    }
  }

  private static Town sameName(Town a, Town b) {
    Town larger = a.inhabitants() >= b.inhabitants() ? a : b;
    String departments =
        a.department().contains(b.department())
            ? a.department()
            : a.department() + "," + b.department();
    return new Town(larger.name(), departments, larger.inhabitants());
  }

  private void readCities(Path file) {
    Map<String, List<City>> byName = new HashMap<>();
    for (String[] row : rows(file)) {
      City city = new City(row[0], row[1], Math.max(1, number(row[2])));
      byName.computeIfAbsent(Words.fold(row[0]), name -> new ArrayList<>()).add(city);
    }
    for (List<City> same : byName.values()) {
      same.sort((a, b) -> Integer.compare(b.inhabitants(), a.inhabitants()));
      cities.add(same.getFirst().name(), List.copyOf(same));
    }
  }

  private List<String[]> rows(Path file) {
    String shown = "gazetteer/" + file.getFileName();
    List<String[]> rows = new ArrayList<>();
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      faults.add(shown, 0, "cannot be read: " + file + " is missing or unreadable");
      return rows;
    }
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] columns = line.split("\t", -1);
      if (columns.length == 3 && !columns[0].isBlank() && columns[1].length() == 2) {
        rows.add(columns);
      } else {
        faults.add(shown, i + 1, "should be name, code of two characters, inhabitants, with tabs");
      }
    }
    return rows;
  }

  private static int number(String digits) {
    return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
  }

  /** The country code a whole text names ("RDC", "bénin", "BJ"), or null. */
  @Nullable Country country(String text) {
    String code = text.strip();
    if (code.length() == 2
        && code.equals(code.toUpperCase(Locale.ROOT))
        && List.of(Locale.getISOCountries()).contains(code)) {
      return new Country(List.of(code), false);
    }
    return countries.exact(text);
  }
}
