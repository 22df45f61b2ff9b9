package explor.bot.form;

import explor.bot.config.ConfigNode;
import explor.bot.config.Faults;
import explor.bot.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All forms of the configuration, by id; unchanging once loaded. */
public final class Forms {
  private static final Set<String> FORM_KEYS = Set.of("id", "version", "tag", "title", "slots");
  private static final Set<String> SLOT_KEYS =
      Set.of(
          "name",
          "type",
          "required",
          "label",
          "question",
          "example",
          "hint",
          "choices",
          "min",
          "max",
          "together",
          "asked_if");
  private static final Set<String> CONDITION_KEYS = Set.of("slot", "is");
  private static final Set<String> CHOICE_KEYS = Set.of("value", "label");

  private final Map<String, Form> forms;

  private Forms(Map<String, Form> forms) {
    this.forms = forms;
  }

  /**
   * Reads every {@code forms/*.yaml} below the folder, by file name. A form that is wrong in parts
   * is still given back with what could be read; what is wrong is noted in the faults.
   */
  public static Forms load(Path configFolder, Faults faults) {
    Map<String, Form> forms = new LinkedHashMap<>();
    for (Path file : files(configFolder.resolve("forms"), faults)) {
      ConfigNode root = ConfigNode.read(file, "forms/" + file.getFileName(), faults);
      Form form = form(root);
      if (form.id().isBlank()) {
        continue;
      }
      if (forms.putIfAbsent(form.id(), form) != null) {
        root.get("id").fault("the form \"" + form.id() + "\" exists twice");
      }
    }
    return new Forms(forms);
  }

  /** The form with this id, e.g. {@code need}. */
  public Optional<Form> form(String id) {
    return Optional.ofNullable(forms.get(id));
  }

  /** In the order of their files. */
  public List<Form> all() {
    return List.copyOf(forms.values());
  }

  private static List<Path> files(Path folder, Faults faults) {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> files =
          entries.filter(file -> file.getFileName().toString().endsWith(".yaml")).sorted().toList();
      if (files.isEmpty()) {
        faults.add("forms", 0, "no form (*.yaml) in " + folder);
      }
      return files;
    } catch (IOException e) {
      faults.add("forms", 0, "cannot be read: " + folder + " is missing or unreadable");
      return List.of();
    }
  }

  private static Form form(ConfigNode root) {
    root.onlyKeys(FORM_KEYS);
    String id = root.need("id").text("");
    int version = root.need("version").number(1);
    if (version < 1) {
      root.get("version").fault("a version is 1 or more");
    }
    String tag = root.need("tag").text("");
    Map<Language, String> titles = texts(root.need("title"), true);
    List<Slot> slots = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (ConfigNode item : root.need("slots").items()) {
      slot(item, slots)
          .ifPresent(
              slot -> {
                Integer before = seen.putIfAbsent(slot.name(), item.line());
                if (before != null) {
                  item.fault("slot \"" + slot.name() + "\" stands already on line " + before);
                } else {
                  slots.add(slot);
                }
              });
    }
    return new Form(id, version, tag, titles, List.copyOf(slots));
  }

  /**
   * @param above the slots that stand above this one
   */
  private static Optional<Slot> slot(ConfigNode node, List<Slot> above) {
    node.onlyKeys(SLOT_KEYS);
    String name = node.need("name").text("");
    Optional<SlotType> type = type(node.need("type"));
    if (!name.isEmpty() && !name.matches("[a-z][a-z0-9_]{0,39}")) {
      node.get("name").fault("\"" + name + "\" should be lower-case letters, digits and _");
    }
    List<Choice> choices = choices(node.get("choices"));
    if (type.isPresent() && type.get() == SlotType.ENUM && choices.isEmpty()) {
      node.fault("slot \"" + name + "\" is an enum without choices");
    }
    int min = bound(node.get("min"));
    int max = node.get("max").exists() ? bound(node.get("max")) : Integer.MAX_VALUE;
    if (max < min) {
      node.get("max").fault("max " + max + " is below min " + min);
    }
    Map<Language, String> labels = texts(node.need("label"), true);
    Map<Language, String> questions = texts(node.need("question"), true);
    Map<Language, String> examples = texts(node.get("example"), false);
    Map<Language, String> hints = texts(node.get("hint"), false);
    boolean required = node.get("required").flag(false);
    String together = node.get("together").text("");
    AskedIf askedIf = askedIf(node.get("asked_if"), above);
    if (name.isEmpty() || type.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Slot(
            name,
            type.get(),
            required,
            labels,
            questions,
            examples,
            hints,
            choices,
            min,
            max,
            together,
            askedIf));
  }

  /** A condition that can never hold would leave a question that nobody is ever asked. */
  private static AskedIf askedIf(ConfigNode node, List<Slot> above) {
    if (!node.exists()) {
      return AskedIf.ALWAYS;
    }
    node.onlyKeys(CONDITION_KEYS);
    String name = node.need("slot").text("");
    List<String> values = new ArrayList<>();
    Optional<Slot> on = above.stream().filter(slot -> slot.name().equals(name)).findFirst();
    if (!name.isEmpty() && on.isEmpty()) {
      node.get("slot").fault("\"" + name + "\" is no slot above this one: it is never reached");
      return AskedIf.ALWAYS;
    }
    for (ConfigNode item : node.need("is").items()) {
      String value = item.text("");
      if (on.isPresent() && on.get().choices().stream().noneMatch(c -> c.value().equals(value))) {
        item.fault("\"" + value + "\" is no choice of \"" + name + "\"");
      } else {
        values.add(value);
      }
    }
    if (on.isPresent() && values.isEmpty()) {
      node.fault("no answer to \"" + name + "\" leads to this question: it is never reached");
      return AskedIf.ALWAYS;
    }
    return new AskedIf(name, values);
  }

  private static Optional<SlotType> type(ConfigNode node) {
    Optional<String> code = node.text();
    Optional<SlotType> type = code.flatMap(SlotType::of);
    if (code.isPresent() && type.isEmpty()) {
      node.fault(
          "type \""
              + code.get()
              + "\" is not known; known: "
              + Stream.of(SlotType.values()).map(SlotType::code).toList());
    }
    return type;
  }

  private static int bound(ConfigNode node) {
    int value = node.number(0);
    if (value < 0) {
      node.fault("a bound is 0 or more");
      return 0;
    }
    return value;
  }

  private static List<Choice> choices(ConfigNode node) {
    List<Choice> choices = new ArrayList<>();
    Set<String> seen = new java.util.HashSet<>();
    for (ConfigNode item : node.exists() ? node.items() : List.<ConfigNode>of()) {
      item.onlyKeys(CHOICE_KEYS);
      String value = item.need("value").text("");
      if (!value.isEmpty() && !seen.add(value)) {
        item.fault("choice \"" + value + "\" stands here twice");
      } else if (!value.isEmpty()) {
        choices.add(new Choice(value, texts(item.need("label"), true)));
      }
    }
    return List.copyOf(choices);
  }

  /** A text in every language; a text that may be absent must still be whole when it is there. */
  private static Map<Language, String> texts(ConfigNode node, boolean needed) {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    if (!node.exists()) {
      return Map.of();
    }
    Map<String, ConfigNode> entries = node.entries();
    for (Language language : Language.values()) {
      ConfigNode entry = entries.remove(language.code());
      String text = entry == null ? "" : entry.text("").strip();
      if (text.isEmpty()) {
        node.fault(
            "the text in \"" + language.code() + "\" is missing" + (needed ? "" : " or leave all"));
      } else {
        texts.put(language, text);
      }
    }
    entries.forEach((key, value) -> value.fault("\"" + key + "\" is no language we answer in"));
    return Map.copyOf(texts);
  }
}
