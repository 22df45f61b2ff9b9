package explor.knowledge.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TownsTest {
  private static final Towns TOWNS =
      Towns.of(
          List.of(
              "# name, department, inhabitants",
              "Lyon\t69\t520774",
              "Villefranche-sur-Saône\t69\t36000",
              "Voiron\t38\t20500",
              "Aurillac\t15\t25500",
              "Saint-Martin\t26\t900",
              "Saint-Martin\t07\t800",
              "Montluel\t01\t7000",
              "Montluel\t03\t90"));

  @Test
  void thoseOfOneTownOrDepartmentOrOfTheNextOneAreNear() {
    assertEquals(Towns.Nearness.SAME_TOWN, TOWNS.between("lyon", "Lyon"));
    assertEquals(Towns.Nearness.SAME_DEPARTMENT, TOWNS.between("villefranche sur saone", "Lyon"));
    assertEquals(Towns.Nearness.NEXT_DEPARTMENT, TOWNS.between("Voiron", "Lyon"));
    assertEquals(Towns.Nearness.FAR, TOWNS.between("Aurillac", "Lyon"));
  }

  @Test
  void ofATownNobodyKnowsNothingIsSaid() {
    assertEquals(Towns.Nearness.UNKNOWN, TOWNS.between("Quimper", "Lyon"));
    assertEquals(Towns.Nearness.UNKNOWN, TOWNS.between("", "Lyon"));
  }

  @Test
  void oneNameForTwoTownsMeansNeitherUnlessOneIsMuchLarger() {
    assertEquals(Optional.empty(), TOWNS.department("Saint-Martin"));
    assertEquals(Optional.of("01"), TOWNS.department("Montluel"));
  }
}
