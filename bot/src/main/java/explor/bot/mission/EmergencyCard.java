package explor.bot.mission;

import java.util.ArrayList;
import java.util.List;

/**
 * What a volunteer has to have on them when nothing works: whom to call, where they live, where to
 * meet, what to do first. Taken from the booklet, word for word.
 *
 * @param title of the mission
 * @param checkedOn day of the booklet's last check, as people read it; may be empty
 * @param places address of the lodging, meeting point; a line each
 * @param steps what to do first, a heading and its words each
 */
public record EmergencyCard(
    String title, String checkedOn, List<Number> numbers, List<String> places, List<Steps> steps) {
  /** Longer than a card is; the rest is in the booklet. */
  private static final int MOST_NUMBERS = 8;

  public EmergencyCard {
    numbers = List.copyOf(numbers);
    places = List.copyOf(places);
    steps = List.copyOf(steps);
  }

  /**
   * @param who with the contract number, as the booklet has it
   * @param phone as written, {@code +243 …}
   * @param hours when it may be called; may be empty
   */
  public record Number(String who, String phone, String hours) {}

  /** What to do first, for one event. */
  public record Steps(String heading, String words) {}

  /** One plain message that stays readable offline: numbers first, then places. */
  public String text() {
    List<String> lines = new ArrayList<>();
    lines.add("SOS – " + title);
    for (Number number : numbers.subList(0, Math.min(MOST_NUMBERS, numbers.size()))) {
      lines.add("• " + line(number));
    }
    places.forEach(place -> lines.add("→ " + place));
    if (!checkedOn.isEmpty()) {
      lines.add("(" + checkedOn + ")");
    }
    return String.join("\n", lines);
  }

  static String line(Number number) {
    return number.who()
        + " : "
        + number.phone()
        + (number.hours().isEmpty() ? "" : " (" + number.hours() + ")");
  }

  /** The numbers as contacts that a phone keeps, one after the other (RFC 6350, vCard 4.0). */
  public String vcard() {
    StringBuilder all = new StringBuilder();
    for (Number number : numbers) {
      all.append("BEGIN:VCARD\r\nVERSION:4.0\r\n")
          .append(folded("FN:" + escaped("EXPLOR " + number.who())))
          .append(
              folded("TEL;VALUE=uri;TYPE=voice:tel:" + number.phone().replaceAll("[^+\\d]", "")))
          .append(number.hours().isEmpty() ? "" : folded("NOTE:" + escaped(number.hours())))
          .append(folded("CATEGORIES:" + escaped("EXPLOR " + title)))
          .append("END:VCARD\r\n");
    }
    return all.toString();
  }

  /** RFC 6350 §3.4. */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;").replace("\n", "\\n");
  }

  /** RFC 6350 §3.2: lines of at most 75 octets; cut here between characters, well below. */
  private static String folded(String line) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (line.length() - at > 36) {
      int end =
          line.offsetByCodePoints(at, 36 - (Character.isHighSurrogate(line.charAt(at)) ? 1 : 0));
      end = Math.min(end, line.length());
      out.append(line, at, end).append("\r\n ");
      at = end;
    }
    return out.append(line.substring(at)).append("\r\n").toString();
  }

  /** One printable page. */
  public String html() {
    StringBuilder page =
        new StringBuilder(
            """
            <!DOCTYPE html>
            <html lang="fr"><head><meta charset="utf-8"><title>EXPLOR</title><style>
            @page { size: A4; margin: 14mm }
            body { font: 11pt/1.35 sans-serif; color: #000; max-width: 180mm; margin: auto }
            h1 { font-size: 16pt; margin: 0 0 3mm } h2 { font-size: 11.5pt; margin: 3mm 0 1mm }
            td { padding: 1mm 4mm 1mm 0; border-bottom: .2mm solid #999; vertical-align: top }
            .phone { font-weight: bold; white-space: nowrap } p { margin: 0 0 1mm }
            </style></head><body>
            """);
    page.append("<h1>SOS – ").append(safe(title)).append("</h1>\n<table>\n");
    for (Number number : numbers) {
      page.append("<tr><td>")
          .append(safe(number.who()))
          .append("</td><td class=\"phone\"><a href=\"tel:")
          .append(number.phone().replaceAll("[^+\\d]", ""))
          .append("\">")
          .append(safe(number.phone()))
          .append("</a></td><td>")
          .append(safe(number.hours()))
          .append("</td></tr>\n");
    }
    page.append("</table>\n");
    places.forEach(place -> page.append("<p>→ ").append(safe(place)).append("</p>\n"));
    for (Steps one : steps) {
      page.append("<h2>").append(safe(one.heading())).append("</h2><p>");
      page.append(safe(one.words()).replace("\n", "<br>")).append("</p>\n");
    }
    return page.append("<p><small>")
        .append(safe(checkedOn))
        .append("</small></p></body></html>\n")
        .toString();
  }

  private static String safe(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
