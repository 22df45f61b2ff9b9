package explor.mail.document;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;

/** The child process of {@link DocumentReader}: a document on stdin, its words on stdout. */
final class DocumentMain {
  /** It ends so when the document unfolds to more than it may. */
  static final int UNFOLDS = 4;

  private DocumentMain() {}

  public static void main(String[] args) throws IOException, XMLStreamException {
    byte[] document = System.in.readAllBytes();
    int most = Integer.parseInt(args[1]);
    ZippedWords zipped = new ZippedWords(document, most, Long.parseLong(args[2]));
    String words =
        switch (DocumentKind.valueOf(args[0])) {
          case PDF -> PdfWords.of(document, most);
          case DOCX -> zipped.of("word/document.xml");
          case ODT -> zipped.of("content.xml");
          case OTHER -> "";
        };
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    out.print(words);
    out.flush();
    if (zipped.unfolds()) {
      System.exit(UNFOLDS);
    }
  }
}
