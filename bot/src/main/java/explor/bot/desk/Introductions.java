package explor.bot.desk;

import explor.bot.channel.Address;
import explor.bot.channel.Inbound;
import explor.bot.channel.Outbound;
import explor.bot.form.Form;
import explor.bot.form.Forms;
import explor.bot.order.OrderName;
import explor.bot.store.Cases;
import explor.bot.store.Outbox;
import explor.bot.store.People;
import explor.bot.store.Proposals;
import explor.bot.store.Proposals.State;
import explor.bot.store.Tx;
import explor.bot.text.Language;
import explor.bot.text.Texts;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * {@code PROPOSER b07}: the expert is asked where they can be reached, then the person of the case;
 * contact details cross only after both said yes, and then both have them. Each yes or no counts
 * once, and only from whom it was asked.
 */
public final class Introductions implements Taker {
  static final String CHOICE = "prop"; // what a button's data begins with

  private final Tables tables;
  private final CaseLife life;
  private final Team team;
  private final ProposeOrder order;
  private final Words words;

  /** What this reads and writes. */
  public record Tables(Cases cases, People people, Proposals proposals, Outbox outbox) {}

  /** How it speaks: to people, of a case, to the team. */
  public record Words(
      Texts texts, Pitch pitch, DeskTexts desk, YesNo yesNo, Predicate<String> emergency) {}

  /** A need in a few words that name nobody: "Bénin, apiculture, 12 jours, février 2027". */
  @FunctionalInterface
  public interface Pitch {
    String of(Form form, Cases.Stored need, Language language);
  }

  /** Whether words are a yes or a no; empty when they are neither, or more. */
  @FunctionalInterface
  public interface YesNo {
    Optional<Boolean> read(String words);
  }

  public Introductions(
      Tables tables, CaseLife life, Team team, ExpertBook book, Forms forms, Words words) {
    this.tables = tables;
    this.life = life;
    this.team = team;
    this.order = new ProposeOrder(tables, life, book, forms, words);
    this.words = words;
  }

  /** The order that starts it. */
  public Map<OrderName, OrderWork> orders() {
    return Map.of(OrderName.PROPOSER, CaseWork.needing(words.desk(), order::propose));
  }

  /** Takes a person's yes or no to such a question. */
  @Override
  public Optional<String> take(Tx tx, long person, Inbound.Message message) throws SQLException {
    Optional<Proposals.Proposal> asked = asked(tx, message);
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    Proposals.Proposal proposal = asked.get();
    Cases.Stored need = tables.cases().byId(tx, proposal.caseId()).orElseThrow();
    Long waited =
        proposal.state() == State.EXPERT_ASKED
            ? Long.valueOf(proposal.expertPerson())
            : need.personId();
    Optional<Boolean> yes = said(message);
    if (waited == null || waited != person || words.emergency().test(message.text())) {
      return Optional.empty();
    }
    Language language = language(need, proposal);
    if (yes.isEmpty() || !message.authenticated()) {
      return unclear(tx, person, message, proposal, need, language);
    }
    if (!yes.get()) {
      refused(tx, person, message, proposal, need, language);
      return Optional.of("a no to a proposal");
    }
    if (proposal.state() == State.EXPERT_ASKED) {
      expertSaidYes(tx, person, message, proposal, need, language);
    } else {
      personSaidYes(tx, message, proposal, need);
    }
    return Optional.of("a yes to a proposal");
  }

  /** An answer that is more than a yes or a no goes to whoever proposed; the question stays. */
  private Optional<String> unclear(
      Tx tx,
      long person,
      Inbound.Message message,
      Proposals.Proposal proposal,
      Cases.Stored need,
      Language language)
      throws SQLException {
    if (message.thread().isEmpty() || message.text().isBlank()) {
      return Optional.empty();
    }
    Outbound words =
        StaffNotices.notice(
                OrderDesk.re(proposal.subject()),
                this.words
                    .desk()
                    .of(
                        need,
                        message.authenticated() ? "propose_unclear" : "propose_unsure",
                        Map.of("name", proposal.name(), "words", message.text().strip())))
            .answering(proposal.mail(), proposal.thread());
    tables
        .outbox()
        .add(tx, member(need, proposal), words, Outbox.Purpose.ANSWER, false, person, need.id());
    answer(tx, person, message, "propose.passed", language);
    return Optional.of("an answer to a proposal, passed on");
  }

  private Address member(Cases.Stored need, Proposals.Proposal proposal) {
    Address owner = Address.mail(need.owner());
    return team.has(owner) ? owner : Address.mail(proposal.member());
  }

  private Optional<Boolean> said(Inbound.Message message) {
    if (message.choice().startsWith(CHOICE + "|")) {
      return Optional.of(message.choice().endsWith("|yes"));
    }
    Optional<Boolean> whole = words.yesNo().read(message.text());
    return whole.isPresent()
        ? whole
        : words.yesNo().read(message.text().strip().split("\\R", 2)[0]);
  }

  /** By its button, by the mail or message it answers, or by being the last thing we said there. */
  private Optional<Proposals.Proposal> asked(Tx tx, Inbound.Message message) throws SQLException {
    String[] parts = message.choice().split("\\|", 3);
    if (parts[0].equals(CHOICE) && parts.length == 3 && parts[1].matches("\\d{1,15}")) {
      return tables
          .proposals()
          .byId(tx, Long.parseLong(parts[1]))
          .filter(
              found -> found.state() == State.EXPERT_ASKED || found.state() == State.PERSON_ASKED)
          .filter(found -> isFrom(tx, found, message));
    }
    for (String id : message.thread().reversed()) {
      Optional<Outbox.Left> left = tables.outbox().left(tx, id);
      if (left.isPresent() && left.get().purpose() == Outbox.Purpose.PROPOSAL) {
        return tables.proposals().askedBy(tx, left.get().id());
      }
    }
    if (message.from().channel().equals(Address.MAIL) || message.text().isBlank()) {
      return Optional.empty();
    }
    Optional<Outbox.Left> last = tables.outbox().lastTo(tx, message.from());
    return last.isEmpty() ? Optional.empty() : tables.proposals().askedBy(tx, last.get().id());
  }

  /** A button counts where it was shown, and while its question is the one that waits. */
  private boolean isFrom(Tx tx, Proposals.Proposal proposal, Inbound.Message message) {
    try {
      return tables.outbox().isRowTo(tx, proposal.askedRow(), message.from());
    } catch (SQLException e) {
      throw new IllegalStateException("the outbox cannot be read", e);
    }
  }

  private Language language(Cases.Stored need, Proposals.Proposal proposal) {
    return proposal.state() == State.PERSON_ASKED ? Language.of(need.language()) : Language.FR;
  }

  private void expertSaidYes(
      Tx tx,
      long person,
      Inbound.Message message,
      Proposals.Proposal proposal,
      Cases.Stored need,
      Language language)
      throws SQLException {
    Long asker = need.personId();
    Optional<Address> reach = asker == null ? Optional.empty() : tables.people().reach(tx, asker);
    tables.cases().note(tx, need.id(), CaseLife.PERSON, "expert_yes", proposal.expert());
    answer(tx, person, message, "propose.thanks_yes", language);
    if (asker == null || reach.isEmpty()) {
      tables.proposals().move(tx, proposal, State.REFUSED, 0);
      tellMember(tx, proposal, need, "propose_unreachable");
      return;
    }
    Language theirs = Language.of(need.language());
    Outbound question =
        order.question(
            proposal.id(),
            "propose.person",
            Map.of("profile", proposal.profile(), "reference", need.reference()),
            theirs,
            reach.get());
    long row =
        tables
            .outbox()
            .add(tx, reach.get(), question, Outbox.Purpose.PROPOSAL, false, asker, need.id());
    tables.proposals().move(tx, proposal, State.PERSON_ASKED, row);
    tables.cases().waitFor(tx, need.id(), Cases.WaitsFor.PERSON);
    tellMember(tx, proposal, need, "propose_expert_yes");
  }

  private void personSaidYes(
      Tx tx, Inbound.Message message, Proposals.Proposal proposal, Cases.Stored need)
      throws SQLException {
    if (!tables.proposals().move(tx, proposal, State.BOTH, 0)) {
      return;
    }
    tables.cases().note(tx, need.id(), CaseLife.PERSON, "person_yes", proposal.expert());
    Language theirs = Language.of(need.language());
    Outbound toPerson =
        introduction(theirs, "propose.introduced_person", proposal.contact(), message);
    tables
        .outbox()
        .add(tx, message.from(), toPerson, Outbox.Purpose.REPLY, false, need.personId(), need.id());
    Optional<Address> expert = tables.people().reach(tx, proposal.expertPerson());
    if (expert.isPresent()) {
      Outbound toExpert =
          Outbound.of(
                  words
                      .texts()
                      .get(
                          Language.FR,
                          "propose.introduced_expert",
                          Map.of(
                              "contact",
                              Candidates.contact(need),
                              "need",
                              order.pitch(need, Language.FR))))
              .titled(words.texts().get(Language.FR, "propose.subject_introduced"));
      tables
          .outbox()
          .add(
              tx,
              expert.get(),
              toExpert,
              Outbox.Purpose.REPLY,
              false,
              proposal.expertPerson(),
              need.id());
    }
    tables.cases().note(tx, need.id(), CaseLife.ASSISTANT, "introduced", proposal.expert());
    life.move(tx, need, CaseStatus.MISE_EN_RELATION, proposal.member(), proposal.expert());
    tables.cases().waitFor(tx, need.id(), Cases.WaitsFor.TEAM);
    tellMember(tx, proposal, need, "propose_both");
  }

  private Outbound introduction(
      Language language, String key, String contact, Inbound.Message message) {
    return Outbound.of(words.texts().get(language, key, Map.of("contact", contact)))
        .titled(words.texts().get(language, "propose.subject_introduced"))
        .answering(message.replyTo(), message.thread());
  }

  private void refused(
      Tx tx,
      long person,
      Inbound.Message message,
      Proposals.Proposal proposal,
      Cases.Stored need,
      Language language)
      throws SQLException {
    boolean byExpert = proposal.state() == State.EXPERT_ASKED;
    if (!tables.proposals().move(tx, proposal, State.REFUSED, 0)) {
      return;
    }
    tables
        .cases()
        .note(
            tx,
            need.id(),
            CaseLife.PERSON,
            byExpert ? "expert_no" : "person_no",
            proposal.expert());
    answer(tx, person, message, "propose.thanks_no", language);
    if (!byExpert) {
      Optional<Address> expert = tables.people().reach(tx, proposal.expertPerson());
      if (expert.isPresent()) {
        Outbound word =
            Outbound.of(words.texts().get(Language.FR, "propose.not_this_time"))
                .titled(words.texts().get(Language.FR, "propose.subject"));
        tables
            .outbox()
            .add(
                tx,
                expert.get(),
                word,
                Outbox.Purpose.REPLY,
                false,
                proposal.expertPerson(),
                need.id());
      }
    }
    Optional<Cases.Stored> offer = tables.cases().byReference(tx, proposal.expert());
    if (offer.isPresent() && CaseLife.status(offer.get()) == CaseStatus.PROPOSEE) {
      life.move(tx, offer.get(), CaseStatus.DISPONIBLE, proposal.member(), need.reference());
    }
    tables.cases().waitFor(tx, need.id(), Cases.WaitsFor.TEAM);
    tellMember(tx, proposal, need, byExpert ? "propose_expert_no" : "propose_person_no");
  }

  private void answer(Tx tx, long person, Inbound.Message message, String key, Language language)
      throws SQLException {
    Outbound word =
        Outbound.of(words.texts().get(language, key))
            .titled(words.texts().get(language, "propose.subject"))
            .answering(message.replyTo(), message.thread());
    tables.outbox().add(tx, message.from(), word, Outbox.Purpose.REPLY, false, person, null);
  }

  /** Whoever proposed hears of it in the thread of their order; or whoever has the case by now. */
  private void tellMember(Tx tx, Proposals.Proposal proposal, Cases.Stored need, String key)
      throws SQLException {
    Cases.Stored now = tables.cases().byId(tx, need.id()).orElseThrow();
    List<String> thread = new java.util.ArrayList<>(proposal.thread());
    thread.add(proposal.mail());
    Outbound notice =
        StaffNotices.notice(
                OrderDesk.re(proposal.subject()),
                words.desk().of(now, key, Map.of("name", proposal.name())))
            .answering(proposal.mail(), thread);
    tables
        .outbox()
        .add(
            tx,
            member(now, proposal),
            notice,
            Outbox.Purpose.NOTICE,
            false,
            need.personId(),
            need.id());
  }
}
