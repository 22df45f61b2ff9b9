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
        && free(need.periods(), expert.windows(), need.daysToFit());
  }

  /** Unknown days on either side exclude nobody; it is said instead. */
  static boolean free(List<Window> wanted, List<Window> windows, int days) {
    return wanted.isEmpty()
        || windows.isEmpty()
        || wanted.stream().anyMatch(one -> free(one, windows, days));
  }

  private static boolean free(Window wanted, List<Window> windows, int days) {
    int enough = enough(wanted, days);
    return windows.stream().anyMatch(w -> w.sharedDays(wanted) >= enough);
  }

  /** A period shorter than the days to fit can only be filled whole. */
  private static int enough(Window wanted, int days) {
    return Math.min(days, wanted.sharedDays(wanted));
  }

  /**
   * Free days beside wanted ones.
   *
   * @param shared how many of them, at least 1
   */
  record Common(Window free, Window wanted, int shared) {}

  /** The window that shares most days with one of the times wanted. */
  static Optional<Common> best(List<Window> wanted, List<Window> windows) {
    return wanted.stream()
        .flatMap(one -> windows.stream().map(w -> new Common(w, one, w.sharedDays(one))))
        .filter(common -> common.shared > 0)
        .max(Comparator.comparingInt(Common::shared));
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
    if (!need.periods().isEmpty() && expert.windows().isEmpty()) {
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
