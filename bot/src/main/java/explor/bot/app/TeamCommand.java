package explor.bot.app;

import explor.bot.store.Database;
import explor.bot.store.StaffAccounts;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./explor team}: who of the team works from Telegram, and ending it. */
@Command(
    name = "team",
    description =
        "List the team and their linked Telegram accounts; \"team unlink ADDRESS\" ends a link.",
    mixinStandardHelpOptions = true)
final class TeamCommand implements Callable<Integer> {
  @Mixin private ConfigOption config = new ConfigOption();

  @Parameters(index = "0", arity = "0..1", paramLabel = "unlink", description = "What to do.")
  private String verb = "";

  @Parameters(index = "1", arity = "0..1", paramLabel = "ADDRESS", description = "Of the member.")
  private String address = "";

  @Override
  public Integer call() {
    if (!verb.isEmpty() && !verb.equals("unlink")) {
      throw new CommandFailed("Write \"team\" or \"team unlink ADDRESS\".");
    }
    Settings settings = config.settings();
    StaffAccounts accounts = new StaffAccounts(Clock.systemUTC());
    if (verb.equals("unlink")) {
      boolean was =
          InstalledData.with(settings, database -> unlink(database, accounts)).orElse(false);
      if (!was) {
        throw new CommandFailed("No Telegram account is linked to \"" + address + "\".");
      }
      System.out.println("The Telegram account of " + member() + " is linked no more.");
      return 0;
    }
    list(
        settings.staff(),
        InstalledData.with(settings, database -> database.read(accounts::all)).orElse(List.of()));
    return 0;
  }

  private static void list(List<String> staff, List<StaffAccounts.Account> accounts) {
    for (String member : staff) {
      String address = member.strip().toLowerCase(Locale.ROOT);
      Optional<StaffAccounts.Account> linked =
          accounts.stream().filter(account -> account.member().equals(address)).findFirst();
      System.out.println(
          member
              + linked
                  .map(account -> "  Telegram, since " + account.linkedAt())
                  .orElse("  no Telegram account"));
    }
    int refused = accounts.stream().mapToInt(StaffAccounts.Account::refused).sum();
    if (refused > 0) {
      System.out.println("refused, by accounts that are not linked: " + refused);
    }
  }

  private String member() {
    return address.strip().toLowerCase(Locale.ROOT);
  }

  private boolean unlink(Database database, StaffAccounts accounts) {
    return database.inTransaction(
        tx -> {
          Optional<String> account = accounts.of(tx, member());
          return account.isPresent() && accounts.unlink(tx, account.get());
        });
  }
}
