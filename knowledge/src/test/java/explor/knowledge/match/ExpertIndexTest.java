package explor.knowledge.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.knowledge.Expert;
import explor.knowledge.ExpertMatch;
import explor.knowledge.NeedProfile;
import explor.knowledge.Window;
import explor.knowledge.index.Shelf;
import explor.knowledge.text.Concepts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ExpertIndexTest {
  private static final NeedProfile NEED =
      new NeedProfile(
          "", "réparer des pompes", "TG", "eau", List.of("fr"), "2027-02-01", "2027-02-20", 12);
  private final Shelf shelf = Shelf.inMemory();
  private final ExpertIndex index = new ExpertIndex(shelf, Concepts.none(), Towns.none());

  @AfterEach
  void close() {
    shelf.close();
  }

  private static Expert expert(List<String> languages, List<String> countries, String to) {
    return new Expert(
        "x",
        "Ana Bel",
        "fontainière",
        "",
        "",
        "",
        "eau",
        languages,
        countries,
        "",
        List.of(new Window(LocalDate.of(2027, 1, 1), LocalDate.parse(to))),
        10,
        "Réparation de pompes, chloration");
  }

  private List<ExpertMatch> matches(Expert expert) {
    index.put("test", List.of(expert));
    return index.forNeed(NEED, 5, Map.of());
  }

  @Test
  void whatIsPutIsFoundAtOnceAndWhatIsRemovedIsGone() {
    assertEquals(1, matches(expert(List.of("fr"), List.of(), "2027-03-31")).size());
    index.remove(List.of("x"));
    assertEquals(List.of(), index.forNeed(NEED, 5, Map.of()));
  }

  @Test
  void sevenDaysInsideAWindowAreEnoughAndSixAreNot() {
    assertEquals(1, matches(expert(List.of("fr"), List.of(), "2027-02-07")).size());
    assertEquals(0, matches(expert(List.of("fr"), List.of(), "2027-02-06")).size());
  }

  @Test
  void everyRequiredLanguageIsARule() {
    assertEquals(0, matches(expert(List.of("en"), List.of(), "2027-03-31")).size());
  }

  @Test
  void reasonsAndReservationsAreTrueOfBothRecords() {
    ExpertMatch match = matches(expert(List.of("fr"), List.of("ML"), "2027-02-10")).getFirst();
    assertEquals(
        List.of(
            "« Réparation de pompes »",
            "même secteur",
            "parle français",
            "libre du 1er janvier au 10 février 2027"),
        match.reasons());
    assertEquals(
        List.of(
            "jamais allé(e) au Togo, d'après sa fiche",
            "10 jours au plus (mission de 12 jours)",
            "libre 10 jours seulement sur la période demandée"),
        match.reservations());
  }

  @Test
  void whatSharesATopicOnlyIsToldAsNearAndToBeChecked() {
    Concepts.Builder builder = new Concepts.Builder();
    builder.add("eau", "eau", "pompe", List.of("pompe"));
    builder.add("eau", "eau", "goutte", List.of("goutte-à-goutte"));
    ExpertIndex water = new ExpertIndex(shelf, builder.build(), Towns.none());
    water.put("test", List.of(skilled("near", "Goutte-à-goutte au jardin")));
    water.put("test", List.of(skilled("close", "Goutte-à-goutte, pose de pompes")));
    List<ExpertMatch> both = water.forNeed(NEED, 5, Map.of());
    String doubt = "compétence voisine : à vérifier avec l'expert";
    assertEquals("« pose de pompes »", both.getFirst().reasons().getFirst());
    assertFalse(both.getFirst().reasons().toString().contains("voisin"), both::toString);
    assertFalse(both.getFirst().reservations().contains(doubt), both::toString);
    assertEquals(
        "domaine voisin : « Goutte-à-goutte au jardin »", both.getLast().reasons().getFirst());
    assertTrue(both.getLast().reservations().contains(doubt), both::toString);
  }

  private static Expert skilled(String id, String skills) {
    return new Expert(
        id, "A B", "cadre", "", "", "", "eau", List.of("fr"), List.of(), "", List.of(), 0, skills);
  }

  @Test
  void aReasonTakenAwayLowersTheScore() {
    double known = matches(expert(List.of("fr"), List.of("TG"), "2027-03-31")).getFirst().score();
    double unknown = matches(expert(List.of("fr"), List.of(), "2027-03-31")).getFirst().score();
    assertTrue(known > unknown, known + " > " + unknown);
  }

  @Test
  void amongManyTheBestAreThoseThatAllWouldGive() {
    List<Expert> many = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      String job = i % 37 == 0 ? "réparateur de pompes" : i % 5 == 0 ? "forage de pompes" : "cadre";
      String skills = i % 3 == 0 ? "réparer des pompes" : i % 2 == 0 ? "pompes" : "réparer";
      List<String> languages = i % 4 == 0 ? List.of("en") : List.of("fr");
      List<String> none = List.of();
      many.add(
          new Expert(
              "m" + i, "A B", job, "", "", "", "eau", languages, none, "", List.of(), 15, skills));
    }
    index.put("test", many);
    List<Double> few = scores(index.forNeed(NEED, 5, Map.of()));
    List<Double> all = scores(index.forNeed(NEED, 400, Map.of()));
    assertEquals(all.subList(0, 5), few);
    assertEquals(300, all.size());
  }

  private static List<Double> scores(List<ExpertMatch> matches) {
    return matches.stream().map(m -> Math.round(m.score() * 1e3) / 1e3).toList();
  }
}
