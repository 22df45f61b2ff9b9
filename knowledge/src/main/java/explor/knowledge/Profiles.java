package explor.knowledge;

import explor.knowledge.index.Shelf;
import explor.knowledge.match.ExpertIndex;
import explor.knowledge.match.NeedIndex;

/** Experts and needs on one shelf. */
record Profiles(Shelf shelf, ExpertIndex experts, NeedIndex needs) {
  /** Origin of what stands in the configuration folder. */
  static final String FILES = "files";

  /** Origin of what is put one by one: the desk's cases. */
  static final String DESK = "desk";

  static Profiles on(Shelf shelf, LivingProfiles.Known known) {
    return new Profiles(
        shelf,
        new ExpertIndex(shelf, known.thesaurus(), known.towns()),
        new NeedIndex(shelf, known.thesaurus(), known.towns()));
  }
}
