package explor.bot.understanding.slot;

import explor.bot.understanding.slot.Gazetteer.City;
import explor.bot.understanding.slot.Gazetteer.Country;
import explor.bot.understanding.slot.Gazetteer.Town;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text prepared for the readers: its words, and what several readers look at, found once. */
final class Message {
  private static final int SMALL_TOWN = 2_000; // a smaller one shares its name with common words
  private static final int LARGE_CITY = 100_000;

  private final Words words;
  private final LocalDate sent;
  private final FirstNames firstNames;
  private final String form;
  private final List<ContactReader.Found> emails;
  private final List<ContactReader.Found> phones;
  private final List<Span<Town>> towns;
  private final List<Span<List<City>>> cities;
  private final List<Span<Country>> countries;
  private final List<Span<PeriodReader.Period>> periods;
  private final List<Span<DurationReader.Length>> lengths;
  private final List<Span<String>> jobs;
  private final List<Span<String>> topics;
  private final List<Span<String>> languages;
  private final List<Labels.Field> fields;
  private final int signature;
  private final boolean withoutCapitals;
  private final boolean shouted;

  Message(String text, String form, LocalDate sent, Readers readers) {
    this.words = Words.of(text);
    this.sent = sent;
    this.firstNames = readers.firstNames();
    this.form = form;
    this.emails = ContactReader.emails(words.text());
    this.phones = ContactReader.phones(words.text());
    emails.forEach(found -> words.mask(found.start(), found.end()));
    phones.forEach(found -> words.mask(found.start(), found.end()));
    List<Span<Town>> spelled =
        readers.gazetteer().townsIn(words).stream()
            .filter(town -> !CommonNouns.is(words, town))
            .toList();
    this.towns = spelled.isEmpty() ? readers.gazetteer().misspelt(words) : spelled;
    this.cities = readers.gazetteer().citiesIn(words);
    this.countries = readers.gazetteer().countries().in(words);
    this.periods = readers.periods().in(words, sent);
    this.lengths = readers.durations().in(words);
    this.jobs = readers.sectors().jobsIn(words);
    this.topics = readers.sectors().topicsIn(words);
    this.languages = readers.languages().namesIn(words);
    this.fields = Labels.in(words);
    this.signature = signatureOf(words);
    this.withoutCapitals = isWithoutCapitals(words);
    this.shouted = isShouted(words);
  }

  /** Where the closing lines begin: the last lines behind a formula of politeness. */
  private static int signatureOf(Words words) {
    int floor = words.size() / 2;
    for (int i = words.size() - 1; i >= floor && i > 0; i--) {
      boolean opens = words.gapHas(i, Words.SENTENCE) && Closings.open(words, i);
      if (opens && words.size() - i < 60) {
        return i;
      }
    }
    return words.size();
  }

  Words words() {
    return words;
  }

  LocalDate sent() {
    return sent;
  }

  /** Id of the form that the text is read for, e.g. {@code need}. */
  String form() {
    return form;
  }

  boolean isOffer() {
    return form.equals("employer") || form.equals("individual");
  }

  List<ContactReader.Found> emails() {
    return emails;
  }

  List<ContactReader.Found> phones() {
    return phones;
  }

  List<Span<Town>> towns() {
    return towns;
  }

  List<Span<List<City>>> cities() {
    return cities;
  }

  List<Span<Country>> countries() {
    return countries;
  }

  List<Span<PeriodReader.Period>> periods() {
    return periods;
  }

  List<Span<DurationReader.Length>> lengths() {
    return lengths;
  }

  List<Span<String>> jobs() {
    return jobs;
  }

  /** Words that leave little doubt about a field, each with its field. */
  List<Span<String>> topics() {
    return topics;
  }

  /** Names of languages, whatever is said of them. */
  List<Span<String>> languages() {
    return languages;
  }

  /** Whether these very words are a town, a country or a city, with or without its capital. */
  boolean isPlace(int from, int to) {
    for (Span<Town> town : towns) {
      int inhabitants = town.value().inhabitants();
      if (town.from() <= from
          && town.to() >= to
          && (inhabitants == 0 || inhabitants >= SMALL_TOWN || words.capital(from))) {
        return true;
      }
    }
    return countries.stream().anyMatch(c -> c.from() <= from && c.to() >= to && !c.value().people())
        || cities.stream()
            .anyMatch(
                c ->
                    c.from() <= from
                        && c.to() >= to
                        && (words.capital(from)
                            || c.value().getFirst().inhabitants() > LARGE_CITY));
  }

  /** What stands behind labels ("Durée : …"), left to right. */
  List<Labels.Field> fields() {
    return fields;
  }

  /** Whether word i stands in the value of a label of this topic. */
  boolean isBehind(Labels.Topic topic, int i) {
    for (Labels.Field field : fields) {
      if (field.topic() == topic && field.from() <= i && i < field.to()) {
        return true;
      }
    }
    return false;
  }

  /** Whether word i is a first name written as one: with a capital, where the text has any. */
  boolean isFirstName(int i) {
    return (words.capital(i) || withoutCapitals) && firstNames.has(words.word(i));
  }

  /** Whether word i is known as a first name, however it is typed. */
  boolean isKnownFirstName(int i) {
    return firstNames.has(words.word(i));
  }

  /** Whether a town of the region, known by more than a hamlet's name, shares words with it. */
  boolean isAtHome(Span<?> span) {
    for (Span<Town> town : towns) {
      int inhabitants = town.value().inhabitants();
      if (town.overlaps(span) && (inhabitants == 0 || inhabitants >= 500)) {
        return true;
      }
    }
    return false;
  }

  /** The town abroad that begins at word i, or null. */
  @Nullable Span<List<City>> abroadAt(int i) {
    for (Span<List<City>> city : cities) {
      boolean here = city.from() == i && !city.value().getFirst().country().equals("FR");
      if (here && !isAtHome(city) && (words.capital(i) || withoutCapitals)) {
        return city;
      }
    }
    return null;
  }

  /** Whether word i belongs to a country's own name. */
  boolean isCountry(int i) {
    return countries.stream().anyMatch(c -> c.from() <= i && i < c.to() && !c.value().people());
  }

  /** First word of the closing lines, or the number of words when there are none. */
  int signature() {
    return signature;
  }

  /** Whether the text is typed without capitals, so that a missing one says nothing. */
  boolean withoutCapitals() {
    return withoutCapitals;
  }

  private static boolean isWithoutCapitals(Words words) {
    int capitals = 0;
    for (int i = 1; i < words.size(); i++) {
      if (words.capital(i) && !words.gapHas(i, Words.SENTENCE)) {
        capitals++;
      }
    }
    return capitals == 0;
  }

  /** Whether the text is typed in capitals only, so that they say nothing. */
  boolean shouted() {
    return shouted;
  }

  private static boolean isShouted(Words words) {
    int shouted = 0;
    for (int i = 0; i < words.size(); i++) {
      shouted += words.shouted(i) ? 1 : 0;
    }
    return words.size() > 2 && shouted * 3 >= words.size() * 2;
  }

  static <T> List<Span<T>> within(List<Span<T>> spans, int from, int to) {
    List<Span<T>> inside = new ArrayList<>();
    for (Span<T> span : spans) {
      if (span.from() >= from && span.to() <= to) {
        inside.add(span);
      }
    }
    return inside;
  }
}
