package explor.mail;

/**
 * A mail as the server holds it.
 *
 * @param uidValidity of the folder (RFC 3501 section 2.3.1.1)
 * @param bytes the whole source; when {@code oversized} only its beginning
 * @param oversized whether it is over the size limit, so that the rest was left on the server
 * @param size in bytes, as the server says; the whole mail's also when it is oversized
 */
public record RawMail(long uidValidity, long uid, byte[] bytes, boolean oversized, long size) {}
