package explor.bot.understanding.slot;

import explor.bot.form.Form;
import explor.bot.form.Slot;
import explor.bot.text.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cuts a mail's text into answers: "1. …", "2) …", and "durée : 10 jours". */
final class MailAnswers {
  private MailAnswers() {}

  /** The answers by slot name; empty when the text is plain prose. */
  static Map<String, String> in(Form form, List<String> asked, String text) {
    Map<String, String> found = new LinkedHashMap<>();
    Map<String, String> labels = labels(form);
    String current = "";
    for (String line : text.split("\n", -1)) {
      String trimmed = line.strip();
      int number = number(trimmed);
      int colon = trimmed.indexOf(':');
      String label = colon < 0 ? "" : labels.getOrDefault(key(trimmed.substring(0, colon)), "");
      if (number > 0 && number <= asked.size()) {
        current = asked.get(number - 1);
        found.put(current, afterNumber(trimmed, labels));
      } else if (!label.isEmpty()) {
        current = label;
        found.put(current, trimmed.substring(colon + 1).strip());
      } else if (trimmed.isEmpty()) {
        current = "";
      } else if (!current.isEmpty()) {
        found.merge(current, trimmed, (before, more) -> (before + " " + more).strip());
      }
    }
    found.values().removeIf(String::isBlank);
    return found;
  }

  /** "3." or "3)" or "3 -" at the beginning of a line: 3; otherwise 0. */
  private static int number(String line) {
    int digits = 0;
    while (digits < line.length() && digits < 3 && Character.isDigit(line.charAt(digits))) {
      digits++;
    }
    if (digits == 0 || digits > 2 || digits >= line.length()) {
      return 0;
    }
    String rest = line.substring(digits).stripLeading();
    boolean mark = !rest.isEmpty() && ".):-–/".indexOf(rest.charAt(0)) >= 0;
    boolean range = mark && rest.length() > 1 && Character.isDigit(rest.charAt(1));
    return mark && !range ? Integer.parseInt(line.substring(0, digits)) : 0;
  }

  private static String afterNumber(String line, Map<String, String> labels) {
    int at = 0;
    while (at < line.length()
        && (Character.isDigit(line.charAt(at)) || " .):-–/".indexOf(line.charAt(at)) >= 0)) {
      if (Character.isDigit(line.charAt(at)) && at > 0 && !Character.isDigit(line.charAt(at - 1))) {
        break;
      }
      at++;
    }
    String answer = line.substring(at).strip();
    int colon = answer.indexOf(':');
    boolean labelled = colon > 0 && labels.containsKey(key(answer.substring(0, colon)));
    return labelled ? answer.substring(colon + 1).strip() : answer;
  }

  private static Map<String, String> labels(Form form) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (Slot slot : form.slots()) {
      labels.putIfAbsent(key(slot.name().replace('_', ' ')), slot.name());
      for (Language language : Language.values()) {
        labels.putIfAbsent(key(slot.label(language)), slot.name());
      }
    }
    return labels;
  }

  private static String key(String label) {
    return Words.fold(label).replaceAll("[^a-z0-9 ]", " ").replaceAll(" +", " ").strip();
  }
}
