package explor.knowledge.match;

import explor.knowledge.Engagement;
import explor.knowledge.Expert;
import explor.knowledge.NeedProfile;
import explor.knowledge.Window;
import java.util.List;
import java.util.Optional;

/** An expert's days without those of missions and the rest after them. */
final class Calendar {
  private Calendar() {}

  /**
   * The expert with the days that are left, or nobody: who is on a mission or rests on all days
   * known to be free, or on so many of the wanted ones that too few are left.
   */
  static Optional<Expert> free(NeedProfile need, Expert expert, List<Engagement> engagements) {
    if (engagements.isEmpty()) {
      return Optional.of(expert);
    }
    if (!expert.windows().isEmpty()) {
      List<Window> left = left(expert.windows(), engagements);
      return left.isEmpty() ? Optional.empty() : Optional.of(expert.freeIn(left));
    }
    if (need.periods().isEmpty()) {
      return Optional.of(expert);
    }
    List<Window> left = left(need.periods(), engagements);
    boolean enough = !left.isEmpty() && Fit.free(need.periods(), left, need.daysToFit());
    return enough ? Optional.of(expert) : Optional.empty();
  }

  private static List<Window> left(List<Window> windows, List<Engagement> engagements) {
    List<Window> left = windows;
    for (Engagement engagement : engagements) {
      left = left.stream().flatMap(w -> w.without(engagement.busy()).stream()).toList();
    }
    return left;
  }

  /** The engagements that stand in the way on some of the wanted days; all when none are named. */
  static List<Engagement> inTheWay(NeedProfile need, List<Engagement> engagements) {
    return engagements.stream()
        .filter(
            e ->
                need.periods().isEmpty()
                    || need.periods().stream().anyMatch(p -> p.sharedDays(e.busy()) > 0))
        .toList();
  }
}
