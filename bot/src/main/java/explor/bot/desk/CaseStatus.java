package explor.bot.desk;

import explor.bot.form.Form;
import java.util.List;

/** The life of a case. Names are French because the staff's are; {@code docs/GLOSSARY.md} tells. */
public enum CaseStatus {
  RECU,
  A_COMPLETER,
  QUALIFICATION,
  IDENTIFICATION,
  MISE_EN_RELATION,
  FICHE_DE_MISSION,
  PREPARATION,
  EN_MISSION,
  BILAN,
  CLOS,
  REORIENTE,
  SANS_SUITE,
  SUSPENDU,
  ABANDONNE,
  NOUVELLE,
  VERIFIEE,
  DISPONIBLE,
  PROPOSEE,
  ENGAGEE,
  RETIREE;

  /** The status a case is filed with. */
  public static CaseStatus first(Form form, List<String> openSlots) {
    if (form.isOffer()) {
      return NOUVELLE;
    }
    return openSlots.isEmpty() ? RECU : A_COMPLETER;
  }
}
