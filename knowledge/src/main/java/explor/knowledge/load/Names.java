package explor.knowledge.load;

import explor.knowledge.text.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names of countries and languages in French and English, folded, with their ISO codes. */
final class Names {
  static final Map<String, String> COUNTRIES = countries();
  static final Map<String, String> LANGUAGES = languages();

  private Names() {}

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
