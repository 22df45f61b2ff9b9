package explor.knowledge.booklet;

import explor.knowledge.text.Concepts;
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

  final Booklet booklet;
  final List<Unit> all;
  final List<Unit.Meaning> sections;
  final Unit.Meaning title;
  final Set<String> lexicon;
  final Set<String> stems;

  private Units(Booklet booklet, List<Unit> all, List<Unit.Meaning> sections, Unit.Meaning title) {
    this.title = title;
    this.booklet = booklet;
    this.all = all;
    this.sections = sections;
    this.lexicon = union(sections, Unit.Meaning::folded);
    this.stems = union(sections, Unit.Meaning::stems);
  }

  static Units of(Booklet booklet, Concepts concepts) {
    List<Unit> units = new ArrayList<>();
    List<Unit.Meaning> sections = new ArrayList<>();
    for (int s = 0; s < booklet.sections().size(); s++) {
      Section section = booklet.sections().get(s);
      sections.add(Unit.Meaning.of(section.heading() + "\n" + section.text(), concepts));
      for (int b = 0; b < section.blocks().size(); b++) {
        String heading = section.level() <= 1 ? "" : section.heading();
        cut(section.blocks().get(b), s, b, heading, concepts, units);
      }
    }
    return new Units(
        booklet, linked(units), List.copyOf(sections), Unit.Meaning.of(booklet.title(), concepts));
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
    int colon = text.indexOf(" : ");
    String label = colon > 0 && colon < 60 ? text.substring(0, colon) : "";
    for (String sentence : Sentences.of(text)) {
      units.add(unit(section, at, sentence, heading + "\n" + label, concepts));
    }
  }

  private static Unit unit(int section, int block, String text, String around, Concepts concepts) {
    return new Unit(
        section,
        block,
        text,
        Unit.Meaning.of(text, concepts).and(Signs.in(text)),
        Unit.Meaning.of(around, concepts),
        Unit.Meaning.NONE,
        AnswerType.shownIn(text));
  }
}
