package explor.bot.cost;

import java.util.Locale;
import java.util.Optional;

/** The six kinds of travel cost of an expert that are co-funded. Everything else is not. */
public enum CostItem {
  TRANSPORT_NATIONAL,
  TRANSPORT_INTERNATIONAL,
  ASSURANCE,
  VISA,
  HEBERGEMENT,
  PER_DIEM;

  /** As in JSON: {@code per_diem}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<CostItem> of(String code) {
    for (CostItem item : values()) {
      if (item.code().equals(code)) {
        return Optional.of(item);
      }
    }
    return Optional.empty();
  }
}
