package explor.bot.desk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import explor.bot.channel.Outbound;
import explor.bot.config.Faults;
import explor.bot.cost.CostRule;
import explor.bot.cost.Estimate;
import explor.bot.cost.EstimateText;
import explor.bot.dialogue.Show;
import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.form.Slot;
import explor.bot.store.Attachments;
import explor.bot.store.Cases;
import explor.bot.store.Json;
import explor.bot.store.Talk;
import explor.bot.text.Language;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The mail that staff read for a new case: what to do, who, what for, where, when, three proposals
 * with reasons and reservations, and the conversation below. French, one screen, as text, as HTML
 * and as JSON.
 */
public final class CaseSummary {
  private static final Language FRENCH = Language.FR;
  private static final ZoneId OFFICE = ZoneId.of("Europe/Paris");
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.FRENCH);

  private final Show show;
  private final DeskTexts texts;
  private final Mustache html;

  private CaseSummary(Show show, DeskTexts texts, Mustache html) {
    this.show = show;
    this.texts = texts;
    this.html = html;
  }

  /** Reads {@code mail/summary.html} of the configuration folder. */
  public static CaseSummary load(Path config, Show show, DeskTexts texts, Faults faults) {
    Path template = config.resolve("mail").resolve("summary.html");
    String source = "";
    try {
      source = Files.readString(template);
    } catch (IOException e) {
      faults.add(
          "mail/summary.html", 0, "cannot be read: " + template + " is missing or unreadable");
    }
    return new CaseSummary(
        show,
        texts,
        new DefaultMustacheFactory().compile(new StringReader(source), "mail/summary.html"));
  }

  /** One labelled row of the summary. */
  record Row(String label, String value) {}

  /** One proposal as the template shows it. */
  record Shown(int number, String id, String headline, String reasons, String reservations) {}

  /** One line of the conversation. */
  record Spoken(String at, String who, String text) {}

  /**
   * Composes the mail.
   *
   * @param open required slots without an answer
   * @param raw slots whose answer nobody could read: the person's words
   */
  public Outbound compose(
      Form form,
      Cases.Stored filed,
      List<String> open,
      Map<String, String> raw,
      List<String> files,
      List<Matcher.Proposal> proposals,
      List<Talk.Line> talk) {
    boolean offer = form.isOffer();
    String subject = subject(form, filed);
    String todo = todo(filed, open);
    List<Row> rows = rows(form, filed, open, raw, files);
    List<Shown> shown = shown(proposals);
    String found =
        texts.get(offer ? "proposals_needs" : shown.size() == 3 ? "proposals_three" : "proposals");
    List<Spoken> spoken = talk.stream().map(this::spoken).toList();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("subject", subject);
    values.put("reference", filed.reference());
    values.put("todo", todo);
    values.put("rows", rows);
    values.put("found", found);
    values.put("proposals", shown);
    values.put("none", shown.isEmpty() ? texts.get(offer ? "no_need" : "no_expert") : "");
    values.put("commands", texts.get("commands"));
    values.put("talk_title", texts.get("talk"));
    values.put("talk", spoken);
    StringWriter page = new StringWriter();
    html.execute(page, values);
    return new Outbound(
        text(subject, todo, rows, found, shown, offer, spoken),
        List.of(),
        subject,
        page.toString(),
        "",
        List.of(),
        json(form, filed, open, proposals),
        "auto-generated");
  }

  /** As many files as go into so many bytes, the small ones first. */
  public static List<Outbound.Enclosure> enclosed(List<Attachments.Stored> files, long bytes) {
    long left = bytes;
    List<Outbound.Enclosure> enclosed = new ArrayList<>();
    List<Attachments.Stored> small =
        files.stream()
            .filter(file -> !file.hash().isEmpty())
            .sorted(Comparator.comparingLong(Attachments.Stored::size))
            .toList();
    for (Attachments.Stored file : small) {
      left -= file.size();
      if (left >= 0) {
        enclosed.add(new Outbound.Enclosure(file.hash(), file.name(), file.type()));
      }
    }
    return List.copyOf(enclosed);
  }

  /** Each file with its type, its size, and where it lies unless it goes with the mail. */
  public List<String> listed(List<Attachments.Stored> files, List<Outbound.Enclosure> enclosed) {
    return files.stream()
        .map(
            file -> {
              boolean here = enclosed.stream().anyMatch(there -> there.hash().equals(file.hash()));
              String where =
                  !file.refused().isEmpty()
                      ? ", " + texts.get("file_" + file.refused())
                      : here ? "" : ", " + texts.get("file_at") + " attachments/" + file.hash();
              return file.name() + " (" + file.type() + ", " + size(file.size()) + where + ")";
            })
        .toList();
  }

  private static String size(long bytes) {
    return bytes < 1 << 20
        ? Math.max(1, bytes >> 10) + " ko"
        : String.format(Locale.FRENCH, "%.1f Mo", bytes / (double) (1 << 20));
  }

  /** {@code [EXPLOR][BESOIN] Bénin – apiculture – 12 j – février 2027 – Ruches du Borgou EXP-…}. */
  private String subject(Form form, Cases.Stored filed) {
    return "[EXPLOR][" + form.tag() + "] " + headline(form, filed) + "   " + filed.reference();
  }

  /** A case in a few words: where, what, how long, when, who. */
  public String headline(Form form, Cases.Stored filed) {
    Map<String, Filled> answers = filed.answers();
    String days =
        answers.containsKey("duration_days") ? answers.get("duration_days").value() + " j" : "";
    return Stream.of(
            value(form, "country", answers),
            value(form, "sector", answers),
            days,
            value(form, answers.containsKey("period") ? "period" : "availability", answers),
            value(
                form,
                answers.containsKey("organisation") ? "organisation" : "contact_name",
                answers))
        .map(part -> part.replaceAll("\\s+", " ").strip())
        .filter(part -> !part.isEmpty())
        .map(
            part ->
                part.length() > 40 ? part.substring(0, part.offsetByCodePoints(0, 39)) + "…" : part)
        .collect(Collectors.joining(" – "));
  }

  /**
   * A case in the fewest words, which name nobody and quote nobody: "Bénin – apiculture – 12 j".
   */
  public String outline(Form form, Cases.Stored filed) {
    Map<String, Filled> answers = filed.answers();
    String days =
        answers.containsKey("duration_days") ? answers.get("duration_days").value() + " j" : "";
    return Stream.of(value(form, "country", answers), value(form, "sector", answers), days)
        .map(part -> part.replaceAll("\\s+", " ").strip())
        .filter(part -> !part.isEmpty() && part.length() <= 60 && !part.matches(".*(@|\\d{5}).*"))
        .collect(Collectors.joining(" – "));
  }

  /** A need in a few words that name nobody: "Bénin, agriculture, 12 jours, février 2027". */
  public String pitch(Form form, Cases.Stored need, Language language) {
    return Stream.of("expertise", "sector", "country", "host_city", "period", "duration_days")
        .map(
            name -> {
              Filled answer = need.answers().get(name);
              return answer == null
                  ? ""
                  : form.slot(name)
                      .map(slot -> show.value(slot, answer, need.answers(), language))
                      .orElse("");
            })
        .filter(value -> !value.isEmpty())
        .map(value -> value.replaceAll("\\s+", " "))
        .collect(Collectors.joining(", "));
  }

  private String value(Form form, String name, Map<String, Filled> answers) {
    Filled answer = answers.get(name);
    return answer == null
        ? ""
        : form.slot(name)
            .map(slot -> show.value(slot, answer, answers, FRENCH))
            .orElse(answer.value());
  }

  private String todo(Cases.Stored filed, List<String> open) {
    String what =
        filed.status().equals("NOUVELLE")
            ? texts.get("todo_offer")
            : open.isEmpty() ? texts.get("todo_need") : texts.get("todo_incomplete");
    List<String> flags = filed.flags().stream().map(flag -> texts.get("flag_" + flag)).toList();
    String checks =
        flags.isEmpty() ? "" : " " + texts.get("check", Map.of("what", String.join(" ; ", flags)));
    return what + checks + " " + texts.get("nobody");
  }

  private List<Row> rows(
      Form form,
      Cases.Stored filed,
      List<String> open,
      Map<String, String> raw,
      List<String> files) {
    List<Row> rows = new ArrayList<>();
    DeskTexts.ROWS.forEach(
        (key, slots) -> {
          String value =
              slots.stream()
                  .map(slot -> shownValue(form, slot, filed.answers(), raw))
                  .filter(part -> !part.isEmpty())
                  .collect(Collectors.joining(" ; "));
          if (!value.isEmpty()) {
            rows.add(new Row(texts.get("row_" + key), value));
          }
        });
    if (!open.isEmpty()) {
      rows.add(
          new Row(
              texts.get("row_open"),
              open.stream()
                  .map(name -> form.slot(name).map(slot -> slot.label(FRENCH)).orElse(name))
                  .collect(Collectors.joining(" ; "))));
    }
    if (!files.isEmpty()) {
      rows.add(new Row(texts.get("row_files"), String.join(" ; ", files)));
    }
    return rows;
  }

  /** The co-funding, when the person named a sum. */
  private static Optional<Estimate> estimate(Map<String, Filled> answers) {
    Filled budget = answers.get("budget_eur");
    return budget == null || !budget.value().matches("\\d{1,9}")
        ? Optional.empty()
        : Optional.of(CostRule.ofTotal(Long.parseLong(budget.value()) * 100));
  }

  /** "1 495 € : RESACOOP 747,50 €, association 747,50 € + 200 €". */
  private String budget(String said, Estimate estimate) {
    return said
        + " : "
        + texts.get(
            "estimate",
            Map.of(
                "resacoop", EstimateText.money(estimate.resacoopShare(), FRENCH),
                "association", EstimateText.money(estimate.remainder(), FRENCH),
                "fee", EstimateText.money(estimate.flatFee(), FRENCH)));
  }

  private String shownValue(
      Form form, String name, Map<String, Filled> answers, Map<String, String> raw) {
    Slot slot = form.slot(name).orElse(null);
    if (slot == null) {
      return "";
    }
    if (raw.containsKey(name)) {
      return slot.label(FRENCH) + " : « " + raw.get(name) + " » (" + texts.get("unread") + ")";
    }
    Filled answer = answers.get(name);
    if (answer == null) {
      return "";
    }
    String value = show.value(slot, answer, answers, FRENCH);
    if (name.equals("budget_eur")) {
      return estimate(answers).map(estimate -> budget(value, estimate)).orElse(value);
    }
    return DeskTexts.LABELLED.contains(name)
        ? slot.label(FRENCH).toLowerCase(Locale.FRENCH) + " : " + value
        : value;
  }

  private List<Shown> shown(List<Matcher.Proposal> proposals) {
    List<Shown> shown = new ArrayList<>();
    for (Matcher.Proposal proposal : proposals) {
      shown.add(
          new Shown(
              shown.size() + 1,
              proposal.id(),
              proposal.headline(),
              String.join(" ; ", proposal.reasons()),
              String.join(" ; ", proposal.reservations())));
    }
    return shown;
  }

  private Spoken spoken(Talk.Line line) {
    String who =
        switch (line.who()) {
          case PERSON -> texts.get("who_person");
          case ASSISTANT -> texts.get("who_assistant");
          case TEAM -> texts.get("who_team");
        };
    return new Spoken(line.at().atZone(OFFICE).format(CLOCK), who, line.text());
  }

  private String text(
      String subject,
      String todo,
      List<Row> rows,
      String found,
      List<Shown> proposals,
      boolean offer,
      List<Spoken> talk) {
    StringBuilder text = new StringBuilder();
    text.append(subject.replaceAll("\\s{2,}", "  ")).append("\n\n");
    text.append(row(texts.get("row_todo"), todo)).append("\n");
    rows.forEach(row -> text.append(row(row.label(), row.value())));
    text.append("\n").append(found).append("\n");
    if (proposals.isEmpty()) {
      text.append(Wrap.at72(texts.get(offer ? "no_need" : "no_expert"), "", "")).append("\n");
    }
    for (Shown proposal : proposals) {
      text.append(
          Wrap.at72(
              proposal.number() + ". " + proposal.headline() + " [" + proposal.id() + "]",
              "",
              "   "));
      text.append(Wrap.at72("+ " + proposal.reasons(), "   ", "     "));
      if (!proposal.reservations().isEmpty()) {
        text.append(Wrap.at72("– " + proposal.reservations(), "   ", "     "));
      }
    }
    text.append("\n").append(Wrap.at72(texts.get("commands"), "", "")).append("\n");
    text.append(texts.get("talk")).append("\n");
    talk.forEach(
        line ->
            text.append(
                Wrap.at72(
                    line.at()
                        + " "
                        + line.who()
                        + " : "
                        + line.text().replaceAll("\\s*\\n\\s*", " / "),
                    "",
                    "  ")));
    return text.toString();
  }

  private static String row(String label, String value) {
    return Wrap.at72(String.format(Locale.ROOT, "%-10s", label) + value, "", "          ");
  }

  private static String json(
      Form form, Cases.Stored filed, List<String> open, List<Matcher.Proposal> proposals) {
    ObjectNode root = Json.mapper().createObjectNode();
    root.put("schema", "explor-case-1");
    root.put("id", filed.reference());
    root.put("form", form.id());
    root.put("status", filed.status());
    root.put("created", filed.createdAt().toString());
    root.put("channel", filed.address().channel());
    root.put("language", filed.language());
    ObjectNode slots = root.putObject("slots");
    filed.answers().forEach((name, answer) -> slots.put(name, answer.value()));
    estimate(filed.answers())
        .ifPresent(
            estimate ->
                root.putObject("estimate")
                    .put("total", estimate.eligibleTotal())
                    .put("resacoop", estimate.resacoopShare())
                    .put("association", estimate.associationPays())
                    .put("flat_fee", estimate.flatFee()));
    ArrayNode flags = root.putArray("flags");
    filed.flags().forEach(flags::add);
    ArrayNode missing = root.putArray("missing");
    open.forEach(missing::add);
    ArrayNode matches = root.putArray("matches");
    for (Matcher.Proposal proposal : proposals) {
      ObjectNode match = matches.addObject();
      match.put("id", proposal.id());
      match.put("headline", proposal.headline());
      proposal.reasons().forEach(match.putArray("reasons")::add);
      proposal.reservations().forEach(match.putArray("reservations")::add);
    }
    return root.toPrettyString();
  }
}
