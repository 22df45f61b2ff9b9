package explor.bot.turn;

import explor.bot.channel.Address;
import explor.bot.channel.Inbound;
import explor.bot.desk.Team;
import explor.bot.dialogue.Arrival;
import explor.bot.store.Outbox;
import explor.bot.store.People;
import explor.bot.store.StaffAccounts;
import explor.bot.store.Tx;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One person, two addresses. Who answers our invitation, from the mailbox it went to and quoting
 * its Message-ID, which nobody else was ever told, is the person who asked for it; who opens a way
 * back into the chat is the person whose mail it stood in.
 *
 * <p>Whoever brings about that somebody else answers or opens it would see what is theirs. So an
 * address that has a conversation of its own, or is the team's, is joined to nobody.
 */
public final class Joining {
  private static final Logger log = LoggerFactory.getLogger(Joining.class);

  private final Outbox outbox;
  private final People people;
  private final Doorways doorways;
  private final Team team;
  private final StaffAccounts accounts;

  public Joining(
      Outbox outbox, People people, Doorways doorways, Team team, StaffAccounts accounts) {
    this.outbox = outbox;
    this.people = people;
    this.doorways = doorways;
    this.team = team;
    this.accounts = accounts;
  }

  /** Makes the sender and whom they show to be one, if they do; empty when they try nothing. */
  Optional<Arrival> join(Tx tx, Inbound.Message message) throws SQLException {
    return switch (message.from().channel()) {
      case Address.MAIL -> byMail(tx, message);
      case Address.TELEGRAM -> back(tx, message);
      default -> Optional.empty();
    };
  }

  private Optional<Arrival> byMail(Tx tx, Inbound.Message message) throws SQLException {
    if (!message.authenticated()) {
      return Optional.empty();
    }
    for (String id : message.thread()) {
      Optional<Outbox.Left> left = outbox.left(tx, id);
      if (left.isPresent()
          && left.get().purpose() == Outbox.Purpose.INVITATION
          && left.get().to().equals(message.from())
          && left.get().personId() != null) {
        long person = left.get().personId();
        if (people.find(tx, message.from()).filter(known -> known == person).isPresent()) {
          return Optional.empty(); // joined already
        }
        if (!free(tx, message.from())) {
          return Optional.of(new Arrival.Apart());
        }
        people.join(tx, message.from(), person);
        log.info("Person {} goes on by mail.", person);
        return Optional.of(new Arrival.ByMail(doorways.wayTo(tx, person)));
      }
    }
    return Optional.empty();
  }

  private Optional<Arrival> back(Tx tx, Inbound.Message message) throws SQLException {
    Optional<String> token = Doorways.token(message);
    if (token.isEmpty()) {
      return Optional.empty();
    }
    Optional<Long> person = doorways.leadsTo(tx, token.get());
    if (!message.from().equals(message.author())) {
      doorways.close(tx, token.get()); // a group: everybody there has read it
      return Optional.of(new Arrival.Nowhere());
    }
    if (person.isEmpty()) {
      return Optional.of(new Arrival.Nowhere());
    }
    Optional<Long> known = people.find(tx, message.from());
    if (!known.equals(person) && !free(tx, message.from())) {
      return Optional.of(new Arrival.Occupied());
    }
    doorways.close(tx, token.get());
    if (!known.equals(person)) {
      people.join(tx, message.from(), person.get());
    }
    log.info("Person {} goes on in the chat.", person.get());
    String mailbox =
        people.addresses(tx, person.get()).stream()
            .filter(one -> one.channel().equals(Address.MAIL))
            .findFirst()
            .map(one -> shortened(one.id()))
            .orElse("");
    return Optional.of(new Arrival.Back(mailbox));
  }

  /** Nobody's yet: neither the team's nor somebody's who has ever said something from there. */
  private boolean free(Tx tx, Address address) throws SQLException {
    if (team.has(address) || accounts.member(tx, address.id()).isPresent()) {
      return false;
    }
    Optional<Long> known = people.find(tx, address);
    return known.isEmpty() || !people.hasOwn(tx, known.get());
  }

  private static String shortened(String mailbox) {
    int at = mailbox.indexOf('@');
    return at < 1 ? "" : mailbox.substring(0, 1) + "…" + mailbox.substring(at);
  }
}
