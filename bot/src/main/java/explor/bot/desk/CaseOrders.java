package explor.bot.desk;

import explor.bot.channel.Address;
import explor.bot.channel.Outbound;
import explor.bot.desk.OrderWork.OrderScene;
import explor.bot.desk.OrderWork.Outcome;
import explor.bot.order.OrderName;
import explor.bot.store.Cases;
import explor.bot.store.Outbox;
import explor.bot.store.Tx;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The orders about a case itself: who has it, where it stands, what is noted. */
final class CaseOrders {
  private final Cases cases;
  private final CaseLife life;
  private final Ownership ownership;
  private final Team team;
  private final DeskTexts texts;

  CaseOrders(Cases cases, CaseLife life, Ownership ownership, Team team, DeskTexts texts) {
    this.cases = cases;
    this.life = life;
    this.ownership = ownership;
    this.team = team;
    this.texts = texts;
  }

  Map<OrderName, OrderWork> all() {
    return Map.of(
        OrderName.PRENDRE, CaseWork.needing(texts, this::take),
        OrderName.FAIT, CaseWork.needing(texts, this::finish),
        OrderName.RENDRE, CaseWork.needing(texts, this::giveBack),
        OrderName.ASSIGNER, CaseWork.needing(texts, this::assign),
        OrderName.STATUT, CaseWork.needing(texts, this::status),
        OrderName.NOTE, CaseWork.needing(texts, this::note),
        OrderName.REORIENTER, CaseWork.needing(texts, this::reorient),
        OrderName.CLORE, CaseWork.needing(texts, this::close));
  }

  private Outcome take(Tx tx, OrderScene scene, Cases.Stored about, String arg)
      throws SQLException {
    if (!CaseLife.isOpen(about)) {
      return notOpen(tx, about);
    }
    if (about.owner().equals(scene.by())) {
      return not("order_take_yours", about, Map.of());
    }
    if (about.owner().isEmpty() && ownership.give(tx, about, scene.by(), scene.by(), "")) {
      return done("order_take_done", about, Map.of());
    }
    String owner = cases.byId(tx, about.id()).orElseThrow().owner();
    return not("order_take_late", about, Map.of("owner", team.name(tx, owner)));
  }

  private Outcome giveBack(Tx tx, OrderScene scene, Cases.Stored about, String arg)
      throws SQLException {
    if (!about.owner().equals(scene.by())) {
      return not("order_give_not_yours", about, Map.of());
    }
    ownership.give(tx, about, "", scene.by(), arg);
    cases.waitFor(tx, about.id(), Cases.WaitsFor.TEAM);
    return done("order_give_done", about, Map.of());
  }

  /** What the team had to do now is done: it is the person's turn. */
  private Outcome finish(Tx tx, OrderScene scene, Cases.Stored about, String arg)
      throws SQLException {
    if (!CaseLife.isOpen(about)) {
      return notOpen(tx, about);
    }
    if (about.standing().waitsFor() != Cases.WaitsFor.TEAM) {
      return not("order_done_already", about, Map.of());
    }
    boolean adopted = ownership.adopt(tx, about, scene.by());
    cases.note(tx, about.id(), scene.by(), "done", arg.strip());
    cases.waitFor(tx, about.id(), Cases.WaitsFor.PERSON);
    life.worked(tx, about.id());
    Outcome outcome = done("order_done", about, Map.of());
    return adopted ? Outcome.done(outcome.line() + " " + texts.get("order_adopted")) : outcome;
  }

  private Outcome assign(Tx tx, OrderScene scene, Cases.Stored about, String arg)
      throws SQLException {
    List<Address> called = team.called(tx, arg);
    if (called.size() != 1) {
      List<String> names = new java.util.ArrayList<>();
      for (Address member : called.isEmpty() ? team.members() : called) {
        names.add(team.name(tx, member.id()));
      }
      return not(
          called.isEmpty() ? "order_assign_unknown" : "order_assign_several",
          about,
          Map.of("name", arg, "names", String.join(", ", names)));
    }
    String to = called.getFirst().id();
    if (about.owner().equals(to)) {
      return not("order_assign_same", about, Map.of("owner", team.name(tx, to)));
    }
    if (!CaseLife.isOpen(about)) {
      return notOpen(tx, about);
    }
    if (!ownership.give(tx, about, to, scene.by(), "")) {
      return not("order_take_late", about, Map.of("owner", team.name(tx, about.owner())));
    }
    tell(tx, scene, about, to);
    return done("order_assign_done", about, Map.of("owner", team.name(tx, to)));
  }

  /** Whoever has a case from now on without having taken it hears so; a reply orders at once. */
  private void tell(Tx tx, OrderScene scene, Cases.Stored about, String to) throws SQLException {
    Long person = about.personId();
    if (person == null || to.equals(scene.by())) {
      return;
    }
    Map<String, String> values =
        Map.of(
            "who", team.name(tx, scene.by()),
            "person", Candidates.contact(about).replace("\n", " ; "));
    Outbound notice =
        StaffNotices.notice(
            texts.of(about, "assigned_subject", values), texts.of(about, "assigned", values));
    team.write(tx, to, notice, Outbox.Purpose.NOTICE, person, about.id());
  }

  private Outcome note(Tx tx, OrderScene scene, Cases.Stored about, String arg)
      throws SQLException {
    if (arg.isBlank()) {
      return not("order_note_empty", about, Map.of());
    }
    cases.note(tx, about.id(), scene.by(), "note", arg.strip());
    return done("order_note_done", about, Map.of());
  }

  /** {@code STATUT suspendu en attente du visa}: the status, and the reason after it. */
  private Outcome status(Tx tx, OrderScene scene, Cases.Stored about, String arg)
      throws SQLException {
    String[] words = arg.strip().split("[\\s:,–-]+");
    for (int most = Math.min(words.length, 4); most > 0; most--) {
      String name = String.join(" ", List.of(words).subList(0, most));
      Optional<CaseStatus> to = CaseStatus.of(name);
      if (to.isPresent()) {
        String reason = String.join(" ", List.of(words).subList(most, words.length));
        return move(tx, scene, about, to.get(), reason);
      }
    }
    return not(
        "order_status_unknown",
        about,
        Map.of("said", arg, "possible", listed(life.next(tx, about))));
  }

  private Outcome reorient(Tx tx, OrderScene scene, Cases.Stored about, String arg)
      throws SQLException {
    return arg.isBlank()
        ? not("order_reorient_where", about, Map.of())
        : move(tx, scene, about, CaseStatus.REORIENTE, arg);
  }

  /** Where a case ends depends on where it is: done, without an answer, withdrawn, or given up. */
  private Outcome close(Tx tx, OrderScene scene, Cases.Stored about, String arg)
      throws SQLException {
    CaseStatus from = CaseLife.status(about);
    CaseStatus end =
        from.isOffer()
            ? CaseStatus.RETIREE
            : switch (from) {
              case BILAN, EN_MISSION -> CaseStatus.CLOS;
              case A_COMPLETER -> CaseStatus.SANS_SUITE;
              default -> CaseStatus.ABANDONNE;
            };
    if (arg.isBlank()) {
      return not("order_close_why", about, Map.of());
    }
    return move(tx, scene, about, end, arg);
  }

  private Outcome move(Tx tx, OrderScene scene, Cases.Stored about, CaseStatus to, String reason)
      throws SQLException {
    if (about.standing().mergedInto() != null) {
      return notOpen(tx, about);
    }
    boolean adopted = !to.isEnd() && ownership.adopt(tx, about, scene.by());
    Cases.Stored now = adopted ? cases.byId(tx, about.id()).orElseThrow() : about;
    Outcome outcome =
        switch (life.move(tx, now, to, scene.by(), reason)) {
          case CaseLife.Result.Moved moved ->
              done(
                  to.isEnd() && to != CaseStatus.CLOS ? "order_end_done" : "order_status_done",
                  about,
                  Map.of("from", moved.from().words(), "to", moved.to().words()));
          case CaseLife.Result.Already already when adopted ->
              done(
                  "order_status_done",
                  about,
                  Map.of("from", CaseLife.status(about).words(), "to", to.words()));
          case CaseLife.Result.Already already ->
              not("order_status_already", about, Map.of("status", already.status().words()));
          case CaseLife.Result.NoWay none ->
              not(
                  "order_status_no_way",
                  about,
                  Map.of(
                      "from",
                      none.from().words(),
                      "to",
                      to.words(),
                      "possible",
                      listed(none.instead())));
          case CaseLife.Result.ReasonMissing missing ->
              not("order_status_why", about, Map.of("to", missing.to().words()));
          case CaseLife.Result.NotAllowed refused ->
              not("order_status_no_way", about, Map.of("to", to.words()));
        };
    return adopted
        ? new Outcome(outcome.done(), outcome.line() + " " + texts.get("order_adopted"))
        : outcome;
  }

  /** It is at an end, or part of another case, where everything goes on. */
  private Outcome notOpen(Tx tx, Cases.Stored about) throws SQLException {
    Long into = about.standing().mergedInto();
    if (into == null) {
      return not("order_not_open", about, Map.of("status", CaseLife.status(about).words()));
    }
    String whole = cases.byId(tx, into).orElseThrow().reference();
    return not("order_merged", about, Map.of("other", whole));
  }

  private static String listed(Collection<CaseStatus> statuses) {
    return statuses.stream().map(CaseStatus::words).collect(Collectors.joining(", "));
  }

  private Outcome done(String key, Cases.Stored about, Map<String, String> values) {
    return Outcome.done(texts.of(about, key, values));
  }

  private Outcome not(String key, Cases.Stored about, Map<String, String> values) {
    return Outcome.not(texts.of(about, key, values));
  }
}
