package explor.bot.dialogue;

import explor.bot.understanding.Intent;
import explor.bot.words.Fold;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Everything beside a form: cost, programme, status, a volunteer's question, a person of the team.
 */
final class SideTalk {
  private final Library library;

  SideTalk(Library library) {
    this.library = library;
  }

  /** Answers a side question; the form, if any, goes on afterwards. */
  void answer(Reply reply, Intent intent, String words) {
    boolean ofData =
        intent != Intent.GDPR_DELETE
            && intent != Intent.GDPR_EXPORT
            && !isOnMission(reply)
            && MY_DATA.matcher(Fold.fold(words)).find();
    if (ofData && aboutData(reply, words)) {
      return;
    }
    if (BOOKLET_FIRST.contains(intent) && fromBooklet(reply, words)) {
      return;
    }
    boolean ofUs = intent == Intent.PROGRAM_INFO || intent == Intent.VOLUNTEER_QUESTION;
    if (ofUs && !isOnMission(reply) && WE_PAY.matcher(Fold.fold(words)).find()) {
      answer(reply, Intent.COST_QUESTION, words);
      return;
    }
    switch (intent) {
      case COST_QUESTION -> {
        if (reply.session().draft() == null && !isOnMission(reply) && tellsOnly(words)) {
          pickForm(reply);
          return;
        }
        Optional<Library.Quote> quote = library.programme(words, reply.language());
        if (quote.isEmpty() && isOnMission(reply)) {
          volunteer(reply, words);
          return;
        }
        boolean again = reply.session().timesTold(COST) > 0;
        reply.say(again ? "cost.short" : "cost.rule");
        heading(reply, "cost")
            .or(() -> quote)
            .ifPresent(found -> reply.say("programme.source", Map.of("source", found.source())));
        Retold.after(reply, "programme", COST, words);
      }
      case PROGRAM_INFO -> {
        Optional<Library.Quote> quote =
            (asksItsWay(words) ? heading(reply, "steps") : Optional.<Library.Quote>empty())
                .or(() -> library.programme(words, reply.language()))
                .or(
                    () ->
                        measuresMission(reply, words)
                            ? heading(reply, "length")
                            : Optional.empty());
        if (quote.isEmpty() && isOnMission(reply)) {
          volunteer(reply, words);
        } else {
          programme(reply, words, quote);
        }
      }
      case STATUS_OF_CASE -> {
        if (isOnMission(reply)
            && reply.scene().cases().isEmpty()
            && !CASE.matcher(Fold.fold(words)).find()) {
          volunteer(reply, words);
        } else if (measuresMission(reply, words)) {
          programme(reply, words, heading(reply, "length"));
        } else {
          StatusTalk.answer(reply);
        }
      }
      case VOLUNTEER_QUESTION -> {
        if (reply.scene().mission() == null && reply.session().draft() != null) {
          answer(reply, Intent.PROGRAM_INFO, words); // who fills a form has no booklet yet
        } else {
          volunteer(reply, words);
        }
      }
      case STAFF_CONTACT -> team(reply, words);
      case GDPR_EXPORT -> {
        if (!aboutData(reply, words)) {
          reply.effect(new Effect.MakeCopy());
        }
      }
      case GDPR_DELETE -> reply.effect(new Effect.ShowErasure());
      case GREETING -> menu(reply);
      case OFF_TOPIC -> {
        if (isOnMission(reply)) {
          volunteer(reply, words); // to a volunteer, what we do not know is for the team
        } else {
          reply.say("other.off_topic");
        }
      }
      case ABUSE -> reply.say("other.abuse");
      case NEED, OFFER, RECIPROCITY -> {
        if (reply.session().draft() == null) {
          pickForm(reply);
        } else {
          reply.say("form.already_open");
        }
      }
      case EMERGENCY -> reply.say("hello.menu_more");
    }
  }

  /** "How does it work exactly?", "comment ça se passe": of the whole way, from here on. */
  private static boolean asksItsWay(String words) {
    return ITS_WAY.matcher(Fold.fold(words)).find();
  }

  private static final Pattern ITS_WAY =
      Pattern.compile(
          "\\b(?:comment (?:ca|cela|c) (?:se passe|va se passer|marche|fonctionne)|comment"
              + " (?:ca|cela) se passe[- ]t[- ]il|how (?:does|do|will|would)"
              + " (?:it|this|that|everything) (?:all )?work|como funciona)\\b(?!"
              + " (?:pour|for|avec|with|si|if|pendant|during|quand|when)\\b).{0,20}$");

  /** A part of the programme's booklet, whatever words it was asked in. */
  private Optional<Library.Quote> heading(Reply reply, String part) {
    return library.programmeOn(reply.text("programme.heading_" + part), reply.language());
  }

  /** "Une semaine ça suffit ?" while a form is open: of the mission, for nothing was sent yet. */
  private static boolean measuresMission(Reply reply, String words) {
    String said = Fold.fold(words);
    return reply.session().draft() != null
        && !CASE.matcher(said).find()
        && LENGTH.matcher(said).find()
        && ENOUGH.matcher(said).find();
  }

  private static final Pattern ENOUGH =
      Pattern.compile(
          "\\b(?:suffi\\w*|trop|assez|possible|marche|va|ok|bon|jouable|court|long|mini\\w*"
              + "|maxi\\w*|max|enough|too|work|works|short|fine|okay|basta|demasiado|chega|muito)\\b");

  private static final Pattern LENGTH =
      Pattern.compile(
          "(?:\\b\\d{1,2}|\\bune?|\\ban?|\\bone|\\bdeux|\\btwo|\\btrois|\\bthree|\\buna|\\buma)"
              + " (?:seule |full |single )?(?:jours?|semaines?|mois|days?|weeks?|months?|dias?"
              + "|semanas?|mes|meses)\\b");

  /** "On est une toute petite asso": who writes, with neither a question nor a word of money. */
  private static boolean tellsOnly(String words) {
    String said = Fold.fold(words);
    return !Asked.isQuestion(words) && !MONEY.matcher(said).find();
  }

  private static final Pattern MONEY =
      Pattern.compile(
          "[€$]|\\b(?:cout|prix|pay|pai|frais|budget|argent|euro|eur\\b|tarif|cher|gratuit|financ"
              + "|rembours|charge|montant|part|somme|fric|thune|facture|indemnit|per ?diem|salair"
              + "|cost|price|fee|free|fund|money|expens|charg|reimburs|bill|salar|cuest|precio"
              + "|dinero|pag|gasto|preco|dinheiro|custo|despes|combien|how much|cuanto|quanto)");

  /** "Do we have to pay something?": what it costs, whatever else the words were learned to be. */
  private static final Pattern WE_PAY =
      Pattern.compile(
          "\\b(?:(?:do|must|should|will|would) (?:i|we) (?:have to |need to )?pay|is (?:it|this)"
              + " free|free of charge|(?:on|nous|je|j)"
              + " (?:doi[ts]|devons|devra|devrai|dois)[ -](?:on |nous |je )?payer|(?:faut|faudra)"
              + "(?:[ -]t)?(?:[ -]il)? payer|c['’]?(?:est)? (?:payant|gratuit))\\b");

  private static final String COST = "cost";

  /**
   * What is not as it should be goes to the team, with what the booklet says of it, if anything.
   */
  void complaint(Reply reply, Scene.MissionSheet mission, String words) {
    reply.say("volunteer.complaint").effect(new Effect.AskTeam(words));
    library
        .booklet(mission.booklet(), words, reply.language())
        .ifPresent(
            found -> {
              reply.say("volunteer.complaint_quote");
              quote(reply, mission, found);
            });
  }

  /** How long, where and for whom somebody's data are kept: a question, and no wish for a copy. */
  private static boolean aboutData(Reply reply, String words) {
    String said = Fold.fold(words);
    boolean howLong = HOW_LONG.matcher(said).find();
    if (howLong || WHO_SEES.matcher(said).find()) {
      reply.say(howLong ? "self.how_long" : "self.why_asked");
      return true;
    }
    return false;
  }

  private static final Pattern MY_DATA =
      Pattern.compile(
          "\\b(?:mes|nos|mon|ma|notre|my|our|mi|mis|meu|meus|minhas)"
              + " (?:numero|telephone|mail|adresse|nom|number|phone|email|address|name|donnees|infos?|informations?|coordonnees|reponses"
              + "|data|details|answers|information|datos|dados)\\b");

  private static final Pattern HOW_LONG =
      Pattern.compile(
          "\\b(?:combien de temps|jusqu['’ ]a quand|how long|until when|cuanto tiempo|hasta cuando"
              + "|quanto tempo|ate quando)\\b");

  private static final Pattern WHO_SEES =
      Pattern.compile(
          "\\b(?:qui|who|quien|quem|ou (?:sont|vont|est)|where|donde|onde|pourquoi|why|por"
              + " que|porque|a quoi|what for)\\b");

  /** Who has none and names none asks of the mission: "et on dort où". */
  private static final Pattern CASE =
      Pattern.compile(
          "\\b(?:demande|dossier|besoin|offre|candidature|reference|case|file|request|application"
              + "|solicitud|pedido|exp-?\\d)");

  /** What a volunteer asks while no form is open is looked up in their booklet before all else. */
  private static final Set<Intent> BOOKLET_FIRST =
      Set.of(Intent.COST_QUESTION, Intent.PROGRAM_INFO, Intent.OFF_TOPIC);

  private boolean fromBooklet(Reply reply, String words) {
    Scene.MissionSheet mission = reply.scene().mission();
    return mission != null && isOnMission(reply) && fromBooklet(reply, mission, words);
  }

  private boolean fromBooklet(Reply reply, Scene.MissionSheet mission, String words) {
    Optional<Library.Quote> quote = library.booklet(mission.booklet(), words, reply.language());
    quote.ifPresent(
        found -> {
          quote(reply, mission, found);
          Retold.after(reply, "volunteer", found.source() + found.text().hashCode(), words);
        });
    return quote.isPresent();
  }

  /** Whether this is a volunteer whom no form keeps busy. */
  static boolean isOnMission(Reply reply) {
    return reply.scene().mission() != null && reply.session().draft() == null;
  }

  /** What sounds like a need or an offer; how to begin one is said where the booklet is silent. */
  void askedOnMission(Reply reply, String words) {
    if (!volunteer(reply, words)) {
      reply.say("volunteer.no_form");
    }
  }

  private void quote(Reply reply, Scene.MissionSheet mission, Library.Quote quote) {
    reply.say("volunteer.quote", Map.of("text", quote.text()));
    reply.say("volunteer.source", Map.of("source", quote.source()));
    DayTalk.show(reply, mission, quote, library);
  }

  /** An offer may be an employer's or one's own. */
  void pickOffer(Reply reply) {
    reply.session(reply.session().at(new Stage.PickingForm()));
    reply.say("form.which_offer");
    reply.button("form|employer", reply.text("menu.offer_employer"));
    reply.button("form|individual", reply.text("menu.offer_individual"));
  }

  /** Shows what can be begun, each with its typed word; to a volunteer, what they can ask. */
  void menu(Reply reply) {
    if (isOnMission(reply)) {
      reply.say("volunteer.home");
      return;
    }
    reply.say("hello.menu");
    if (reply.session().draft() == null) {
      reply.session(reply.session().at(new Stage.PickingForm()));
      forms(reply);
    }
    reply.say("hello.menu_more");
  }

  /** The form goes on; where there is none, what can be begun is shown. */
  Step goOn(Reply reply, Intake intake) {
    if (reply.session().draft() == null) {
      menu(reply);
    } else {
      intake.goOn(reply);
    }
    return reply.done();
  }

  void pickForm(Reply reply) {
    reply.session(reply.session().at(new Stage.PickingForm()));
    reply.say("form.which_form");
    forms(reply);
  }

  private static void forms(Reply reply) {
    reply.button("form|need", reply.text("menu.need"));
    reply.button("form|employer", reply.text("menu.offer_employer"));
    reply.button("form|individual", reply.text("menu.offer_individual"));
    reply.button("form|reciprocity", reply.text("menu.reciprocity"));
    reply.say("menu.typed");
  }

  private static void programme(Reply reply, String words, Optional<Library.Quote> quote) {
    if (quote.isPresent()) {
      Asked.say(reply, quote.get(), words);
      if (reply.session().draft() == null) {
        reply.say("programme.start");
      }
    } else {
      reply.say("programme.unknown").effect(new Effect.AskTeam(words));
    }
  }

  /** Whether their booklet answers; the team is asked what it does not. */
  private boolean volunteer(Reply reply, String words) {
    Scene.MissionSheet mission = reply.scene().mission();
    if (mission == null) {
      reply.say("volunteer.not_linked").say("volunteer.not_linked_more");
      reply.effect(new Effect.NoMission());
      return false;
    }
    if (fromBooklet(reply, mission, words)) {
      return true;
    }
    reply.say("volunteer.unknown").effect(new Effect.AskTeam(words));
    library
        .nearest(mission.booklet(), words, reply.language())
        .ifPresent(near -> nearest(reply, near));
    return false;
  }

  /** The right lines more often than not, and never called an answer. */
  private static void nearest(Reply reply, Library.Quote near) {
    reply.say("volunteer.nearest", Map.of("text", near.text(), "source", near.source()));
  }

  private static void team(Reply reply, String words) {
    reply.say("team.contact").say("team.asked").effect(new Effect.AskTeam(words));
  }
}
