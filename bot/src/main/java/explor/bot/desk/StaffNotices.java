package explor.bot.desk;

import explor.bot.channel.Address;
import explor.bot.channel.Inbound;
import explor.bot.channel.Outbound;
import explor.bot.dialogue.Scene;
import explor.bot.store.Outbox;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The mails to staff beside the summaries: a question, an alert, something that went wrong. */
public final class StaffNotices {
  private static final DateTimeFormatter OFFICE_TIME =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(ZoneId.of("Europe/Paris"));

  private final DeskTexts texts;

  public StaffNotices(DeskTexts texts) {
    this.texts = texts;
  }

  /** A question that the assistant passes on; the answer goes back by a plain reply. */
  public Outbound question(String question, Inbound.Message message, Scene scene) {
    String body =
        texts.get("question_intro")
            + "\n\n« "
            + question.strip()
            + " »\n\n"
            + who(message, scene.mission())
            + "\n\n"
            + texts.get("question_hint");
    return notice(texts.get("question_subject", Map.of("what", oneLine(question, 60))), body);
  }

  /**
   * The words of somebody who writes about another person's case.
   *
   * @param reference of that case, or empty
   * @param quoted whether they quote a mail of ours about it; otherwise they only name it
   * @param contact whether their address stands in the case
   */
  public Outbound stranger(
      String reference, boolean quoted, boolean contact, Inbound.Message message) {
    String which = reference.isEmpty() ? texts.get("no_case") : reference;
    String intro = quoted ? "stranger_intro" : "stranger_names_intro";
    String body =
        texts.get(intro, Map.of("reference", which))
            + "\n\n« "
            + message.text().strip()
            + " »\n\n"
            + who(message, null)
            + (contact ? "\n" + texts.get("stranger_contact") : "")
            + (message.authenticated() ? "" : "\n" + texts.get("stranger_unproven"))
            + "\n\n"
            + texts.get("question_hint");
    return notice(texts.get("stranger_subject", Map.of("reference", which)), body);
  }

  /** The words of a mail in somebody's name that is not theirs. */
  public Outbound disowned(Inbound.Message message) {
    String body =
        texts.get("disowned_intro")
            + "\n\n« "
            + message.text().strip()
            + " »\n\n"
            + who(message, null)
            + "\n\n"
            + texts.get("disowned_hint");
    return notice(
        texts.get("disowned_subject", Map.of("address", oneLine(message.from().id(), 80))), body);
  }

  /** Who is named by a mail that nobody vouches for, as those on call read it. */
  public String unproven(Inbound.Message message) {
    return texts.get("unproven", Map.of("who", oneLine(who(message, null), 120)));
  }

  /** Files that were not stored, each as the summary lists it. */
  public Outbound refusedFiles(List<String> files, Inbound.Message message) {
    return notice(
        texts.get("refused_subject"),
        texts.get("refused_intro")
            + "\n\n"
            + String.join("\n", files)
            + "\n\n"
            + who(message, null));
  }

  /** A message that three tries could not work. */
  public Outbound setAside(String channel, String externalId, String why) {
    return notice(
        texts.get("aside_subject"),
        texts.get("aside_intro") + "\n" + channel + " " + externalId + "\n" + why);
  }

  /**
   * A mail that came back.
   *
   * @param reference of its case, or empty
   * @param status as in RFC 3463
   * @param hard whether the address itself is wrong
   */
  public Outbound bounced(String reference, Address to, String status, boolean hard) {
    return notice(
        texts.get("bounced_subject"),
        texts.get(
            hard ? "bounced" : "bounced_soft",
            Map.of(
                "reference",
                reference.isEmpty() ? texts.get("no_case") : reference,
                "address",
                to.id(),
                "status",
                status)));
  }

  /** Messages that will not leave by themselves any more. */
  public Outbound dead(List<Outbox.Line> lines) {
    StringBuilder body = new StringBuilder(texts.get("dead_intro")).append("\n");
    lines.forEach(
        line ->
            body.append("\n")
                .append(line.id())
                .append("  ")
                .append(line.channel())
                .append("  ")
                .append(line.lastError()));
    return notice(texts.get("dead_subject"), body.toString());
  }

  /**
   * What staff changed in the configuration has faults and is not used.
   *
   * @param faults each {@code file:line: what}
   */
  public Outbound notUsed(List<String> faults) {
    return notice(
        texts.get("not_used_subject"),
        texts.get("not_used_intro") + "\n\n" + String.join("\n", faults));
  }

  /** A mail in the name of a member that their server does not vouch for. */
  public Outbound forged(String address) {
    return notice(texts.get("forged_subject"), texts.get("forged", Map.of("address", address)));
  }

  /**
   * A person was erased at their own wish.
   *
   * @param references of their cases; may be empty
   */
  public Outbound erased(List<String> references) {
    String which = references.isEmpty() ? texts.get("no_case") : String.join(", ", references);
    return notice(
        texts.get("erased_subject", Map.of("references", which)),
        texts.get("erased", Map.of("references", which)));
  }

  /** Something of the installation does not work. */
  public Outbound broken(String name, Instant since, String what) {
    Map<String, String> values =
        Map.of("name", texts.get("part_" + name), "since", OFFICE_TIME.format(since), "what", what);
    return notice(texts.get("broken_subject", values), texts.get("broken", values));
  }

  /** It works again. */
  public Outbound wellAgain(String name, Instant since) {
    Map<String, String> values =
        Map.of("name", texts.get("part_" + name), "since", OFFICE_TIME.format(since));
    return notice(texts.get("well_subject", values), texts.get("well", values));
  }

  /** The assistant was put out of the team's group. */
  public Outbound groupGone() {
    return notice(texts.get("chat_group_gone_subject"), texts.get("chat_group_gone"));
  }

  /** Orders that answer no mail of ours. */
  public Outbound noThread() {
    return notice(texts.get("no_thread_subject"), texts.get("no_thread"));
  }

  /** The line of the transcript that asks before the first plain reply goes to the person. */
  public String askBeforeForwarding(String words) {
    return texts.get("ask_forward", Map.of("words", oneLine(words, 200)));
  }

  /** The same when others read the reply too. */
  public String askBeforeSharing(String words, List<String> others) {
    return texts.get(
        "ask_share", Map.of("words", oneLine(words, 200), "others", String.join(", ", others)));
  }

  /** The line of the transcript that asks before orders are done that answer no mail of a case. */
  public String askOutside(List<String> orders) {
    String all = String.join(" · ", orders.stream().map(order -> oneLine(order, 80)).toList());
    return texts.get("ask_outside", Map.of("orders", all));
  }

  /** An order names a case that there is not. */
  public Outbound noSuchCase(String reference) {
    return notice(
        texts.get("no_thread_subject"), texts.get("chat_no_such", Map.of("reference", reference)));
  }

  /** The line of the transcript that says that nothing was written. */
  public String emptyReply() {
    return texts.get("empty_reply");
  }

  private static String who(Inbound.Message message, Scene.@Nullable MissionSheet mission) {
    String name = message.sender().isEmpty() ? message.from().id() : message.sender();
    String where =
        message.from().channel()
            + (message.from().id().equals(name) ? "" : " " + message.from().id());
    return name
        + " ("
        + where
        + ")"
        + (mission == null ? "" : "\nMission : " + mission.id() + ", " + mission.title());
  }

  private static String oneLine(String words, int most) {
    String line = words.strip().replaceAll("\\s+", " ");
    return line.length() <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
  }

  static Outbound notice(String subject, String body) {
    return new Outbound(body, List.of(), subject, "", "", List.of(), "", "auto-generated");
  }
}
