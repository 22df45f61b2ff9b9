package explor.bot.desk;

import explor.bot.channel.Outbound;
import explor.bot.desk.OrderWork.OrderScene;
import explor.bot.desk.OrderWork.Outcome;
import explor.bot.order.OrderName;
import explor.bot.store.Attachments;
import explor.bot.store.Cases;
import explor.bot.store.Tx;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The orders that speak to the person, where they wrote from last. */
final class PersonOrders {
  private final Cases cases;
  private final Ownership ownership;
  private final Voice voice;
  private final DeskTexts texts;

  PersonOrders(Cases cases, Ownership ownership, Voice voice, DeskTexts texts) {
    this.cases = cases;
    this.ownership = ownership;
    this.voice = voice;
    this.texts = texts;
  }

  Map<OrderName, OrderWork> all() {
    return Map.of(OrderName.DEMANDER, this::ask, OrderName.REPONDRE, this::answer);
  }

  private Outcome ask(Tx tx, OrderScene scene, String text) throws SQLException {
    return say(tx, scene, text, true, "asked");
  }

  private Outcome answer(Tx tx, OrderScene scene, String text) throws SQLException {
    return say(tx, scene, text, !scene.answersQuestion(), "replied");
  }

  private Outcome say(Tx tx, OrderScene scene, String text, boolean goesOn, String what)
      throws SQLException {
    Long person = scene.person();
    if (text.isBlank()) {
      return Outcome.not(texts.get("order_say_empty"));
    }
    Cases.Stored about = scene.about();
    if (about != null && CaseLife.isForgotten(about)) {
      return Outcome.not(texts.of(about, "order_erased", Map.of()));
    }
    if (person == null) {
      return Outcome.not(texts.get("order_no_person"));
    }
    Long caseId = about == null ? null : about.id();
    List<Outbound.Enclosure> files = voice.carries(tx, person, scene.files());
    if (!voice.say(tx, person, caseId, Voice.Said.by(scene, text.strip(), goesOn, files))) {
      return Outcome.not(texts.get("not_forwarded"));
    }
    String adopted = "";
    if (about != null) {
      adopted = ownership.adopt(tx, about, scene.by()) ? " " + texts.get("order_adopted") : "";
      cases.note(tx, about.id(), scene.by(), what, "");
      if (CaseLife.isOpen(about)) {
        cases.waitFor(tx, about.id(), Cases.WaitsFor.PERSON);
      }
    }
    return Outcome.done(texts.get("order_" + what) + adopted + left(scene, files));
  }

  /** What of the files did not go: too big, not clean, or to a door that takes none. */
  private String left(OrderScene scene, List<Outbound.Enclosure> gone) {
    List<String> names =
        scene.files().stream()
            .filter(file -> gone.stream().noneMatch(there -> there.hash().equals(file.hash())))
            .map(Attachments.Stored::name)
            .distinct()
            .toList();
    return names.isEmpty()
        ? ""
        : " " + texts.get("order_files_left", Map.of("names", String.join(", ", names)));
  }
}
