package explor.mail.mime;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A mail or a part of one. Unchanging; its content stays in the mail's bytes until asked for. */
public final class Part {
  /** The type of a {@code winmail.dat} that was opened: its children are its text and files. */
  public static final String WINMAIL = "multipart/x-winmail";

  private final Headers headers;
  private final Params contentType;
  private final Params disposition;
  private final String type;
  private final byte[] source;
  private final int start;
  private final int end;
  private final List<Part> children;

  Part(Headers headers, byte[] source, int start, int end, List<Part> children, String type) {
    this.headers = headers;
    this.contentType = Params.parse(headers.get("Content-Type"));
    this.disposition = Params.parse(headers.get("Content-Disposition"));
    this.type = type;
    this.source = source;
    this.start = start;
    this.end = Math.max(start, end);
    this.children = List.copyOf(children);
  }

  public Headers headers() {
    return headers;
  }

  /** In lower case, e.g. {@code text/plain}; what is missing or broken counts as text/plain. */
  public String type() {
    return type;
  }

  public boolean is(String prefix) {
    return type.startsWith(prefix);
  }

  /** A parameter of Content-Type ({@code charset}, {@code format}…), or empty. */
  public String param(String name) {
    return contentType.get(name);
  }

  /** Content-Disposition in lower case ({@code inline}, {@code attachment}), or empty. */
  public String disposition() {
    return disposition.value();
  }

  /** As the sender called it, decoded but not made safe; empty when it has no name. */
  public String fileName() {
    String name = disposition.get("filename");
    return name.isEmpty() ? contentType.get("name") : name;
  }

  /** Parts of a multipart, or the one mail inside a message/rfc822; empty for everything else. */
  public List<Part> children() {
    return children;
  }

  /** The encoded size in bytes; costs nothing. */
  public int encodedSize() {
    return end - start;
  }

  /** The decoded bytes. */
  public byte[] content() {
    return TransferEncoding.decode(raw(), headers.get("Content-Transfer-Encoding"));
  }

  /** The bytes as they stand in the mail. */
  public byte[] raw() {
    return Arrays.copyOfRange(source, start, end);
  }

  /** The content as text, whatever the label says of its charset; lines end with LF. */
  public String text() {
    byte[] content = content();
    String charset = param("charset");
    if (charset.isEmpty() && type.equals("text/html")) {
      charset = declaredInside(content);
    }
    return Charsets.decode(content, charset).replace("\r\n", "\n").replace('\r', '\n');
  }

  /** The charset that an HTML page names in its own head, or empty. */
  private static String declaredInside(byte[] html) {
    String head =
        new String(
                html, 0, Math.min(html.length, 2000), java.nio.charset.StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    int at = head.indexOf("charset=");
    if (at < 0) {
      return "";
    }
    String rest = head.substring(at + 8, Math.min(head.length(), at + 40));
    return rest.startsWith("\"") || rest.startsWith("'") ? rest.substring(1) : rest;
  }
}
