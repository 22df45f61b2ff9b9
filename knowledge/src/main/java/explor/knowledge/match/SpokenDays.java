package explor.knowledge.match;

import explor.knowledge.Window;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Days of a time as people write it: by days, months, seasons or years, alone, from one to the
 * other or one beside the other ("du 3 au 14 mars 2027", "févr.-27", "mars à mai", "en été ou à
 * l'automne 2027", {@code 2027-02-01/2027-04-30}). What holds any other word means nothing: it
 * might change the days ("fin mars", "sauf en été").
 */
public final class SpokenDays {
  private static final int LONGEST = 200; // characters of a phrase
  private static final int CENTURY = 2000;
  private static final int SHORT_YEAR = 20; // "mars 27"; less may be a day
  private static final int FIRST_YEAR = 1900; // whoever writes another has mistyped one
  private static final int LAST_YEAR = 2999;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BLANKS = Pattern.compile("[\\s&&[^\\n]]+");
  private static final Pattern CUTS = Pattern.compile("[/.-]");
  private static final Pattern PIECE =
      Pattern.compile(
          "(?<iso>\\d{4}-\\d\\d(?:-\\d\\d)?)(?!\\d)"
              + "|(?<date>\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d\\d))(?!\\d)"
              + "|(?<month>\\d{1,2}[/-]\\d{4})(?!\\d)"
              + "|(?<day>\\d{1,2}[/.]\\d{1,2})(?!\\d)"
              + "|(?<number>\\d{1,4})(?:er|st|nd|rd|th)?(?![a-z\\d])"
              + "|(?<word>[a-z]+)"
              + "|(?<mark>[-–—/,;+&\\n'’.() ])");

  /** What stands between two times. */
  private enum Link {
    TO,
    DASH,
    SLASH,
    AND,
    COMMA
  }

  /**
   * @param kind the name of its group in {@link #PIECE}
   */
  private record Piece(String kind, String text) {}

  /** One time: a day, a month, a season, or a year when it has none of these. */
  private static final class Time {
    final boolean figures;
    boolean english; // and no day yet
    int day;
    @Nullable Month month;
    @Nullable Season season;
    boolean to; // all days from the one before
    boolean guessed; // no year was named
    final List<Integer> years = new ArrayList<>();

    Time(boolean figures) {
      this.figures = figures;
    }

    boolean isYear() {
      return day == 0 && month == null && season == null;
    }

    boolean waits() {
      return day > 0 && month == null;
    }

    /** Where in a year it begins. */
    int place() {
      Month first = season == null ? month : season.first();
      return first == null ? 0 : 100 * first.getValue() + day;
    }

    Window in(int year) {
      if (season != null) {
        return season.beginning(year);
      }
      if (month == null) {
        return new Window(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
      }
      YearMonth of = YearMonth.of(year, month);
      LocalDate first = of.atDay(Math.max(1, day));
      return new Window(first, day > 0 ? first : of.atEndOfMonth());
    }
  }

  private final List<Piece> pieces = new ArrayList<>();
  private final List<Time> times = new ArrayList<>();
  private final Set<Link> links = EnumSet.noneOf(Link.class); // since the last time
  private boolean between;
  private boolean from;
  private boolean until;

  private SpokenDays() {}

  /**
   * The days meant; none when they can't be told, or a year is missing.
   *
   * @param words of the person, such as a form's period
   */
  public static List<Window> in(String words) {
    return in(words, Optional.empty());
  }

  /**
   * The days meant; none when they can't be told.
   *
   * @param said when that was: a time without a year is the next one
   */
  public static List<Window> in(String words, LocalDate said) {
    return in(words, Optional.of(said));
  }

  /** The same; with nothing known of when it was said, a year must be named. */
  public static List<Window> in(String words, Optional<LocalDate> said) {
    if (words.isBlank() || words.length() > LONGEST) {
      return List.of();
    }
    SpokenDays phrase = new SpokenDays();
    try {
      return phrase.cut(words) && phrase.read() && phrase.years(said)
          ? phrase.windows()
          : List.of();
    } catch (DateTimeException | IllegalArgumentException e) {
      return List.of(); // 30 February, or ends the wrong way round
    }
  }

  private boolean cut(String words) {
    String bare = MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD)).replaceAll("");
    String plain = BLANKS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ");
    Matcher piece = PIECE.matcher(plain);
    for (int at = 0; at < plain.length(); at = piece.end()) {
      if (!piece.region(at, plain.length()).lookingAt()) {
        return false;
      }
      for (String kind : List.of("iso", "date", "month", "day", "number", "word", "mark")) {
        String text = piece.group(kind);
        if (text != null) {
          pieces.add(new Piece(kind, text));
        }
      }
    }
    return true;
  }

  private boolean read() {
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      boolean known =
          switch (piece.kind) {
            case "word" -> word(piece.text);
            case "mark" -> mark(piece.text.charAt(0));
            case "number" -> number(piece.text, i);
            default -> figures(piece);
          };
      if (!known) {
        return false;
      }
    }
    return !times.isEmpty();
  }

  private boolean mark(char mark) {
    switch (mark) {
      case '-', '–', '—' -> links.add(Link.DASH);
      case '/' -> links.add(Link.SLASH);
      case ',', ';', '+', '&', '\n' -> links.add(Link.COMMA);
      default -> {} // changes nothing
    }
    return true;
  }

  private boolean word(String word) {
    Optional<Month> month = DayNames.month(word);
    Optional<Season> season = DayNames.season(word);
    if (month.isPresent()) {
      Time last = times.isEmpty() ? null : times.getLast();
      boolean completes = last != null && last.waits() && !listed() && !links.contains(Link.TO);
      Time time = completes && last != null ? last : begin(false);
      time.month = month.get();
      time.english = DayNames.isEnglish(word) && time.day == 0;
      links.clear();
      return true;
    }
    if (season.isPresent()) {
      begin(false).season = season.get();
      return true;
    }
    return beside(word);
  }

  private boolean beside(String word) {
    boolean first = times.isEmpty();
    if (DayNames.BETWEEN.contains(word)) {
      between = true;
    } else if (DayNames.FROM.contains(word)) {
      from = true;
    } else if (DayNames.AND.contains(word)) {
      links.add(between ? Link.TO : Link.AND);
      between &= first;
    } else if (DayNames.TO.contains(word)) {
      until |= first && DayNames.UNTIL.contains(word);
      links.add(Link.TO);
    } else {
      return DayNames.BESIDE.contains(word);
    }
    return true;
  }

  private boolean listed() {
    return links.contains(Link.AND) || links.contains(Link.COMMA);
  }

  private Time begin(boolean figures) {
    Time time = new Time(figures);
    if (!times.isEmpty() && !listed()) {
      boolean slash = links.contains(Link.SLASH) && figures && times.getLast().figures;
      time.to = slash || links.contains(Link.TO) || links.contains(Link.DASH);
    }
    times.add(time);
    links.clear();
    return time;
  }

  private boolean number(String text, int at) {
    int number = Integer.parseInt(text);
    Time last = times.isEmpty() ? null : times.getLast();
    if (text.length() == 4) {
      return year(number, last);
    }
    if (text.length() > 2 || number == 0) {
      return false;
    }
    boolean behind = last != null && last.month != null && last.years.isEmpty();
    boolean close = !listed() && !links.contains(Link.TO) && !links.contains(Link.SLASH);
    if (last != null && behind && !last.figures && close && !isBeforeMonth(at)) {
      if (last.day > 0 && number < SHORT_YEAR) {
        return false;
      }
      boolean day = number < SHORT_YEAR || isBeforeYear(at) || (last.english && links.isEmpty());
      if (last.day == 0 && day) {
        last.day = number;
        return last.english || isBeforeYear(at);
      }
      last.years.add(CENTURY + number);
      links.clear();
      return true;
    }
    begin(false).day = number;
    return true;
  }

  private boolean year(int year, @Nullable Time last) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return false;
    }
    boolean to = links.contains(Link.TO) || links.contains(Link.DASH);
    boolean goesOn = last != null && (last.years.isEmpty() ? !last.waits() : !last.figures);
    if (last == null || !goesOn || (!last.years.isEmpty() && links.isEmpty())) {
      begin(false).years.add(year);
    } else if (to && last.isYear()) {
      IntStream.rangeClosed(last.years.getLast() + 1, year).forEach(last.years::add);
    } else if (to && !last.years.isEmpty() && last.season == null) {
      return false; // "mars 2027 à 2028"
    } else {
      last.years.add(year);
    }
    links.clear();
    return true;
  }

  private Optional<Piece> behind(int at) {
    return pieces.subList(at + 1, pieces.size()).stream()
        .filter(p -> !p.kind.equals("mark") && !DayNames.BESIDE.contains(p.text))
        .findFirst();
  }

  private boolean isBeforeMonth(int at) {
    return behind(at).filter(p -> DayNames.month(p.text).isPresent()).isPresent();
  }

  private boolean isBeforeYear(int at) {
    return behind(at).filter(p -> p.kind.equals("number") && p.text.length() == 4).isPresent();
  }

  private boolean figures(Piece piece) {
    int[] of = CUTS.splitAsStream(piece.text).mapToInt(Integer::parseInt).toArray();
    Time time = begin(true);
    switch (piece.kind) {
      case "iso" -> {
        time.years.add(of[0]);
        time.month = Month.of(of[1]);
        time.day = of.length > 2 ? of[2] : 0;
      }
      case "month" -> {
        time.month = Month.of(of[0]);
        time.years.add(of[1]);
      }
      default -> {
        time.day = of[0];
        time.month = Month.of(of[1]);
        if (of.length > 2) {
          time.years.add(of[2] < 100 ? CENTURY + of[2] : of[2]);
        }
      }
    }
    return time.years.stream().allMatch(year -> year >= FIRST_YEAR && year <= LAST_YEAR);
  }

  /**
   * Gives every time its month and year: those of the next one that has some ("du 3 au 14 mars",
   * "de novembre à février 2027" begins the year before), or else of the one before.
   */
  private boolean years(Optional<LocalDate> said) {
    boolean none = times.stream().allMatch(time -> time.years.isEmpty());
    Time next = null;
    for (Time time : times.reversed()) {
      if (time.waits()) {
        if (next == null || next.month == null) {
          return false;
        }
        time.month = next.month;
      }
      boolean ends = next == null || !next.to;
      if (time.years.isEmpty() && none && ends) {
        if (said.isEmpty()) {
          return false;
        }
        time.years.add(next(time, said.get()));
        time.guessed = true;
      } else if (time.years.isEmpty() && next != null && !next.years.isEmpty()) {
        boolean wraps = time.place() > next.place() && (next.to || time.season == null);
        for (int year : next.years) {
          time.years.add(wraps ? year - 1 : year);
        }
      }
      next = time;
    }
    Time before = null;
    for (Time time : times) {
      if (time.years.isEmpty() && before != null) {
        int year = before.years.getLast();
        time.years.add(time.place() < before.place() ? year + 1 : year);
      }
      before = time;
    }
    return true;
  }

  private static int next(Time time, LocalDate said) {
    int year = said.getYear() - 1;
    while (!exists(time, year) || time.in(year).to().isBefore(said)) {
      year++;
    }
    return year;
  }

  /** The 29th of February does not every year. */
  private static boolean exists(Time time, int year) {
    return time.month == null || time.day <= YearMonth.of(year, time.month).lengthOfMonth();
  }

  private List<Window> windows() {
    List<Window> windows = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      boolean to = i + 1 < times.size() && times.get(i + 1).to;
      if (to && (times.get(i).to || times.get(i).years.size() != times.get(i + 1).years.size())) {
        return List.of(); // from one to another to a third
      }
      if (to) {
        for (int y = 0; y < times.get(i).years.size(); y++) {
          LocalDate first = times.get(i).in(times.get(i).years.get(y)).from();
          windows.add(new Window(first, times.get(i + 1).in(times.get(i + 1).years.get(y)).to()));
        }
      } else if (!times.get(i).to) {
        windows.addAll(alone(times.get(i)));
      }
    }
    if ((from || until) && windows.size() != 1) {
      return List.of();
    }
    return times.size() > 1 ? Window.joined(windows) : open(Window.joined(windows));
  }

  private List<Window> open(List<Window> windows) {
    if (from && windows.size() == 1) {
      LocalDate first = windows.getFirst().from();
      return List.of(new Window(first, first.plusDays(Period.OPEN_ENDED_DAYS)));
    }
    if (until && windows.size() == 1) {
      LocalDate last = windows.getFirst().to();
      return List.of(new Window(last.minusDays(Period.OPEN_ENDED_DAYS), last));
    }
    return windows;
  }

  private static List<Window> alone(Time time) {
    List<Window> windows = new ArrayList<>();
    boolean spans = time.season == Season.WINTER;
    boolean one = time.years.size() == 1;
    for (int year : time.years) {
      if (!spans || one || time.years.contains(year + 1)) {
        windows.add(time.in(year));
      }
      if (spans && one && !time.guessed) {
        windows.add(time.in(year - 1)); // "l'hiver 2027" may be either
      }
    }
    return windows;
  }
}
