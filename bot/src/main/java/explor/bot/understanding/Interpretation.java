package explor.bot.understanding;

import java.util.List;

/**
 * What one message means.
 *
 * @param intent what it is about as a whole
 * @param confidence 0 to 1, of the intent
 * @param languageOfWords {@code fr}, {@code en}, {@code es}, {@code pt}, or empty when too short to
 *     say
 * @param commands in the order in which they are to be carried out; may be empty
 */
public record Interpretation(
    Intent intent, double confidence, String languageOfWords, List<Command> commands) {}
