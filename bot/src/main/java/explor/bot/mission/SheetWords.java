package explor.bot.mission;

import explor.bot.desk.OrderWork.OrderScene;
import explor.bot.form.Filled;
import explor.bot.store.Cases;
import explor.bot.store.MissionSheets;
import explor.bot.store.MissionSheets.Sheet;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mission's sheet and the words about it: takes over what an order says, guesses the time zone,
 * tells what stands and what is missing. No database.
 */
public final class SheetWords {
  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final int MOST_OTHERS = 5;

  private final OnCall onCall;
  private final Zones zones;
  private final Outside outside;
  private final StaffWords texts;

  /**
   * What others know.
   *
   * @param title a case in a few words that name nobody
   * @param booklets the id of every booklet
   */
  public record Outside(Function<Cases.Stored, String> title, Supplier<List<String>> booklets) {}

  public SheetWords(OnCall onCall, Zones zones, Outside outside, StaffWords texts) {
    this.onCall = onCall;
    this.zones = zones;
    this.outside = outside;
    this.texts = texts;
  }

  String title(Cases.Stored about) {
    String title = outside.title().apply(about);
    return title.isBlank() ? about.reference() : title;
  }

  boolean hasBooklet(String id) {
    return outside.booklets().get().contains(id);
  }

  /** Takes over what can be read; what cannot is said and changes nothing. */
  Sheet filled(Sheet before, MissionLines lines, List<String> said) {
    Map<MissionLines.Field, String> fields = lines.fields();
    Sheet sheet = before;
    String title = fields.getOrDefault(MissionLines.Field.TITLE, "");
    sheet = title.isEmpty() ? sheet : sheet.titled(title);
    String first = day(fields.get(MissionLines.Field.START), sheet.firstDay(), said);
    String last = day(fields.get(MissionLines.Field.END), sheet.lastDay(), said);
    if (!first.isEmpty() && !last.isEmpty() && first.compareTo(last) > 0) {
      said.add(texts.get("order.backwards"));
    } else {
      sheet = sheet.between(first, last);
    }
    String booklet = fields.getOrDefault(MissionLines.Field.BOOKLET, "");
    if (!booklet.isEmpty() && !hasBooklet(booklet)) {
      said.add(
          texts.get(
              "order.no_booklet",
              Map.of("said", booklet, "known", String.join(", ", outside.booklets().get()))));
    } else if (!booklet.isEmpty()) {
      sheet = sheet.withBooklet(booklet);
    }
    String zone = fields.getOrDefault(MissionLines.Field.ZONE, "");
    Optional<ZoneId> known = Mission.zone(zone.replace(' ', '_'));
    if (known.isPresent()) {
      sheet = sheet.in(known.get().getId());
    } else if (!zone.isEmpty()) {
      said.add(texts.get("order.no_zone", Map.of("said", zone)));
    }
    String called = fields.getOrDefault(MissionLines.Field.ON_CALL, "");
    if (!called.isEmpty()) {
      Optional<MissionSheets.OnCall> who = called(called);
      if (who.isEmpty()) {
        said.add(
            texts.get(
                "order.no_on_call",
                Map.of(
                    "said",
                    called,
                    "known",
                    String.join(", ", onCall.people().stream().map(Responder::name).toList()))));
      }
      sheet = who.isPresent() ? sheet.calling(who.get()) : sheet;
    }
    for (String words : lines.unread()) {
      said.add(texts.get("order.unread", Map.of("said", words)));
    }
    return sheet;
  }

  private String day(@Nullable String words, String before, List<String> said) {
    if (words == null || words.isEmpty()) {
      return before;
    }
    Optional<LocalDate> day = MissionLines.day(words);
    if (day.isEmpty()) {
      said.add(texts.get("order.day", Map.of("said", words)));
    }
    return day.map(LocalDate::toString).orElse(before);
  }

  /** Somebody of {@code oncall.yaml} by name or address; anybody else needs a mail address. */
  private Optional<MissionSheets.OnCall> called(String words) {
    Named named = Named.read(words);
    Optional<Responder> known = named.among(onCall.people());
    if (known.isPresent()) {
      return Optional.of(new MissionSheets.OnCall(known.get().name(), "", ""));
    }
    if (named.mail().isEmpty()) {
      return Optional.empty();
    }
    String called = named.name().isEmpty() ? named.mail().split("@", 2)[0] : named.name();
    return Optional.of(new MissionSheets.OnCall(called, named.phone(), named.mail()));
  }

  /** Guesses the time zone from the country of the case, and says so. */
  Sheet zoned(Sheet sheet, OrderScene scene, List<String> said) {
    Cases.Stored about = scene.about();
    if (!sheet.zone().isEmpty() || about == null) {
      return sheet;
    }
    if (about.form().equals("reciprocity")) {
      return sheet.in(Mission.HOME.getId()); // they come here
    }
    Optional<Zones.Guess> guess = zones.of(answer(about, "country"), answer(about, "place"));
    if (guess.isEmpty()) {
      return sheet;
    }
    String zone = guess.get().zone().getId();
    List<String> others =
        guess.get().others().stream().map(ZoneId::getId).limit(MOST_OTHERS).toList();
    said.add(
        others.isEmpty()
            ? texts.get("order.zone_guessed", Map.of("zone", zone))
            : texts.get(
                "order.zone_unsure", Map.of("zone", zone, "others", String.join(", ", others))));
    return sheet.in(zone);
  }

  private static String answer(Cases.Stored about, String slot) {
    Filled answer = about.answers().get(slot);
    return answer == null ? "" : answer.value();
  }

  /** What stands. */
  String about(Mission mission) {
    String days =
        mission.start() == null || mission.end() == null
            ? ""
            : texts.get(
                "order.days",
                Map.of("first", mission.start().format(DAY), "last", mission.end().format(DAY)));
    String called =
        mission.onCall().isEmpty()
            ? ""
            : texts.get("order.called", Map.of("name", mission.onCall().getFirst().name()));
    String booklet =
        mission.booklet().isEmpty()
            ? ""
            : texts.get("order.booklet", Map.of("id", mission.booklet()));
    return String.join(
        " ",
        Stream.of(
                "« " + mission.title() + " ».",
                days,
                texts.get("order.zone", Map.of("zone", mission.zone().getId())),
                booklet,
                called)
            .filter(part -> !part.isEmpty())
            .toList());
  }

  /** What is missing, or that nothing is. */
  List<String> missing(Sheet sheet, boolean volunteers) {
    List<String> missing = new ArrayList<>();
    if (sheet.firstDay().isEmpty() || sheet.lastDay().isEmpty()) {
      missing.add(texts.get("order.miss_days"));
    }
    if (sheet.zone().isEmpty()) {
      missing.add(texts.get("order.miss_zone"));
    }
    if (sheet.booklet().isEmpty()) {
      missing.add(texts.get("order.miss_booklet"));
    }
    if (sheet.onCall().equals(MissionSheets.OnCall.NOBODY)) {
      missing.add(texts.get("order.miss_on_call"));
    }
    if (!volunteers) {
      missing.add(texts.get("order.miss_volunteer"));
    }
    return missing.isEmpty()
        ? List.of(texts.get("order.complete"))
        : List.of(texts.get("order.missing", Map.of("what", String.join(" ; ", missing))));
  }
}
