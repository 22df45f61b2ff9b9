package explor.bot.understanding;

import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.form.Forms;
import explor.bot.form.SlotType;
import explor.bot.understanding.intent.Intents;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The first message of a person: it begins a form and fills what it gives. */
final class FirstMessage {
  private static final double UNSURE = 0.5;
  private static final int LONG = 250; // characters; who only asks is shorter

  /** Who lists what is needed without asking anything tells a request, however short. */
  private static final Pattern NO_QUESTION = Pattern.compile("[^?¿]{40,}");

  /** Points of the words and values that together tell a request: a point each. */
  private static final double TELLING = 7;

  private static final int FEWEST = 4; // values

  /** Those that are read with another one, or made of it. */
  private static final Set<String> BESIDE = Set.of("start_date", "end_date", "sector", "org_type");

  private final Forms forms;
  private final SlotReading reading;
  private final Questions questions;
  private final TwoRequests twoRequests;

  FirstMessage(Forms forms, SlotReading reading, Questions questions) {
    this.forms = forms;
    this.reading = reading;
    this.questions = questions;
    this.twoRequests = new TwoRequests(forms, reading);
  }

  /** A second request in the message, and what it says without it. */
  Optional<TwoRequests.Parted> two(String text, Moment moment) {
    return twoRequests.in(text, moment);
  }

  List<Command> commands(String text, Intents.Ranked about, Moment moment) {
    FormScores scores = reading.scores(text);
    Optional<Form> form = FormChoice.form(about, scores).flatMap(forms::form);
    boolean told =
        about.confidence() < UNSURE || text.length() > LONG || NO_QUESTION.matcher(text).find();
    Map<String, Filled> values = Map.of();
    if (form.isPresent()) {
      values = reading.whole(form.get(), text, moment.sent());
    } else if (told) {
      form = FormChoice.told(about, scores).flatMap(forms::form);
      if (form.isPresent()) {
        values = reading.whole(form.get(), text, moment.sent());
        form = form.filter(tells(values, scores.top()));
      }
    }
    if (form.isEmpty()) {
      return List.of();
    }
    Optional<Form> lender =
        form.filter(one -> one.id().equals("individual")).flatMap(one -> lender(text, moment));
    if (lender.isPresent()) {
      form = lender;
      values = reading.whole(form.get(), text, moment.sent());
    }
    String statement = questions.told(text);
    Form begun = form.get();
    values = new LinkedHashMap<>(values);
    values
        .entrySet()
        .removeIf(
            value -> // "…, comment faire ?": no words of a question tell what somebody can do
            begun.slot(value.getKey()).filter(slot -> slot.type() == SlotType.TEXT).isPresent()
                    && !statement.isBlank()
                    && text.contains(value.getValue().words())
                    && !statement.contains(value.getValue().words()));
    List<Command> commands = new ArrayList<>();
    commands.add(new Command.Start(form.get().id()));
    values.forEach((slot, value) -> commands.add(new Command.Fill(slot, value)));
    questions.part(text, true, (intent, sentence) -> false).sides().stream()
        .filter(side -> side.intent() == Intent.COST_QUESTION)
        .limit(1)
        .forEach(commands::add);
    return commands;
  }

  /** Who offers several people is no individual: their employer, or speaks for it. */
  private Optional<Form> lender(String text, Moment moment) {
    return forms
        .form("employer")
        .filter(
            form -> {
              Filled people = reading.whole(form, text, moment.sent()).get("number_of_experts");
              return people != null && Integer.parseInt(people.value()) > 1;
            });
  }

  /** Whether a text that nobody recognised gives so many values that it can only tell a request. */
  private static Predicate<Form> tells(Map<String, Filled> values, double points) {
    long told = values.keySet().stream().filter(name -> !BESIDE.contains(name)).count();
    return form ->
        values.size() >= FEWEST
            && points + told >= TELLING
            && (form.slot("country").isEmpty() || values.containsKey("country"));
  }
}
