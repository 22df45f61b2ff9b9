package explor.bot.turn;

import explor.bot.channel.Inbound;
import explor.bot.channel.Outbound;
import explor.bot.desk.CaseFiles;
import explor.bot.desk.CaseLife;
import explor.bot.desk.CaseStatus;
import explor.bot.desk.CaseSummary;
import explor.bot.desk.Matcher;
import explor.bot.desk.Team;
import explor.bot.dialogue.Draft;
import explor.bot.dialogue.Effect;
import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.store.Attachments;
import explor.bot.store.Cases;
import explor.bot.store.Outbox;
import explor.bot.store.Proposals;
import explor.bot.store.Talk;
import explor.bot.store.Tx;
import explor.bot.text.Language;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The hand-over: a finished form becomes a case, or completes the one that its person went on with.
 * What was said and sent on the way belongs to the case from then on, and its summary, with the
 * experts who match, is on its way to the team, all in the turn's transaction.
 */
public final class Filing {
  private static final int PROPOSALS = 3;

  private final Tables tables;
  private final CaseLife life;
  private final Matcher matcher;
  private final CaseSummary summary;
  private final Team team;
  private final long attachBytes;
  private final InstantSource clock;

  /** What this reads and writes. */
  public record Tables(Cases cases, Proposals proposals, Talk talk, Attachments attachments) {}

  /**
   * @param matcher who fits a case
   * @param attachBytes files of so many bytes together go with a summary
   */
  public Filing(
      Tables tables,
      CaseLife life,
      Matcher matcher,
      CaseSummary summary,
      Team team,
      long attachBytes,
      InstantSource clock) {
    this.tables = tables;
    this.life = life;
    this.matcher = matcher;
    this.summary = summary;
    this.team = team;
    this.attachBytes = attachBytes;
    this.clock = clock;
  }

  /**
   * Files what a person finished, or completes the case that they went on with.
   *
   * @param message their last one; its address is where the case hangs
   * @return the reference of the case
   */
  String file(
      Tx tx, long person, Inbound.Message message, Language language, Effect.FileCase filing)
      throws SQLException {
    Form form = filing.form();
    Draft draft = filing.draft();
    List<String> open = draft.open(form);
    Optional<Cases.Stored> before = continued(tx, person, filing);
    Cases.Stored filed =
        before.isPresent()
            ? completed(tx, before.get(), filing, open)
            : filed(tx, person, message, language, filing, open);
    List<Talk.Line> talk = tables.talk().open(tx, person);
    tables.talk().belongsTo(tx, person, filed.id());
    List<Attachments.Stored> files = tables.attachments().open(tx, person);
    tables.attachments().belongsTo(tx, person, filed.id());
    List<Outbound.Enclosure> enclosed = CaseFiles.enclosed(files, attachBytes);
    List<Matcher.Proposal> found =
        matcher.proposals(form.id(), draft.answers(), filed.language(), PROPOSALS);
    tables.proposals().shown(tx, filed.id(), found.stream().map(Matcher.Proposal::id).toList());
    Outbound mail =
        summary.compose(
            form,
            filed,
            new CaseSummary.Content(
                open,
                draft.raw(),
                listed(files, enclosed, draft),
                found,
                talk,
                filed.owner().isEmpty() ? "" : team.name(tx, filed.owner())));
    team.write(tx, mail.enclosing(enclosed), Outbox.Purpose.SUMMARY, false, person, filed.id());
    return filed.reference();
  }

  /** The open case that this goes on with; the person's own, or none. */
  private Optional<Cases.Stored> continued(Tx tx, long person, Effect.FileCase filing)
      throws SQLException {
    return tables
        .cases()
        .byReference(tx, filing.continues())
        .filter(one -> one.personId() != null && one.personId() == person)
        .filter(CaseLife::isOpen);
  }

  private Cases.Stored completed(
      Tx tx, Cases.Stored before, Effect.FileCase filing, List<String> open) throws SQLException {
    Map<String, Filled> answers = new LinkedHashMap<>(before.answers());
    answers.putAll(filing.draft().answers());
    tables.cases().complete(tx, before.id(), answers, filing.flags());
    tables.cases().note(tx, before.id(), CaseLife.PERSON, "completed", "");
    tables.cases().waitFor(tx, before.id(), Cases.WaitsFor.TEAM);
    Cases.Stored now = tables.cases().byId(tx, before.id()).orElseThrow();
    if (open.stream().allMatch(answers::containsKey)
        && CaseLife.status(now) == CaseStatus.A_COMPLETER) {
      life.move(tx, now, CaseStatus.RECU, CaseLife.PERSON, "");
    }
    return tables.cases().byId(tx, before.id()).orElseThrow();
  }

  private Cases.Stored filed(
      Tx tx,
      long person,
      Inbound.Message message,
      Language language,
      Effect.FileCase filing,
      List<String> open)
      throws SQLException {
    Form form = filing.form();
    Draft draft = filing.draft();
    Cases.Stored filed =
        tables
            .cases()
            .file(
                tx,
                form.id(),
                form.version(),
                CaseStatus.first(form, open).name(),
                person,
                message.from(),
                language.code(),
                draft.answers(),
                filing.flags(),
                new Cases.Consent(
                    filing.consentWording(),
                    filing.consentAnswer(),
                    clock.instant(),
                    message.from().channel()));
    life.filed(tx, filed);
    return filed;
  }

  /** The stored files, and the names of those whose bytes are still with their door. */
  private List<String> listed(
      List<Attachments.Stored> files, List<Outbound.Enclosure> enclosed, Draft draft) {
    Set<String> names = files.stream().map(Attachments.Stored::name).collect(Collectors.toSet());
    List<String> all = new ArrayList<>(summary.files().listed(files, enclosed));
    draft.files().stream().filter(name -> !names.contains(name)).distinct().forEach(all::add);
    return all;
  }
}
