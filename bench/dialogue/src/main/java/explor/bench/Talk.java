package explor.bench;

import explor.bot.channel.Address;
import explor.bot.channel.Inbound;
import explor.bot.config.Faults;
import explor.bot.dialogue.Dialogue;
import explor.bot.dialogue.Event;
import explor.bot.dialogue.Library;
import explor.bot.dialogue.Scene;
import explor.bot.dialogue.Session;
import explor.bot.dialogue.Step;
import explor.bot.form.Eligibility;
import explor.bot.form.Forms;
import explor.bot.safety.Confidences;
import explor.bot.safety.EmergencyEvent;
import explor.bot.safety.Safety;
import explor.bot.text.Language;
import explor.bot.text.Texts;
import explor.bot.understanding.WordsUnderstanding;
import explor.bot.understanding.slot.Extraction;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A conversation on the project's own forms, texts and words, without a store or a channel. */
final class Talk {
  private static final Instant NOW = Instant.parse("2027-01-11T09:00:00Z");
  private static final Address WHO = new Address(Address.TELEGRAM, "1");
  private static final Scene SCENE = new Scene(NOW, WHO, List.of(), null);

  private final Dialogue dialogue;

  private Talk(Dialogue dialogue) {
    this.dialogue = dialogue;
  }

  /**
   * Loads everything that a start loads for a conversation.
   *
   * @param config the project's {@code config} folder
   */
  static Talk load(Path config) {
    Faults faults = new Faults();
    Forms forms = Forms.load(config, faults);
    Extraction extraction = Extraction.load(config, faults);
    Safety safety = Safety.load(config, faults);
    Dialogue dialogue =
        new Dialogue(
            Texts.load(config, faults),
            forms,
            Eligibility.load(config, faults),
            WordsUnderstanding.load(config, forms, extraction, faults),
            safety,
            Confidences.load(config, faults),
            new Nothing());
    faults.throwIfAny();
    return new Talk(dialogue);
  }

  Step say(Session session, String words) {
    return dialogue.step(session, new Event.Said(Inbound.Message.text(WHO, words, NOW)), SCENE);
  }

  /** The session after these messages. */
  Session after(String... messages) {
    Session session = Session.fresh(Language.FR);
    for (String message : messages) {
      session = say(session, message).session();
    }
    return session;
  }

  /** No documents: only the conversation is measured. */
  private static final class Nothing implements Library {
    @Override
    public Optional<Quote> programme(String question, Language language) {
      return Optional.empty();
    }

    @Override
    public Optional<Quote> booklet(String booklet, String question, Language language) {
      return Optional.empty();
    }

    @Override
    public String numbers(String booklet, EmergencyEvent event, Language language) {
      return "";
    }

    @Override
    public Optional<Quote> steps(String booklet, EmergencyEvent event, Language language) {
      return Optional.empty();
    }

    @Override
    public boolean inRegion(String town) {
      return true;
    }
  }
}
