package explor.bot.safety;

import java.util.Locale;
import java.util.Optional;

/** What has happened; decides the first words and the section of the booklet. */
public enum EmergencyEvent {
  /** An accident, somebody hurt. */
  ACCIDENT,
  /** Fever, sudden illness, a bite, a reaction. */
  ILLNESS,
  /** Pricked by a needle, contact with blood. */
  NEEDLE,
  /** Arrested, held, papers kept by the police. */
  ARREST,
  /** Robbed, threatened for money, assaulted. */
  THEFT,
  /** Passport lost or stolen. */
  PASSPORT,
  /** Shots, an attack, a riot, a kidnapping. */
  ATTACK,
  /** Flood, earthquake, fire, storm. */
  DISASTER,
  /** Harassment or sexual violence: never to the general mailbox. */
  HARASSMENT,
  /** A relative is without news of a volunteer. */
  NO_NEWS,
  /** Words about ending one's life. */
  DISTRESS,
  /** Somebody cannot be found. */
  MISSING_PERSON,
  /** A cry for help that does not say what happened. */
  OTHER;

  /** As in {@code emergency.yaml}: {@code missing_person}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<EmergencyEvent> of(String code) {
    for (EmergencyEvent event : values()) {
      if (event.code().equals(code)) {
        return Optional.of(event);
      }
    }
    return Optional.empty();
  }
}
