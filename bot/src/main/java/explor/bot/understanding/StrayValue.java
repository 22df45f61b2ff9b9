package explor.bot.understanding;

import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.form.Slot;
import explor.bot.form.SlotType;
import explor.bot.understanding.slot.Terms;
import explor.bot.words.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A short sentence beside the asked question that gives values of other slots: "14 jours en mars"
 * when the partner was asked, "La mission durera 14 jours." after a name. It is those values, also
 * when one contradicts an earlier one, and no answer to the question.
 */
final class StrayValue {
  private static final int SHORT = 12; // words
  private static final double MOST_OF_IT = 0.55; // of the sentence's characters

  /** Values that can be checked: their words mean nothing else. */
  private static final Set<SlotType> CHECKABLE =
      Set.of(
          SlotType.EMAIL,
          SlotType.PHONE,
          SlotType.INT,
          SlotType.PERIOD,
          SlotType.MONEY,
          SlotType.LANG_LIST,
          SlotType.PERSON);

  private static final Set<String> PLACES = Set.of("place", "country");

  private final SlotReading reading;

  StrayValue(SlotReading reading) {
    this.reading = reading;
  }

  /**
   * The values, none when the sentence answers the question.
   *
   * @param sentence without its end
   * @param last whether it is the last of several, so that the others answer the question
   */
  List<Command.Fill> of(String sentence, boolean last, Form form, List<Slot> asked, Moment moment) {
    boolean open =
        asked.stream()
            .anyMatch(slot -> slot.type() == SlotType.TEXT || slot.type() == SlotType.PERSON);
    if (!open || Tokens.of(sentence, SHORT + 1).words().size() > SHORT) {
      return List.of();
    }
    Map<String, Filled> whole = reading.whole(form, sentence, moment.sent());
    List<String> names = asked.stream().map(Slot::name).toList();
    List<Command.Fill> values =
        whole.entrySet().stream()
            .filter(value -> !names.contains(value.getKey()) && isCheckable(form, value.getKey()))
            .filter(
                value ->
                    !SharedAnswer.isPerson(form, value.getKey()) || NAMING.matcher(sentence).find())
            .filter(value -> value.getValue().confidence() >= Filled.SURE)
            .map(value -> new Command.Fill(value.getKey(), value.getValue()))
            .toList();
    boolean answers = // "jo@x.example et c'est Valence"
        asked.stream()
            .filter(slot -> slot.type() == SlotType.PLACE_AURA)
            .anyMatch(
                slot ->
                    reading
                        .direct(slot, beside(sentence, values), moment.sent(), Map.of())
                        .isPresent());
    if (values.isEmpty() || answers || namesBeside(sentence, values, form, asked, moment)) {
      return List.of();
    }
    int told = values.stream().mapToInt(value -> value.answer().words().length()).sum();
    boolean mostOfIt =
        told >= MOST_OF_IT * sentence.strip().length()
            || saysNoMore(sentence, values, form, moment);
    boolean another = values.size() == 1 && contradicts(values.getFirst(), moment);
    if (!mostOfIt && !(last && another)) {
      return List.of();
    }
    List<Command.Fill> all = new ArrayList<>(values);
    for (String bound : List.of("start_date", "end_date")) { // they come with their period
      Filled day = whole.get(bound);
      if (day != null) {
        all.add(new Command.Fill(bound, day));
      }
    }
    whole.forEach(
        (name,
            value) -> { // "Jo Marsh, jo@…", "à Parakou, 10 jours": one answer, whatever was asked
          if ((SharedAnswer.isPerson(form, name) || PLACES.contains(name))
              && !names.contains(name)
              && !moment.answers().containsKey(name)) {
            all.add(new Command.Fill(name, value));
          }
        });
    return all;
  }

  /** "like 10 days", "je préfère avril": what stands beside the value names nobody. */
  private boolean saysNoMore(String sentence, List<Command.Fill> values, Form form, Moment moment) {
    String left = beside(sentence, values);
    boolean languages =
        form.slots().stream()
            .filter(slot -> slot.type() == SlotType.LANG_LIST)
            .anyMatch(slot -> values.stream().anyMatch(v -> v.slot().equals(slot.name())));
    if (languages) { // "and a bit of Wolof"
      left = without(SlotType.LANG_LIST, left, form, moment);
    }
    boolean dated =
        form.slots().stream()
            .filter(slot -> slot.type() == SlotType.PERIOD)
            .anyMatch(slot -> values.stream().anyMatch(v -> v.slot().equals(slot.name())));
    if (dated) { // "début mars, sinon avril"
      left = without(SlotType.PERIOD, left, form, moment);
    }
    List<String> words = Tokens.of(left, SHORT).words();
    return words.size() <= 1 && left.chars().noneMatch(Character::isUpperCase)
        || WISHING.containsAll(words);
  }

  /** "Marta Pires, marta@x.example" where a name was asked: both are told. */
  private boolean namesBeside(
      String sentence, List<Command.Fill> values, Form form, List<Slot> asked, Moment moment) {
    String left = EDGES.matcher(beside(sentence, values)).replaceAll("");
    List<String> words = Tokens.of(left, SHORT).words();
    boolean typed = // "sylvie 06…"
        !words.isEmpty() && words.size() <= 2 && reading.isFirstName(words.getFirst());
    boolean addressed =
        values.stream()
            .flatMap(value -> form.slot(value.slot()).stream())
            .anyMatch(slot -> slot.type() == SlotType.EMAIL || slot.type() == SlotType.PHONE);
    if (addressed && NAME.matcher(left).matches() && asked.stream().anyMatch(Replacing::isName)) {
      return true; // "Toits du Vercors, jo@x.example"
    }
    return (typed || NAME.matcher(left).matches())
        && !WISHING.contains(Tokens.of(left, 1).words().getFirst())
        && asked.stream()
            .filter(slot -> slot.type() == SlotType.PERSON)
            .anyMatch(
                slot -> reading.direct(slot, left, moment.sent(), moment.answers()).isPresent());
  }

  private static final Pattern EDGES = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,3}");

  private static String beside(String sentence, List<Command.Fill> values) {
    String left = sentence;
    for (Command.Fill value : values) {
      left = left.replace(value.answer().words(), " ");
    }
    return left;
  }

  /** The words that are no such value by themselves. */
  private String without(SlotType type, String words, Form form, Moment moment) {
    Optional<Slot> slot = form.slots().stream().filter(s -> s.type() == type).findFirst();
    return WORD.matcher(words)
        .replaceAll(
            word ->
                slot.flatMap(s -> reading.direct(s, word.group(), moment.sent(), Map.of()))
                    .map(language -> " ")
                    .orElse(Matcher.quoteReplacement(word.group())));
  }

  /** "il s'appelle Issa": a name alone may be anybody's. */
  private static final Pattern NAMING =
      Pattern.compile("(?iu)appelle|nomme|called|name is|name['’]s");

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  /** What people say around a value that they would like. */
  private static final Set<String> WISHING =
      Terms.of(
          "je j on nous prefere prefererais prefererait preferait preferons prefererions aimerais"
              + " aimerions voudrais voudrions souhaite souhaitons serait sera ce c est plutot"
              + " idealement si possible possibles en pour a au aux la le les l de du d environ"
              + " disons vers mettons mieux bien heu euh hum alors donc ben bon ok oui fait enfin"
              + " finalement i we would ll prefer like ideally maybe perhaps rather about it s is"
              + " that in for let say around at the well actually er um yes so please best prefiero"
              + " preferimos mejor seria prefiro melhor quiza talvez il elle s appelle nomme his"
              + " her name called and et y e bit little some of un peu bonus plus atout notions"
              + " good basic bon bonne bonnes bien tres very also aussi pense crois think suppose"
              + " max maxi maximum minimum mini suffit suffira enough only seulement uniquement"
              + " juste just sinon otherwise else voire ou or autrement sino senao somewhere"
              + " sometime quelque part");

  private static boolean contradicts(Command.Fill value, Moment moment) {
    Filled known = moment.answers().get(value.slot());
    return known != null && !known.value().equals(value.answer().value());
  }

  private static boolean isCheckable(Form form, String name) {
    return form.slot(name)
        .filter(slot -> CHECKABLE.contains(slot.type()) || name.equals("cost_share"))
        .isPresent();
  }
}
