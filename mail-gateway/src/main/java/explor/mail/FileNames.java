package explor.mail;

import explor.mail.mime.Part;

/** Names of attachments, made safe for a file system. */
final class FileNames {
  private static final int LONGEST = 120;

  private FileNames() {}

  static String of(Part part, int index) {
    String said = part.fileName();
    String name = safe(said);
    return name.isEmpty() ? "piece-" + index + extension(part.type()) : name;
  }

  /** Without folders, control and reserved characters, leading dots; the ending is kept. */
  static String safe(String said) {
    String last = said.substring(Math.max(said.lastIndexOf('/'), said.lastIndexOf('\\')) + 1);
    StringBuilder out = new StringBuilder();
    last.codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
        .map(c -> ":*?\"<>|".indexOf(c) >= 0 || c == 0xFFFD ? '_' : c)
        .forEach(out::appendCodePoint);
    String name = out.toString().strip();
    while (name.startsWith(".")) {
      name = name.substring(1);
    }
    if (name.length() > LONGEST) {
      int dot = name.lastIndexOf('.');
      String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
      name = name.substring(0, LONGEST - ending.length()) + ending;
    }
    return name;
  }

  private static String extension(String type) {
    return switch (type) {
      case "message/rfc822", "message/global" -> ".eml";
      case "text/plain" -> ".txt";
      case "text/html" -> ".html";
      case "text/calendar" -> ".ics";
      case "application/pdf" -> ".pdf";
      case "image/jpeg" -> ".jpg";
      case "image/png" -> ".png";
      case "image/gif" -> ".gif";
      default -> ".bin";
    };
  }
}
