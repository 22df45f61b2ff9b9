package explor.mail;

import explor.mail.Authenticity.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Authentication-Results (RFC 8601) of the one server we trust; others could be forged. */
final class AuthenticationResults {
  private static final Pattern METHOD =
      Pattern.compile("(spf|dkim|dmarc|auth)(?:/\\d+)?\\s*=\\s*([a-z]+)");

  private static final Pattern HEADER_FROM =
      Pattern.compile("header\\.from\\s*=\\s*(?:[^\\s;@]*@)?([\\w-]+(?:\\.[\\w-]+)+)");
  private static final Pattern LOGIN = Pattern.compile("smtp\\.auth\\s*=\\s*([^\\s;]+)");

  private AuthenticationResults() {}

  /**
   * @param fields the header's values, topmost first
   * @param trusted the authserv-id of our own server; empty when none is trusted: then only what
   *     speaks against the sender counts, because a forger would not write that
   * @param from the address that we take the mail to be from, in lower case. A pass counts for no
   *     other: our server may have read another one in a From made to be read in two ways
   */
  static Authenticity read(List<String> fields, String trusted, String from) {
    if (trusted.isEmpty()) {
      return fields.isEmpty() ? Authenticity.UNKNOWN : onlyBad(of(fields.getFirst(), from));
    }
    for (String field : fields) {
      String value = withoutComments(field).toLowerCase(Locale.ROOT);
      int semicolon = value.indexOf(';');
      String server =
          (semicolon < 0 ? value : value.substring(0, semicolon)).strip().split("\\s+")[0];
      if (server.equals(trusted.toLowerCase(Locale.ROOT))) {
        return of(field, from); // ours stands above whatever the mail brought along
      }
    }
    return Authenticity.UNKNOWN;
  }

  private static Authenticity onlyBad(Authenticity said) {
    return new Authenticity(onlyBad(said.spf()), onlyBad(said.dkim()), onlyBad(said.dmarc()));
  }

  private static Verdict onlyBad(Verdict verdict) {
    return verdict == Verdict.FAIL ? verdict : Verdict.UNKNOWN;
  }

  private static Authenticity of(String field, String from) {
    String value = withoutComments(field).toLowerCase(Locale.ROOT);
    Verdict spf = Verdict.UNKNOWN;
    Verdict dkim = Verdict.UNKNOWN;
    Verdict dmarc = Verdict.UNKNOWN;
    for (String result : value.split(";")) {
      // Only what begins a result counts: an address may read "dmarc=pass@…".
      Matcher matcher = METHOD.matcher(result.strip());
      if (!matcher.lookingAt()) {
        continue;
      }
      Verdict verdict = verdict(matcher.group(2));
      switch (matcher.group(1)) {
        case "spf" -> spf = verdict;
        case "dkim" -> dkim = dkim == Verdict.PASS ? dkim : verdict;
        case "dmarc" -> dmarc = of(verdict, isOf(HEADER_FROM, result, domain(from)));
        // Submitted with a login of our own server: it needs no DMARC.
        default ->
            dmarc =
                verdict == Verdict.PASS && dmarc == Verdict.UNKNOWN
                    ? of(verdict, isOf(LOGIN, result, from))
                    : dmarc;
      }
    }
    return new Authenticity(spf, dkim, dmarc);
  }

  private static Verdict of(Verdict said, boolean ofThisSender) {
    return said == Verdict.PASS && !ofThisSender ? Verdict.UNKNOWN : said;
  }

  /**
   * Whether what a result names is the sender's: their address, its local part, or their domain. A
   * result that names nothing is believed.
   */
  private static boolean isOf(Pattern property, String result, String sender) {
    Matcher named = property.matcher(result);
    return !named.find()
        || sender.equals(named.group(1))
        || sender.startsWith(named.group(1) + "@");
  }

  private static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1);
  }

  private static Verdict verdict(String word) {
    return switch (word) {
      case "pass", "bestguesspass" -> Verdict.PASS;
      case "fail", "softfail", "permerror", "policy" -> Verdict.FAIL;
      default -> Verdict.UNKNOWN;
    };
  }

  private static String withoutComments(String value) {
    StringBuilder out = new StringBuilder();
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      quoted ^= c == '"';
      depth += c == '(' ? 1 : 0;
      if (depth == 0 && !quoted) {
        out.append(c);
      }
      depth -= c == ')' && depth > 0 ? 1 : 0;
    }
    return out.toString();
  }
}
