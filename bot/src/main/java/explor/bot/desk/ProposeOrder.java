package explor.bot.desk;

import explor.bot.channel.Address;
import explor.bot.channel.Outbound;
import explor.bot.desk.OrderWork.OrderScene;
import explor.bot.desk.OrderWork.Outcome;
import explor.bot.form.Forms;
import explor.bot.store.Cases;
import explor.bot.store.Outbox;
import explor.bot.store.Proposals;
import explor.bot.store.Proposals.State;
import explor.bot.store.Tx;
import explor.bot.text.Language;
import explor.bot.text.Texts;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code PROPOSER}: finds who is meant, takes the case to where experts are sought, and asks. */
final class ProposeOrder {
  private final Introductions.Tables tables;
  private final CaseLife life;
  private final Ownership ownership;
  private final Candidates candidates;
  private final Forms forms;
  private final Introductions.Words words;

  ProposeOrder(
      Introductions.Tables tables,
      CaseLife life,
      ExpertBook book,
      Forms forms,
      Introductions.Words words) {
    this.tables = tables;
    this.life = life;
    this.ownership = new Ownership(tables.cases(), life);
    this.candidates = new Candidates(tables.cases(), tables.people(), tables.proposals(), book);
    this.forms = forms;
    this.words = words;
  }

  Outcome propose(Tx tx, OrderScene scene, Cases.Stored need, String arg) throws SQLException {
    Optional<Candidates.Candidate> found = candidates.find(tx, need, arg);
    if (CaseLife.status(need).isOffer() || found.isEmpty()) {
      return not("order_propose_who", need, arg);
    }
    Candidates.Candidate expert = found.get();
    Cases.Stored offer = expert.offer();
    if (offer != null
        && CaseLife.status(offer) != CaseStatus.DISPONIBLE
        && CaseLife.status(offer) != CaseStatus.PROPOSEE) {
      return not("order_propose_offer", need, expert.id() + " : " + CaseLife.status(offer).words());
    }
    Long person = expert.person();
    Optional<Address> reach = person == null ? Optional.empty() : tables.people().reach(tx, person);
    if (person == null || reach.isEmpty()) {
      return not("order_propose_where", need, expert.id());
    }
    for (Proposals.Proposal before : tables.proposals().of(tx, need.id())) {
      if (before.expertPerson() == person && before.state() != State.REFUSED) {
        return not("order_propose_again", need, before.name());
      }
    }
    if (!identify(tx, need, scene.by())) {
      return not("order_propose_status", need, CaseLife.status(need).words());
    }
    ask(tx, scene, need, expert, person, reach.get());
    tables.cases().note(tx, need.id(), scene.by(), "proposed", expert.id());
    tables.cases().waitFor(tx, need.id(), Cases.WaitsFor.EXPERT);
    if (offer != null) {
      life.move(tx, offer, CaseStatus.PROPOSEE, scene.by(), need.reference());
    }
    return Outcome.done(
        words
            .desk()
            .of(
                need,
                "order_proposed",
                Map.of("name", expert.name(), "channel", reach.get().channel())));
  }

  /** Whoever proposes an expert has taken the case and qualified it. */
  private boolean identify(Tx tx, Cases.Stored seen, String by) throws SQLException {
    ownership.adopt(tx, seen, by);
    for (CaseStatus step : List.of(CaseStatus.QUALIFICATION, CaseStatus.IDENTIFICATION)) {
      Cases.Stored now = tables.cases().byId(tx, seen.id()).orElseThrow();
      if (CaseLife.status(now).compareTo(step) < 0) {
        life.move(tx, now, step, by, "");
      }
    }
    Cases.Stored now = tables.cases().byId(tx, seen.id()).orElseThrow();
    CaseStatus status = CaseLife.status(now);
    return now.standing().mergedInto() == null
        && (status == CaseStatus.IDENTIFICATION || status == CaseStatus.MISE_EN_RELATION);
  }

  private void ask(
      Tx tx,
      OrderScene scene,
      Cases.Stored need,
      Candidates.Candidate expert,
      long person,
      Address reach)
      throws SQLException {
    Language language =
        expert.offer() == null ? Language.FR : Language.of(expert.offer().language());
    long id =
        tables
            .proposals()
            .add(
                tx,
                new Proposals.Proposal(
                    0,
                    need.id(),
                    expert.id(),
                    person,
                    expert.name(),
                    expert.contact(),
                    expert.profile(),
                    scene.by(),
                    scene.mail(),
                    scene.thread(),
                    scene.subject(),
                    State.EXPERT_ASKED,
                    0));
    Outbound question =
        question(id, "propose.expert", Map.of("need", pitch(need, language)), language, reach);
    long row =
        tables.outbox().add(tx, reach, question, Outbox.Purpose.PROPOSAL, false, person, need.id());
    tables.proposals().asked(tx, id, row);
  }

  /** The need in a few words that name nobody. */
  String pitch(Cases.Stored need, Language language) {
    return forms
        .form(need.form())
        .map(form -> words.pitch().of(form, need, language))
        .orElse(need.reference());
  }

  /** A question with a yes and a no: buttons in a chat, words in a mail. */
  Outbound question(
      long id, String key, Map<String, String> values, Language language, Address to) {
    Texts texts = words.texts();
    String text =
        texts.get(language, key, values) + "\n\n" + texts.get(language, "propose.yes_or_no");
    boolean mail = to.channel().equals(Address.MAIL);
    Outbound plain =
        mail
            ? Outbound.of(text + "\n\n" + texts.get(language, "mail.signature"))
            : Outbound.of(
                text,
                new Outbound.Button(
                    Introductions.CHOICE + "|" + id + "|yes",
                    texts.get(language, "propose.button_yes")),
                new Outbound.Button(
                    Introductions.CHOICE + "|" + id + "|no",
                    texts.get(language, "propose.button_no")));
    return plain.titled(texts.get(language, "propose.subject"));
  }

  private Outcome not(String key, Cases.Stored need, String said) {
    return Outcome.not(words.desk().of(need, key, Map.of("said", said)));
  }
}
