package explor.bot.understanding;

import explor.bot.safety.Emergency;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a request from a doubtful cry for help: who offers eleven days in September, a town, two
 * languages and a reply address calls nobody, even if it is a nurse for wounds. Only a doubt is
 * settled so; of almost two thousand cries that were looked at none gave more than two values.
 */
public final class Request {
  private static final Logger log = LoggerFactory.getLogger(Request.class);
  private static final int TELLING = 4; // values of a form

  /** Those that are read with another one, or guessed from single words. */
  private static final Set<String> BESIDE = Set.of("start_date", "end_date", "sector", "org_type");

  private Request() {}

  /**
   * An emergency that was heard, unless it is doubtful and the words plainly tell a request.
   *
   * @param meaning what the words mean as a first message; asked for in doubt only. When that
   *     fails, the doubt stays.
   */
  public static Optional<Emergency> settle(
      Optional<Emergency> heard, Supplier<Interpretation> meaning) {
    return heard.filter(emergency -> emergency.sure() || !isPlain(meaning));
  }

  private static boolean isPlain(Supplier<Interpretation> meaning) {
    try {
      var commands = meaning.get().commands();
      long values =
          commands.stream()
              .filter(
                  command -> command instanceof Command.Fill fill && !BESIDE.contains(fill.slot()))
              .count();
      return !commands.isEmpty()
          && commands.getFirst() instanceof Command.Start
          && values >= TELLING;
    } catch (RuntimeException e) {
      log.error("A doubtful cry could not be looked at as a request; it stays a cry.", e);
      return false;
    }
  }
}
