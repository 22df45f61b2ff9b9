package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.config.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {
  private static final String SECRET = "110201543:AAsecret";

  @TempDir Path folder;

  @Test
  void aFileWithSecretsIsForItsOwnerAndGroupOnly() throws IOException {
    Path file = Files.writeString(folder.resolve("explor.yaml"), "x");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertFalse(SecretFile.look(file));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertTrue(SecretFile.look(file));
  }

  @Test
  void noSecretIsEverShownWithTheSettings() {
    Faults faults = new Faults();
    Map<String, String> environment =
        Map.of(
            "EXPLOR_TELEGRAM_TOKEN",
            SECRET,
            "EXPLOR_MAIL_ADDRESS",
            "e@a.example",
            "EXPLOR_MAIL_IMAP",
            "imap://e:" + "hush-hush@mail.example/INBOX",
            "EXPLOR_MAIL_SMTP",
            "smtp://e:hush-hush@mail.example:99999999",
            "EXPLOR_TELEGRAM_PER_SECOND",
            SECRET);
    Settings settings =
        Settings.load(Path.of("..").toAbsolutePath(), Optional.empty(), environment, faults);
    String shown = settings.toString() + faults.all();
    assertFalse(shown.contains("secret") || shown.contains("hush"), shown);
    assertEquals(SECRET, settings.telegramToken());
  }
}
