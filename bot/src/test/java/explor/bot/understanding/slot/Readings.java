package explor.bot.understanding.slot;

import explor.bot.config.Faults;
import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.form.Forms;
import explor.bot.form.Slot;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What the project's own readers read of a text sent on 20 November 2026; "" for nothing. */
final class Readings {
  private static final Path CONFIG = Path.of("..", "config");
  static final Extraction EXTRACTION = Extraction.load(CONFIG, new Faults());
  private static final Forms FORMS = Forms.load(CONFIG, new Faults());
  private static final LocalDate SENT = LocalDate.of(2026, 11, 20);

  private Readings() {}

  /** Of a whole text, in which {@code \\n} stands for a line's end. */
  static String whole(String form, String slot, String text) {
    Form asked = FORMS.form(form).orElseThrow();
    String lines = text.replace("\\n", "\n");
    return value(Optional.ofNullable(EXTRACTION.whole(asked, lines, SENT).get(slot)));
  }

  /** Of the answer to that very question, in a form without other answers. */
  static String direct(String form, String slot, String said) {
    Slot asked = FORMS.form(form).orElseThrow().slot(slot).orElseThrow();
    return value(EXTRACTION.direct(asked, said, SENT, Map.of()));
  }

  private static String value(Optional<Filled> filled) {
    return filled.map(Filled::value).orElse("");
  }
}
