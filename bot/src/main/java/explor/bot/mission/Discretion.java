package explor.bot.mission;

import explor.bot.safety.EmergencyEvent;

/** Who may read what about an emergency. */
enum Discretion {
  /** What happened and the person's words, for everybody of the team. */
  OPEN,
  /** For those on call; the team's mailbox reads only that somebody needs help. */
  HEALTH,
  /** Only those on call and persons of trust, and without the words. */
  SECRET;

  static Discretion of(EmergencyEvent event) {
    return switch (event) {
      case HARASSMENT, DISTRESS -> SECRET;
      case ACCIDENT, ILLNESS, NEEDLE -> HEALTH;
      case PASSPORT, DISASTER, ATTACK, ARREST, THEFT, MISSING_PERSON, NO_NEWS, OTHER -> OPEN;
    };
  }
}
