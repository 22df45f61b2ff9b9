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
