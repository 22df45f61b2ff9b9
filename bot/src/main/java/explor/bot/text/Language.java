package explor.bot.text;

import java.util.Locale;

/** The languages we answer in. What people write may also be Spanish or Portuguese. */
public enum Language {
  FR,
  EN;

  /** {@code fr}, {@code en}; as in {@code config/texts/fr.yaml}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The language for an IETF tag such as {@code fr-BE} or {@code en}; French when unknown. */
  public static Language of(String tag) {
    return tag.toLowerCase(Locale.ROOT).startsWith("en") ? EN : FR;
  }
}
