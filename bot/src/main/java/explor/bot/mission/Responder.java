package explor.bot.mission;

import explor.bot.channel.Address;
import explor.bot.config.ConfigNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Somebody who can be called to help.
 *
 * @param name how the volunteer will read them: "Amandine"
 * @param phone as tappable text; may be empty
 * @param addresses every way to write to them; never empty
 * @param trusted the person of trust: also told of violence and distress
 */
public record Responder(String name, String phone, List<Address> addresses, boolean trusted) {
  static final Set<String> KEYS = Set.of("name", "phone", "mail", "telegram", "trusted");

  private static final int SHORTEST_PHONE = 8; // digits

  public Responder {
    addresses = List.copyOf(addresses);
  }

  /** Reads {@code name, phone, mail, telegram, trusted}; what is wrong becomes a fault. */
  static Responder read(ConfigNode node) {
    node.onlyKeys(KEYS);
    List<Address> addresses = new ArrayList<>();
    String telegram = node.get("telegram").text("").strip();
    if (telegram.matches("-?\\d{1,15}")) {
      addresses.add(new Address(Address.TELEGRAM, telegram));
    } else if (!telegram.isEmpty()) {
      node.get("telegram").fault("should be the number of a chat, e.g. 123456789");
    }
    String mail = node.get("mail").text("").strip();
    if (mail.matches("[^@\\s]+@[^@\\s]+")) {
      addresses.add(Address.mail(mail));
    } else if (!mail.isEmpty()) {
      node.get("mail").fault("should be a mail address");
    }
    String phone = node.get("phone").text("").strip();
    if (!phone.isEmpty() && phone.chars().filter(Character::isDigit).count() < SHORTEST_PHONE) {
      node.get("phone").fault("should be a telephone number, e.g. \"+33 6 39 98 20 15\"");
    }
    if (addresses.isEmpty()) {
      node.fault("needs telegram or mail: otherwise nobody can be told");
    }
    return new Responder(
        node.need("name").text("").strip(), phone, addresses, node.get("trusted").flag(false));
  }
}
