package explor.bot.mission;

import explor.bot.words.Fold;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Whom an order names: {@code Marie-Claude Petit (06-12-34-56-78) <mc@asso.example>}, in any order
 * and with any brackets.
 *
 * @param name may be empty
 * @param phone as written; may be empty
 * @param mail in small letters; may be empty
 */
record Named(String name, String phone, String mail) {
  private static final Pattern MAIL = Pattern.compile("\\S*@\\S*");
  private static final Pattern PHONE =
      Pattern.compile("(?:\\(?\\+\\d{1,3}\\)?|0)[\\d .\\-/()\u00a0\u202f]{6,20}\\d");
  private static final Pattern AND =
      Pattern.compile("(?i)\\s+(?:et|puis|ou|and|or)\\s+|\\s*[/&;]\\s*");

  static Named read(String words) {
    String mail = MissionLines.mails(words).stream().findFirst().orElse("");
    String rest = MAIL.matcher(words).replaceAll(" ");
    String phone = PHONE.matcher(rest).results().map(MatchResult::group).findFirst().orElse("");
    String before = PHONE.matcher(rest).replaceFirst(" ");
    String name = before.split("[,:]", 2)[0].replaceAll("[<>()\\[\\]\"«»]", " ").strip();
    return new Named(
        name.replaceAll("\\s+", " "), phone.replaceAll("[\u00a0\u202f]", " ").strip(), mail);
  }

  /**
   * Somebody of the list: by their address, by their name, or by as much of it as fits one person
   * only ({@code Amandine} for Amandine Roux, or the other way round). Of two that are named, the
   * first.
   */
  Optional<Responder> among(List<Responder> people) {
    Optional<Responder> byMail =
        people.stream()
            .filter(one -> one.addresses().stream().anyMatch(address -> address.id().equals(mail)))
            .findFirst();
    return byMail.isPresent() || name.isEmpty()
        ? byMail
        : byName(people, name).or(() -> byName(people, AND.split(name)[0]));
  }

  private static Optional<Responder> byName(List<Responder> people, String name) {
    String wanted = plain(name);
    List<Responder> same = people.stream().filter(one -> plain(one.name()).equals(wanted)).toList();
    List<Responder> fits =
        same.isEmpty()
            ? people.stream().filter(one -> begins(plain(one.name()), wanted)).toList()
            : same;
    return fits.size() == 1 ? Optional.of(fits.getFirst()) : Optional.empty();
  }

  private static boolean begins(String one, String other) {
    return (one + " ").startsWith(other + " ") || (other + " ").startsWith(one + " ");
  }

  private static String plain(String name) {
    return Fold.fold(name).replaceAll("[^a-z0-9]+", " ").strip();
  }
}
