package explor.mail;

import explor.mail.mime.Charsets;
import explor.mail.mime.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Chooses which parts of a mail are its words, and makes one text of them. */
final class MailBody {
  /**
   * @param text with LF line ends
   * @param used the parts it came from
   */
  record Words(String text, Set<Part> used) {}

  /** What programs write there for those that know no MIME. */
  private static final Pattern NOTICE =
      Pattern.compile("(?i)multi-?part message|\\bmime\\b|\\bmail (reader|program|client)");

  private MailBody() {}

  static Words of(Part root) {
    Set<Part> used = new HashSet<>();
    String text = words(root, used);
    if (text.isBlank()) {
      text = lastResort(root, used); // only an attached text or a forwarded mail: better than none
    }
    if (text.isBlank()) {
      text = outside(root);
    }
    return new Words(text.replace("\u0000", ""), used);
  }

  /** Whether a part is shown as a file: neither words, nor a container, nor part of a layout. */
  static boolean isAttachment(Part part, Words words) {
    if (part.is("multipart/") && !part.children().isEmpty()) {
      return false;
    }
    if (part.is("text/") && !part.disposition().equals("attachment") && part.fileName().isEmpty()) {
      return part.is("text/calendar");
    }
    return !words.used.contains(part) && !(part.is("multipart/"));
  }

  private static String words(Part part, Set<Part> used) {
    if (part.is("multipart/")) {
      return part.children().isEmpty() ? leaf(part, used) : container(part, used);
    }
    boolean file =
        part.disposition().equals("attachment")
            || !part.fileName().isEmpty() && !part.disposition().equals("inline");
    if (!part.is("text/") || file || !isWords(part)) {
      return "";
    }
    return leaf(part, used);
  }

  private static boolean isWords(Part part) {
    return !part.is("text/calendar")
        && !part.is("text/rfc822")
        && !part.is("text/x-vcard")
        && !part.is("text/vcard")
        && !part.is("text/css");
  }

  private static String container(Part part, Set<Part> used) {
    return switch (part.type()) {
      case "multipart/alternative" -> alternative(part, used);
      case Part.WINMAIL -> ""; // the same words again; asked last, where there are no others
      case "multipart/related", "multipart/signed" -> firstWith(part.children(), used);
      default -> joined(part.children(), used);
    };
  }

  private static String alternative(Part part, Set<Part> used) {
    String html = "";
    for (Part child : part.children()) {
      boolean plain = child.is("text/plain");
      String text = words(child, used);
      if (plain && !text.isBlank()) {
        part.children().forEach(used::add);
        return text;
      }
      html = text.isBlank() ? html : text;
    }
    return html;
  }

  private static String firstWith(List<Part> children, Set<Part> used) {
    for (Part child : children) {
      String text = words(child, used);
      if (!text.isBlank()) {
        return text;
      }
    }
    return "";
  }

  private static String joined(List<Part> children, Set<Part> used) {
    List<String> texts = new ArrayList<>();
    for (Part child : children) {
      String text = words(child, used).strip();
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
    return String.join("\n\n", texts);
  }

  private static String leaf(Part part, Set<Part> used) {
    used.add(part);
    String text = PgpText.withoutArmor(part.text());
    if (part.is("text/html") || part.is("text/plain") && looksLikeHtml(text)) {
      return HtmlText.of(text);
    }
    if (part.param("format").equalsIgnoreCase("flowed")) {
      return FlowedText.joined(text, part.param("delsp").equalsIgnoreCase("yes"));
    }
    return text;
  }

  static boolean looksLikeHtml(String text) {
    String start =
        text.substring(0, Math.min(text.length(), 300)).strip().toLowerCase(java.util.Locale.ROOT);
    return start.startsWith("<!doctype html") || start.startsWith("<html");
  }

  /** What stands before the first boundary or after the last, where no part holds any words. */
  private static String outside(Part root) {
    String boundary = root.param("boundary").strip();
    if (!root.is("multipart/") || boundary.isEmpty()) {
      return "";
    }
    List<String> words = new ArrayList<>();
    boolean outside = true;
    for (String line : Charsets.decode(root.raw()).split("\r?\n", -1)) {
      if (line.startsWith("--" + boundary)) {
        outside = line.startsWith("--" + boundary + "--");
      } else if (outside && !NOTICE.matcher(line).find()) {
        words.add(line);
      }
    }
    return String.join("\n", words).strip();
  }

  private static String lastResort(Part part, Set<Part> used) {
    boolean readable = part.children().isEmpty() && (part.is("text/") || part.is("multipart/"));
    if (readable && isWords(part) && !part.text().isBlank()) {
      String text = leaf(part, new HashSet<>());
      if (!text.isBlank()) {
        return text;
      }
    }
    String shown = part.is("message/") ? joined(part.children(), used) : "";
    if (!shown.isBlank()) {
      return shown;
    }
    for (Part child : part.children()) {
      String text = lastResort(child, used);
      if (!text.isBlank()) {
        return text;
      }
    }
    return "";
  }
}
