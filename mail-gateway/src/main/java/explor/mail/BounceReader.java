package explor.mail;

import explor.mail.mime.Headers;
import explor.mail.mime.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises bounces and reads what they say (RFC 3464), also those that follow no RFC. */
final class BounceReader {
  private static final int LONGEST = 20_000; // characters of words that are looked at

  private static final Pattern SUBJECT =
      Pattern.compile(
          "undeliver|non remis|delivery (status|failure|has"
              + " failed|report|incomplete|problem|unsuccessful|notification|error)|failure"
              + " (notice|delivery|notification)|failed (delivery|mail)|returned? (mail|to"
              + " sender|message|e-?mail)|mail (delivery|system error|could not be"
              + " delivered|failure|error)|delivery.{0,20}(fail|delay)|non.?delivery|message"
              + " (delayed|undeliverable|status|could not)|delayed (mail|delivery)|warning: (could"
              + " not send|message|mail)|unable to deliver|could ?n[o']t be delivered|could not"
              + " (send|deliver)|cannot (send|deliver)|errors? from|echec (de|d'|de la )?(la"
              + " )?(remise|livraison|envoi|distribution)|(message|courrier|mail|courriel) non"
              + " (distribue|delivre|remis)|non distribuable|retour a"
              + " l'expediteur|unzustellbar|zustell|nicht zugestellt|no se (ha podido|pudo)"
              + " entregar|no entregado|mancata consegna|nao"
              + " entregue|onbestelbaar|^dsn|^ndn|^ndr|bounced? (mail|message)|problems?"
              + " (delivering|with delivery)|reject(ed)? (mail|message)|(user|recipient)"
              + " unknown|address (not found|rejected)|mailbox (full|unavailable)|quota"
              + " exceeded|notification d'etat de remise");

  /** What only a report of a mail server says about a mail. */
  private static final Pattern WORDS =
      Pattern.compile(
          "(could not|couldn't|cannot|can't|unable to|was not|wasn't|not"
              + " be|fail(ed|ure)|error)[^.]{0,60}(deliver|send|sent|reach)|delivery[^.]{0,60}(fail|delay|error|problem|impossible)|(permanent|fatal|temporary)"
              + " (error|failure)|undeliver|returned to sender|did not reach|recipient|mailbox|rcpt"
              + " to|smtp|invalid user|no such user|user unknown|n'a pas (pu|ete)|non remis|non"
              + " distribue|konnte nicht|no se pudo|non e stato possibile|not a member");

  private static final Pattern DAEMON_NAME =
      Pattern.compile(
          "mail ?delivery|mailer.?daemon|mail.?daemon|post.?master|system administrator|mail"
              + " administrator|ndr administrator|mail ?system|delivery"
              + " ?(sub)?system|administrateur systeme");

  private static final Pattern STATUS =
      Pattern.compile("(?<![\\d.])([245]\\.\\d{1,3}\\.\\d{1,3})(?!\\.?\\d)");

  /** From the exact number over one that names but a subject ({@code 5.3.0}) to a general one. */
  private static final List<Predicate<String>> EXACTNESS =
      List.of(
          status -> !status.startsWith("2") && !status.endsWith(".0") && !status.endsWith(".4.7"),
          status -> !status.startsWith("2") && !status.matches(".*\\.(0\\.0|4\\.7)"),
          status -> !status.startsWith("2"));

  private static final Pattern CODE = Pattern.compile("(?<![\\d.:])([45][0-5]\\d)(?=[ :-])");
  private static final Pattern SMTP_LINE =
      Pattern.compile(
          "(?m)(^|[\\s:'\"«“(])([45][0-5]\\d)["
              + " -].{0,40}([245]\\.\\d{1,3}\\.\\d{1,3}|rcpt|user|recipient|mailbox|address)");
  private static final Pattern ADDRESS =
      Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\\w-]{1,63}(\\.[\\w-]{1,63}){0,8}");

  /** Where the report ends and the mail that came back begins. */
  private static final Pattern ORIGINAL =
      Pattern.compile(
          "(?im)^\\W{0,12}(original message|message headers follow|returned message|below this line"
              + " is a copy|this is a copy of|unsent message below|start of (the"
              + " )?(returned|original)|message d'origine|original message follows|the original"
              + " message (follows|was)|a copy of (the|your)|copy of (the"
              + " )?(message|mail)|undelivered message|message header|received:|return-path:).*$");

  private static final Pattern AFTER_DATA = Pattern.compile("reply to (the )?(end of )?data");

  private BounceReader() {}

  static boolean looksLikeOne(
      Headers headers, Part root, List<Part> parts, AddressReader.Mailbox from, String words) {
    if (parts.stream().anyMatch(BounceReader::isReport) || headers.has("X-Failed-Recipients")) {
      return true;
    }
    if (root.is("multipart/report") && root.param("report-type").isEmpty()) {
      return true;
    }
    String start = MailKinds.plain(report(words));
    boolean says = SUBJECT.matcher(MailKinds.plain(headers.get("Subject"))).find();
    if (isDaemon(headers, from)) {
      return says || WORDS.matcher(start).find();
    }
    if (words.contains("\"notificationType\"") && words.contains("\"Bounce\"")) {
      return true; // a report in JSON, as clouds send them
    }
    boolean machine = MailKinds.nullSender(headers) || !headers.get("Auto-Submitted").isEmpty();
    return machine
        && says
        && WORDS.matcher(start).find()
        && SMTP_LINE.matcher(report(words)).find();
  }

  private static boolean isDaemon(Headers headers, AddressReader.Mailbox from) {
    if (MailKinds.isDaemon(from.address())
        || DAEMON_NAME.matcher(MailKinds.plain(from.name())).find()
        || from.address().isEmpty() && MailKinds.plain(headers.get("From")).contains("daemon")) {
      return true;
    }
    String path = MailKinds.plain(headers.get("Return-Path"));
    return path.contains("mailer-daemon")
        && SUBJECT.matcher(MailKinds.plain(headers.get("Subject"))).find();
  }

  private static boolean isReport(Part part) {
    return part.is("message/delivery-status") || part.is("message/global-delivery-status");
  }

  static Bounce read(Headers headers, List<Part> parts, String words) {
    StringBuilder reports = new StringBuilder();
    parts.stream()
        .filter(BounceReader::isReport)
        .forEach(part -> reports.append(part.text()).append("\n\n"));
    String told = report(words);
    Map<String, String> fields = firstFailed(reports.toString(), told);
    String said = fields.getOrDefault("diagnostic-code", "");
    boolean late =
        fields.getOrDefault("action", "").startsWith("delayed")
            || reports.isEmpty()
                && said.isEmpty()
                && MailKinds.plain(told).contains("warning message only");
    String status = status(fields.getOrDefault("status", ""), said, told);
    String spoken = said.isEmpty() ? told : said;
    BounceReason reason = BounceReason.of(status, spoken);
    if (reason == BounceReason.OTHER && !said.isEmpty()) {
      reason = BounceReason.of(status, told);
    }
    if (status.length() < 2) {
      status = completed(status, late, reason);
    }
    // A server that refuses after DATA knew the address, whatever it says.
    boolean afterData = AFTER_DATA.matcher(MailKinds.plain(said + " " + told)).find();
    boolean hard = reason.hard() && !late && !afterData && !status.startsWith("4");
    return new Bounce(status, hard, recipient(fields, headers, told), original(parts, words), late);
  }

  /**
   * What the server gave as a number; a general number gives way to a more exact one. Only the
   * class ({@code 5}) where there is but an SMTP code.
   */
  private static String status(String field, String said, String told) {
    List<String> candidates = new ArrayList<>();
    for (String text : List.of(field, said, told)) {
      Matcher matcher = STATUS.matcher(text);
      while (matcher.find() && candidates.size() < 50) {
        candidates.add(matcher.group(1));
      }
    }
    for (Predicate<String> exact : EXACTNESS) {
      Optional<String> found = candidates.stream().filter(exact).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
    }
    for (String text : List.of(said, told)) {
      Matcher matcher = CODE.matcher(text);
      if (matcher.find()) {
        return matcher.group(1).substring(0, 1);
      }
    }
    return "";
  }

  /** Makes a whole status of the class alone ({@code 5}, from an SMTP code), or of nothing. */
  private static String completed(String status, boolean late, BounceReason reason) {
    String kind = !status.isEmpty() ? status : late ? "4" : "5";
    return kind + "." + reason.detail();
  }

  /** The words of the report, without the mail that came back under it. */
  private static String report(String words) {
    String bounded = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    Matcher matcher = ORIGINAL.matcher(bounded);
    return matcher.find() && !bounded.substring(0, matcher.start()).isBlank()
        ? bounded.substring(0, matcher.start())
        : bounded;
  }

  /**
   * The fields of the first recipient who was not reached (RFC 3464 section 2.3); from the words of
   * the report where it has no part for machines.
   */
  private static Map<String, String> firstFailed(String reports, String told) {
    String source = reports.isBlank() ? told : reports;
    Map<String, String> first = Map.of();
    for (String block : source.split("\n\\s*\n")) {
      Map<String, String> fields = fields(block);
      String action = fields.getOrDefault("action", "");
      boolean recipient = fields.containsKey("final-recipient") || fields.containsKey("status");
      if (recipient && (action.startsWith("fail") || action.isEmpty())) {
        return fields;
      }
      first = recipient && first.isEmpty() ? fields : first;
    }
    return first;
  }

  private static Map<String, String> fields(String block) {
    Map<String, String> fields = new LinkedHashMap<>();
    String name = "";
    for (String line : block.split("\n")) {
      int colon = line.indexOf(':');
      if (!name.isEmpty() && (line.startsWith(" ") || line.startsWith("\t"))) {
        fields.merge(name, line.strip(), (a, b) -> a + " " + b);
      } else if (colon > 0 && colon < 40) {
        name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        fields.putIfAbsent(name, line.substring(colon + 1).strip());
      }
    }
    return fields;
  }

  private static String recipient(Map<String, String> fields, Headers headers, String told) {
    for (String text :
        List.of(
            fields.getOrDefault("original-recipient", ""),
            fields.getOrDefault("final-recipient", ""),
            headers.get("X-Failed-Recipients"),
            told)) {
      Matcher matcher = ADDRESS.matcher(text);
      while (matcher.find()) {
        if (!MailKinds.isDaemon(matcher.group().toLowerCase(Locale.ROOT))) {
          return matcher.group().toLowerCase(Locale.ROOT);
        }
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
        return MessageIds.first(fields(part.text()).getOrDefault("message-id", ""));
      }
    }
    String bounded = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    String unquoted = bounded.replace("> ", "");
    int at = unquoted.toLowerCase(Locale.ROOT).lastIndexOf("\nmessage-id:");
    if (at < 0) {
      return "";
    }
    String rest = unquoted.substring(at + 12);
    String line = rest.strip().split("\n", 2)[0];
    return MessageIds.first(line);
  }
}
