package explor.bot.desk;

import explor.bot.channel.Address;
import explor.bot.channel.Outbound;
import explor.bot.store.Outbox;
import explor.bot.store.StaffMembers;
import explor.bot.store.Tx;
import explor.bot.words.Fold;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The team: their mail addresses, what they are called, and writing to one or all of them. */
public final class Team {
  private final Set<Address> members = new LinkedHashSet<>();
  private final StaffMembers known;
  private final Outbox outbox;

  /**
   * @param addresses mail addresses; may be empty, then cases wait in the queue only
   */
  public Team(List<String> addresses, StaffMembers known, Outbox outbox) {
    addresses.forEach(address -> members.add(Address.mail(address)));
    this.known = known;
    this.outbox = outbox;
  }

  public boolean has(Address address) {
    return members.contains(address);
  }

  /** In the order of the settings. */
  public List<Address> members() {
    return List.copyOf(members);
  }

  /** What a member is called: the name of their mails, or what their address says. */
  public String name(Tx tx, String address) throws SQLException {
    String name = known.name(tx, address);
    return name.isEmpty() ? capitals(local(address).replaceAll("[._-]+", " ")) : name;
  }

  /** The first name, as people are told: "Amandine". */
  public String firstName(Tx tx, String address) throws SQLException {
    return name(tx, address).strip().split("\\s+")[0];
  }

  private static String capitals(String words) {
    StringBuilder name = new StringBuilder();
    for (String word : words.strip().split("\\s+")) {
      if (!word.isEmpty()) {
        name.append(name.isEmpty() ? "" : " ")
            .append(Character.toUpperCase(word.charAt(0)))
            .append(word.substring(1));
      }
    }
    return name.toString();
  }

  private static String local(String address) {
    int at = address.indexOf('@');
    return at < 0 ? address : address.substring(0, at);
  }

  /**
   * The members that somebody may mean by a name: their address, the name before the @, a first or
   * last name. Several when it is not clear.
   */
  public List<Address> called(Tx tx, String words) throws SQLException {
    String wanted = Fold.fold(words.strip());
    List<Address> found = new ArrayList<>();
    for (Address member : members) {
      if (member.id().equals(wanted) || local(member.id()).equals(wanted)) {
        return List.of(member);
      }
      List<String> names = Arrays.asList(Fold.fold(name(tx, member.id())).split("[\\s-]+"));
      List<String> parts = Arrays.asList(Fold.fold(local(member.id())).split("[._-]+"));
      List<String> said = Arrays.asList(wanted.split("[\\s-]+"));
      if (!wanted.isEmpty() && (names.containsAll(said) || parts.containsAll(said))) {
        found.add(member);
      }
    }
    return found;
  }

  /**
   * Writes to the owner of a case; to everybody when nobody of the team owns it.
   *
   * @param owner an address, or empty
   * @param person whom the answer goes to
   * @param caseId the case it belongs to, or null
   */
  public void write(
      Tx tx,
      String owner,
      Outbound mail,
      Outbox.Purpose purpose,
      long person,
      @Nullable Long caseId)
      throws SQLException {
    Address one = Address.mail(owner);
    for (Address member : has(one) ? Set.of(one) : members) {
      outbox.add(tx, member, mail, purpose, false, person, caseId);
    }
  }

  /**
   * Writes to everybody.
   *
   * @param person whom it concerns, or null
   * @param caseId the case it belongs to, or null
   */
  public void write(
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
