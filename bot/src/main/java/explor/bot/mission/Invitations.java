package explor.bot.mission;

import explor.bot.channel.Address;
import explor.bot.channel.Outbound;
import explor.bot.store.Missions;
import explor.bot.store.Outbox;
import explor.bot.store.People;
import explor.bot.store.Tx;
import explor.bot.text.Language;
import explor.bot.text.Texts;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One-time codes and the mail that brings one. A code is made of 144 random bits; only its hash is
 * kept. Inside a transaction; the mail is in the outbox when that commits.
 */
public final class Invitations {
  private static final int CODE_BYTES = 18;
  private static final int MOST_A_DAY = 3;
  private static final Duration DAY = Duration.ofDays(1);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Tables tables;
  private final Texts texts;
  private final Duration valid;
  private final UnaryOperator<String> link;
  private final InstantSource clock;

  public record Tables(Missions missions, People people, Outbox outbox) {}

  /**
   * @param valid a code opens a booklet for so long
   * @param link what opens the chat with such a start word; empty when there is no such link
   */
  public Invitations(
      Tables tables, Texts texts, Duration valid, UnaryOperator<String> link, InstantSource clock) {
    this.tables = tables;
    this.texts = texts;
    this.valid = valid;
    this.link = link;
    this.clock = clock;
  }

  /** A code that goes to nobody yet; the words that a volunteer sends to use it. */
  public String code(Tx tx, Mission mission) throws SQLException {
    return "/start mission-" + issue(tx, mission, "");
  }

  private String issue(Tx tx, Mission mission, String mailbox) throws SQLException {
    byte[] random = new byte[CODE_BYTES];
    RANDOM.nextBytes(random);
    String code = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    tables.missions().issue(tx, mission.id(), code, valid, mailbox);
    return code;
  }

  /** Mails a new code; what went to this mailbox before and was not used opens nothing any more. */
  public void send(Tx tx, Mission mission, Address to) throws SQLException {
    tables.missions().revokeSentTo(tx, mission.id(), to.id());
    String code = issue(tx, mission, to.id());
    String open = link.apply("mission-" + code);
    Map<String, String> values =
        Map.of(
            "title",
            mission.title(),
            "days",
            Long.toString(valid.toDays()),
            "start",
            open.isEmpty() ? "/start mission-" + code : open);
    Outbound letter =
        new Outbound(
            texts.get(Language.FR, "volunteer.invite", values),
            List.of(),
            texts.get(Language.FR, "volunteer.subject"),
            "",
            "",
            List.of(),
            "",
            "auto-generated");
    long person = tables.people().at(tx, to);
    tables.outbox().add(tx, to, letter, Outbox.Purpose.MISSION, false, person, null);
  }

  /** The same because its volunteer asked; false when too many left in a day already. */
  boolean sendAgain(Tx tx, Mission mission, Address to) throws SQLException {
    if (tables.missions().sentTo(tx, to.id(), clock.instant().minus(DAY)) >= MOST_A_DAY) {
      return false;
    }
    send(tx, mission, to);
    return true;
  }
}
