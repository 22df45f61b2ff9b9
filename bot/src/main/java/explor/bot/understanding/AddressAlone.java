package explor.bot.understanding;

import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.form.SlotType;
import explor.bot.understanding.slot.Terms;
import explor.bot.words.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A message that gives a phone number or a mail address and says nothing else: "vous pouvez me
 * joindre au 06…", "je vous laisse aussi mon mail…". It is that, whatever was asked: no name, no
 * wish to be called by the team, and no question.
 */
final class AddressAlone {
  private static final int LONGEST = 24; // words

  /** What people say around an address of theirs. */
  private static final Set<String> AROUND =
      Terms.of(
          "je j on nous vous tu moi me m te mon ma mes le la les l un une notre votre en et ou si"
              + " au a sur par pour ce c est ca cela voici voila aussi sinon plutot bien oui ok"
              + " alors donc euh heu bon ben bah merci svp stp bonjour besoin jour soir journee"
              + " matin numero num no n tel telephone portable port fixe mobile gsm whatsapp signal"
              + " mail mel e email courriel adresse perso personnel pro professionnel direct"
              + " contact coordonnees joindre rejoindre appeler appelez rappeler rappelez ecrire"
              + " ecrivez contacter contactez repondre pouvez peux peut pouvons laisse laissons"
              + " donne donnons mets note notez ajoute ajoutez envoie aurez s il plait my our me us"
              + " i you we at on is it the a or and by can could reach call write contact number"
              + " phone cell mobile here s also too please thanks yes well so best address leave"
              + " give add note home work mi nuestro es correo telefono numero puede llamar"
              + " escribir meu nosso telefone pode ligar gracias obrigado");

  private final SlotReading reading;

  AddressAlone(SlotReading reading) {
    this.reading = reading;
  }

  /** The addresses, empty when there is none or the message says more. */
  List<Command> only(String text, Form form, Moment moment) {
    boolean may = text.indexOf('@') >= 0 || text.chars().filter(Character::isDigit).count() >= 8;
    if (!may || moment.confirming() || moment.wholeMail() || !moment.inline().isEmpty()) {
      return List.of();
    }
    String left = text;
    List<Command> given = new ArrayList<>();
    for (Map.Entry<String, Filled> value : reading.whole(form, text, moment.sent()).entrySet()) {
      boolean address =
          form.slot(value.getKey())
              .filter(slot -> slot.type() == SlotType.EMAIL || slot.type() == SlotType.PHONE)
              .isPresent();
      if (address) {
        left = left.replace(value.getValue().words(), " ");
        given.add(new Command.Fill(value.getKey(), value.getValue()));
      }
    }
    List<String> words = Tokens.of(left, LONGEST + 1).words();
    return words.size() <= LONGEST && AROUND.containsAll(words) ? given : List.of();
  }
}
