package explor.bot.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class StaffCommandTest {
  private static List<StaffCommand> read(String text) {
    return StaffCommand.parse(text);
  }

  @Test
  void aCommandStandsAtTheTopWithOrWithoutAccentsAndCapitals() {
    assertEquals(List.of(new StaffCommand("PRENDRE", "")), read("prendre"));
    assertEquals(List.of(new StaffCommand("REPONDRE", "Oui.")), read("\nRépondre : Oui."));
    assertEquals(
        List.of(new StaffCommand("PROPOSER", "b07")), read("PROPOSER b07\n\nMerci\nLucie"));
  }

  @Test
  void textRunsOverTheFollowingLines() {
    assertEquals(
        List.of(new StaffCommand("DEMANDER", "Quelles dates ?\n\nNote que mars est pris.")),
        read("DEMANDER Quelles dates ?\n\nNote que mars est pris.\n"));
  }

  @Test
  void severalCommandsAreReadInTheirOrder() {
    assertEquals(
        List.of(
            new StaffCommand("NOTE", "vu au téléphone\nrappeler"),
            new StaffCommand("CLORE", "sans suite")),
        read("NOTE vu au téléphone\nrappeler\nCLORE sans suite"));
  }

  @Test
  void aSentenceIsNoCommand() {
    assertEquals(List.of(), read("Bonjour,\nCLORE"));
    assertEquals(List.of(), read("Prendrez-vous contact ?"));
    assertEquals(List.of(), read(""));
  }
}
