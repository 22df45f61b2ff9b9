package explor.bot.desk.document;

import explor.bot.words.Fold;
import java.util.Optional;

/** The drafts that there are, by the word staff call them. */
public enum DocumentKind {
  FICHE("fiche de mission"),
  TERMES("termes de référence"),
  BUDGET("budget"),
  LIVRET("livret du volontaire");

  private final String title;

  DocumentKind(String title) {
    this.title = title;
  }

  /** As staff call it, in French. */
  public String title() {
    return title;
  }

  /** The name of its template without an ending, and of the command's word. */
  public String code() {
    return Fold.fold(name());
  }

  /** By its first word: "fiche", "Termes de référence". */
  public static Optional<DocumentKind> of(String words) {
    String first = Fold.fold(words.strip()).split("\\s+", 2)[0];
    for (DocumentKind kind : values()) {
      if (kind.code().equals(first)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
