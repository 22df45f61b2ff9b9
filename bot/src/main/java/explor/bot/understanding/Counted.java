package explor.bot.understanding;

import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.words.Tokens;
import java.util.List;
import java.util.Optional;

/** "On a trois maçons": how many they are, when it is known already what they can do. */
final class Counted {
  private static final String NUMBER = "number_of_experts";
  private static final int LONGEST = 20; // words
  private static final int ENDING = 2; // letters by which "soudeuses" and "soudeur" may differ
  private static final int SHORTEST = 4; // letters

  private final SlotReading reading;

  Counted(SlotReading reading) {
    this.reading = reading;
  }

  /** The number before the word for what they can do; empty when there is none, or it is known. */
  Optional<Filled> in(String text, Form form, Moment moment) {
    Filled trade = moment.answers().get("expertise");
    if (trade == null || form.slot(NUMBER).isEmpty()) {
      return Optional.empty();
    }
    List<String> words = Tokens.of(text, LONGEST).words();
    String first = Tokens.of(trade.value(), 1).words().stream().findFirst().orElse("");
    for (int i = 1; i < words.size(); i++) {
      if (isAlike(words.get(i), first)) {
        String number = words.get(i - 1);
        Optional<Filled> count =
            form.slot(NUMBER)
                .flatMap(slot -> reading.direct(slot, number, moment.sent(), moment.answers()))
                .filter(filled -> isNew(filled, moment));
        if (count.isPresent()) {
          return count;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isNew(Filled count, Moment moment) {
    Filled known = moment.answers().get(NUMBER);
    return known == null || !known.value().equals(count.value());
  }

  private static boolean isAlike(String word, String trade) {
    int common = 0;
    while (common < Math.min(word.length(), trade.length())
        && word.charAt(common) == trade.charAt(common)) {
      common++;
    }
    return common >= SHORTEST && Math.max(word.length(), trade.length()) - common <= ENDING;
  }
}
