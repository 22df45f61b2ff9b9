package explor.knowledge.booklet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Weighs the passages of a booklet for one question. Not thread-safe. */
final class Scoring {
  private static final double WEAK = 0.2;

  /** A word that only names the kind of answer ("prix", "numéro") is no subject. */
  private static final double CUE = 0.35;

  /** A passage that holds the kind of answer meets the word that asks for it so well. */
  private static final double ASKED = 0.8;

  /** What is left of a passage that speaks of the subject only through its neighbours. */
  private static final double HEARSAY = 0.65;

  /** What a word counts that the booklet does not have. */
  private static final double MISSING = 0.75;

  /**
   * The same for a passage that speaks of the subject and holds what is asked for: an hour at the
   * town hall is the right one though the booklet calls it the mayor's office.
   */
  private static final double GRANTED = 0.375;

  /** For "how many households", a passage that says "60 households". */
  private static final double COUNTED = 1.4;

  /** "Aucun lait cru" answers whether one may drink it as well as whether one may eat it. */
  private static final double RULED = 0.5;

  /** A passage that counts just what is to be counted hardly speaks of something else. */
  private static final double TOLD = 0.15;

  /** What is left of a passage that does not speak of the thing there may be. */
  private static final double UNSAID = 0.65;

  /** What is left of a passage that has nothing to do with the person or place named. */
  private static final double ELSEWHERE = 0.8;

  /** What is left of a passage that does not speak of the day that is asked about. */
  private static final double OTHER_DAY = 0.6;

  private static final Set<AnswerType> FIGURES =
      Set.of(AnswerType.TIME, AnswerType.AMOUNT, AnswerType.QUANTITY);

  /** What is left of a figure of another thing of that kind. */
  private static final double OF_ITS_LIKE = 0.65;

  /** What is left of a flight's hour that is that of another flight, or of its other end. */
  private static final double OTHER_LEG = 0.5;

  /** What is left of a code that opens something else. */
  private static final double OTHER_CODE = 0.5;

  /** What somebody is paid; the volunteer's per diem is none. */
  private static final String WAGE = "mission/prime";

  private static final String NET = "mission/internet";

  /** A word that a few passages of the booklet have. */
  private static final double RARE = 0.4;

  /** So alike are a question and a heading that asks the same. */
  private static final double ALIKE = 0.75;

  /** What a passage under such a heading explains at least. */
  private static final double HEADED = 0.7;

  /** What is left of a passage that has an hour or a sum, but not of the thing asked about. */
  private static final double OF_OTHER = 0.8;

  /** "Tout achat de plus de 90 euros": a limit is set to deeds, and needs not name the thing. */
  private static final Pattern LIMIT =
      Pattern.compile(
          "(?iU)\\b(?:jusqu[’']à|(?:plus|moins) de|au[- ]delà de|à partir de|au plus|maximum|up to"
              + "|(?:more|less) than|over|above|from|hasta|(?:más|menos) de|até|(?:mais|menos) de)"
              + "\\b.{0,12}\\d");

  /** So little must a passage have of a thing not to speak of it. */
  private static final double UNSPOKEN = 0.4;

  /** How well a heading alone meets what is asked to last: any delay may stand under it. */
  private static final double HEADED_ONLY = 0.4;

  private static final Map<String, String> CONTRARY =
      Map.of("mission/ouverture", "mission/fermeture", "mission/fermeture", "mission/ouverture");

  /** How well a passage that goes on with a pronoun meets what the one before it speaks of. */
  private static final double CONTINUED = 0.85;

  private static final Pattern PRONOUN =
      Pattern.compile(
          "(?iU)(?:ils?(?! (?:n['’]y|y a|y aura|(?:ne"
              + " )?(?:faut|fait|pleut|neige|existe|suffit|reste)|n['’]existe|est"
              + " (?:interdit|permis|autorisé|possible|conseillé|utile|d['’]usage)))|elles?|celui-ci|celle-ci|ceux-ci|on"
              + " (?:le|la|les|lui|l['’])|son|sa|ses"
              + "|leurs?|lui|he|she|they|it|his|her|their|its|[ée]l|ella|ellos|ele|ela)\\b");

  /** For the per diem, a passage that says so rather than one that has some money a day. */
  private static final double NAMED = 1.15;

  /** "7 h 15", but not "le matin". */
  private static final Pattern CLOCK = Pattern.compile("\\d ?h\\b|\\d:\\d\\d|\\d ?[ap]\\.?m\\b");

  private static final Set<String> HOURS =
      Set.of("mission/ouverture", "mission/fermeture", "mission/portail", "mission/programme");

  /** The same where nothing but that name says what is meant ("le numéro de Sonia"). */
  private static final double NAMED_ONLY = 0.5;

  /** What is left of a passage that is not of the kind asked for ("quelle société"). */
  private static final double UNFOCUSED = 0.65;

  /** What is left of a passage that speaks of the whole and not of the part asked for. */
  private static final double PARTLESS = 0.65;

  /** What is left of a passage that tells when something closes, when its opening is asked. */
  private static final double OPPOSITE = 0.5;

  /** So well must a word be met by what stands beside a number or a name. */
  private static final double BESIDE = 0.6;

  /** Several words, none of which says much ("rester une semaine de plus"), prove little. */
  private static final double VAGUE = 0.7;

  /**
   * A passage with its marks.
   *
   * @param covered the part of the question it explains, 0 to 1
   * @param score what it is ranked by
   * @param shown whether it holds a kind of answer that is asked for, and speaks of all that is
   *     named or stands as a thing in the question
   */
  record Scored(Unit unit, double covered, double score, boolean shown) {}

  /** How well each unit and each section meets a word by itself. */
  private record Met(Term term, double[] units, double[] sections, double title) {}

  private final Units units;
  private final List<Term> terms;
  private final Set<AnswerType> types;
  private final List<Met> all = new ArrayList<>();
  private final Legs legs;
  private final boolean ofPeople;
  private final boolean ofPerDiem;
  private final boolean ofWage;
  private final boolean ofKind; // a sum, an hour, a name: there are others of other things
  private final boolean onlyNames;
  private final boolean toldOf; // some passage speaks of the very thing
  private final boolean onlyWeak;
  private final boolean onlyCues;

  Scoring(Units units, List<Term> terms, Set<AnswerType> types) {
    this.units = units;
    this.terms = terms;
    this.types = types;
    this.legs = Legs.of(terms, types, units.all);
    this.ofPerDiem =
        types.contains(AnswerType.AMOUNT)
            && terms.stream().anyMatch(t -> t.things().contains(PerDiem.CONCEPT));
    this.ofKind =
        types.contains(AnswerType.DURATION) || types.stream().anyMatch(AnswerType::needed);
    this.ofWage = terms.stream().anyMatch(t -> t.isSubject() && t.things().contains(WAGE));
    this.onlyWeak = terms.stream().allMatch(Term::weak);
    this.ofPeople =
        types.contains(AnswerType.PHONE)
            || types.contains(AnswerType.NAME)
            || types.contains(AnswerType.WHO);
    this.onlyNames = terms.stream().allMatch(t -> t.weak() || t.name() || !t.cues().isEmpty());
    this.onlyCues = terms.stream().allMatch(term -> term.weak() || !term.cues().isEmpty());
    List<Term> matters = terms.stream().filter(Term::isMatter).toList();
    this.toldOf =
        !Collections.disjoint(types, FIGURES)
            && !matters.isEmpty()
            && !types.contains(AnswerType.PERMISSION) // a rule for all governs each
            && !legs.asked() // a "vol" may be a theft, and journeys have their own rule
            && units.all.stream().anyMatch(u -> isOf(matters, u.own()));
    for (Term term : terms) {
      all.add(
          new Met(
              term,
              units.all.stream()
                  .mapToDouble(
                      u -> term.day() ? names(term, u) ? 1 : 0 : Matching.strength(term, u.own()))
                  .toArray(),
              units.sections.stream().mapToDouble(s -> Matching.strength(term, s)).toArray(),
              Matching.strength(term, units.title)));
    }
  }

  /** Whether all these things themselves are spoken of, and not only their like. */
  private static boolean isOf(List<Term> things, Unit.Meaning meaning) {
    return things.stream().allMatch(t -> Matching.exactly(t, meaning) >= BESIDE);
  }

  /**
   * Where a passage speaks of the very thing, the hour or the price of its like is none of it: the
   * booklet has "le déjeuner à la cantine", so a meal at ten elsewhere does not tell its hour.
   */
  private boolean isOfItsLike(Unit unit, int at) {
    if (!toldOf) {
      return false;
    }
    Unit.Meaning before =
        at > 0 && PRONOUN.matcher(unit.text()).lookingAt() // "Il est servi à midi"
            ? units.all.get(at - 1).own()
            : Unit.Meaning.NONE;
    return terms.stream()
        .filter(Term::isMatter)
        .anyMatch(
            t ->
                Matching.exactly(t, unit.own()) < BESIDE
                    && Matching.exactly(t, unit.around()) < BESIDE
                    && Matching.exactly(t, before) < BESIDE
                    && Math.max(
                            Matching.strength(t, unit.own()), Matching.strength(t, unit.around()))
                        >= BESIDE);
  }

  /** The marks of the unit at this place. */
  Scored of(int at) {
    Unit unit = units.all.get(at);
    if (!mayMeet(unit, at)) {
      return new Scored(unit, 0, 0, false);
    }
    double sum = 0;
    double direct = 0;
    double named = 0;
    double total = 0;
    boolean spoken = onlyCues;
    boolean ruled = rules(unit);
    boolean unfocused = false;
    boolean ofOther = false;
    boolean partless = false;
    boolean whole = true;
    boolean contrary = false;
    boolean judged = unit.evidence().holds(AnswerType.PERMISSION) && speaks(at);
    boolean shown = shows(unit);
    boolean namesDay = // "fermé le lundi" tells whether it opens on Mondays
        terms.stream().anyMatch(t -> isWeekday(t) && Matching.exactly(t, unit.own()) >= BESIDE);
    boolean granted =
        shown && types.stream().anyMatch(t -> t.without() < 1 && t != AnswerType.WHO) && speaks(at);
    for (Met met : all) {
      Term term = met.term;
      double here = met.units[at] * (isOtherCode(term, unit, at) ? OTHER_CODE : 1);
      double weight =
          term.weight()
              * (term.weak() && !onlyWeak ? WEAK : isOnlyCue(term, unit) ? CUE : 1)
              * (term.doing() && ruled ? RULED : 1)
              * (!term.missing() ? 1 : granted && isGranted(term, unit) ? GRANTED : MISSING);
      double around = Matching.strength(term, unit.around());
      double linked = Matching.strength(term, unit.linked());
      double continued = continued(met, at);
      double near =
          Math.max(
              Math.max(
                  (term.lasting() ? HEADED_ONLY : 0.75) * around, (ofPeople ? 0.7 : 0.4) * linked),
              Math.max(
                  Math.max(0.6 * neighbours(met, at), continued),
                  Math.max(0.4 * met.sections[unit.section()], 0.85 * met.title)));
      boolean asked =
          isAnswered(term, unit) || (judged && term.isJudgement()) || isSettled(term, unit);
      direct += weight * here;
      spoken |=
          (onlyWeak || onlyCues || term.isSubject())
              && Math.max(Math.max(here, around), Math.max(linked, continued)) >= 0.5;
      named += weight * around;
      double strength = Math.max(Math.max(here, near), asked ? ASKED : 0);
      sum += weight * strength;
      total += weight * (term.isBesides() ? strength : 1);
      whole &=
          asked
              || term.isBesides()
              || !(term.isOpening() || (term.isSubject() && (term.noun() || term.name())))
              || Math.max(Math.max(here, around), continued) >= BESIDE;
      contrary |= !namesDay && isContrary(term, unit);
      partless |=
          term.part()
              && !asked
              && term.share() == 1
              && Math.max(Math.max(here, around), Math.max(linked, neighbours(met, at))) < 0.5;
      unfocused |= term.focus() && !asked && Matching.isOtherPart(term, unit.own(), unit.around());
      unfocused |=
          term.isKind() && term.cues().contains(AnswerType.ADDRESS) && !asked && here < 0.5;
      unfocused |= term.focus() && !asked && Math.max(Math.max(here, around), linked) < 0.5;
      ofOther |=
          term.isMatter()
              && !asked
              && Math.max(
                      Math.max(Math.max(here, around), linked),
                      Math.max(continued, neighbours(met, at)))
                  < UNSPOKEN;
    }
    if (sum == 0) {
      return new Scored(unit, 0, 0, false);
    }
    if (!spoken) {
      sum *= HEARSAY;
    }
    for (Met met : all) {
      if (met.term.existence() && !saysThereIs(unit, met.term)) {
        sum *= UNSAID;
      } else if (met.term.name() && !met.term.isBesides() && isElsewhere(met, unit)) {
        sum *= onlyNames ? NAMED_ONLY : ELSEWHERE;
      }
    }
    double covered = sum / total + (types.isEmpty() ? 0 : shown ? 0.05 : -0.05);
    if (!shown && !types.isEmpty()) {
      covered *= types.stream().mapToDouble(AnswerType::without).max().orElse(1);
    }
    if (onlyWeak && !(shown && types.stream().anyMatch(AnswerType::needed))) {
      covered *= VAGUE;
    }
    covered *= partless ? PARTLESS : 1;
    covered *= ofOther && ofKind && !LIMIT.matcher(unit.text()).find() ? OF_OTHER : 1;
    covered *= (unfocused ? UNFOCUSED : 1) * (contrary ? OPPOSITE : 1);
    boolean otherDay = otherDay(unit);
    boolean otherLeg = legs.isOther(unit);
    covered *= isOfItsLike(unit, at) ? OF_ITS_LIKE : 1;
    covered *= otherDay ? OTHER_DAY : 1;
    covered *= otherLeg ? OTHER_LEG : 1;
    boolean ofAnother = otherDay || otherLeg || contrary || unfocused || partless || ofOther;
    boolean counted =
        !types.contains(AnswerType.DURATION)
            && terms.stream().anyMatch(t -> t.counted() && counts(unit, t));
    covered += counted ? TOLD : 0;
    if (isAskedBy(unit)) {
      covered = Math.max(covered, HEADED);
      shown = true;
    }
    double score =
        (covered + (0.4 * direct + 0.2 * named) / total) * (types.isEmpty() || shown ? 1 : 0.8);
    score *= counted ? COUNTED : 1;
    score *= isDated(unit) ? NAMED : 1;
    score *= ofPerDiem && PerDiem.isNamedIn(unit.text()) ? NAMED : 1;
    return new Scored(
        unit, Math.clamp(covered, 0, 1), score, shown && whole && !ofAnother && !types.isEmpty());
  }

  /** When something is due is told by a day rather than by "avant" or "dès que". */
  private boolean isDated(Unit unit) {
    return types.contains(AnswerType.DATE)
        && !types.contains(AnswerType.DURATION)
        && unit.evidence().holds(AnswerType.DAY);
  }

  /** Whether it holds the kind of answer that the word itself asks for. */
  private boolean isAnswered(Term term, Unit unit) {
    if (term.cues().contains(AnswerType.PAID)
        && types.contains(AnswerType.AMOUNT)
        && unit.evidence().holds(AnswerType.AMOUNT)) {
      return true; // "combien je paye": the sum tells it
    }
    for (AnswerType cue : term.cues()) {
      if (cue.explainsItsCue()
          && unit.evidence().holds(cue)
          && (cue != AnswerType.TIME || !term.isOpening() || tellsHours(unit))) {
        return true;
      }
    }
    return false;
  }

  /** "Prêté sur place" tells all that is asked with "j'en achète ou pas". */
  private boolean isSettled(Term term, Unit unit) {
    return types.contains(AnswerType.SUPPLY)
        && Bringing.is(term.folded().getFirst())
        && unit.evidence().holds(AnswerType.SUPPLY);
  }

  /** That something opens must be said; an hour of it alone may be any. */
  private static boolean isGranted(Term term, Unit unit) {
    return !term.measured() && (!term.isOpening() || tellsHours(unit));
  }

  /** What opens or closes is a subject where no such hours are told. */
  private boolean isOnlyCue(Term term, Unit unit) {
    return term.isCue() && !onlyCues && (!term.isOpening() || tellsHours(unit));
  }

  /** When something opens or closes: not just any hour at which something is done there. */
  private static boolean tellsHours(Unit unit) {
    return AnswerType.TIME.countIn(unit.text()) > 1
        || (unit.evidence().holds(AnswerType.TIME) && !CLOCK.matcher(unit.text()).find())
        || !Collections.disjoint(unit.own().concepts(), HOURS)
        || !Collections.disjoint(unit.around().concepts(), HOURS);
  }

  /**
   * Whether any word may be met: by what the unit or its neighbourhood says, or by the kind of
   * answer it holds. What a unit proves is costly to find out.
   */
  private boolean mayMeet(Unit unit, int at) {
    for (Met met : all) {
      if (met.units[at] > 0
          || met.sections[unit.section()] > 0
          || met.title > 0
          || met.term.cues().stream().anyMatch(AnswerType::explainsItsCue)
          || Matching.strength(met.term, unit.around()) > 0
          || Matching.strength(met.term, unit.linked()) > 0
          || neighbours(met, at) > 0) {
        return true;
      }
    }
    return false;
  }

  /** A password in a paragraph that has nothing of the net is not the one of the wifi. */
  private boolean isOtherCode(Term term, Unit unit, int at) {
    return term.folded().size() > 1
        && term.things().contains(Matching.PASSWORD)
        && !isOfNet(unit, at - 1)
        && !isOfNet(unit, at)
        && !isOfNet(unit, at + 1)
        && !unit.around().concepts().contains(NET);
  }

  private boolean isOfNet(Unit unit, int other) {
    return other >= 0
        && other < units.all.size()
        && units.all.get(other).section() == unit.section()
        && units.all.get(other).block() == unit.block()
        && units.all.get(other).own().concepts().contains(NET);
  }

  /** Whether it names this day of the month; "16 h 30" is no day. */
  private static boolean names(Term day, Unit unit) {
    String number = day.folded().getFirst().replaceAll("\\D", "");
    return (unit.own().folded().contains(day.folded().getFirst())
            || unit.own().folded().contains(number)
            || unit.own().folded().contains(number + "er"))
        && Pattern.compile(
                "(?<![\\d+] )(?<![\\d:.,/h-])(?<!h )0?"
                    + number
                    + "(?:er|st|nd|rd|th)?(?![\\d:]| ?(?:h\\b|€|euros?\\b|kg\\b|km\\b|%|\\d))")
            .matcher(unit.text())
            .find();
  }

  private static boolean isWeekday(Term term) {
    return QuestionWords.WEEKDAY.matcher(term.folded().getFirst()).matches();
  }

  /** Whether it names a subject of the question itself. */
  private boolean speaks(int at) {
    return all.stream()
        .anyMatch(m -> m.term.isSubject() && m.term.rarity() >= RARE && m.units[at] >= 0.75);
  }

  /** Whether it tells when something closes and not, as is asked, when it opens; or the reverse. */
  private static boolean isContrary(Term term, Unit unit) {
    for (String concept : term.things()) {
      String contrary = CONTRARY.getOrDefault(concept, "");
      if (unit.own().concepts().contains(contrary) && !unit.own().concepts().contains(concept)) {
        return AnswerType.TIME.countIn(unit.text()) < 2; // "8 h – 16 h" tells both
      }
    }
    return false;
  }

  /** Whether the heading above it is itself a question, and has all subjects of this one. */
  private boolean isAskedBy(Unit unit) {
    if (!units.booklet.sections().get(unit.section()).heading().strip().endsWith("?")) {
      return false;
    }
    Unit.Meaning heading = units.headings.get(unit.section());
    double sum = 0;
    double total = 0;
    boolean sameWord = false; // meanings alone may be far apart
    for (Term term : terms) {
      if (term.isSubject() && !term.name()) {
        sameWord |= heading.stems().contains(term.stems().getFirst());
        sum += term.weight() * Matching.strength(term, heading);
        total += term.weight();
      }
    }
    return sameWord && sum / total >= ALIKE;
  }

  /** Whether the question names a day of the month that the passage does not. */
  private boolean otherDay(Unit unit) {
    return all.stream().anyMatch(m -> m.term.day() && !names(m.term, unit));
  }

  /**
   * Whether it holds a kind of answer that is asked for. A count must be that of the things asked
   * for, a name that of whom it is asked.
   */
  private boolean shows(Unit unit) {
    for (AnswerType type : types) {
      boolean right =
          switch (type) {
            case QUANTITY ->
                terms.stream().allMatch(t -> !t.counted() || t.weak() || counts(unit, t));
            case NAME -> names(unit);
            case PHONE -> !isSomebodyElses(unit);
            case AMOUNT ->
                ofPerDiem
                    ? !PerDiem.isOfAnother(unit.text())
                    : !ofWage || !PerDiem.isNamedIn(unit.text());
            default -> true;
          };
      if (right && unit.evidence().holds(type)
          || (type == AnswerType.PERMISSION && isSupplied(unit))) {
        return true;
      }
    }
    return false;
  }

  /** "Appelez la Croix-Rouge au …, puis Idrissa": the number is not that of Idrissa. */
  private boolean isSomebodyElses(Unit unit) {
    Optional<String> whose =
        terms.stream()
            .filter(t -> t.name() && unit.own().folded().contains(t.folded().getFirst()))
            .map(t -> t.folded().getFirst())
            .findFirst();
    return whose.isPresent() && Beside.isBehindNumberOfAnother(unit.text(), whose.get());
  }

  /** Whether it says what is allowed of the thing that something is to be done with. */
  private boolean rules(Unit unit) {
    return terms.stream()
        .dropWhile(t -> !t.doing())
        .skip(1)
        .filter(Term::isSubject)
        .findFirst()
        .or(this::told)
        .filter(t -> Matching.exactly(t, unit.own()) > BESIDE)
        .filter(t -> unit.evidence().holds(AnswerType.PERMISSION) || isSupplied(unit))
        .isPresent();
  }

  /** "Prêté par l'association" tells whether one has to bring it. */
  private boolean isSupplied(Unit unit) {
    return terms.stream().anyMatch(Term::duty) && unit.evidence().holds(AnswerType.PAID);
  }

  /** "L'ancien badge, je peux le jeter": the thing stands before the deed. */
  private Optional<Term> told() {
    return terms.stream()
        .takeWhile(t -> !t.doing())
        .filter(t -> t.isSubject() && !t.isBesides())
        .findFirst();
  }

  private static boolean counts(Unit unit, Term term) {
    return Matching.exactly(term, unit.evidence().counted()) >= BESIDE
        || (Matching.exactly(term, unit.around()) >= BESIDE
            && unit.evidence().holds(AnswerType.QUANTITY));
  }

  private boolean names(Unit unit) {
    return terms.stream()
        .filter(Term::isSubject)
        .findFirst()
        .map(t -> Matching.exactly(t, unit.evidence().named()) >= BESIDE)
        .orElse(true);
  }

  /** Whether there is a thing, only a passage that speaks of the thing can tell. */
  private static boolean saysThereIs(Unit unit, Term term) {
    return Math.max(Matching.exactly(term, unit.own()), Matching.exactly(term, unit.around()))
        >= BESIDE;
  }

  /** A name the booklet has, but not near this passage. */
  private boolean isElsewhere(Met met, Unit unit) {
    return units.names.contains(met.term.folded().getFirst())
        && Math.max(met.sections[unit.section()], met.title) < BESIDE
        && Matching.strength(met.term, unit.linked()) < BESIDE;
  }

  /** How well the passages beside it, in the same paragraph, meet a word. */
  private double neighbours(Met met, int at) {
    return Math.max(neighbour(met, at, at - 1), neighbour(met, at, at + 1));
  }

  /** "Il habite au village": what is said of him before is said of this passage too. */
  private double continued(Met met, int at) {
    return PRONOUN.matcher(units.all.get(at).text()).lookingAt()
        ? CONTINUED * neighbour(met, at, at - 1)
        : 0;
  }

  private double neighbour(Met met, int at, int other) {
    if (other < 0 || other >= units.all.size()) {
      return 0;
    }
    Unit unit = units.all.get(at);
    Unit near = units.all.get(other);
    boolean together = near.section() == unit.section() && near.block() == unit.block();
    return together ? met.units[other] : 0;
  }
}
