package explor.knowledge.booklet;

import explor.knowledge.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The days between two: "du mardi au vendredi" tells of Wednesday, and so does "weekdays". */
final class Weekdays {
  private static final List<String> CONCEPTS =
      List.of(
          "monde/lundi",
          "monde/mardi",
          "monde/mercredi",
          "monde/jeudi",
          "monde/vendredi",
          "monde/samedi",
          "monde/dimanche");

  /** By place in the week, each in four languages. */
  private static final List<Pattern> DAYS =
      List.of(
          Pattern.compile("lun(?:di|es)?|mon(?:day)?|segunda"),
          Pattern.compile("mar(?:di|tes)?|tues(?:day)?|terca"),
          Pattern.compile("mer(?:credi)?|miercoles|wed(?:nesday)?|quarta"),
          Pattern.compile("jeu(?:di)?|jueves|thu(?:rs(?:day)?)?|quinta"),
          Pattern.compile("ven(?:dredi)?|viernes|fri(?:day)?|sexta"),
          Pattern.compile("sam(?:edi)?|sabado|sat(?:urday)?"),
          Pattern.compile("dim(?:anche)?|domingo|sun(?:day)?"));

  private static final Pattern RANGE =
      Pattern.compile(
          "\\b([a-z]{3,10})(?: feira)? (?:au|a|to|till|until|through|al|ate) ([a-z]{3,10})\\b");

  private static final Pattern WORKING_DAYS =
      Pattern.compile("\\b(?:weekdays?|week days?|en semaine|jours ouvrables|entre semana)\\b");

  private static final int WORKING = 5;

  private Weekdays() {}

  /** The concepts of the days a passage speaks of without their names. */
  static Set<String> in(String passage) {
    String folded = Words.fold(passage);
    Set<String> days = new HashSet<>();
    if (WORKING_DAYS.matcher(folded).find()) {
      days.addAll(CONCEPTS.subList(0, WORKING));
    }
    for (MatchResult range : RANGE.matcher(folded).results().toList()) {
      int from = place(range.group(1));
      int to = place(range.group(2));
      if (from >= 0 && to > from) {
        days.addAll(CONCEPTS.subList(from, to + 1));
      }
    }
    return days;
  }

  private static int place(String word) {
    for (int i = 0; i < DAYS.size(); i++) {
      if (DAYS.get(i).matcher(word).matches()) {
        return i;
      }
    }
    return -1;
  }
}
