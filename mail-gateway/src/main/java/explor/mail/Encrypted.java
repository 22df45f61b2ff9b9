package explor.mail;

import explor.mail.mime.Part;
import java.util.List;
import java.util.Locale;

/** Recognises mails whose words are encrypted: S/MIME, OpenPGP as MIME and inline. */
final class Encrypted {
  private static final String PGP = "-----BEGIN PGP MESSAGE-----";

  private Encrypted() {}

  /**
   * Whether the words cannot be had. An encrypted file beside words that can be read is a file like
   * any other.
   *
   * @param text what was read of the mail
   */
  static boolean isOne(List<Part> parts, String text) {
    if (text.strip().startsWith(PGP)) {
      return true;
    }
    return text.isBlank() && parts.stream().anyMatch(Encrypted::holdsWords);
  }

  private static boolean holdsWords(Part part) {
    String smime = part.param("smime-type").toLowerCase(Locale.ROOT);
    return part.is("multipart/encrypted")
        || part.is("application/pgp-encrypted")
        || part.type().endsWith("pkcs7-mime") && !smime.startsWith("signed");
  }
}
