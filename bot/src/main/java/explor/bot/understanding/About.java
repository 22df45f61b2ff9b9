package explor.bot.understanding;

import explor.bot.understanding.intent.Intents;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a message is about as a whole, worked out when somebody asks: while a form is open, hardly
 * anybody does. Belongs to one message, on one thread.
 */
final class About {
  private final Supplier<Intents.Ranked> ranking;
  private Intents.@Nullable Ranked known;

  About(Supplier<Intents.Ranked> ranking) {
    this.ranking = ranking;
  }

  Intents.Ranked ranked() {
    Intents.Ranked ranked = known;
    if (ranked == null) {
      ranked = ranking.get();
      known = ranked;
    }
    return ranked;
  }
}
