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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
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
  private static final int MOST_IN_STEPS = 2;
  private static final int MOST_CARDS = 3;
  private static final Pattern PLAN =
      Pattern.compile("programme|planning|calendrier|emploi du temps|schedule|day by day|agenda");
  private static final Pattern NUMBER = Pattern.compile("\\+?\\d(?:[ .]?\\d){7,14}");
  private static final int LONGEST = 900; // characters of a quote

  private final Knowledge knowledge;
  private final Texts texts;
  private final Predicate<String> region;
  private final Map<EmergencyEvent, Guide> guides = new EnumMap<>(EmergencyEvent.class);

  private final CallList callList;

  /** Whom to call first, and words of the section with the steps. */
  private record Guide(List<CallList.Role> call, List<String> sections) {
    static final Guide NONE = new Guide(List.of(), List.of());
  }

  KnowledgeRoom(
      Knowledge knowledge, Texts texts, Predicate<String> region, Path config, Faults faults) {
    this.knowledge = knowledge;
    this.texts = texts;
    this.region = region;
    ConfigNode node =
        ConfigNode.read(config.resolve("booklet_sections.yaml"), "booklet_sections.yaml", faults);
    this.callList = new CallList(node.need("roles"));
    node.need("events")
        .entries()
        .forEach(
            (code, words) ->
                EmergencyEvent.of(code)
                    .ifPresentOrElse(
                        event -> guides.put(event, guide(words)),
                        () -> words.fault("\"" + code + "\" is no emergency event")));
  }

  private static Guide guide(ConfigNode words) {
    List<CallList.Role> call = new ArrayList<>();
    for (String code : words.need("call").texts()) {
      CallList.Role.of(code)
          .ifPresentOrElse(
              call::add, () -> words.fault("\"" + code + "\" is no role of somebody to call"));
    }
    return new Guide(List.copyOf(call), words.need("sections").texts());
  }

  @Override
  public Optional<Quote> programme(String question, Language language) {
    return quote(knowledge.programme(question, language.code()), language);
  }

  @Override
  public Optional<Quote> programmeOn(String heading, Language language) {
    return knowledge
        .programmeOn(List.of(heading), language.code())
        .map(found -> quote(found, language));
  }

  @Override
  public Optional<Quote> booklet(String booklet, String question, Language language) {
    return quote(knowledge.answer(booklet, question), language);
  }

  @Override
  public Optional<Quote> nearest(String booklet, String question, Language language) {
    return switch (knowledge.answer(booklet, question)) {
      case Answer.Found found -> Optional.empty();
      case Answer.NotFound missing -> missing.nearest().map(found -> quote(found, language));
    };
  }

  private Optional<Quote> quote(Answer answer, Language language) {
    return switch (answer) {
      case Answer.Found found -> Optional.of(quote(found, language));
      case Answer.NotFound missing -> Optional.empty();
    };
  }

  private Quote quote(Answer.Found found, Language language) {
    return new Quote(found.text(), source(found.section(), found.checkedOn(), language));
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
    return knowledge
        .booklet(booklet)
        .map(
            found -> {
              List<String> trusted =
                  event.isConfided() ? trusted(found, guide).toList() : List.of();
              return Stream.concat(
                      trusted.stream(),
                      named(found, event, guide)
                          .filter(contact -> !isTold(contact, trusted))
                          .map(KnowledgeRoom::line))
                  .limit(MOST_NUMBERS)
                  .collect(Collectors.joining("\n"));
            })
        .orElse("");
  }

  /** Whoever is to be called when the booklet has hardly any of those that the event wants. */
  private static final List<CallList.Role> ANYBODY =
      List.of(
          CallList.Role.ON_CALL,
          CallList.Role.PARTNER,
          CallList.Role.ASSISTANCE,
          CallList.Role.CONSULATE,
          CallList.Role.CARE,
          CallList.Role.POLICE,
          CallList.Role.NONE,
          CallList.Role.DRIVER,
          CallList.Role.OFFICE);

  /**
   * Those this event wants, after the first two whoever the booklet's own steps name; others only
   * when it wants hardly any that the booklet has.
   */
  private Stream<Contact> named(Booklet found, EmergencyEvent event, Guide guide) {
    boolean narrow = event.isConfided() || event == EmergencyEvent.NO_NEWS; // to nobody on the spot
    if (narrow) {
      return callList.of(found, guide.call()).stream();
    }
    List<Contact> inSteps =
        callList.steps(found, guide.sections()).stream()
            .flatMap(section -> callList.namedIn(section, found).stream())
            .limit(MOST_IN_STEPS)
            .toList();
    List<Contact> wanted = callList.of(found, guide.call(), inSteps);
    Stream<Contact> others =
        callList.of(found, ANYBODY).stream()
            .filter(contact -> !wanted.contains(contact))
            .limit(Math.max(0, FEWEST_NUMBERS - wanted.size()));
    Set<List<String>> told = new HashSet<>();
    return Stream.of(wanted.stream().limit(2), inSteps.stream(), wanted.stream().skip(2), others)
        .flatMap(contacts -> contacts)
        .filter(contact -> told.add(contact.numbers()));
  }

  private static boolean isTold(Contact contact, List<String> lines) {
    return lines.stream().anyMatch(line -> contact.numbers().stream().allMatch(line::contains));
  }

  /** The person of trust, whose number may stand in the section of that event only. */
  private Stream<String> trusted(Booklet found, Guide guide) {
    return callList.steps(found, guide.sections()).stream()
        .flatMap(section -> Arrays.stream(section.text().split("(?<=\\.)\\s+")))
        .filter(sentence -> NUMBER.matcher(sentence).find())
        .map(sentence -> "• " + sentence.strip());
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
                callList
                    .steps(found, guides.getOrDefault(event, Guide.NONE).sections())
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
