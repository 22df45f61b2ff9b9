package explor.bot.understanding;

import explor.bot.config.ConfigNode;
import explor.bot.words.Phrase;
import explor.bot.words.Phrases;
import explor.bot.words.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Chooses the form that an intent begins. Unchanging and thread-safe. */
final class FormChoice {
  private static final int MOST_WORDS = 250;

  private final Phrases<Boolean> employer;

  private FormChoice(Phrases<Boolean> employer) {
    this.employer = employer;
  }

  static FormChoice read(ConfigNode words) {
    List<Phrases.Entry<Boolean>> entries = new ArrayList<>();
    for (ConfigNode item : words.items()) {
      Phrase.of(item.text(""))
          .ifPresentOrElse(
              phrase -> entries.add(new Phrases.Entry<>(phrase, true)),
              () -> item.fault("\"" + item.text("") + "\" is no pattern of words"));
    }
    return new FormChoice(new Phrases<>(entries));
  }

  /** {@code need, reciprocity, employer, individual}; empty when the intent begins no form. */
  Optional<String> form(Intent intent, String words) {
    return switch (intent) {
      case NEED -> Optional.of("need");
      case RECIPROCITY -> Optional.of("reciprocity");
      case OFFER -> Optional.of(fromEmployer(words) ? "employer" : "individual");
      case VOLUNTEER_QUESTION,
          EMERGENCY,
          STATUS_OF_CASE,
          COST_QUESTION,
          PROGRAM_INFO,
          STAFF_CONTACT,
          GREETING,
          GDPR_DELETE,
          GDPR_EXPORT,
          OFF_TOPIC,
          ABUSE ->
          Optional.empty();
    };
  }

  private boolean fromEmployer(String words) {
    return Tokens.of(words, MOST_WORDS).sentences().stream()
        .anyMatch(sentence -> !employer.find(sentence).isEmpty());
  }
}
