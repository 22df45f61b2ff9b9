package explor.bot.desk;

import explor.bot.desk.OrderWork.OrderScene;
import explor.bot.desk.OrderWork.Outcome;
import explor.bot.form.Forms;
import explor.bot.order.OrderName;
import explor.bot.order.Referenced;
import explor.bot.store.Cases;
import explor.bot.store.Tx;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two cases that are one, and one that is two; each can be taken back. */
final class MergeOrders {
  private final Cases cases;
  private final CaseLife life;
  private final DeskTexts texts;
  private final Forms forms;

  MergeOrders(Cases cases, CaseLife life, DeskTexts texts, Forms forms) {
    this.cases = cases;
    this.life = life;
    this.texts = texts;
    this.forms = forms;
  }

  Map<OrderName, OrderWork> all() {
    return Map.of(
        OrderName.FUSIONNER, CaseWork.needing(texts, this::merge),
        OrderName.SEPARER, CaseWork.needing(texts, this::split));
  }

  /** The case that is named becomes part of the one this is about. */
  private Outcome merge(Tx tx, OrderScene scene, Cases.Stored about, String arg)
      throws SQLException {
    Optional<Cases.Stored> named = named(tx, arg);
    if (named.isEmpty()) {
      return not("order_merge_which", about, arg);
    }
    Cases.Stored other = named.get();
    if (other.id() == about.id()
        || !CaseLife.isOpen(other)
        || !CaseLife.isOpen(about)
        || !cases.mergedInto(tx, other.id()).isEmpty()) {
      return not("order_merge_no", about, other.reference());
    }
    cases.merge(tx, other.id(), about.id());
    cases.note(tx, other.id(), scene.by(), "merged", "→ " + about.reference());
    cases.note(tx, about.id(), scene.by(), "merged", "← " + other.reference());
    String hint =
        other.personId() != null && other.personId().equals(about.personId())
            ? ""
            : " " + texts.get("order_merge_persons");
    return Outcome.done(
        texts.of(about, "order_merge_done", Map.of("other", other.reference())) + hint);
  }

  /** Takes out what was merged; without one to take out, the case becomes two. */
  private Outcome split(Tx tx, OrderScene scene, Cases.Stored about, String arg)
      throws SQLException {
    List<Cases.Stored> parts = cases.mergedInto(tx, about.id());
    Optional<Cases.Stored> named = named(tx, arg);
    if (named.isPresent()) {
      return takeOut(tx, scene, about, named.get());
    }
    if (!arg.isBlank() && Referenced.within(arg).isPresent()) {
      return not("order_merge_which", about, arg);
    }
    if (parts.size() == 1) {
      return takeOut(tx, scene, about, parts.getFirst());
    }
    if (!parts.isEmpty()) {
      String all = String.join(", ", parts.stream().map(Cases.Stored::reference).toList());
      return not("order_split_which", about, all);
    }
    if (!CaseLife.isOpen(about)) {
      return not("order_merge_no", about, about.reference());
    }
    CaseStatus first =
        forms.form(about.form()).map(form -> CaseStatus.first(form, List.of())).orElseThrow();
    Cases.Stored copy = cases.copy(tx, about, first.name(), scene.by());
    life.filed(tx, copy);
    cases.note(tx, copy.id(), scene.by(), "split", "← " + about.reference());
    cases.note(tx, about.id(), scene.by(), "split", "→ " + copy.reference());
    return done("order_split_done", about, copy.reference());
  }

  private Outcome takeOut(Tx tx, OrderScene scene, Cases.Stored about, Cases.Stored part)
      throws SQLException {
    Long into = part.standing().mergedInto();
    if (into == null || into != about.id()) {
      return not("order_split_not_part", about, part.reference());
    }
    cases.merge(tx, part.id(), null);
    cases.note(tx, part.id(), scene.by(), "split", "← " + about.reference());
    cases.note(tx, about.id(), scene.by(), "split", "→ " + part.reference());
    return done("order_unmerge_done", about, part.reference());
  }

  private Optional<Cases.Stored> named(Tx tx, String arg) throws SQLException {
    Optional<String> reference = Referenced.within(arg);
    return reference.isPresent() ? cases.byReference(tx, reference.get()) : Optional.empty();
  }

  private Outcome done(String key, Cases.Stored about, String other) {
    return Outcome.done(texts.of(about, key, Map.of("other", other)));
  }

  private Outcome not(String key, Cases.Stored about, String other) {
    return Outcome.not(texts.of(about, key, Map.of("other", other)));
  }
}
