package explor.bot.mission;

import explor.bot.channel.Outbound;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A volunteer's papers as files: the emergency card to print, to open on a phone and to put into
 * its contacts, and the whole booklet. Each is written once and then remembered, for as long as the
 * booklet stays the same. Thread-safe.
 */
public final class Papers {
  private static final int REMEMBERED = 200;

  private final Function<Mission, Optional<EmergencyCard>> cards;
  private final Function<Mission, Optional<WholeBooklet>> booklets;
  private final Function<byte[], String> store;
  private final Map<EmergencyCard, byte[]> cardPages = new ConcurrentHashMap<>();
  private final Map<WholeBooklet, byte[]> bookletPages = new ConcurrentHashMap<>();

  /**
   * @param store puts bytes where messages find them, and gives their hash
   */
  public Papers(
      Function<Mission, Optional<EmergencyCard>> cards,
      Function<Mission, Optional<WholeBooklet>> booklets,
      Function<byte[], String> store) {
    this.cards = cards;
    this.booklets = booklets;
    this.store = store;
  }

  /**
   * @param text to be read without opening anything; may be empty
   */
  public record Made(String text, List<Outbound.Enclosure> files) {
    public static final Made NONE = new Made("", List.of());
  }

  /** The card as a short message; empty when the mission has no booklet. */
  public String text(Mission mission) {
    return cards.apply(mission).map(EmergencyCard::text).orElse("");
  }

  /** The card and its files; {@link Made#NONE} when the mission has no booklet. */
  public Made card(Mission mission) {
    Optional<EmergencyCard> found = cards.apply(mission);
    if (found.isEmpty()) {
      return Made.NONE;
    }
    EmergencyCard card = found.get();
    String name = "SOS-" + safe(mission.id());
    byte[] pdf = remembered(cardPages, card, one -> new CardPdf().write(one));
    List<Outbound.Enclosure> files = new ArrayList<>();
    files.add(file(pdf, name + ".pdf", "application/pdf"));
    files.add(file(card.html().getBytes(StandardCharsets.UTF_8), name + ".html", "text/html"));
    files.add(file(card.vcard().getBytes(StandardCharsets.UTF_8), name + ".vcf", "text/vcard"));
    return new Made(card.text(), List.copyOf(files));
  }

  /** The whole booklet as one file. */
  public Made booklet(Mission mission) {
    return booklets
        .apply(mission)
        .map(whole -> remembered(bookletPages, whole, WholeBooklet::pdf))
        .map(pdf -> file(pdf, "livret-" + safe(mission.id()) + ".pdf", "application/pdf"))
        .map(file -> new Made("", List.of(file)))
        .orElse(Made.NONE);
  }

  private static <T> byte[] remembered(Map<T, byte[]> made, T of, Function<T, byte[]> write) {
    if (made.size() > REMEMBERED) {
      made.clear();
    }
    return made.computeIfAbsent(of, write);
  }

  private Outbound.Enclosure file(byte[] bytes, String name, String type) {
    return new Outbound.Enclosure(store.apply(bytes), name, type);
  }

  private static String safe(String id) {
    return id.replaceAll("[^A-Za-z0-9-]+", "_");
  }
}
