package explor.knowledge.load;

import com.fasterxml.jackson.databind.JsonNode;
import explor.knowledge.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names of countries and languages in French and English, folded, with their ISO codes. */
public final class Names {
  static final Map<String, String> COUNTRIES = countries();
  static final Map<String, String> LANGUAGES = languages();

  private Names() {}

  /** The code of a language given by its code or name; what is neither as it is. */
  public static String languageOf(String text) {
    String clean = text.strip();
    return LANGUAGES.getOrDefault(Words.fold(clean), clean.toLowerCase(Locale.ROOT));
  }

  /** The code of a country given by its code or name; what is neither as it is. */
  public static String countryOf(String text) {
    String clean = text.strip();
    return COUNTRIES.getOrDefault(Words.fold(clean), clean.toUpperCase(Locale.ROOT));
  }

  /** Codes of the languages of a JSON list, or of one that stands alone. */
  public static List<String> languagesOf(JsonNode node) {
    return texts(node).stream().map(Names::languageOf).distinct().toList();
  }

  /** Codes of the countries of a JSON list, or of one that stands alone. */
  public static List<String> countriesOf(JsonNode node) {
    return texts(node).stream().map(Names::countryOf).distinct().toList();
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    Iterable<JsonNode> all = node.isArray() ? node : List.of(node);
    for (JsonNode one : all) {
      if (one.isTextual() && !one.asText().isBlank()) {
        texts.add(one.asText());
      }
    }
    return texts;
  }

  private static Map<String, String> countries() {
    Map<String, String> names = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      for (Locale in : List.of(Locale.FRENCH, Locale.ENGLISH)) {
        names.put(Words.fold(Locale.of("", code).getDisplayCountry(in)), code);
      }
    }
    names.put("rdc", "CD");
    names.put("rd congo", "CD");
    names.put("congo brazzaville", "CG");
    return Map.copyOf(names);
  }

  private static Map<String, String> languages() {
    Map<String, String> names = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      for (Locale in : List.of(Locale.FRENCH, Locale.ENGLISH)) {
        names.putIfAbsent(Words.fold(Locale.of(code).getDisplayLanguage(in)), code);
      }
    }
    return Map.copyOf(names);
  }
}
