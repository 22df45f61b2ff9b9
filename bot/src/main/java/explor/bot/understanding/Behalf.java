package explor.bot.understanding;

import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.form.Forms;
import explor.bot.words.Tokens;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * For whom an offer is made: somebody in an individual's form may say that it is for their company
 * and its staff, somebody in an employer's form that it is for nobody but themselves.
 */
final class Behalf {
  private static final String EMPLOYER = "employer";
  private static final String INDIVIDUAL = "individual";
  private static final int LONGEST = 40; // words that are looked at

  private final Forms forms;
  private final SlotReading reading;

  Behalf(Forms forms, SlotReading reading) {
    this.forms = forms;
    this.reading = reading;
  }

  /** The other form of an offer, when the words say that it is the right one. */
  Optional<String> otherForm(String text, Form form, Moment moment) {
    String said = String.join(" ", Tokens.of(text, LONGEST).words());
    return switch (form.id()) {
      case INDIVIDUAL ->
          STAFF.matcher(said).find()
                  || lendsSeveral(text, said, moment)
                  || moment.answers().containsKey("job_title") && FOR_STAFF.matcher(said).find()
              ? Optional.of(EMPLOYER)
              : Optional.empty();
      case EMPLOYER -> SELF.matcher(said).find() ? Optional.of(INDIVIDUAL) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** "On a trois maçons": whoever has several people to send employs them. */
  private boolean lendsSeveral(String text, String said, Moment moment) {
    return HAS.matcher(said).find()
        && forms
            .form(EMPLOYER)
            .map(form -> reading.whole(form, text, moment.sent()).get("number_of_experts"))
            .map(Filled::value)
            .filter(people -> Integer.parseInt(people) > 1)
            .isPresent();
  }

  private static final String OWN =
      "(?:mon|ma|mes|notre|nos|my|our|mi|mis|nuestra|nuestro|minha|meu|nossa|nosso)";
  private static final String STRUCTURE =
      "(?:entreprise|societe|boite|structure|employeur|mairie|ville|commune|collectivite|departement"
          + "|region|metropole|hopital|administration|cooperative|clinique|ehpad|cabinet|atelier|ferme"
          + "|exploitation|garage|usine|chantier|magasin|commerce|boutique|restaurant|hotel|agence|lycee|college|ecole|universite|laboratoire|bureau"
          + " d etudes|pme|scop|etablissement|company|firm|business|employer|council|town"
          + " hall|town|city|department|hospital|clinic"
          + "|school|university|factory|farm|workshop|shop|practice|agency|lab"
          + "|organisation|organization|empresa|sociedad|ayuntamiento|clinica|escuela|fabrica|taller"
          + "|prefeitura|escola|oficina)";
  private static final String PEOPLE =
      "(?:salaries?|salariees?|employes?|employees?|agents?|collegues|personnel|gars|ouvriers"
          + "|ouvrieres|techniciens|techniciennes|equipes?|staff|workers|teams?|colleagues|people"
          + "|technicians|empleados|trabajadores|funcionarios|equipos?|equipas?)";

  private static final Pattern STAFF =
      Pattern.compile(
          "\\b(?:c est|ce serait|ce sera|it s|it is|it would be|that s|es|e)(?: \\p{L}+){0,2}?"
              + " (?:pour|for|para) (?:"
              + OWN
              + " (?:"
              + STRUCTURE
              + "|"
              + PEOPLE
              + ")|(?:l|la|the|une?|an?) "
              + STRUCTURE
              + ")\\b|\\b(?:au nom de|de la part de|on behalf of|en nombre de|em nome de"
              + "|je represente|i represent) (?:(?:"
              + OWN
              + "|l|la|the) )?"
              + STRUCTURE
              + "\\b|\\b(?:mes|nos|our|my|mis|nuestros|nossos) "
              + PEOPLE
              + " (?:\\p{L}+ ){0,2}?(?:partir\\p{L}*|partent|pourraient|peuvent|pourront|veulent"
              + "|voudraient|aimeraient|seraient|could|can|would|want|are|will|may|might)\\b"
              + "|\\b(?:mettre|mets|met|mettons|preter|prete|pretons|propose|proposons|envoyer"
              + "|offer|lend|send|second) (?:a disposition )?(?:\\p{L}+ ){0,4}?(?:(?:de|d|of) )?"
              + "(?:mes|nos|our|my) "
              + PEOPLE
              + "\\b");

  /** Who sees to staff, when the trade of who goes is another and known already. */
  private static final Pattern FOR_STAFF =
      Pattern.compile(
          "\\bje suis (?:l |la |le )?(?:rh|drh|(?:assistant|assistante|responsable|directeur"
              + "|directrice|charge|chargee) (?:rh|drh|du personnel|des ressources humaines))\\b"
              + "|\\bi (?:am|m) (?:the |an? |in )?(?:hr|human resources|personnel manager)\\b");

  private static final Pattern HAS =
      Pattern.compile(
          "\\b(?:on|nous|we|j|je|i) (?:(?:en|y|vous)"
              + " )?(?:a|avons|ai|have|propose|proposons|met|mets"
              + "|mettons|offre|offrons|offer|lend|pourrait|pourrions|could|can|peut|pouvons)\\b"
              + "|\\b(?:entreprise|societe|boite|mairie|company|firm|council)\\b");

  private static final Pattern SELF =
      Pattern.compile(
          "\\b(?:a titre|titre) (?:perso\\p{L}*|prive|individuel)\\b|\\ben mon (?:propre )?nom(?:"
              + " propre)?\\b|\\bas an individual\\b|\\bon my own behalf\\b|\\bfor"
              + " myself\\b|^(?:(?:non|no|en fait|actually|mais|but|pardon|sorry|ah|euh) )*(?:c"
              + " est|it s|it is) (?:(?:juste|seulement|que|uniquement|only|just) )?(?:pour|for)"
              + " (?:moi|me)(?: (?:meme|seule?|only|alone))*$|\\ba titulo"
              + " (?:personal|individual|pessoal)\\b");
}
