package explor.knowledge.booklet;

import java.util.regex.Pattern;

/** The verbs of whoever packs a bag: what is told of a thing's supply answers them. */
final class Bringing {
  /** Folded, in the forms in which one asks about oneself. */
  static final String VERB =
      "apporte[rsz]?|apportons|amene[rsz]?|amenons|emporte[rsz]?|emportons|emmene[rsz]?|ramene[rsz]?"
          + "|rapporte[rsz]?|prends|prend|prenons|prendre|prevois|prevoir|prevoyons|achete[rsz]?|achetons"
          + "|acheter|bring|bringing|pack|packing|take|buy|llevo|llevar|llevamos|traigo|traer|traemos|compro"
          + "|comprar|compramos|levo|levar|levamos|trago|trazer|trazemos";

  private static final Pattern WORD = Pattern.compile(VERB);

  private Bringing() {}

  /** Whether this folded word is one of them. */
  static boolean is(String folded) {
    return WORD.matcher(folded).matches();
  }
}
