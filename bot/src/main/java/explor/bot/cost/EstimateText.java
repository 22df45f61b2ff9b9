package explor.bot.cost;

import explor.bot.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An estimate in words that people can read: one short line for each thing to know. */
public final class EstimateText {
  private EstimateText() {}

  /**
   * The lines in their order; a part that is nothing is left out. An incomplete estimate says "au
   * moins" and what is missing, never a total.
   */
  public static List<String> lines(Estimate estimate, Language language) {
    boolean french = language == Language.FR;
    String least = estimate.complete() ? "" : french ? "au moins " : "at least ";
    List<String> lines = new ArrayList<>();
    lines.add(
        (french ? "Frais de déplacement estimés : " : "Estimated travel costs: ")
            + least
            + money(estimate.eligibleTotal(), language));
    lines.add(
        (french ? "RESACOOP paie la moitié : " : "RESACOOP pays half: ")
            + least
            + money(estimate.resacoopShare(), language));
    if (estimate.associationPays() > 0) {
      lines.add(
          (french ? "Votre association paie : " : "Your association pays: ")
              + least
              + money(estimate.associationPays(), language)
              + fee(estimate, language));
    }
    if (estimate.employerPays() > 0) {
      lines.add(
          (french ? "L'employeur paie : " : "The employer pays: ")
              + least
              + money(estimate.employerPays(), language)
              + (estimate.associationPays() == 0 ? fee(estimate, language) : ""));
    }
    if (estimate.notCofunded() > 0) {
      lines.add(
          (french ? "Hors du dispositif, à votre charge : " : "Outside the scheme, yours to pay: ")
              + money(estimate.notCofunded(), language));
    }
    if (!estimate.complete()) {
      lines.add(
          (french ? "Prix encore inconnus : " : "Prices not known yet: ")
              + estimate.missing().stream()
                  .map(item -> label(item, language))
                  .collect(Collectors.joining(", ")));
    }
    return lines;
  }

  private static String fee(Estimate estimate, Language language) {
    return language == Language.FR
        ? " (dont " + money(estimate.flatFee(), language) + " de forfait)"
        : " (including the flat fee of " + money(estimate.flatFee(), language) + ")";
  }

  /** {@code 1 495 €}, {@code 747,50 €}; in English {@code €1,495}, {@code €747.50}. */
  public static String money(long cents, Language language) {
    boolean french = language == Language.FR;
    String digits = Long.toString(Math.abs(cents / 100));
    StringBuilder euros = new StringBuilder(digits);
    for (int at = digits.length() - 3; at > 0; at -= 3) {
      // A no-break space, so that an amount is never torn apart at the end of a line.
      euros.insert(at, french ? "\u00a0" : ",");
    }
    long rest = Math.abs(cents % 100);
    if (rest != 0) {
      euros.append(french ? ',' : '.').append(rest < 10 ? "0" : "").append(rest);
    }
    String sign = cents < 0 ? "-" : "";
    return french ? sign + euros + "\u00a0€" : sign + "€" + euros;
  }

  /** What people call an item. */
  public static String label(CostItem item, Language language) {
    boolean french = language == Language.FR;
    return switch (item) {
      case TRANSPORT_NATIONAL -> french ? "transports nationaux" : "travel inside the country";
      case TRANSPORT_INTERNATIONAL -> french ? "transports internationaux" : "international travel";
      case ASSURANCE -> french ? "assurance" : "insurance";
      case VISA -> "visa";
      case HEBERGEMENT -> french ? "hébergement" : "accommodation";
      case PER_DIEM -> "per diem";
    };
  }
}
