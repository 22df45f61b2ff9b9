package explor.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads address lists (RFC 5322 section 3.4) as senders write them: quoted names with commas,
 * comments, groups, names without quotes. One pass, never throws.
 */
final class AddressReader {
  /** An address in lower case and the name beside it, either may be empty. */
  record Mailbox(String address, String name) {
    static final Mailbox NONE = new Mailbox("", "");
  }

  private static final int MOST = 1_000;

  private AddressReader() {}

  static Mailbox first(String header) {
    List<Mailbox> all = all(header);
    for (Mailbox mailbox : all) {
      if (!mailbox.address.isEmpty()) {
        return mailbox;
      }
    }
    return all.isEmpty() ? Mailbox.NONE : all.getFirst();
  }

  static List<Mailbox> all(String header) {
    List<Mailbox> result = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    StringBuilder comment = new StringBuilder();
    String angle = "";
    int i = 0;
    while (i <= header.length() && result.size() < MOST) {
      char c = i < header.length() ? header.charAt(i) : ',';
      if (c == '"') {
        i = quoted(header, i, name);
      } else if (c == '(') {
        i = comment(header, i, comment);
      } else if (c == '<') {
        int end = header.indexOf('>', i);
        end = end < 0 ? header.length() : end;
        angle = header.substring(i + 1, end);
        i = end;
      } else if (c == ',' || c == ';') {
        add(result, name.toString(), angle, comment.toString());
        name.setLength(0);
        comment.setLength(0);
        angle = "";
      } else if (c == ':' && angle.isEmpty() && name.indexOf("@") < 0) {
        name.setLength(0); // the name of a group
      } else {
        name.append(c);
      }
      i++;
    }
    return result;
  }

  private static int quoted(String header, int start, StringBuilder out) {
    int i = start + 1;
    while (i < header.length() && header.charAt(i) != '"') {
      if (header.charAt(i) == '\\' && i + 1 < header.length()) {
        i++;
      }
      out.append(header.charAt(i));
      i++;
    }
    return i;
  }

  private static int comment(String header, int start, StringBuilder out) {
    int depth = 1;
    int i = start + 1;
    while (i < header.length() && depth > 0) {
      char c = header.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth > 0) {
        out.append(c);
        i++;
      }
    }
    return i;
  }

  private static void add(List<Mailbox> result, String name, String angle, String comment) {
    String words = name.strip();
    if (!angle.isBlank()) {
      result.add(new Mailbox(clean(angle), words.isEmpty() ? comment.strip() : words));
      return;
    }
    String address = "";
    for (String word : words.split("\\s+")) {
      if (word.indexOf('@') > 0) {
        address = word;
      }
    }
    if (!words.isEmpty()) {
      String rest = words.replace(address, "").strip();
      result.add(new Mailbox(clean(address), rest.isEmpty() ? comment.strip() : rest));
    }
  }

  private static String clean(String address) {
    String text = address.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    if (text.startsWith("mailto:")) {
      text = text.substring(7);
    }
    int route = text.startsWith("@") ? text.indexOf(':') : -1; // <@relay:user@host>
    text = route > 0 ? text.substring(route + 1) : text;
    while (!text.isEmpty() && "'\"<>.,;".indexOf(text.charAt(text.length() - 1)) >= 0) {
      text = text.substring(0, text.length() - 1);
    }
    while (!text.isEmpty() && "'\"<".indexOf(text.charAt(0)) >= 0) {
      text = text.substring(1);
    }
    return text;
  }
}
