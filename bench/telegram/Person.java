import explor.bot.telegram.FakeChats;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Someone who walks through the need form: tells the need, presses what can be pressed, types the
 * rest, sends. Knows nothing of the assistant but what stands on the screen. Made up, seeded.
 */
final class Person {
  private static final Pattern REFERENCE = Pattern.compile("EXP-\\d{4}-\\d{4,}");
  private static final List<String> FIRST =
      List.of(
          "Bonjour, notre association %s de Lyon cherche un apiculteur pour former des femmes au"
              + " Bénin, 12 jours en février 2027.",
          "Nous sommes %s, à Grenoble. Il nous faudrait un comptable pour notre partenaire à"
              + " Madagascar, deux semaines en mai 2027.",
          "Besoin d'un maraîcher pour l'association %s (Valence) : 10 jours au Sénégal, novembre"
              + " 2027, on parle français.");
  private static final List<String> ANSWERS =
      List.of(
          "Association %s",
          "Camille Derain",
          "camille.derain@%s.example",
          "Lyon",
          "oui, depuis 2015",
          "La coopérative Wassa, à Parakou",
          "former vingt personnes et écrire un guide",
          "français");

  /** What the person does next. */
  sealed interface Move {
    record Say(String text) implements Move {}

    record Press(int message, String data) implements Move {}

    record Done(String reference) implements Move {}
  }

  final long chat;
  private final Random random;
  private final String name;
  private int said;

  Person(long chat, long seed) {
    this.chat = chat;
    this.random = new Random(seed + chat);
    this.name = "ruches" + chat;
  }

  String first() {
    return FIRST.get(random.nextInt(FIRST.size())).formatted(name);
  }

  /** Answers a message of the assistant's. */
  Move answer(FakeChats.Sent message) {
    Matcher reference = REFERENCE.matcher(message.text());
    if (reference.find()) {
      return new Move.Done(reference.group());
    }
    Optional<String> button =
        ending(message, "|yes").or(() -> ending(message, "|pass")).or(() -> choice(message));
    if (button.isPresent()) {
      return new Move.Press(message.message(), button.get());
    }
    Optional<String> dontKnow = ending(message, "|dk");
    if (dontKnow.isPresent() && random.nextInt(4) == 0) {
      return new Move.Press(message.message(), dontKnow.get());
    }
    return new Move.Say(ANSWERS.get(said++ % ANSWERS.size()).formatted(name));
  }

  private static Optional<String> ending(FakeChats.Sent message, String end) {
    return message.buttons().stream().filter(data -> data.endsWith(end)).findFirst();
  }

  private static Optional<String> choice(FakeChats.Sent message) {
    return message.buttons().stream().filter(data -> data.contains("v|")).findFirst();
  }
}
