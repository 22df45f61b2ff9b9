package explor.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Replies in the shapes of the mail programs that associations use. */
final class ReplyShapesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "reply-gmail-web | 'Bonjour,¶¶Nous partirions plutôt en mars, pour douze jours.¶¶Bien à"
            + " vous,¶Camille'",
        "reply-gmail-html-only | Oui, c'est bien le Bénin.",
        "reply-outlook-fr-html | 'Bonjour,¶¶Deux experts, environ 1 300 € de budget.'",
        "reply-outlook-fr-plain | 'Je ne sais pas encore.¶¶Hélène Martel'",
        "reply-apple-mail | Le spectacle est en juin.",
        "reply-iphone | Trois semaines",
        "reply-samsung | Le français et le wolof.",
        "reply-yahoo | 'Oui, nous avons un partenaire à Thiès.¶Paul Givre'",
        "reply-orange | La taille des manguiers.",
        "reply-sfr | Nous prenons en charge l'hébergement.",
        "reply-free-zimbra | Un verger de quatre hectares.",
        "reply-outlook-mobile-en | Two weeks in Togo would suit us.",
      })
  void onlyTheNewWordsStay(String mail, String words) {
    ReceivedMail received = Mails.read(mail);
    assertEquals(words.replace('¶', '\n'), received.newText());
    assertEquals(MailKind.PERSON, received.kind());
  }

  @Test
  void inlineAnswersKeepTheirQuestions() {
    ReceivedMail mail = Mails.read("reply-thunderbird-inline");
    assertEquals(
        Map.of(
            "Dans quel pays se passe le projet ?", "Au Burkina Faso, près de Ouahigouya.",
            "Pour combien de jours souhaitez-vous un expert ?", "Dix jours."),
        mail.answers());
    assertTrue(mail.newText().startsWith("Bonjour, mes réponses sont dans le texte."));
    assertTrue(mail.signature().contains("Puits du Sahel"));
  }

  @Test
  void aMailThatOnlyLooksLikeHeadersLosesNothing() {
    ReceivedMail mail = Mails.read("reply-like-a-form");
    assertEquals(mail.text().strip(), mail.newText() + "\n\n" + mail.signature());
  }

  @Test
  void aForwardedMailIsReadAsAWhole() {
    assertTrue(Mails.read("mime-forwarded-mail").newText().contains("maraîchage à Thiès"));
  }
}
