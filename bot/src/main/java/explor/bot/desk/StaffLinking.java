package explor.bot.desk;

import explor.bot.channel.Address;
import explor.bot.channel.Outbound;
import explor.bot.store.Outbox;
import explor.bot.store.StaffAccounts;
import explor.bot.store.Tx;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a Telegram account a member's: {@code /equipe prenom@…} sends a code of six digits to that
 * staff address, and the account that asked gives it. Whether an address is the team's cannot be
 * found out this way: the answer is the same.
 */
public final class StaffLinking {
  private static final Pattern COMMAND =
      Pattern.compile("/equipe(?:\\s+(\\S{1,254}))?\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern CODE = Pattern.compile("\\d{3}\\s?\\d{3}");
  private static final Duration VALID = Duration.ofMinutes(15);
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final int MOST_AN_HOUR = 3;

  private final StaffAccounts accounts;
  private final Team team;
  private final Outbox outbox;
  private final GroupBoard board;
  private final DeskTexts texts;
  private final SecureRandom random = new SecureRandom();

  public StaffLinking(
      StaffAccounts accounts, Team team, Outbox outbox, GroupBoard board, DeskTexts texts) {
    this.accounts = accounts;
    this.team = team;
    this.outbox = outbox;
    this.board = board;
    this.texts = texts;
  }

  /** The member that an account is linked to, as long as they are of the team. */
  public Optional<String> member(Tx tx, Address account) throws SQLException {
    return accounts.member(tx, account.id()).filter(member -> team.has(Address.mail(member)));
  }

  /**
   * Takes what is about being linked: the command, and a code that is waited for.
   *
   * @param from the chat
   * @param author who wrote there
   * @return the answer; empty when it is something else
   */
  public Optional<String> take(Tx tx, Address from, Address author, String words)
      throws SQLException {
    boolean group = !from.equals(author);
    Matcher command = COMMAND.matcher(words.strip());
    if (command.matches()) {
      String arg = command.group(1);
      return Optional.of(
          group ? here(tx, from, author) : command(tx, author, arg == null ? "" : arg));
    }
    String code = words.strip();
    return !group && CODE.matcher(code).matches() && accounts.awaitsCode(tx, author.id(), VALID)
        ? Optional.of(code(tx, author, code.replaceAll("\\s", "")))
        : Optional.empty();
  }

  /** In a group: it is the team's from now on. */
  private String here(Tx tx, Address group, Address author) throws SQLException {
    if (member(tx, author).isEmpty()) {
      return texts.get("link_first");
    }
    return texts.get(board.moveTo(tx, group) ? "link_group" : "link_group_set");
  }

  private String command(Tx tx, Address account, String arg) throws SQLException {
    Optional<String> member = member(tx, account);
    if (arg.equalsIgnoreCase("stop")) {
      return texts.get(accounts.unlink(tx, account.id()) ? "link_ended" : "link_how");
    }
    if (!arg.contains("@")) {
      return member.isPresent()
          ? texts.get("link_is", Map.of("address", member.get()))
          : texts.get("link_how");
    }
    Address address = Address.mail(arg);
    if (!accounts.mayAsk(tx, account.id(), address.id(), PAUSE, MOST_AN_HOUR)) {
      return texts.get("link_later");
    }
    if (!team.has(address)) {
      accounts.asked(tx, account.id(), "", "");
      return texts.get("link_sent");
    }
    String code = String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
    accounts.asked(tx, account.id(), address.id(), code);
    mail(tx, address, "link_mail", Map.of("code", code.substring(0, 3) + " " + code.substring(3)));
    return texts.get("link_sent");
  }

  private String code(Tx tx, Address account, String code) throws SQLException {
    Optional<String> member = accounts.redeem(tx, account.id(), code, VALID);
    if (member.isEmpty() || !team.has(Address.mail(member.get()))) {
      return texts.get("link_wrong");
    }
    mail(tx, Address.mail(member.get()), "link_mail_done", Map.of());
    return texts.get("link_done", Map.of("who", team.firstName(tx, member.get())));
  }

  private void mail(Tx tx, Address to, String key, Map<String, String> values) throws SQLException {
    Outbound mail = StaffNotices.notice(texts.get(key + "_subject"), texts.get(key, values));
    outbox.add(tx, to, mail, Outbox.Purpose.NOTICE, false, null, null);
  }
}
