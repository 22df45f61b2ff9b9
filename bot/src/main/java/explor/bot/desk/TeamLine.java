package explor.bot.desk;

import explor.bot.channel.Address;
import explor.bot.channel.Inbound;
import explor.bot.channel.Outbound;
import explor.bot.dialogue.Scene;
import explor.bot.store.Attachments;
import explor.bot.store.Cases;
import explor.bot.store.Outbox;
import explor.bot.store.StaffAccounts;
import explor.bot.store.Talk;
import explor.bot.store.TeamTalks;
import explor.bot.store.Tx;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The line between a member of the team and a person while they talk: either may be on mail or in a
 * chat. What the person says goes to whoever asked, in the thread in which they asked; once the
 * case has another owner, to them.
 */
public final class TeamLine {
  private final Team team;
  private final TeamTalks talks;
  private final Cases cases;
  private final Talk talk;
  private final Attachments attachments;
  private final Outbox outbox;
  private final StaffAccounts accounts;
  private final DeskTexts texts;
  private final long attachBytes;

  /**
   * @param attachBytes files of so many bytes together go with an answer
   */
  public TeamLine(
      Team team,
      TeamTalks talks,
      Cases cases,
      Talk talk,
      Attachments attachments,
      Outbox outbox,
      StaffAccounts accounts,
      DeskTexts texts,
      long attachBytes) {
    this.team = team;
    this.talks = talks;
    this.cases = cases;
    this.talk = talk;
    this.attachments = attachments;
    this.outbox = outbox;
    this.accounts = accounts;
    this.texts = texts;
    this.attachBytes = attachBytes;
  }

  /** A member said something that awaits an answer. */
  public void said(Tx tx, long person, @Nullable Long caseId, Voice.Said said) throws SQLException {
    talks.said(
        tx,
        person,
        new TeamTalks.Open(
            caseId,
            said.member(),
            said.name(),
            said.mail(),
            said.thread(),
            said.subject(),
            java.time.Instant.EPOCH,
            said.chat()));
  }

  /**
   * Who of the team talks with a person, as the dialogue may know it.
   *
   * @param thread ids that the person's message answers
   */
  public Scene.@Nullable Team scene(Tx tx, long person, List<String> thread) throws SQLException {
    Optional<TeamTalks.Open> open = talks.of(tx, person);
    if (open.isEmpty()) {
      return null;
    }
    boolean answered = false;
    for (String id : thread) {
      answered |= outbox.left(tx, id).filter(TeamLine::isTheTeams).isPresent();
    }
    return new Scene.Team(open.get().name(), open.get().saidAt(), answered);
  }

  private static boolean isTheTeams(Outbox.Left left) {
    return left.purpose() == Outbox.Purpose.TEAM || left.purpose() == Outbox.Purpose.REMINDER;
  }

  /** The person goes on with the assistant. */
  public void end(Tx tx, long person) throws SQLException {
    talks.end(tx, person);
  }

  /** Gives the person's words, and what came with them, to the member who talks with them. */
  public void passOn(Tx tx, long person, Inbound.Message message, String words)
      throws SQLException {
    TeamTalks.Open open = talks.of(tx, person).orElse(null);
    if (open == null) {
      return;
    }
    Cases.Stored about = open.caseId() == null ? null : whole(tx, open.caseId());
    List<Attachments.Stored> files = attachments.open(tx, person);
    if (about != null) {
      talk.lastBelongsTo(tx, person, about.id());
      attachments.belongsTo(tx, person, about.id());
      cases.note(tx, about.id(), CaseLife.PERSON, "answered", "");
      if (CaseLife.isOpen(about)) {
        cases.waitFor(tx, about.id(), Cases.WaitsFor.TEAM);
      }
    }
    Outbound mail = mail(open, about, message, words, files);
    String owner = about == null ? "" : about.owner();
    String reader = team.has(Address.mail(owner)) ? owner : open.member();
    Long caseId = about == null ? null : about.id();
    boolean byChat =
        !open.chat().isEmpty()
            && reader.equals(open.member())
            && accounts.member(tx, open.chat()).filter(reader::equals).isPresent();
    if (byChat) {
      Address chat = new Address(Address.TELEGRAM, open.chat());
      String text = words(about, message, words, files, "answer_hint_chat");
      Outbound inChat = new Outbound(text, List.of(), "", "", "", List.of(), "", "no");
      outbox.add(tx, chat, inChat, Outbox.Purpose.ANSWER, false, person, caseId);
    }
    if (!byChat || !files.isEmpty()) { // a chat takes no files
      team.write(tx, reader, mail, Outbox.Purpose.ANSWER, person, caseId);
    }
  }

  /** A case, or the one that it became part of. */
  private Cases.@Nullable Stored whole(Tx tx, long id) throws SQLException {
    Cases.Stored one = cases.byId(tx, id).orElse(null);
    Long into = one == null ? null : one.standing().mergedInto();
    return into == null ? one : cases.byId(tx, into).orElse(one);
  }

  private Outbound mail(
      TeamTalks.Open open,
      Cases.@Nullable Stored about,
      Inbound.Message message,
      String words,
      List<Attachments.Stored> files) {
    List<String> thread = new java.util.ArrayList<>(open.thread());
    if (!open.mail().isEmpty()) {
      thread.add(open.mail());
    }
    String text = words(about, message, words, files, "answer_hint");
    return StaffNotices.notice(OrderDesk.re(open.subject()), text)
        .answering(open.mail(), thread)
        .enclosing(CaseFiles.enclosed(files, attachBytes));
  }

  /**
   * @param hint how to answer, which a mail and a chat say differently
   */
  private String words(
      Cases.@Nullable Stored about,
      Inbound.Message message,
      String words,
      List<Attachments.Stored> files,
      String hint) {
    String who = message.sender().isBlank() ? message.from().id() : message.sender();
    String reference = about == null ? texts.get("no_case") : about.reference();
    Map<String, String> values =
        Map.of("who", who, "channel", message.from().channel(), "reference", reference);
    StringBuilder body = new StringBuilder(texts.get("answer_head", values));
    body.append("\n\n« ").append(words.strip()).append(" »\n");
    for (Attachments.Stored file : files) {
      body.append("\n").append(texts.get("row_files")).append(" : ").append(file.name());
    }
    return body.append("\n")
        .append(texts.get(about == null ? "answer_hint" : hint, values))
        .toString();
  }
}
