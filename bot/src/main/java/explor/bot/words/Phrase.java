package explor.bot.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A short pattern over words, as staff write it.
 *
 * <p>{@code word} is that word, {@code stem*} any word that begins so, {@code a|b} either, {@code
 * a?} may be absent, {@code ~} up to three words in between, {@code ~~} up to eight, {@code #38-42}
 * a number between the two. {@code ^} at the start and {@code $} at the end hold the pattern to the
 * borders of the sentence. Accents and capitals don't count.
 *
 * @param source as written
 */
public record Phrase(String source, List<Part> parts, boolean fromStart, boolean toEnd) {
  private static final Pattern CHOICE =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.,]*|[\\p{L}\\p{N}]{2,}\\*");
  private static final int NEAR = 3;
  private static final int FAR = 8;

  /** One place in a pattern. */
  sealed interface Part {
    /** One of these words; a word that ends in {@code *} stands for all that begin so. */
    record Word(List<String> choices, boolean optional) implements Part {}

    record Number(double least, double most) implements Part {}

    record Gap(int most) implements Part {}
  }

  /** Reads a pattern; empty when it is none. */
  public static Optional<Phrase> of(String source) {
    List<Part> parts = new ArrayList<>();
    boolean fromStart = false;
    boolean toEnd = false;
    for (String piece : Fold.fold(source).replace('\'', ' ').strip().split("\\s+")) {
      switch (piece) {
        case "^" -> fromStart = true;
        case "$" -> toEnd = true;
        case "~" -> parts.add(new Part.Gap(NEAR));
        case "~~" -> parts.add(new Part.Gap(FAR));
        default -> {
          Optional<Part> part = part(piece);
          if (part.isEmpty()) {
            return Optional.empty();
          }
          parts.add(part.get());
        }
      }
    }
    boolean anchored =
        !parts.isEmpty() && parts.get(0) instanceof Part.Word first && !first.optional();
    boolean number = !parts.isEmpty() && parts.get(0) instanceof Part.Number;
    return anchored || number
        ? Optional.of(new Phrase(source, List.copyOf(parts), fromStart, toEnd))
        : Optional.empty();
  }

  private static Optional<Part> part(String piece) {
    if (piece.startsWith("#")) {
      String[] bounds = piece.substring(1).split("-", -1);
      try {
        return Optional.of(
            new Part.Number(Double.parseDouble(bounds[0]), Double.parseDouble(bounds[1])));
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
        return Optional.empty();
      }
    }
    boolean optional = piece.indexOf('?') > 0;
    List<String> choices = List.of(piece.replace("?", "").split("\\|"));
    boolean good = choices.stream().allMatch(choice -> CHOICE.matcher(choice).matches());
    return good ? Optional.of(new Part.Word(choices, optional)) : Optional.empty();
  }

  /** Where the pattern ends (exclusive) when it begins at this word, or -1. */
  public int matchAt(List<String> words, int start) {
    return fromStart && start != 0 ? -1 : match(words, start, 0);
  }

  private int match(List<String> words, int at, int part) {
    if (part == parts.size()) {
      return toEnd && at != words.size() ? -1 : at;
    }
    return switch (parts.get(part)) {
      case Part.Gap gap -> {
        for (int skip = 0; skip <= gap.most() && at + skip <= words.size(); skip++) {
          int end = match(words, at + skip, part + 1);
          if (end >= 0) {
            yield end;
          }
        }
        yield -1;
      }
      case Part.Number number ->
          at < words.size() && holds(number, words.get(at)) ? match(words, at + 1, part + 1) : -1;
      case Part.Word word -> {
        int end =
            at < words.size() && holds(word, words.get(at)) ? match(words, at + 1, part + 1) : -1;
        yield end >= 0 || !word.optional() ? end : match(words, at, part + 1);
      }
    };
  }

  private static boolean holds(Part.Word part, String word) {
    for (String choice : part.choices()) {
      int last = choice.length() - 1;
      if (choice.charAt(last) == '*'
          ? word.regionMatches(0, choice, 0, last) && word.length() >= last
          : word.equals(choice)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(Part.Number part, String word) {
    if (word.length() > 8 || !Character.isDigit(word.charAt(0))) {
      return false;
    }
    try {
      double value = Double.parseDouble(word.replace(',', '.'));
      return value >= part.least() && value <= part.most();
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** Every word and stem ({@code stem*}) the pattern speaks of. */
  public List<String> vocabulary() {
    return parts.stream()
        .flatMap(
            part ->
                part instanceof Part.Word word
                    ? word.choices().stream()
                    : java.util.stream.Stream.of())
        .toList();
  }
}
