package explor.bot.understanding;

import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.form.Slot;
import explor.bot.form.SlotType;
import explor.bot.words.Fold;
import explor.bot.words.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
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
    Map<String, Filled> others = others(asked, form, whole);
    others.values().forEach(value -> takeOthers(value, pieces));
    contact(asked, form, pieces, whole, moment).ifPresent(name -> values.put("contact_name", name));
    List<Slot> open = new ArrayList<>();
    for (Slot slot : asked) {
      if (isOpen(slot)) {
        open.add(slot);
        continue;
      }
      // One name for two questions is the open one's: "Mil et Sorgho" is no town we know.
      boolean enough = pieces.size() > 1 || asked.stream().noneMatch(SharedAnswer::isOpen);
      boolean guessed =
          slot.type() == SlotType.PLACE_AURA
              && !whole.containsKey(slot.name())
              && isGuess(slot, pieces, moment);
      Optional<String> piece =
          guessed && !enough ? Optional.empty() : pieceFor(slot, pieces, whole, moment);
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
          boolean told = beside || others.containsKey(name) && isNoPart(value, values);
          Filled known = moment.answers().get(name);
          boolean other = // "c'est pour le Bénin": which of two is asked, never kept silently
              known != null
                  && !known.value().equals(value.value())
                  && value.confidence() >= Filled.SURE
                  && CONTRADICTS.contains(name);
          if ((known == null || other)
              && !(isPerson(form, name) && Naming.wishes(text)) // "c kan": nobody's name
              && form.slot(name).filter(s -> told || !isOpen(s)).isPresent()) {
            values.putIfAbsent(name, value);
          }
        });
    if (values.isEmpty() && pieces.isEmpty()) { // nothing but what is known already
      values.putAll(others);
    }
    return values;
  }

  private static final Set<String> CONTRADICTS =
      Set.of("country", "period", "duration_days", "city");

  static boolean isPerson(Form form, String name) {
    return form.slot(name).filter(slot -> slot.type() == SlotType.PERSON).isPresent();
  }

  /** "…, contact Paul Rey": a piece that says whose name it is. */
  private Optional<Filled> contact(
      List<Slot> asked, Form form, List<String> pieces, Map<String, Filled> whole, Moment moment) {
    Optional<Slot> slot =
        form.slot("contact_name")
            .filter(s -> !asked.contains(s) && !moment.answers().containsKey(s.name()));
    if (slot.isPresent() && !pieces.isEmpty() && ownsAddress(pieces.getFirst(), whole)) {
      return direct(slot.get(), pieces.removeFirst(), moment);
    }
    for (int i = 1; i < pieces.size() && slot.isPresent(); i++) {
      Optional<String> person = person(pieces.get(i), whole);
      if (person.isPresent() && MYSELF.matcher(pieces.get(i)).find()) {
        pieces.remove(i);
        return direct(slot.get(), person.get(), moment);
      }
      Matcher labelled = LABELLED.matcher(pieces.get(i));
      Optional<Filled> name =
          labelled.matches() ? direct(slot.get(), labelled.group(1), moment) : Optional.empty();
      if (name.isPresent()) {
        pieces.remove(i);
        return name;
      }
    }
    return Optional.empty();
  }

  /** "Hugh Marlow, hugh@x.example": whoever the address is called after, and no house. */
  private boolean ownsAddress(String piece, Map<String, Filled> whole) {
    Filled email = whole.get("email");
    List<String> names = Tokens.of(piece, 3).words();
    String local = email == null ? "" : Fold.fold(email.value().split("@", 2)[0]);
    return FULL_NAME.matcher(piece).matches()
        && reading.isFirstName(names.getFirst())
        && names.stream().anyMatch(name -> name.length() > 2 && local.contains(name));
  }

  private static final Pattern MYSELF =
      Pattern.compile(
          "(?iu)\\b(?:c['’]est moi|moi c['’]est|moi,|je suis|je m['’]appelle|i['’]m|i am|my"
              + " name|me llamo|soy|sou|chamo-me)");

  private static final Pattern LABELLED =
      Pattern.compile(
          "(?iu)(?:(?:votre |mon |our |my )?(?:contact|référente?)\\s*:?|moi c['’]est|my name is|je"
              + " m['’]appelle)\\s+(\\p{Lu}.*)");

  /** Whether its words are no part of what was read beside it. */
  private static boolean isNoPart(Filled value, Map<String, Filled> values) {
    return values.values().stream().noneMatch(other -> other.words().contains(value.words()));
  }

  /** What was told beside what was asked: an address, a number, a choice, who is to be called. */
  private static Map<String, Filled> others(
      List<Slot> asked, Form form, Map<String, Filled> whole) {
    List<String> names = asked.stream().map(Slot::name).toList();
    boolean name = asked.stream().anyMatch(Replacing::isName);
    Map<String, Filled> others = new LinkedHashMap<>();
    whole.forEach(
        (slotName, value) ->
            form.slot(slotName)
                .filter(slot -> !names.contains(slotName) && slot.type() != SlotType.TEXT)
                .filter(slot -> !slotName.equals("sector") && isTold(slot, value))
                .filter(slot -> slot.type() != SlotType.PERSON || !name || isLabelled(value, whole))
                .ifPresent(slot -> others.put(slotName, value)));
    return others;
  }

  /** Of two names one may be the contact's when an address stands beside it. */
  private static boolean isLabelled(Filled person, Map<String, Filled> whole) {
    return whole.containsKey("organisation")
        && !whole.get("organisation").words().contains(person.words());
  }

  private static boolean isTold(Slot slot, Filled value) {
    return slot.type() == SlotType.EMAIL
        || slot.type() == SlotType.PHONE
        || value.confidence() >= Filled.SURE;
  }

  /** A whole piece goes; of a longer one only addresses, which no name holds. */
  private static void takeOthers(Filled value, List<String> pieces) {
    for (int i = 0; i < pieces.size(); i++) {
      String piece = pieces.get(i);
      int at = piece.indexOf(value.words());
      boolean address = value.words().indexOf('@') > 0 || Character.isDigit(last(value.words()));
      String left =
          at < 0
              ? piece
              : (piece.substring(0, at) + " " + piece.substring(at + value.words().length()))
                  .strip();
      boolean label = CONTACT.matcher(left).matches();
      if (at >= 0 && (left.isEmpty() || label)) {
        pieces.remove(i);
        return;
      } else if (at >= 0 && address) {
        pieces.set(i, left);
        return;
      }
    }
  }

  private static final Pattern CONTACT =
      Pattern.compile(
          "(?iu)(mon |le |la |my |the )?(contact|tel|tél|mail|e-?mail|phone|moi)\\s*:?");

  private static char last(String words) {
    return words.charAt(words.length() - 1);
  }

  /** What was read leaves its piece; the piece stays when it still holds a name. */
  private static void takeOut(Filled read, Optional<String> piece, List<String> pieces) {
    for (int i = 0; i < pieces.size(); i++) {
      int at = pieces.get(i).indexOf(read.words());
      if (at >= 0) {
        String before = SMALL_WORD.matcher(pieces.get(i).substring(0, at)).replaceFirst("");
        String after = pieces.get(i).substring(at + read.words().length());
        if (before.endsWith("-") || after.startsWith("-")) {
          return; // "Jumelage Gap-Cluj" is called after both
        }
        String left = (before + " " + after).strip();
        boolean named = // "paul rey paul@…": a name may be typed without capitals
            read.words().indexOf('@') > 0 && left.chars().anyMatch(Character::isLetter);
        if (named || left.chars().anyMatch(Character::isUpperCase)) {
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
    structureFirst(open, pieces, form, moment)
        .ifPresent(
            name -> {
              pieces.removeFirst();
              values.put("organisation", name);
            });
    int at = 0;
    for (int i = 0; i < open.size() && at < pieces.size(); i++) {
      Slot slot = open.get(i);
      boolean last = i == open.size() - 1;
      String words = last ? String.join(", ", pieces.subList(at, pieces.size())) : pieces.get(at);
      Optional<Filled> value =
          slot.type() == SlotType.PERSON && namesNobody(words, form, whole)
                  || naming.isElse(slot, words, whole, moment) && !isOfAddress(words, whole)
              ? Optional.empty()
              : direct(slot, words, moment);
      if (value.isEmpty() && whole.containsKey(slot.name())) {
        value = Optional.of(whole.get(slot.name()));
      }
      value.ifPresent(found -> values.put(slot.name(), found));
      at++;
    }
  }

  /**
   * "Toits du Vercors, Hélène Faure": whom to ask is the piece that begins with a first name, and
   * what stands before it is whom they work for.
   */
  private Optional<Filled> structureFirst(
      List<Slot> open, List<String> pieces, Form form, Moment moment) {
    boolean who = open.size() == 1 && open.getFirst().type() == SlotType.PERSON;
    return who && pieces.size() > 1 && !isPersons(pieces.getFirst()) && isPersons(pieces.get(1))
        ? form.slot("organisation")
            .filter(slot -> !moment.answers().containsKey(slot.name()))
            .flatMap(slot -> direct(slot, pieces.getFirst(), moment))
        : Optional.empty();
  }

  private boolean isPersons(String piece) {
    List<String> words = Tokens.of(piece, 1).words();
    return !words.isEmpty()
        && Character.isUpperCase(piece.codePointAt(0))
        && reading.isFirstName(words.getFirst());
  }

  /** "jo, jo@x.example": short as it is, the address has it too. */
  private static boolean isOfAddress(String words, Map<String, Filled> whole) {
    Filled email = whole.get("email");
    String name = Fold.fold(words.strip());
    return email != null
        && name.length() >= 2
        && name.chars().allMatch(Character::isLetter)
        && Fold.fold(email.value()).startsWith(name);
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

  /** Whether no town we know is in it: then the words themselves would be the town. */
  private boolean isGuess(Slot slot, List<String> pieces, Moment moment) {
    return pieces.stream()
        .allMatch(
            piece -> direct(slot, piece, moment).map(Filled::value).orElse(piece).equals(piece));
  }

  private Optional<String> pieceFor(
      Slot slot, List<String> pieces, Map<String, Filled> whole, Moment moment) {
    // From the end: people answer in the order of the questions, the name first.
    for (int i = pieces.size() - 1; i >= 0; i--) {
      boolean guess = // the first piece is the name's
          i == 0
              && pieces.size() > 1
              && direct(slot, pieces.get(0), moment)
                  .filter(value -> value.value().equals(pieces.get(0)))
                  .isPresent();
      boolean other =
          slot.type() == SlotType.PLACE_AURA
              && (guess
                  || isNoTown(pieces.get(i), whole)
                  || isJoined(pieces.get(i), direct(slot, pieces.get(i), moment)));
      if (!other && direct(slot, pieces.get(i), moment).isPresent()) {
        return Optional.of(pieces.get(i));
      }
    }
    return Optional.empty();
  }

  /** "10 jours" is no town, and "à Parakou" none of ours. */
  private boolean isNoTown(String piece, Map<String, Filled> whole) {
    Filled abroad = whole.get("place");
    return Naming.isSmall(piece)
        || naming.seeks(piece)
        || piece.chars().anyMatch(Character::isDigit)
        || isPartOfPerson(piece, whole)
        || abroad != null && piece.contains(abroad.words());
  }

  /** The first town of "Jumelage Gap-Cluj" is but a part of a name. */
  private static boolean isJoined(String piece, Optional<Filled> town) {
    return town.filter(
            found -> piece.contains("-" + found.value()) || piece.contains(found.value() + "-"))
        .isPresent();
  }

  /** "C'est moi, Lise Chevrier": a town that is called so is not meant. */
  private boolean isPartOfPerson(String piece, Map<String, Filled> whole) {
    return !whole.containsKey("city")
        && person(piece, whole)
            .filter(name -> piece.replace(name, " ").chars().noneMatch(Character::isUpperCase))
            .isPresent();
  }

  /** Who is named in it, as read of the whole message or by a first name that is known. */
  private Optional<String> person(String piece, Map<String, Filled> whole) {
    Filled read = whole.get("contact_name");
    return read != null && piece.contains(read.words())
        ? Optional.of(read.words())
        : FULL_NAME
            .matcher(piece)
            .results()
            .map(MatchResult::group)
            .filter(name -> reading.isFirstName(Tokens.of(name, 1).words().getFirst()))
            .findFirst();
  }

  private static final Pattern FULL_NAME =
      Pattern.compile("\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){1,2}");

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
