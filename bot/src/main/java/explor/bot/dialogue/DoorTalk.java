package explor.bot.dialogue;

import explor.bot.channel.Outbound;
import explor.bot.form.Filled;
import explor.bot.text.Language;
import explor.bot.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * "Continue by e-mail": a first mail invites to answer it. Who answers it from that address has
 * shown that it is theirs, and the talk goes on there with all that was said; it goes on in the
 * chat just as well. The invitation itself tells nothing of the talk, for the address may be
 * mistyped. Thread-safe.
 */
final class DoorTalk {
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@<>,;:]{1,64}@[^\\s@<>,;:]{1,180}\\.[A-Za-z]{2,24}");

  private final List<String> asking;

  DoorTalk(Texts texts) {
    this.asking =
        java.util.Arrays.stream(Language.values())
            .flatMap(language -> texts.get(language, "door.asked_by").lines())
            .map(Buttons::folded)
            .filter(words -> !words.isEmpty())
            .toList();
  }

  /** The answer to "continuer par mail", also with an address behind it; empty for other words. */
  Optional<Step> asked(Reply reply, String read) {
    String folded = Buttons.folded(ADDRESS.matcher(read).replaceFirst(""));
    return asking.contains(folded.replaceFirst("^/", "").strip())
        ? Optional.of(byMail(reply, read))
        : Optional.empty();
  }

  private static Step byMail(Reply reply, String read) {
    Intake.introduce(reply);
    String ours = reply.scene().ways().mail();
    if (reply.scene().mail() || ours.isEmpty()) {
      return reply.say(reply.scene().mail() ? "door.here" : "door.no_mail").done();
    }
    Optional<String> address = address(read, reply.session().draft());
    if (address.isEmpty()) {
      return reply.say("door.which_mail").done();
    }
    reply.say("door.mail_sent", Map.of("address", address.get(), "mail", ours));
    reply.say("door.back");
    Outbound invitation =
        Outbound.of(reply.text("door.invitation") + "\n\n" + reply.text("mail.signature"))
            .titled(reply.text("door.subject"));
    return reply.effect(new Effect.Invite(address.get(), invitation)).done();
  }

  private static Optional<String> address(
      String read, @org.jspecify.annotations.Nullable Draft draft) {
    Matcher typed = ADDRESS.matcher(read);
    if (typed.find()) {
      return Optional.of(typed.group());
    }
    return draft == null ? Optional.empty() : draft.answer("email").map(Filled::value);
  }
}
