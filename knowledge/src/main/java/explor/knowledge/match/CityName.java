package explor.knowledge.match;

/** Town names with the small word that goes before them. */
final class CityName {
  private CityName() {}

  /** {@code à Lyon}, {@code au Puy-en-Velay}, {@code aux Deux-Alpes}. */
  static String at(String city) {
    if (city.startsWith("Le ")) {
      return "au " + city.substring(3);
    }
    return city.startsWith("Les ") ? "aux " + city.substring(4) : "à " + city;
  }
}
