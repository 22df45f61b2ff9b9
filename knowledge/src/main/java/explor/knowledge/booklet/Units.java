package explor.knowledge.booklet;

import explor.knowledge.text.Concepts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A booklet cut into {@link Unit}s, with what is needed to weigh words. Immutable. */
final class Units {
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
        booklet,
        List.copyOf(units),
        List.copyOf(sections),
        Unit.Meaning.of(booklet.title(), concepts));
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
        Unit.Meaning.of(text, concepts),
        Unit.Meaning.of(around, concepts),
        AnswerType.shownIn(text));
  }
}
