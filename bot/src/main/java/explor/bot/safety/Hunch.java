package explor.bot.safety;

import explor.bot.config.Remembered;
import explor.bot.words.Tokens;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How much a message is like those that told of an emergency, of which event, and in which
 * language. Learned at the start, from examples that staff can add to; it hears what no pattern of
 * words says ("she left for the market yesterday and her phone is off") and knows what is harmless
 * by its company. Unchanging and thread-safe.
 */
final class Hunch {
  static final List<String> LANGUAGES = List.of("fr", "en", "es", "pt");
  private static final String OF_LANGUAGE = "_(fr|en|es|pt)$";
  private static final List<EmergencyEvent> EVENTS = List.of(EmergencyEvent.values());

  /** What one sentence says counts so much, the rest is said by the whole message. */
  private static final double SENTENCE = 0.9;

  /** Many sentences, and odds of all of them together that speak of something else. */
  private static final int MANY = 4;

  private static final double ELSEWHERE = -6;

  private static final double CLEAR = 0.6; // of a language

  private static final double EDGE = 1e-4; // keeps the odds finite
  private static final int MOST_WORDS = 60; // of an example
  private static final int LONGEST_NAME = 6; // words

  private final Parts parts;
  private final Traits traits;
  private final Likeness danger;
  private final Likeness event;
  private final Likeness language;

  private Hunch(Parts parts, Taught taught) {
    this.parts = parts;
    this.traits = new Traits(parts);
    this.danger = taught.danger();
    this.event = taught.event();
    this.language = taught.language();
  }

  /** What the examples taught. */
  private record Taught(Likeness danger, Likeness event, Likeness language) {}

  private static final class Written implements Remembered.Form<Taught> {
    @Override
    public void write(Taught learned, DataOutputStream to) throws IOException {
      learned.danger().write(to);
      learned.event().write(to);
      learned.language().write(to);
    }

    @Override
    public Taught read(DataInputStream from) throws IOException {
      return new Taught(Likeness.read(from), Likeness.read(from), Likeness.read(from));
    }
  }

  /**
   * @param odds logarithm of the odds for an emergency, -9 to 9
   * @param event the likeliest, if it is one
   * @param certainty of the event, 0 to 1
   * @param confided the likelier of the events that are told in confidence
   * @param confidence how likely that one is, 0 to 1
   * @param language of the words, as far as it can be told
   * @param clear whether that is sure
   * @param grave whether any word may speak of something grave: "I don't know" has none
   * @param name whether it is a few words that say nothing of what happens: "roof"
   * @param mine whether the writer is named
   * @param aside whether it is one sentence of many, and the message as a whole speaks of something
   *     else: among so many, one is a little like a cry by chance
   * @param each the odds of each sentence by itself
   */
  record Guess(
      double odds,
      EmergencyEvent event,
      double certainty,
      EmergencyEvent confided,
      double confidence,
      String language,
      boolean clear,
      boolean grave,
      boolean name,
      boolean mine,
      boolean aside,
      List<Double> each) {}

  /**
   * @param families words that play a part in patterns, and so do here: {@code body_fr} and {@code
   *     body_es} are one part
   * @param written sentences in full words
   * @param memory keeps what was learned for the next start
   */
  static Hunch learn(
      Examples examples,
      WordFamilies families,
      Function<Tokens, List<List<String>>> written,
      Remembered memory) {
    Map<String, List<String>> all = new TreeMap<>();
    examples.parts().forEach((name, words) -> all.put(name, new ArrayList<>(words)));
    families
        .words()
        .forEach(
            (name, words) ->
                all.computeIfAbsent(name.replaceAll(OF_LANGUAGE, ""), part -> new ArrayList<>())
                    .addAll(words));
    Parts parts = new Parts(all, examples.plain(), examples.telling(), examples.mine());
    return new Hunch(parts, memory.of(new Written(), () -> taught(examples, parts, written)));
  }

  private static Taught taught(
      Examples examples, Parts parts, Function<Tokens, List<List<String>>> written) {
    Traits traits = new Traits(parts);
    List<Likeness.Example> danger = new ArrayList<>();
    List<Likeness.Example> event = new ArrayList<>();
    List<Likeness.Example> language = new ArrayList<>();
    for (Examples.Message message : examples.messages()) {
      Traits.Found found =
          traits.of(
              written.apply(Tokens.of(message.words(), MOST_WORDS)).stream()
                  .flatMap(List::stream)
                  .toList(),
              message.words().contains("?"));
      danger.add(new Likeness.Example(message.event().isPresent() ? 1 : 0, found));
      message.event().ifPresent(e -> event.add(new Likeness.Example(EVENTS.indexOf(e), found)));
      if (LANGUAGES.contains(message.language())) {
        language.add(new Likeness.Example(LANGUAGES.indexOf(message.language()), found));
      }
    }
    return new Taught(
        Likeness.learn(danger, 2),
        Likeness.learn(event, EVENTS.size()),
        Likeness.learn(language, LANGUAGES.size()));
  }

  /**
   * @param sentences in full words
   * @param question whether there is a question mark
   */
  Guess of(List<List<String>> sentences, boolean question) {
    Traits.Found whole = traits.of(sentences.stream().flatMap(List::stream).toList(), question);
    Traits.Found telling = whole;
    double odds = odds(whole);
    boolean aside = sentences.size() >= MANY && odds < ELSEWHERE;
    List<Double> each = new ArrayList<>();
    if (sentences.size() > 1) {
      double most = Double.NEGATIVE_INFINITY;
      Traits.Found cry = whole;
      for (List<String> sentence : sentences) {
        Traits.Found found = traits.of(sentence, question);
        double own = odds(found);
        each.add(own);
        if (own > most) {
          most = own;
          cry = found;
        }
      }
      double together = SENTENCE * most + (1 - SENTENCE) * odds;
      if (together > odds) {
        odds = together;
        telling = cry;
      }
    }
    double[] events = event.of(telling);
    int likeliest = likeliest(events);
    int confided =
        events[EmergencyEvent.DISTRESS.ordinal()] > events[EmergencyEvent.HARASSMENT.ordinal()]
            ? EmergencyEvent.DISTRESS.ordinal()
            : EmergencyEvent.HARASSMENT.ordinal();
    double[] languages = language.of(whole);
    int spoken = likeliest(languages);
    return new Guess(
        odds,
        EVENTS.get(likeliest),
        events[likeliest],
        EVENTS.get(confided),
        events[confided],
        LANGUAGES.get(spoken),
        languages[spoken] >= CLEAR,
        sentences.stream().flatMap(List::stream).anyMatch(parts::grave),
        isName(sentences),
        sentences.stream().flatMap(List::stream).anyMatch(parts::mine),
        aside,
        sentences.size() > 1 ? List.copyOf(each) : List.of(odds));
  }

  private boolean isName(List<List<String>> sentences) {
    List<String> words = sentences.stream().flatMap(List::stream).toList();
    return words.size() <= LONGEST_NAME && words.stream().noneMatch(parts::telling);
  }

  private double odds(Traits.Found found) {
    double chance = danger.of(found)[1];
    return Math.log((chance + EDGE) / (1 - chance + EDGE));
  }

  private static int likeliest(double[] chances) {
    int best = 0;
    for (int kind = 1; kind < chances.length; kind++) {
      best = chances[kind] > chances[best] ? kind : best;
    }
    return best;
  }
}
