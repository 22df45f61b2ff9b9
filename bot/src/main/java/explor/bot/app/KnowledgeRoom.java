package explor.bot.app;

import explor.bot.channel.Outbound;
import explor.bot.config.ConfigNode;
import explor.bot.config.Faults;
import explor.bot.dialogue.Library;
import explor.bot.dialogue.Show;
import explor.bot.mission.DayPlan;
import explor.bot.safety.EmergencyEvent;
import explor.bot.text.Language;
import explor.bot.text.Texts;
import explor.bot.words.Fold;
import explor.knowledge.Answer;
import explor.knowledge.Knowledge;
import explor.knowledge.booklet.Booklet;
import explor.knowledge.booklet.Contact;
import explor.knowledge.booklet.Section;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The knowledge as the conversation sees it: quotes with their source, numbers, steps. */
final class KnowledgeRoom implements Library {
  private static final int MOST_NUMBERS = 4; // who is afraid reads no longer list
  private static final int FEWEST_NUMBERS = 2;
  private static final int MOST_CARDS = 3;
  private static final Pattern PLAN =
      Pattern.compile("programme|planning|calendrier|emploi du temps|schedule|day by day|agenda");
  private static final Pattern NUMBER = Pattern.compile("\\+?\\d(?:[ .]?\\d){7,14}");
  private static final int LONGEST = 900; // characters of a quote

  private final Knowledge knowledge;
  private final Texts texts;
  private final Predicate<String> region;
  private final Map<EmergencyEvent, Guide> guides = new EnumMap<>(EmergencyEvent.class);

  /** Words of whom to call first, and of the section with the steps. */
  private record Guide(List<String> call, List<String> sections) {
    static final Guide NONE = new Guide(List.of(), List.of());
  }

  KnowledgeRoom(
      Knowledge knowledge, Texts texts, Predicate<String> region, Path config, Faults faults) {
    this.knowledge = knowledge;
    this.texts = texts;
    this.region = region;
    ConfigNode.read(config.resolve("booklet_sections.yaml"), "booklet_sections.yaml", faults)
        .entries()
        .forEach(
            (code, words) ->
                EmergencyEvent.of(code)
                    .ifPresentOrElse(
                        event ->
                            guides.put(
                                event,
                                new Guide(
                                    words.need("call").texts(), words.need("sections").texts())),
                        () -> words.fault("\"" + code + "\" is no emergency event")));
  }

  @Override
  public Optional<Quote> programme(String question, Language language) {
    return quote(knowledge.programme(question, language.code()), language);
  }

  @Override
  public Optional<Quote> booklet(String booklet, String question, Language language) {
    return quote(knowledge.answer(booklet, question), language);
  }

  private Optional<Quote> quote(Answer answer, Language language) {
    return switch (answer) {
      case Answer.Found found ->
          Optional.of(
              new Quote(found.text(), source(found.section(), found.checkedOn(), language)));
      case Answer.NotFound missing -> Optional.empty();
    };
  }

  private String source(String section, String checkedOn, Language language) {
    String quoted = texts.get(language, "volunteer.section", Map.of("section", section));
    return checkedOn.isEmpty()
        ? quoted
        : quoted
            + ", "
            + texts.get(
                language, "volunteer.checked", Map.of("date", Show.date(checkedOn, language)));
  }

  @Override
  public String numbers(String booklet, EmergencyEvent event, Language language) {
    Guide guide = guides.getOrDefault(event, Guide.NONE);
    List<String> first = guide.call();
    return knowledge
        .booklet(booklet)
        .map(
            found -> {
              List<String> trusted =
                  event.isConfided() ? trusted(found, guide).toList() : List.of();
              return Stream.concat(
                      trusted.stream(),
                      named(found, event, first)
                          .filter(contact -> !isTold(contact, trusted))
                          .map(KnowledgeRoom::line))
                  .limit(MOST_NUMBERS)
                  .collect(Collectors.joining("\n"));
            })
        .orElse("");
  }

  /** Those this event wants; others only when it wants hardly any that the booklet has. */
  private static Stream<Contact> named(Booklet found, EmergencyEvent event, List<String> first) {
    List<Contact> wanted =
        found.contacts().stream()
            .filter(contact -> rank(contact, first) < first.size())
            .sorted(Comparator.comparingInt(contact -> rank(contact, first)))
            .toList();
    Stream<Contact> others =
        event.isConfided() // it goes to nobody on the spot: not to the driver, nor the partner
            ? Stream.empty()
            : found.contacts().stream()
                .filter(contact -> !wanted.contains(contact))
                .sorted(Comparator.comparingInt(contact -> rank(contact, first)))
                .limit(Math.max(0, FEWEST_NUMBERS - wanted.size()));
    Set<List<String>> told = new HashSet<>();
    return Stream.concat(wanted.stream(), others)
        .filter(contact -> told.add(contact.numbers())); // one number under two names: told once
  }

  private static boolean isTold(Contact contact, List<String> lines) {
    return lines.stream().anyMatch(line -> contact.numbers().stream().allMatch(line::contains));
  }

  /** The person of trust, whose number may stand in the section of that event only. */
  private static Stream<String> trusted(Booklet found, Guide guide) {
    return found.sectionFor(guide.sections()).stream()
        .flatMap(section -> Arrays.stream(section.text().split("(?<=\\.)\\s+")))
        .filter(sentence -> NUMBER.matcher(sentence).find())
        .map(sentence -> "• " + sentence.strip());
  }

  /** Whom this event wants called first; the emergency table before the rest of the booklet. */
  private static int rank(Contact contact, List<String> first) {
    String who = contact.who().toLowerCase(Locale.ROOT);
    for (int i = 0; i < first.size(); i++) {
      if (who.contains(first.get(i))) {
        return i;
      }
    }
    boolean urgent = contact.section().toLowerCase(Locale.ROOT).contains("urgence");
    return first.size() + (urgent ? 0 : 1);
  }

  private static String line(Contact contact) {
    String hours = contact.hours().isEmpty() ? "" : " (" + contact.hours() + ")";
    return "• " + contact.who() + " : " + String.join(", ", contact.numbers()) + hours;
  }

  @Override
  public Optional<Quote> steps(String booklet, EmergencyEvent event, Language language) {
    return knowledge
        .booklet(booklet)
        .flatMap(
            found ->
                found
                    .sectionFor(guides.getOrDefault(event, Guide.NONE).sections())
                    .filter(section -> !section.text().isBlank())
                    .map(
                        section ->
                            new Quote(
                                cut(section),
                                source(section.heading(), found.checkedOn(), language))));
  }

  @Override
  public Optional<Quote> day(String booklet, LocalDate day, LocalDate start, Language language) {
    return knowledge
        .booklet(booklet)
        .flatMap(
            found ->
                found.sections().stream()
                    .filter(section -> PLAN.matcher(Fold.fold(section.heading())).find())
                    .map(section -> Map.entry(section, DayPlan.on(day, start, lines(section))))
                    .filter(plan -> !plan.getValue().isEmpty())
                    .findFirst())
        .map(
            plan ->
                new Quote(
                    String.join("\n", plan.getValue()),
                    source(plan.getKey().heading(), checked(booklet), language)));
  }

  private static List<String> lines(Section section) {
    return section.blocks().stream().flatMap(block -> block.text().lines()).toList();
  }

  @Override
  public List<Outbound.Contact> people(String booklet, String words) {
    String digits = words.replaceAll("[ .]", "");
    return knowledge.booklet(booklet).stream()
        .flatMap(found -> found.contacts().stream())
        .flatMap(
            contact ->
                contact.numbers().stream()
                    .map(number -> number.replaceAll("[^+\\d]", ""))
                    .filter(number -> number.startsWith("+") && digits.contains(number))
                    .map(number -> new Outbound.Contact(contact.who(), number)))
        .distinct()
        .limit(MOST_CARDS)
        .toList();
  }

  private String checked(String booklet) {
    return knowledge.booklet(booklet).map(Booklet::checkedOn).orElse("");
  }

  private static String cut(Section section) {
    String text = section.text();
    return text.length() <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST - 2)) + "…";
  }

  @Override
  public boolean inRegion(String town) {
    return region.test(town);
  }
}
