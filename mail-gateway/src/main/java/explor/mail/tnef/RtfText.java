package explor.mail.tnef;

import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** The words of an RTF text, without its layout: what Outlook shows as a mail. */
final class RtfText {
  private static final Set<String> UNSEEN =
      Set.of("fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "footer");
  private static final int DEEPEST = 1_000; // groups; deeper ones count as one

  private final String rtf;
  private Charset charset;
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder raw = new StringBuilder(); // bytes that wait for their charset
  private final Deque<Boolean> groups = new ArrayDeque<>();
  private boolean unseen;
  private int fallback = 1; // characters that stand for a \\u in older programs
  private int skip;
  private int at;

  private RtfText(String rtf, Charset charset) {
    this.rtf = rtf;
    this.charset = charset;
  }

  /**
   * @param rtf in Latin 1, one character a byte
   * @param charset of its bytes, unless it names one itself
   */
  static String of(String rtf, Charset charset) {
    return new RtfText(rtf, charset).read();
  }

  private String read() {
    while (at < rtf.length()) {
      char c = rtf.charAt(at++);
      switch (c) {
        case '{' -> open();
        case '}' -> close();
        case '\\' -> control();
        case '\r', '\n' -> {}
        default -> shown(c);
      }
    }
    flush();
    return out.toString().strip();
  }

  private void open() {
    if (groups.size() < DEEPEST) {
      groups.push(unseen);
    }
    skip = 0;
  }

  private void close() {
    if (!groups.isEmpty()) {
      unseen = groups.pop();
    }
    skip = 0;
  }

  private void control() {
    if (at >= rtf.length()) {
      return;
    }
    char c = rtf.charAt(at);
    if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
      word();
      return;
    }
    at++;
    switch (c) {
      case '\'' -> {
        shown(hex());
      }
      case '*' -> unseen = true; // a group that only newer programs know
      case '~' -> shown(' ');
      case '_' -> shown('-');
      case '\n', '\r' -> say("\n");
      case '{', '}', '\\' -> shown(c);
      default -> {}
    }
  }

  private char hex() {
    int end = Math.min(rtf.length(), at + 2);
    String digits = rtf.substring(at, end);
    at = end;
    return digits.matches("[0-9a-fA-F]{2}") ? (char) Integer.parseInt(digits, 16) : '?';
  }

  private void word() {
    int start = at;
    while (at < rtf.length() && Character.isLetter(rtf.charAt(at)) && at - start < 32) {
      at++;
    }
    String name = rtf.substring(start, at);
    int digits = at;
    if (at < rtf.length() && rtf.charAt(at) == '-') {
      at++;
    }
    while (at < rtf.length() && rtf.charAt(at) >= '0' && rtf.charAt(at) <= '9' && at - digits < 9) {
      at++;
    }
    String number = rtf.substring(digits, at);
    if (at < rtf.length() && rtf.charAt(at) == ' ') {
      at++;
    }
    act(name, number.matches("-?\\d+") ? Integer.parseInt(number) : 1);
  }

  private void act(String name, int number) {
    if (UNSEEN.contains(name)) {
      unseen = true;
      return;
    }
    switch (name) {
      case "par", "line", "row", "sect", "page" -> say("\n");
      case "tab", "cell" -> say(name.equals("tab") ? "\t" : " ");
      case "lquote", "rquote" -> say("’");
      case "ldblquote" -> say("“");
      case "rdblquote" -> say("”");
      case "endash" -> say("–");
      case "emdash" -> say("—");
      case "bullet" -> say("•");
      case "ansicpg" -> codePage(number);
      case "uc" -> fallback = Math.clamp(number, 0, 10);
      case "u" -> {
        say(String.valueOf((char) (number & 0xFFFF)));
        skip = fallback;
      }
      case "bin" -> at = Math.min(rtf.length(), at + Math.max(0, number));
      default -> {}
    }
  }

  private void codePage(int number) {
    if (number > 0 && Charset.isSupported("windows-" + number)) {
      charset = Charset.forName("windows-" + number);
    }
  }

  private void shown(char c) {
    if (skip > 0) {
      skip--;
    } else if (!unseen) {
      raw.append(c);
    }
  }

  private void say(String words) {
    if (!unseen) {
      flush();
      out.append(words);
    }
  }

  private void flush() {
    out.append(
        new String(raw.toString().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), charset));
    raw.setLength(0);
  }
}
