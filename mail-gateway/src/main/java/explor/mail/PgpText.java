package explor.mail;

import java.util.ArrayList;
import java.util.List;

/** Takes the armour off a text that was signed inline with OpenPGP (RFC 9580 section 7). */
final class PgpText {
  private static final String BEGIN = "-----BEGIN PGP SIGNED MESSAGE-----";
  private static final String SIGNATURE = "-----BEGIN PGP SIGNATURE-----";

  private PgpText() {}

  static String withoutArmor(String text) {
    int begin = text.indexOf(BEGIN);
    if (begin < 0 || !text.substring(0, begin).isBlank()) {
      return text;
    }
    int blank = text.indexOf("\n\n", begin);
    int end = text.indexOf(SIGNATURE, begin);
    if (blank < 0 || end < blank) {
      return text;
    }
    List<String> lines = new ArrayList<>();
    for (String line : text.substring(blank + 2, end).split("\n")) {
      lines.add(line.startsWith("- ") ? line.substring(2) : line); // dash-escaped
    }
    return String.join("\n", lines);
  }
}
