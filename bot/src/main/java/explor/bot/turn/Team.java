package explor.bot.turn;

import explor.bot.channel.Address;
import explor.bot.channel.Outbound;
import explor.bot.store.Outbox;
import explor.bot.store.Tx;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The team's mail addresses, and writing to all of them. */
public final class Team {
  private final Set<Address> members = new LinkedHashSet<>();
  private final Outbox outbox;

  /**
   * @param addresses mail addresses; may be empty, then cases wait in the queue only
   */
  public Team(List<String> addresses, Outbox outbox) {
    addresses.forEach(address -> members.add(Address.mail(address)));
    this.outbox = outbox;
  }

  boolean has(Address address) {
    return members.contains(address);
  }

  /**
   * Writes to the owner of a case; to everybody when nobody of the team owns it.
   *
   * @param owner an address, or empty
   * @param person whom the answer goes to
   */
  void write(Tx tx, String owner, Outbound mail, Outbox.Purpose purpose, long person)
      throws SQLException {
    Address one = Address.mail(owner);
    for (Address member : has(one) ? Set.of(one) : members) {
      outbox.add(tx, member, mail, purpose, false, person, null);
    }
  }

  /**
   * Writes to everybody.
   *
   * @param person whom it concerns, or null
   * @param caseId the case it belongs to, or null
   */
  void write(
      Tx tx,
      Outbound mail,
      Outbox.Purpose purpose,
      boolean urgent,
      @Nullable Long person,
      @Nullable Long caseId)
      throws SQLException {
    for (Address member : members) {
      outbox.add(tx, member, mail, purpose, urgent, person, caseId);
    }
  }
}
