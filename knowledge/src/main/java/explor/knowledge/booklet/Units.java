package explor.knowledge.booklet;

import explor.knowledge.text.Concepts;
import explor.knowledge.text.Word;
import explor.knowledge.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A booklet cut into {@link Unit}s, with what is needed to weigh words. Immutable. */
final class Units {
  /** The last word of a name behind a title, or of two capitalised words: who is meant. */
  private static final Pattern PERSON =
      Pattern.compile(
          "(?:\\bM\\.|\\bMme|\\bMlle|\\bDr|\\bFrère|\\bSœur|(?<=\\p{Ll} |, |:"
              + " )\\p{Lu}[\\p{Ll}-]{1,20}) (?:\\p{Lu}[\\p{L}-]{1,20} )?(\\p{Lu}[\\p{L}-]{1,25})");

  /** A name in more places than this is hardly a person's. */
  private static final int KNOWN_BY = 6;

  private static final Pattern LABEL = Pattern.compile("([^:.!?\\n]{2,60}?) ?: ");

  private static final Pattern NAME = Pattern.compile("(?:\\p{L}{1,2}['’])?\\p{Lu}\\p{Ll}");

  /** A few words and a full stop before the text proper, as a heading within the line. */
  private static final Pattern RUN_IN = Pattern.compile("([^:.!?\\n]{2,40})\\. ");

  final Booklet booklet;
  final List<Unit> all;
  final List<Unit.Meaning> sections;
  final Unit.Meaning title;
  final Set<String> lexicon;
  final Set<String> stems;

  /** Words always written with a capital: persons and places. */
  final Set<String> names;

  private Units(Booklet booklet, List<Unit> all, List<Unit.Meaning> sections, Unit.Meaning title) {
    this.title = title;
    this.booklet = booklet;
    this.all = all;
    this.sections = sections;
    this.lexicon = union(sections, Unit.Meaning::folded);
    this.stems = union(sections, Unit.Meaning::stems);
    this.names = names(all);
  }

  private static Set<String> names(List<Unit> units) {
    Set<String> capital = new HashSet<>();
    Set<String> small = new HashSet<>();
    for (Unit unit : units) {
      List<Word> words = Words.of(unit.text());
      for (int i = 0; i < words.size(); i++) {
        Word word = words.get(i);
        String typed = unit.text().substring(word.start(), word.end());
        boolean name = NAME.matcher(typed).lookingAt();
        if (!name) {
          small.add(word.folded());
        } else if (i > 0 && !word.stop()) {
          capital.add(word.folded());
        }
      }
    }
    capital.removeAll(small);
    return Set.copyOf(capital);
  }

  static Units of(Booklet booklet, Concepts concepts) {
    List<Unit> units = new ArrayList<>();
    List<Unit.Meaning> sections = new ArrayList<>();
    for (int s = 0; s < booklet.sections().size(); s++) {
      Section section = booklet.sections().get(s);
      sections.add(Unit.Meaning.of(section.heading() + "\n" + section.text(), concepts));
      for (int b = 0; b < section.blocks().size(); b++) {
        String heading = s == 0 ? "" : section.heading(); // the first is the booklet's title
        cut(section.blocks().get(b), s, b, heading, concepts, units);
      }
    }
    return new Units(
        booklet, linked(units), List.copyOf(sections), Unit.Meaning.of(title(booklet), concepts));
  }

  /** What the whole booklet is about: its title and what stands right under it. */
  private static String title(Booklet booklet) {
    StringBuilder title = new StringBuilder(booklet.title());
    for (Section section : booklet.sections()) {
      if (!section.blocks().isEmpty()) {
        return title.append('\n').append(section.heading()).append('\n').append(section.blocks().getFirst().text()).toString();
      }
      title.append('\n').append(section.heading());
    }
    return title.toString();
  }

  /**
   * Ties together what is said of one person in several places: where "Mme Afi Agbodjan" has her
   * number, what stands elsewhere of her counts too ("présidente de la coopérative").
   */
  private static List<Unit> linked(List<Unit> units) {
    Map<String, List<Unit>> naming = new HashMap<>();
    for (Unit unit : units) {
      for (String person : people(unit)) {
        naming.computeIfAbsent(person, key -> new ArrayList<>()).add(unit);
      }
    }
    return units.stream()
        .map(
            unit -> {
              List<Unit.Meaning> elsewhere =
                  people(unit).stream()
                      .map(naming::get)
                      .filter(named -> named.size() <= KNOWN_BY)
                      .flatMap(List::stream)
                      .filter(other -> other != unit)
                      .map(Unit::own)
                      .toList();
              return elsewhere.isEmpty() ? unit : unit.linkedTo(Unit.Meaning.union(elsewhere));
            })
        .toList();
  }

  private static Set<String> people(Unit unit) {
    Set<String> people = new HashSet<>();
    Matcher person = PERSON.matcher(unit.text());
    while (person.find()) {
      people.add(Words.fold(person.group(1)));
    }
    return people;
  }

  private static Set<String> union(
      List<Unit.Meaning> meanings, Function<Unit.Meaning, Set<String>> part) {
    return meanings.stream()
        .flatMap(m -> part.apply(m).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static void cut(
      Block block, int section, int at, String heading, Concepts concepts, List<Unit> units) {
    switch (block) {
      case Block.Row row ->
          units.add(
              unit(
                  section,
                  at,
                  row.text(),
                  heading + "\n" + String.join(" ", row.header()),
                  concepts));
      case Block.Item item -> sentences(item.text(), section, at, heading, concepts, units);
      case Block.Paragraph paragraph ->
          sentences(paragraph.text(), section, at, heading, concepts, units);
    }
  }

  private static void sentences(
      String text, int section, int at, String heading, Concepts concepts, List<Unit> units) {
    List<String> sentences = Sentences.of(text);
    String label = label(text, sentences);
    for (String sentence : sentences) {
      units.add(unit(section, at, sentence, heading + "\n" + label, concepts));
    }
  }

  /** What a line or a paragraph says it is about: "Linge : …", "Fièvre. Faites un test…". */
  private static String label(String text, List<String> sentences) {
    Matcher named = LABEL.matcher(text);
    if (named.lookingAt()) {
      return named.group(1);
    }
    Matcher runIn = RUN_IN.matcher(sentences.isEmpty() ? "" : sentences.getFirst());
    return runIn.lookingAt() && runIn.end() < sentences.getFirst().length() ? runIn.group(1) : "";
  }

  private static Unit unit(int section, int block, String text, String around, Concepts concepts) {
    List<Word> words = Words.of(text);
    return new Unit(
        section,
        block,
        text,
        Unit.Meaning.of(words, concepts).and(Signs.in(text)),
        Unit.Meaning.of(around, concepts),
        Unit.Meaning.NONE,
        AnswerType.shownIn(text),
        Unit.Meaning.of(Beside.numbers(text, words), concepts),
        Unit.Meaning.of(Beside.names(text, words), concepts));
  }
}
