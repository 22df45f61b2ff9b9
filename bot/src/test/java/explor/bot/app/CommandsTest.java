package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.store.Cases;
import explor.bot.store.StaffAccounts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What operators type about the desk, beside a running assistant. */
class CommandsTest extends InTheOffice {
  private int code;

  /** Runs a command on the office's data, or another folder's; what it prints. */
  private String explor(Path data, String... words) throws IOException {
    Path settings = config().resolve("explor.yaml");
    Files.writeString(
        settings, "data: " + data + "\nstaff: [" + String.join(", ", Office.TEAM) + "]\n");
    List<String> all = new ArrayList<>(Arrays.asList(words));
    all.addAll(List.of("--config", settings.toString()));
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      code = Main.run(all.toArray(new String[0]));
    } finally {
      System.setOut(out);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  /** The shipped configuration under settings of our own. */
  private Path config() throws IOException {
    Path ours = folder.resolve("config");
    if (!Files.exists(ours)) {
      Files.createDirectories(ours);
      try (DirectoryStream<Path> shipped = Files.newDirectoryStream(world.config())) {
        for (Path one : shipped) {
          if (!one.endsWith("explor.yaml")) {
            Files.createSymbolicLink(ours.resolve(one.getFileName()), one.toRealPath());
          }
        }
      }
    }
    return ours;
  }

  private String explor(String... words) throws IOException {
    return explor(folder, words);
  }

  @Test
  void theTeamsLinkedAccountsAreListedAndALinkIsEnded() throws IOException {
    StaffAccounts accounts = new StaffAccounts(office::now);
    office.wiring.database.inTransaction(
        tx -> {
          accounts.asked(tx, "501", Office.AMANDINE, "123456");
          accounts.refused(tx, "666", office.now().minus(Duration.ofHours(1)));
          return accounts.redeem(tx, "501", "123456", Duration.ofMinutes(1));
        });
    String listed = explor("team");
    assertTrue(listed.contains(Office.AMANDINE + "  Telegram, since 2027-01-11"), listed);
    assertTrue(listed.contains(Office.LUCIE + "  no Telegram account"), listed);
    assertTrue(listed.contains("not linked: 1"), listed);
    assertFalse(listed.contains("666") || listed.contains("501"), "no account is named: " + listed);
    assertTrue(explor("team", "unlink", "Amandine.Roux@resacoop.example").contains("no more"));
    assertTrue(explor("team").contains(Office.AMANDINE + "  no Telegram account"));
    explor("team", "unlink", Office.AMANDINE);
    assertEquals(1, code);
    explor("team", "delete", Office.AMANDINE);
    assertEquals(1, code);
  }

  @Test
  void casesAreListedShownAndExported() throws IOException {
    amandine("PRENDRE\nNOTE deux\nlignes");
    Cases.Stored other = office.filed("jo@puits.example", Office.NEED);
    assertEquals(2, explor("cases").lines().count());
    assertEquals(1, explor("cases", "--owner", Office.AMANDINE).lines().count());
    assertTrue(explor("cases", "--owner", "-").startsWith(other.reference()));
    assertEquals(0, explor("cases", "--form", "employer").lines().count());
    assertEquals(2, explor("cases", "--status", "a_completer", "--open").lines().count());
    assertTrue(explor("cases", "show", filed.reference()).contains("organisation: Mains"));
    String history = explor("cases", "history", filed.reference());
    assertTrue(history.contains(Office.AMANDINE + "  note  deux lignes"), history);
    for (String file : List.of("all.csv", "all.xlsx", "all.jsonl")) {
      Path to = folder.resolve(file);
      assertTrue(explor("cases", "export", to.toString()).startsWith("2 case(s)"), file);
      assertTrue(Files.size(to) > 0, file);
    }
    assertTrue(explor("cases", "report", "2027-01").contains("Demandes reçues : moins de 5"));
    explor("cases", "show", "EXP-2027-0999");
    assertEquals(1, code);
  }

  @Test
  void whereNothingWasReceivedThereIsNothingToSayAndNoDataIsMade() throws IOException {
    Path nothing = folder.resolve("nothing");
    for (String command : List.of("balance", "outbox", "retention")) {
      assertEquals("Nothing has been received yet.\n", explor(nothing, command));
      assertEquals(0, code);
    }
    assertEquals("", explor(nothing, "cases"));
    assertEquals(3, explor(nothing, "team").lines().count());
    assertFalse(Files.exists(nothing));
  }
}
