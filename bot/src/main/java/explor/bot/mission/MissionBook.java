package explor.bot.mission;

import explor.bot.channel.Address;
import explor.bot.order.Referenced;
import explor.bot.store.MissionSheets;
import explor.bot.store.Tx;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every mission: those of {@code config/missions.yaml}, and those that staff made by mail. Where
 * both have the same name, the file counts. Thread-safe as far as its transaction is.
 */
public final class MissionBook {
  private final Map<String, Mission> described;
  private final MissionSheets sheets;
  private final OnCall onCall;

  /**
   * @param described in the file, by id
   */
  public MissionBook(Map<String, Mission> described, MissionSheets sheets, OnCall onCall) {
    this.described = Map.copyOf(described);
    this.sheets = sheets;
    this.onCall = onCall;
  }

  /** A mission, whether or not it is closed. */
  public Optional<Mission> find(Tx tx, String id) throws SQLException {
    Mission known = described.get(id);
    return known != null ? Optional.of(known) : sheets.find(tx, id).map(this::mission);
  }

  /** A mission of which something may be shown. */
  public Optional<Mission> open(Tx tx, String id) throws SQLException {
    return sheets.isClosed(tx, id) ? Optional.empty() : find(tx, id);
  }

  /** The names of missions that stand in these words, and of cases that may have become one. */
  List<String> namedIn(String words) {
    Stream<String> ofFile = described.keySet().stream().filter(id -> stands(id, words)).sorted();
    return Stream.concat(ofFile, Referenced.named(words).stream()).distinct().toList();
  }

  private static boolean stands(String id, String words) {
    for (int at = 0; at + id.length() <= words.length(); at++) {
      if (words.regionMatches(true, at, id, 0, id.length())) {
        int end = at + id.length();
        boolean begins = at == 0 || !Character.isLetterOrDigit(words.charAt(at - 1));
        if (begins && (end == words.length() || !Character.isLetterOrDigit(words.charAt(end)))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a mission was made from a case of this person's: they may name it. */
  boolean isOfCase(Tx tx, String id, long person) throws SQLException {
    return sheets.isOfCase(tx, id, person);
  }

  /** Whether it stands in the file, and is changed there only. */
  boolean isDescribed(String id) {
    return described.containsKey(id);
  }

  Mission mission(MissionSheets.Sheet sheet) {
    return new Mission(
        sheet.id(),
        sheet.title(),
        sheet.booklet(),
        day(sheet.firstDay()),
        day(sheet.lastDay()),
        Mission.zone(sheet.zone()).orElse(Mission.HOME),
        responders(sheet.onCall()));
  }

  private static @Nullable LocalDate day(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  /** Somebody of {@code oncall.yaml} is told on every channel that stands there. */
  private List<Responder> responders(MissionSheets.OnCall kept) {
    Optional<Responder> known =
        onCall.people().stream()
            .filter(
                one ->
                    kept.mail().isEmpty()
                        ? one.name().equalsIgnoreCase(kept.name())
                        : one.addresses().contains(Address.mail(kept.mail())))
            .findFirst();
    if (known.isPresent()) {
      return List.of(known.get());
    }
    return kept.mail().isEmpty()
        ? List.of()
        : List.of(
            new Responder(kept.name(), kept.phone(), List.of(Address.mail(kept.mail())), false));
  }
}
