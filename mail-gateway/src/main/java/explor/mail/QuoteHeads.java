package explor.mail;

import java.util.List;
import java.util.regex.Pattern;

/** Finds the lines that introduce an earlier mail: "Le … a écrit :", "From: … Sent: …", "-----". */
final class QuoteHeads {
  private static final Pattern LABEL =
      Pattern.compile("^[\\s>*]{0,6}\\*?\\p{L}[\\p{L} '.-]{1,24}\\*?\\s?[:：]\\*?(\\s.*|$)");
  private static final Pattern DATE =
      Pattern.compile(".*(\\d{1,2}[:.h]\\d{2}|\\b(19|20)\\d\\d\\b).*");
  private static final Pattern WROTE =
      Pattern.compile(
          "(?i).*(wrote|writes|a écrit|à écrit|schrieb|escribió|ha"
              + " scritto|schreef|skrev|napisał|escreveu|va"
              + " escriure|kirjoitti|пишет|написал|写道|のメッセージ|작성).*[:：].{0,3}");
  private static final Pattern SEPARATOR =
      Pattern.compile("^\\s*[-_*=]{2,}\\s?\\p{L}[^\\n]{2,60}?\\s?[-_*=]{2,}\\s*$");

  private QuoteHeads() {}

  /** Where the earlier mail begins that is quoted without marks; the number of lines if nowhere. */
  static int cut(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (SEPARATOR.matcher(lines.get(i)).matches() || headerBlock(lines, i)) {
        return i;
      }
      int head = lengthAt(lines, i, lines.size());
      if (head > 0 && !quotedAfter(lines, i + head)) {
        return i;
      }
    }
    return lines.size();
  }

  private static boolean headerBlock(List<String> lines, int at) {
    int labels = 0;
    boolean date = false;
    boolean address = false;
    for (int i = at; i < Math.min(lines.size(), at + 6); i++) {
      String line = lines.get(i);
      if (!LABEL.matcher(line).matches()) {
        break;
      }
      labels++;
      date |= DATE.matcher(line).matches();
      address |= line.contains("@");
    }
    return labels >= 3 && date && address;
  }

  /** How many lines from here say "On … wrote:"; 0 when none do. */
  static int lengthAt(List<String> lines, int at, int end) {
    StringBuilder joined = new StringBuilder();
    for (int n = 1; n <= 4 && at + n <= end; n++) {
      String line = lines.get(at + n - 1);
      if (line.isBlank()) {
        return 0;
      }
      joined.append(' ').append(line.strip());
      if (joined.length() < 400
          && WROTE.matcher(joined).matches()
          && (DATE.matcher(joined).matches() || joined.indexOf("@") > 0)) {
        return n;
      }
    }
    return 0;
  }

  private static boolean quotedAfter(List<String> lines, int from) {
    for (int i = from; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        return lines.get(i).strip().startsWith(">");
      }
    }
    return false;
  }
}
