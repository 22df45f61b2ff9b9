package explor.bot.understanding.slot;

import explor.bot.form.Filled;
import explor.bot.understanding.slot.Gazetteer.City;
import explor.bot.understanding.slot.Gazetteer.Country;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Countries and places abroad: names, inhabitants, towns that tell their country. */
final class PlaceReader {
  private static final Set<String> EXCLUDED =
      Terms.of(
          "hors sauf excepte pas ni not except no excluding menos exceto excepto salvo hormis"
              + " confondre confused confundir jamais never nunca excluons exclu exclus exclue"
              + " exclues excluded excludes excluding exclut excluant excluye excluidos eviter"
              + " avoid nao plus nor without");
  private static final Set<String> IN =
      Terms.of(
          "a au en aux in at to em no na pour for para de du d vers sur from of do da near pres l"
              + " le la around autour hacia ville");
  private static final Set<String> REGION =
      Terms.of(
          "region province ile district village departement ville commune ilha isla island"
              + " provincia regiao distrito county prefecture cercle wilaya town city aldeia pueblo"
              + " vallee ciudad cidade localite arrondissement quartier township");
  private static final Set<String> HOME = Set.of("FR");

  /** Countries wanted or known, in the order of the text; those excluded are left out. */
  Reading<Set<String>> list(Message message, boolean withTowns, List<Span<?>> persons) {
    Words words = message.words();
    Set<String> codes = new LinkedHashSet<>();
    List<String> said = new ArrayList<>();
    for (Span<Country> hit : Corrections.applied(words, message.countries())) {
      Country country = hit.value();
      if (country.codes().size() == 1
          && !country.people()
          && counts(message, hit)
          && !message.isBehind(Labels.Topic.EXCLUDED, hit.from())
          && persons.stream().noneMatch(hit::overlaps)
          && !isBirthplace(words, hit.from())
          && !isPartOfTown(message, hit)
          && codes.add(country.codes().getFirst())) {
        said.add(words.between(hit.from(), hit.to()));
      }
    }
    if (withTowns) {
      for (Span<List<City>> hit : message.cities()) {
        City city = hit.value().getFirst();
        boolean meant = isNamed(message, hit) && HAVING_BEEN.contains(words.word(hit.from() - 1));
        boolean season = message.periods().stream().anyMatch(hit::overlaps);
        boolean inName = message.countries().stream().anyMatch(hit::overlaps);
        if (meant
            && !season
            && !inName
            && persons.stream().noneMatch(hit::overlaps)
            && !isBirthplace(words, hit.from())
            && !isExcluded(words, hit)
            && !atHome(message, hit)
            && codes.add(city.country())) {
          said.add(words.between(hit.from(), hit.to()));
        }
      }
    }
    codes.removeAll(HOME);
    return new Reading<>(codes, String.join(", ", said));
  }

  /** "algérie ou mali": the second of a list typed without capitals. */
  private static boolean isListed(Message message, int from) {
    boolean or = LINKS.contains(message.words().word(from - 1));
    return or && message.countries().stream().anyMatch(c -> c.to() == from - 1);
  }

  private static final Set<String> LINKS = Set.of("ou", "et", "or", "and", "y", "o", "e");

  /** "Bourg-Saint-Maurice": the town's name holds that of a country. */
  private static boolean isPartOfTown(Message message, Span<?> hit) {
    return message.towns().stream()
        .anyMatch(
            t ->
                t.from() <= hit.from()
                    && t.to() >= hit.to()
                    && t.to() - t.from() > hit.to() - hit.from());
  }

  /** "né à Oran", "born in Mali": where somebody comes from, which says nothing of missions. */
  private static boolean isBirthplace(Words words, int at) {
    int from = Math.max(words.clauseStart(at), at - 4);
    for (int i = from; i < at; i++) {
      if (words.is(i, BORN) || words.word(i).equals("ne") && words.raw(i).endsWith("é")) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> HAVING_BEEN =
      Terms.of("a in em en at connais know conozco conheco vers visite");

  private static boolean counts(Message message, Span<Country> hit) {
    Words words = message.words();
    boolean named =
        words.capital(hit.from())
            || message.withoutCapitals()
            || hit.to() - hit.from() > 1
            || IN.contains(words.word(hit.from() - 1))
            || words.gapHas(hit.from(), Words.CLAUSE)
            || words.word(hit.from()).length() > 4
            || isListed(message, hit.from());
    boolean word = !words.capital(hit.from()) && WORDS_TOO.contains(words.stem(hit.from()));
    return named
        && !word
        && !isExcluded(words, hit)
        && !isRefused(words, hit)
        && !isWater(words, hit.from())
        && !isTownElsewhere(message, hit);
  }

  /** Without their capital these are a meeting, a bird, a name of somebody or a pullover. */
  private static final Set<String> WORDS_TOO =
      Terms.of("reunion turkey jordan jersey chad dominique maurice georgia china chine");

  /** "em Granada (Nicarágua)", "Salvador, Brésil": a town that is called like a country. */
  private static boolean isTownElsewhere(Message message, Span<Country> hit) {
    return message.countries().stream()
        .filter(country -> country.from() == hit.to() && !country.value().people())
        .filter(country -> message.words().gapHas(hit.to(), Words.OPEN | Words.COMMA))
        .filter(country -> !country.value().codes().equals(hit.value().codes()))
        .anyMatch(
            country ->
                message.cities().stream()
                    .filter(city -> city.from() == hit.from() && city.to() == hit.to())
                    .anyMatch(city -> country.value().has(city.value())));
  }

  /** "a Chile no puedo", "le Mali c'est non", "Mali: non": the refusal stands behind. */
  private static boolean isRefused(Words words, Span<?> hit) {
    int at = hit.to();
    if (words.follows(at, "c", "est")) {
      at += 2;
    }
    return Set.of("no", "non", "nao").contains(words.word(at))
        && !words.gapHas(hit.to(), Words.SENTENCE | Words.OPEN | Words.CLOSE)
        && Corrections.behindCue(words, at) <= at + 1
        && !NO_MATTER.contains(words.word(at + 1)) // "in Ghana, no hurry"
        && !words.word(at + 1).equals("pardon");
  }

  private static final Set<String> NO_MATTER =
      Terms.of("rush hurry urgency deadline problem preference matter specific particular budget");

  /** "la vallée du fleuve Sénégal", "le lac Tchad": water, which may lie elsewhere. */
  static boolean isWater(Words words, int at) {
    int before = Set.of("du", "de", "d").contains(words.word(at - 1)) ? at - 2 : at - 1;
    return Set.of("fleuve", "riviere", "lac", "golfe", "river", "lake", "gulf", "rio", "bassin")
        .contains(words.word(before));
  }

  private static final Set<String> BORN =
      Terms.of(
          "nee born naci nacido nacida nasci nascido nascida natif native originaire origine"
              + " grandi grew");

  private static boolean isExcluded(Words words, Span<?> hit) {
    int start = words.clauseStart(hit.from());
    if (words.gapHas(start, Words.COLON)) {
      start = words.sentenceStart(hit.from()); // "Pays exclus : Irak"
    }
    if (words.gapHas(start, Words.COMMA) && words.gapHas(hit.from(), Words.COMMA)) {
      start = hit.from();
    }
    return words.anyIn(Math.max(start, hit.from() - 4), hit.from(), EXCLUDED);
  }

  /**
   * Whether a town's name stands for the town: a capital, or a preposition where there are none.
   */
  private static boolean isNamed(Message message, Span<List<City>> hit) {
    Words words = message.words();
    int i = hit.from();
    String raw = words.word(i);
    boolean located = IN.contains(words.word(i - 1)) || REGION.contains(words.word(i - 1));
    boolean alone = // "Kidal.", a sentence of its own among others
        words.gapHas(i, Words.STOP) && words.gapHas(hit.to(), Words.STOP) && i > 0;
    if (hit.to() - i == 1 && raw.length() <= 3) {
      boolean told = located && words.joined(i) || alone || words.gapHas(i, Words.OPEN);
      return told
          && words.capital(i)
          && !message.shouted()
          && (alone && isKnown(hit) && hit.to() < words.size() || !message.isKnownFirstName(i))
          && hit.value().getFirst().inhabitants() != 1;
    }
    if (message.shouted() && isShouted(message, hit)) {
      return true;
    }
    if (isPartOfName(message, hit, located)) {
      return false;
    }
    boolean besideCountry = // "kayanza burundi", "kayanza (burundi)"
        message.countries().stream()
            .anyMatch(
                country ->
                    (country.from() == hit.to()
                            || country.from() == hit.to() + 1 && IN.contains(words.word(hit.to())))
                        && (words.joined(hit.to()) || words.gapHas(hit.to(), Words.OPEN))
                        && !words.gapHas(hit.to(), Words.SENTENCE)
                        && !country.value().people()
                        && country.value().has(hit.value()));
    if (besideCountry) {
      return true;
    }
    if (message.shouted() || !words.capital(i)) {
      return isKnown(hit)
          && located
          && (message.shouted()
              || message.withoutCapitals()
              || Set.of("a", "in").contains(words.word(i - 1)) && raw.length() > 4);
    }
    if (words.gapHas(i, Words.SENTENCE)) {
      return located
          || hit.to() == words.clauseEnd(i)
              && (hit.value().getFirst().inhabitants() >= LARGE || alone && isKnown(hit));
    }
    return true;
  }

  /** Listed by hand or of some size. */
  private static boolean isKnown(Span<List<City>> hit) {
    int inhabitants = hit.value().getFirst().inhabitants();
    return inhabitants == 0 || inhabitants >= KNOWN;
  }

  private static final int LARGE = 100_000;
  private static final int KNOWN = 20_000;

  /** "POUR LYCEE MARADI": in capitals, small words are left out; a large town says enough. */
  private static boolean isShouted(Message message, Span<List<City>> hit) {
    Words words = message.words();
    return hit.value().getFirst().inhabitants() >= LARGE
        && words.word(hit.from()).length() > 4
        && !words.gapHas(hit.from(), Words.CLAUSE)
        && !message.isKnownFirstName(hit.from());
  }

  /** "Tiko Lanta": a small town's name that is the first of two which name something else. */
  private static boolean isPartOfName(Message message, Span<List<City>> hit, boolean located) {
    Words words = message.words();
    int to = hit.to();
    boolean more =
        !located
            && words.capital(hit.from())
            && to < words.size()
            && words.capital(to)
            && words.joined(to)
            && words.gap(to) != Words.APOSTROPHE
            && !message.shouted();
    return more
        && hit.value().getFirst().inhabitants() < LARGE
        && hit.value().getFirst().inhabitants() > 0
        && message.countries().stream().noneMatch(country -> country.from() == to)
        && message.cities().stream().noneMatch(city -> city.from() == to);
  }

  /** Whether a town of the region stands at the same place. */
  private static boolean atHome(Message message, Span<?> hit) {
    return message.towns().stream()
        .anyMatch(
            town ->
                town.overlaps(hit) && town.to() >= hit.to() && town.value().inhabitants() >= 500);
  }

  /**
   * The one country of a need and the place in it.
   *
   * @param taken names of the association and of persons, where a town's name means nothing
   * @param names all names, where a word no list knows means nothing
   */
  Map<String, Filled> one(Message message, List<Span<?>> taken, List<Span<?>> names) {
    Words words = message.words();
    Map<String, Double> scores = new LinkedHashMap<>();
    Map<String, String> said = new LinkedHashMap<>();
    List<Span<Country>> named = new ArrayList<>();
    Set<String> open = new LinkedHashSet<>();
    for (Span<Country> hit : Corrections.applied(words, message.countries())) {
      Country country = hit.value();
      boolean inName = taken.stream().anyMatch(hit::overlaps);
      if (!counts(message, hit) || country.codes().contains("FR") || isPartOfTown(message, hit)) {
        continue;
      }
      if (country.codes().size() > 1) {
        open.addAll(country.codes());
        continue;
      }
      if (!country.people()) {
        named.add(hit);
      }
      double weight =
          country.people()
              ? 1
              : inName
                  ? 2
                  : IN.contains(words.word(hit.from() - 1))
                          || words.word(hit.from() - 1).equals("the")
                          || words.gapHas(hit.from(), Words.OPEN | Words.COMMA)
                      ? 4
                      : 3;
      scores.merge(country.codes().getFirst(), weight, Double::sum);
      said.putIfAbsent(country.codes().getFirst(), words.between(hit.from(), hit.to()));
    }
    List<Span<City>> towns = new ArrayList<>();
    List<Span<List<City>>> cities =
        message.cities().stream()
            .filter(city -> named.stream().noneMatch(country -> country.from() == city.from()))
            .filter(city -> message.periods().stream().noneMatch(city::overlaps)) // "in spring"
            .toList();
    for (Span<List<City>> hit : Corrections.applied(words, cities)) {
      if (!isNamed(message, hit)
          || isExcluded(words, hit)
          || taken.stream().anyMatch(hit::overlaps)) {
        continue;
      }
      City city = pick(hit.value(), scores.keySet(), open);
      boolean told = scores.containsKey(city.country());
      if (!told && (atHome(message, hit) || inNamed(hit, named))) {
        continue;
      }
      if (city.country().equals("FR") || inNamed(hit, named)) {
        continue;
      }
      towns.add(new Span<>(hit.from(), hit.to(), city));
    }
    for (Span<City> town : towns) {
      double weight =
          town.value().inhabitants() >= 100_000 || town.value().inhabitants() == 0 ? 2 : 1;
      scores.merge(town.value().country(), weight, Double::sum);
      said.putIfAbsent(town.value().country(), words.between(town.from(), town.to()));
    }
    Map<String, Filled> found = new LinkedHashMap<>();
    Optional<String> best = best(scores);
    best.ifPresent(
        code ->
            found.put(
                "country",
                new Filled(
                    code,
                    said.getOrDefault(code, code),
                    scores.getOrDefault(code, 0.0) >= 2 ? 0.9 : 0.6)));
    place(message, best.orElse(""), towns, named, names)
        .ifPresent(place -> found.put("place", place));
    return found;
  }

  private static boolean inNamed(Span<?> hit, List<Span<Country>> named) {
    return named.stream().anyMatch(hit::overlaps);
  }

  private static City pick(List<City> same, Set<String> countries, Set<String> open) {
    for (City city : same) {
      if (countries.contains(city.country()) || open.contains(city.country())) {
        return city;
      }
    }
    return same.getFirst();
  }

  private static Optional<String> best(Map<String, Double> scores) {
    String best = null;
    for (Map.Entry<String, Double> score : scores.entrySet()) {
      if (best == null || score.getValue() > scores.getOrDefault(best, 0.0)) {
        best = score.getKey();
      }
    }
    return Optional.ofNullable(best);
  }

  private static Optional<Filled> place(
      Message message,
      String country,
      List<Span<City>> towns,
      List<Span<Country>> named,
      List<Span<?>> taken) {
    Words words = message.words();
    Span<City> best = null;
    int bestScore = -1;
    for (Span<City> town : towns) {
      if (!town.value().country().equals(country)) {
        continue;
      }
      int score =
          Set.of("a", "in", "em", "en").contains(words.word(town.from() - 1))
              ? 3
              : words.gapHas(town.from(), Words.OPEN) ? 3 : 2;
      score += nearCountry(town, named) ? 1 : 0;
      if (score > bestScore) {
        best = town;
        bestScore = score;
      }
    }
    if (best != null) {
      return Optional.of(
          new Filled(
              words.between(best.from(), best.to()), words.between(best.from(), best.to()), 0.85));
    }
    return unknown(message, named, taken);
  }

  private static boolean nearCountry(Span<City> town, List<Span<Country>> named) {
    return named.stream()
        .anyMatch(c -> Math.abs(c.from() - town.to()) <= 2 || Math.abs(town.from() - c.to()) <= 2);
  }

  /** A place no list knows: "X (Pays)", "X, Pays", "Pays (X)", "à X", "région de X". */
  private static Optional<Filled> unknown(
      Message message, List<Span<Country>> named, List<Span<?>> taken) {
    Words words = message.words();
    for (Span<Country> country : named) {
      int before = country.from() - 1;
      boolean bound =
          words.gapHas(country.from(), Words.OPEN | Words.COMMA)
              || words.gap(country.from()) == Words.SPACE
              || Set.of("au", "en", "in", "du", "de").contains(words.word(before));
      int end =
          Set.of("au", "en", "in", "du", "de").contains(words.word(before))
              ? before
              : country.from();
      int start = end;
      while (start > 0
          && words.capital(start - 1)
          && end - start < 4
          && (start == end || words.joined(start))
          && !words.gapHas(start, Words.SENTENCE)
          && !isMonth(words, start - 1)) {
        start--;
      }
      Optional<Filled> place = bound ? candidate(message, start, end, taken) : Optional.empty();
      if (place.isPresent()) {
        return place;
      }
      if (words.gapHas(country.to(), Words.OPEN | Words.COMMA)
          || Set.of("a", "in").contains(words.word(country.to()))) {
        int from =
            Set.of("a", "in", "region", "village", "ville").contains(words.word(country.to()))
                ? country.to() + 1
                : country.to();
        place = candidate(message, from, Names.end(words, from, false), taken);
        if (place.isPresent()) {
          return place;
        }
      }
    }
    for (int i = 1; i < words.size(); i++) {
      boolean region =
          REGION.contains(words.word(i - 1))
              || (Set.of("de", "d", "of").contains(words.word(i - 1))
                  && REGION.contains(words.word(i - 2)));
      boolean at = Set.of("a", "in", "em").contains(words.word(i - 1));
      if ((region || at) && words.joined(i)) {
        Optional<Filled> place = candidate(message, i, Names.end(words, i, false), taken);
        if (place.isPresent()) {
          return place;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isMonth(Words words, int i) {
    return Months.at(words, i) > 0;
  }

  private static Optional<Filled> candidate(
      Message message, int from, int to, List<Span<?>> taken) {
    if (to <= from || to - from > 5) {
      return Optional.empty();
    }
    Words words = message.words();
    Span<Boolean> span = new Span<>(from, to, true);
    boolean used =
        taken.stream().anyMatch(span::overlaps)
            || message.countries().stream().anyMatch(span::overlaps)
            || message.towns().stream().anyMatch(town -> town.overlaps(span))
            || message.periods().stream().anyMatch(span::overlaps)
            || isMonth(words, from)
            || words.isMasked(from)
            || words.word(from).length() < (words.gapHas(from, Words.OPEN) ? 2 : 3)
            || NO_PLACE.contains(words.word(from));
    return used
        ? Optional.empty()
        : Optional.of(new Filled(words.between(from, to), words.between(from, to), 0.6));
  }

  private static final Set<String> NO_PLACE =
      Terms.of(
          "bonjour resacoop explor madame monsieur afrique africa asie asia europe france auvergne"
              + " rhone amerique america dispo english french noel paques ong ngo asso association"
              + " skype whatsapp zoom the le la les");
}
