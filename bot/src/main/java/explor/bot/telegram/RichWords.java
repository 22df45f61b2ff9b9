package explor.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a rich message (Bot API, RichMessage: blocks within blocks, text that is a string, a
 * list or an object with more text): a line for each block, nothing of its looks. What it shows
 * besides words is left out. Pure, never throws.
 */
final class RichWords {
  private RichWords() {}

  /** Empty when there are none. */
  static String of(JsonNode rich) {
    List<String> lines = new ArrayList<>();
    block(rich.path("blocks"), lines);
    return String.join("\n", lines).strip();
  }

  private static void block(JsonNode block, List<String> lines) {
    if (block.isArray()) {
      block.forEach(one -> block(one, lines));
      return;
    }
    if (!block.isObject()) {
      return;
    }
    List<String> within = new ArrayList<>();
    add(within, inline(block.path("summary")));
    add(within, inline(block.path("text")));
    for (String inner : List.of("blocks", "items", "cells")) {
      block(block.path(inner), within);
    }
    add(within, inline(block.path("caption")));
    // The number or dot of a list's item belongs before its first line.
    add(lines, (block.path("label").asText("") + " " + String.join("\n", within)).strip());
  }

  private static String inline(JsonNode text) {
    if (text.isTextual()) {
      return text.asText();
    }
    if (text.isArray()) {
      StringBuilder whole = new StringBuilder();
      text.forEach(part -> whole.append(inline(part)));
      return whole.toString();
    }
    return text.has("text") ? inline(text.path("text")) : text.path("alternative_text").asText("");
  }

  private static void add(List<String> lines, String line) {
    if (!line.isBlank()) {
      lines.add(line);
    }
  }
}
