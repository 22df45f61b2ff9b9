package explor.bot.safety;

import explor.bot.safety.SafetyRules.Sign;
import explor.bot.words.Phrases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Adds up the signs of one sentence. */
final class Weighing {
  private static final int MOST_PANIC = 2;

  private final Map<EmergencyEvent, List<Found>> signals = new EnumMap<>(EmergencyEvent.class);
  private final List<Sign.Calm> calm = new ArrayList<>();
  private boolean me;
  private boolean aside;
  private boolean apart;

  void add(Phrases.Match<Sign> match) {
    switch (match.meaning()) {
      case Sign.Signal signal ->
          signals
              .computeIfAbsent(signal.event(), event -> new ArrayList<>())
              .add(new Found(signal, match.start(), match.end()));
      case Sign.Me mine -> me = true;
      case Sign.Calm reason -> {
        calm.add(reason);
        note(reason);
      }
    }
  }

  /** A reason that a word of the sentence takes back, though its clause may still be harmless. */
  void takenBack(Sign sign) {
    if (sign instanceof Sign.Calm reason) {
      note(reason);
    }
  }

  private void note(Sign.Calm reason) {
    aside |= reason.isAside();
    apart |= reason.isApart();
  }

  Verdict verdict() {
    EmergencyEvent event = EmergencyEvent.OTHER;
    int most = 0;
    int left = Integer.MIN_VALUE; // of its weight, less what is said against it
    for (EmergencyEvent candidate : signals.keySet()) {
      int weight = weight(candidate);
      int net = weight - against(candidate);
      // OTHER comes last of the events, so what happened says more than a cry for help.
      boolean likelier =
          candidate == EmergencyEvent.OTHER ? weight > most && most <= 1 : net > left;
      if (likelier) {
        most = weight;
        left = net;
        event = candidate;
      }
    }
    int panic = strongest(EmergencyEvent.OTHER).map(found -> found.signal().weight()).orElse(0);
    String language = strongest(event).map(found -> found.signal().language()).orElse("");
    return new Verdict(
        event,
        language,
        most,
        Math.min(MOST_PANIC, panic),
        me,
        against(event),
        calmForAll(event),
        calmForCry());
  }

  /** Of the reasons that name bare cries, wherever in the message they stand. */
  private int calmForCry() {
    return calm.stream()
        .filter(reason -> reason.wholeMessage() && reason.events().contains(EmergencyEvent.OTHER))
        .mapToInt(Sign.Calm::weight)
        .max()
        .orElse(0);
  }

  /** Whether a clause of it may be harmless in itself. */
  boolean hasAside() {
    return aside;
  }

  /** Whether a clause of it may speak of a desk, and another one not. */
  boolean isApart() {
    return apart;
  }

  /**
   * What is said against an event that likeness hears and no pattern does: a question of rules, a
   * case that may come, something settled.
   */
  int hush(EmergencyEvent event) {
    return sum(calm.stream().filter(reason -> reason.hushes() && reason.holds(event)));
  }

  private int against(EmergencyEvent event) {
    return sum(calm.stream().filter(reason -> reason.holds(event)));
  }

  /** Each kind of reason once. */
  private static int sum(Stream<Sign.Calm> reasons) {
    Map<String, Integer> kinds = new HashMap<>();
    reasons.forEach(reason -> kinds.merge(reason.kind(), reason.weight(), Math::max));
    return kinds.values().stream().mapToInt(Integer::intValue).sum();
  }

  private int calmForAll(EmergencyEvent event) {
    return calm.stream()
        .filter(reason -> reason.wholeMessage() && reason.holds(event))
        .mapToInt(Sign.Calm::weight)
        .max()
        .orElse(0);
  }

  private Optional<Found> strongest(EmergencyEvent event) {
    return signals.getOrDefault(event, List.of()).stream()
        .max(Comparator.comparingInt(found -> found.signal().weight()));
  }

  /** That of the strongest sign, and one more when another one stands beside it. */
  private int weight(EmergencyEvent event) {
    Optional<Found> best = strongest(event);
    if (best.isEmpty()) {
      return 0;
    }
    Found strongest = best.get();
    boolean another =
        signals.getOrDefault(event, List.of()).stream()
            .anyMatch(
                found ->
                    found.signal().weight() > 1
                        && (found.start() >= strongest.end() || found.end() <= strongest.start()));
    return strongest.signal().weight() + (another ? 1 : 0);
  }

  private record Found(Sign.Signal signal, int start, int end) {}
}
