package explor.bot.desk;

import explor.bot.channel.Address;
import explor.bot.channel.Outbound;
import explor.bot.desk.OrderWork.OrderScene;
import explor.bot.desk.OrderWork.Outcome;
import explor.bot.desk.document.CaseDocuments;
import explor.bot.desk.document.DocumentKind;
import explor.bot.order.OrderName;
import explor.bot.store.AttachmentFiles;
import explor.bot.store.Attachments;
import explor.bot.store.Cases;
import explor.bot.store.Outbox;
import explor.bot.store.Proposals;
import explor.bot.store.Tx;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code DOCUMENT fiche}: the draft, filled from the case, goes to whoever ordered it. */
public final class DocumentOrder {
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final CaseDocuments documents;
  private final Cases cases;
  private final AttachmentFiles files;
  private final Attachments attachments;
  private final Proposals proposals;
  private final Outbox outbox;
  private final DeskTexts texts;
  private final InstantSource clock;

  public DocumentOrder(
      CaseDocuments documents,
      Cases cases,
      AttachmentFiles files,
      Attachments attachments,
      Proposals proposals,
      Outbox outbox,
      DeskTexts texts,
      InstantSource clock) {
    this.documents = documents;
    this.cases = cases;
    this.files = files;
    this.attachments = attachments;
    this.proposals = proposals;
    this.outbox = outbox;
    this.texts = texts;
    this.clock = clock;
  }

  public Map<OrderName, OrderWork> orders() {
    return Map.of(OrderName.DOCUMENT, CaseWork.needing(texts, this::send));
  }

  private Outcome send(Tx tx, OrderScene scene, Cases.Stored about, String arg)
      throws SQLException {
    Optional<DocumentKind> kind = DocumentKind.of(arg);
    Long person = about.personId();
    if (person == null || CaseLife.isForgotten(about)) {
      return Outcome.not(texts.of(about, "order_erased", Map.of()));
    }
    if (kind.isEmpty()) {
      String known =
          Arrays.stream(DocumentKind.values())
              .map(DocumentKind::code)
              .collect(Collectors.joining(", "));
      return Outcome.not(texts.of(about, "order_document_which", Map.of("known", known)));
    }
    byte[] bytes = documents.docx(kind.get(), about, expert(tx, about), Queue.day(clock.instant()));
    String name = CaseDocuments.fileName(kind.get(), about, "docx");
    String hash = files.put(bytes);
    attachments.addToCase(
        tx, person, about.id(), new Attachments.Stored(hash, name, WORD, bytes.length, ""));
    Map<String, String> values = Map.of("title", kind.get().title());
    Outbound mail =
        StaffNotices.notice(
                OrderDesk.re(scene.subject()), texts.of(about, "order_document_mail", values))
            .answering(scene.mail(), scene.thread())
            .enclosing(List.of(new Outbound.Enclosure(hash, name, WORD)));
    cases.note(tx, about.id(), scene.by(), "document", kind.get().title());
    outbox.add(
        tx, Address.mail(scene.by()), mail, Outbox.Purpose.NOTICE, false, person, about.id());
    return Outcome.done(texts.of(about, "order_document_done", values));
  }

  /** The expert with whom contacts were exchanged last. */
  private String expert(Tx tx, Cases.Stored about) throws SQLException {
    return proposals.of(tx, about.id()).reversed().stream()
        .filter(proposal -> proposal.state() == Proposals.State.BOTH)
        .map(Proposals.Proposal::name)
        .findFirst()
        .orElse("");
  }
}
