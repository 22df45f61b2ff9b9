package explor.bot.understanding;

import explor.bot.form.Form;
import explor.bot.form.SlotType;
import explor.bot.words.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * "Plutôt l'Afrique de l'Ouest" where countries may be told: nobody's name, and no country; it is
 * kept in their words.
 */
final class Region {
  private Region() {}

  /** What to keep; empty when the message is something else or countries were told before. */
  static Optional<Command> in(String text, Form form, Moment moment) {
    List<String> words = Tokens.of(text, LONGEST + 1).words();
    boolean told =
        !moment.confirming()
            && !moment.wholeMail()
            && words.size() <= LONGEST
            && !text.contains("?")
            && PART.matcher(String.join(" ", words)).matches();
    return form.slots().stream()
        .filter(slot -> told && slot.type() == SlotType.COUNTRY_LIST)
        .filter(slot -> !moment.answers().containsKey(slot.name()))
        .findFirst()
        .map(slot -> new Command.Keep(slot.name(), text.strip()));
  }

  private static final int LONGEST = 10; // words
  private static final Pattern PART =
      Pattern.compile(
          "(?:(?:je|j|on|nous|i|we|plutot|surtout|de"
              + " preference|preference|idealement|rather|mostly|ideally|aimerais|aimerait|voudrais|prefere|preferons|prefer|like|d|would|peu"
              + " importe"
              + "|mais|but|en|in|vers|pour|for|to|la|l|le|les|the|de|du|of|ou|et|or|and|partout|anywhere|n"
              + " importe ou|sauf|hors|except|not|pas|jamais|never) )*"
              + "(?:afrique|africa|asie|asia|amerique|amerika|america|europe|maghreb|sahel|caraibes?|caribbean|antilles|balkans|caucase|caucasus|orient|middle"
              + " east|oceanie|oceania|pacifique|pacific|andes|ocean indien|indian"
              + " ocean|ameriques)(?:"
              + " (?:de|du|d|l|la|le|the|et|ou|and|or|en|of|ouest|est|nord|sud|centrale?|latine|latin"
              + "|west|east|north|south|southeast|central|western|eastern|northern|southern|noire|subsaharienne|australe|sud"
              + " est|caucase|balkans|andes|orient|francophone|anglophone|surtout|plutot|mostly|si"
              + " possible|possible|si|mainly|preferably|ca me"
              + " va|ca|me|va|ideally|afrique|asie|africa|asia"
              + "|amerique|america|europe|caraibes|maghreb|sahel))*");
}
