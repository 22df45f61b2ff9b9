package explor.bot.desk;

import java.util.Optional;

/** The experts of the configuration, with where they can be written to. */
public interface ExpertBook {
  /**
   * @param id as in the file, e.g. {@code E014}
   * @param profile what may be told of them before they said yes: job and town, no name
   * @param email empty when the file names none
   * @param phone empty when the file names none
   */
  record Entry(String id, String name, String profile, String email, String phone) {}

  /** The expert of this id; capitals do not count. */
  Optional<Entry> expert(String id);
}
