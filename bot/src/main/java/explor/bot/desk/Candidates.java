package explor.bot.desk;

import explor.bot.channel.Address;
import explor.bot.form.Filled;
import explor.bot.store.Cases;
import explor.bot.store.People;
import explor.bot.store.Proposals;
import explor.bot.store.Tx;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the expert that a member of the team means, and where they can be written to. */
final class Candidates {
  private final Cases cases;
  private final People people;
  private final Proposals proposals;
  private final ExpertBook book;

  Candidates(Cases cases, People people, Proposals proposals, ExpertBook book) {
    this.cases = cases;
    this.people = people;
    this.proposals = proposals;
    this.book = book;
  }

  /**
   * @param id as the expert is called in the file, or the reference of an offer
   * @param profile without name and contact
   * @param contact name, mail, telephone, one a line
   * @param person whom to write to; null when nobody knows where
   * @param offer the case of their offer, or null
   */
  record Candidate(
      String id,
      String name,
      String profile,
      String contact,
      @Nullable Long person,
      Cases.@Nullable Stored offer) {}

  /**
   * @param arg the number in the summary, the expert's id, or the reference of an offer; an address
   *     after it says where to write
   */
  Optional<Candidate> find(Tx tx, Cases.Stored need, String arg) throws SQLException {
    List<String> words = Arrays.asList(arg.strip().split("[\\s,;]+"));
    String first = words.getFirst();
    String id =
        first.matches("\\d{1,2}")
            ? proposals.numbered(tx, need.id(), Integer.parseInt(first)).orElse(first)
            : first;
    String address =
        words.stream()
            .skip(1)
            .filter(word -> word.matches("[^@\\s]+@[^@\\s]+"))
            .findFirst()
            .orElse("");
    Optional<Cases.Stored> offer = cases.byReference(tx, id.toUpperCase(Locale.ROOT));
    if (offer.isPresent() && CaseLife.status(offer.get()).isOffer()) {
      return Optional.of(ofOffer(offer.get()));
    }
    Optional<ExpertBook.Entry> entry = book.expert(id);
    return entry.isEmpty() ? Optional.empty() : Optional.of(ofBook(tx, entry.get(), address));
  }

  private static Candidate ofOffer(Cases.Stored offer) {
    return new Candidate(
        offer.reference(),
        value(offer, "contact_name"),
        joined(", ", value(offer, "job_title"), value(offer, "expertise"), value(offer, "city")),
        contact(offer),
        offer.personId(),
        offer);
  }

  private Candidate ofBook(Tx tx, ExpertBook.Entry entry, String address) throws SQLException {
    String email = address.isEmpty() ? entry.email() : address;
    Long person = email.isEmpty() ? null : person(tx, Address.mail(email));
    return new Candidate(
        entry.id(),
        entry.name(),
        entry.profile(),
        joined("\n", entry.name(), email, entry.phone()),
        person,
        null);
  }

  private long person(Tx tx, Address address) throws SQLException {
    Optional<Long> known = people.find(tx, address);
    return known.isPresent() ? known.get() : people.at(tx, address);
  }

  /** Name, organisation, mail and telephone of a case's person. */
  static String contact(Cases.Stored of) {
    String name = value(of, "contact_name");
    String mail = value(of, "email");
    if (mail.isEmpty() && of.address().channel().equals(Address.MAIL)) {
      mail = of.address().id();
    }
    return joined("\n", joined(", ", name, value(of, "organisation")), mail, value(of, "phone"));
  }

  static String value(Cases.Stored of, String slot) {
    Map<String, Filled> answers = of.answers();
    Filled answer = answers.get(slot);
    return answer == null ? "" : answer.value().replaceAll("\\s+", " ");
  }

  private static String joined(String by, String... parts) {
    return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(by));
  }
}
