package explor.mail.document;

import java.util.Locale;

/** The kinds of documents whose words are read. */
enum DocumentKind {
  PDF,
  DOCX,
  ODT,
  OTHER;

  /** By what the bytes begin with, then by what the mail calls it: either may lie, both rarely. */
  static DocumentKind of(String mediaType, String name, byte[] document) {
    String type = mediaType.toLowerCase(Locale.ROOT);
    String low = name.toLowerCase(Locale.ROOT);
    if (startsWith(document, "%PDF") || type.equals("application/pdf") && contains(document)) {
      return PDF;
    }
    if (!startsWith(document, "PK")) {
      return OTHER;
    }
    if (type.endsWith("wordprocessingml.document") || low.endsWith(".docx")) {
      return DOCX;
    }
    return type.endsWith("opendocument.text") || low.endsWith(".odt") ? ODT : OTHER;
  }

  private static boolean startsWith(byte[] document, String start) {
    for (int i = 0; i < start.length(); i++) {
      if (i >= document.length || document[i] != start.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Some PDFs begin with a few bytes of something else. */
  private static boolean contains(byte[] document) {
    int length = Math.min(document.length, 1024);
    return new String(document, 0, length, java.nio.charset.StandardCharsets.ISO_8859_1)
        .contains("%PDF");
  }
}
