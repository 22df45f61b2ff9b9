package explor.mail;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * From HTML to plain text: what a person sees, without hidden text and pictures; quoted passages
 * get {@code "> "} before each line, as in a plain mail. Nothing is ever loaded.
 */
final class HtmlText {
  private static final int LONGEST = 2_000_000; // characters of HTML; a person writes less
  private static final Set<String> INVISIBLE =
      Set.of("script", "style", "head", "title", "template", "noscript", "object", "svg", "select");
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "center",
          "dd",
          "div",
          "dl",
          "dt",
          "fieldset",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "li",
          "main",
          "nav",
          "ol",
          "pre",
          "section",
          "table",
          "tr",
          "ul",
          "p");
  private static final Set<String> SPACED =
      Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote");

  private HtmlText() {}

  static String of(String html) {
    String bounded = html.length() > LONGEST ? html.substring(0, LONGEST) : html;
    Document document = Jsoup.parse(bounded);
    Lines lines = new Lines();
    document.traverse(lines);
    return lines.text();
  }

  private static final class Lines implements NodeVisitor {
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private int quotes;
    private int hidden;
    private int preformatted;
    private boolean blankPending;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        open(element);
      } else if (node instanceof TextNode text && hidden == 0) {
        append(text.getWholeText());
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        close(element);
      }
    }

    private void open(Element element) {
      String tag = element.normalName();
      if (hidden > 0 || isHidden(element, tag)) {
        hidden++;
        return;
      }
      switch (tag) {
        case "br" -> newLine();
        case "td", "th" -> line.append(line.isEmpty() ? "" : " ");
        default -> {
          if (BLOCKS.contains(tag)) {
            block(tag, element);
          }
        }
      }
    }

    private void block(String tag, Element element) {
      endLine();
      if (SPACED.contains(tag)) {
        blankPending = true;
      }
      switch (tag) {
        case "blockquote" -> quotes += isIndentation(element) ? 0 : 1;
        case "pre" -> preformatted++;
        case "li" -> line.append("- ");
        case "hr" -> line.append("_".repeat(20));
        default -> {
          if (isReplyHead(element)) {
            blankPending = true;
          }
        }
      }
    }

    /**
     * A blockquote without a border and a source only moves the writer's own words to the right.
     */
    private static boolean isIndentation(Element element) {
      String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
      return style.contains("border:none")
          && !element.hasAttr("cite")
          && !element.attr("type").equalsIgnoreCase("cite")
          && !element.className().contains("quote");
    }

    /** Outlook parts the old mail from the new by a line above "From:". */
    private static boolean isReplyHead(Element element) {
      String id = element.id().toLowerCase(Locale.ROOT);
      return id.endsWith("divrplyfwdmsg") || id.endsWith("appendonsend");
    }

    private void close(Element element) {
      if (hidden > 0) {
        hidden--;
        return;
      }
      String tag = element.normalName();
      if (BLOCKS.contains(tag)) {
        endLine();
        if (SPACED.contains(tag)) {
          blankPending = true;
        }
        if (tag.equals("blockquote")) {
          quotes -= isIndentation(element) ? 0 : 1;
        } else if (tag.equals("pre")) {
          preformatted--;
        }
      }
    }

    private static boolean isHidden(Element element, String tag) {
      if (INVISIBLE.contains(tag) || element.hasAttr("hidden")) {
        return true;
      }
      String style = element.attr("style");
      if (style.isEmpty()) {
        return false;
      }
      String compact = style.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
      return compact.contains("display:none")
          || compact.contains("visibility:hidden")
          || compact.contains("mso-hide:all")
          || compact.matches("(.*;)?font-size:0(px|pt|em|%)?(;.*|!.*)?");
    }

    private void append(String words) {
      if (preformatted > 0) {
        String[] rows = words.split("\n", -1);
        for (int i = 0; i < rows.length; i++) {
          line.append(rows[i]);
          if (i < rows.length - 1) {
            newLine();
          }
        }
        return;
      }
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
          if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
            line.append(' ');
          }
        } else if (c == '\u00a0') {
          line.append(' ');
        } else if (c != '\u200b' && c != '\u200c' && c != '\u00ad' && c != '\ufeff') {
          line.append(c);
        }
      }
    }

    private void endLine() {
      if (!line.isEmpty()) {
        newLine();
      }
    }

    private void newLine() {
      String prefix = "> ".repeat(Math.min(quotes, 20)).stripTrailing();
      if (blankPending && !out.isEmpty()) {
        out.append(prefix).append('\n');
      }
      blankPending = false;
      String words = line.toString().stripTrailing();
      out.append(prefix)
          .append(prefix.isEmpty() || words.isEmpty() ? "" : " ")
          .append(words)
          .append('\n');
      line.setLength(0);
    }

    String text() {
      endLine();
      return out.toString().stripTrailing();
    }
  }
}
