package explor.bot.app;

import explor.bot.dialogue.Show;
import explor.bot.mission.EmergencyCard;
import explor.bot.mission.Mission;
import explor.bot.mission.WholeBooklet;
import explor.bot.text.Language;
import explor.bot.words.Fold;
import explor.knowledge.Knowledge;
import explor.knowledge.booklet.Block;
import explor.knowledge.booklet.Booklet;
import explor.knowledge.booklet.Contact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes the emergency card out of a mission's booklet. */
final class BookletCards {
  private static final List<String> LODGING = List.of("hebergement", "logement", "lodging");
  private static final List<String> MEETING =
      List.of("point de rassemblement", "point de rencontre", "meeting point");

  /** A part with so many numbers is there to find them. */
  private static final int DIRECTORY = 4;

  private static final List<String> EMERGENCY = List.of("urgence", "emergenc");

  private final Knowledge knowledge;

  BookletCards(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** Empty when the mission has no booklet. */
  Optional<EmergencyCard> of(Mission mission) {
    return knowledge.booklet(mission.booklet()).map(booklet -> card(mission, booklet));
  }

  private static EmergencyCard card(Mission mission, Booklet booklet) {
    List<Contact> contacts = booklet.contacts();
    Map<String, Long> bySection =
        contacts.stream().collect(Collectors.groupingBy(Contact::section, Collectors.counting()));
    List<EmergencyCard.Number> numbers =
        contacts.stream()
            .sorted(Comparator.comparingInt(contact -> rank(contact.section(), bySection)))
            .map(
                contact ->
                    new EmergencyCard.Number(
                        contact.who(), String.join(", ", contact.numbers()), contact.hours()))
            .distinct()
            .toList();
    List<String> places = new ArrayList<>();
    booklet.sections().stream()
        .filter(section -> holds(section.heading(), LODGING))
        .findFirst()
        .map(section -> sentence(section.text(), List.of("")))
        .ifPresent(places::add);
    booklet.sections().stream()
        .map(section -> sentence(section.text(), MEETING))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .ifPresent(places::add);
    List<EmergencyCard.Steps> steps =
        booklet.sections().stream()
            .filter(section -> holds(section.parent(), EMERGENCY) && !section.text().isBlank())
            .map(section -> new EmergencyCard.Steps(section.heading(), section.text()))
            .toList();
    String checked =
        booklet.checkedOn().isEmpty()
            ? ""
            : "Vérifié le " + Show.date(booklet.checkedOn(), Language.FR);
    return new EmergencyCard(mission.title(), checked, numbers, places, steps);
  }

  /** The whole booklet; empty when the mission has none. */
  Optional<WholeBooklet> whole(Mission mission) {
    return knowledge.booklet(mission.booklet()).map(BookletCards::whole);
  }

  private static WholeBooklet whole(Booklet booklet) {
    List<WholeBooklet.Part> parts =
        booklet.sections().stream()
            .map(
                section ->
                    new WholeBooklet.Part(
                        section.heading(),
                        section.level(),
                        section.blocks().stream().map(BookletCards::line).toList()))
            .toList();
    return new WholeBooklet(booklet.title(), "", parts);
  }

  private static String line(Block block) {
    return switch (block) {
      case Block.Paragraph paragraph -> paragraph.text();
      case Block.Item item -> "•  " + item.text();
      case Block.Row row -> row.text();
    };
  }

  /** The table of numbers before those that stand somewhere in the text. */
  private static int rank(String heading, Map<String, Long> numbers) {
    String section = Fold.fold(heading);
    return numbers.getOrDefault(heading, 0L) >= DIRECTORY
            || section.contains("numero")
            || section.contains("urgence")
            || section.contains("number")
        ? 0
        : 1;
  }

  private static boolean holds(String heading, List<String> words) {
    String folded = Fold.fold(heading);
    return words.stream().anyMatch(folded::contains);
  }

  /** The first sentence that has one of the words; empty when none has. */
  private static String sentence(String text, List<String> words) {
    for (String sentence : text.split("(?<=[.!?])\\s+|\\n")) {
      if (words.stream().anyMatch(Fold.fold(sentence)::contains)) {
        return sentence.strip();
      }
    }
    return "";
  }
}
