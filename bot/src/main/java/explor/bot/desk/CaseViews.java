package explor.bot.desk;

import explor.bot.dialogue.Scene;
import explor.bot.store.Cases;
import explor.bot.store.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cases as their own person may see them: where they stand, whose turn it is, and until when. */
public final class CaseViews {
  private final Cases cases;
  private final Queue queue;

  public CaseViews(Cases cases, DeskSettings settings) {
    this.cases = cases;
    this.queue = new Queue(settings);
  }

  /** The cases of a person, newest first. */
  public List<Scene.CaseView> of(Tx tx, long person) throws SQLException {
    List<Scene.CaseView> views = new ArrayList<>();
    for (Cases.Stored one : cases.of(tx, person)) {
      Long into = one.standing().mergedInto();
      Optional<Cases.Stored> whole = into == null ? Optional.empty() : cases.byId(tx, into);
      Optional<Instant> due = queue.due(one);
      views.add(
          new Scene.CaseView(
              one.reference(),
              one.form(),
              one.status(),
              one.createdAt(),
              CaseLife.isOpen(one),
              turn(one.standing().waitsFor()),
              due.map(Queue::day).orElse(null),
              whole.map(Cases.Stored::reference).orElse("")));
    }
    return List.copyOf(views);
  }

  private static Scene.Turn turn(Cases.WaitsFor whom) {
    return switch (whom) {
      case TEAM -> Scene.Turn.TEAM;
      case PERSON -> Scene.Turn.PERSON;
      case EXPERT -> Scene.Turn.EXPERT;
      case NOBODY -> Scene.Turn.NOBODY;
    };
  }
}
