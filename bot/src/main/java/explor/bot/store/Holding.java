package explor.bot.store;

import java.util.List;

/**
 * What one table holds of people, and what becomes of it when one of them is erased. Every table of
 * the database has its holding ({@link PersonTables#ALL}).
 *
 * @param table its name
 * @param section of the person's copy, e.g. {@code messages}; empty when the table adds nothing to
 *     what another one shows
 * @param shown SELECT for that section; columns named {@code …_at} are times, {@code …_json} JSON
 * @param erasing statements, in this order; {@code ?1} is the person
 * @param why nothing of the table is shown or erased; empty when something is
 */
record Holding(String table, String section, String shown, List<String> erasing, String why) {
  static Holding of(String table, String section, String shown, String... erasing) {
    return new Holding(table, section, shown, List.of(erasing), "");
  }

  /** Shown by another table already, but erased here too. */
  static Holding erased(String table, String... erasing) {
    return new Holding(table, "", "", List.of(erasing), "");
  }

  static Holding nothing(String table, String why) {
    return new Holding(table, "", "", List.of(), why);
  }
}
