package explor.bot.dialogue;

import java.util.List;

/** The result of a step: the state to remember, and what is to be done, in order. */
public record Step(Session session, List<Effect> effects) {}
