package explor.mail;

/**
 * A file in a mail.
 *
 * @param name made safe for a file name; never empty
 * @param type in lower case, e.g. {@code application/pdf}
 * @param size of the decoded content in bytes
 * @param part where {@link MimeParser#attachment} finds its bytes
 */
public record Attachment(String name, String type, long size, int part) {}
