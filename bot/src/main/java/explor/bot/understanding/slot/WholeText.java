package explor.bot.understanding.slot;

import explor.bot.form.Filled;
import explor.bot.form.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** All slots that a free text gives, each by its reader; only those the form has are kept. */
final class WholeText {
  private static final Pattern OWN_KIND =
      Pattern.compile(
          "^(?:[Ll]['’]|[Ll]a |[Ll]e |[Nn]otre |[Uu]ne? )"
              + "(?:association|asso|ong|société|entreprise|collectif|fondation) (?=\\p{Lu})");

  private static final double SURE = 0.9;
  private static final double LIKELY = 0.75;
  private static final double SPAN = 0.6;

  private final Readers readers;
  private final LabelledValues labelled;

  WholeText(Readers readers) {
    this.readers = readers;
    this.labelled = new LabelledValues(new DirectAnswer(readers));
  }

  Map<String, Filled> read(Form form, String text, LocalDate sent) {
    Message message = new Message(text, form.id(), sent, readers);
    Map<String, Filled> found = new LinkedHashMap<>();
    if (message.words().size() == 0) {
      return found;
    }
    Parties parties = Parties.of(message, readers);
    contacts(message, parties, found);
    time(message, found);
    Optional<Span<Boolean>> job = job(message, parties, found);
    spans(message, parties, job, found);
    places(message, parties, found);
    counts(message, found);
    traits(message, found);
    labelled.fill(message, form, found);
    Set<String> bounds = Set.of("start_date", "end_date");
    found.keySet().removeIf(name -> !bounds.contains(name) && form.slot(name).isEmpty());
    return found;
  }

  private static void put(
      Map<String, Filled> found, String name, String value, String words, double sure) {
    if (!value.isBlank()) {
      found.put(name, new Filled(value.strip(), words, sure));
    }
  }

  private static void put(
      Map<String, Filled> found, Message message, String name, Span<?> span, double sure) {
    String words = message.words().between(span.from(), span.to());
    put(found, name, words, words, sure);
  }

  /** "L’association Ruches du Forez" calls itself Ruches du Forez. */
  private static String bareName(String words) {
    return OWN_KIND.matcher(words).replaceFirst("");
  }

  private static void contacts(Message message, Parties parties, Map<String, Filled> found) {
    String text = message.words().text();
    ContactReader.meant(text, message.emails())
        .ifPresent(email -> put(found, "email", email.value(), email.value(), SURE));
    ContactReader.meant(text, message.phones())
        .ifPresent(phone -> put(found, "phone", phone.value(), phone.value(), SURE));
    parties
        .contact()
        .ifPresent(
            person -> {
              String name = PersonReader.completed(person.span().value(), message.emails());
              put(found, "contact_name", name, person.span().value(), LIKELY);
            });
    parties.guest().ifPresent(person -> put(found, message, "expert_name", person.span(), LIKELY));
    parties
        .own()
        .ifPresent(
            own -> {
              String words = message.words().between(own.from(), own.to());
              put(found, "organisation", bareName(words), words, LIKELY);
            });
    if (parties.own().isEmpty()) {
      mayor(message)
          .ifPresent(town -> put(found, "organisation", "commune de " + town, town, LIKELY));
    }
    parties.partner().ifPresent(partner -> put(found, message, "partner", partner, SPAN));
  }

  /** "Je suis maire de X": the commune writes. */
  private static Optional<String> mayor(Message message) {
    Words words = message.words();
    return message.towns().stream()
        .filter(town -> Set.of("de", "d").contains(words.word(town.from() - 1)))
        .filter(town -> MAYORS.contains(words.word(town.from() - 2)))
        .filter(town -> words.anyIn(town.from() - 5, town.from() - 2, SELF))
        .findFirst()
        .map(town -> words.between(town.from(), town.to()));
  }

  private static final Set<String> MAYORS =
      Set.of("maire", "mairesse", "maires", "adjoint", "adjointe");
  private static final Set<String> SELF = Set.of("suis", "jsuis", "chui");

  private void time(Message message, Map<String, Filled> found) {
    Words words = message.words();
    List<Span<PeriodReader.Period>> periods =
        behindLabel(message, Corrections.applied(words, message.periods()));
    Span<PeriodReader.Period> period = PeriodChoice.of(message, periods);
    if (period != null) {
      String said = PeriodWords.said(words, periods, period);
      put(
          found,
          message.isOffer() ? "availability" : "period",
          said,
          said,
          period.value().dated() ? SURE : LIKELY);
      found.putAll(bounds(words, period));
    } else if (message.isOffer()) {
      readers.periods().leftOut(words, message.sent()).stream()
          .findFirst()
          .ifPresent(out -> put(found, message, "availability", out, LIKELY));
    }
    List<Span<DurationReader.Length>> lengths = Corrections.applied(words, message.lengths());
    Span<DurationReader.Length> length = null;
    for (Span<DurationReader.Length> span : lengths) {
      boolean inPeriod = period != null && span.from() >= period.from() && span.to() <= period.to();
      if (!inPeriod && (length == null || span.value().sure() && !length.value().sure())) {
        length = span;
      }
    }
    if (length != null) {
      put(
          found,
          "duration_days",
          Integer.toString(length.value().days()),
          words.between(Corrections.begin(words, message.lengths(), length), length.to()),
          SURE);
    }
  }

  /** Where a label announces the dates, no others are meant. */
  private static List<Span<PeriodReader.Period>> behindLabel(
      Message message, List<Span<PeriodReader.Period>> periods) {
    List<Span<PeriodReader.Period>> announced =
        periods.stream().filter(p -> message.isBehind(Labels.Topic.WHEN, p.to() - 1)).toList();
    return announced.isEmpty() ? periods : announced;
  }

  /** The bounds of a period, as slots of their own. */
  static Map<String, Filled> bounds(Words words, Span<PeriodReader.Period> period) {
    Map<String, Filled> bounds = new LinkedHashMap<>();
    String said = words.between(period.from(), period.to());
    put(bounds, "start_date", period.value().start(), said, SURE);
    put(bounds, "end_date", period.value().end(), said, SURE);
    return bounds;
  }

  private Optional<Span<Boolean>> job(Message message, Parties parties, Map<String, Filled> found) {
    Optional<Span<Boolean>> job = Optional.empty();
    if (message.form().equals("individual")) {
      job = JobReader.own(message, readers.sectors(), parties.names());
      if (job.isEmpty()) {
        job =
            parties
                .contact()
                .flatMap(person -> JobReader.role(message, person.span(), readers.sectors()));
      }
    } else if (message.form().equals("employer")) {
      job =
          parties
              .contact()
              .flatMap(person -> JobReader.role(message, person.span(), readers.sectors()))
              .or(() -> JobReader.said(message, readers.sectors()));
    }
    job.ifPresent(span -> put(found, message, "job_title", span, LIKELY));
    return job;
  }

  private void spans(
      Message message, Parties parties, Optional<Span<Boolean>> job, Map<String, Filled> found) {
    Optional<Span<Boolean>> core =
        message.isOffer()
            ? OfferedReader.offered(
                message,
                message.form().equals("individual") ? job : Optional.empty(),
                parties.names())
            : parties
                .guest()
                .flatMap(guest -> AskedReader.guest(message, guest.span(), parties.names()))
                .or(() -> AskedReader.sought(message, parties.names()));
    core.filter(span -> message.isOffer() || !AskedReader.isAim(message.words(), span))
        .ifPresent(
            span -> {
              String words = message.words().between(span.from(), span.to());
              put(found, "expertise", readers.sectors().spelled(words), words, SPAN);
            });
    if (!message.isOffer()) {
      AimReader.aims(message, core)
          .filter(span -> !isOnlyPlace(message, span))
          .ifPresent(span -> put(found, message, "objectives", span, SPAN));
      withoutEcho(found);
      SupportReader.support(message, parties.names())
          .ifPresent(span -> put(found, message, "local_support", span, LIKELY));
    }
    List<Span<Boolean>> heart = new ArrayList<>();
    core.ifPresent(heart::add);
    if (message.form().equals("individual")) {
      job.ifPresent(heart::add);
    }
    List<Span<?>> ignored = new ArrayList<>(parties.names());
    ignored.addAll(message.periods()); // "mai" is no maize
    if (message.form().equals("employer")) {
      job.ifPresent(ignored::add);
    }
    for (Span<String> language : message.languages()) {
      ignored.add(new Span<>(language.from(), language.to() + 1, true)); // with its level
    }
    if (message.isOffer()) {
      ignored.addAll(message.periods());
      core.ifPresent(span -> ignored.addAll(introduction(message, span)));
    }
    Sectors.Guess guess = readers.sectors().of(message.words(), heart, ignored);
    if (guess != null) {
      put(found, "sector", guess.sector(), guess.words(), guess.sure());
    }
  }

  /**
   * "could teach | fire prevention": the verb that introduces a skill says nothing of its field.
   */
  private static List<Span<?>> introduction(Message message, Span<Boolean> core) {
    Words words = message.words();
    int from = Math.max(words.sentenceStart(core.from()), core.from() - 2);
    List<Span<?>> verbs = new ArrayList<>();
    for (int i = from; i < core.from(); i++) {
      if (TEACHING.contains(words.word(i))) {
        verbs.add(new Span<>(i, i + 1, true));
      }
    }
    return verbs;
  }

  /** "un électricien pour le Niger": where, and no result. */
  private static boolean isOnlyPlace(Message message, Span<Boolean> span) {
    return message.countries().stream()
        .anyMatch(country -> country.from() <= span.from() && country.to() >= span.to());
  }

  private static final Set<String> TEACHING =
      Terms.of(
          "teach teaching train training enseigner enseigne apprendre former forme transmettre"
              + " ensenar formar ensinar formo ensino enseno");

  /** What is sought is no result in itself: an aim that only says it again is still to be asked. */
  private static void withoutEcho(Map<String, Filled> found) {
    Filled expertise = found.get("expertise");
    Filled aims = found.get("objectives");
    if (expertise != null && aims != null && isEcho(expertise.value(), aims.value())) {
      found.remove("objectives");
    }
  }

  /** A purpose told at some length behind whom one looks for is an aim all the same. */
  private static boolean isEcho(String expertise, String aim) {
    boolean told = aim.split(" ").length >= 5 && !expertise.startsWith(aim);
    return expertise.contains(aim) && !told;
  }

  private void places(Message message, Parties parties, Map<String, Filled> found) {
    PlaceReader places = new PlaceReader();
    List<Span<?>> persons = parties.persons();
    String country = "";
    if (message.isOffer()) {
      Reading<Set<String>> countries = places.list(message, true, persons);
      put(found, "countries", String.join(",", countries.value()), countries.words(), SURE);
    } else {
      List<Span<?>> taken = new ArrayList<>(parties.ownNames());
      taken.addAll(persons);
      Map<String, Filled> one = places.one(message, taken, parties.names());
      found.putAll(one);
      country = one.containsKey("country") ? one.get("country").value() : "";
    }
    found.putAll(TownReader.read(message, parties, country));
    Reading<Set<String>> languages =
        readers.languages().in(message.words(), message.form().equals("need"));
    put(found, "languages", String.join(",", languages.value()), languages.words(), SURE);
  }

  private static void counts(Message message, Map<String, Filled> found) {
    Words words = message.words();
    Optional<Span<Integer>> experts =
        message.isOffer() ? CountReader.offered(message) : CountReader.sought(message);
    experts.ifPresent(
        span ->
            put(
                found,
                "number_of_experts",
                span.value().toString(),
                words.between(span.from(), span.to()),
                SURE));
    CountReader.years(words)
        .ifPresent(
            span ->
                put(
                    found,
                    "years_experience",
                    span.value().toString(),
                    words.between(span.from(), span.to()),
                    SURE));
    MoneyReader.budget(words)
        .ifPresent(
            span ->
                put(
                    found,
                    "budget_eur",
                    span.value(),
                    words.between(span.from(), span.to()),
                    SURE));
  }

  private static void traits(Message message, Map<String, Filled> found) {
    Words words = message.words();
    trait(message, found, "scheme", SchemeReader.scheme(words, message.form().equals("employer")));
    trait(message, found, "cost_share", CostShareReader.costShare(words));
    trait(message, found, "employer_agreement", AgreementReader.agreement(words));
    trait(message, found, "org_type", TraitReader.orgType(words));
    trait(message, found, "visa_status", TraitReader.visa(words));
    MemberReader.member(words)
        .ifPresent(
            span ->
                put(
                    found,
                    "network_member",
                    span.value() ? "yes" : "no",
                    words.between(span.from(), span.to()),
                    SURE));
  }

  private static void trait(
      Message message, Map<String, Filled> found, String name, Optional<Span<String>> span) {
    span.ifPresent(
        s -> put(found, name, s.value(), message.words().between(s.from(), s.to()), LIKELY));
  }
}
