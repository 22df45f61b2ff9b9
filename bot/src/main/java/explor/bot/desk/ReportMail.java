package explor.bot.desk;

import explor.bot.channel.Outbound;
import explor.bot.desk.export.MonthlyReport;
import explor.bot.form.Forms;
import explor.bot.store.AttachmentFiles;
import explor.bot.store.Cases;
import explor.bot.store.Outbox;
import explor.bot.store.Tx;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** The figures of the month before, to the whole team, with a drawing to put into a report. */
public final class ReportMail {
  private final Cases cases;
  private final AttachmentFiles files;
  private final Team team;
  private final Forms forms;
  private final DeskTexts texts;

  public ReportMail(Cases cases, AttachmentFiles files, Team team, Forms forms, DeskTexts texts) {
    this.cases = cases;
    this.files = files;
    this.team = team;
    this.forms = forms;
    this.texts = texts;
  }

  void send(Tx tx, Instant now) throws SQLException {
    YearMonth month = YearMonth.from(Queue.day(now)).minusMonths(1);
    MonthlyReport report = MonthlyReport.of(month, cases.all(tx), forms);
    String drawing = files.put(report.svg().getBytes(StandardCharsets.UTF_8));
    Outbound mail =
        new Outbound(
                report.text(),
                List.of(),
                texts.get("report_subject", Map.of("title", report.title())),
                report.html(),
                "",
                List.of(),
                "",
                "auto-generated")
            .enclosing(
                List.of(
                    new Outbound.Enclosure(drawing, "explor-" + month + ".svg", "image/svg+xml")));
    team.write(tx, mail, Outbox.Purpose.NOTICE, false, null, null);
  }
}
