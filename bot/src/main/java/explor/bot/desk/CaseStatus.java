package explor.bot.desk;

import explor.bot.form.Form;
import explor.bot.store.Cases;
import explor.bot.words.Fold;
import explor.bot.words.Typos;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The life of a case. Names are French because the staff's are; {@code docs/GLOSSARY.md} tells. */
public enum CaseStatus {
  RECU("reçu"),
  A_COMPLETER("à compléter"),
  QUALIFICATION("qualification"),
  IDENTIFICATION("identification"),
  MISE_EN_RELATION("mise en relation"),
  FICHE_DE_MISSION("fiche de mission"),
  PREPARATION("préparation"),
  EN_MISSION("en mission"),
  BILAN("bilan"),
  CLOS("clos"),
  REORIENTE("réorienté"),
  SANS_SUITE("sans suite"),
  SUSPENDU("suspendu"),
  ABANDONNE("abandonné"),
  NOUVELLE("nouvelle"),
  VERIFIEE("vérifiée"),
  DISPONIBLE("disponible"),
  PROPOSEE("proposée"),
  ENGAGEE("engagée"),
  RETIREE("retirée");

  private final String words;

  /**
   * @param words as people read it
   */
  CaseStatus(String words) {
    this.words = words;
  }

  /** The status a case is filed with. */
  public static CaseStatus first(Form form, List<String> openSlots) {
    if (form.isOffer()) {
      return NOUVELLE;
    }
    return openSlots.isEmpty() ? RECU : A_COMPLETER;
  }

  /** As staff write it: "en mission", "Fiche de mission"; one wrong letter is forgiven. */
  static Optional<CaseStatus> of(String words) {
    String wanted = Fold.fold(words.strip()).toUpperCase(Locale.ROOT).replaceAll("[\\s_'-]+", "_");
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    return Arrays.stream(values())
        .filter(status -> status.name().equals(wanted))
        .findFirst()
        .or(
            () ->
                Arrays.stream(values())
                    .filter(status -> wanted.length() >= 5 && Typos.oneSlip(wanted, status.name()))
                    .findFirst());
  }

  /** As people read it: "fiche de mission", "à compléter". */
  public String words() {
    return words;
  }

  /** Whether nothing more is to be done. */
  public boolean isEnd() {
    return switch (this) {
      case CLOS, REORIENTE, SANS_SUITE, ABANDONNE, RETIREE -> true;
      case RECU,
          A_COMPLETER,
          QUALIFICATION,
          IDENTIFICATION,
          MISE_EN_RELATION,
          FICHE_DE_MISSION,
          PREPARATION,
          EN_MISSION,
          BILAN,
          SUSPENDU,
          NOUVELLE,
          VERIFIEE,
          DISPONIBLE,
          PROPOSEE,
          ENGAGEE ->
          false;
    };
  }

  /** Whether weeks may pass between two steps: both sides said yes, and the rest is planned. */
  boolean isSlow() {
    return compareTo(MISE_EN_RELATION) >= 0 && compareTo(BILAN) <= 0;
  }

  /** Whose turn it is when a case comes here; an offer that may be proposed needs nobody. */
  Cases.WaitsFor turn() {
    return switch (this) {
      case CLOS, REORIENTE, SANS_SUITE, ABANDONNE, RETIREE, SUSPENDU, DISPONIBLE, ENGAGEE ->
          Cases.WaitsFor.NOBODY;
      case PROPOSEE -> Cases.WaitsFor.PERSON;
      case RECU,
          A_COMPLETER,
          QUALIFICATION,
          IDENTIFICATION,
          MISE_EN_RELATION,
          FICHE_DE_MISSION,
          PREPARATION,
          EN_MISSION,
          BILAN,
          NOUVELLE,
          VERIFIEE ->
          Cases.WaitsFor.TEAM;
    };
  }

  boolean isOffer() {
    return compareTo(NOUVELLE) >= 0;
  }

  /** Whether moving here must say why. */
  boolean needsReason() {
    return this == SUSPENDU || this == ABANDONNE || this == REORIENTE;
  }

  /** Whether only a member of the team moves a case here. */
  boolean isStaffOnly() {
    return this != RECU && this != A_COMPLETER && this != SANS_SUITE;
  }

  /**
   * Where a case goes from here: one step on, one step back to put a mistake right, aside, or to an
   * end. From an end it is opened again; from {@link #SUSPENDU} it goes on where it was.
   */
  public Set<CaseStatus> next() {
    return switch (this) {
      case RECU -> needing(A_COMPLETER, QUALIFICATION, REORIENTE);
      case A_COMPLETER -> needing(RECU, QUALIFICATION, REORIENTE, SANS_SUITE);
      case QUALIFICATION -> needing(A_COMPLETER, IDENTIFICATION, REORIENTE);
      case IDENTIFICATION -> needing(QUALIFICATION, MISE_EN_RELATION, REORIENTE);
      case MISE_EN_RELATION -> needing(IDENTIFICATION, FICHE_DE_MISSION);
      case FICHE_DE_MISSION -> needing(IDENTIFICATION, MISE_EN_RELATION, PREPARATION);
      case PREPARATION -> needing(IDENTIFICATION, FICHE_DE_MISSION, EN_MISSION);
      case EN_MISSION -> needing(PREPARATION, BILAN);
      case BILAN -> needing(EN_MISSION, CLOS);
      case CLOS -> EnumSet.of(BILAN);
      case REORIENTE, SANS_SUITE, ABANDONNE -> EnumSet.of(QUALIFICATION);
      case SUSPENDU -> EnumSet.of(ABANDONNE);
      case NOUVELLE -> EnumSet.of(VERIFIEE, RETIREE);
      case VERIFIEE -> EnumSet.of(NOUVELLE, DISPONIBLE, RETIREE);
      case DISPONIBLE -> EnumSet.of(VERIFIEE, PROPOSEE, RETIREE);
      case PROPOSEE -> EnumSet.of(DISPONIBLE, ENGAGEE, RETIREE);
      case ENGAGEE -> EnumSet.of(DISPONIBLE, PROPOSEE, RETIREE);
      case RETIREE -> EnumSet.of(DISPONIBLE);
    };
  }

  private static Set<CaseStatus> needing(CaseStatus... on) {
    Set<CaseStatus> next = EnumSet.of(SUSPENDU, ABANDONNE);
    next.addAll(Arrays.asList(on));
    return next;
  }
}
