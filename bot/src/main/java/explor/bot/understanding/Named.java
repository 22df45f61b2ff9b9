package explor.bot.understanding;

import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.form.Slot;
import explor.bot.form.SlotType;
import explor.bot.understanding.act.Acts;
import explor.bot.understanding.slot.Terms;
import explor.bot.words.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in a sentence which answer it gives, when it says so: "et notre asso c'est Graines
 * d'Espoir", "the email is jo@x.example". Whatever was asked, that is the answer to no other
 * question. Values that take a sentence to tell (a project, its results) are not found here.
 */
final class Named {
  private static final int LONGEST_HEAD = 8; // words
  private static final Pattern IS =
      Pattern.compile(
          "(?iu)^(.{2,60}?)(?:,?\\s+|\\s*)(?:['’]s|c['’]est|ce sera|ce"
              + " serait|s['’]appelle(?:nt)?|are called|['’]re called|se llaman|se"
              + " chamam|est|sera|will be|is called|is|:|=|es|é)\\s+(?=\\S)(?:plut[oô]t |bien |en"
              + " fait )?(.+)$");

  /** What may open the sentence, and what may stand before the name of the answer. */
  private static final Set<String> OPENING =
      Terms.of(
          "et and y e ah oh euh ben bon bah non no nao oui yes alors donc sinon aussi also en fait"
              + " actually sorry pardon desole le la l les the notre nos votre our mon ma mes my"
              + " nuestro nuestra nosso nossa el o a pour for au fait so well ok just de d");

  /** Of whom somebody speaks who invites: "il s'appelle", "her name is". */
  private static final Set<String> THEIRS =
      Set.of(
          "il", "elle", "his name", "her name", "he", "she", "son nom", "el", "ella", "ele", "ela");

  private static final Set<String> THEY =
      Set.of(
          "ils",
          "elles",
          "they",
          "their name",
          "leur nom",
          "le groupe",
          "the group",
          "ellos",
          "ellas",
          "eles",
          "elas");

  private static final Set<String> MINE = Set.of("mon", "my", "mi", "meu");
  private static final Pattern FIRST_PIECE = Pattern.compile("\\s*[,;(]\\s*");

  /** What anything may be called that is asked for. */
  private static final Set<String> ANY =
      Set.of("nom", "name", "nombre", "nome", "numero", "number");

  private final Acts acts;
  private final SlotReading reading;

  Named(Acts acts, SlotReading reading) {
    this.acts = acts;
    this.reading = reading;
  }

  /** The command, empty when the sentence does not say which answer it gives. */
  Optional<Command> in(String sentence, Form form, List<Slot> asked, Moment moment) {
    Matcher is = IS.matcher(sentence.strip());
    if (!is.matches()) {
      return Optional.empty();
    }
    List<String> head = Tokens.of(is.group(1), LONGEST_HEAD + 1).words();
    int from = 0;
    while (from < head.size() && OPENING.contains(head.get(from))) {
      from++;
    }
    Optional<Slot> expert = form.slot("expert_name");
    if (expert.isPresent() && THEIRS.contains(String.join(" ", head))) { // "il s'appelle…"
      return command(expert.get(), FIRST_PIECE.split(is.group(2), 2)[0], moment);
    }
    Optional<Slot> partner =
        form.slot("partner")
            .filter(slot -> THEY.contains(String.join(" ", head)))
            .filter(slot -> moment.answers().containsKey("organisation"))
            .filter(slot -> !moment.answers().containsKey(slot.name()));
    if (partner.isPresent()) { // "they're called…", of those they work with
      return command(partner.get(), acts.corrections().trimmed(is.group(2)), moment);
    }
    boolean mine = from > 0 && MINE.contains(head.get(from - 1)) && from < head.size();
    Optional<Slot> contact = form.slot("contact_name").filter(slot -> mine);
    if (contact.isPresent() && ANY.contains(head.get(from)) && head.size() == from + 1) {
      return command(contact.get(), acts.corrections().trimmed(is.group(2)), moment);
    }
    List<String> name = head.subList(from, head.size());
    boolean any = name.size() == 1 && ANY.contains(name.getFirst());
    if (name.isEmpty() || head.size() > LONGEST_HEAD || any && !asked.isEmpty()) {
      return Optional.empty();
    }
    return acts.slotNames()
        .called(form, name)
        .filter(slot -> slot.type() != SlotType.TEXT || Replacing.isName(slot))
        .flatMap(slot -> command(slot, acts.corrections().trimmed(is.group(2)), moment));
  }

  private Optional<Command> command(Slot slot, String words, Moment moment) {
    Optional<Filled> value = reading.direct(slot, words, moment.sent(), moment.answers());
    boolean known = moment.answers().containsKey(slot.name());
    return value.map(
        given ->
            known ? new Command.Correct(slot.name(), given) : new Command.Fill(slot.name(), given));
  }
}
