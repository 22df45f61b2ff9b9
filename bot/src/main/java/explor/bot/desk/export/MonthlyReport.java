package explor.bot.desk.export;

import explor.bot.desk.CaseLife;
import explor.bot.desk.CaseStatus;
import explor.bot.dialogue.Show;
import explor.bot.form.Choice;
import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.form.Forms;
import explor.bot.form.Slot;
import explor.bot.store.Cases;
import explor.bot.text.Language;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A month's figures for funders: needs by theme and by country, and those that found nobody. Groups
 * of fewer than five are merged, so that no figure points at somebody; when what is merged is still
 * too small, the smallest group above goes with it.
 */
public final class MonthlyReport {
  /** Smaller groups are merged. */
  static final int LEAST = 5;

  private static final String COLOUR = "#2a7a8c";
  private static final String OTHERS = "autres (moins de 5 chacun)";
  private static final ZoneId OFFICE = ZoneId.of("Europe/Paris");
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);

  private final YearMonth month;
  private final int all;
  private final int offers;
  private final int unmet;
  private final Map<String, Integer> themes;
  private final Map<String, Integer> countries;
  private final Map<String, Integer> unmetThemes;

  private MonthlyReport(YearMonth month, List<Cases.Stored> filed, UnaryOperator<String> theme) {
    this.month = month;
    List<Cases.Stored> needs = filed.stream().filter(one -> !isOffer(one)).toList();
    List<Cases.Stored> lost = needs.stream().filter(MonthlyReport::isUnmet).toList();
    all = needs.size();
    offers = filed.size() - needs.size();
    unmet = lost.size();
    themes = merged(count(needs, one -> theme.apply(value(one, "sector"))));
    countries = merged(count(needs, one -> Show.country(value(one, "country"), Language.FR)));
    unmetThemes = merged(count(lost, one -> theme.apply(value(one, "sector"))));
  }

  /** The figures of the cases that were filed in a month, themes as the forms call them. */
  public static MonthlyReport of(YearMonth month, List<Cases.Stored> cases, Forms forms) {
    Map<String, String> themes = new HashMap<>();
    for (Form form : forms.all()) {
      for (Choice choice : form.slot("sector").map(Slot::choices).orElse(List.of())) {
        themes.put(choice.value(), choice.label(Language.FR));
      }
    }
    return new MonthlyReport(
        month,
        cases.stream()
            .filter(one -> one.standing().mergedInto() == null)
            .filter(one -> YearMonth.from(one.createdAt().atZone(OFFICE)).equals(month))
            .toList(),
        theme -> themes.getOrDefault(theme, theme));
  }

  private static boolean isOffer(Cases.Stored one) {
    return one.form().equals("employer") || one.form().equals("individual");
  }

  /** It ended, or still waits, without anybody having been found. */
  private static boolean isUnmet(Cases.Stored one) {
    CaseStatus status = CaseLife.status(one);
    return status == CaseStatus.ABANDONNE
        || status == CaseStatus.SANS_SUITE
        || status.compareTo(CaseStatus.MISE_EN_RELATION) < 0;
  }

  private static String value(Cases.Stored one, String slot) {
    Filled answer = one.answers().get(slot);
    return answer == null ? "" : answer.value();
  }

  private static Map<String, Integer> count(
      List<Cases.Stored> cases, Function<Cases.Stored, String> group) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Cases.Stored one : cases) {
      String name = group.apply(one).replace('_', ' ');
      counts.merge(name.isBlank() ? "non précisé" : name, 1, Integer::sum);
    }
    return counts;
  }

  private static Map<String, Integer> merged(Map<String, Integer> counts) {
    List<Map.Entry<String, Integer>> sorted =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
            .toList();
    Map<String, Integer> merged = new LinkedHashMap<>();
    int others = 0;
    for (int i = 0; i < sorted.size(); i++) {
      int size = sorted.get(i).getValue();
      int rest = sorted.subList(i + 1, sorted.size()).stream().mapToInt(Map.Entry::getValue).sum();
      boolean lastToHide = rest > 0 && rest < LEAST; // would stand alone, and be told by the total
      if (size < LEAST || others > 0 || lastToHide) {
        others += size;
      } else {
        merged.put(sorted.get(i).getKey(), size);
      }
    }
    if (others > 0) {
      merged.put(OTHERS, others);
    }
    return merged;
  }

  public String title() {
    return "EXPLOR, " + MONTH.format(month);
  }

  /** A figure that stands for too few is not told. */
  private static String told(int count) {
    return count > 0 && count < LEAST ? "moins de " + LEAST : Integer.toString(count);
  }

  /** As plain text in 72 columns. */
  public String text() {
    StringBuilder text = new StringBuilder(title()).append("\n\n");
    text.append("Demandes reçues : ").append(told(all)).append('\n');
    text.append("Offres reçues : ").append(told(offers)).append('\n');
    text.append("Demandes sans expert à ce jour : ").append(told(unmet)).append('\n');
    charts().forEach((title, counts) -> table(text, title.toUpperCase(Locale.FRENCH), counts));
    return text.toString();
  }

  private static void table(StringBuilder text, String title, Map<String, Integer> counts) {
    text.append('\n').append(title).append('\n');
    counts.forEach(
        (name, count) ->
            text.append(String.format(Locale.ROOT, "%-40.40s %10s%n", name, told(count))));
  }

  /** The same as HTML; bars are cells, for most mail programs take drawings out. */
  public String html() {
    StringBuilder html = new StringBuilder();
    html.append(
        """
        <!DOCTYPE html><html lang="fr"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
        </head><body style="font:16px/1.5 Arial,Helvetica,sans-serif;max-width:40em">
        """);
    html.append("<h1 style=\"font-size:20px\">").append(escaped(title())).append("</h1>");
    html.append("<p>Demandes reçues : <strong>").append(told(all));
    html.append("</strong><br>Offres reçues : <strong>").append(told(offers));
    html.append("</strong><br>Demandes sans expert à ce jour : <strong>");
    html.append(told(unmet)).append("</strong></p>");
    charts().forEach((title, counts) -> chart(html, title, counts));
    return html.append("</body></html>\n").toString();
  }

  private static void chart(StringBuilder html, String title, Map<String, Integer> counts) {
    html.append("<h2 style=\"font-size:16px;margin:20px 0 6px\">")
        .append(escaped(title))
        .append("</h2><table cellpadding=\"3\" cellspacing=\"0\" style=\"font-size:15px\">");
    counts.forEach(
        (name, count) ->
            html.append("<tr><td>")
                .append(escaped(name))
                .append("</td><td style=\"text-align:right;white-space:nowrap\">")
                .append(told(count))
                .append("</td><td><table cellspacing=\"0\"><tr><td bgcolor=\"")
                .append(COLOUR)
                .append("\" width=\"")
                .append(bar(count, counts, 140))
                .append(
                    "\" height=\"12\" style=\"line-height:12px\"></td></tr></table></td></tr>\n"));
    html.append("</table>");
  }

  /** How long a bar is; what is not told has the same short one. */
  private static int bar(int count, Map<String, Integer> counts, int longest) {
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    return count < LEAST ? 2 : Math.max(2, longest * count / most);
  }

  /** The three charts as a drawing to put into a report for funders (SVG 1.1). */
  public String svg() {
    StringBuilder bars = new StringBuilder();
    int y = 30;
    bars.append(words(10, y, "font-size=\"18\"", title()));
    for (Map.Entry<String, Map<String, Integer>> chart : charts().entrySet()) {
      y += 36;
      bars.append(words(10, y, "font-size=\"14\" font-weight=\"bold\"", chart.getKey()));
      for (Map.Entry<String, Integer> group : chart.getValue().entrySet()) {
        y += 22;
        int width = bar(group.getValue(), chart.getValue(), 260);
        bars.append(words(10, y, "font-size=\"13\"", group.getKey()))
            .append("<rect x=\"240\" y=\"" + (y - 11) + "\" width=\"" + width + "\"")
            .append(" height=\"14\" rx=\"2\" fill=\"" + COLOUR + "\"/>\n")
            .append(words(248 + width, y, "font-size=\"13\"", told(group.getValue())));
      }
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"600\" height=\""
        + (y + 20)
        + "\" font-family=\"Arial, Helvetica, sans-serif\">\n"
        + "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
        + bars
        + "</svg>\n";
  }

  private Map<String, Map<String, Integer>> charts() {
    Map<String, Map<String, Integer>> charts = new LinkedHashMap<>();
    charts.put("Par thème", themes);
    charts.put("Par pays", countries);
    charts.put("Sans expert, par thème", unmetThemes);
    charts.values().removeIf(Map::isEmpty);
    return charts;
  }

  private static String words(int x, int y, String look, String words) {
    return "<text x=\"" + x + "\" y=\"" + y + "\" " + look + ">" + escaped(words) + "</text>\n";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
