package explor.bot.understanding;

import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.form.Slot;
import explor.bot.form.SlotType;
import explor.bot.understanding.act.Acts;
import explor.bot.understanding.act.Corrections;
import explor.bot.words.Fold;
import explor.bot.words.Tokens;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in a sentence what replaces an earlier answer: "non, plutôt le Bénin", "c'est Mains
 * Ouvertes Kinshasa en fait".
 */
final class Replacing {
  private static final int SHORTEST_WORD = 3;
  private static final int FIELD = 4; // words that name a field; in more it is only touched on
  private static final Pattern LEAD =
      Pattern.compile(
          "(?i)^(et |and )?(c['’]est|ce sera|it['’]s|it is|es|é|le nom est|le nom c['’]est|notre"
              + " nom c['’]est|notre association c['’]est)\\s+");
  private static final Pattern NOT =
      Pattern.compile(
          "(?iu),?\\s+(et non|et pas|mais pas|pas|non|mais|au lieu de|au lieu d['’]|plutôt"
              + " que|not|instead of|rather than|but|y no|no|em vez de|en vez"
              + " de)\\s+|^(pas|not|no|non|não)\\s+");

  private final Corrections corrections;
  private final SlotReading reading;

  Replacing(Acts acts, SlotReading reading) {
    this.corrections = acts.corrections();
    this.reading = reading;
  }

  /** Commands by slot; empty when the sentence replaces nothing. */
  Map<String, Command> in(String sentence, Form form, List<Slot> asked, Moment moment) {
    Map<String, Command> replaced = new LinkedHashMap<>();
    if (!corrections.in(sentence) || moment.answers().isEmpty()) {
      return replaced;
    }
    Map<String, Filled> read = reading.whole(form, sentence, moment.sent());
    Optional<Slot> asks = asked.stream().findFirst();
    boolean open = asks.isPresent() && !moment.answers().containsKey(asks.get().name());
    read.forEach(
        (slot, value) -> {
          Filled before = moment.answers().get(slot);
          boolean hard = form.slot(slot).map(s -> s.type() != SlotType.TEXT).orElse(true);
          boolean said = !slot.equals("sector") || corrections.newWords(sentence).size() <= FIELD;
          if (before != null && !before.value().equals(value.value()) && hard && said) {
            replaced.put(slot, new Command.Correct(slot, value));
          }
        });
    Matcher instead = INSTEAD.matcher(sentence);
    if (replaced.isEmpty() && instead.find()) {
      reading
          .whole(form, instead.group(2), moment.sent())
          .forEach(
              (slot, value) -> {
                Filled before = moment.answers().get(slot);
                boolean hard = form.slot(slot).map(s -> s.type() != SlotType.TEXT).orElse(true);
                if (before != null && !before.value().equals(value.value()) && hard) {
                  replaced.put(slot, new Command.Correct(slot, value));
                }
              });
    }
    if (replaced.isEmpty()) {
      sameMonth(sentence, form, moment).ifPresent(c -> replaced.put(c.slot(), c));
    }
    if (replaced.isEmpty()) {
      renamed(sentence, form, moment).ifPresent(c -> replaced.put(c.slot(), c));
    }
    if (replaced.isEmpty() && !open) {
      last(sentence, form, moment).ifPresent(c -> replaced.put(c.slot(), c));
    }
    withBounds(replaced, boundsSaid(replaced, sentence), moment.sent());
    return replaced;
  }

  /**
   * The words of a correction that are left when no earlier answer is replaced: "ah non pardon
   * Sokodé, pas Kara" answers with "Sokodé" where a name is asked. All words where none is.
   */
  String said(String sentence, List<Slot> asked) {
    boolean name = !asked.isEmpty() && isName(asked.getFirst()) || asked.size() > 2;
    if (!name || !corrections.in(sentence)) {
      return sentence;
    }
    String trimmed = corrections.trimmed(sentence);
    Matcher denied = DENIED.matcher(trimmed);
    String said = denied.matches() ? denied.group(1) : trimmed;
    return said.isBlank() ? sentence : said;
  }

  /** "Sokodé, pas Kara": a name, and another one that it is not. */
  private static final Pattern DENIED =
      Pattern.compile(
          "(\\p{Lu}[^,]*?),?\\s+(?:et non|et pas|mais pas|pas|and not|not|instead of|rather than|au"
              + " lieu d(?:e |['’])|plutôt que|y no|e não)\\s+(\\p{Lu}.*)");

  /** "C'est pas 3 mois c'est 9 jours": what stands behind the second "c'est". */
  private static final Pattern INSTEAD =
      Pattern.compile(
          "(?iu)^.{0,20}?\\b(?:pas|plus|not|isn['’]t|no|não)\\s+(.{2,40}?)[,;]?\\s+"
              + "(?:mais|c['’]?est|c|ce sera|but|it['’]s|it is|plutôt|rather|sino|é|es)\\s+(.+)$");

  /** "du 4 au 15 en fait": other days of the month that was told before. */
  private Optional<Command.Correct> sameMonth(String sentence, Form form, Moment moment) {
    Matcher days = DAYS.matcher(sentence);
    if (!days.find()) {
      return Optional.empty();
    }
    for (Map.Entry<String, Filled> earlier : moment.answers().entrySet()) {
      Optional<Slot> slot = form.slot(earlier.getKey()).filter(s -> s.type() == SlotType.PERIOD);
      Matcher month = MONTH.matcher(earlier.getValue().value());
      if (slot.isPresent() && month.find()) {
        String words = days.group() + month.group();
        return reading
            .direct(slot.get(), words, moment.sent(), moment.answers())
            .map(filled -> new Command.Correct(earlier.getKey(), filled));
      }
    }
    return Optional.empty();
  }

  private static final Pattern DAYS =
      Pattern.compile(
          "(?iu)\\b(?:du|from|del|de)(?: the)? (?:1er|\\d{1,2}(?:st|nd|rd|th)?) (?:au|to|al|a|à)"
              + "(?: the)? \\d{1,2}(?:st|nd|rd|th)?(?!\\s*(?:\\d|\\p{L}+\\s+\\d|j|days|día))");
  private static final Pattern MONTH = Pattern.compile("(?u) \\p{L}{3,}(?: \\d{4})?$");

  private static String boundsSaid(Map<String, Command> replaced, String sentence) {
    return replaced.values().stream()
        .filter(command -> command instanceof Command.Correct c && c.slot().equals("period"))
        .map(command -> ((Command.Correct) command).answer().words())
        .findFirst()
        .filter(words -> !sentence.contains(words))
        .orElse(sentence);
  }

  /** A new name that shares words with an earlier one. */
  private Optional<Command.Correct> renamed(String sentence, Form form, Moment moment) {
    List<String> words =
        corrections.newWords(sentence).stream()
            .filter(word -> word.length() >= SHORTEST_WORD)
            .toList();
    Matcher instead = INSTEAD.matcher(sentence);
    Optional<Command.Correct> denied =
        instead.find()
            ? named(instead.group(1), instead.group(2), form, moment)
                .or(() -> denied(sentence, form, moment))
            : denied(sentence, form, moment);
    if (denied.isPresent()) {
      return denied;
    }
    Matcher other = DENIED.matcher(ENDS.matcher(corrections.trimmed(sentence)).replaceAll(""));
    for (Map.Entry<String, Filled> earlier : moment.answers().entrySet()) {
      Optional<Slot> slot = form.slot(earlier.getKey()).filter(Replacing::isName);
      if (slot.isEmpty()) {
        continue;
      }
      if (other.matches() && hasWord(earlier.getValue().value(), other.group(2))) {
        String name = earlier.getValue().value().replace(other.group(2), other.group(1));
        return Optional.of(new Command.Correct(earlier.getKey(), Filled.of(name)));
      }
      Set<String> before = Set.copyOf(Tokens.of(earlier.getValue().value(), 12).words());
      long shared =
          words.stream()
              .filter(word -> word.length() > SHORTEST_WORD && isIn(before, word))
              .count();
      String name = LETTERS.matcher(withoutLead(corrections.trimmed(sentence))).replaceFirst("");
      if (shared > 0 && shared * 3 >= words.size() && !sameName(name, earlier.getValue().value())) {
        return reading
            .direct(slot.get(), name, moment.sent(), moment.answers())
            .map(filled -> new Command.Correct(earlier.getKey(), filled));
      }
    }
    return Optional.empty();
  }

  private static final Pattern ENDS = Pattern.compile("[.!,;\\s]+$");

  /** "Sokodé, pas Kara" changes the one word of "Union de Kara". */
  private static boolean hasWord(String name, String words) {
    return Pattern.compile("(?<![\\p{L}])" + Pattern.quote(words) + "(?![\\p{L}])")
        .matcher(name)
        .find();
  }

  /** The same word, or but for its last letter. */
  private static boolean isIn(Set<String> before, String word) {
    return before.contains(word)
        || before.stream()
            .anyMatch(
                other ->
                    Math.abs(other.length() - word.length()) == 1
                        && (other.startsWith(word) || word.startsWith(other)));
  }

  /** "… avec un s": how a name is spelled is no part of it. */
  private static final Pattern LETTERS =
      Pattern.compile(
          "(?iu),? (?:avec|with|sans|without|con|com) (?:\\p{L}+ )?\\p{L}(?: .{0,20})?$");

  /** The name that is denied in full tells which answer is meant, before any that shares words. */
  private Optional<Command.Correct> denied(String sentence, Form form, Moment moment) {
    return moment.answers().entrySet().stream()
        .flatMap(
            earlier ->
                form
                    .slot(earlier.getKey())
                    .filter(Replacing::isName)
                    .flatMap(slot -> instead(sentence, slot, earlier.getValue(), moment))
                    .stream())
        .findFirst();
  }

  /** "c pas Annonay c Tournon": the name that is denied tells which answer is meant. */
  private Optional<Command.Correct> named(String not, String but, Form form, Moment moment) {
    return moment.answers().entrySet().stream()
        .filter(earlier -> Fold.fold(not).contains(Fold.fold(earlier.getValue().value())))
        .flatMap(earlier -> form.slot(earlier.getKey()).filter(Replacing::isName).stream())
        .findFirst()
        .flatMap(
            slot ->
                reading
                    .direct(slot, but.strip(), moment.sent(), moment.answers())
                    .map(filled -> new Command.Correct(slot.name(), filled)));
  }

  /** "c'est Kara, pas Kpalimé": the new name stands on the other side of "pas". */
  private Optional<Command.Correct> instead(
      String sentence, Slot slot, Filled earlier, Moment moment) {
    String folded = Fold.fold(sentence);
    if (!folded.contains(Fold.fold(earlier.value()))) {
      return Optional.empty();
    }
    for (String side : NOT.split(sentence, 4)) {
      String name = withoutLead(corrections.trimmed(side));
      if (!Fold.fold(side).contains(Fold.fold(earlier.value())) && !name.isBlank()) {
        return reading
            .direct(slot, name, moment.sent(), moment.answers())
            .map(filled -> new Command.Correct(slot.name(), filled));
      }
    }
    return Optional.empty();
  }

  static boolean isName(Slot slot) {
    return slot.type() == SlotType.PERSON
        || Set.of("organisation", "partner", "place", "city", "host_city").contains(slot.name());
  }

  private static boolean sameName(String a, String b) {
    return a.equals(b);
  }

  private static String withoutLead(String name) {
    return LEAD.matcher(name).replaceFirst("");
  }

  /** "non, plutôt…" without a question open means the answer before. */
  private Optional<Command.Correct> last(String sentence, Form form, Moment moment) {
    String name = moment.answers().keySet().stream().reduce((a, b) -> b).orElse("");
    String words = withoutLead(corrections.trimmed(sentence));
    if (words.isBlank()) {
      return Optional.empty();
    }
    return form.slot(name)
        .flatMap(slot -> reading.direct(slot, words, moment.sent(), moment.answers()))
        .map(filled -> new Command.Correct(name, filled));
  }

  private void withBounds(Map<String, Command> replaced, String sentence, LocalDate sent) {
    if (replaced.containsKey("period") || replaced.containsKey("availability")) {
      reading
          .bounds(sentence, sent)
          .forEach((slot, value) -> replaced.put(slot, new Command.Correct(slot, value)));
    }
  }
}
