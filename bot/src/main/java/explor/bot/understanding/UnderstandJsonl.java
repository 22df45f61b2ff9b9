package explor.bot.understanding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.form.Forms;
import explor.bot.form.Slot;
import explor.bot.form.SlotType;
import explor.bot.text.Language;
import explor.bot.understanding.slot.Extraction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What was understood of texts, line by line: in {@code {"id","text","sent","lang","form"}} (only
 * {@code text} is needed), out {@code {"id","intent","kind","slots"}}. Numbers, truth values and
 * lists in {@code slots} have their JSON types; {@code kind} is absent when the text begins no
 * form.
 */
public final class UnderstandJsonl {
  private final Understanding understanding;
  private final Extraction extraction;
  private final Forms forms;
  private final ObjectMapper json = new ObjectMapper();

  public UnderstandJsonl(Understanding understanding, Extraction extraction, Forms forms) {
    this.understanding = understanding;
    this.extraction = extraction;
    this.forms = forms;
  }

  /**
   * Answers one line.
   *
   * @param line one JSON object
   * @param today the day that counts as sent when the line has none
   * @return one line of JSON without line end; {@code {"error": …}} when the line cannot be read
   */
  public String answer(String line, LocalDate today) {
    try {
      JsonNode in = json.readTree(line);
      return in == null || !in.isObject() ? error("", "no JSON object") : answer(in, today);
    } catch (JsonProcessingException e) {
      return error("", "not valid JSON: " + e.getOriginalMessage());
    }
  }

  private String answer(JsonNode in, LocalDate today) {
    String id = in.path("id").asText("");
    if (!in.path("text").isTextual()) {
      return error(id, "\"text\" is missing");
    }
    LocalDate sent = today;
    try {
      sent = in.hasNonNull("sent") ? LocalDate.parse(in.path("sent").asText()) : today;
    } catch (DateTimeParseException e) {
      return error(id, "\"sent\" should be a date such as 2027-03-15");
    }
    String text = in.path("text").asText();
    Language language = Language.of(in.path("lang").asText("fr"));
    Interpretation meant = understanding.interpret(text, Moment.first(sent, language));
    ObjectNode out = json.createObjectNode();
    if (in.has("id")) {
      out.set("id", in.get("id"));
    }
    out.put("intent", meant.intent().code());
    ObjectNode slots = json.createObjectNode();
    Optional<Form> form = form(in.path("form").asText(""), meant);
    if (form.isPresent()) {
      out.put("kind", form.get().id());
      extraction
          .whole(form.get(), text, sent)
          .forEach((name, filled) -> put(slots, form.get(), name, filled));
    }
    out.set("slots", slots);
    return out.toString();
  }

  /** The given form, otherwise the one that the message begins. */
  private Optional<Form> form(String given, Interpretation meant) {
    if (!given.isEmpty()) {
      return forms.form(given);
    }
    return meant.commands().stream()
        .filter(Command.Start.class::isInstance)
        .map(command -> ((Command.Start) command).form())
        .findFirst()
        .flatMap(forms::form);
  }

  /** Puts a value with the JSON type of its slot. */
  private static void put(ObjectNode slots, Form form, String name, Filled filled) {
    SlotType type = form.slot(name).map(Slot::type).orElse(SlotType.TEXT);
    String value = filled.value();
    switch (type) {
      case INT -> slots.put(name, Integer.parseInt(value));
      case MONEY -> slots.put(name, new BigDecimal(value));
      case BOOL -> slots.put(name, value.equals("yes"));
      case LANG_LIST, COUNTRY_LIST -> {
        ArrayNode list = slots.putArray(name);
        for (String item : value.split(",", -1)) {
          list.add(item);
        }
      }
      case TEXT, PERSON, EMAIL, PHONE, PLACE_AURA, COUNTRY, ENUM, PERIOD -> slots.put(name, value);
    }
  }

  private String error(String id, String what) {
    ObjectNode out = json.createObjectNode();
    if (!id.isEmpty()) {
      out.put("id", id);
    }
    return out.put("error", what).toString();
  }
}
