package explor.bot.app;

import explor.bot.config.ConfigNode;
import explor.bot.words.Fold;
import explor.knowledge.booklet.Block;
import explor.knowledge.booklet.Booklet;
import explor.knowledge.booklet.Contact;
import explor.knowledge.booklet.Section;
import explor.knowledge.booklet.Steps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whom to call first, of all whose numbers a booklet gives. Each has a role (the assistance, the
 * on-call line, the partner…) that is told by its own line, by what the booklet says of that name
 * elsewhere, or by the paragraph and heading it stands under; tables, lists and prose alike.
 * Thread-safe.
 */
final class CallList {
  private static final double NAMED = 3;
  private static final double SAID = 2;
  private static final double ELSEWHERE = 1.5;
  private static final double AROUND = 1;

  /** A situation ("blessé ou malade") says a little less than a name ("la clinique"). */
  private static final double SITUATION = 0.4;

  private static final String PARTICLES =
      "(?:(?:de|du|des|da|dos|del|van|von|der|den|el|al|ben|bin|ould|ag) ){0,2}";

  /**
   * A person: "Mme Afi Kodjo", "Kossi Mensah". A name goes on through capitalised words, and over a
   * particle before one ("van der Berg"); "M. Diarra notre guide" ends with Diarra.
   */
  private static final Pattern PERSON =
      Pattern.compile(
          "\\b(?:M\\.|Mme|Mlle|Dr|Pr|Mr|Mrs|Ms|Don|Doña|Sr\\.|Sra\\.)\\s+(?<titled>"
              + PARTICLES
              + "\\p{Lu}[\\p{L}'’-]*(?: "
              + PARTICLES
              + "\\p{Lu}[\\p{L}'’-]*)*)|(?<plain>\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)+)",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** What is told of a person elsewhere; what stands beside the others is mostly about another. */
  private static final Set<Role> TOLD_ELSEWHERE =
      EnumSet.of(Role.PARTNER, Role.DRIVER, Role.TRUST, Role.OFFICE);

  /** Named in many steps, and not whom to call first. */
  private static final Set<Role> BESIDE = EnumSet.of(Role.DRIVER, Role.OFFICE);

  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?…])\\s+|\\n");

  /** "Qui ne travaille pas pour RESACOOP": then it is not theirs. */
  private static final Pattern NOT_THEIRS =
      Pattern.compile("\\b(?:ni|pas|hors|sans|not|nor)(?: (?:pour|de|a|chez|for|of))? resacoop\\b");

  /** What somebody is to be called for, as in {@code booklet_sections.yaml}, in that order. */
  enum Role {
    TRUST,
    ON_CALL,
    ASSISTANCE,
    CONSULATE,
    FIRE,
    POLICE,
    CARE,
    PARTNER,
    DRIVER,
    OFFICE,
    NONE;

    static Optional<Role> of(String code) {
      for (Role role : values()) {
        if (role.name().equals(code.toUpperCase(Locale.ROOT)) && role != NONE) {
          return Optional.of(role);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * Words that tell a role.
   *
   * @param parts each must begin a word
   * @param less so much less than a name it counts
   */
  private record Sign(Role role, List<String> parts, double less) {
    /** Where the first of them begins; -1 when one is missing. */
    int at(String folded) {
      int first = Integer.MAX_VALUE;
      for (String part : parts) {
        int at = folded.indexOf(" " + part);
        if (at < 0) {
          return -1;
        }
        first = Math.min(first, at);
      }
      return first;
    }
  }

  /** Booklets of missions under way, hardly more. */
  private static final int AT_HAND = 64;

  private final List<Sign> signs = new ArrayList<>();
  private final Map<String, Known> known =
      new LinkedHashMap<>(AT_HAND, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
          return size() > AT_HAND;
        }
      };

  /**
   * What of a booklet an emergency needs, worked out once.
   *
   * @param roles of everyone, in the booklet's order
   */
  private record Known(Booklet booklet, Map<Contact, Role> roles, Steps steps) {}

  private Known know(Booklet booklet) {
    synchronized (known) {
      Known before = known.get(booklet.id());
      if (before != null && before.booklet == booklet) {
        return before;
      }
    }
    Map<Contact, Role> roles = new LinkedHashMap<>();
    booklet.contacts().forEach(contact -> roles.put(contact, role(contact, booklet)));
    Known made = new Known(booklet, roles, new Steps(booklet));
    synchronized (known) {
      known.put(booklet.id(), made);
    }
    return made;
  }

  /** The section of a booklet that says what to do; see {@link Steps#sectionFor}. */
  Optional<Section> steps(Booklet booklet, List<String> keywords) {
    return know(booklet).steps.sectionFor(keywords);
  }

  /**
   * @param roles by code, the words that tell each
   */
  CallList(ConfigNode roles) {
    roles
        .entries()
        .forEach(
            (code, words) ->
                Role.of(code)
                    .ifPresentOrElse(
                        role -> {
                          words.need("who").texts().forEach(text -> add(role, text, 0));
                          words.need("when").texts().forEach(text -> add(role, text, SITUATION));
                        },
                        () -> words.fault("\"" + code + "\" is no role of somebody to call")));
  }

  private void add(Role role, String text, double less) {
    List<String> parts =
        Pattern.compile(" \\+ ").splitAsStream(text).map(part -> plain(part).strip()).toList();
    signs.add(new Sign(role, parts, less));
  }

  /**
   * Those whose roles are wanted, one of each before a second of any, in that order. No number
   * twice.
   */
  List<Contact> of(Booklet booklet, List<Role> wanted) {
    return of(booklet, wanted, List.of());
  }

  /**
   * The same; of several with one role, those come first whom the booklet's own steps name.
   *
   * @param named by these steps
   */
  List<Contact> of(Booklet booklet, List<Role> wanted, List<Contact> named) {
    Map<Role, List<Contact>> byRole = new LinkedHashMap<>();
    Set<List<String>> told = new HashSet<>();
    know(booklet)
        .roles
        .forEach(
            (contact, role) -> {
              if (told.add(contact.numbers())) {
                byRole.computeIfAbsent(role, key -> new ArrayList<>()).add(contact);
              }
            });
    Set<List<String>> first = named.stream().map(Contact::numbers).collect(Collectors.toSet());
    byRole
        .values()
        .forEach(some -> some.sort(Comparator.comparing(one -> !first.contains(one.numbers()))));
    List<Contact> called = new ArrayList<>();
    for (Role role : wanted) {
      byRole.getOrDefault(role, List.of()).stream().findFirst().ifPresent(called::add);
    }
    for (Role role : wanted) {
      byRole.getOrDefault(role, List.of()).stream().skip(1).forEach(called::add);
    }
    return called;
  }

  /** What somebody is; the strongest sign, among equals the one that is read first. */
  Role role(Contact contact, Booklet booklet) {
    Best best = new Best();
    best.look(contact.who(), NAMED);
    best.look(contact.said(), SAID);
    if (best.weight < SAID - SITUATION) {
      person(contact).stream()
          .flatMap(name -> elsewhere(name, contact, booklet).stream())
          .forEach(sentence -> best.look(sentence, ELSEWHERE));
    }
    if (best.role == Role.NONE) {
      best.look(contact.around() + " " + contact.section(), AROUND);
    }
    return best.role;
  }

  /** The best of what was looked at so far. */
  private final class Best {
    private Role role = Role.NONE;
    private double weight;
    private int place;

    void look(String text, double level) {
      String plain = NOT_THEIRS.matcher(plain(text)).replaceAll(" ");
      for (Sign sign : signs) {
        int at = sign.at(plain);
        boolean tells = at >= 0 && (level != ELSEWHERE || TOLD_ELSEWHERE.contains(sign.role()));
        double here = tells ? level - sign.less() : 0;
        if (here > weight || (here == weight && here > 0 && level == NAMED && at < place)) {
          role = sign.role();
          weight = here;
          place = at;
        }
      }
    }
  }

  /**
   * Those whom a passage names, by number or by the name of a person, in its order; neither drivers
   * nor whoever sits in an office.
   *
   * @param section of the same booklet
   */
  List<Contact> namedIn(Section section, Booklet booklet) {
    String text = section.text();
    Map<Integer, Contact> places = new TreeMap<>();
    for (Map.Entry<Contact, Role> one : know(booklet).roles.entrySet()) {
      Contact contact = one.getKey();
      int at =
          contact.numbers().stream().mapToInt(text::indexOf).filter(i -> i >= 0).min().orElse(-1);
      if (at < 0) {
        at = person(contact).map(name -> found(name, text)).orElse(-1);
      }
      if (at >= 0 && !BESIDE.contains(one.getValue())) {
        places.putIfAbsent(at, contact);
      }
    }
    return List.copyOf(places.values());
  }

  private static int found(Pattern name, String text) {
    Matcher matcher = name.matcher(text);
    return matcher.find() ? matcher.start() : -1;
  }

  /** The family name of the person that it is; empty for a service. */
  private static Optional<Pattern> person(Contact contact) {
    Matcher matcher = PERSON.matcher(contact.who());
    if (!matcher.find()) {
      return Optional.empty();
    }
    String name =
        matcher.group("titled") == null ? matcher.group("plain") : matcher.group("titled");
    String family = name.strip().replaceAll(".* ", "");
    return family.length() < 2
        ? Optional.empty()
        : Optional.of(Pattern.compile("(?<!\\p{L})" + Pattern.quote(family) + "(?!\\p{L})"));
  }

  /** What the booklet says of the same person without the number. */
  private static List<String> elsewhere(Pattern name, Contact contact, Booklet booklet) {
    List<String> found = new ArrayList<>();
    for (Section section : booklet.sections()) {
      for (Block block : section.blocks()) {
        for (String sentence : SENTENCE.split(block.text())) {
          if (name.matcher(sentence).find() && !contact.said().contains(sentence)) {
            found.add(sentence);
          }
        }
      }
    }
    return found;
  }

  /** Folded words with one space before, between and after them. */
  private static String plain(String text) {
    return " " + Fold.fold(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
  }
}
