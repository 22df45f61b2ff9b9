package explor.bot.channel;

/**
 * Something that came in, before anyone interpreted it.
 *
 * @param externalId the channel's own id for it; the same id is accepted once. Telegram: the update
 *     id; mail: {@code uidvalidity/uid}
 * @param body the bytes as they came: the update's JSON, the mail's RFC 5322 source, the typed line
 */
public record Raw(String externalId, byte[] body) {}
