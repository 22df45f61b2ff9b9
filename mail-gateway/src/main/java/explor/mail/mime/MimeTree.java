package explor.mail.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Takes the bytes of a mail apart into a tree of {@link Part}s in one pass. Never throws; what is
 * over a limit stays unopened in the part that holds it, and {@link #over()} says so.
 */
public final class MimeTree {
  /**
   * @param parts at most so many parts are opened
   * @param depth multiparts and mails inside mails are opened down to this level
   */
  public record Limits(int parts, int depth) {
    public static final Limits USUAL = new Limits(10_000, 100);
  }

  private final Part root;
  private final Set<Unread> over;

  private MimeTree(Part root, Set<Unread> over) {
    this.root = root;
    this.over = over;
  }

  public Part root() {
    return root;
  }

  /** The limits over which something stayed unopened; empty when all was opened. */
  public Set<Unread> over() {
    return Collections.unmodifiableSet(over);
  }

  public static MimeTree parse(byte[] mail, Limits limits) {
    Reader reader = new Reader(LineEnds.repaired(mail), limits);
    Part root = reader.part(0, "");
    return new MimeTree(root, reader.over);
  }

  /** One pass over the bytes; the open boundaries are a stack, innermost last. */
  private static final class Reader {
    private static final int MOST_GUESSES = 8; // each reads on a second time
    private static final String CONTENT = "Content-";

    private final byte[] bytes;
    private final Limits limits;
    private final List<byte[]> boundaries = new ArrayList<>();
    private int guesses;
    private int at;
    private int parts;
    private final Set<Unread> over = EnumSet.noneOf(Unread.class);
    // What the last scan ran into: the level of the boundary, -1 at the end of the mail.
    private int hit = -1;
    private boolean closing;
    private int contentEnd;

    Reader(byte[] bytes, Limits limits) {
      this.bytes = bytes;
      this.limits = limits;
      this.at = hasMark(bytes) ? 3 : 0;
    }

    /** The mark of UTF-8 that some programs write before a mail they save. */
    private static boolean hasMark(byte[] bytes) {
      return bytes.length >= 3
          && bytes[0] == (byte) 0xEF
          && bytes[1] == (byte) 0xBB
          && bytes[2] == (byte) 0xBF;
    }

    /**
     * @param usual the type of a part that names none: text/plain, in a digest message/rfc822
     */
    Part part(int depth, String usual) {
      parts++;
      HeaderReader head = new HeaderReader(bytes, at, this::isOpenBoundary);
      Headers headers = head.read();
      at = head.end();
      String type = MediaType.of(headers.get("Content-Type"), usual);
      int body = at;
      boolean container = type.startsWith("multipart/") || isOpenMail(type, headers);
      if (container && depth >= limits.depth()) {
        over.add(Unread.DEPTH);
        container = false;
      }
      List<Part> children = new ArrayList<>();
      if (container && type.startsWith("multipart/")) {
        multipart(headers, type, depth, children);
      } else if (container) {
        children.add(part(depth + 1, ""));
      } else {
        scan();
        openEncodedMail(headers, type, body, depth, children);
        Part leaf = new Part(headers, bytes, body, contentEnd, children, type);
        if (type.equals("application/pkcs7-mime") || type.equals("application/x-pkcs7-mime")) {
          return openSigned(leaf, depth);
        }
        return OutlookParts.isOne(leaf) ? openWinmail(leaf, depth) : leaf;
      }
      return new Part(headers, bytes, body, contentEnd, children, type);
    }

    private void multipart(Headers headers, String type, int depth, List<Part> children) {
      byte[] boundary = boundary(headers);
      if (boundary.length == 0) {
        scan();
        return;
      }
      int level = boundaries.size();
      int body = at;
      boundaries.add(boundary);
      scan(); // the preamble
      if (hit != level && guesses++ < MOST_GUESSES) {
        at = body; // the header names another boundary than the body has
        boundaries.set(level, guessed());
        scan();
      }
      String usual = type.equals("multipart/digest") ? "message/rfc822" : "";
      while (hit == level && !closing) {
        if (parts >= limits.parts()) {
          over.add(Unread.PARTS);
          scan();
        } else {
          children.add(part(depth + 1, usual));
        }
      }
      int end = contentEnd;
      boundaries.removeLast();
      if (hit == level) {
        scan(); // the epilogue
        contentEnd = Math.max(end, contentEnd);
      }
    }

    /** Reads on to the next line that is a boundary of any open multipart. */
    private void scan() {
      int line = at;
      while (line < bytes.length) {
        int next = LineEnds.next(bytes, line);
        if (isOpenBoundary(line)) {
          contentEnd = LineEnds.before(bytes, line, at);
          at = next;
          return;
        }
        line = next;
      }
      contentEnd = bytes.length;
      at = bytes.length;
      hit = -1;
      closing = false;
    }

    /** Whether a line is a boundary of an open multipart; if so, {@code hit} says which. */
    private boolean isOpenBoundary(int line) {
      if (boundaries.isEmpty() || !dashes(line)) {
        return false;
      }
      int end = LineEnds.contentEnd(bytes, line);
      for (int level = boundaries.size() - 1; level >= 0; level--) {
        byte[] boundary = boundaries.get(level);
        if (boundary.length > 0 && matches(boundary, line + 2, end)) {
          int rest = line + 2 + boundary.length;
          hit = level;
          closing = rest + 1 < end && bytes[rest] == '-' && bytes[rest + 1] == '-';
          return true;
        }
      }
      return false;
    }

    private boolean dashes(int at) {
      return at + 1 < bytes.length && bytes[at] == '-' && bytes[at + 1] == '-';
    }

    private boolean matches(byte[] boundary, int from, int end) {
      if (end - from < boundary.length) {
        return false;
      }
      for (int i = 0; i < boundary.length; i++) {
        if (bytes[from + i] != boundary[i]) {
          return false;
        }
      }
      int rest = from + boundary.length;
      if (rest + 1 < end && bytes[rest] == '-' && bytes[rest + 1] == '-') {
        rest += 2;
      }
      while (rest < end && (bytes[rest] == ' ' || bytes[rest] == '\t')) {
        rest++;
      }
      return rest >= end;
    }

    private byte[] boundary(Headers headers) {
      String said = Params.parse(headers.get("Content-Type")).get("boundary").stripTrailing();
      if (!said.isEmpty()) {
        return said.getBytes(StandardCharsets.UTF_8);
      }
      return guessed();
    }

    /** The first line that could be a boundary, where the header names none or a wrong one. */
    private byte[] guessed() {
      int line = at;
      for (int i = 0; i < 200 && line < bytes.length; i++) {
        int end = LineEnds.contentEnd(bytes, line);
        if (isOpenBoundary(line)) {
          break;
        }
        if (dashes(line) && end - line > 6 && headerAt(LineEnds.next(bytes, line))) {
          return Arrays.copyOfRange(bytes, line + 2, end);
        }
        line = LineEnds.next(bytes, line);
      }
      return new byte[0];
    }

    private boolean headerAt(int line) {
      int end = LineEnds.contentEnd(bytes, line);
      int length = Math.min(end - line, CONTENT.length());
      String start = new String(bytes, line, length, StandardCharsets.ISO_8859_1);
      return end == line || start.equalsIgnoreCase(CONTENT);
    }

    /** Stays the file it is where nothing in it can be read. */
    private Part openWinmail(Part leaf, int depth) {
      if (isOver(depth)) {
        return leaf;
      }
      OutlookParts opened = new OutlookParts(limits.parts() - parts, limits.depth() - depth);
      Part whole = opened.open(leaf);
      parts += opened.made();
      over.addAll(opened.over());
      return whole;
    }

    private boolean isOver(int depth) {
      if (depth >= limits.depth()) {
        over.add(Unread.DEPTH);
      } else if (parts >= limits.parts()) {
        over.add(Unread.PARTS);
      } else {
        return false;
      }
      return true;
    }

    private boolean isOpenMail(String type, Headers headers) {
      return isMail(type) && !encoded(headers);
    }

    private static boolean isMail(String type) {
      return type.equals("message/rfc822") || type.equals("message/global");
    }

    private static boolean encoded(Headers headers) {
      String encoding = headers.get("Content-Transfer-Encoding").strip().toLowerCase(Locale.ROOT);
      return encoding.startsWith("base64") || encoding.startsWith("quoted");
    }

    /** A mail inside that is base64 against RFC 2046 section 5.2.1. */
    private void openEncodedMail(
        Headers headers, String type, int body, int depth, List<Part> children) {
      if (!isMail(type) || !encoded(headers)) {
        return;
      }
      if (isOver(depth)) {
        return;
      }
      byte[] inner = new Part(headers, bytes, body, contentEnd, List.of(), type).content();
      children.add(inside(inner, depth));
    }

    /** A mail whose bytes lie encoded in a part of this one. */
    private Part inside(byte[] mail, int depth) {
      Reader reader =
          new Reader(
              LineEnds.repaired(mail),
              new Limits(limits.parts() - parts, limits.depth() - depth - 1));
      Part root = reader.part(0, "");
      parts += reader.parts;
      over.addAll(reader.over);
      return root;
    }

    /** An opaquely signed part is read like one whose signature stands beside it. */
    private Part openSigned(Part leaf, int depth) {
      byte[] content = leaf.content();
      byte[] signed = SignedContent.of(content);
      if (signed.length == 0 || isOver(depth)) {
        return leaf;
      }
      List<Part> inside = List.of(inside(signed, depth));
      return new Part(leaf.headers(), content, 0, content.length, inside, "multipart/signed");
    }
  }
}
