package explor.bot.understanding.slot;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Mail addresses and phone numbers, as typed; each with the place where it stands. */
final class ContactReader {
  /**
   * @param value the address (domain in small letters) or the number as typed
   * @param start offset in the text
   * @param end offset behind it
   */
  record Found(String value, int start, int end) {}

  private static final String LOCAL = "._%+-'";
  private static final int FEWEST_DIGITS = 8;
  private static final int MOST_DIGITS = 15;
  private static final int MOST_GAP = 3;
  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

  private ContactReader() {}

  /** local@domain.tld (RFC 5321 in its everyday part), each found from its @. */
  static List<Found> emails(String text) {
    List<Found> found = new ArrayList<>();
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      int start = at;
      while (start > 0 && at - start < 64 && isLocal(text.charAt(start - 1))) {
        start--;
      }
      while (start < at && LOCAL.indexOf(text.charAt(start)) >= 0) {
        start++;
      }
      int end = at + 1;
      while (end < text.length() && end - at < 254 && isDomain(text.charAt(end))) {
        end++;
      }
      while (end > at + 1 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
        end--;
      }
      String domain = text.substring(at + 1, end);
      int dot = domain.lastIndexOf('.');
      if (start < at && dot > 0 && domain.length() - dot > 2 && !domain.contains("..")) {
        String address = text.substring(start, at) + "@" + domain.toLowerCase(Locale.ROOT);
        found.add(new Found(address, start, end));
      }
    }
    return found;
  }

  private static boolean isLocal(char c) {
    return c < 128 && Character.isLetterOrDigit(c) || LOCAL.indexOf(c) >= 0;
  }

  private static boolean isDomain(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '.';
  }

  /** The first of several, or the one that puts it right: "06 …, pardon 06 …". */
  static Optional<Found> meant(String text, List<Found> all) {
    int k = 0;
    while (k + 1 < all.size()
        && isPutRight(text.substring(all.get(k).end(), all.get(k + 1).start()))) {
      k++;
    }
    return all.stream().skip(k).findFirst();
  }

  private static boolean isPutRight(String between) {
    Words words = Words.of(between);
    return words.size() <= PUT_RIGHT_MOST
        && IntStream.range(0, words.size()).anyMatch(i -> Corrections.behindCue(words, i) > i);
  }

  private static final int PUT_RIGHT_MOST = 5; // words

  /** Phone numbers that begin with 0 or +, or stand behind a word like "tél"; 8 to 15 digits. */
  static List<Found> phones(String text) {
    List<Found> found = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean start =
          (c == '+' || isDigit(c) || c == '(') && (i == 0 || !isInside(text.charAt(i - 1)));
      if (!start) {
        i++;
        continue;
      }
      int end = run(text, i);
      Matcher behind = BEHIND_YEAR.matcher(text).region(i, end);
      if (behind.lookingAt()) {
        i = behind.end(); // "libre en mars 2027. 06 …"
        end = run(text, i);
      }
      phone(text, i, end).ifPresent(found::add);
      i = Math.max(end, i + 1);
    }
    return found;
  }

  private static final Pattern BEHIND_YEAR = Pattern.compile("20\\d\\d[. ]{1,2}(?=0\\d)");

  private static boolean isInside(char c) {
    return Character.isLetterOrDigit(c) || c == '/' || c == '@';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Behind the last digit of the run of digits and separators that begins here. */
  private static int run(String text, int start) {
    int end = start;
    int gap = 0;
    for (int i = start; i < text.length() && gap <= MOST_GAP; i++) {
      char c = text.charAt(i);
      if (isDigit(c)) {
        end = i + 1;
        gap = 0;
      } else if (" .-/()\u00a0\u202f+".indexOf(c) >= 0 && !(c == '+' && i > start)) {
        gap++;
      } else {
        break;
      }
    }
    return end;
  }

  private static Optional<Found> phone(String text, int start, int end) {
    String typed = text.substring(start, end);
    String digits = typed.replaceAll("[^0-9]", "");
    if (digits.length() < FEWEST_DIGITS || digits.length() > MOST_DIGITS) {
      return Optional.empty();
    }
    boolean international = typed.startsWith("+") || digits.startsWith("00");
    boolean french = digits.startsWith("0") && digits.length() == 10;
    boolean told = announced(text, start);
    if (!(international || french || told) || isDate(typed)) {
      return Optional.empty();
    }
    if (!told && !international && !isPossible(typed)) {
      return Optional.empty();
    }
    return Optional.of(new Found(typed.strip(), start, end));
  }

  /** "04.65.71.20.20": five pairs with one mark between, which no date has. */
  private static final Pattern PAIRS = Pattern.compile("0\\d([ .\\-/])\\d\\d(?:\\1\\d\\d){3}");

  private static final Pattern DATE = Pattern.compile("[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}.*");

  private static boolean isDate(String typed) {
    return !PAIRS.matcher(typed.strip()).matches() && DATE.matcher(typed).matches();
  }

  private static boolean announced(String text, int start) {
    String before = Words.fold(text.substring(Math.max(0, start - 16), start));
    return before.matches(
        "(?s).*(tel|telephone|phone|mobile|portable|whatsapp|telefono|telefone|fixe|gsm)[ .:°n]*");
  }

  /**
   * Whether a number could be dialled from France; a missing or false prefix makes it impossible.
   */
  static boolean isPossible(String typed) {
    try {
      return PHONES.isPossibleNumber(PHONES.parse(typed, "FR"));
    } catch (NumberParseException e) {
      return false;
    }
  }
}
