package explor.bot.desk;

import explor.bot.dialogue.Show;
import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.store.Cases;
import explor.bot.text.Language;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A case in a few words: for whoever works it, for whoever must not know whose it is. */
public final class CaseHeadline {
  private static final Language FRENCH = Language.FR;

  private final Show show;

  public CaseHeadline(Show show) {
    this.show = show;
  }

  /**
   * Where, what, how long, when, who: "Bénin – apiculture – 12 j – février 2027 – Ruches du
   * Borgou".
   */
  public String of(Form form, Cases.Stored filed) {
    Map<String, Filled> answers = filed.answers();
    String days =
        answers.containsKey("duration_days") ? answers.get("duration_days").value() + " j" : "";
    return Stream.of(
            value(form, "country", answers),
            value(form, "sector", answers),
            days,
            value(form, answers.containsKey("period") ? "period" : "availability", answers),
            value(
                form,
                answers.containsKey("organisation") ? "organisation" : "contact_name",
                answers))
        .map(part -> part.replaceAll("\\s+", " ").strip().replaceFirst("^en (?=\\p{Ll})", ""))
        .filter(part -> !part.isEmpty())
        .map(
            part ->
                part.length() > 40 ? part.substring(0, part.offsetByCodePoints(0, 39)) + "…" : part)
        .collect(Collectors.joining(" – "));
  }

  /**
   * A case in the fewest words, which name nobody and quote nobody: "Bénin – apiculture – 12 j".
   */
  public String outline(Form form, Cases.Stored filed) {
    Map<String, Filled> answers = filed.answers();
    String days =
        answers.containsKey("duration_days") ? answers.get("duration_days").value() + " j" : "";
    return Stream.of(value(form, "country", answers), value(form, "sector", answers), days)
        .map(part -> part.replaceAll("\\s+", " ").strip())
        .filter(part -> !part.isEmpty() && part.length() <= 60 && !part.matches(".*(@|\\d{5}).*"))
        .collect(Collectors.joining(" – "));
  }

  /** A need in a few words that name nobody: "Bénin, agriculture, 12 jours, février 2027". */
  public String pitch(Form form, Cases.Stored need, Language language) {
    return Stream.of("expertise", "sector", "country", "host_city", "period", "duration_days")
        .map(
            name -> {
              Filled answer = need.answers().get(name);
              return answer == null
                  ? ""
                  : form.slot(name)
                      .map(slot -> show.value(slot, answer, need.answers(), language))
                      .orElse("");
            })
        .filter(value -> !value.isEmpty())
        .map(value -> value.replaceAll("\\s+", " "))
        .collect(Collectors.joining(", "));
  }

  private String value(Form form, String name, Map<String, Filled> answers) {
    Filled answer = answers.get(name);
    return answer == null
        ? ""
        : form.slot(name)
            .map(slot -> show.value(slot, answer, answers, FRENCH))
            .orElse(answer.value());
  }
}
