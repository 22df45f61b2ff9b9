package explor.bot.understanding;

/**
 * How much the words of a first message speak for each form, in points; 0 when nothing does. About
 * six points are the evidence of two plain phrases.
 */
public record FormScores(double need, double reciprocity, double employer, double individual) {
  /** Nothing is known of the words. */
  public static final FormScores NONE = new FormScores(0, 0, 0, 0);

  private static final double INVITATION = 5; // less is only talk of coming and receiving

  /** The id of the form that most speaks for. */
  public String best() {
    double offer = Math.max(employer, individual);
    if (reciprocity >= INVITATION && reciprocity >= need - 6 && reciprocity >= offer - 4) {
      return "reciprocity";
    }
    if (need >= offer) {
      return "need";
    }
    return employer > individual ? "employer" : "individual";
  }

  /** The points of {@link #best}. */
  public double top() {
    return switch (best()) {
      case "reciprocity" -> reciprocity;
      case "need" -> need;
      case "employer" -> employer;
      default -> individual;
    };
  }

  /** The same with more points for what was learned to be meant. */
  public FormScores with(double asking, double inviting, double offering) {
    return new FormScores(
        need + asking, reciprocity + inviting, employer + offering, individual + offering);
  }
}
