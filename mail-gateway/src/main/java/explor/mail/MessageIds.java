package explor.mail;

import java.util.ArrayList;
import java.util.List;

/** Message-IDs in In-Reply-To and References (RFC 5322 section 3.6.4). */
final class MessageIds {
  private static final int MOST = 200;

  private MessageIds() {}

  /** Every {@code <id>} in its order, without blanks that folding put into it. */
  static List<String> all(String header) {
    List<String> ids = new ArrayList<>();
    int open = header.indexOf('<');
    while (open >= 0 && ids.size() < MOST) {
      int close = header.indexOf('>', open);
      if (close < 0) {
        break;
      }
      String id = header.substring(open, close + 1).replaceAll("\\s", "");
      if (id.length() > 2 && !ids.contains(id)) {
        ids.add(id);
      }
      open = header.indexOf('<', close);
    }
    return ids;
  }

  /** The first id, in angle brackets even if the sender forgot them; or empty. */
  static String first(String header) {
    List<String> ids = all(header);
    if (!ids.isEmpty()) {
      return ids.getFirst();
    }
    String bare = header.strip().replaceAll("[<>\\s]", "");
    return bare.isEmpty() || bare.length() > 500 ? "" : "<" + bare + ">";
  }
}
