package explor.bot.safety;

import java.util.Locale;
import java.util.Optional;

/**
 * What has happened; decides the first words and the section of the booklet. Where words tell of
 * several, the one that stands first here counts.
 */
public enum EmergencyEvent {
  /** Words about ending one's life. */
  DISTRESS,
  /** Harassment or sexual violence: never to the general mailbox. */
  HARASSMENT,
  /** Pricked by a needle, contact with blood. */
  NEEDLE,
  /** Passport lost or stolen. */
  PASSPORT,
  /** Flood, earthquake, fire, storm. */
  DISASTER,
  /** Shots, an attack, a riot, a kidnapping. */
  ATTACK,
  /** Arrested, held, papers kept by the police. */
  ARREST,
  /** An accident, somebody hurt. */
  ACCIDENT,
  /** Robbed, threatened for money, assaulted. */
  THEFT,
  /** Fever, sudden illness, a bite, a reaction. */
  ILLNESS,
  /** Somebody cannot be found. */
  MISSING_PERSON,
  /** A relative is without news of a volunteer. */
  NO_NEWS,
  /** A cry for help that does not say what happened. */
  OTHER;

  /** Whether it is told in confidence: its words go into no general mailbox. */
  public boolean isConfided() {
    return this == HARASSMENT || this == DISTRESS;
  }

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
