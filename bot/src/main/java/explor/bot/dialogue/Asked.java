package explor.bot.dialogue;

import explor.bot.form.Forms;
import explor.bot.understanding.Command;
import explor.bot.words.Fold;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is put as a question and what the programme's own booklet answers is a question, though the
 * words sound like an offer ("je suis retraité, je peux participer ?") or answer nothing that was
 * asked in a form. Thread-safe.
 */
final class Asked {
  private static final Pattern QUESTION =
      Pattern.compile(
          "\\?\\s*$|^\\W*(?:et |mais |au fait,? )?(?:(?:j['’]|je |on |nous"
              + " )(?:aimer|voudr|souhait|veux )\\w* ?savoir (?:si\\b|s['’])|(?:merci de |pouvez[-"
              + " ]vous )?(?:me|nous) dire si\\b|dites[- ](?:moi|nous) si\\b|(?:i|we)(?:"
              + " would|['’]d)? (?:like|want) to know (?:if|whether)\\b|let (?:me|us) know"
              + " (?:if|whether)\\b|combien|comment|qui|quand|pourquoi|quel(?:le)?s?|quoi|est[-"
              + " ]ce|(?:peut|doit|faut|puis|pouvez|peux|dois|a|as|avez|y a)[-"
              + " ](?:on|il|je|vous|tu|t)|il"
              + " faut|how|what|who|when|which|can|could|do|does|is|are|may|should|como|cuant[oa]s?|quien|cual|puedo|se"
              + " puede|quant[oa]s?|quem|posso)\\b");

  private final Library library;
  private final Forms forms;

  Asked(Library library, Forms forms) {
    this.library = library;
    this.forms = forms;
  }

  /** The programme's words on it; empty for what is no question, or not answered. */
  Optional<Library.Quote> of(Reply reply, String words) {
    return isQuestion(words) ? library.programme(words, reply.language()) : Optional.empty();
  }

  /**
   * For who asks whether and how, and tells nothing that a form could begin with: who may come
   * forward. Empty for anything else.
   */
  Optional<Library.Quote> whoMay(Reply reply, List<Command> commands, String words) {
    return OnMission.told(commands) > 0 || !isQuestion(words)
        ? Optional.empty()
        : commands.stream()
            .filter(command -> command instanceof Command.Start)
            .map(command -> ((Command.Start) command).form())
            .flatMap(id -> forms.form(id).stream())
            .map(form -> "programme.heading_" + (form.isOffer() ? "offer" : form.id()))
            .findFirst()
            .flatMap(key -> library.programmeOn(reply.text(key), reply.language()));
  }

  static boolean isQuestion(String words) {
    return QUESTION.matcher(Fold.fold(words.strip())).find();
  }

  static void say(Reply reply, Library.Quote quote, String words) {
    reply.raw(quote.text()).say("programme.source", Map.of("source", quote.source()));
    Retold.after(reply, "programme", quote.source() + quote.text().hashCode(), words);
  }
}
