package explor.bot.dialogue;

import explor.bot.channel.Outbound;
import explor.bot.form.Slot;
import explor.bot.text.Language;
import explor.bot.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The answer of one step while it is put together: paragraphs, buttons, effects, and the session as
 * it becomes. Lives for one step, on one thread.
 */
final class Reply {
  private final Texts texts;
  private final Scene scene;
  private final List<String> paragraphs = new ArrayList<>();
  private final List<Outbound.Button> buttons = new ArrayList<>();
  private final List<Effect> effects = new ArrayList<>();
  private Session session;
  private boolean introduced;
  private Outbound.Chat chat = Outbound.Chat.PLAIN;
  private List<Outbound.Enclosure> enclosed = List.of();

  Reply(Texts texts, Scene scene, Session session) {
    this.texts = texts;
    this.scene = scene;
    this.session = session;
  }

  Session session() {
    return session;
  }

  void session(Session next) {
    session = next;
  }

  Scene scene() {
    return scene;
  }

  Language language() {
    return session.language();
  }

  String text(String key) {
    return texts.get(language(), key);
  }

  String text(String key, Map<String, ?> values) {
    return texts.get(language(), key, values);
  }

  /** Whether there is such a text. */
  boolean has(String key) {
    return texts.has(language(), key);
  }

  /** Adds a paragraph by its key. */
  Reply say(String key) {
    return raw(text(key));
  }

  Reply say(String key, Map<String, ?> values) {
    return raw(text(key, values));
  }

  /** Adds a paragraph in so many words. */
  Reply raw(String paragraph) {
    if (!paragraph.isBlank()) {
      paragraphs.add(paragraph.strip());
    }
    return this;
  }

  /** "• Durée : 10 jours", as the recap shows a slot. */
  String line(Slot slot, String value) {
    return text("recap.line", Map.of("label", slot.label(language()), "value", value));
  }

  /** Adds a button; what it stands for can be typed as well, and in a mail it is. */
  Reply button(String data, String label) {
    if (scene.mail()) {
      return this;
    }
    buttons.add(new Outbound.Button(session.turn() + "|" + data, label));
    return this;
  }

  /** What a chat does beyond words. */
  Reply chat(Outbound.Chat beyond) {
    chat = beyond;
    return this;
  }

  /** Stored files that go with the answer. */
  Reply enclose(List<Outbound.Enclosure> files) {
    enclosed = List.copyOf(files);
    return this;
  }

  Reply effect(Effect effect) {
    effects.add(effect);
    return this;
  }

  /** Whether nothing is said, and nothing is to be done that brings words of its own. */
  boolean empty() {
    return silentSince(0);
  }

  /** Whether we have yet to say who we are; only the first who asks in a step is told so. */
  boolean introduces() {
    boolean first = !introduced && !session.introduced();
    introduced = true;
    return first;
  }

  /** How many paragraphs are said so far. */
  int paragraphs() {
    return paragraphs.size();
  }

  /** Whether nothing is said beyond so many paragraphs, nor to be done that brings words. */
  boolean silentSince(int said) {
    return paragraphs.size() == said && effects.isEmpty();
  }

  /** Ends the step: everything said becomes one message. */
  Step done() {
    return done("");
  }

  /** The same, with a subject for mail. */
  Step done(String subject) {
    if (paragraphs.isEmpty()) {
      return new Step(session, List.copyOf(effects));
    }
    if (scene.mail()) {
      paragraphs.add(text("mail.signature"));
    }
    String all = String.join("\n\n", paragraphs);
    List<Effect> ordered = new ArrayList<>();
    ordered.add(
        new Effect.Send(
            new Outbound(all, List.copyOf(buttons), subject, "", "", List.of(), "", "auto-replied")
                .with(chat)
                .enclosing(enclosed),
            false));
    ordered.addAll(effects);
    return new Step(session.said(all, buttons), List.copyOf(ordered));
  }
}
