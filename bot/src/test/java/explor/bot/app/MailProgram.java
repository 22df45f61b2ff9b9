package explor.bot.app;

import java.util.stream.Collectors;

/**
 * Replies as mail programs write them: the words above, a signature, and all of our mail quoted.
 */
enum MailProgram {
  GMAIL {
    @Override
    String body(String words, String quoted) {
      String html = words.replace("\n", "<br>");
      String old = quoted.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>\n");
      return alternative(
          words
              + "\n\n"
              + "Le lun. 11 janv. 2027 à 10:00, EXPLOR <explor@assistant.example> a\n"
              + "écrit :\n\n"
              + quote(quoted),
          "<div dir=\"ltr\">"
              + html
              + "</div><br><div class=\"gmail_quote\"><div dir=\"ltr\" class=\"gmail_attr\">Le lun."
              + " 11 janv. 2027 à 10:00, EXPLOR &lt;explor@assistant.example&gt; a écrit"
              + " :<br></div><blockquote class=\"gmail_quote\">"
              + old
              + "</blockquote></div>");
    }
  },
  GMAIL_PHONE {
    @Override
    String body(String words, String quoted) {
      return alternative(
          words
              + "\n\nLe lun. 11 janv. 2027, 10:00, EXPLOR <explor@assistant.example> a écrit :\n\n"
              + quote(quoted),
          "<div dir=\"auto\">"
              + words.replace("\n", "</div><div dir=\"auto\">")
              + "</div><br><div class=\"gmail_quote\"><div dir=\"ltr\" class=\"gmail_attr\">Le lun."
              + " 11 janv. 2027, 10:00, EXPLOR &lt;<a"
              + " href=\"mailto:explor@assistant.example\">explor@assistant.example</a>&gt; a"
              + " écrit&nbsp;:<br></div><blockquote class=\"gmail_quote\">"
              + quoted.replace("\n", "<br>\n")
              + "</blockquote></div>");
    }
  },
  OUTLOOK_PHONE {
    @Override
    String body(String words, String quoted) {
      return html(
          "<html><body><div dir=\"ltr\">"
              + words.replace("\n", "</div><div dir=\"ltr\">")
              + "</div><div dir=\"ltr\"><br></div><div id=\"ms-outlook-mobile-signature\"><div"
              + " dir=\"ltr\">Télécharger <a href=\"https://aka.ms/o0ukef\">Outlook pour"
              + " iOS</a></div></div><hr style=\"display:inline-block;width:98%\"><div"
              + " id=\"divRplyFwdMsg\" dir=\"ltr\"><b>De :</b> EXPLOR"
              + " &lt;explor@assistant.example&gt;<br><b>Envoyé :</b> lundi 11 janvier 2027"
              + " 10:00:00<br><b>À :</b> equipe<br><b>Objet :</b>"
              + " [EXPLOR]<div>&nbsp;</div></div><div>"
              + quoted.replace("\n", "<br>")
              + "</div></body></html>");
    }
  },
  OUTLOOK {
    @Override
    String body(String words, String quoted) {
      String lines =
          words
              .lines()
              .map(line -> "<p class=\"MsoNormal\">" + line + "<o:p></o:p></p>")
              .collect(Collectors.joining());
      return html(
          "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><body lang=\"FR\"><div"
              + " class=\"WordSection1\">"
              + lines
              + "<p class=\"MsoNormal\"><o:p>&nbsp;</o:p></p><p class=\"MsoNormal\">Amandine"
              + " Roux<o:p></o:p></p><div style=\"border:none;border-top:solid #E1E1E1 1.0pt\"><p"
              + " class=\"MsoNormal\"><b>De&nbsp;:</b> EXPLOR &lt;explor@assistant.example&gt;"
              + " <br><b>Envoyé&nbsp;:</b> lundi 11 janvier 2027 10:00<br><b>À&nbsp;:</b>"
              + " equipe<br><b>Objet&nbsp;:</b> [EXPLOR]<o:p></o:p></p></div><p"
              + " class=\"MsoNormal\">"
              + quoted.replace("\n", "<br>")
              + "</p></div></body></html>");
    }
  },
  OUTLOOK_PLAIN {
    @Override
    String body(String words, String quoted) {
      return plain(
          words
              + "\n\nCordialement,\nAmandine Roux\nChargée de mission\n\n"
              + "-----Message d'origine-----\nDe : EXPLOR <explor@assistant.example>\n"
              + "Envoyé : lundi 11 janvier 2027 10:00\nÀ : equipe\nObjet : [EXPLOR]\n\n"
              + quoted);
    }
  },
  APPLE_MAIL {
    @Override
    String body(String words, String quoted) {
      return plain(
          words
              + "\n\n> Le 11 janv. 2027 à 10:00, EXPLOR <explor@assistant.example> a écrit :\n> \n"
              + quote(quoted));
    }
  },
  IPHONE {
    @Override
    String body(String words, String quoted) {
      return plain(
          words
              + "\n\nEnvoyé de mon iPhone\n\n"
              + "> Le 11 janv. 2027 à 10:00, EXPLOR <explor@assistant.example> a écrit :\n> \n"
              + quote(quoted));
    }
  },
  THUNDERBIRD {
    @Override
    String body(String words, String quoted) {
      return plain(
          words
              + "\n\nLe 11/01/2027 à 10:00, EXPLOR a écrit :\n"
              + quote(quoted)
              + "\n-- \nAmandine Roux\nRESACOOP - 04 65 71 00 02");
    }
  },
  ORANGE {
    @Override
    String body(String words, String quoted) {
      return plain(
          words
              + "\n\n \n \n> Message du 11/01/27 10:00\n> De : \"EXPLOR\""
              + " <explor@assistant.example>\n> A : equipe\n> Objet : [EXPLOR]\n> \n"
              + quote(quoted));
    }
  },
  YAHOO {
    @Override
    String body(String words, String quoted) {
      return html(
          "<html><head></head><body><div class=\"yahoo-style-wrap\"><div dir=\"ltr\">"
              + words.replace("\n", "<br>")
              + "</div></div><div id=\"yahoo_quoted_1\" class=\"yahoo_quoted\"><div>Le lundi 11"
              + " janvier 2027 à 10:00:00 UTC+1, EXPLOR &lt;explor@assistant.example&gt; a écrit"
              + " :</div><div>"
              + quoted.replace("\n", "<br>")
              + "</div></div></body></html>");
    }
  };

  /** The headers of the content, an empty line, and the content. */
  abstract String body(String words, String quoted);

  private static String quote(String text) {
    return text.lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
  }

  private static String plain(String text) {
    return "Content-Type: text/plain; charset=utf-8\n\n" + text + "\n";
  }

  private static String html(String text) {
    return "Content-Type: text/html; charset=utf-8\n\n" + text + "\n";
  }

  private static String alternative(String text, String html) {
    return "Content-Type: multipart/alternative; boundary=b1\n\n--b1\n"
        + plain(text)
        + "\n--b1\n"
        + html(html)
        + "\n--b1--\n";
  }
}
