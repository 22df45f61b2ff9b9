package explor.bot.desk.document;

import explor.bot.words.Writable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A Word document (ECMA-376) with placeholders like <code>{{organisation}}</code>. Word may split
 * one over several runs, so that it is looked for in the text of the whole paragraph; its value
 * takes the look of the run it begins in. Values are text, never markup.
 */
final class DocxTemplate {
  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final Pattern TEXTS =
      Pattern.compile("word/(document|header\\d{0,3}|footer\\d{0,3})\\.xml");
  static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([a-z0-9_]{1,40})\\s*\\}\\}");
  private static final long BIGGEST = 20L << 20; // bytes of all parts together

  private DocxTemplate() {}

  /**
   * Fills a template.
   *
   * @param value of a placeholder, by its name; line breaks stay line breaks
   * @throws IOException if it is no such document; the message says why
   */
  static byte[] fill(byte[] template, UnaryOperator<String> value) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream filled = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts(template).entrySet()) {
        filled.putNextEntry(new ZipEntry(part.getKey()));
        filled.write(isText(part.getKey()) ? filled(part.getValue(), value) : part.getValue());
        filled.closeEntry();
      }
    }
    return out.toByteArray();
  }

  /**
   * Whether it can be filled; costs less than to fill it.
   *
   * @throws IOException if not; the message says why
   */
  static void check(byte[] template) throws IOException {
    for (Map.Entry<String, byte[]> part : parts(template).entrySet()) {
      if (isText(part.getKey())) {
        parsed(part.getValue());
      }
    }
  }

  private static boolean isText(String part) {
    return TEXTS.matcher(part).matches();
  }

  private static Map<String, byte[]> parts(byte[] template) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    long size = 0;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(template))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] part = in.readNBytes((int) (BIGGEST - size) + 1);
        size += part.length;
        if (size > BIGGEST) {
          throw new IOException("it is bigger than " + (BIGGEST >> 20) + " MB");
        }
        parts.put(entry.getName(), part);
      }
    }
    if (parts.keySet().stream().noneMatch(DocxTemplate::isText)) {
      throw new IOException("it is no Word document");
    }
    return parts;
  }

  private static Document parsed(byte[] xml) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("its text is no XML", e);
    }
  }

  private static byte[] filled(byte[] xml, UnaryOperator<String> value) throws IOException {
    Document document = parsed(xml);
    NodeList paragraphs = document.getElementsByTagNameNS(W, "p");
    for (int i = 0; i < paragraphs.getLength(); i++) {
      fill((Element) paragraphs.item(i), value);
    }
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      TransformerFactory transformers = TransformerFactory.newInstance();
      transformers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      Transformer transformer = transformers.newTransformer();
      transformer.setOutputProperty(OutputKeys.STANDALONE, "yes");
      transformer.transform(new DOMSource(document), new StreamResult(out));
      return out.toByteArray();
    } catch (TransformerException e) {
      throw new IOException("its text cannot be written", e);
    }
  }

  private static void fill(Element paragraph, UnaryOperator<String> value) {
    List<Element> texts = texts(paragraph);
    StringBuilder all = new StringBuilder();
    texts.forEach(text -> all.append(text.getTextContent()));
    Matcher matcher = PLACEHOLDER.matcher(all);
    List<int[]> spans = new ArrayList<>();
    List<String> values = new ArrayList<>();
    while (matcher.find()) {
      spans.add(new int[] {matcher.start(), matcher.end()});
      values.add(Writable.xml(value.apply(matcher.group(1))).replace("\r", ""));
    }
    for (int i = spans.size() - 1; i >= 0; i--) { // from the end, so that earlier offsets hold
      replace(texts, spans.get(i)[0], spans.get(i)[1], values.get(i));
    }
    texts.forEach(DocxTemplate::breakLines);
  }

  private static List<Element> texts(Element paragraph) {
    List<Element> texts = new ArrayList<>();
    NodeList found = paragraph.getElementsByTagNameNS(W, "t");
    for (int i = 0; i < found.getLength(); i++) {
      texts.add((Element) found.item(i));
    }
    return texts;
  }

  /** Puts the value where the span begins and takes the rest of the span out of the other runs. */
  private static void replace(List<Element> texts, int start, int end, String value) {
    int at = 0;
    boolean put = false;
    for (Element text : texts) {
      String words = text.getTextContent();
      int from = Math.max(start - at, 0);
      int to = Math.min(end - at, words.length());
      if (from < words.length() && to > 0 && from < to) {
        text.setTextContent(words.substring(0, from) + (put ? "" : value) + words.substring(to));
        text.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
        put = true;
      }
      at += words.length();
    }
  }

  /** A line break in a text is an element of its own. */
  private static void breakLines(Element text) {
    String[] lines = text.getTextContent().split("\n", -1);
    Node run = text.getParentNode();
    if (lines.length == 1 || run == null) {
      return;
    }
    text.setTextContent(lines[0]);
    Node after = text.getNextSibling();
    for (int i = 1; i < lines.length; i++) {
      Document document = text.getOwnerDocument();
      Element line = document.createElementNS(W, text.getPrefix() + ":t");
      line.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
      line.setTextContent(lines[i]);
      run.insertBefore(document.createElementNS(W, text.getPrefix() + ":br"), after);
      run.insertBefore(line, after);
    }
  }
}
