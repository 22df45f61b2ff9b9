package explor.bot.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A running transaction: the few SQL verbs that the table classes need. Statements are prepared
 * once per connection. Not thread-safe; never kept after the transaction.
 */
public final class Tx {
  private final Connection connection;
  private final Statements statements;
  private final List<Runnable> afterCommit = new ArrayList<>();

  Tx(Connection connection, Statements statements) {
    this.connection = connection;
    this.statements = statements;
  }

  /** Makes a value of one row. */
  @FunctionalInterface
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private PreparedStatement bind(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = statements.prepared(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  /** Changes rows; gives how many. */
  int update(String sql, @Nullable Object... values) throws SQLException {
    return bind(sql, values).executeUpdate();
  }

  /** Adds a row; gives its id. */
  long insert(String sql, @Nullable Object... values) throws SQLException {
    bind(sql, values).executeUpdate();
    return one("SELECT last_insert_rowid()", row -> row.getLong(1)).orElseThrow();
  }

  <T> Optional<T> one(String sql, Row<T> reader, @Nullable Object... values) throws SQLException {
    try (ResultSet rows = bind(sql, values).executeQuery()) {
      return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
    }
  }

  <T> List<T> all(String sql, Row<T> reader, @Nullable Object... values) throws SQLException {
    List<T> found = new ArrayList<>();
    try (ResultSet rows = bind(sql, values).executeQuery()) {
      while (rows.next()) {
        found.add(reader.read(rows));
      }
    }
    return found;
  }

  /** Runs once the commit is on disk; not at all when the transaction fails. */
  public void afterCommit(Runnable action) {
    afterCommit.add(action);
  }

  List<Runnable> afterCommit() {
    return List.copyOf(afterCommit);
  }

  /** A point to which the transaction can go back without losing what came before it. */
  <T extends @Nullable Object> T inSavepoint(Database.Body<T> body) throws SQLException {
    int kept = afterCommit.size();
    java.sql.Savepoint savepoint = connection.setSavepoint();
    try {
      T result = body.run(this);
      connection.releaseSavepoint(savepoint);
      return result;
    } catch (SQLException | RuntimeException e) {
      connection.rollback(savepoint);
      afterCommit.subList(kept, afterCommit.size()).clear();
      throw e;
    }
  }
}
