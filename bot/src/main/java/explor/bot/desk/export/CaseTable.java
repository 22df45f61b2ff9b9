package explor.bot.desk.export;

import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.form.Forms;
import explor.bot.form.Slot;
import explor.bot.store.Cases;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Cases as a table: what the desk knows of each, then every question of every form, in the forms'
 * order. The first row names the columns.
 */
public final class CaseTable {
  private static final List<String> DESK =
      List.of("reference", "form", "status", "owner", "waits_for", "created", "channel", "flags");

  private CaseTable() {}

  /** All rows, each as wide as the first. */
  public static List<List<String>> of(List<Cases.Stored> cases, Forms forms) {
    Set<String> slots = new LinkedHashSet<>();
    for (Form form : forms.all()) {
      form.slots().stream().map(Slot::name).forEach(slots::add);
    }
    cases.forEach(one -> slots.addAll(one.answers().keySet()));
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(DESK);
    head.addAll(slots);
    rows.add(head);
    for (Cases.Stored one : cases) {
      List<String> row =
          new ArrayList<>(
              List.of(
                  one.reference(),
                  one.form(),
                  one.status(),
                  one.owner(),
                  one.standing().waitsFor().name(),
                  one.createdAt().toString(),
                  one.address().channel(),
                  String.join(" ", one.flags())));
      for (String slot : slots) {
        Filled answer = one.answers().get(slot);
        row.add(answer == null ? "" : answer.value());
      }
      rows.add(row);
    }
    return rows;
  }

  /**
   * As CSV (RFC 4180) with a byte order mark, so that Excel reads the accents. A cell that a
   * spreadsheet would take for a formula gets an apostrophe before it.
   */
  public static String csv(List<List<String>> rows) {
    StringBuilder out = new StringBuilder("\uFEFF");
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        out.append(i == 0 ? "" : ",").append(cell(row.get(i)));
      }
      out.append("\r\n");
    }
    return out.toString();
  }

  private static String cell(String value) {
    String safe = startsFormula(value) ? "'" + value : value;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == ';' || c == '"' || c < ' ');
    return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }

  private static boolean startsFormula(String value) {
    String bare = value.stripLeading();
    return !value.isEmpty()
        && ("\t\r\n".indexOf(value.charAt(0)) >= 0
            || !bare.isEmpty() && "=+-@\uFF1D\uFF0B\uFF0D\uFF20".indexOf(bare.charAt(0)) >= 0);
  }
}
