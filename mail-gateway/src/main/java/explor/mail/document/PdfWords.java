package explor.mail.document;

import java.io.IOException;
import java.io.StringWriter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The words of a PDF, page by page in reading order. */
final class PdfWords {
  private static final int MOST_PAGES = 60;

  private PdfWords() {}

  static String of(byte[] document, int most) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(document)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      StringWriter words = new StringWriter();
      int pages = Math.min(pdf.getNumberOfPages(), MOST_PAGES);
      for (int page = 1; page <= pages && words.getBuffer().length() < most; page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.writeText(pdf, words);
      }
      return words.toString();
    }
  }
}
