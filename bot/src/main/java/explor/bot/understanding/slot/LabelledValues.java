package explor.bot.understanding.slot;

import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.form.Slot;
import explor.bot.understanding.slot.Labels.Field;
import explor.bot.understanding.slot.Labels.Topic;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands behind a label is the answer to it: "Participation aux frais : aucune" needs no other
 * word to say who pays. Closed slots are answered by their label first; of spans a label only gives
 * those that no reader found.
 */
final class LabelledValues {
  private static final Set<Topic> SPANS = Set.of(Topic.EXPERTISE, Topic.AIMS, Topic.SUPPORT);
  private static final Set<Topic> CLOSED =
      Set.of(
          Topic.KNOWN,
          Topic.COUNTRY,
          Topic.LENGTH,
          Topic.LANGUAGES,
          Topic.BUDGET,
          Topic.HOW_MANY,
          Topic.YEARS,
          Topic.SCHEME,
          Topic.SHARE,
          Topic.AGREEMENT,
          Topic.MEMBER);
  private static final int BRIEF = 3; // words of an answer that is just a figure
  private static final Set<String> YEARS = Terms.of("an ans annee annees year years yrs anos");

  private final DirectAnswer direct;

  LabelledValues(DirectAnswer direct) {
    this.direct = direct;
  }

  void fill(Message message, Form form, Map<String, Filled> found) {
    for (Field field : message.fields()) {
      boolean closed = CLOSED.contains(field.topic());
      if (!closed && !SPANS.contains(field.topic())) {
        continue;
      }
      Optional<Slot> slot = form.slot(slot(form, field.topic()));
      if (slot.isEmpty() || !closed && found.containsKey(slot.get().name())) {
        continue;
      }
      String said = message.words().between(field.from(), field.to());
      if (isFigure(message.words(), field)) {
        direct
            .read(slot.get(), said, message.sent(), found)
            .ifPresent(filled -> found.put(slot.get().name(), filled));
      }
    }
  }

  /** The slot that a label's topic fills in this form. */
  private static String slot(Form form, Topic topic) {
    if (topic == Topic.SHARE && form.slot("cost_share").isEmpty()) {
      return Topic.BUDGET.slot();
    }
    if (topic == Topic.COUNTRY && form.slot("country").isEmpty()) {
      return Topic.KNOWN.slot();
    }
    return topic.slot();
  }

  /** "Expérience : 6 missions en Afrique" tells no years, though a figure stands there. */
  private static boolean isFigure(Words words, Field field) {
    return switch (field.topic()) {
      case YEARS ->
          field.to() - field.from() == 1 || words.anyIn(field.from(), field.from() + BRIEF, YEARS);
      case HOW_MANY -> field.to() - field.from() <= BRIEF;
      case ORGANISATION,
          CONTACT,
          EMAIL,
          PHONE,
          TOWN,
          COUNTRY,
          KNOWN,
          EXCLUDED,
          PARTNER,
          EXPERTISE,
          JOB,
          AIMS,
          LENGTH,
          WHEN,
          LANGUAGES,
          SUPPORT,
          BUDGET,
          SCHEME,
          SHARE,
          AGREEMENT,
          MEMBER ->
          true;
    };
  }
}
