package explor.bot.understanding;

import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.form.Slot;
import explor.bot.form.SlotType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Shares one answer out among the questions it answers: "Lumières du Lac, on est à Oyonnax". What
 * can be read for sure is read first; the words that are left answer the open question.
 */
final class SharedAnswer {
  private static final Pattern PIECES = Pattern.compile("[,;\\n]|\\s[-–/]\\s|\\.\\s");
  private static final Pattern SMALL_WORD = Pattern.compile("\\s+\\p{L}{1,2}\\s*$");

  private final SlotReading reading;
  private final Naming naming;

  SharedAnswer(SlotReading reading, Naming naming) {
    this.reading = reading;
    this.naming = naming;
  }

  Map<String, Filled> read(String text, Form form, List<Slot> asked, Moment moment) {
    Map<String, Filled> values = new LinkedHashMap<>();
    Map<String, Filled> whole = reading.whole(form, text, moment.sent());
    List<String> pieces = pieces(text);
    List<Slot> open = new ArrayList<>();
    for (Slot slot : asked) {
      if (isOpen(slot)) {
        open.add(slot);
        continue;
      }
      // One name for two questions is the open one's: "Mil et Sorgho" is no town we know.
      boolean enough = pieces.size() > 1 || asked.stream().noneMatch(SharedAnswer::isOpen);
      boolean guessed = slot.type() == SlotType.PLACE_AURA && !whole.containsKey(slot.name());
      Optional<String> piece =
          guessed && !enough ? Optional.empty() : pieceFor(slot, pieces, form, whole, moment);
      if (whole.containsKey(slot.name())) {
        values.put(slot.name(), whole.get(slot.name()));
        takeOut(whole.get(slot.name()), piece, pieces);
      } else if (piece.isPresent()) {
        pieces.remove(piece.get());
        direct(slot, piece.get(), moment).ifPresent(value -> values.put(slot.name(), value));
      }
    }
    shareOut(open, pieces, form, whole, values, moment);
    // Words that answer neither question tell of something else, names and wishes too.
    boolean beside = asked.stream().noneMatch(slot -> values.containsKey(slot.name()));
    whole.forEach(
        (name, value) -> {
          if (!moment.answers().containsKey(name)
              && form.slot(name).filter(s -> beside || !isOpen(s)).isPresent()) {
            values.putIfAbsent(name, value);
          }
        });
    return values;
  }

  /** What was read leaves its piece; the piece stays when it still holds a name. */
  private static void takeOut(Filled read, Optional<String> piece, List<String> pieces) {
    for (int i = 0; i < pieces.size(); i++) {
      int at = pieces.get(i).indexOf(read.words());
      if (at >= 0) {
        String before = SMALL_WORD.matcher(pieces.get(i).substring(0, at)).replaceFirst("");
        String after = pieces.get(i).substring(at + read.words().length());
        String left = (before + " " + after).strip();
        if (left.chars().anyMatch(Character::isUpperCase)) {
          pieces.set(i, left);
        } else {
          pieces.remove(i);
        }
        return;
      }
    }
    piece.ifPresent(pieces::remove);
  }

  /** Pieces in their order go to the open questions in theirs; the last one takes what is left. */
  private void shareOut(
      List<Slot> open,
      List<String> pieces,
      Form form,
      Map<String, Filled> whole,
      Map<String, Filled> values,
      Moment moment) {
    int at = 0;
    for (int i = 0; i < open.size() && at < pieces.size(); i++) {
      Slot slot = open.get(i);
      boolean last = i == open.size() - 1;
      String words = last ? String.join(", ", pieces.subList(at, pieces.size())) : pieces.get(at);
      Optional<Filled> value =
          slot.type() == SlotType.PERSON && namesNobody(words, form, whole)
                  || naming.isElse(slot, words, form, whole)
              ? Optional.empty()
              : direct(slot, words, moment);
      if (value.isEmpty() && whole.containsKey(slot.name())) {
        value = Optional.of(whole.get(slot.name()));
      }
      value.ifPresent(found -> values.put(slot.name(), found));
      at++;
    }
  }

  /** "pour le Niger" and "en novembre" are nobody's name. */
  private static boolean namesNobody(String words, Form form, Map<String, Filled> whole) {
    return whole.entrySet().stream()
        .filter(value -> value.getKey().equals("place") || isRead(form, value.getKey()))
        .anyMatch(value -> words.contains(value.getValue().words()));
  }

  /** Told from other words by what it is; an address or a number may well stand beside a name. */
  private static boolean isRead(Form form, String name) {
    return form.slot(name)
        .map(Slot::type)
        .filter(type -> type != SlotType.EMAIL && type != SlotType.PHONE)
        .filter(type -> type != SlotType.TEXT && type != SlotType.PERSON)
        .isPresent();
  }

  private static boolean isOpen(Slot slot) {
    return slot.type() == SlotType.TEXT || slot.type() == SlotType.PERSON;
  }

  private Optional<String> pieceFor(
      Slot slot, List<String> pieces, Form form, Map<String, Filled> whole, Moment moment) {
    // From the end: people answer in the order of the questions, the name first.
    for (int i = pieces.size() - 1; i >= 0; i--) {
      boolean other = slot.type() == SlotType.PLACE_AURA && isNoTown(pieces.get(i), form, whole);
      if (!other && direct(slot, pieces.get(i), moment).isPresent()) {
        return Optional.of(pieces.get(i));
      }
    }
    return Optional.empty();
  }

  /** "10 jours" is no town, and "à Parakou" none of ours. */
  private boolean isNoTown(String piece, Form form, Map<String, Filled> whole) {
    Filled abroad = whole.get("place");
    return Naming.isSmall(piece)
        || naming.seeks(piece, form)
        || piece.chars().anyMatch(Character::isDigit)
        || abroad != null && piece.contains(abroad.words());
  }

  private Optional<Filled> direct(Slot slot, String words, Moment moment) {
    return reading.direct(slot, words, moment.sent(), moment.answers());
  }

  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    for (String piece : PIECES.split(text)) {
      if (!piece.isBlank()) {
        pieces.add(piece.strip());
      }
    }
    return pieces;
  }
}
