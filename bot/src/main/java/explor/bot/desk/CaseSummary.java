package explor.bot.desk;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import explor.bot.channel.Outbound;
import explor.bot.config.Faults;
import explor.bot.cost.Estimate;
import explor.bot.cost.EstimateText;
import explor.bot.dialogue.Show;
import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.form.Slot;
import explor.bot.order.OrderName;
import explor.bot.store.Cases;
import explor.bot.store.Talk;
import explor.bot.text.Language;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The mail that staff read for a new case: what to do, who, what for, where, when, three proposals
 * with reasons and reservations, and the conversation below. French, one screen, as text, as HTML
 * and as JSON.
 */
public final class CaseSummary {
  private static final Language FRENCH = Language.FR;
  private static final Collector<CharSequence, ?, String> JOINED = Collectors.joining(" ; ");
  private static final int LONG_ENOUGH = 40; // characters of a message that tells something
  private static final int QUOTED = 180;
  private static final Pattern LINES = Pattern.compile("\\s*\\n\\s*");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final ZoneId OFFICE = ZoneId.of("Europe/Paris");
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.FRENCH);

  private final Show show;
  private final CaseHeadline headline;
  private final DeskTexts texts;
  private final Mustache html;

  private CaseSummary(Show show, DeskTexts texts, Mustache html) {
    this.show = show;
    this.headline = new CaseHeadline(show);
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

  /** How it tells a case in a few words. */
  public CaseHeadline headline() {
    return headline;
  }

  /** How it lists what came with a case. */
  public CaseFiles files() {
    return new CaseFiles(texts);
  }

  /** One labelled row of the summary. */
  record Row(String label, String value) {}

  /** One proposal as the template shows it. */
  record Shown(
      int number, String id, String headline, String reasons, String reservations, String link) {}

  /** One line of the conversation. */
  record Spoken(String at, String who, String text) {}

  /** Something to tap on: a mail to the case's thread that already says the order. */
  record Tap(String label, String link) {}

  /**
   * What a summary holds beside the case itself.
   *
   * @param open required slots without an answer
   * @param raw slots whose answer nobody could read: the person's words
   * @param files as {@link CaseFiles#listed} lists them
   * @param owner the name of who has the case; empty when nobody has
   */
  public record Content(
      List<String> open,
      Map<String, String> raw,
      List<String> files,
      List<Matcher.Proposal> proposals,
      List<Talk.Line> talk,
      String owner) {}

  /** Composes the mail. */
  public Outbound compose(Form form, Cases.Stored filed, Content content) {
    String subject = subject(form, filed);
    String todo = todo(filed, content);
    List<Row> rows = rows(form, filed, content);
    boolean named = filed.answers().containsKey("expert_name"); // nobody is looked for
    List<Shown> shown = named ? List.of() : shown(filed, content.proposals());
    boolean offer = form.isOffer();
    String found =
        texts.get(offer ? "proposals_needs" : shown.size() == 3 ? "proposals_three" : "proposals");
    String none = shown.isEmpty() ? texts.get(offer ? "no_need" : "no_expert") : "";
    String commands =
        texts.get(offer ? "commands_offer" : shown.isEmpty() ? "commands_alone" : "commands");
    List<Spoken> spoken = content.talk().stream().map(this::spoken).toList();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("subject", subject);
    values.put("todo_label", texts.get("row_todo"));
    values.put("todo", todo);
    values.put("taps", taps(filed));
    values.put("rows", rows);
    values.put("found", named ? "" : found);
    values.put("proposals", shown);
    values.put("none", named ? "" : none);
    values.put("propose", offer ? "" : texts.get("tap_propose"));
    values.put("commands", commands);
    values.put("talk_title", texts.get("talk"));
    values.put("talk", spoken);
    StringWriter page = new StringWriter();
    html.execute(page, values);
    StringBuilder text = new StringBuilder();
    text.append(Wrap.at72(subject.replaceAll("\\s{2,}", " "), "", "  ")).append("\n");
    text.append(row(texts.get("row_todo"), todo)).append("\n");
    rows.forEach(row -> text.append(row(row.label(), row.value())));
    text.append(named ? "" : "\n" + found + "\n");
    text.append(named || none.isEmpty() ? "" : Wrap.at72(none, "", ""));
    shown.forEach(proposal -> text.append(proposal(proposal)));
    text.append("\n").append(Wrap.at72(commands, "", "")).append("\n");
    text.append(texts.get("talk")).append("\n");
    spoken.forEach(line -> text.append(line(line)));
    return new Outbound(
        text.toString(),
        List.of(),
        subject,
        page.toString(),
        "",
        List.of(),
        CaseJson.of(form, filed, content.open(), content.proposals()),
        "auto-generated");
  }

  private List<Tap> taps(Cases.Stored about) {
    return Stream.of("tap_take", "tap_ask", "tap_show")
        .map(key -> new Tap(texts.get(key), mailTo(about, texts.get(key + "_order"))))
        .toList();
  }

  /** RFC 6068; the address is the thread's own, which is known when the mail leaves. */
  private static String mailTo(Cases.Stored about, String order) {
    String body = URLEncoder.encode(order, StandardCharsets.UTF_8).replace("+", "%20");
    return "mailto:" + Outbound.THREAD + "?subject=" + about.reference() + "&body=" + body;
  }

  /** {@code [EXPLOR][BESOIN] Bénin – apiculture – 12 j – février 2027 – Ruches du Borgou EXP-…}. */
  private String subject(Form form, Cases.Stored filed) {
    return "[EXPLOR][" + form.tag() + "] " + headline.of(form, filed) + "   " + filed.reference();
  }

  private String todo(Cases.Stored filed, Content content) {
    String what =
        CaseLife.status(filed).isOffer()
            ? texts.get("todo_offer")
            : texts.get(content.open().isEmpty() ? "todo_need" : "todo_incomplete");
    List<String> flags = filed.flags().stream().map(flag -> texts.get("flag_" + flag)).toList();
    String checks =
        flags.isEmpty() ? "" : " " + texts.get("check", Map.of("what", String.join(" ; ", flags)));
    String owner =
        content.owner().isEmpty()
            ? texts.get("nobody")
            : texts.get("owned", Map.of("owner", content.owner()));
    return what + checks + " " + owner;
  }

  private List<Row> rows(Form form, Cases.Stored filed, Content content) {
    List<Row> rows = new ArrayList<>();
    DeskTexts.ROWS.forEach(
        (key, slots) -> {
          String value =
              slots.stream()
                  .map(slot -> shownValue(form, slot, filed.answers(), content.raw()))
                  .filter(part -> !part.isEmpty())
                  .collect(Collectors.joining(" ; "));
          String quoted = key.equals("what") ? firstWords(form, filed, content) : "";
          String all = Stream.of(quoted, value).filter(part -> !part.isEmpty()).collect(JOINED);
          if (!all.isEmpty()) {
            rows.add(new Row(texts.get("row_" + key), all));
          }
        });
    if (!content.open().isEmpty()) {
      rows.add(
          new Row(
              texts.get("row_open"),
              content.open().stream()
                  .map(name -> form.slot(name).map(slot -> slot.label(FRENCH)).orElse(name))
                  .collect(Collectors.joining(" ; "))));
    }
    if (!content.files().isEmpty()) {
      rows.add(new Row(texts.get("row_files"), String.join(" ; ", content.files())));
    }
    return rows;
  }

  /** What a need is about in its person's own words, as long as no answer tells it. */
  private static String firstWords(Form form, Cases.Stored filed, Content content) {
    if (form.isOffer() || filed.answers().containsKey("project")) {
      return "";
    }
    return content.talk().stream()
        .filter(line -> line.who() == Talk.Who.PERSON)
        .map(line -> SPACES.matcher(line.text().strip()).replaceAll(" "))
        .filter(words -> words.length() >= LONG_ENOUGH)
        .findFirst()
        .map(words -> "« " + (words.length() > QUOTED ? cut(words) + "…" : words) + " »")
        .orElse("");
  }

  private static String cut(String words) {
    int space = words.lastIndexOf(' ', QUOTED);
    return words.substring(0, space > 0 ? space : words.offsetByCodePoints(0, QUOTED / 2));
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
      return CaseJson.estimate(answers).map(estimate -> budget(value, estimate)).orElse(value);
    }
    return DeskTexts.LABELLED.contains(name) ? lowered(slot.label(FRENCH)) + " : " + value : value;
  }

  /** "Lien avec RESACOOP" in the middle of a line. */
  private static String lowered(String label) {
    return label.substring(0, 1).toLowerCase(Locale.FRENCH) + label.substring(1);
  }

  private List<Shown> shown(Cases.Stored filed, List<Matcher.Proposal> proposals) {
    List<Shown> shown = new ArrayList<>();
    for (Matcher.Proposal proposal : proposals) {
      int number = shown.size() + 1;
      shown.add(
          new Shown(
              number,
              proposal.id(),
              proposal.headline(),
              joined(proposal.reasons()),
              joined(proposal.reservations()),
              mailTo(filed, OrderName.PROPOSER + " " + number)));
    }
    return shown;
  }

  private static String joined(List<String> parts) {
    return parts.stream().distinct().collect(JOINED);
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

  private static String proposal(Shown one) {
    String head = one.number() + ". " + one.headline() + " [" + one.id() + "]";
    return Wrap.at72(head, "", "   ")
        + Wrap.at72("+ " + one.reasons(), "   ", "     ")
        + (one.reservations().isEmpty()
            ? ""
            : Wrap.at72("– " + one.reservations(), "   ", "     "));
  }

  /** What was said, its own lines kept: a recap of ten lines in one paragraph reads badly. */
  private static String line(Spoken said) {
    StringBuilder text = new StringBuilder();
    String first = said.at() + " " + said.who() + " : ";
    for (String line : LINES.split(said.text().strip())) {
      text.append(Wrap.at72(first + line, text.isEmpty() ? "" : "  ", "  "));
      first = "";
    }
    return text.toString();
  }

  private static String row(String label, String value) {
    return Wrap.at72(String.format(Locale.ROOT, "%-10s", label) + value, "", "          ");
  }
}
