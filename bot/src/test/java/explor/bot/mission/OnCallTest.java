package explor.bot.mission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Address;
import explor.bot.config.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OnCallTest {
  private static final List<Responder> PEOPLE =
      List.of(
          person("Marie-Claude Petit", "mc@resacoop.example"),
          person("Amandine Roux", "amandine@resacoop.example"),
          person("Marie Durand", "marie@resacoop.example"),
          person("Élise", "elise@resacoop.example"));

  @TempDir Path folder;

  private static Responder person(String name, String mail) {
    return new Responder(name, "", List.of(Address.mail(mail)), false);
  }

  private static String named(String words) {
    return Named.read(words).among(PEOPLE).map(Responder::name).orElse("nobody");
  }

  @Test
  void somebodyOnCallIsFoundByNameByPartOfItOrByAddress() {
    assertEquals("Marie-Claude Petit", named("Marie Claude PETIT"));
    assertEquals("Marie-Claude Petit", named("marie-claude"));
    assertEquals("Amandine Roux", named("Amandine (06-39-98-20-15)"));
    assertEquals("Élise", named("Elise Martin, +33 6 39 98 20 15"));
    assertEquals("Amandine Roux", named("le soir : <Amandine@resacoop.example>"));
    assertEquals("Amandine Roux", named("Amandine et Élise"));
    assertEquals("Marie Durand", named("Marie Durand / Amandine"));
    assertEquals("nobody", named("Marie"), "there are two");
    assertEquals("nobody", named("Paul"));
  }

  @Test
  void aStrangerIsTakenApartHoweverTheyAreWritten() {
    Named asked = new Named("Jean Pierre Blanc", "06.12.34.56.78", "jp@asso.example");
    assertEquals(asked, Named.read("Jean Pierre Blanc <JP@asso.example> 06.12.34.56.78"));
    assertEquals(asked, Named.read("Jean Pierre Blanc, 06.12.34.56.78, jp@asso.example"));
    assertEquals("(+33) 6 12-34-56-78", Named.read("Jo (+33) 6 12-34-56-78 jo@a.example").phone());
  }

  @Test
  void faultsOfTheListAreNamedWithTheirLineAllAtOnce() throws IOException {
    Files.writeString(
        folder.resolve("oncall.yaml"),
        """
        every_minutes: 90
        people:
          - {name: Nadia, telegram: "@nadia"}
          - {name: Omar, mail: omar at resacoop}
          - {name: Omar, mail: omar@resacoop.example, phone: "12"}
          - {mail: x@resacoop.example, night: true}
        """);
    Faults faults = new Faults();
    OnCall.load(folder, faults);
    String all = String.join("\n", faults.all());
    for (String fault :
        List.of(
            "oncall.yaml:1: ",
            "oncall.yaml:3: should be the number of a chat",
            "oncall.yaml:4: should be a mail address",
            "oncall.yaml:5: \"Omar\" stands twice",
            "oncall.yaml:5: should be a telephone number",
            "oncall.yaml:6: ")) {
      assertTrue(all.contains(fault), fault + "\n" + all);
    }
  }
}
