package explor.bot.understanding.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is who in a message: the organisation that writes, its partner, the one to call, the guest.
 */
record Parties(
    Optional<Span<Boolean>> own,
    Optional<Span<Boolean>> partner,
    Optional<PersonReader.Person> contact,
    Optional<PersonReader.Person> guest,
    List<OrganisationReader.Candidate> organisations,
    List<PersonReader.Person> people) {

  static Parties of(Message message, Readers readers) {
    List<OrganisationReader.Candidate> organisations = OrganisationReader.in(message);
    List<PersonReader.Person> people = PersonReader.in(message, organisations);
    Optional<Span<Boolean>> received =
        message.isOffer() ? Optional.empty() : PartnerReader.in(message);
    OrganisationReader.Candidate own = null;
    for (OrganisationReader.Candidate candidate : organisations) {
      boolean theirs =
          received.isPresent() && received.get().overlaps(candidate.span())
              || message.form().equals("reciprocity") && isPlace(message.words(), candidate);
      boolean writer = !candidate.partner() && !candidate.backer() && !theirs;
      if (writer && (own == null || candidate.score() > own.score())) {
        own = candidate;
      }
    }
    OrganisationReader.Candidate partner = null;
    for (OrganisationReader.Candidate candidate : organisations) {
      if (candidate != own
          && candidate.partner()
          && !candidate.backer()
          && !same(message, candidate, own)) {
        partner = partner == null ? candidate : partner;
      }
    }
    for (OrganisationReader.Candidate candidate : organisations) {
      boolean other = candidate != own && own != null && !candidate.backer();
      if (partner == null
          && other
          && message.form().equals("need")
          && isAbroad(message, candidate.span())
          && !same(message, candidate, own)) {
        partner = candidate;
      }
    }
    Optional<Span<Boolean>> host = received;
    if (host.isEmpty() && partner != null) {
      host = Optional.of(partner.span());
    }
    boolean inviting = message.form().equals("reciprocity");
    Optional<PersonReader.Person> guest = inviting ? guest(message, people) : Optional.empty();
    Optional<PersonReader.Person> contact = contact(message, people, guest);
    return new Parties(
        Optional.ofNullable(own).map(OrganisationReader.Candidate::span),
        host,
        contact,
        guest,
        organisations,
        people);
  }

  /**
   * "Inviter un médecin de l'hôpital de Dakar", "venir à l'hôpital de Vienne": whence somebody
   * comes or where they go, and not who invites.
   */
  private static boolean isPlace(Words words, OrganisationReader.Candidate candidate) {
    int from = candidate.span().from();
    int at = from - 1;
    while (at > from - 3 && ARTICLES.contains(words.word(at))) {
      at--;
    }
    boolean placed =
        !words.gapHas(at + 1, Words.STOP)
            && FROM_OR_TO.contains(words.word(at))
            && !words.gapHas(from, Words.STOP);
    return placed && words.anyIn(words.sentenceStart(from), from, INVITING);
  }

  /** "La clinique Boa Vida, à Luanda (Angola)": a house that stands in a town abroad. */
  private static boolean isAbroad(Message message, Span<Boolean> house) {
    Words words = message.words();
    int in = house.to();
    boolean placed = Set.of("a", "in", "en", "em", "at").contains(words.word(in));
    return placed
        && !words.gapHas(in, Words.SENTENCE)
        && message.cities().stream().anyMatch(city -> city.from() == in + 1)
        && message.countries().stream()
            .anyMatch(c -> c.from() >= in + 1 && c.from() <= in + 3 && !c.value().people());
  }

  private static final Set<String> ARTICLES = Terms.of("l la le les the el");
  private static final Set<String> FROM_OR_TO =
      Terms.of("a au aux de d du des dans from at to in of en del do da no na ao");

  private static boolean same(
      Message message, OrganisationReader.Candidate a, OrganisationReader.@Nullable Candidate b) {
    return b != null
        && Words.fold(message.words().between(a.span().from(), a.span().to()))
            .equals(Words.fold(message.words().between(b.span().from(), b.span().to())));
  }

  /** Who is spoken of with a title; otherwise who is named where the invitation is said. */
  private static Optional<PersonReader.Person> guest(
      Message message, List<PersonReader.Person> people) {
    return people.stream()
        .filter(p -> SPOKEN_OF.contains(p.why()))
        .findFirst()
        .or(
            () ->
                people.stream()
                    .filter(p -> p.why() != PersonReader.Why.SELF)
                    .filter(p -> p.span().from() < message.signature())
                    .filter(p -> isInvited(message.words(), p))
                    .findFirst())
        .or(
            () ->
                people.stream()
                    .filter(p -> p.why() == PersonReader.Why.NAMED)
                    .filter(p -> p.span().from() < message.signature())
                    .findFirst());
  }

  private static final Set<PersonReader.Why> SPOKEN_OF =
      Set.of(PersonReader.Why.TITLED, PersonReader.Why.CALLED);

  private static boolean isInvited(Words words, PersonReader.Person person) {
    return words.anyIn(words.sentenceStart(person.span().from()), person.span().from(), INVITING);
  }

  private static final Set<String> INVITING =
      Set.of(
          "inviter",
          "invitons",
          "invite",
          "accueillir",
          "recevoir",
          "venir",
          "bring",
          "host",
          "welcome",
          "invitar",
          "convidar",
          "traer",
          "trazer",
          "recibir",
          "receber");

  private static final List<PersonReader.Why> SPEAKING =
      List.of(PersonReader.Why.CONTACT, PersonReader.Why.SELF, PersonReader.Why.SIGNED);

  /** Who signs with the address they give, before anybody else who can be called. */
  private static Optional<PersonReader.Person> contact(
      Message message, List<PersonReader.Person> people, Optional<PersonReader.Person> guest) {
    Optional<PersonReader.Person> spelled =
        people.stream()
            .filter(p -> SPEAKING.contains(p.why()))
            .filter(p -> guest.isEmpty() || !guest.get().equals(p))
            .filter(p -> PersonReader.writesFrom(p, message.emails()))
            .findFirst();
    if (spelled.isPresent()) {
      return spelled;
    }
    for (PersonReader.Why why : SPEAKING) {
      for (PersonReader.Person person : people) {
        if (person.why() == why && (guest.isEmpty() || !guest.get().equals(person))) {
          return Optional.of(person);
        }
      }
    }
    boolean oneself = message.form().equals("individual"); // somebody may write for them
    return people.stream()
        .filter(p -> oneself && p.why() == PersonReader.Why.CALLED)
        .findFirst()
        .or(
            () ->
                people.stream()
                    .filter(p -> p.why() == PersonReader.Why.NAMED)
                    .filter(p -> guest.isEmpty() || !guest.get().equals(p))
                    .filter(p -> speaksForIt(message, p))
                    .findFirst());
  }

  /** The last of a line's list ("X, 07100 Annonay, Rudy V."). */
  private static boolean speaksForIt(Message message, PersonReader.Person person) {
    Words words = message.words();
    int from = person.span().from();
    int to = person.span().to();
    return words.gapHas(from, Words.COMMA | Words.SLASH | Words.DASH)
        && (to >= words.size() || words.gapHas(to, Words.LINE));
  }

  /** All names, where words mean nothing else. */
  List<Span<?>> names() {
    List<Span<?>> names = new ArrayList<>();
    organisations.forEach(o -> names.add(o.span()));
    people.forEach(p -> names.add(p.span()));
    return names;
  }

  List<Span<?>> persons() {
    List<Span<?>> names = new ArrayList<>();
    people.forEach(p -> names.add(p.span()));
    return names;
  }

  /** Names of those who support the writer, wherever they are. */
  List<Span<?>> backers() {
    List<Span<?>> names = new ArrayList<>();
    organisations.stream().filter(o -> o.backer()).forEach(o -> names.add(o.span()));
    return names;
  }

  List<Span<?>> ownNames() {
    List<Span<?>> names = new ArrayList<>();
    own.ifPresent(names::add);
    return names;
  }
}
