package explor.knowledge.booklet;

import java.util.List;
import java.util.regex.Pattern;

/**
 * "Ça vous va si …", "is that all right with you": whoever asks for consent asks whether it is
 * allowed, and is read so.
 */
final class Consent {
  private static final String END = "(?=\\s*(?:[?!.,;…]|$)| (?:si|if|se|que|de|d['’]))";

  /** What is said for consent in one language, and how one asks whether a thing is allowed. */
  private record Said(Pattern words, String plain) {
    static Said of(String words, String plain) {
      return new Said(
          Pattern.compile(
              "\\b(?:" + words + ")" + END, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
          plain);
    }
  }

  private static final List<Said> ALL =
      List.of(
          Said.of(
              "(?:c['’]est|ce serait|est-ce que c['’]est|est-ce) (?:ok|okay|bon|d['’]accord)"
                  + " (?:pour|avec|chez) (?:vous|toi|nous|l['’][ée]quipe)|(?:c['’]est|ce serait)"
                  + " (?:ok|okay|bon)(?= ?\\?)|(?:vous [êe]tes|t['’]es|tu es|[êe]tes[- ]vous|es[-"
                  + " ]tu|vous seriez|seriez[- ]vous) (?:ok|okay|d['’]accord)|(?:[çc]a|cela)"
                  + " (?:vous|te) (?:va|convient)|[çc]a passe|vous (?:acceptez|validez)",
              "c'est autorisé"),
          Said.of(
              "(?:is (?:it|that|this)|would (?:it|that) be|are you) (?:ok|okay|fine|alright|all"
                  + " right)(?: (?:with|for|by) (?:you|us|the team))?|do you agree",
              "is it allowed"),
          Said.of(
              "est[áa]n? de acuerdo|est[áa]s de acuerdo|(?:les|te|os) parece bien|est[áa] bien para"
                  + " ustedes",
              "está permitido"),
          Said.of(
              "est[ãa]o de acordo|est[áa]s? de acordo|tudo bem para voc[êe]s?|est[áa] bem para"
                  + " voc[êe]s",
              "é permitido"));

  private Consent() {}

  /** A question for consent as one for permission; any other as it is. */
  static String plain(String question) {
    String plain = question;
    for (Said said : ALL) {
      plain = said.words.matcher(plain).replaceAll(said.plain);
    }
    return plain;
  }
}
