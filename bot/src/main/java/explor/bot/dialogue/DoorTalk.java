package explor.bot.dialogue;

import explor.bot.channel.Outbound;
import explor.bot.form.Filled;
import explor.bot.text.Language;
import explor.bot.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * "Continue by e-mail": a first mail invites to answer it. Who answers it from that address has
 * shown that it is theirs, and the talk goes on there with all that was said; it goes on in the
 * chat just as well. The invitation itself tells nothing of the talk, for the address may be
 * mistyped. "Continue on Telegram", by mail, gives a link that leads back, once. Thread-safe.
 */
final class DoorTalk {
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@<>,;:]{1,64}@[^\\s@<>,;:]{1,180}\\.[A-Za-z]{2,24}");

  private final Intake intake;
  private final SideTalk sideTalk;
  private final List<String> asking;
  private final List<String> askingBack;

  DoorTalk(Texts texts, Intake intake, SideTalk sideTalk) {
    this.intake = intake;
    this.sideTalk = sideTalk;
    this.asking = phrases(texts, "door.asked_by");
    this.askingBack = phrases(texts, "door.back_asked_by");
  }

  private static List<String> phrases(Texts texts, String key) {
    return Arrays.stream(Language.values())
        .flatMap(language -> texts.get(language, key).lines())
        .map(Buttons::folded)
        .filter(words -> !words.isEmpty())
        .toList();
  }

  /**
   * The answer to "continuer par mail", also with an address behind it, and to "continuer sur
   * Telegram"; empty for other words.
   */
  Optional<Step> asked(Reply reply, String read) {
    String folded = Buttons.folded(ADDRESS.matcher(read).replaceFirst(""));
    String bare = folded.replaceFirst("^/", "").strip();
    if (asking.contains(bare)) {
      return Optional.of(byMail(reply, read));
    }
    return askingBack.contains(bare) ? Optional.of(back(reply)) : Optional.empty();
  }

  private static Step byMail(Reply reply, String read) {
    boolean mail = reply.scene().mail();
    if (mail || reply.scene().ways().mail().isEmpty()) {
      Intake.introduce(reply);
      return reply.say(mail ? "door.here" : "door.no_mail").done();
    }
    Optional<String> address = address(read, reply.session().draft());
    if (address.isEmpty()) {
      Intake.introduce(reply);
      return reply.say("door.which_mail").done();
    }
    Outbound invitation =
        Outbound.of(reply.text("door.invitation") + "\n\n" + reply.text("mail.signature"))
            .titled(reply.text("door.subject"));
    return reply.effect(new Effect.Invite(address.get(), invitation)).done();
  }

  private static Step back(Reply reply) {
    if (reply.scene().mail()) {
      return reply.effect(new Effect.MakeWay()).done();
    }
    Intake.introduce(reply);
    return reply.say("door.there").done();
  }

  /** An invitation left, or too many have. */
  Step invited(Reply reply, Event.Invited invited) {
    Intake.introduce(reply);
    String ours = reply.scene().ways().mail();
    if (invited.sent()) {
      reply.say("door.mail_sent", Map.of("address", invited.address(), "mail", ours));
      reply.say("door.back");
    } else {
      reply.say("door.enough", Map.of("mail", ours));
      intake.goOn(reply);
    }
    return reply.done();
  }

  /** The link that somebody asked for by mail. */
  Step wayMade(Reply reply, Arrival.Way way) {
    Intake.introduce(reply);
    if (way.open()) {
      tell(reply, way);
    } else {
      reply.say("door.no_link");
    }
    return reply.done();
  }

  /**
   * What is to be said first of how this message came; the whole answer, when it says nothing else.
   */
  Optional<Step> arrived(Reply reply) {
    return switch (reply.scene().ways().arrival()) {
      case null -> Optional.empty();
      case Arrival.ByMail(Arrival.Way way) -> {
        if (way.open()) {
          reply.say("door.joined");
          tell(reply, way);
        }
        yield Optional.empty();
      }
      case Arrival.Apart apart -> {
        reply.say("door.apart");
        yield Optional.empty();
      }
      case Arrival.Back(String mailbox) -> {
        Intake.introduce(reply);
        if (mailbox.isEmpty()) {
          reply.say("door.came_back_here");
        } else {
          reply.say("door.came_back", Map.of("mail", mailbox));
        }
        yield Optional.of(sideTalk.goOn(reply, intake));
      }
      case Arrival.Nowhere nowhere -> {
        Intake.introduce(reply);
        reply.say("door.link_void");
        yield Optional.of(sideTalk.goOn(reply, intake));
      }
      case Arrival.Occupied occupied -> {
        Intake.introduce(reply);
        reply.say("door.link_occupied");
        yield Optional.of(sideTalk.goOn(reply, intake));
      }
    };
  }

  private static void tell(Reply reply, Arrival.Way way) {
    if (!way.link().isEmpty()) {
      reply.say("door.way", Map.of("link", way.link()));
    }
    reply.say("door.way_typed", Map.of("word", way.word()));
    reply.say("door.way_once");
  }

  private static Optional<String> address(String read, @Nullable Draft draft) {
    Matcher typed = ADDRESS.matcher(read);
    if (typed.find()) {
      return Optional.of(typed.group());
    }
    return draft == null ? Optional.empty() : draft.answer("email").map(Filled::value);
  }
}
