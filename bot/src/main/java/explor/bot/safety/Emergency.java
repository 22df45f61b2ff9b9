package explor.bot.safety;

/**
 * Somebody needs help now.
 *
 * @param sure false when the words leave a doubt: answer as to an emergency, and ask one question
 * @param language {@code fr}, {@code en}, {@code es}, {@code pt}: that of the words that gave the
 *     alarm
 */
public record Emergency(EmergencyEvent event, boolean sure, String language) {}
