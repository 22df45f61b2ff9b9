package explor.knowledge.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import explor.knowledge.Expert;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TableTest {
  private static final String HEAD = "id;name;job_title;languages;windows;max_days;skills\n";

  @Test
  void quotedCellsMayHoldSeparatorsAndLineBreaks() {
    List<String> faults = new ArrayList<>();
    List<Expert> experts =
        Table.experts(
            "e.csv",
            HEAD
                + "x1;Ana Bel;puisatière;fr en;2027-01-01/2027-02-01;10;\"forages ; pompes\n"
                + "\"\"à main\"\"\"\n",
            faults);
    assertEquals(List.of(), faults);
    assertEquals("forages ; pompes\n\"à main\"", experts.getFirst().skills());
    assertEquals(List.of("fr", "en"), experts.getFirst().languages());
  }

  @Test
  void everyFaultIsToldWithItsLine() {
    List<String> faults = new ArrayList<>();
    Table.experts("e.csv", HEAD + "x1;Ana;puisatière;xx;hier;dix;a\nx1;;b;fr;;;c\n", faults);
    assertEquals(
        List.of(
            "e.csv:2: \"xx\" in column \"languages\" is no ISO code",
            "e.csv:2: \"hier\" is no window like 2027-02-01/2027-04-30",
            "e.csv:2: \"dix\" in column \"max_days\" is no number of days",
            "e.csv:3: id \"x1\" is given twice",
            "e.csv:3: column \"name\" is empty"),
        faults);
  }

  @Test
  void aLongTableKeepsTheOrderOfItsLinesAndFaults() {
    StringBuilder table = new StringBuilder(HEAD);
    for (int i = 0; i < 10_000; i++) {
      String language = i % 3_000 == 2_999 ? "xx" : "fr";
      table.append("x").append(i).append(";Ana;puisatière;").append(language).append(";;10;a\n");
    }
    List<String> faults = new ArrayList<>();
    List<Expert> experts = Table.experts("e.csv", table.toString(), faults);
    assertEquals(
        List.of(3_001, 6_001, 9_001),
        faults.stream().map(fault -> Integer.parseInt(fault.split(":")[1])).toList());
    assertEquals(10_000, experts.size());
    for (int i = 0; i < experts.size(); i++) {
      assertEquals("x" + i, experts.get(i).id());
    }
  }
}
