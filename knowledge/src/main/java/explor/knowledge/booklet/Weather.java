package explor.knowledge.booklet;

import explor.knowledge.text.Words;
import java.util.regex.Pattern;

/**
 * The weather is asked for as "le temps", which is time as well; and a booklet tells what a season
 * is like there, never what tomorrow will be.
 */
final class Weather {
  private static final Pattern TEMPS =
      Pattern.compile(
          "\\bquel temps (?=(?:il )?(?:va )?(?:fait|fera|faire)\\b)"
              + "|(?<=\\b(?:fait|fera|faire|fasse) )quel temps\\b",
          Pattern.CASE_INSENSITIVE);

  /** Told of the sky, and not as a condition ("s'il pleut demain, on annule ?"). */
  private static final Pattern TOLD =
      Pattern.compile(
          "\\b(?:quel(?:le)? (?:temps|meteo)|(?:la|le|the|el|a)"
              + " (?:meteo|weather|forecast)|weather|previsions?|que"
              + " (?:tiempo|tempo))\\b|(?<!\\b(?:si|s|if|quand|when|que|se|cuando)"
              + " )\\b(?:il|it|ca|va|vai)"
              + " (?:(?:va|vai|a|ll|will|is|going|to|be|risque|de|faire|fait|fera)"
              + " )*(?:pleu\\w+|neige\\w*"
              + "|chaud|froid|beau|mauvais|frais|rain\\w*|snow\\w*|hot|cold|warm|sunny|llover|chover|calor|frio)\\b|\\b(?:will|is)"
              + " it (?:going to )?(?:be"
              + " )?(?:rain\\w*|snow\\w*|hot|cold|warm|sunny)\\b|\\b(?:hara|fara)"
              + " (?:calor|frio)\\b|\\b(?:llovera|chovera|pleuvra)\\b");

  private static final Pattern THESE_DAYS =
      Pattern.compile(
          "\\b(?:(?:apres )?demain|aujourd hui|ce (?:matin|soir|week end|weekend)|cette"
              + " (?:semaine|nuit|apres midi)|en ce moment|tout de"
              + " suite|maintenant|today|tomorrow|tonight|this (?:morning|week|weekend|week"
              + " end|evening|afternoon)|right now|hoy|manana|esta"
              + " (?:semana|noche|tarde|noite)|hoje|amanha)\\b");

  private Weather() {}

  /** "Quel temps fait-il" as a question for the weather; any other as it is. */
  static String plain(String question) {
    return TEMPS.matcher(question).replaceAll("quelle météo ");
  }

  /** Whether a forecast is asked for. */
  static boolean isForecast(String question) {
    String folded = Words.fold(question);
    return TOLD.matcher(folded).find() && THESE_DAYS.matcher(folded).find();
  }
}
