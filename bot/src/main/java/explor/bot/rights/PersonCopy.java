package explor.bot.rights;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import explor.bot.store.Json;
import explor.bot.text.Language;
import explor.bot.text.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is held of a person, as a page to read and as JSON. Values are shown, never interpreted. */
public final class PersonCopy {
  private static final ZoneId OFFICE = ZoneId.of("Europe/Paris");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(OFFICE);
  private static final String JSON = "_json";

  private final Texts texts;

  public PersonCopy(Texts texts) {
    this.texts = texts;
  }

  /** Without an ending, safe on every system. */
  String fileName(Language language) {
    return texts.get(language, "copy.file_name");
  }

  /** Machine-readable: UTC times in ISO 8601, the same names in every language. */
  static String json(Map<String, List<Map<String, Object>>> all, Instant made) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("format", "explor-person-copy/1");
    root.put("made_at", made.toString());
    all.forEach(
        (section, rows) -> root.put(section, rows.stream().map(PersonCopy::plain).toList()));
    try {
      return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers are always JSON", e);
    }
  }

  private static Map<String, Object> plain(Map<String, Object> row) {
    Map<String, Object> plain = new LinkedHashMap<>();
    row.forEach(
        (name, value) -> {
          if (name.endsWith("_at") && value instanceof Number millis) {
            plain.put(name, Instant.ofEpochMilli(millis.longValue()).toString());
          } else if (name.endsWith(JSON)) {
            plain.put(name.substring(0, name.length() - JSON.length()), tree(value));
          } else {
            plain.put(name, value);
          }
        });
    return plain;
  }

  private static JsonNode tree(Object value) {
    try {
      return Json.mapper().readTree(value.toString());
    } catch (JsonProcessingException e) {
      return TextNode.valueOf(value.toString());
    }
  }

  /** A page that needs nothing from anywhere: no script, no picture, no link. */
  String html(Map<String, List<Map<String, Object>>> all, Language language, Instant made) {
    String title = texts.get(language, "copy.title");
    StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"");
    page.append(language.code()).append("\"><head><meta charset=\"utf-8\">");
    page.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';");
    page.append(" style-src 'unsafe-inline'\"><title>").append(escaped(title));
    page.append("</title>\n<style>body{font-family:sans-serif;max-width:60em;margin:2em auto}");
    page.append("table{border-collapse:collapse}td,th{text-align:left;vertical-align:top;");
    page.append("padding:.3em .8em .3em 0;border-top:1px solid #ccc;white-space:pre-wrap}</style>");
    page.append("</head><body>\n<h1>").append(escaped(title)).append("</h1>\n<p>");
    page.append(escaped(texts.get(language, "copy.intro", Map.of("date", TIME.format(made)))));
    page.append("</p>\n");
    all.forEach((section, rows) -> section(page, section, rows, language));
    return page.append("</body></html>\n").toString();
  }

  private void section(
      StringBuilder page, String section, List<Map<String, Object>> rows, Language language) {
    page.append("<h2>").append(escaped(texts.get(language, "copy.section_" + section)));
    page.append("</h2>\n<table><tr>");
    for (String name : rows.getFirst().keySet()) {
      page.append("<th>").append(escaped(texts.get(language, "copy.column_" + name)));
      page.append("</th>");
    }
    page.append("</tr>\n");
    for (Map<String, Object> row : rows) {
      page.append("<tr>");
      row.forEach((name, value) -> page.append("<td>").append(cell(name, value)).append("</td>"));
      page.append("</tr>\n");
    }
    page.append("</table>\n");
  }

  private static String cell(String name, Object value) {
    if (name.endsWith("_at") && value instanceof Number millis) {
      return TIME.format(Instant.ofEpochMilli(millis.longValue()));
    }
    if (name.endsWith(JSON)) {
      StringBuilder lines = new StringBuilder();
      leaves("", tree(value), lines);
      return escaped(lines.toString().strip());
    }
    return escaped(value.toString());
  }

  /** "place: Kinshasa", a line a value. */
  private static void leaves(String path, JsonNode node, StringBuilder lines) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              field ->
                  leaves(
                      path.isEmpty() ? field.getKey() : path + " " + field.getKey(),
                      field.getValue(),
                      lines));
    } else if (node.isArray()) {
      node.forEach(child -> leaves(path, child, lines));
    } else if (!node.asText().isEmpty() && !node.isNull()) {
      lines.append(path).append(path.isEmpty() ? "" : ": ").append(node.asText()).append('\n');
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
