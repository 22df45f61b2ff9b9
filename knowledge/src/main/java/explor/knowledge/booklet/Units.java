package explor.knowledge.booklet;

import explor.knowledge.text.Concepts;
import explor.knowledge.text.Verbs;
import explor.knowledge.text.Word;
import explor.knowledge.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A booklet cut into {@link Unit}s, with what is needed to weigh words. Immutable. */
final class Units {
  /** A name in more places than this is hardly a person's. */
  private static final int KNOWN_BY = 6;

  /** Room for the words of a booklet. */
  private static final int LARGE = 4096;

  private static final Pattern LABEL = Pattern.compile("([^:=.!?\\n]{2,60}?) ?(?:: | = )");

  private static final Pattern ROW_NUMBER = Pattern.compile("(?:n° ?)?\\p{Lu}{0,2}\\d{1,3}");

  private static final Pattern CAPITALS =
      Pattern.compile("(?U)\\b\\p{Lu}{3,}(?:[ -]\\p{Lu}{2,})*\\b");

  private static final Pattern FIRST_OF_WORD = Pattern.compile("(?<!\\p{L})\\p{L}");

  private static final Pattern CAPITAL = Pattern.compile("(?U)\\b\\p{Lu}\\p{Ll}{2,}\\b");

  private static final Pattern SLASH = Pattern.compile("\\s+[/|]\\s+(?=\\S)");

  /** A line of a list that has parts and is no longer than this is their title. */
  private static final int TITLE = 50;

  private static final Pattern ENDING = Pattern.compile(" ?[:.…]\\s*$");

  private static final Pattern INNER = Pattern.compile("[:;.!?]\\s");

  /** A few words and a full stop before the text proper, as a heading within the line. */
  private static final Pattern RUN_IN = Pattern.compile("([^:.!?\\n]{2,40})\\. ");

  final Booklet booklet;
  final List<Unit> all;
  final List<Unit.Meaning> sections;

  /** What the heading of each section means by itself. */
  final List<Unit.Meaning> headings;

  final Unit.Meaning title;
  final Set<String> lexicon;
  final Set<String> stems;

  /** Whether most of it is not in French. */
  final boolean foreign;

  /** Words always written with a capital: persons and places. */
  final Set<String> names;

  /** The stems of the irregular verbs the booklet has, by what they are forms of. */
  final Map<String, Set<String>> verbs;

  private Units(Cut cut, Unit.Meaning title) {
    this.title = title;
    this.booklet = cut.booklet;
    this.names = Set.copyOf(cut.names());
    this.foreign = cut.french < cut.others;
    this.all = linked(cut.units);
    this.sections = List.copyOf(cut.sections);
    this.headings = booklet.sections().stream().map(s -> cut.around(s.heading())).toList();
    List<Unit.Meaning> everything = new ArrayList<>(sections);
    everything.addAll(cut.around.values());
    this.lexicon = union(everything, Unit.Meaning::folded);
    this.stems = union(everything, Unit.Meaning::stems);
    this.verbs =
        lexicon.stream()
            .filter(Verbs::isForm)
            .collect(
                Collectors.groupingBy(
                    Verbs::base,
                    Collectors.mapping(
                        form -> Words.of(form).getFirst().stem(), Collectors.toSet())));
  }

  static Units of(Booklet booklet, Concepts concepts) {
    Cut cut = new Cut(booklet, concepts);
    return new Units(cut, Unit.Meaning.of(title(booklet), concepts));
  }

  /** What the whole booklet is about: its title and what stands right under it. */
  private static String title(Booklet booklet) {
    StringBuilder title = new StringBuilder(booklet.title());
    for (Section section : booklet.sections()) {
      title.append('\n').append(section.heading());
      if (!section.blocks().isEmpty()) {
        boolean under = section == booklet.sections().getFirst();
        return under
            ? title.append('\n').append(section.blocks().getFirst().text()).toString()
            : title.toString();
      }
    }
    return title.toString();
  }

  /**
   * Ties together what is said of one person or house in several places: where "Mme Afi Agbodjan"
   * has her number, what stands elsewhere of her counts too ("présidente de la coopérative").
   */
  private List<Unit> linked(List<Unit> units) {
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

  private Set<String> people(Unit unit) {
    Set<String> people = new HashSet<>();
    for (String word : unit.own().folded()) {
      if (names.contains(word) && !title.folded().contains(word)) {
        people.add(word);
      }
    }
    return people;
  }

  private static Set<String> union(
      List<Unit.Meaning> meanings, Function<Unit.Meaning, Set<String>> part) {
    Set<String> all = new HashSet<>(LARGE);
    for (Unit.Meaning meaning : meanings) {
      all.addAll(part.apply(meaning));
    }
    return all;
  }

  /** The cutting of one booklet; every text is read into words once. */
  private static final class Cut {
    final Booklet booklet;
    final List<Unit> units = new ArrayList<>();
    final List<Unit.Meaning> sections = new ArrayList<>();
    private final Concepts concepts;
    private final Map<String, Unit.Meaning> around = new HashMap<>();
    private final Set<String> capital = new HashSet<>();
    private final Set<String> written = new HashSet<>();
    private final Set<String> small = new HashSet<>();
    private int french;
    private int others;

    Cut(Booklet booklet, Concepts concepts) {
      this.booklet = booklet;
      this.concepts = concepts;
      noteCapitals();
      for (int s = 0; s < booklet.sections().size(); s++) {
        Section section = booklet.sections().get(s);
        int from = units.size();
        for (int b = 0; b < section.blocks().size(); b++) {
          String heading = s == 0 ? "" : section.heading(); // the first is the booklet's title
          cut(section.blocks().get(b), s, b, heading);
        }
        List<Unit.Meaning> whole =
            new ArrayList<>(units.subList(from, units.size()).stream().map(Unit::own).toList());
        whole.add(around(section.heading()));
        sections.add(Unit.Meaning.union(whole));
      }
    }

    private void cut(Block block, int section, int at, String heading) {
      switch (block) {
        case Block.Row row ->
            add(section, at, row.text(), heading + "\n" + String.join(" ", columns(row)));
        case Block.Item item -> sentences(whole(item), section, at, heading + "\n" + item.under());
        case Block.Paragraph paragraph -> sentences(paragraph.text(), section, at, heading);
      }
    }

    /** "Interdit : les motos", where the one is a part of the other. */
    private static String whole(Block.Item item) {
      String under = ENDING.matcher(item.under()).replaceFirst("");
      return under.isEmpty() || under.length() > TITLE || INNER.matcher(under).find()
          ? item.text()
          : under + " : " + item.text();
    }

    /** The header but for a column that only counts the lines: "U1", "n° 3". */
    private static List<String> columns(Block.Row row) {
      List<String> columns = new ArrayList<>(row.header());
      if (!columns.isEmpty() && ROW_NUMBER.matcher(row.cells().getFirst()).matches()) {
        columns.removeFirst();
      }
      return columns;
    }

    private void sentences(String text, int section, int at, String heading) {
      List<String> sentences =
          (text.indexOf('/') >= 0 || text.indexOf('|') >= 0) && isDays(text)
              ? List.of(SLASH.split(text))
              : Sentences.of(text);
      String label = label(text, sentences);
      for (String sentence : sentences) {
        add(section, at, sentence, heading + "\n" + label);
      }
    }

    /** "3 trajet / 4 marché, 8 h / 5 repos": one passage a day. */
    private static boolean isDays(String text) {
      List<String> parts = List.of(SLASH.split(text));
      return parts.size() > 2 && parts.stream().allMatch(part -> Character.isDigit(part.charAt(0)));
    }

    private Unit.Meaning around(String text) {
      return around.computeIfAbsent(text, t -> Unit.Meaning.of(t, concepts).and(Signs.in(t)));
    }

    private void add(int section, int block, String text, String about) {
      List<Word> words = Words.of(text);
      look(text, words);
      units.add(
          new Unit(
              section,
              block,
              text,
              Unit.Meaning.of(words, concepts).and(Signs.in(text)).and(Weekdays.in(text)),
              around(about),
              Unit.Meaning.NONE,
              new Evidence(asNames(text), concepts)));
    }

    /** In a booklet that has words in capitals, which of them are names elsewhere. */
    private void noteCapitals() {
      List<String> texts =
          booklet.sections().stream().flatMap(s -> s.blocks().stream()).map(Block::text).toList();
      if (texts.stream().anyMatch(text -> CAPITALS.matcher(text).lookingAt())) {
        for (String text : texts) {
          CAPITAL.matcher(text).results().forEach(found -> written.add(found.group()));
        }
      }
    }

    /** "DON RAMIRO: président" has a name, when Ramiro is written so elsewhere. */
    private String asNames(String text) {
      return written.isEmpty()
          ? text
          : CAPITALS
              .matcher(text)
              .replaceAll(
                  found -> {
                    String name =
                        FIRST_OF_WORD
                            .matcher(found.group().toLowerCase(Locale.ROOT))
                            .replaceAll(first -> first.group().toUpperCase(Locale.ROOT));
                    boolean known = Arrays.stream(name.split("[ -]")).anyMatch(written::contains);
                    return known ? name : found.group();
                  });
    }

    /** Notes which words begin with a capital. */
    private void look(String text, List<Word> words) {
      for (int i = 0; i < words.size(); i++) {
        Word word = words.get(i);
        if (word.stop()) { // as all of these are
          french += QuestionWords.FRENCH.contains(word.folded()) ? 1 : 0;
          others += QuestionWords.OTHERS.contains(word.folded()) ? 1 : 0;
        }
        if (!isCapital(text, word)) {
          small.add(word.folded());
        } else if (i > 0 && !word.stop()) {
          capital.add(word.folded());
        }
      }
    }

    /** A capital and a small letter, behind an elided article if there is one. */
    private static boolean isCapital(String text, Word word) {
      int at = word.start();
      for (int i = at + 1; i <= at + 2 && i < word.end(); i++) {
        at = text.charAt(i) == '\'' || text.charAt(i) == '’' ? i + 1 : at;
      }
      return at + 1 < word.end()
          && Character.isUpperCase(text.charAt(at))
          && Character.isLowerCase(text.charAt(at + 1));
    }

    /** Words always written with a capital, but for the first of a sentence. */
    Set<String> names() {
      Set<String> names = new HashSet<>(capital);
      names.removeAll(small);
      return names;
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
  }
}
