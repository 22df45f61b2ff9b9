package explor.bot.mission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
  public record Number(String who, String phone, String hours) {
    /** Each as it is dialled, {@code +243…}; several may stand in one line of a booklet. */
    public List<String> phones() {
      return Stream.of(phone.split("[,;/]"))
          .map(one -> one.replaceAll("[^+\\d]", ""))
          .filter(one -> one.length() > 2)
          .toList();
    }
  }

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

  private static final Pattern HEADED = Pattern.compile("(?m)^SOS – (.{1,200})\\R[•→] ");

  /** The title of the mission whose card these words hold; empty when they hold none. */
  public static Optional<String> titleOf(String words) {
    Matcher card = HEADED.matcher(words);
    return card.find() ? Optional.of(card.group(1).strip()) : Optional.empty();
  }

  static String line(Number number) {
    return number.who()
        + " : "
        + number.phone()
        + (number.hours().isEmpty() ? "" : " (" + number.hours() + ")");
  }

  /**
   * The numbers as contacts that a phone keeps, one after the other. In vCard 3.0 (RFC 2426), which
   * every phone reads; each property stands in the form that 4.0 (RFC 6350) has too.
   */
  public String vcard() {
    StringBuilder all = new StringBuilder();
    for (Number number : numbers) {
      String name = escaped("EXPLOR " + number.who());
      all.append("BEGIN:VCARD\r\nVERSION:3.0\r\n")
          .append(folded("FN:" + name))
          .append(folded("N:" + name + ";;;;"));
      for (String phone : number.phones()) {
        all.append(folded("TEL;TYPE=voice:" + phone));
      }
      all.append(number.hours().isEmpty() ? "" : folded("NOTE:" + escaped(number.hours())))
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

  /** One printable page, which needs nothing from elsewhere. */
  public String html() {
    StringBuilder page = new StringBuilder(HEAD);
    page.append("<h1>SOS – ").append(safe(title)).append("</h1>\n<table>\n");
    for (Number number : numbers) {
      page.append("<tr><td>").append(safe(number.who()));
      if (!number.hours().isEmpty()) {
        page.append("<br><small>").append(safe(number.hours())).append("</small>");
      }
      page.append("</td><td class=\"phone\">").append(dialled(number)).append("</td></tr>\n");
    }
    page.append("</table>\n");
    places.forEach(
        place -> page.append("<p class=\"place\">→ ").append(safe(place)).append("</p>\n"));
    page.append("<div class=\"steps\">\n");
    for (Steps one : steps) {
      page.append("<section><h2>").append(safe(one.heading())).append("</h2><p>");
      page.append(safe(one.words()).replace("\n", "<br>")).append("</p></section>\n");
    }
    return page.append("</div>\n<p><small>")
        .append(safe(checkedOn))
        .append("</small></p></body></html>\n")
        .toString();
  }

  private static String dialled(Number number) {
    return Stream.of(number.phone().split("[,;/]"))
        .map(String::strip)
        .map(
            phone ->
                "<a href=\"tel:" + phone.replaceAll("[^+\\d]", "") + "\">" + safe(phone) + "</a>")
        .collect(Collectors.joining("<br>"));
  }

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="fr"><head><meta charset="utf-8"><title>SOS EXPLOR</title>
      <meta name="viewport" content="width=device-width, initial-scale=1"><style>
      @page { size: A4; margin: 12mm }
      body { font: 12pt/1.3 sans-serif; color: #000; background: #fff; max-width: 186mm;
        margin: auto; padding: 2mm }
      h1 { font-size: 18pt; line-height: 1.15; margin: 0 0 2mm }
      h2 { font-size: 9.5pt; margin: 0 0 .5mm }
      table { width: 100%; border-collapse: collapse }
      td { padding: 1.2mm 0; border-bottom: .3mm solid #000; vertical-align: middle }
      small { font-size: 9.5pt }
      .phone { text-align: right; padding-left: 4mm; font-size: 19pt; font-weight: bold;
        line-height: 1.1; white-space: nowrap }
      .phone a { color: #000; text-decoration: none }
      .place { font-size: 12pt; margin: 2mm 0 0 }
      .steps { columns: 2; column-gap: 7mm; font-size: 9pt; line-height: 1.25; margin-top: 3mm }
      section { break-inside: avoid; margin: 0 0 2.2mm } section p { margin: 0 }
      @media screen and (max-width: 600px) {
        .steps { columns: 1; font-size: 12pt } h2 { font-size: 12pt }
        .phone { font-size: 15pt }
      }
      </style></head><body>
      """;

  private static String safe(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
