package explor.bot.dialogue;

import explor.bot.channel.Address;
import explor.bot.channel.Outbound;
import explor.bot.text.Language;
import explor.bot.text.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person's copy of their data, and their erasure: shown first, confirmed by a code, answered with
 * a receipt. Thread-safe.
 */
final class RightsTalk {
  private static final Pattern CONFIRMATION =
      Pattern.compile(
          "\\W{0,5}(?:effacer|efface|supprimer|erase|delete)\\W{1,5}(\\d{6})\\b.{0,200}",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

  private static final Pattern SEMICOLON = Pattern.compile("\\s*;\\s*");

  private final Texts texts;
  private final Set<String> copyWords;
  private final Set<String> eraseWords;
  private final Set<String> originalsWords;

  RightsTalk(Texts texts) {
    this.texts = texts;
    this.copyWords = words(texts, "rights.words_copy");
    this.eraseWords = words(texts, "rights.words_erase");
    this.originalsWords = words(texts, "rights.words_originals");
  }

  /** Phrases that stand in one text, parted by semicolons, in every language. */
  static Set<String> words(Texts texts, String key) {
    Set<String> all = new HashSet<>();
    for (Language language : Language.values()) {
      SEMICOLON.splitAsStream(texts.get(language, key)).map(Buttons::folded).forEach(all::add);
    }
    return Set.copyOf(all);
  }

  /**
   * A message that is nothing but such a wish; it counts whatever else is under way, a talk with
   * the team or a form. Empty for anything else.
   */
  Optional<Step> asked(Reply reply, String words) {
    String said = words.length() > 80 ? "" : Buttons.folded(words);
    if (copyWords.contains(said)) {
      return Optional.of(reply.effect(new Effect.MakeCopy()).done());
    }
    if (originalsWords.contains(said)) {
      return Optional.of(
          reply.effect(new Effect.ForgetOriginals()).say("rights.originals_gone").done());
    }
    return eraseWords.contains(said)
        ? Optional.of(reply.effect(new Effect.ShowErasure()).done())
        : Optional.empty();
  }

  /** "EFFACER 123456": the code of a wish to be erased; empty when the words are something else. */
  static Optional<String> code(String words) {
    Matcher found = CONFIRMATION.matcher(words.length() > 300 ? words.substring(0, 300) : words);
    return found.lookingAt() ? Optional.of(found.group(1)) : Optional.empty();
  }

  /** The files are there. */
  Step copied(Session session, Scene scene, Event.CopyMade made) {
    Step step = new Reply(texts, scene, session).say("rights.copy").done();
    List<Effect> effects = new ArrayList<>();
    for (Effect effect : step.effects()) {
      effects.add(
          effect instanceof Effect.Send send
              ? new Effect.Send(send.message().enclosing(made.files()), false)
              : effect);
    }
    return new Step(step.session(), List.copyOf(effects));
  }

  /** What will go, what stays, and how to confirm; the code goes where it is to be read. */
  Step shown(Session session, Scene scene, Event.ErasureShown shown) {
    Reply reply = new Reply(texts, scene, session);
    reply.say("rights.erase_shown");
    List<String> lines = new ArrayList<>();
    lines.add(reply.text("rights.line_messages", Map.of("count", shown.messages())));
    if (shown.files() > 0) {
      lines.add(reply.text("rights.line_files", Map.of("count", shown.files())));
    }
    if (!shown.cases().isEmpty()) {
      String cases = String.join(", ", shown.cases());
      lines.add(reply.text("rights.line_cases", Map.of("cases", cases)));
    }
    lines.add(reply.text("rights.line_address"));
    reply.raw(String.join("\n", lines));
    if (!shown.open().isEmpty()) {
      String open = String.join(", ", shown.open());
      reply.say("rights.open_cases", Map.of("cases", open));
    }
    reply.say("rights.kept");
    boolean here = shown.at().equals(scene.from());
    if (here) {
      reply.say("rights.code_here", Map.of("code", shown.code()));
    } else {
      boolean mail = shown.at().channel().equals(Address.MAIL);
      reply.say(mail ? "rights.code_by_mail" : "rights.code_by_chat");
      reply.effect(new Effect.SendTo(shown.at(), elsewhere(reply, shown.code())));
    }
    return reply.done();
  }

  private static Outbound elsewhere(Reply reply, String code) {
    String text = reply.text("rights.code_elsewhere", Map.of("code", code));
    String subject = reply.text("rights.code_subject");
    return new Outbound(text, List.of(), subject, "", "", List.of(), "", "auto-replied");
  }

  /** The receipt, or that the code is none. */
  Step answered(Session session, Scene scene, Event.ErasureAnswered answer, ZoneId home) {
    Reply reply = new Reply(texts, scene, session);
    if (!answer.erased()) {
      return reply.say("rights.code_wrong").done();
    }
    String date = DAY.withZone(home).format(scene.now());
    reply.say("rights.erased", Map.of("date", date)).say("rights.erased_elsewhere");
    return reply.say("rights.erased_again").done(reply.text("rights.erased_subject"));
  }
}
