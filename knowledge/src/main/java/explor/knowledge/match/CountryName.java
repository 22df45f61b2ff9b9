package explor.knowledge.match;

import java.util.Locale;
import java.util.Set;

/** Country names in French with the small word that goes before them. */
final class CountryName {
  private static final Set<String> NO_ARTICLE =
      Set.of(
          "CU", "CY", "DJ", "HT", "MG", "MT", "MU", "SG", "BH", "OM", "TT", "ST", "WS", "KM_",
          "IL");
  private static final Set<String> MASCULINE_IN_E = Set.of("KH", "MX", "MZ", "ZW", "SR", "BZ");
  private static final Set<String> PLURAL =
      Set.of("KM", "PH", "US", "AE", "NL", "SC", "MV", "BS", "SB", "MH");

  private CountryName() {}

  /** {@code Togo}; the code itself when the JDK doesn't know it. */
  static String of(String code) {
    return switch (code) {
      case "CD" -> "RD Congo";
      case "CG" -> "Congo-Brazzaville";
      default -> Locale.of("", code).getDisplayCountry(Locale.FRENCH);
    };
  }

  /** {@code au Togo}, {@code en Guinée}, {@code à Madagascar}, {@code aux Comores}. */
  static String in(String code) {
    String name = of(code);
    if (NO_ARTICLE.contains(code)) {
      return "à " + name;
    }
    if (PLURAL.contains(code)) {
      return "aux " + name;
    }
    return (feminine(code, name) || vowel(name) ? "en " : "au ") + name;
  }

  /** {@code le Togo}, {@code la Guinée}, {@code l'Inde}, {@code Madagascar}. */
  static String the(String code) {
    String name = of(code);
    if (NO_ARTICLE.contains(code)) {
      return name;
    }
    if (PLURAL.contains(code)) {
      return "les " + name;
    }
    return vowel(name) ? "l'" + name : (feminine(code, name) ? "la " : "le ") + name;
  }

  private static boolean feminine(String code, String name) {
    String noun = name.split("[ -]")[0];
    return code.equals("CD")
        || (!MASCULINE_IN_E.contains(code) && (noun.endsWith("e") || noun.endsWith("ée")));
  }

  private static boolean vowel(String name) {
    return "AEIOUÉÎÔaeiou".indexOf(name.charAt(0)) >= 0;
  }
}
