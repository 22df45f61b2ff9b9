package explor.bot.dialogue;

import explor.bot.channel.Outbound;
import explor.bot.words.Fold;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * "Demain ?", "what's on today", "lundi": the programme of the booklet, by the clock of where the
 * mission is. Only a message that asks for nothing but a day. Thread-safe.
 */
final class DayTalk {
  private static final int MOST_WORDS = 9;
  private static final Pattern COORDINATES =
      Pattern.compile("(-?\\d{1,2}\\.\\d{3,8}), ?(-?\\d{1,3}\\.\\d{3,8})");

  /** How many days from today a word is. */
  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("aujourd", 0),
          Map.entry("aujourdhui", 0),
          Map.entry("ajd", 0),
          Map.entry("today", 0),
          Map.entry("soir", 0),
          Map.entry("tonight", 0),
          Map.entry("matin", 0),
          Map.entry("demain", 1),
          Map.entry("dem1", 1),
          Map.entry("tomorrow", 1));

  private static final Map<String, DayOfWeek> WEEK =
      Map.ofEntries(
          Map.entry("lundi", DayOfWeek.MONDAY),
          Map.entry("mardi", DayOfWeek.TUESDAY),
          Map.entry("mercredi", DayOfWeek.WEDNESDAY),
          Map.entry("jeudi", DayOfWeek.THURSDAY),
          Map.entry("vendredi", DayOfWeek.FRIDAY),
          Map.entry("samedi", DayOfWeek.SATURDAY),
          Map.entry("dimanche", DayOfWeek.SUNDAY),
          Map.entry("monday", DayOfWeek.MONDAY),
          Map.entry("tuesday", DayOfWeek.TUESDAY),
          Map.entry("wednesday", DayOfWeek.WEDNESDAY),
          Map.entry("thursday", DayOfWeek.THURSDAY),
          Map.entry("friday", DayOfWeek.FRIDAY),
          Map.entry("saturday", DayOfWeek.SATURDAY),
          Map.entry("sunday", DayOfWeek.SUNDAY));

  private static final String AROUND_WORDS =
      "quel quelle est le la les l programme planning emploi du temps de d pour on fait "
          + "quoi que faisons nous y a t il prevu au ce cette c qu hui et alors bonjour svp "
          + "merci what s is the plan on for do we have are doing schedule and this evening "
          + "morning hello please happening going s aux prevoit";

  private static final Set<String> AROUND = Set.copyOf(List.of(AROUND_WORDS.split(" ")));

  private final Library library;

  DayTalk(Library library) {
    this.library = library;
  }

  /** Empty for anything else, and for whoever is on no mission or in a form. */
  Optional<Step> asked(Reply reply, String words) {
    Scene.MissionSheet mission = reply.scene().mission();
    if (mission == null || mission.start() == null || reply.session().draft() != null) {
      return Optional.empty();
    }
    Optional<LocalDate> day = day(words, reply.scene().now().atZone(mission.zone()).toLocalDate());
    if (day.isEmpty()) {
      return Optional.empty();
    }
    String date = Show.date(day.get(), reply.language());
    Optional<Library.Quote> plan =
        library.day(mission.booklet(), day.get(), mission.start(), reply.language());
    if (plan.isEmpty()) {
      return Optional.of(reply.say("volunteer.day_none", Map.of("date", date)).done());
    }
    reply.say("volunteer.day", Map.of("date", date));
    reply.say("volunteer.quote", Map.of("text", plan.get().text()));
    reply.say("volunteer.source", Map.of("source", plan.get().source()));
    show(reply, mission, plan.get(), library);
    return Optional.of(reply.done());
  }

  static Optional<LocalDate> day(String words, LocalDate today) {
    String[] all =
        Fold.fold(words.length() > 100 ? "" : words)
            .replaceAll("[^a-z0-9]+", " ")
            .strip()
            .split(" ");
    Optional<LocalDate> day = Optional.empty();
    for (String word : all) {
      if (WORDS.containsKey(word)) {
        day = day.isPresent() ? day : Optional.of(today.plusDays(WORDS.get(word)));
      } else if (WEEK.containsKey(word)) {
        day = Optional.of(today.with(TemporalAdjusters.nextOrSame(WEEK.get(word))));
      } else if (!AROUND.contains(word)) {
        return Optional.empty();
      }
    }
    return all.length > MOST_WORDS ? Optional.empty() : day;
  }

  /** People to tap on where the door has cards, and pins where the booklet has coordinates. */
  static void show(Reply reply, Scene.MissionSheet mission, Library.Quote quote, Library library) {
    List<Outbound.Contact> people =
        reply.scene().rich() ? library.people(mission.booklet(), quote.text()) : List.of();
    List<Outbound.Place> places = places(quote.text());
    if (!people.isEmpty() || !places.isEmpty()) {
      reply.chat(Outbound.Chat.showing(people, places));
    }
  }

  private static List<Outbound.Place> places(String text) {
    List<Outbound.Place> places = new ArrayList<>();
    for (String sentence : text.split("(?<=[;!?])\\s+|(?<=\\.)\\s+|\\n")) {
      Matcher at = COORDINATES.matcher(sentence);
      if (at.find()) {
        double latitude = Double.parseDouble(at.group(1));
        double longitude = Double.parseDouble(at.group(2));
        String title = sentence.substring(0, at.start()).replaceAll("[\\s(:,–-]+$", "").strip();
        if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
          places.add(
              new Outbound.Place(
                  title.isEmpty() ? "EXPLOR" : title.substring(0, Math.min(80, title.length())),
                  latitude,
                  longitude));
        }
      }
    }
    return places;
  }
}
