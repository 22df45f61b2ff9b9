package explor.bot.channel;

/**
 * An outbox row as a channel sees it.
 *
 * @param id of the row, stable over every attempt: mail makes its Message-ID from it
 * @param attempt 1 for the first
 * @param urgent emergencies overtake everything else
 */
public record Parcel(long id, Address to, Outbound message, int attempt, boolean urgent) {}
