package explor.mail;

/** What the trusted server found out about the sender (RFC 8601); UNKNOWN when it says nothing. */
public record Authenticity(Verdict spf, Verdict dkim, Verdict dmarc) {
  /** Results of RFC 8601 section 2.7, as far as they differ for us. */
  public enum Verdict {
    PASS,
    FAIL,
    UNKNOWN
  }

  public static final Authenticity UNKNOWN =
      new Authenticity(Verdict.UNKNOWN, Verdict.UNKNOWN, Verdict.UNKNOWN);

  /**
   * Whether the From address may be trusted. Only DMARC speaks of that address: SPF and DKIM alone
   * may have passed for somebody else's domain (RFC 7489 section 3.1).
   */
  public boolean trusted() {
    return dmarc == Verdict.PASS;
  }
}
