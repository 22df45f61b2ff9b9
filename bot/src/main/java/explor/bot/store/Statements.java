package explor.bot.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The prepared statements of one connection. The same few are used again and again; parsing and
 * planning them anew costs as much as running them. Guarded by the connection's lock; closed with
 * the connection.
 */
final class Statements {
  /** More than the program has; only statements with varying text could get here. */
  private static final int MOST = 256;

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Statements(Connection connection) {
    this.connection = connection;
  }

  PreparedStatement prepared(String sql) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    return statement;
  }

  Set<String> texts() {
    return Set.copyOf(prepared.keySet());
  }

  /** Lets go of all of them when there are too many; only between transactions. */
  void trim() {
    if (prepared.size() > MOST) {
      forget();
    }
  }

  /** Lets go of all of them: after a failure (a full disk) the driver may have closed some. */
  void forget() {
    for (PreparedStatement statement : prepared.values()) {
      try {
        statement.close();
      } catch (SQLException e) {
        // A statement that does not close is freed with its connection.
        continue;
      }
    }
    prepared.clear();
  }
}
