package explor.bot.app;

import explor.bot.desk.CaseLife;
import explor.bot.desk.CaseStatus;
import explor.bot.form.Filled;
import explor.bot.store.Cases;
import explor.bot.store.Database;
import explor.bot.store.MissionSheets;
import explor.bot.store.Proposals;
import explor.knowledge.Engagement;
import explor.knowledge.Window;
import explor.knowledge.match.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is on a mission when: an expert and an association that both said yes, once the team works on
 * the mission. Its days are those of the mission's sheet, or as long as there is none those the
 * association asked for.
 */
record Engagements(
    Database database, Cases cases, Proposals proposals, MissionSheets sheets, int restDays) {

  /** A mission that an expert agreed to; its sheet gives its days, once there is one. */
  private record Agreed(String expert, Cases.Stored need, Optional<Window> fixed) {
    Optional<Window> days() {
      return fixed.isPresent()
          ? fixed
          : Period.of(value(need, "start_date"), value(need, "end_date"));
    }
  }

  /** By expert's id: in the experts' file, or the reference of an offer. */
  Map<String, List<Engagement>> all() {
    Map<String, List<Engagement>> engagements = new HashMap<>();
    for (Agreed agreed : agreed()) {
      agreed
          .days()
          .ifPresent(
              days ->
                  engagements
                      .computeIfAbsent(agreed.expert(), id -> new ArrayList<>())
                      .add(new Engagement(days, restDays)));
    }
    return engagements;
  }

  /** Three reads, however many missions there are: this is asked at every move of a case. */
  private List<Agreed> agreed() {
    return database.read(
        tx -> {
          Map<Long, Cases.Stored> needs = new HashMap<>();
          cases.agreedTo(tx).forEach(need -> needs.put(need.id(), need));
          Map<String, MissionSheets.Sheet> known = new HashMap<>();
          sheets.agreedTo(tx).forEach(sheet -> known.put(sheet.id(), sheet));
          List<Agreed> all = new ArrayList<>();
          for (Proposals.Agreed one : proposals.agreed(tx)) {
            Cases.Stored need = needs.get(one.caseId());
            if (need != null && isMission(CaseLife.status(need))) {
              Optional<Window> fixed =
                  Optional.ofNullable(known.get(need.reference()))
                      .flatMap(sheet -> Period.of(sheet.firstDay(), sheet.lastDay()));
              all.add(new Agreed(one.expert(), need, fixed));
            }
          }
          return all;
        });
  }

  private static String value(Cases.Stored stored, String slot) {
    Filled filled = stored.answers().get(slot);
    return filled == null ? "" : filled.value();
  }

  /** From the day the mission is prepared; what ended without one engages nobody. */
  private static boolean isMission(CaseStatus status) {
    return switch (status) {
      case FICHE_DE_MISSION, PREPARATION, EN_MISSION, BILAN, CLOS -> true;
      case RECU,
          A_COMPLETER,
          QUALIFICATION,
          IDENTIFICATION,
          MISE_EN_RELATION,
          REORIENTE,
          SANS_SUITE,
          SUSPENDU,
          ABANDONNE,
          NOUVELLE,
          VERIFIEE,
          DISPONIBLE,
          PROPOSEE,
          ENGAGEE,
          RETIREE ->
          false;
    };
  }
}
