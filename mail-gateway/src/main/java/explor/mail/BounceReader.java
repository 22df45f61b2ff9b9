package explor.mail;

import explor.mail.mime.Headers;
import explor.mail.mime.Part;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises bounces and reads what they say (RFC 3464), also those that follow no RFC. */
final class BounceReader {
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(undeliver|non remis|delivery (status|failure|has"
              + " failed|report|incomplete|problem|unsuccessful|notification)|failure notice|failed"
              + " delivery|returned (mail|to sender|message)|mail (delivery|system error|could not"
              + " be delivered)|delivery.{0,20}(fail|delay)|non.?delivery|message"
              + " (delayed|undeliverable|status - undeliverable)|delayed mail|warning: (could not"
              + " send|message)|unable to deliver|could not be delivered|echec (de|d'|de la )?(la"
              + " )?(remise|livraison|envoi|distribution)|message non (distribue|delivre)|courrier"
              + " non distribue|non distribuable|unzustellbar|zustellung|nicht zugestellt|no se (ha"
              + " podido|pudo) entregar|mancata consegna|nao"
              + " entregue|onbestelbaar|dsn:|ndn:|bounced? (mail|message)|mail system|problem(s)?"
              + " (delivering|with delivery)|rejected mail|user unknown|address (not"
              + " found|rejected)|mailbox (full|unavailable)|quota)");

  private static final Pattern STATUS =
      Pattern.compile("(?<![\\d.])([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.])");
  private static final Pattern CODE = Pattern.compile("(?<![\\d.])([45][0-5]\\d)(?=[ -])");
  private static final Pattern ADDRESS =
      Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\\w-]{1,63}(\\.[\\w-]{1,63}){0,8}");

  private BounceReader() {}

  static boolean looksLikeOne(Headers headers, List<Part> parts, String from, String words) {
    if (parts.stream()
        .anyMatch(
            part ->
                part.is("message/delivery-status") || part.is("message/global-delivery-status"))) {
      return true;
    }
    if (headers.has("X-Failed-Recipients")) {
      return true;
    }
    String subject = MailKinds.plain(headers.get("Subject"));
    boolean says = SUBJECT.matcher(subject).find();
    boolean daemon = MailKinds.isDaemon(from) || MailKinds.nullSender(headers);
    return says && daemon;
  }

  static Bounce read(Headers headers, List<Part> parts, String words) {
    String report = "";
    for (Part part : parts) {
      if (part.is("message/delivery-status") || part.is("message/global-delivery-status")) {
        report += part.text() + "\n";
      }
    }
    String all = report + "\n" + (words.length() > 20_000 ? words.substring(0, 20_000) : words);
    String status = firstStatus(field(report, "Status"), field(report, "Diagnostic-Code"), all);
    String action = field(report, "Action").toLowerCase(Locale.ROOT);
    boolean hard =
        status.isEmpty()
            ? !action.startsWith("delayed")
            : status.startsWith("5") && !action.startsWith("delayed");
    return new Bounce(status, hard, recipient(headers, report, words), original(parts, words));
  }

  private static String firstStatus(String... texts) {
    for (String text : texts) {
      Matcher matcher = STATUS.matcher(text);
      if (matcher.find()) {
        return matcher.group(1);
      }
    }
    for (String text : texts) {
      Matcher matcher = CODE.matcher(text);
      if (matcher.find()) {
        return matcher.group(1).charAt(0) + ".0.0";
      }
    }
    return "";
  }

  private static String recipient(Headers headers, String report, String words) {
    for (String text :
        List.of(
            field(report, "Original-Recipient"),
            field(report, "Final-Recipient"),
            headers.get("X-Failed-Recipients"),
            words.length() > 5000 ? words.substring(0, 5000) : words)) {
      Matcher matcher = ADDRESS.matcher(text);
      if (matcher.find()) {
        return matcher.group().toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }

  private static String original(List<Part> parts, String words) {
    for (Part part : parts) {
      if (part.is("message/rfc822") && !part.children().isEmpty()) {
        return MessageIds.first(part.children().getFirst().headers().get("Message-ID"));
      }
      if (part.is("text/rfc822-headers")
          || part.is("message/rfc822-headers")
          || part.is("message/global-headers")) {
        return MessageIds.first(field(part.text(), "Message-ID"));
      }
    }
    return MessageIds.first(field(words.replace("> ", ""), "Message-ID"));
  }

  /** The first line {@code Name: value} of a text, with its folded lines, or empty. */
  static String field(String text, String name) {
    String low = name.toLowerCase(Locale.ROOT) + ":";
    StringBuilder value = new StringBuilder();
    boolean open = false;
    for (String line : text.split("\n")) {
      if (open && (line.startsWith(" ") || line.startsWith("\t"))) {
        value.append(' ').append(line.strip());
      } else if (open) {
        break;
      } else if (line.strip().toLowerCase(Locale.ROOT).startsWith(low)) {
        value.append(line.strip().substring(low.length()).strip());
        open = true;
      }
    }
    return value.toString();
  }
}
