package explor.bot.dialogue;

import explor.bot.channel.Inbound;
import explor.bot.channel.Outbound;
import explor.bot.form.Slot;
import explor.bot.form.SlotType;
import explor.bot.text.Language;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Several choices of one question: each press ticks or unticks one, in the same message, and a last
 * one confirms them all. Months and languages are such choices. What is confirmed counts as if it
 * had been typed. Where our messages cannot be edited there are none.
 */
final class Ticks {
  private static final ZoneId OFFICE = ZoneId.of("Europe/Paris");
  private static final int MONTHS = 12;
  private static final List<String> LANGUAGES =
      List.of("fr", "en", "es", "pt", "ar", "ln", "mg", "sw");

  private Ticks() {}

  /** Of the slots that are asked, the one whose choices are ticked. */
  static Optional<Slot> among(List<Slot> slots, Scene scene) {
    return scene.rich()
        ? slots.stream()
            .filter(slot -> slot.type() == SlotType.PERIOD || slot.type() == SlotType.LANG_LIST)
            .findFirst()
        : Optional.empty();
  }

  /** The buttons of a question, with what is ticked so far. */
  static void show(Reply reply, Slot slot, List<Integer> ticked) {
    List<String> labels = labels(slot, reply);
    for (int i = 0; i < labels.size(); i++) {
      String mark = ticked.contains(i) ? "✓ " : "";
      reply.button("tick|" + slot.name() + "|" + i, mark + labels.get(i));
    }
    if (!ticked.isEmpty()) {
      reply.button("ok|" + slot.name(), reply.text("button.confirm"));
    }
  }

  /** One was pressed: the same message again, ticked or unticked. */
  static Step pressed(Reply reply, Inbound.Message message, Slot slot, String which) {
    List<Integer> ticked = new ArrayList<>(ticked(reply.session()));
    Integer place = which.matches("\\d{1,2}") ? Integer.valueOf(which) : Integer.valueOf(-1);
    if (!ticked.remove(place) && place >= 0 && place < labels(slot, reply).size()) {
      ticked.add(place);
    }
    reply.raw(reply.session().lastText());
    reply.session(
        reply.session().at(new Stage.Asking(Intake.asked(reply.session()), sorted(ticked))));
    show(reply, slot, ticked);
    reply.button("dk", reply.text("button.dont_know"));
    if (!message.thread().isEmpty()) {
      reply.chat(Outbound.Chat.editing(message.thread().getFirst()));
    }
    return reply.done();
  }

  /** What was ticked, in words as a person would type them: "mars ou avril 2027". */
  static String words(Reply reply, Slot slot) {
    List<Integer> ticked = ticked(reply.session());
    if (slot.type() == SlotType.LANG_LIST) {
      List<String> labels = labels(slot, reply);
      return String.join(", ", ticked.stream().map(labels::get).toList());
    }
    YearMonth first = firstMonth(reply);
    return String.join(
        reply.language() == Language.FR ? " ou " : " or ",
        IntStream.range(0, ticked.size())
            .mapToObj(
                i -> {
                  YearMonth month = first.plusMonths(ticked.get(i));
                  boolean last = i == ticked.size() - 1;
                  boolean yearEnds =
                      last || first.plusMonths(ticked.get(i + 1)).getYear() != month.getYear();
                  return month(reply, yearEnds ? "MMMM yyyy" : "MMMM", month);
                })
            .toList());
  }

  private static List<Integer> ticked(Session session) {
    return session.stage() instanceof Stage.Asking asking ? asking.ticked() : List.of();
  }

  private static List<Integer> sorted(List<Integer> ticked) {
    return ticked.stream().sorted().toList();
  }

  private static List<String> labels(Slot slot, Reply reply) {
    if (slot.type() == SlotType.LANG_LIST) {
      return LANGUAGES.stream().map(code -> Show.languageName(code, reply.language())).toList();
    }
    YearMonth first = firstMonth(reply);
    return IntStream.range(0, MONTHS)
        .mapToObj(i -> month(reply, "MMM yyyy", first.plusMonths(i)))
        .toList();
  }

  /** Nobody leaves within this month. */
  private static YearMonth firstMonth(Reply reply) {
    return YearMonth.from(reply.scene().now().atZone(OFFICE)).plusMonths(1);
  }

  private static String month(Reply reply, String pattern, YearMonth month) {
    return month.format(DateTimeFormatter.ofPattern(pattern, Show.locale(reply.language())));
  }
}
