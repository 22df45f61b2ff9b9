package explor.mail.mime;

import java.util.Locale;

/** The {@code type/subtype} of a Content-Type header, made whole where it is broken. */
final class MediaType {
  private MediaType() {}

  static String of(String header, String usual) {
    String value = Params.parse(header).value();
    if (value.isEmpty()) {
      return usual.isEmpty() ? "text/plain" : usual;
    }
    String type = value.replace(" ", "").replace("\t", "").replace("\"", "");
    int slash = type.indexOf('/');
    if (slash > 0 && slash < type.length() - 1) {
      return type;
    }
    String main = (slash < 0 ? type : type.substring(0, slash)).toLowerCase(Locale.ROOT);
    return switch (main) {
      case "html" -> "text/html";
      case "multipart" -> "multipart/mixed";
      case "message" -> "message/rfc822";
      case "image", "audio", "video", "application" -> "application/octet-stream";
      default -> "text/plain";
    };
  }
}
