package explor.bot.desk.document;

import explor.bot.config.Faults;
import explor.bot.cost.CostItem;
import explor.bot.cost.CostRule;
import explor.bot.cost.Estimate;
import explor.bot.cost.EstimateText;
import explor.bot.desk.CaseLife;
import explor.bot.dialogue.Show;
import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.form.Forms;
import explor.bot.store.Cases;
import explor.bot.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * Fills the templates of {@code config/documents} from a case. Placeholders are the names of the
 * form's slots, and {@code reference, date, statut, expert, cofinancement, forfait}. Unchanging.
 */
public final class CaseDocuments {
  /** What stands for an answer that nobody gave. */
  public static final String GAP = "[à compléter]";

  private static final Language FRENCH = Language.FR;

  private final Forms forms;
  private final Show show;
  private final Map<DocumentKind, byte[]> word = new EnumMap<>(DocumentKind.class);
  private final Map<DocumentKind, String> markdown = new EnumMap<>(DocumentKind.class);

  private CaseDocuments(Forms forms, Show show) {
    this.forms = forms;
    this.show = show;
  }

  /** Reads every template, and tries it; what is wrong with one is noted. */
  public static CaseDocuments load(Path config, Forms forms, Show show, Faults faults) {
    CaseDocuments documents = new CaseDocuments(forms, show);
    for (DocumentKind kind : DocumentKind.values()) {
      String docx = "documents/" + kind.code() + ".docx";
      String md = "documents/" + kind.code() + ".md";
      try {
        byte[] template = Files.readAllBytes(config.resolve(docx));
        DocxTemplate.check(template);
        documents.word.put(kind, template);
      } catch (IOException e) {
        faults.add(docx, 0, "cannot be used: " + e.getMessage());
      }
      try {
        documents.markdown.put(kind, Files.readString(config.resolve(md)));
      } catch (IOException e) {
        faults.add(md, 0, "cannot be read");
      }
    }
    return documents;
  }

  /** The draft as a Word document. */
  public byte[] docx(DocumentKind kind, Cases.Stored of, String expert, LocalDate today) {
    Map<String, String> values = values(of, expert, today);
    try {
      return DocxTemplate.fill(
          word.getOrDefault(kind, new byte[0]), name -> values.getOrDefault(name, GAP));
    } catch (IOException e) {
      throw new IllegalStateException("a template that was tried at the start", e);
    }
  }

  /** The same as Markdown. */
  public String markdown(DocumentKind kind, Cases.Stored of, String expert, LocalDate today) {
    Map<String, String> values = values(of, expert, today);
    return DocxTemplate.PLACEHOLDER
        .matcher(markdown.getOrDefault(kind, ""))
        .replaceAll(found -> Matcher.quoteReplacement(plain(values, found.group(1))));
  }

  /** A person's words are no markup. */
  private static String plain(Map<String, String> values, String name) {
    String value = values.get(name);
    return value == null
        ? GAP
        : name.equals("cofinancement")
            ? value
            : value.replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1").replace("\n", "  \n");
  }

  /** A safe name for the file: {@code EXP-2027-0042-fiche.docx}. */
  public static String fileName(DocumentKind kind, Cases.Stored of, String ending) {
    return of.reference() + "-" + kind.code() + "." + ending;
  }

  private Map<String, String> values(Cases.Stored of, String expert, LocalDate today) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("reference", of.reference());
    values.put("date", Show.date(today, FRENCH));
    values.put("statut", CaseLife.status(of).words());
    values.put("forfait", EstimateText.money(CostRule.FLAT_FEE, FRENCH));
    if (!expert.isBlank()) {
      values.put("expert", expert);
    }
    Form form = forms.form(of.form()).orElse(null);
    of.answers()
        .forEach(
            (name, answer) ->
                values.put(
                    name,
                    form == null
                        ? answer.value()
                        : form.slot(name)
                            .map(slot -> show.value(slot, answer, of.answers(), FRENCH))
                            .orElse(answer.value())));
    values.put("cofinancement", coFunding(of.answers().get("budget_eur")));
    return values;
  }

  /** Worked out from the sum the person named; without one, what is to be priced. */
  private static String coFunding(@org.jspecify.annotations.Nullable Filled budget) {
    if (budget == null || !budget.value().matches("\\d{1,9}")) {
      StringBuilder items = new StringBuilder("Prix à compléter :");
      for (CostItem item : CostItem.values()) {
        items.append("\n– ").append(EstimateText.label(item, FRENCH)).append(" : ").append(GAP);
      }
      return items.toString();
    }
    Estimate estimate = CostRule.ofTotal(Long.parseLong(budget.value()) * 100);
    List<String> lines = EstimateText.lines(estimate, FRENCH);
    return String.join("\n", lines.stream().map(line -> "– " + line).toList());
  }

  /** The bytes of a Markdown draft. */
  public byte[] markdownBytes(DocumentKind kind, Cases.Stored of, String expert, LocalDate today) {
    return markdown(kind, of, expert, today).getBytes(StandardCharsets.UTF_8);
  }
}
