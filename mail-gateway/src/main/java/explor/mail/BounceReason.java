package explor.mail;

import java.util.regex.Pattern;

/**
 * Why a mail came back, read from the server's words when its code does not tell. Only what is
 * about the address itself is hard: a full mailbox, a block list or a lost line may be over
 * tomorrow.
 */
enum BounceReason {
  MAILBOX_FULL(
      "2.2",
      false,
      "(mailbox|inbox|mail ?folder|maildir|account|user)('s)?[^.]{0,40} (is |was |over)?(full|over"
          + " ?quota|exceeded)|over(\\s|-)?quota|quota[^.]{0,30}(exceeded|exceed|full|reached|violation)|(exceed\\w*|over|out"
          + " of|insufficient|not enough|no)[^.]{0,30}(quota|storage|disk space|disc space|mailbox"
          + " size|mailbox limit|disk limit)|exceeded storage|mailbox exceeded|exceeded the local"
          + " limit"
          + "|boite[^.]{0,40}(pleine|saturee)|quota[^.]{0,20}depasse|espace[^.]{0,30}insuffisant|postfach[^.]{0,30}(voll|uberfullt)|buzon[^.]{0,20}lleno|casella[^.]{0,20}piena|full"
          + " mailbox|too many messages (in|on)|mailfolder is full|receiver's mailbox|unable to"
          + " accept[^.]{0,20}over"),
  SUSPENDED(
      "2.1",
      false,
      "(account|mailbox|user|address|recipient|domain|e-?mail)[^.]{0,40}(is|has"
          + " been|was|been|temporarily|currently)\\s[^.]{0,20}(disabled|suspended|inactive|locked|deactivated|terminated|expired|closed|not"
          + " active|on hold)|(inactive|disabled|suspended|locked|expired)"
          + " (account|user|mailbox|recipient)|on hold|account"
          + " (disabled|suspended|locked|inactive|expired)|mailbox (disabled|inactive|unavailable"
          + " or access denied)|compte[^.]{0,20}(desactive|suspendu|bloque)"),
  MOVED(
      "1.6",
      true,
      "has moved to|user has moved|recipient has moved|no longer (valid|in use|available|at"
          + " this|works|employed|on server|accepts)|address (has )?changed|plus valide"),
  UNKNOWN_USER(
      "1.1",
      true,
      "user[^.]{0,3} ?(unknown|not found|doesn'?t exist|does not exist)|unknown"
          + " (user|recipient|address|mailbox|account|local.?part|addressee|mail"
          + " box|virtual)|unknown or illegal (user|alias)|no such"
          + " (user|mailbox|address|recipient|account|person|local|mail ?box|e-?mail|virtual|domain"
          + " user)|(user|recipient|mailbox|address|account|addressee|alias|name|customer|person|username|destinatario|conta|maildrop)[^.\\n"
          + "]{0,100}?(does ?n[o']t exist|does not exist|doesn't exist|not exist|not found|not"
          + " known|not recogni[sz]ed|not listed|not a (valid|known)|is unknown|unknown|isn't"
          + " in|could not be found|cannot be found|was not found|not in (the )?(directory|user"
          + " database)|is invalid|non.?exist\\w*)|invalid"
          + " (recipient|mailbox|user|address|account|e-?mail|rcpt|destination|local)|no"
          + " (mailbox|account|valid recipients?|valid cert|recipients?)\\b[^.]{0,30}(here|by"
          + " that|found|exist\\w*|for|with|$)|no valid recipients|not our customer|bad"
          + " destination|address unknown|recipient unknown|unrouteable address|can't find"
          + " (user|recipient)|not a valid"
          + " (user|mailbox|recipient|address)|badaddress|recipnotfound|adr\\.exrecipnotfound|(utilisateur|destinataire|adresse|boite|compte)[^.]{0,60}(inconnue?|introuvable|n'existe"
          + " pas|non trouvee?|invalide)|n'existe"
          + " pas|(empfanger|benutzer|adresse|postfach|konto)[^.]{0,60}(unbekannt|existiert"
          + " nicht|nicht gefunden)|no existe|usuario desconocido|utente"
          + " sconosciuto|inesistente|unknown address error|recipient address rejected:"
          + " (user|unknown|undeliverable|unverified)|recipient (no longer|not) (on|found)|nobody"
          + " (here )?by that name|mailbox not found|account not found|no longer has an"
          + " account|this address does not receive|user not known|nao existe|no account by that"),
  UNKNOWN_HOST(
      "1.2",
      true,
      "(host|domain|server|hostname|mail ?server)[^.\\n"
          + "]{0,60}(unknown|not found|does not exist|doesn't exist|not exist|cannot be found|could"
          + " not be found|can't be found|not be resolved|nonexistent|non-existent)|unknown"
          + " (host|domain|hostname)|no such (domain|host)|host or domain name not"
          + " found|[\\w-]+(\\.[\\w-]+)+ (does not|doesn't) exist|couldn't find any"
          + " host|non-?existent (host|domain)|nxdomain|invalid domain|bad (domain|host)|illegal"
          + " (host|domain)|dns error|no mx (record|host)|domain[^.]{0,30}no(t)?"
          + " (valid|mx)|(domaine|serveur)[^.]{0,40}(inconnu|introuvable|n'existe"
          + " pas)|recipient('s)? domain name|unresolvable|name or service not known|bad"
          + " destination system|unrouteable mail domain|mail domain (is )?unreachable"),
  EXPIRED(
      "4.7",
      false,
      "time ?out|timed out|expired|too long|retry (time|limit)|(for|after|in) \\d+"
          + " (hours?|days?)|will"
          + " (keep|continue|be)[^.]{0,20}(trying|retried|retry)|delayed|connection"
          + " (refused|reset|lost|dropped|closed)|not reachable|unreachable|no route|unable to"
          + " (connect|reach)|could ?n[o']t? connect|could not connect|delivery attempts|gave"
          + " up|given up after|retardee?|delai"),
  TOO_BIG(
      "3.4",
      false,
      "(message|mail|attachment|size)[^.]{0,40}(too"
          + " (big|large|long)|exceeds?[^.]{0,20}(size|limit|maximum))|size limit|maximum (message"
          + " )?size|trop (gros|volumineux)"),
  REFUSED(
      "7.1",
      false,
      "block(ed|list|\\b)|black.?list|deny.?list|dnsbl|\\brbl\\b|spam|policy|dmarc|\\bspf\\b|dkim|reputation|authenticat|unauthenticated|virus|malware|access"
          + " denied|relay|not"
          + " (permitted|allowed|authorized|accept)|refused|reject|prohibited|banned|reverse"
          + " dns|\\bptr\\b|rate limit|greylist|too"
          + " many|throttl|content|filter|denied|forbidden|not a member|indesirable"),
  OTHER("0.0", false, "");

  private static final int LONGEST = 6_000; // characters; servers say it early

  private final String detail;
  private final boolean hard;
  private final Pattern words;

  BounceReason(String detail, boolean hard, String words) {
    this.detail = detail;
    this.hard = hard;
    this.words = Pattern.compile(words);
  }

  /** Subject and detail of RFC 3463 for a server that gave none, e.g. {@code 1.1}. */
  String detail() {
    return detail;
  }

  /** Whether writing to that address again makes no sense. */
  boolean hard() {
    return hard;
  }

  /**
   * @param status as in RFC 3463, or empty
   * @param said the server's words
   */
  static BounceReason of(String status, String said) {
    String plain = MailKinds.plain(said.length() > LONGEST ? said.substring(0, LONGEST) : said);
    String detail = status.length() < 3 ? "" : status.substring(2);
    if (detail.startsWith("7.") || detail.startsWith("6.") || detail.startsWith("3.")) {
      return detail.equals("3.4") ? TOO_BIG : byWords(plain, true);
    }
    BounceReason byWords = byWords(plain, false);
    if (byWords == MAILBOX_FULL || byWords == SUSPENDED) {
      return byWords;
    }
    return switch (detail) {
      case "1.1", "1.0", "1.3", "1.10" -> UNKNOWN_USER;
      case "1.2" -> UNKNOWN_HOST;
      case "1.6" -> MOVED;
      case "2.2" -> MAILBOX_FULL;
      case "4.7" -> EXPIRED;
      // Exchange Online refuses unknown addresses of a domain in these words.
      case "4.1" ->
          plain.contains("recipient address rejected: access denied") ? UNKNOWN_USER : byWords;
      default -> byWords;
    };
  }

  /**
   * @param refusal whether the code says that somebody refused the mail: then words about the
   *     address only count when nothing speaks of a refusal
   */
  private static BounceReason byWords(String plain, boolean refusal) {
    if (refusal
        && REFUSED.words.matcher(plain).find()
        && !UNKNOWN_USER.words.matcher(plain).find()) {
      return REFUSED;
    }
    for (BounceReason reason : values()) {
      if (reason != OTHER && reason.words.matcher(plain).find()) {
        return reason;
      }
    }
    return OTHER;
  }
}
