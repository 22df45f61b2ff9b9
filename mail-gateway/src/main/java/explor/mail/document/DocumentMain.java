package explor.mail.document;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;

/** The child process of {@link DocumentReader}: a document on stdin, its words on stdout. */
final class DocumentMain {
  private DocumentMain() {}

  public static void main(String[] args) throws IOException, XMLStreamException {
    byte[] document = System.in.readAllBytes();
    int most = Integer.parseInt(args[1]);
    String words =
        switch (DocumentKind.valueOf(args[0])) {
          case PDF -> PdfWords.of(document, most);
          case DOCX -> ZippedWords.of(document, "word/document.xml", most);
          case ODT -> ZippedWords.of(document, "content.xml", most);
          case OTHER -> "";
        };
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    out.print(words);
    out.flush();
  }
}
