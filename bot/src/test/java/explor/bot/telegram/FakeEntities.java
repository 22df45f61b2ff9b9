package explor.bot.telegram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Telegram's own reading of HTML (Bot API, "HTML style"): few tags, all closed, few entities. */
final class FakeEntities {
  private static final Set<String> TAGS =
      Set.of(
          "b",
          "strong",
          "i",
          "em",
          "u",
          "ins",
          "s",
          "strike",
          "del",
          "span",
          "tg-spoiler",
          "a",
          "tg-emoji",
          "code",
          "pre",
          "blockquote");
  private static final Pattern ENTITY =
      Pattern.compile("&(#\\d{1,7}|#x[0-9a-fA-F]{1,6}|\\w{1,8});");

  private FakeEntities() {}

  /** The text without its markup. */
  static String parse(String html) throws FakeBotApi.Refused {
    StringBuilder text = new StringBuilder();
    Deque<String> open = new ArrayDeque<>();
    int i = 0;
    while (i < html.length()) {
      char c = html.charAt(i);
      if (c == '<') {
        int end = html.indexOf('>', i);
        if (end < 0) {
          throw cannot("unclosed start tag at byte offset " + i);
        }
        tag(html.substring(i + 1, end), open, i);
        i = end + 1;
      } else if (c == '&') {
        Matcher entity = ENTITY.matcher(html).region(i, html.length());
        if (entity.lookingAt()) {
          text.append(character(entity.group(1)));
          i = entity.end();
        } else {
          text.append(c);
          i++;
        }
      } else {
        text.append(c);
        i++;
      }
    }
    if (!open.isEmpty()) {
      throw cannot("can't find end tag corresponding to start tag \"" + open.peek() + "\"");
    }
    return text.toString();
  }

  private static void tag(String inside, Deque<String> open, int at) throws FakeBotApi.Refused {
    boolean closing = inside.startsWith("/");
    String name = inside.substring(closing ? 1 : 0).split("\\s", 2)[0].toLowerCase(Locale.ROOT);
    if (!TAGS.contains(name)) {
      throw cannot("unsupported start tag \"" + name + "\" at byte offset " + at);
    }
    if (!closing && name.equals("span") && !inside.contains("class=\"tg-spoiler\"")) {
      throw cannot("tag \"span\" must have class \"tg-spoiler\" at byte offset " + at);
    }
    if (!closing) {
      open.push(name);
    } else if (!name.equals(open.poll())) {
      throw cannot("unmatched end tag at byte offset " + at);
    }
  }

  private static String character(String name) {
    return switch (name) {
      case "lt" -> "<";
      case "gt" -> ">";
      case "amp" -> "&";
      case "quot" -> "\"";
      default ->
          name.startsWith("#x")
              ? Character.toString(Integer.parseInt(name.substring(2), 16))
              : name.startsWith("#")
                  ? Character.toString(Integer.parseInt(name.substring(1)))
                  : "&" + name + ";";
    };
  }

  private static FakeBotApi.Refused cannot(String why) {
    return FakeChats.bad("can't parse entities: " + why);
  }
}
