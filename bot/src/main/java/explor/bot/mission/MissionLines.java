package explor.bot.mission;

import explor.bot.words.Fold;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What follows the order MISSION, read: what is to be done, or the mission's data, a line each or
 * parted by commas ({@code du 22/02/2027 au 03/03/2027, livret kinshasa-2027}). Pure.
 *
 * @param deed DESCRIBE unless the first word says otherwise
 * @param rest what follows that word
 * @param fields the last word on each
 * @param unread what nobody understood, as written
 */
record MissionLines(Deed deed, String rest, Map<Field, String> fields, List<String> unread) {
  enum Deed {
    DESCRIBE,
    /** It ends on a day, or today. */
    END,
    /** Nothing of it is shown any more. */
    CLOSE,
    REOPEN,
    /** A new code. */
    CODE,
    /** Unused codes are void. */
    REVOKE,
    /** No phone is linked any more. */
    UNLINK,
    STATE
  }

  enum Field {
    TITLE,
    START,
    END,
    ZONE,
    BOOKLET,
    ON_CALL,
    VOLUNTEER
  }

  private static final Map<String, Deed> DEEDS =
      Map.ofEntries(
          Map.entry("fin", Deed.END),
          Map.entry("terminer", Deed.END),
          Map.entry("fermer", Deed.CLOSE),
          Map.entry("rouvrir", Deed.REOPEN),
          Map.entry("code", Deed.CODE),
          Map.entry("revoquer", Deed.REVOKE),
          Map.entry("delier", Deed.UNLINK),
          Map.entry("etat", Deed.STATE));

  private static final Map<String, Field> NAMES =
      Map.ofEntries(
          Map.entry("titre", Field.TITLE),
          Map.entry("debut", Field.START),
          Map.entry("depart", Field.START),
          Map.entry("arrivee", Field.START),
          Map.entry("fin", Field.END),
          Map.entry("retour", Field.END),
          Map.entry("fuseau", Field.ZONE),
          Map.entry("heure", Field.ZONE),
          Map.entry("livret", Field.BOOKLET),
          Map.entry("astreinte", Field.ON_CALL),
          Map.entry("volontaire", Field.VOLUNTEER),
          Map.entry("volontaires", Field.VOLUNTEER));

  private static final String DAY =
      "(\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}|\\d{1,2}(?:er)? \\p{L}{3,10} \\d{4})";
  private static final Pattern ONE_DAY = Pattern.compile("^(?:le |au |du )?" + DAY + "$");
  private static final Pattern FROM_TO =
      Pattern.compile("^(?:dates? ?:? ?)?(?:du |de |le )?" + DAY + " (?:au|a|-|–|jusqu'au) " + DAY);
  private static final Pattern NAMED = Pattern.compile("^(\\p{L}{3,12}) ?([:=]?) ?(.*)$");
  private static final Pattern MAIL = Pattern.compile("[^@\\s,;<>]+@[^@\\s,;<>]+");

  private static final List<DateTimeFormatter> DAYS =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT)
              .withResolverStyle(ResolverStyle.STRICT),
          words(Locale.FRENCH),
          words(Locale.ENGLISH));

  private static DateTimeFormatter words(Locale language) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern("d MMMM uuuu")
        .toFormatter(language)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  static MissionLines read(String arg) {
    String[] first = arg.strip().split("\\s+", 2);
    Deed deed = DEEDS.get(Fold.fold(first[0]));
    boolean alone = !arg.contains("\n") && !arg.contains(":") && !arg.contains(",");
    if (deed != null && (alone || !NAMES.containsKey(Fold.fold(first[0])))) {
      return new MissionLines(deed, first.length > 1 ? first[1].strip() : "", Map.of(), List.of());
    }
    Map<Field, String> fields = new EnumMap<>(Field.class);
    List<String> unread = new ArrayList<>();
    Field open = null;
    for (String line : arg.split("\\R|;")) {
      for (String part : line.split(",")) {
        String words = part.strip().replaceAll("\\s+", " ");
        Matcher both = FROM_TO.matcher(words);
        Optional<Field> name = nameOf(words);
        if (words.isEmpty()) {
          continue;
        }
        if (both.find()) {
          fields.put(Field.START, both.group(1));
          fields.put(Field.END, both.group(2));
          open = null;
        } else if (name.isPresent()) {
          open = name.get();
          fields.put(open, valueOf(words));
        } else if (open != null && takesMore(open)) {
          fields.merge(open, words, (before, more) -> before + ", " + more);
        } else {
          unread.add(words);
        }
      }
      open = open != null && takesMore(open) && line.strip().endsWith(",") ? open : null;
    }
    return new MissionLines(Deed.DESCRIBE, "", fields, List.copyOf(unread));
  }

  private static boolean takesMore(Field field) {
    return field == Field.ON_CALL || field == Field.VOLUNTEER || field == Field.TITLE;
  }

  private static Optional<Field> nameOf(String words) {
    Matcher named = NAMED.matcher(words);
    return named.matches()
        ? Optional.ofNullable(NAMES.get(Fold.fold(named.group(1))))
        : Optional.empty();
  }

  private static String valueOf(String words) {
    Matcher named = NAMED.matcher(words);
    return named.matches() ? named.group(3).strip() : "";
  }

  /** A day as people write it: {@code 22/02/2027}, {@code 1er mars 2027}, {@code 2027-03-01}. */
  static Optional<LocalDate> day(String words) {
    Matcher one = ONE_DAY.matcher(words.strip());
    if (!one.matches()) {
      return Optional.empty();
    }
    String day = one.group(1).replaceFirst("^(\\d{1,2})er ", "$1 ").replace('.', '/');
    for (DateTimeFormatter format : DAYS) {
      try {
        return Optional.of(LocalDate.parse(day, format));
      } catch (DateTimeException e) {
        // another way of writing it, then
      }
    }
    return Optional.empty();
  }

  /** The mail addresses in some words, in small letters. */
  static List<String> mails(String words) {
    return MAIL.matcher(words)
        .results()
        .map(found -> found.group().replaceFirst("[.]+$", "").toLowerCase(Locale.ROOT))
        .distinct()
        .toList();
  }
}
