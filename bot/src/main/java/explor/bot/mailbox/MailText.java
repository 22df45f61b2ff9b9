package explor.bot.mailbox;

import explor.bot.channel.Outbound;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a mail and the same as HTML: no colours of its own (dark mode decides), nothing
 * loaded from elsewhere, addresses and phone numbers to tap on.
 */
final class MailText {
  private static final Pattern TAPPABLE =
      Pattern.compile(
          "(?<url>https?://[^\\s<>\"]{1,500}[^\\s<>\".,;:!?)\\]])"
              + "|(?<mail>[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5})"
              + "|(?<phone>(?<![\\w+])(?:\\+\\d{1,3}[ .]?|0)\\d(?:[ .]?\\d{2}){4}(?!\\d))");

  private static final Pattern WRAPPED = Pattern.compile("(?<=[^\n]{50,72})\n {2,6}(?=\\S)");
  private static final Pattern ITEM = Pattern.compile("(?m)^(\\d{1,2}\\. |[•–-] )");
  private static final Pattern BEFORE_MARK = Pattern.compile("(?<=\\S) (?=[?!:;»](\\s|$))");

  private MailText() {}

  /** The text, and under it what can be answered: mails have no buttons. */
  static String of(Outbound message) {
    List<Outbound.Place> places = message.chat().places();
    if (message.buttons().isEmpty() && places.isEmpty()) {
      return message.text();
    }
    StringBuilder out = new StringBuilder(message.text().stripTrailing()).append("\n\n");
    places.forEach(
        place ->
            out.append("→ ").append(place.title()).append(" : ").append(place.link()).append('\n'));
    message.buttons().forEach(button -> out.append("• ").append(button.label()).append('\n'));
    return out.toString();
  }

  static String html(String text) {
    StringBuilder out =
        new StringBuilder(
            "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><meta name=\"viewport\""
                + " content=\"width=device-width\"><meta name=\"color-scheme\" content=\"light"
                + " dark\"></head><body"
                + " style=\"font-family:sans-serif;font-size:16px;line-height:1.5;max-width:40em\">\n");
    for (String paragraph : unwrapped(text.replace("\r\n", "\n")).strip().split("\n{2,}")) {
      out.append(ITEM.matcher(paragraph).find() ? list(paragraph) : paragraph(paragraph));
    }
    return out.append("</body></html>\n").toString();
  }

  /** A page with one more line at its end, which is not for people to read. */
  static String ending(String page, String line) {
    int body = page.lastIndexOf("</main>");
    int end = body < 0 ? page.lastIndexOf("</body>") : body;
    String last = "<p style=\"font-size:12px;opacity:.6\">" + escaped(line) + "</p>\n";
    return end < 0 ? page + last : page.substring(0, end) + last + page.substring(end);
  }

  /** A long line that goes on indented was broken for plain text; here the screen breaks it. */
  private static String unwrapped(String text) {
    return WRAPPED.matcher(text).replaceAll(" ");
  }

  private static String paragraph(String lines) {
    return "<p>" + tappable(lines).replace("\n", "<br>\n") + "</p>\n";
  }

  /** Questions and points stand apart, and their second lines are set in. */
  private static String list(String lines) {
    StringBuilder out = new StringBuilder("<div style=\"margin:16px 0\">\n");
    for (String line : lines.split("\n")) {
      boolean item = ITEM.matcher(line).find();
      String style = item ? "margin:6px 0;padding-left:24px;text-indent:-24px" : "margin:6px 0";
      out.append("<div style=\"" + style + "\">").append(tappable(line)).append("</div>\n");
    }
    return out.append("</div>\n").toString();
  }

  /** French leaves a blank before these marks; a line must not end there. */
  private static String kept(String text) {
    return BEFORE_MARK.matcher(text).replaceAll("\u00a0").replace("« ", "«\u00a0");
  }

  private static String tappable(String text) {
    StringBuilder out = new StringBuilder();
    Matcher matcher = TAPPABLE.matcher(text);
    int at = 0;
    while (matcher.find()) {
      out.append(escaped(kept(text.substring(at, matcher.start()))));
      String words = matcher.group();
      String target =
          matcher.group("url") != null
              ? words
              : matcher.group("mail") != null
                  ? "mailto:" + words
                  : "tel:" + words.replaceAll("[ .]", "");
      out.append("<a href=\"")
          .append(escaped(target))
          .append("\">")
          .append(escaped(words))
          .append("</a>");
      at = matcher.end();
    }
    return out.append(escaped(kept(text.substring(at)))).toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
