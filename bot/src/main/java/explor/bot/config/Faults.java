package explor.bot.config;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects everything that is wrong with the configuration, so that it can be told at once. Each
 * fault reads {@code file:line: what}. Not thread-safe: one loading, one thread.
 */
public final class Faults {
  private final List<String> faults = new ArrayList<>();

  /**
   * Notes a fault.
   *
   * @param file as the operator knows it, e.g. {@code forms/need.yaml}
   * @param line 1-based; 0 when the fault concerns the file as a whole
   * @param what one sentence that says what to change
   */
  public void add(String file, int line, String what) {
    faults.add(line > 0 ? file + ":" + line + ": " + what : file + ": " + what);
  }

  /** Takes over a fault that already reads {@code file:line: what}. */
  public void add(String fault) {
    faults.add(fault);
  }

  /** All faults so far, in the order in which they were found. */
  public List<String> all() {
    return List.copyOf(faults);
  }

  public boolean isEmpty() {
    return faults.isEmpty();
  }

  /** Stops the start if anything was wrong. */
  public void throwIfAny() throws BadConfiguration {
    if (!faults.isEmpty()) {
      throw new BadConfiguration(all());
    }
  }

  /** The configuration can't be used; {@link #faults()} says why, line by line. */
  public static final class BadConfiguration extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<String> faults;

    BadConfiguration(List<String> faults) {
      super(String.join(System.lineSeparator(), faults));
      this.faults = faults;
    }

    public List<String> faults() {
      return faults;
    }
  }
}
