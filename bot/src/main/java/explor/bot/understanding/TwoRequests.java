package explor.bot.understanding;

import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.form.Forms;
import explor.bot.words.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a second request in a first message: "on cherche un maçon pour le Togo. On a aussi besoin
 * d'une comptable pour le Laos". It is one when it asks or offers by itself and says that it comes
 * on top, for another country, in another direction, or in so many words. More about the first one
 * ("il faudrait aussi qu'il parle anglais") is none.
 */
final class TwoRequests {
  private static final int LONGEST = 60; // words that are looked at
  private static final int SHORTEST = 4; // words of a request
  private static final double TELLS = 2; // points of a form, so that its direction is sure

  private final Forms forms;
  private final SlotReading reading;
  private final Naming naming;

  TwoRequests(Forms forms, SlotReading reading) {
    this.forms = forms;
    this.reading = reading;
    this.naming = new Naming(reading);
  }

  /**
   * A message in two.
   *
   * @param first its words without the second request
   * @param other the second request
   */
  record Parted(String first, String other) {}

  Optional<Parted> in(String text, Moment moment) {
    if (!ADDS.matcher(folded(text)).find()) {
      return Optional.empty();
    }
    List<String> pieces = pieces(text);
    for (int i = 1; i < pieces.size(); i++) {
      String other = pieces.get(i);
      String said = folded(other);
      boolean asks = ADDS.matcher(said).find() && naming.asksForMore(other);
      if (!asks || Tokens.of(other, SHORTEST).words().size() < SHORTEST) {
        continue;
      }
      List<String> others = new ArrayList<>(pieces);
      others.remove(i);
      String first = String.join("\n", others);
      String before = String.join("\n", pieces.subList(0, i));
      boolean another = SAID.matcher(said).find() && naming.asksForMore(before);
      if (another || elsewhere(before, other, moment) || otherWay(before, other)) {
        return Optional.of(new Parted(first, other));
      }
    }
    return Optional.empty();
  }

  /** Sentences, and what stands behind "et par ailleurs" within one. */
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    for (Sentences.Sentence sentence : Sentences.of(text)) {
      int from = 0;
      Matcher joint = JOINT.matcher(sentence.text());
      while (joint.find()) {
        pieces.add(sentence.text().substring(from, joint.start()).strip());
        from = joint.end(1);
      }
      pieces.add(sentence.text().substring(from).strip());
    }
    pieces.removeIf(String::isEmpty);
    return pieces;
  }

  /** Each for a country of its own. */
  private boolean elsewhere(String first, String other, Moment moment) {
    Optional<Form> need = forms.form("need");
    if (need.isEmpty()) {
      return false;
    }
    Map<String, Filled> there = reading.whole(need.get(), first, moment.sent());
    Map<String, Filled> elsewhere = reading.whole(need.get(), other, moment.sent());
    Filled one = there.get("country");
    Filled two = elsewhere.get("country");
    return one != null
        && two != null
        && !one.value().equals(two.value())
        && elsewhere.containsKey("expertise");
  }

  /** One asks, the other offers. */
  private boolean otherWay(String first, String other) {
    FormScores one = reading.scores(first);
    FormScores two = reading.scores(other);
    return one.top() >= TELLS && two.top() >= TELLS && isOffer(one.best()) != isOffer(two.best());
  }

  private boolean isOffer(String formId) {
    return forms.form(formId).filter(Form::isOffer).isPresent();
  }

  private static String folded(String text) {
    return String.join(" ", Tokens.of(text, LONGEST * 3).words());
  }

  private static final Pattern JOINT =
      Pattern.compile(
          "(?iu)(?:,\\s*|\\s+)((?:et|mais|and|but|y|pero|e|mas),?)\\s+(?=(?:par ailleurs|d['’]autre"
              + " part|aussi|également|en plus|sinon|on a aussi|on cherche aussi|on aurait aussi"
              + "|on propose aussi|on peut aussi|nous \\p{L}+ (?:aussi|également)|on \\p{L}+"
              + " (?:aussi|également)|je \\p{L}+ (?:aussi|également)|we also|i also|also|besides"
              + "|in addition|separately|también|además|também|além disso)\\b)");

  /** Says that something comes on top. */
  private static final Pattern ADDS =
      Pattern.compile(
          "\\b(?:aussi|egalement|par ailleurs|d autre part|en"
              + " plus|sinon|autre|autres|second|seconde|deuxieme|2e|2eme|also|another|as"
              + " well|too|besides|separately|in"
              + " addition|second|2nd|tambien|ademas|otro|otra|segundo|segunda|tambem|outro|outra|alem"
              + " disso)\\b");

  /** Says that it is another request. */
  private static final Pattern SAID =
      Pattern.compile(
          "\\b(?:autre|second|seconde|deuxieme|2e|2eme)"
              + " (?:demande|besoin|mission|offre|projet|requete)\\b|\\b(?:another|second|2nd|separate)"
              + " (?:request|need|mission|offer|project)\\b|\\b(?:otro|otra|segundo|segunda|outro|outra)"
              + " (?:pedido|necesidad|mision|oferta|missao|necessidade|proyecto|projeto)\\b");
}
