/**
 * The words people read, by key and language, from {@code config/texts}. A missing key stops the
 * start. Thread-safe: everything here is unchanging after loading.
 */
@NullMarked
package explor.bot.text;

import org.jspecify.annotations.NullMarked;
