package explor.mail;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the lines with which mail programs introduce an earlier mail. By their shape rather than by
 * their language: a line of introduction holds a date and an address or a name and ends with a
 * colon; a block of header lines holds labels, a date and an address.
 */
final class QuoteHeads {
  private static final int MOST_LINES = 5; // an introduction may be wrapped
  private static final int LONGEST = 500; // characters of an introduction

  private static final Pattern EMAIL =
      Pattern.compile("[^\\s<>\"@]{1,80}@[\\w-]{1,63}(\\.[\\w-]{1,63}){0,6}");
  private static final Pattern TIME =
      Pattern.compile("(?<!\\d)\\d{1,2}\\s?[:.hH]\\s?\\d{2}(?!\\d)");
  private static final Pattern DATE =
      Pattern.compile(
          "(?iU)\\b(19|20)\\d\\d\\b|(?<!\\d)\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}(?!\\d)|(19|20)\\d\\d年|\\b\\d{1,2}(er|st|nd|rd|th|\\.)?"
              + " (de )?"
              + "(jan|fe[bv]|fév|mar[sczt]?|mär|ap[rr]|avr|abr|ma[iyjg]|ju[nlil]|gen|giu|lug|aug|aoû|aou|ago|sep|set|o[ck]t|out|ott|nov|de[czs]|déc|dic|[^\\x00-\\x7F]{3})");
  private static final Pattern CLOSED = Pattern.compile("[:：]\\**\\s*[>»]?\\s*$");

  private static final Pattern ADDRESS_LAST = Pattern.compile("@[^\\s@]{2,255}[:：]\\**\\s*$");

  /** "Wrote", where the colon is missing or something stands behind it. */
  private static final Pattern WROTE =
      Pattern.compile(
          "(?iU)((?<!nous |vous |leur |lui |[mt]['’])\\b(wrote|writes|(a|à|avez)"
              + " écrit|écrivait|schrieb|schreibt|escribió|ha"
              + " scritto|scrive|schreef|skrev|napisał(\\(a\\))?|pisze|escreveu|va escriure|ha"
              + " escrit|kirjoitti|пише(т|ть)?|написала?|написав|написа|írta|napsala?|yazdı|έγραψε|a"
              + " scris|scrie|geschreven|đã viết|menulis|napísala?|je"
              + " napisa[ol]a?|rakstīja|kirjutas|idatzi du|va escriure|rašė)\\b|写道|写到|のメッセージ|님이"
              + " 작성|작성:|さんは書きました|เขียนว่า|כתב/?ה?|כתבה?|كتب)");

  /** What an introduction may begin with, in the languages that begin it with a word. */
  private static final Set<String> STARTS =
      Set.of(
          "on", "le", "am", "el", "il", "op", "em", "w", "den", "dnia", "pe", "dne", "в", "a", "på",
          "at", "in", "from", "de", "von", "da", "van", "begin", "début");

  private static final Pattern LABEL =
      Pattern.compile("^[\\s*]{0,6}(\\p{L}[\\p{L}\\p{M} '’.-]{0,24}?)\\s?\\*?\\s?[:：]\\*?(.*)$");

  private static final Set<String> FROM =
      Set.of(
          "from",
          "de",
          "von",
          "van",
          "da",
          "fra",
          "från",
          "od",
          "de la",
          "expéditeur",
          "lähettäjä",
          "от",
          "от кого",
          "від",
          "寄件者",
          "发件人",
          "보낸 사람",
          "差出人",
          "gönderen",
          "kimden",
          "feladó",
          "από",
          "pošiljatelj",
          "remitente",
          "mittente",
          "avsändare",
          "afsender",
          "avsender",
          "absender",
          "afzender",
          "dari",
          "từ",
          "מאת",
          "من",
          "发自",
          "送信者",
          "nadawca",
          "odesílatel");

  private static final Set<String> SENT =
      Set.of(
          "sent",
          "date",
          "envoyé",
          "envoyé le",
          "envoyée",
          "message du",
          "gesendet",
          "gesendet am",
          "datum",
          "enviado",
          "enviado el",
          "enviado em",
          "fecha",
          "inviato",
          "data",
          "verzonden",
          "skickat",
          "sendt",
          "enviada",
          "enviada em",
          "wysłano",
          "lähetetty",
          "päivä",
          "päiväys",
          "отправлено",
          "дата",
          "дата:",
          "надіслано",
          "发送时间",
          "日期",
          "时间",
          "寄件日期",
          "送信日時",
          "日時",
          "보낸 날짜",
          "날짜",
          "gönderildi",
          "tarih",
          "odesláno",
          "elküldve",
          "dátum",
          "trimis",
          "στάλθηκε",
          "ημερομηνία",
          "dato",
          "data wysłania",
          "terkirim",
          "tanggal",
          "đã gửi",
          "ngày",
          "נשלח",
          "תאריך",
          "التاريخ",
          "poslano");

  private static final Set<String> TO =
      Set.of(
          "to",
          "à",
          "a",
          "an",
          "para",
          "aan",
          "till",
          "til",
          "do",
          "vastaanottaja",
          "кому",
          "收件人",
          "收件者",
          "宛先",
          "받는 사람",
          "kime",
          "komu",
          "címzett",
          "către",
          "προς",
          "destinataire",
          "destinatario",
          "destinatário",
          "kepada",
          "đến",
          "אל",
          "إلى",
          "empfänger",
          "modtager",
          "mottagare",
          "cc",
          "copie à",
          "copie",
          "kopie",
          "kopia",
          "reply-to",
          "répondre à");

  private static final Set<String> SUBJECT =
      Set.of(
          "subject",
          "objet",
          "sujet",
          "betreff",
          "asunto",
          "oggetto",
          "onderwerp",
          "ämne",
          "emne",
          "assunto",
          "temat",
          "aihe",
          "тема",
          "主题",
          "主旨",
          "件名",
          "제목",
          "konu",
          "předmět",
          "tárgy",
          "subiect",
          "θέμα",
          "subjek",
          "perihal",
          "chủ đề",
          "tiêu đề",
          "נושא",
          "الموضوع",
          "predmet",
          "assumpte");

  /** A line of dashes around a few words: "-----Original Message-----". */
  private static final Pattern RULED =
      Pattern.compile(
          "^[\\s>*]{0,4}[-_=*]{2,}[\\s>]?\\s?(\\p{L}[^\\n]{2,150}?)\\s?[-_=*]{2,}\\s*$");

  private static final Pattern OLD_MAIL =
      Pattern.compile(
          "(?iU)(original|forwarded|transf|d'origine|réexpédi|ursprüngliche|weitergeleitet|nachricht|mensaje|mensagem|messaggio|bericht|meddelande|meddelelse|melding|wiadomo|сообщение|viesti|reply"
              + " above|message)");
  private static final Pattern REPLY_ABOVE =
      Pattern.compile(
          "(?iU)^\\W{0,10}(reply above this line|please reply above|répondre au-dessus de cette"
              + " ligne|répondez au-dessus|write above this"
              + " line|##-?.{0,40}(above|au-dessus).{0,40}-?##)");
  private static final Pattern BEGIN_FORWARD =
      Pattern.compile(
          "(?iU)^\\W{0,4}(begin forwarded message|début du message (transféré|réexpédié)|anfang der"
              + " weitergeleiteten)");

  private QuoteHeads() {}

  /** Where the earlier mail begins that is quoted without marks; the number of lines if nowhere. */
  static int cut(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith(">") || line.length() > LONGEST) {
        continue;
      }
      if (REPLY_ABOVE.matcher(line).find()
          || BEGIN_FORWARD.matcher(line).find()
          || ruled(lines, i)
          || headerBlock(lines, i)) {
        return i;
      }
      int length = introduction(lines, i, lines.size());
      if (length > 0 && !quotedAfter(lines, i + length)) {
        return i;
      }
    }
    return lines.size();
  }

  /** How many lines from here introduce quoted lines; 0 when none do. */
  static int lengthAt(List<String> lines, int at, int end) {
    int length = introduction(lines, at, end);
    return length > 0 && quotedAfter(lines, at + length) ? length : 0;
  }

  private static boolean ruled(List<String> lines, int at) {
    var matcher = RULED.matcher(lines.get(at));
    if (!matcher.matches()) {
      return false;
    }
    if (isIntroduction(matcher.group(1) + ":", false)) {
      return true;
    }
    int next = nextWords(lines, at + 1);
    return OLD_MAIL.matcher(matcher.group(1)).find()
        || next < lines.size() && headerBlock(lines, next);
  }

  /**
   * From and at least two of date, recipient and subject, in lines that follow each other; one line
   * in between may be the rest of a long address. Less is no header: people write "De : 1er mars"
   * and "Objet : demande" themselves, even below each other; so a date's label or an address must
   * be among them.
   */
  private static boolean headerBlock(List<String> lines, int at) {
    Set<String> kinds = new HashSet<>();
    boolean address = false;
    int others = 0;
    int end = Math.min(lines.size(), at + 10);
    for (int i = at; i < end; i++) {
      String line = lines.get(i);
      var matcher = LABEL.matcher(line.length() > LONGEST ? line.substring(0, LONGEST) : line);
      String kind = matcher.matches() ? kind(matcher.group(1)) : "";
      if (kind.isEmpty()) {
        if (i == at || others++ > 1) {
          break;
        }
        continue;
      }
      kinds.add(kind);
      address |= EMAIL.matcher(matcher.group(2)).find();
      if (i == at && oneLine(matcher.group(2))) {
        return true;
      }
    }
    return kinds.contains("from") && kinds.size() >= 3 && (kinds.contains("sent") || address);
  }

  private static String kind(String label) {
    String low = label.strip().toLowerCase(Locale.ROOT);
    if (FROM.contains(low)) {
      return "from";
    }
    if (SENT.contains(low)) {
      return "sent";
    }
    return TO.contains(low) ? "to" : SUBJECT.contains(low) ? "subject" : "";
  }

  /** "From: Camille Sent: Monday To: EXPLOR" on one line, as some phones write it. */
  private static boolean oneLine(String rest) {
    int known = 0;
    for (String word : rest.toLowerCase(Locale.ROOT).split("[\\s*]+")) {
      String label = word.endsWith(":") ? kind(word.substring(0, word.length() - 1)) : "";
      known += label.isEmpty() || label.equals("from") ? 0 : 1;
    }
    return known >= 2;
  }

  /** Length of the introduction that begins at this line; 0 if none does. */
  private static int introduction(List<String> lines, int at, int end) {
    if (lines.get(at).length() > LONGEST || !mayBegin(lines.get(at))) {
      return 0;
    }
    StringBuilder joined = new StringBuilder();
    for (int n = 1; n <= MOST_LINES && at + n <= end; n++) {
      String line = lines.get(at + n - 1);
      boolean quoted = line.startsWith(">") && joined.lastIndexOf("<") <= joined.lastIndexOf(">");
      if (line.isBlank() || quoted || joined.length() + line.length() > LONGEST) {
        return 0;
      }
      joined.append(joined.isEmpty() ? "" : " ").append(line.strip());
      if (isIntroduction(joined.toString(), quotedAfter(lines, at + n))) {
        return n;
      }
    }
    return 0;
  }

  private static boolean isIntroduction(String text, boolean quoteFollows) {
    boolean closed = CLOSED.matcher(text).find();
    boolean verb = WROTE.matcher(text).find();
    if (!closed && !(verb && text.length() - lastEnd(WROTE.matcher(text)) <= 3)) {
      return false;
    }
    boolean email = EMAIL.matcher(text).find();
    boolean date = isDate(text);
    if (quoteFollows) {
      return verb && (date || email || text.length() < 100)
          || date && (email || TIME.matcher(text).find());
    }
    boolean verbLast = verb && text.length() - lastEnd(WROTE.matcher(text)) <= 6;
    return date && email && (verb || ADDRESS_LAST.matcher(text).find())
        || verbLast && (date || email)
        || closed && verb && text.length() < 200 && TIME.matcher(text).find();
  }

  private static int lastEnd(java.util.regex.Matcher found) {
    int end = 0;
    while (found.find()) {
      end = found.end();
    }
    return end;
  }

  /**
   * The first line of an introduction shows that it is one: a starting word, a date, an address.
   */
  private static boolean mayBegin(String line) {
    String text = line.strip();
    if (text.isEmpty() || text.startsWith(">")) {
      return false;
    }
    String first = text.split("[\\s,.]", 2)[0].toLowerCase(Locale.ROOT);
    boolean start =
        STARTS.contains(first)
            && !text.endsWith(".")
            && (isDate(text)
                || EMAIL.matcher(text).find()
                || WROTE.matcher(text).find()
                || text.length() < 40);
    return start
        || Character.isDigit(text.charAt(0)) && isDate(text)
        || CLOSED.matcher(text).find()
            && (isDate(text) || EMAIL.matcher(text).find() || WROTE.matcher(text).find())
        || WROTE.matcher(text).find() && isDate(text)
        || text.length() < 120 && isDate(text) && TIME.matcher(text).find() && first.length() <= 10;
  }

  private static boolean isDate(String text) {
    // Most lines hold no digit, and the patterns are slow at finding that out.
    return text.chars().anyMatch(Character::isDigit)
        && (DATE.matcher(text).find() || TIME.matcher(text).find());
  }

  private static boolean quotedAfter(List<String> lines, int from) {
    int next = nextWords(lines, from);
    return next < lines.size() && next - from <= 2 && lines.get(next).strip().startsWith(">");
  }

  private static int nextWords(List<String> lines, int from) {
    int i = from;
    while (i < lines.size() && lines.get(i).isBlank()) {
      i++;
    }
    return i;
  }
}
