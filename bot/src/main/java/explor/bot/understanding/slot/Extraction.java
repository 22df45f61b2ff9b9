package explor.bot.understanding.slot;

import explor.bot.config.Faults;
import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.form.Slot;
import explor.bot.form.SlotType;
import explor.bot.understanding.FormScores;
import explor.bot.understanding.SlotReading;
import explor.bot.words.Lately;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The door from words to slot values. Values are canonical as {@link explor.bot.form.SlotType}
 * says; the words they came from and how sure they are stand beside them. What is not said stays
 * absent; a period also gives {@code start_date} and {@code end_date} ({@code YYYY-MM} or {@code
 * YYYY-MM-DD}) when the words do. Pure and thread-safe.
 */
public final class Extraction implements SlotReading {
  private static final int ONE_LINE = 200; // characters; who may write more may write paragraphs

  private static final Pattern BREAK = Pattern.compile("\\s*\\n\\s*");

  /** Nobody types more into one message; what is beyond is not read. */
  private static final int LONGEST = 20_000;

  private static final int PLACES = 16; // a message and its sentences are read up to four times

  private final Readers readers;
  private final WholeText whole;
  private final DirectAnswer direct;
  private final FormEvidence evidence;
  private final Lately<Said, Map<String, Filled>> lately = new Lately<>(PLACES);

  private Extraction(Readers readers) {
    this.readers = readers;
    this.whole = new WholeText(readers);
    this.direct = new DirectAnswer(readers);
    this.evidence = new FormEvidence(readers);
  }

  /**
   * Loads the word lists of {@code gazetteer/} and {@code sectors.yaml}; what is wrong in them is
   * noted in the faults.
   */
  public static Extraction load(Path configFolder, Faults faults) {
    return new Extraction(Readers.load(configFolder, faults));
  }

  /** Whether these words name a commune of Auvergne-Rhône-Alpes, whatever else they say. */
  public boolean inRegion(String town) {
    Words words = Words.of(cut(town));
    for (int i = 0; i < words.size(); i++) {
      if (readers.gazetteer().towns().at(words, i) != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * Every slot of the form that a free text gives: a first message, a mail, or any later message.
   *
   * @param sent the day it was sent; relative dates hang on it
   * @return by slot name, in no particular order; never null, may be empty
   */
  @Override
  public Map<String, Filled> whole(Form form, String text, LocalDate sent) {
    Said said = new Said(form, text, sent);
    return new LinkedHashMap<>(lately.of(said, text.length(), this::read));
  }

  private Map<String, Filled> read(Said said) {
    Form form = said.form;
    Map<String, Filled> found = whole.read(form, cut(withoutQuotes(said.text)), said.sent);
    found.replaceAll((name, value) -> form.slot(name).map(s -> unwrapped(s, value)).orElse(value));
    return found;
  }

  /** What is read, for that very form: one read from the files anew is another. */
  private record Said(Form form, String text, LocalDate sent) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Said said
          && said.form == form
          && said.text.equals(text)
          && said.sent.equals(sent);
    }

    @Override
    public int hashCode() {
      return 31 * form.id().hashCode() + text.hashCode();
    }
  }

  /**
   * The answer to that very question, e.g. "10", "mars", "oui", "Comité Lukunga Propre". Empty when
   * the words are no answer to it.
   *
   * @param answers what the form holds already, by slot name
   */
  @Override
  public Optional<Filled> direct(
      Slot slot, String answer, LocalDate sent, Map<String, Filled> answers) {
    return direct.read(slot, cut(answer), sent, answers).map(value -> unwrapped(slot, value));
  }

  /**
   * The bounds of a period's words, as {@code start_date} and {@code end_date}; empty when they
   * give none. For the answer to a {@link SlotType#PERIOD} question.
   */
  @Override
  public Map<String, Filled> bounds(String words, LocalDate sent) {
    Words cut = Words.of(cut(words));
    List<Span<PeriodReader.Period>> periods =
        Corrections.applied(cut, readers.periods().in(cut, sent));
    return periods.isEmpty() ? Map.of() : WholeText.bounds(cut, periods.getFirst());
  }

  /**
   * What a mail answers that was asked several questions: numbered, inline under each question,
   * "field : value", or prose. What prose gives fills in where no direct answer stands.
   *
   * @param asked names of the slots that were asked, in the order of their numbers
   * @param inlineAnswers what stood under each question in the quoted mail, by slot name
   * @param text the person's other words
   */
  @Override
  public Map<String, Filled> perQuestion(
      Form form,
      List<String> asked,
      Map<String, String> inlineAnswers,
      String text,
      LocalDate sent) {
    String words = cut(text);
    Map<String, String> pieces = new LinkedHashMap<>(MailAnswers.in(form, asked, words));
    inlineAnswers.forEach((name, answer) -> pieces.put(name, cut(answer)));
    Map<String, Filled> found = new LinkedHashMap<>(whole(form, words, sent));
    pieces.forEach(
        (name, answer) ->
            form.slot(name)
                .flatMap(slot -> direct(slot, answer, sent, found))
                .ifPresent(
                    filled -> {
                      found.put(name, filled);
                      if (name.equals("period") || name.equals("availability")) {
                        found.remove("start_date");
                        found.remove("end_date");
                        found.putAll(bounds(answer, sent));
                      }
                    }));
    return found;
  }

  /** Mail programs break lines where they like; a name or a period is one line all the same. */
  private static Filled unwrapped(Slot slot, Filled filled) {
    boolean prose = slot.type() == SlotType.TEXT && slot.max() > ONE_LINE;
    return prose || filled.value().indexOf('\n') < 0
        ? filled
        : new Filled(
            BREAK.matcher(filled.value()).replaceAll(" "),
            BREAK.matcher(filled.words()).replaceAll(" "),
            filled.confidence());
  }

  @Override
  public FormScores scores(String text) {
    return evidence.of(text);
  }

  @Override
  public boolean isFirstName(String word) {
    return readers.firstNames().has(word);
  }

  /** Lines of the mail that is answered ("> …") are nobody's own words. */
  private static String withoutQuotes(String text) {
    return text.indexOf('>') < 0 ? text : QUOTED.matcher(text).replaceAll("").strip();
  }

  private static final Pattern QUOTED = Pattern.compile("(?m)^[ \\t]*>.*$");

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  Readers readers() {
    return readers;
  }
}
