package explor.bot.turn;

import explor.bot.channel.Address;
import explor.bot.channel.Channel;
import explor.bot.channel.Inbound;
import explor.bot.channel.Outbound;
import explor.bot.channel.Raw;
import explor.bot.dialogue.Dialogue;
import explor.bot.mission.Alarms;
import explor.bot.mission.Mission;
import explor.bot.safety.Emergency;
import explor.bot.safety.Safety;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens to a cry for help that could be neither stored nor worked: its person gets the
 * numbers and those on call are told, past the database. Once per message; when the database is
 * back the message is worked as ever, so that they hear twice rather than never. Thread-safe.
 */
public final class LastResort {
  private static final Logger log = LoggerFactory.getLogger(LastResort.class);
  private static final int REMEMBERED = 10_000;

  private final Safety safety;
  private final Dialogue dialogue;
  private final Map<String, Channel> doors;
  private final Function<Address, Optional<Mission>> missions;
  private final Alarms alarms;
  private final BiConsumer<Address, Outbound> atOnce;
  private final Map<String, Boolean> answered =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * @param doors by name
   * @param missions whose mission an address is on, as far as that can be read now; may throw
   * @param atOnce sends without the outbox; must return at once
   */
  public LastResort(
      Safety safety,
      Dialogue dialogue,
      Map<String, Channel> doors,
      Function<Address, Optional<Mission>> missions,
      Alarms alarms,
      BiConsumer<Address, Outbound> atOnce) {
    this.safety = safety;
    this.dialogue = dialogue;
    this.doors = Map.copyOf(doors);
    this.missions = missions;
    this.alarms = alarms;
    this.atOnce = atOnce;
  }

  /** Answers if it is a cry for help. Never throws: its caller has a failure of its own to tell. */
  void look(String channel, Raw raw) {
    try {
      Channel door = doors.get(channel);
      Inbound read = door == null ? null : door.read(raw);
      boolean proven = read instanceof Inbound.Message;
      if ((read instanceof Inbound.Disowned disowned ? disowned.claimed() : read)
          instanceof Inbound.Message message) {
        Optional<Emergency> emergency = safety.look(message.text(), false, hint(message));
        if (emergency.isPresent() && first(channel + ":" + raw.externalId())) {
          answer(message, emergency.get(), proven);
        }
      }
    } catch (RuntimeException e) {
      log.error("A message of {} could not even be looked at for an emergency.", channel, e);
    }
  }

  private void answer(Inbound.Message message, Emergency emergency, boolean proven) {
    Optional<Mission> mission = missionOf(message.from());
    String booklet = proven ? mission.map(Mission::booklet).orElse("") : "";
    String words = dialogue.emergency(emergency, booklet);
    Outbound reply = Outbound.of(words).answering(message.replyTo(), message.thread());
    atOnce.accept(message.from(), reply.titled(title(message.subject())));
    log.error("An emergency is answered past the database; those on call are told at once.");
    String who =
        (message.sender() + " (" + message.from().channel() + " " + message.from().id() + ")")
            .strip();
    alarms
        .pastTheStore(
            new Alarms.Cry(0, who, emergency, message.text(), mission.orElse(null), proven))
        .forEach(atOnce);
  }

  private static String hint(Inbound.Message message) {
    return message.languageHint().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
  }

  private static String title(String subject) {
    return subject.isBlank() ? "" : "Re: " + subject;
  }

  private Optional<Mission> missionOf(Address address) {
    try {
      return missions.apply(address);
    } catch (RuntimeException e) {
      log.error("Nobody can say whose mission it is; the general numbers are given.", e);
      return Optional.empty();
    }
  }

  private synchronized boolean first(String id) {
    return answered.put(id, true) == null;
  }
}
