package explor.mail;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises where a signature begins: its marks, and what phones and programs add. */
final class Signatures {
  private static final int LONGEST_LINE = 400; // characters, with a link to a shop of apps
  private static final int LONGEST_BLOCK = 25; // lines; more than that is somebody's words

  private static final Pattern MARK =
      Pattern.compile("^\\s{0,3}(-- ?|--|—|–|———*|_{2,}|\\*{3,}|={5,}|-{5,})\\s*$");

  /** The verb with which a phone or a program speaks of itself. */
  private static final Pattern SENT_WITH =
      Pattern.compile(
          "(?iU)^[\\s*_<(\\[-]{0,4}(sent (from|with|via|by|using)|envoyé (de|depuis|à"
              + " partir|avec|par|via|du|d')|envoyée? (de|depuis)|expédié (de|depuis)|get"
              + " outlook|obtenez outlook|obtenir outlook|télécharge[rz]"
              + " outlook|provenance(?=\\s?:)|télécharger|gesendet"
              + " (von|mit|über)|von meinem|enviado (desde|do|de|con|via|pelo)|enviada?"
              + " (do|desde)|inviato (da|dal|con|tramite)|verzonden (vanaf|met|via|van)|skickat"
              + " från|sendt fra|lähetetty|wysłan[eoy] (z|ze|przy)|отправлено"
              + " (с|из)|надіслано|odesláno|küldve|trimis|posted from|download outlook|holen sie"
              + " sich outlook|outlook voor|scarica outlook|obtener outlook|obter o"
              + " outlook|来自|发自|發自)\\b");

  /** What programs and companies put under every mail, without any mark. */
  private static final Pattern FOOTER =
      Pattern.compile(
          "(?iU)^\\W{0,4}(pensez à (l['’]environnement|la planète)|(avant"
              + " d['’]imprimer|n['’]imprimez)|(please )?(consider|think of) the environment|before"
              + " printing|(ce|cet|le présent) (message|e-?mail|courriel|courrier"
              + " électronique)[^.]{0,80}(confidentiel|destiné exclusivement|à"
              + " l['’](usage|attention) exclusi|(vérifié|analysé) par|(sans|aucun)"
              + " virus)|(this|the information in this)"
              + " (message|e-?mail)[^.]{0,80}(confidential|privileged|intended"
              + " (only|solely)|scanned (by|for)|virus)|(diese|este|questo)"
              + " (e-?mail|mensaje|correo|messaggio)[^.]{0,80}(vertraulich"
              + "|confidencial|riservat)|(sans|garanti sans) virus|virus-?free)\\p{L}{0,4}\\b");

  private static final Pattern LINK =
      Pattern.compile("[<(\\[]?\\b(https?://|www\\.)[^\\s>)\\]]{1,300}[>)\\]]?");

  private static final Pattern SENT_WITH_AFTER =
      Pattern.compile("(?iU)(から送信|에서 보냄|gesendet\\.?$|에서 보낸)");

  /** What such a line may go on with after a comma; a sentence goes on otherwise. */
  private static final Set<String> DEVICES =
      Set.of(
          "iphone",
          "ipad",
          "ipod",
          "android",
          "blackberry",
          "outlook",
          "samsung",
          "galaxy",
          "mobile",
          "portable",
          "smartphone",
          "huawei",
          "xiaomi",
          "wiko",
          "nokia",
          "sony",
          "htc",
          "lg",
          "windows",
          "yahoo",
          "gmail",
          "orange",
          "sfr",
          "free",
          "mail",
          "courrier",
          "phone",
          "téléphone",
          "telephone",
          "tablette",
          "tablet",
          "handy",
          "mac",
          "appareil",
          "device",
          "laposte",
          "proton",
          "protonmail",
          "thunderbird",
          "oneplus",
          "pixel",
          "redmi",
          "oppo",
          "honor",
          "zimbra",
          "bluemail",
          "móvil",
          "celular",
          "telefon",
          "puhelimesta");

  private static final Pattern CONTACT =
      Pattern.compile("https?://|www\\.|\\w@\\w|(\\d[ .-]?){9}|mailing list|liste de diffusion");

  private static final Pattern DASHED_NAME =
      Pattern.compile(
          "^\\s{0,3}(-|[–—~]\\s?)\\p{Lu}[\\p{L}\\p{M}.'’-]*("
              + " \\p{Lu}[\\p{L}\\p{M}.'’-]*){0,3}\\s*$");

  private Signatures() {}

  /** Whether the signature of the words before it begins at this line. */
  static boolean beginsAt(List<String> lines, int at, int end) {
    String line = lines.get(at);
    if (line.length() > LONGEST_LINE) {
      return false;
    }
    if (MARK.matcher(line).matches()) {
      int block = blockAfter(lines, at, end);
      return isRule(line) ? block <= 10 && isFooter(lines, at, end) : block <= LONGEST_BLOCK;
    }
    return isDevice(line)
        || isFooterText(lines, at, end)
        || isDashedName(lines, at, end)
        || SignOff.beginsAt(lines, at, end);
  }

  /** A rule may also part two passages, or underline the head of a table. */
  private static boolean isRule(String line) {
    String text = line.strip();
    return text.length() > 3 || text.startsWith("_") || text.startsWith("*");
  }

  /** What lists and companies put under a rule names an address, a page or a number. */
  private static boolean isFooter(List<String> lines, int at, int end) {
    for (int i = at + 1;
        i < Math.min(end, at + 4 * LONGEST_BLOCK) && !lines.get(i).startsWith(">");
        i++) {
      if (lines.get(i).length() <= 2 * LONGEST_LINE && CONTACT.matcher(lines.get(i)).find()) {
        return true;
      }
    }
    return blockAfter(lines, at, end) == 0;
  }

  /** Such words count where a paragraph begins with them and little follows. */
  private static boolean isFooterText(List<String> lines, int at, int end) {
    return at > 0
        && lines.get(at - 1).isBlank()
        && FOOTER.matcher(lines.get(at)).find()
        && blockAfter(lines, at, end) <= LONGEST_BLOCK;
  }

  private static String lastWords(List<String> lines, int before) {
    int i = before - 1;
    while (i > 0 && lines.get(i).isBlank()) {
      i--;
    }
    return i < 0 ? "" : lines.get(i);
  }

  /** Lines with words from here to the next quoted line, counted as far as it matters. */
  private static int blockAfter(List<String> lines, int at, int end) {
    int words = 0;
    int last = Math.min(end, at + 4 * LONGEST_BLOCK);
    for (int i = at + 1; i < last && words <= LONGEST_BLOCK && !lines.get(i).startsWith(">"); i++) {
      words += lines.get(i).isBlank() ? 0 : 1;
    }
    return words;
  }

  private static boolean isDevice(String words) {
    String line = LINK.matcher(words.replaceAll("\\p{Cf}", "")).replaceAll(" ");
    if (SENT_WITH_AFTER.matcher(line).find() && line.length() < 60) {
      return true;
    }
    var matcher = SENT_WITH.matcher(line);
    if (!matcher.find()) {
      return false;
    }
    String rest = line.substring(matcher.end()).toLowerCase(java.util.Locale.ROOT);
    int sentence = rest.indexOf(',') < 0 ? rest.length() : rest.indexOf(',');
    String[] device = rest.substring(0, sentence).strip().split("[^\\p{L}\\p{M}\\p{N}]+");
    for (String word : device) {
      if (DEVICES.contains(word)) {
        return true;
      }
    }
    // Unknown device: a few words and no sentence.
    return device.length <= 6
        && !rest.contains(",")
        && !rest.strip().endsWith(".")
        && rest.strip().length() > 1;
  }

  /** "-Camille" or "— Camille Derain" as the last line of the words. */
  private static boolean isDashedName(List<String> lines, int at, int end) {
    if (!DASHED_NAME.matcher(lines.get(at)).matches() || at == 0 || !lines.get(at - 1).isBlank()) {
      return false;
    }
    if (lastWords(lines, at).endsWith(":")) {
      return false; // an answer after "Pays :"
    }
    for (int i = at + 1; i < end; i++) {
      String line = lines.get(i);
      if (!line.isBlank()) {
        return line.startsWith(">") || MARK.matcher(line).matches();
      }
    }
    return true;
  }
}
