package explor.knowledge.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.knowledge.Expert;
import explor.knowledge.ExpertMatch;
import explor.knowledge.NeedProfile;
import explor.knowledge.Window;
import explor.knowledge.index.Shelf;
import explor.knowledge.text.Concepts;
import explor.knowledge.text.Word;
import explor.knowledge.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Of many made-up pairs every reason is true, and rests on a fact that the score rests on too. */
final class ReasonsPropertyTest {
  private static final int PAIRS = Integer.getInteger("pairs", 40);
  private static final String[] DOING = {
    "forme", "répare", "installe", "suit", "anime", "contrôle"
  };
  private static final String[] THINGS = {
    "des pompes", "le compostage", "les bacs", "des panneaux solaires", "la paie", "des ruches",
    "un potager", "le réseau d'eau", "des forages", "la comptabilité", "le tri", "des fours"
  };
  private static final String[] SECTORS = {"eau", "dechets", "energie", "gestion", ""};
  private static final String[] CITIES = {"Lyon", "Voiron", "Villefranche", "Aurillac", ""};
  private static final String[] COUNTRIES = {"TG", "SN", "NP", "BJ"};
  private static final String[] LANGUAGES = {"fr", "en", "es"};
  private static final String[] SCHEMES = {"mecenat_competences", "benevolat", ""};

  private final Shelf shelf = Shelf.inMemory();
  private final Towns towns =
      Towns.of(List.of("Lyon\t69\t9", "Villefranche\t69\t9", "Voiron\t38\t9", "Aurillac\t15\t9"));
  private final ExpertIndex experts = new ExpertIndex(shelf, thesaurus(), towns);
  private final Random random = new Random(20271101);

  @AfterEach
  void close() {
    shelf.close();
  }

  private static Concepts thesaurus() {
    Concepts.Builder builder = new Concepts.Builder();
    builder.add("eau", "eau", "pompe", List.of("pompe", "forage", "pump", "borehole"));
    builder.add("eau", "eau", "reseau", List.of("réseau d'eau", "adduction", "water network"));
    builder.add("dechets", "compost", "compost", List.of("compostage", "compost", "bac"));
    builder.add("energie", "solaire", "solaire", List.of("panneau solaire", "solar panel"));
    return builder.build();
  }

  private String any(String[] of) {
    return of[random.nextInt(of.length)];
  }

  private List<String> some(String[] of) {
    List<String> some = new ArrayList<>(List.of(of));
    some.removeIf(one -> random.nextBoolean());
    return some;
  }

  private Window window() {
    LocalDate from = LocalDate.of(2027, 1, 1).plusDays(random.nextInt(300));
    return new Window(from, from.plusDays(10 + random.nextInt(120)));
  }

  private Expert expert() {
    List<String> phrases = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      phrases.add(any(DOING) + " " + any(THINGS) + " depuis " + (2 + i) + " ans");
    }
    return new Expert(
        "E",
        "A B",
        random.nextBoolean() ? "responsable " + any(THINGS) : "cadre",
        "Régie",
        any(CITIES),
        any(SCHEMES),
        any(SECTORS),
        some(LANGUAGES),
        some(COUNTRIES),
        "",
        random.nextInt(4) == 0 ? List.of() : List.of(window()),
        15,
        String.join(", ", phrases));
  }

  private NeedProfile need() {
    Window window = window();
    boolean dated = random.nextInt(5) > 0;
    return new NeedProfile(
        "",
        "Nous cherchons une personne qui " + any(DOING) + " " + any(THINGS) + " et " + any(THINGS),
        any(COUNTRIES),
        any(SECTORS),
        random.nextBoolean() ? List.of() : List.of(any(LANGUAGES)),
        dated ? window.from().toString() : "",
        dated ? window.to().toString() : "",
        10,
        any(CITIES));
  }

  @Test
  void everyReasonIsTrueAndTheScoreFallsWithoutIt() {
    List<Expert> others = new ArrayList<>(); // as in life
    for (int i = 0; i < 40; i++) {
      others.add(with(expert(), Map.of("id", "O" + i)));
    }
    experts.put("test", others);
    int told = 0;
    for (int i = 0; i < PAIRS; i++) {
      NeedProfile need = need();
      Expert expert = expert();
      List<String> reasons = scored(need, List.of(expert)).reasons(expert.id());
      List<Expert> all = new ArrayList<>(List.of(expert));
      for (int r = 0; r < reasons.size(); r++) {
        Expert without = without(reasons.get(r), need, expert);
        all.add(with(without, Map.of("id", "V" + r)));
      }
      Scored scored = scored(need, all);
      for (int r = 0; r < reasons.size(); r++) {
        told++;
        String pair = reasons.get(r) + "\n" + need + "\n" + expert;
        assertTrue(
            scored.score("V" + r) < scored.score(expert.id()), () -> "does not need " + pair);
      }
    }
    assertTrue(told > PAIRS / 2, told + " reasons");
  }

  private record Scored(Map<String, ExpertMatch> matches) {
    double score(String id) {
      return matches.containsKey(id) ? matches.get(id).score() : 0;
    }

    List<String> reasons(String id) {
      return matches.containsKey(id) ? matches.get(id).reasons() : List.of();
    }
  }

  /** Side by side, so that a word weighs the same in all of them. */
  private Scored scored(NeedProfile need, List<Expert> all) {
    experts.put("test", all);
    Map<String, ExpertMatch> matches = new HashMap<>();
    for (ExpertMatch match : experts.forNeed(need, 100, Map.of())) {
      matches.put(match.expert().id(), match);
    }
    return new Scored(matches);
  }

  /** Checks that the reason is true of both, and takes away what it says. */
  private Expert without(String reason, NeedProfile need, Expert expert) {
    String pair = reason + "\n" + need + "\n" + expert;
    if (reason.startsWith("«") || reason.startsWith("domaine voisin : «")) {
      String quote = reason.substring(reason.indexOf('«') + 2, reason.length() - 2);
      assertEquals(reason.startsWith("«"), sharesConceptOrWord(need.text(), quote), pair);
      List<String> phrases = new ArrayList<>(List.of(expert.skills().split(", ")));
      assertTrue(phrases.removeIf(quote::equals), pair);
      return with(expert, Map.of("skills", String.join(", ", phrases)));
    }
    if (reason.startsWith("métier")) {
      boolean close = reason.equals("métier : " + expert.jobTitle());
      assertTrue(close || reason.equals("métier voisin : " + expert.jobTitle()), pair);
      assertEquals(close, sharesConceptOrWord(need.text(), expert.jobTitle()), pair);
      return with(expert, Map.of("job_title", "cadre"));
    }
    if (reason.equals("même secteur")) {
      assertEquals(need.sector(), expert.sector(), pair);
      return with(expert, Map.of("sector", "autre"));
    }
    if (reason.startsWith("parle ")) {
      assertTrue(expert.languages().containsAll(need.languagesRequired()), pair);
      for (String code : need.languagesRequired()) {
        String name = Locale.of(code).getDisplayLanguage(Locale.FRENCH);
        assertTrue(reason.contains(name), pair);
      }
      return with(expert, Map.of("languages", ""));
    }
    if (reason.startsWith("libre ")) {
      Window wanted = need.periods().getFirst();
      assertTrue(
          expert.windows().stream()
              .anyMatch(
                  w ->
                      w.sharedDays(wanted) >= need.daysToFit()
                          && reason.equals(FrenchDates.free(w))),
          pair);
      return expert.freeIn(List.of());
    }
    if (reason.startsWith("connaît ")) {
      assertTrue(expert.countries().contains(need.country()), pair);
      return with(expert, Map.of("countries", ""));
    }
    if (reason.contains("l'association")) {
      Towns.Nearness near = towns.between(need.city(), expert.city());
      String said =
          reason.endsWith(", comme l'association")
              ? "SAME_TOWN"
              : reason.contains("voisin") ? "NEXT_DEPARTMENT" : "SAME_DEPARTMENT";
      assertEquals(said, near.name(), pair);
      return with(expert, Map.of("city", ""));
    }
    assertTrue(
        reason.equals("mécénat de compétences de son employeur (Régie)")
                && expert.scheme().equals("mecenat_competences")
            || reason.equals("part bénévolement") && expert.scheme().equals("benevolat"),
        pair);
    return with(expert, Map.of("scheme", ""));
  }

  private static boolean sharesConceptOrWord(String need, String phrase) {
    Set<String> words = Words.content(need).stream().map(Word::stem).collect(Collectors.toSet());
    return Words.content(phrase).stream().map(Word::stem).anyMatch(words::contains)
        || thesaurus().of(phrase).stream().anyMatch(thesaurus().of(need)::contains);
  }

  private static Expert with(Expert expert, Map<String, String> other) {
    Map<String, String> all = new LinkedHashMap<>(other);
    return new Expert(
        all.getOrDefault("id", expert.id()),
        expert.name(),
        all.getOrDefault("job_title", expert.jobTitle()),
        expert.employer(),
        all.getOrDefault("city", expert.city()),
        all.getOrDefault("scheme", expert.scheme()),
        all.getOrDefault("sector", expert.sector()),
        all.containsKey("languages") ? List.of() : expert.languages(),
        all.containsKey("countries") ? List.of() : expert.countries(),
        expert.availability(),
        expert.windows(),
        expert.maxDays(),
        all.getOrDefault("skills", expert.skills()));
  }
}
