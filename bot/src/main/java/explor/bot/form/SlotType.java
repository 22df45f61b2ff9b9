package explor.bot.form;

import java.util.Locale;
import java.util.Optional;

/** What kind of value a slot holds; decides which reader reads it and how it is shown. */
public enum SlotType {
  /** The person's own words. */
  TEXT,
  /** A person's name, as typed. */
  PERSON,
  EMAIL,
  /** As typed; 8 to 15 digits. */
  PHONE,
  /** A town of Auvergne-Rhône-Alpes; others are kept and flagged. */
  PLACE_AURA,
  /** ISO 3166-1 alpha-2, e.g. {@code CD}. */
  COUNTRY,
  /** Several of them, comma-separated: {@code BJ,TG}. */
  COUNTRY_LIST,
  /** One of the choices of the slot. */
  ENUM,
  /** {@code yes} or {@code no}. */
  BOOL,
  /** A whole number. */
  INT,
  /** ISO 639 codes, comma-separated: {@code fr,en}. */
  LANG_LIST,
  /** The words of the period; its bounds go to {@code start_date} and {@code end_date}. */
  PERIOD,
  /** Euros, a decimal number with a point: {@code 1300} or {@code 1300.50}. */
  MONEY;

  /** As written in a form's file, e.g. {@code place_aura}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<SlotType> of(String code) {
    for (SlotType type : values()) {
      if (type.code().equals(code)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
