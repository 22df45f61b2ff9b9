package explor.bot.dialogue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import explor.bot.form.Filled;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the assistant waits for; stored by name, so variants are only ever added. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
@JsonSubTypes({
  @JsonSubTypes.Type(Stage.Idle.class),
  @JsonSubTypes.Type(Stage.Asking.class),
  @JsonSubTypes.Type(Stage.Late.class),
  @JsonSubTypes.Type(Stage.AskingExtras.class),
  @JsonSubTypes.Type(Stage.Confirming.class),
  @JsonSubTypes.Type(Stage.Refused.class),
  @JsonSubTypes.Type(Stage.PickingEdit.class),
  @JsonSubTypes.Type(Stage.Choosing.class),
  @JsonSubTypes.Type(Stage.Cancelling.class),
  @JsonSubTypes.Type(Stage.PickingForm.class),
  @JsonSubTypes.Type(Stage.AfterEmergency.class),
  @JsonSubTypes.Type(Stage.MaybeEmergency.class),
  @JsonSubTypes.Type(Stage.AskingWho.class),
  @JsonSubTypes.Type(Stage.Prompted.class),
  @JsonSubTypes.Type(Stage.SameCase.class),
  @JsonSubTypes.Type(Stage.Switching.class),
  @JsonSubTypes.Type(Stage.Another.class)
})
public sealed interface Stage {
  /** Nothing in particular. */
  record Idle() implements Stage {}

  /**
   * An answer to these slots, asked in this order.
   *
   * @param ticked places of the choices that were ticked so far, see {@link Ticks}
   */
  record Asking(List<String> slots, List<Integer> ticked) implements Stage {
    public Asking {
      ticked = ticked == null ? List.of() : List.copyOf(ticked); // stored before this field existed
    }

    public Asking(List<String> slots) {
      this(slots, List.of());
    }
  }

  /**
   * Whether words that came late are still meant.
   *
   * @param words all that came late, oldest first
   * @param sent when the first of them was written
   * @param before what was waited for then
   */
  record Late(String words, Instant sent, Stage before) implements Stage {}

  /** Anything of the optional slots, or "pass". */
  record AskingExtras(List<String> slots) implements Stage {}

  /** A yes to the recap, which is the consent. */
  record Confirming() implements Stage {}

  /** The recap was answered with no: change something, or erase it all? */
  record Refused() implements Stage {}

  /** Which answer to change. */
  record PickingEdit() implements Stage {}

  /** Which of two values counts. */
  record Choosing(String slot, Filled proposed) implements Stage {}

  /**
   * Whether another form is to take the place of the one under way.
   *
   * @param words in which it was wished for
   */
  record Switching(String form, String words) implements Stage {}

  /** Whether the draft is really to be thrown away. */
  record Cancelling() implements Stage {}

  /**
   * An answer to what a volunteer was asked; anything else is answered as ever.
   *
   * @param asks as in {@link Event.Prompted#asks()}
   */
  record Prompted(String asks) implements Stage {}

  /** Which form it is to be. */
  record PickingForm() implements Stage {}

  /**
   * Something about an emergency; nothing waits for the answer.
   *
   * @param asked {@code unsure, mission, hurt, alone, safe, where}; empty once that is answered
   * @param since when it was last spoken of; null in what was stored before this field existed
   * @param event what it is about, as in {@code emergency.yaml}; empty when that is not known
   * @param language it is spoken of in, {@code fr, en, es, pt}; empty for that of the session
   * @param held what was written in a form and may be its answer, when that is unsure; else empty
   * @param before what the form waited for then; null when there was nothing
   */
  record AfterEmergency(
      String asked,
      @Nullable Instant since,
      String event,
      String language,
      String held,
      @Nullable Stage before)
      implements Stage {
    public AfterEmergency(String asked, @Nullable Instant since, String event, String language) {
      this(asked, since, event, language, "", null);
    }

    public AfterEmergency {
      held = Objects.requireNonNullElse(held, "");
      asked = Objects.requireNonNullElse(asked, "hurt"); // stored before this field existed
      event = Objects.requireNonNullElse(event, "");
      language = Objects.requireNonNullElse(language, "");
    }
  }

  /**
   * Whether a bare "I need help" is an emergency.
   *
   * @param held what was said
   * @param language it is asked in, {@code fr, en, es, pt}
   * @param before what was waited for until then
   */
  record MaybeEmergency(String held, String language, Stage before) implements Stage {}

  /**
   * Whether what was said is for the team or for the assistant.
   *
   * @param held what was said
   * @param before what the assistant waited for until then
   */
  record AskingWho(String held, Stage before) implements Stage {}

  /**
   * Whether what was just confirmed goes on with a case that is open, or is another one.
   *
   * @param reference of that case
   * @param consent the word or button they confirmed with
   */
  record SameCase(String reference, String consent) implements Stage {}

  /**
   * Whether the second request of an earlier message is to be begun, now that the first was sent.
   *
   * @param words in which it was told
   * @param known what was told of the writer, by slot name
   */
  record Another(String words, Map<String, Filled> known) implements Stage {
    public Another {
      known = Map.copyOf(known);
    }
  }
}
