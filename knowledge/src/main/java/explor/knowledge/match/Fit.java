package explor.knowledge.match;

import explor.knowledge.Expert;
import explor.knowledge.NeedProfile;
import explor.knowledge.Window;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The hard rules, and what tips the scale between equals. */
final class Fit {
  private Fit() {}

  /** All languages spoken, and enough of the wanted days inside one window. */
  static boolean possible(NeedProfile need, Expert expert) {
    return expert.languages().containsAll(need.languagesRequired())
        && free(need.period(), expert.windows(), need.daysToFit());
  }

  /** Unknown days on either side exclude nobody; it is said instead. */
  static boolean free(Optional<Window> wanted, List<Window> windows, int days) {
    return wanted.isEmpty()
        || windows.isEmpty()
        || windows.stream().anyMatch(w -> w.sharedDays(wanted.get()) >= enough(wanted.get(), days));
  }

  /** A period shorter than the days to fit can only be filled whole. */
  private static int enough(Window wanted, int days) {
    return Math.min(days, wanted.sharedDays(wanted));
  }

  /** The window that shares most days with the wanted ones. */
  static Optional<Window> best(Window wanted, List<Window> windows) {
    return windows.stream()
        .filter(w -> w.sharedDays(wanted) > 0)
        .max(Comparator.comparingInt(w -> w.sharedDays(wanted)));
  }

  /** A hint, no rule: sectors overlap, and people work beside the one they name. */
  private static double sameField(String wanted, String given) {
    if (wanted.isEmpty() || given.isEmpty() || wanted.equals(given)) {
      return 1;
    }
    return given.equals("autre") ? 0.65 : 0.85;
  }

  /** Near enough to meet before the mission: between equals only. */
  private static double near(Towns.Nearness nearness) {
    return switch (nearness) {
      case SAME_TOWN -> 1.012;
      case SAME_DEPARTMENT -> 1.008;
      case NEXT_DEPARTMENT -> 1.004;
      case FAR, UNKNOWN -> 1;
    };
  }

  /**
   * Around 1: the sector, a country known, an employer who lets go, the whole duration, a place
   * near enough to meet.
   */
  static double bonus(NeedProfile need, Expert expert, Towns towns) {
    double bonus = sameField(need.sector(), expert.sector());
    if (expert.countries().contains(need.country())) {
      bonus *= 1.06;
    }
    if (need.period().isPresent() && expert.windows().isEmpty()) {
      bonus *= 0.8;
    }
    if (!expert.scheme().isEmpty()) {
      bonus *= 1.005;
    }
    if (expert.maxDays() > 0 && expert.maxDays() < need.durationDays()) {
      bonus *= 0.97;
    }
    return bonus * near(towns.between(need.city(), expert.city()));
  }
}
