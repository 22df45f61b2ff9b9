package explor.bot.store;

import java.sql.SQLException;
import java.util.Optional;

/** The one group in which the team sees new cases: where it was told of, or where it moved to. */
public final class StaffGroup {
  private record Row(String chat, String was) {}

  /**
   * Where the group is now.
   *
   * @param setting its id in the settings, or empty; wins, unless the group has moved since
   */
  public Optional<String> chat(Tx tx, String setting) throws SQLException {
    Optional<Row> row =
        tx.one(
            "SELECT chat, was FROM staff_group",
            found -> new Row(found.getString(1), found.getString(2)));
    boolean known = row.filter(it -> setting.isEmpty() || it.was().equals(setting)).isPresent();
    return (known ? row.map(Row::chat) : Optional.of(setting)).filter(id -> !id.isEmpty());
  }

  /**
   * It cannot be reached any more: there is none until a member makes a group theirs again.
   *
   * @param setting its id in the settings, or empty
   */
  public void gone(Tx tx, String setting) throws SQLException {
    tx.update(
        """
        INSERT INTO staff_group (id, chat, was) VALUES (1, '', ?1)
        ON CONFLICT (id) DO UPDATE SET chat = '', was = excluded.was
        """,
        setting);
  }

  /** A member made this their group. */
  public void is(Tx tx, String chat) throws SQLException {
    tx.update(
        """
        INSERT INTO staff_group (id, chat) VALUES (1, ?)
        ON CONFLICT (id) DO UPDATE SET chat = excluded.chat, was = ''
        """,
        chat);
  }

  /** It lives on under another id. */
  public void moved(Tx tx, String was, String now) throws SQLException {
    tx.update(
        """
        INSERT INTO staff_group (id, chat, was) VALUES (1, ?1, ?2)
        ON CONFLICT (id) DO UPDATE SET chat = excluded.chat, was = excluded.was
        """,
        now,
        was);
  }
}
