package explor.bot.mission;

import explor.bot.channel.Outbound;
import explor.bot.safety.EmergencyEvent;
import explor.bot.store.Alerts;
import explor.bot.store.Whereabouts;
import explor.bot.words.Fold;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The messages to those on call, as plain text of a few lines. Unchanging. */
final class AlertWords {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMMM 'à' H 'h' mm", Locale.FRENCH);
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("H 'h' mm", Locale.FRENCH);
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("EEEE H 'h' mm", Locale.FRENCH);
  private static final ZoneId PARIS = Mission.HOME;

  private final StaffWords texts;

  AlertWords(StaffWords texts) {
    this.texts = texts;
  }

  /**
   * All that is known of an alert when somebody is told of it.
   *
   * @param unproven since when an alert that is not proven runs in the same name; of a proven one
   */
  record Known(
      Alerts.Alert alert,
      @Nullable Mission mission,
      Optional<Whereabouts.Seen> seen,
      Instant now,
      Optional<Instant> unproven) {
    EmergencyEvent event() {
      return EmergencyEvent.of(alert.event()).orElse(EmergencyEvent.OTHER);
    }
  }

  /**
   * The alert for somebody on call.
   *
   * @param next who is told otherwise; the same person again when it is their own name; everybody
   *     when it is empty
   * @param at when
   */
  Outbound alert(Known known, String told, String next, Instant at) {
    List<String> lines = new ArrayList<>(head(known, true));
    lines.add("");
    String hour = HOUR.format(at.atZone(PARIS));
    lines.add(
        next.equals(told)
            ? texts.get("alert.again", Map.of("at", hour))
            : texts.get(
                "alert.next",
                Map.of("name", next.isEmpty() ? texts.get("alert.all") : next, "at", hour)));
    return takeable(known, true, lines);
  }

  /**
   * The same when one after the other has not answered: to all of them at once.
   *
   * @param onCall whether it goes to somebody on call; else to the mailbox of the team
   */
  Outbound everybody(Known known, boolean onCall, Instant at) {
    long hours = Duration.between(known.alert().raisedAt(), known.now()).toHours();
    List<String> lines = new ArrayList<>();
    lines.add(
        texts.get(
            "alert.late",
            Map.of("n", Long.toString(Math.max(1, hours)), "at", WHEN.format(at.atZone(PARIS)))));
    lines.add("");
    lines.addAll(head(known, onCall));
    return takeable(known, onCall, lines);
  }

  private Outbound takeable(Known known, boolean onCall, List<String> lines) {
    Outbound plain = message(known, onCall, lines);
    Outbound.Button mine =
        new Outbound.Button(Acknowledgement.BUTTON + known.alert().id(), texts.get("alert.button"));
    return new Outbound(
        plain.text(), List.of(mine), plain.subject(), "", "", List.of(), "", plain.automatic());
  }

  /** The same for the mailbox that everybody of the team reads. */
  Outbound forTeam(Known known) {
    return message(known, false, head(known, false));
  }

  /** When nothing could be stored: nobody else will be told, and no answer can be noted. */
  Outbound pastTheStore(Known known, boolean onCall) {
    List<String> lines = new ArrayList<>(head(known, onCall));
    lines.add("");
    lines.add(texts.get("alert.past_the_store"));
    return message(known, onCall, lines);
  }

  private List<String> head(Known known, boolean onCall) {
    Discretion discretion = Discretion.of(known.event());
    boolean open = discretion == Discretion.OPEN || (onCall && discretion == Discretion.HEALTH);
    List<String> lines = new ArrayList<>();
    lines.add(
        texts.get(
            "alert.raised",
            Map.of(
                "event",
                event(known.event(), onCall),
                "when",
                WHEN.format(known.alert().raisedAt().atZone(PARIS)))));
    if (!known.alert().proven()) {
      lines.add(texts.get("alert.unproven"));
    }
    if (known.unproven().isPresent()) {
      String at = WHEN.format(known.unproven().get().atZone(PARIS));
      lines.add(texts.get("alert.proven_now", Map.of("at", at)));
    }
    if (!known.alert().sure()) {
      lines.add(texts.get("alert.unsure"));
    }
    lines.add("");
    if (open) {
      lines.add(texts.get("alert.words", Map.of("words", known.alert().words())));
    } else {
      lines.add(texts.get(discretion == Discretion.SECRET ? "alert.secret" : "alert.health"));
    }
    lines.add("");
    lines.add(texts.get("alert.who", Map.of("who", known.alert().who())));
    Mission mission = known.mission();
    if (mission != null) {
      lines.add(texts.get("alert.mission", Map.of("id", mission.id(), "title", mission.title())));
      lines.add(
          texts.get(
              "alert.local", Map.of("time", LOCAL.format(known.now().atZone(mission.zone())))));
    }
    lines.add(
        known.seen().map(seen -> place(seen, known.now())).orElse(texts.get("alert.no_place")));
    lines.add("");
    boolean relative = known.event() == EmergencyEvent.NO_NEWS;
    lines.add(texts.get(relative ? "alert.do_relative" : "alert.do_call"));
    return lines;
  }

  private String place(Whereabouts.Seen seen, Instant now) {
    return texts.get(
        "alert.place",
        Map.of(
            "ago", ago(Duration.between(seen.at(), now)),
            "place", seen.place(),
            "link", link(seen.place())));
  }

  /** OpenStreetMap, because it opens without an account and without an app. */
  private static String link(String place) {
    String[] degrees = place.split(",", 2);
    return degrees.length < 2
        ? ""
        : "https://www.openstreetmap.org/?mlat=" + degrees[0] + "&mlon=" + degrees[1] + "&zoom=16";
  }

  private String ago(Duration since) {
    long minutes = Math.max(0, since.toMinutes());
    if (minutes < 100) {
      return texts.get("alert.minutes", Map.of("n", Long.toString(minutes)));
    }
    return since.toHours() < 48
        ? texts.get("alert.hours", Map.of("n", Long.toString(since.toHours())))
        : texts.get("alert.days", Map.of("n", Long.toString(since.toDays())));
  }

  private String event(EmergencyEvent event, boolean onCall) {
    boolean named = onCall || Discretion.of(event) == Discretion.OPEN;
    return named ? texts.get("event." + event.code()) : texts.get("alert.team_event");
  }

  private Outbound message(Known known, boolean onCall, List<String> lines) {
    Mission mission = known.mission();
    return notice(
        texts.get(
                "alert.subject",
                Map.of(
                    "event",
                    event(known.event(), onCall),
                    "mission",
                    mission == null ? texts.get("alert.no_mission") : mission.id()))
            + (known.alert().proven() ? "" : texts.get("alert.subject_unproven")),
        String.join("\n", lines));
  }

  /** The person wrote again while the alert was on. */
  Outbound more(Known known, String words, boolean onCall) {
    boolean open = Discretion.of(known.event()) != Discretion.SECRET;
    return again(
        known,
        open && onCall
            ? texts.get("alert.more", Map.of("words", words))
            : texts.get("alert.more_secret"));
  }

  Outbound movedTo(Known known, String place) {
    return again(known, texts.get("alert.more_place", Map.of("place", place, "link", link(place))));
  }

  Outbound takenByYou(Known known) {
    return again(known, texts.get("alert.taken_by_you"));
  }

  Outbound takenBy(Known known, boolean already) {
    Instant ended = known.alert().endedAt();
    return again(
        known,
        texts.get(
            already ? "alert.taken_already" : "alert.taken_by_other",
            Map.of(
                "name",
                known.alert().endedBy(),
                "at",
                HOUR.format((ended == null ? known.now() : ended).atZone(PARIS)))));
  }

  Outbound calm(Known known) {
    return again(known, texts.get("alert.calm"));
  }

  private Outbound again(Known known, String text) {
    return message(
        known, true, List.of(text, "", texts.get("alert.who", Map.of("who", known.alert().who()))));
  }

  private static Outbound notice(String subject, String body) {
    return new Outbound(body, List.of(), subject, "", "", List.of(), "", "auto-generated");
  }

  /**
   * What somebody on call says.
   *
   * @return what they say beyond "I have it"; empty when it is not that at all
   */
  Optional<String> beyondAcknowledgement(String text) {
    String said = text.strip();
    String folded = Fold.fold(said).replace('’', '\'');
    for (String word : texts.acknowledgements()) {
      String known = Fold.fold(word).replace('’', '\'');
      if (folded.equals(known)) {
        return Optional.of("");
      }
      boolean begins = folded.startsWith(known) && folded.length() == said.length();
      if (begins && !Character.isLetterOrDigit(folded.charAt(known.length()))) {
        return Optional.of(said.substring(known.length()).replaceFirst("^[\\s.,;:!]+", ""));
      }
    }
    return Optional.empty();
  }
}
