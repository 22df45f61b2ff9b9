package explor.knowledge.booklet;

import java.util.regex.Pattern;

/** Whose money a passage tells of: the volunteer's per diem, or what somebody else is paid. */
final class PerDiem {
  static final String CONCEPT = "mission/perdiem";

  private static final Pattern OWN =
      Pattern.compile(
          "(?iU)\\b(?:per ?diem|indemnités? (?:journali|quotidi|de séjour|de mission|du"
              + " volontaire)\\w*|(?:votre|vos|ton|tes) (?:indemnit|défraiement|allocation)\\w*"
              + "|journali[eè]re?s?|quotidien(?:ne)?s?|(?:vous|tu)"
              + " (?:recev|reç|touch|perc|aur)\\w*|vous (?:est|sont|sera|seront)"
              + " vers\\w+|(?:you|we) (?:get|receive|are paid)|allowance|viáticos?|dietas?|diárias?"
              + "|recib(?:es?|irás?|en)|recebe[ms]?)\\b");

  private static final Pattern PERSON =
      Pattern.compile(
          "(?U)\\b\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+|\\b(?:M\\.|Mme|Mlle|Mr|Mrs|Ms|Dr) \\p{Lu}");

  private PerDiem() {}

  /** Whether it says of its money that the volunteer gets it. */
  static boolean isNamedIn(String passage) {
    return OWN.matcher(passage).find();
  }

  /** "Lina Haddad, interprète, 40 dinars par jour": hers. */
  static boolean isOfAnother(String passage) {
    return PERSON.matcher(passage).find() && !isNamedIn(passage);
  }
}
