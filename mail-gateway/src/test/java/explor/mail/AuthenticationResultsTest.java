package explor.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import explor.mail.Authenticity.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AuthenticationResultsTest {
  private static boolean vouchedFor(String server, String fields) {
    MimeParser parser =
        new MimeParser(
            new MimeParser.Settings(Set.of(), server, explor.mail.mime.MimeTree.Limits.USUAL));
    String from = fields.contains("From: ") ? "" : "From: lucie@resacoop.example\n";
    String mail = fields.replace(" / ", "\n") + "\n" + from + "\nPRENDRE\n";
    return parser.vouchesFor(parser.parse(mail.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "true  | Authentication-Results: mx.a.example; spf=pass; dmarc=pass header.from=x",
        "true  | Authentication-Results: MX.A.example 1; dmarc=pass",
        "true  | Authentication-Results: mx.a.example; auth=pass smtp.auth=lucie",
        "false | Authentication-Results: mx.a.example; spf=pass; dkim=pass; dmarc=fail",
        "false | Authentication-Results: mx.a.example; spf=pass smtp.mailfrom=evil.example;"
            + " dmarc=none",
        "false | Authentication-Results: other.example; dmarc=pass",
        "false | Authentication-Results: mx.a.example; spf=fail (dmarc=pass; dmarc=pass)",
        "false | Authentication-Results: mx.a.example; spf=fail smtp.mailfrom=\"x; dmarc=pass\"",
        "false | Authentication-Results: mx.a.example; dmarc=fail / Authentication-Results:"
            + " mx.a.example; dmarc=pass",
        "true  | Authentication-Results: mx.a.example; dmarc=pass header.from=resacoop.example",
        "false | Authentication-Results: mx.a.example; dmarc=pass header.from=evil.example",
        "false | Authentication-Results: mx.a.example; dmarc=pass"
            + " header.from=evilresacoop.example",
        "false | Authentication-Results: mx.a.example; auth=pass smtp.auth=paul",
        "false | Authentication-Results: mx.a.example; dmarc=pass / From: lucie@resacoop.example,"
            + " eve@evil.example",
        "false | Authentication-Results: mx.a.example; dmarc=pass / From: lucie@resacoop.example"
            + " / From: eve@evil.example",
        "false | X-Nothing: said",
      })
  void onlyWhatTheTrustedServerSaysOnTopVouches(boolean vouched, String fields) {
    assertEquals(vouched, vouchedFor("mx.a.example", fields));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "true  | X-Nothing: said",
        "true  | Authentication-Results: mx.a.example; dmarc=none",
        "false | Authentication-Results: mx.a.example; dmarc=fail",
      })
  void withoutATrustedServerAFailureStillCounts(boolean vouched, String fields) {
    assertEquals(vouched, vouchedFor("", fields));
  }

  @Test
  void aPassThatNobodyTrustedGaveIsUnknown() {
    Authenticity read =
        AuthenticationResults.read(
            java.util.List.of("mx.a.example; dmarc=pass; spf=fail"), "", "a@b.example");
    assertEquals(new Authenticity(Verdict.FAIL, Verdict.UNKNOWN, Verdict.UNKNOWN), read);
  }
}
