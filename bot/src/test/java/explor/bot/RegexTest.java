package explor.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * No text makes a regular expression run away: every compiled pattern and every one written in a
 * call reads hostile texts, and the characters it looks at are counted. Twice as long a text may
 * cost four times as much, never more.
 */
class RegexTest {
  private static final int LENGTH = Integer.getInteger("regex.length", 500);

  /** A quadratic search looks at some LENGTH² characters, a few times over. */
  private static final long MOST = 12L * LENGTH * LENGTH;

  private static final Pattern IN_A_CALL =
      Pattern.compile(
          "\\.(?:matches|replaceAll|replaceFirst|split)\\(\\s*\"((?:[^\"\\\\\\n"
              + "]|\\\\.)*)\"\\s*[,)]");

  private static final List<String> SEEDS =
      List.of(
          "a",
          "1",
          " ",
          "\t",
          "\n",
          "\r\n",
          ".",
          "-",
          "é",
          "aA1",
          "a ",
          "1 ",
          "1.",
          ". ",
          "a@",
          "@a.",
          "http://",
          "<a",
          "<a ",
          "=?",
          "\"",
          "\\",
          "(",
          "[",
          "/*",
          "> ",
          "-- ",
          "Le 1 a écrit",
          "ab ",
          "00 33 6 ",
          "1/1/",
          "de la ",
          "\u00a0",
          "\u200b",
          "\ud83d\ude00",
          "0",
          "_",
          "*",
          "**a",
          "€");

  /** Counts every look, and ends the search when it was enough. */
  private static final class Counted implements CharSequence {
    private final String text;
    private long looks;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (++looks > MOST) {
        throw new IllegalStateException("runs away");
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static List<String> hostile() {
    List<String> all = new ArrayList<>();
    for (String seed : SEEDS) {
      String many = seed.repeat(LENGTH / seed.length());
      all.add(many);
      all.add(many + "\u0001");
      all.add("x" + many + "!");
    }
    return all;
  }

  @Test
  void noTextMakesAPatternRunAway() throws Exception {
    Map<String, Pattern> patterns = new TreeMap<>(compiled());
    patterns.putAll(inCalls());
    assertTrue(patterns.size() > 100, "found only " + patterns.size());
    List<String> bad = new ArrayList<>();
    for (Map.Entry<String, Pattern> pattern : patterns.entrySet()) {
      for (String text : hostile()) {
        if (runsAway(pattern.getValue(), text)) {
          bad.add(pattern + " on " + text.substring(0, 12));
          break;
        }
      }
    }
    assertEquals(List.of(), bad);
  }

  private static boolean runsAway(Pattern pattern, String text) {
    try {
      Matcher matcher = pattern.matcher(new Counted(text));
      while (matcher.find()) {
        continue;
      }
      boolean ignored = pattern.matcher(new Counted(text)).matches();
      return false;
    } catch (IllegalStateException e) {
      return true;
    } catch (StackOverflowError e) {
      return true;
    }
  }

  /** The static patterns of all our classes. */
  private static Map<String, Pattern> compiled() throws Exception {
    Map<String, Pattern> all = new TreeMap<>();
    for (Path source : StyleTest.sources()) {
      String path = source.toString().replace('\\', '/');
      int at = path.indexOf("/src/main/java/");
      if (at < 0 || path.endsWith("-info.java") || !Files.readString(source).contains("Pattern ")) {
        continue;
      }
      String name = path.substring(at + 15, path.length() - 5).replace('/', '.');
      Class<?> type = Class.forName(name);
      List<Class<?>> types = new ArrayList<>(List.of(type.getDeclaredClasses()));
      types.add(type);
      for (Class<?> one : types) {
        for (Field field : one.getDeclaredFields()) {
          if (Modifier.isStatic(field.getModifiers()) && field.getType() == Pattern.class) {
            field.setAccessible(true);
            all.put(one.getSimpleName() + "." + field.getName(), (Pattern) field.get(null));
          }
        }
      }
    }
    return all;
  }

  /** Those written where they are used. */
  private static Map<String, Pattern> inCalls() throws IOException {
    Map<String, Pattern> all = new TreeMap<>();
    for (Path source : StyleTest.sources()) {
      if (source.toString().contains("/src/main/")) {
        Matcher call = IN_A_CALL.matcher(Files.readString(source));
        while (call.find()) {
          all.put(
              source.getFileName() + " " + call.group(1),
              Pattern.compile(unescaped(call.group(1))));
        }
      }
    }
    return all;
  }

  /** What the compiler makes of a literal. */
  private static String unescaped(String literal) {
    return Pattern.compile("(?<!\\\\)\\\\u([0-9a-fA-F]{4})")
        .matcher(literal)
        .replaceAll(
            code ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16))))
        .translateEscapes();
  }
}
