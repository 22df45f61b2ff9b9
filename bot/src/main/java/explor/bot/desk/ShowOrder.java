package explor.bot.desk;

import explor.bot.desk.OrderWork.OrderScene;
import explor.bot.desk.OrderWork.Outcome;
import explor.bot.form.Forms;
import explor.bot.order.OrderName;
import explor.bot.store.Cases;
import explor.bot.store.Proposals;
import explor.bot.store.Tx;
import explor.bot.text.Language;
import java.sql.SQLException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code VOIR}: where a case stands, months after its summary, in one screen. Changes nothing. */
public final class ShowOrder {
  private static final int MOST_LINES = 10; // of the history; the newest count
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM", Locale.FRENCH).withZone(OfficeHours.ZONE);

  private final Cases cases;
  private final Proposals proposals;
  private final Team team;
  private final Forms forms;
  private final CaseHeadline headline;
  private final DeskTexts texts;
  private final HistoryWords history;

  public ShowOrder(
      Cases cases,
      Proposals proposals,
      Team team,
      Forms forms,
      CaseHeadline headline,
      DeskTexts texts) {
    this.cases = cases;
    this.proposals = proposals;
    this.team = team;
    this.forms = forms;
    this.headline = headline;
    this.texts = texts;
    this.history = new HistoryWords(texts, team);
  }

  public Map<OrderName, OrderWork> orders() {
    return Map.of(OrderName.VOIR, CaseWork.needing(texts, this::show));
  }

  private Outcome show(Tx tx, OrderScene scene, Cases.Stored about, String arg)
      throws SQLException {
    List<String> lines = new ArrayList<>();
    lines.add(
        forms
            .form(about.form())
            .map(form -> "[" + form.tag() + "] " + headline.of(form, about))
            .orElse(about.reference()));
    add(lines, "row_who", Candidates.contact(about).replace("\n", " ; "));
    lines.add(turn(tx, about));
    add(lines, "row_open", missing(about));
    for (Proposals.Proposal asked : proposals.of(tx, about.id())) {
      String state = texts.get("show_" + asked.state().name().toLowerCase(Locale.ROOT));
      lines.add(asked.name() + " [" + asked.expert() + "] : " + state);
    }
    List<Cases.Line> all =
        cases.history(tx, about.id()).stream()
            .filter(line -> !line.what().equals(DeskRound.OFFERED))
            .toList();
    for (Cases.Line line : all.subList(Math.max(0, all.size() - MOST_LINES), all.size())) {
      lines.add(history.line(tx, line));
    }
    return Outcome.done(String.join("\n• ", lines));
  }

  private void add(List<String> lines, String key, String value) {
    if (!value.isEmpty()) {
      lines.add(texts.get(key) + " : " + value);
    }
  }

  /** Who has it, and whose turn it is since when. */
  private String turn(Tx tx, Cases.Stored about) throws SQLException {
    Long into = about.standing().mergedInto();
    if (into != null) {
      String other = cases.byId(tx, into).map(Cases.Stored::reference).orElse("");
      return texts.get("show_merged", Map.of("other", other));
    }
    String owner =
        about.owner().isEmpty()
            ? texts.get("nobody")
            : texts.get("owned", Map.of("owner", team.name(tx, about.owner())));
    String whom = about.standing().waitsFor().name().toLowerCase(Locale.ROOT);
    String since = DAY.format(about.standing().waitsSince());
    return owner + " " + texts.get("show_waits_" + whom, Map.of("since", since));
  }

  private String missing(Cases.Stored about) {
    return forms
        .form(about.form())
        .map(form -> form.open(about.answers()))
        .orElse(List.of())
        .stream()
        .map(slot -> slot.label(Language.FR))
        .collect(Collectors.joining(" ; "));
  }
}
