package explor.mail.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A header value with parameters: {@code text/plain; charset=utf-8}, {@code attachment;
 * filename*0*=UTF-8''...} (RFC 2045 section 5.1, RFC 2231), read leniently: missing quotes, missing
 * or doubled semicolons, encoded words inside quotes.
 */
final class Params {
  private final String value;
  private final Map<String, String> params = new LinkedHashMap<>();

  private Params(String value) {
    this.value = value;
  }

  /** What stands before the first semicolon, in lower case, without comments. */
  String value() {
    return value;
  }

  /** The parameter, decoded, or empty. */
  String get(String name) {
    return params.getOrDefault(name, "");
  }

  static Params parse(String header) {
    int semicolon = header.indexOf(';');
    String head = semicolon < 0 ? header : header.substring(0, semicolon);
    int comment = head.indexOf('(');
    head = comment < 0 ? head : head.substring(0, comment);
    Params result = new Params(head.strip().toLowerCase(Locale.ROOT));
    Map<String, TreeMap<Integer, String>> pieces = new HashMap<>();
    Map<String, Boolean> percent = new HashMap<>();
    int at = semicolon < 0 ? header.length() : semicolon + 1;
    int[] end = new int[1];
    int guard = 0;
    while (at < header.length() && guard++ < 200) {
      int equals = header.indexOf('=', at);
      if (equals < 0) {
        break;
      }
      String name = lastWord(header.substring(at, equals)).toLowerCase(Locale.ROOT);
      String text = valueAt(header, equals + 1, end);
      at = end[0];
      result.put(name, text, pieces, percent);
    }
    pieces.forEach(
        (name, byIndex) ->
            result.params.put(
                name,
                percent.containsKey(name)
                    ? extended(String.join("", byIndex.values()))
                    : EncodedWords.decode(String.join("", byIndex.values()))));
    return result;
  }

  private void put(
      String name,
      String text,
      Map<String, TreeMap<Integer, String>> pieces,
      Map<String, Boolean> percent) {
    boolean encoded = name.endsWith("*");
    String bare = encoded ? name.substring(0, name.length() - 1) : name;
    int star = bare.lastIndexOf('*');
    int index = star < 0 ? -1 : index(bare.substring(star + 1));
    if (index >= 0) {
      bare = bare.substring(0, star);
    }
    if (encoded) {
      percent.put(bare, true);
    }
    if (encoded || index >= 0) {
      pieces.computeIfAbsent(bare, key -> new TreeMap<>()).putIfAbsent(Math.max(0, index), text);
    } else {
      params.putIfAbsent(bare, EncodedWords.decode(text));
    }
  }

  private static int index(String digits) {
    if (digits.isEmpty() || digits.length() > 4 || !digits.chars().allMatch(Character::isDigit)) {
      return -1;
    }
    return Integer.parseInt(digits);
  }

  private static String lastWord(String text) {
    String stripped = text.strip();
    int i = stripped.length();
    while (i > 0
        && !Character.isWhitespace(stripped.charAt(i - 1))
        && stripped.charAt(i - 1) != ';') {
      i--;
    }
    return stripped.substring(i);
  }

  private static String valueAt(String header, int from, int[] end) {
    int at = from;
    while (at < header.length() && Character.isWhitespace(header.charAt(at))) {
      at++;
    }
    if (at < header.length() && header.charAt(at) == '"') {
      return quotedAt(header, at + 1, end);
    }
    int stop = header.indexOf(';', at);
    if (stop < 0) {
      stop = header.length();
    }
    String value = header.substring(at, stop);
    // "charset=utf-8 name=x.txt": a semicolon was forgotten.
    int another = value.indexOf('=');
    int blank = another < 0 ? -1 : value.lastIndexOf(' ', another);
    if (blank > 0 && !value.contains("=?")) {
      end[0] = at + blank;
      return value.substring(0, blank).strip();
    }
    end[0] = stop + 1;
    return value.strip();
  }

  private static String quotedAt(String header, int from, int[] end) {
    StringBuilder out = new StringBuilder();
    int at = from;
    while (at < header.length() && header.charAt(at) != '"') {
      char c = header.charAt(at);
      if (c == '\\' && at + 1 < header.length()) {
        c = header.charAt(++at);
      }
      out.append(c);
      at++;
    }
    int semicolon = header.indexOf(';', Math.min(at, header.length()));
    end[0] = semicolon < 0 ? at + 1 : semicolon + 1;
    if (semicolon > at + 1 && header.substring(at + 1, semicolon).contains("=")) {
      end[0] = at + 1; // no semicolon between this parameter and the next
    }
    if (semicolon < 0 && at + 1 < header.length() && header.indexOf('=', at + 1) > 0) {
      end[0] = at + 1;
    }
    return out.toString();
  }

  /** {@code charset'language'percent-encoded}. */
  private static String extended(String text) {
    int first = text.indexOf('\'');
    int second = first < 0 ? -1 : text.indexOf('\'', first + 1);
    String charset = second < 0 ? "" : text.substring(0, first);
    byte[] in = text.substring(second + 1).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
    for (int i = 0; i < in.length; i++) {
      int high = in[i] == '%' && i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
      int low = high < 0 ? -1 : Character.digit(in[i + 2], 16);
      if (low >= 0) {
        out.write(high << 4 | low);
        i += 2;
      } else {
        out.write(in[i]);
      }
    }
    return Charsets.decode(out.toByteArray(), charset);
  }
}
