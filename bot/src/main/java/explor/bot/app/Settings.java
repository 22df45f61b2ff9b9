package explor.bot.app;

import explor.bot.config.ConfigNode;
import explor.bot.config.Faults;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every setting, from {@code config/explor.yaml} and the environment; the environment wins. Values
 * that are secrets are never part of {@link #toString}.
 *
 * @param config the folder of forms, texts and booklets
 * @param data the folder of the database, the index and the attachments
 * @param telegramToken the bot's secret; empty when Telegram is off
 * @param telegramApi base address of the Bot API, without a slash at the end
 * @param telegramPerSecond messages a second that Telegram grants the bot, 2 to 100,000
 * @param mailAddress the address people write to; empty when mail is off
 * @param mailImap {@code imap://user:password@host:port/INBOX} or {@code imaps://…}; empty when off
 * @param mailSmtp {@code smtp://…} or {@code smtps://…}; empty when off
 * @param trustedAuthserv the name our own mail server signs {@code Authentication-Results} with;
 *     empty when it writes none
 * @param staff mail addresses of the team
 * @param files what is done with files that people send
 * @param mail how the mail door works beyond its addresses
 * @param telegram how updates come from Telegram
 * @param upkeep how the installation is watched, and how long it keeps what
 */
public record Settings(
    Path config,
    Path data,
    String telegramToken,
    String telegramApi,
    int telegramPerSecond,
    String mailAddress,
    String mailImap,
    String mailSmtp,
    String trustedAuthserv,
    List<String> staff,
    FileOptions files,
    MailOptions mail,
    TelegramOptions telegram,
    UpkeepOptions upkeep) {

  /** Updates are polled for. */
  public Settings(
      Path config,
      Path data,
      String telegramToken,
      String telegramApi,
      int telegramPerSecond,
      String mailAddress,
      String mailImap,
      String mailSmtp,
      String trustedAuthserv,
      List<String> staff,
      FileOptions files,
      MailOptions mail) {
    this(
        config,
        data,
        telegramToken,
        telegramApi,
        telegramPerSecond,
        mailAddress,
        mailImap,
        mailSmtp,
        trustedAuthserv,
        staff,
        files,
        mail,
        TelegramOptions.USUAL,
        UpkeepOptions.USUAL);
  }

  /** The environment variable of each setting, for the documentation and its test. */
  public static final List<String> VARIABLES =
      List.of(
          "EXPLOR_CONFIG",
          "EXPLOR_DATA",
          "EXPLOR_TELEGRAM_TOKEN",
          "EXPLOR_TELEGRAM_API",
          "EXPLOR_TELEGRAM_PER_SECOND",
          "EXPLOR_TELEGRAM_WEBHOOK",
          "EXPLOR_TELEGRAM_LISTEN",
          "EXPLOR_MAIL_ADDRESS",
          "EXPLOR_MAIL_IMAP",
          "EXPLOR_MAIL_SMTP",
          "EXPLOR_MAIL_TRUSTED_AUTHSERV",
          "EXPLOR_MAIL_MAX_MB",
          "EXPLOR_MAIL_PARTS",
          "EXPLOR_MAIL_DEPTH",
          "EXPLOR_MAIL_FILES",
          "EXPLOR_MAIL_DOCUMENTS",
          "EXPLOR_MAIL_DOCUMENT_MB",
          "EXPLOR_MAIL_DOCUMENT_CHARACTERS",
          "EXPLOR_MAIL_UNPACKED_MB",
          "EXPLOR_MAIL_TAGGED",
          "EXPLOR_MAIL_OAUTH_TOKEN_URL",
          "EXPLOR_MAIL_OAUTH_CLIENT_ID",
          "EXPLOR_MAIL_OAUTH_CLIENT_SECRET",
          "EXPLOR_MAIL_OAUTH_REFRESH_TOKEN",
          "EXPLOR_MAIL_OAUTH_SCOPE",
          "EXPLOR_SCAN",
          "EXPLOR_ATTACH_MB",
          "EXPLOR_STAFF",
          "EXPLOR_HEALTH_PORT",
          "EXPLOR_KEEP_RAW_DAYS",
          "EXPLOR_KEEP_SENT_DAYS",
          "EXPLOR_KEEP_ALERTS_DAYS",
          "EXPLOR_KEEP_PLACES_DAYS",
          "EXPLOR_KEEP_PEOPLE_DAYS");

  /** What Telegram grants every bot (Bots FAQ, "My bot is hitting limits"). */
  static final int PER_SECOND = 30;

  private static final String NAME = "explor.yaml";

  /**
   * Reads the settings.
   *
   * @param home the project's folder: relative folders and the shipped {@code config} hang on it
   * @param file a settings file that was named on the command line
   */
  public static Settings load(
      Path home, Optional<Path> file, Map<String, String> environment, Faults faults) {
    Path config =
        value(environment, "EXPLOR_CONFIG")
            .map(Path::of)
            .orElseGet(
                () ->
                    file.map(given -> parent(given))
                        .filter(folder -> Files.isDirectory(folder.resolve("forms")))
                        .orElse(home.resolve("config")));
    Path settings = file.orElse(config.resolve(NAME));
    String shown = settings.getFileName() == null ? NAME : settings.getFileName().toString();
    ConfigNode root =
        Files.exists(settings) || file.isPresent()
            ? ConfigNode.read(settings, shown, faults)
            : ConfigNode.parse("", shown, faults);
    root.onlyKeys(Set.of("data", "telegram", "mail", "files", "staff", "health", "keep"));
    ConfigNode telegram = root.get("telegram");
    telegram.onlyKeys(Set.of("token", "api", "per_second", "webhook", "listen"));
    ConfigNode mail = root.get("mail");
    Set<String> mailKeys = new HashSet<>(MailOptions.KEYS);
    mailKeys.addAll(Set.of("address", "imap", "smtp", "trusted_authserv"));
    mail.onlyKeys(mailKeys);
    Source from = new Source(environment, faults);
    Settings all =
        new Settings(
            config,
            home.resolve(from.text("EXPLOR_DATA", root.get("data"), "data")),
            from.text("EXPLOR_TELEGRAM_TOKEN", telegram.get("token"), ""),
            from.url(
                "EXPLOR_TELEGRAM_API",
                telegram.get("api"),
                "https://api.telegram.org",
                Set.of("http", "https")),
            from.perSecond("EXPLOR_TELEGRAM_PER_SECOND", telegram.get("per_second")),
            from.address("EXPLOR_MAIL_ADDRESS", mail.get("address")),
            from.url("EXPLOR_MAIL_IMAP", mail.get("imap"), "", Set.of("imap", "imaps")),
            from.url("EXPLOR_MAIL_SMTP", mail.get("smtp"), "", Set.of("smtp", "smtps")),
            from.text("EXPLOR_MAIL_TRUSTED_AUTHSERV", mail.get("trusted_authserv"), ""),
            from.addresses("EXPLOR_STAFF", root.get("staff")),
            FileOptions.read(root.get("files"), from),
            MailOptions.read(mail, from),
            TelegramOptions.read(telegram, from),
            UpkeepOptions.read(root.get("health"), root.get("keep"), from));
    if (holdsSecrets(telegram, mail)) {
      SecretFile.look(settings);
    }
    all.together(mail, faults, shown);
    all.userToLogIn(mail, from);
    return all;
  }

  private static boolean holdsSecrets(ConfigNode telegram, ConfigNode mail) {
    ConfigNode oauth = mail.get("oauth");
    return Stream.of(telegram.get("token"), oauth.get("client_secret"), oauth.get("refresh_token"))
            .anyMatch(node -> node.exists() && !node.text("").isBlank())
        || Stream.of(mail.get("imap"), mail.get("smtp"))
            .anyMatch(node -> node.exists() && node.text("").contains("@"));
  }

  private static Path parent(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? Path.of(".") : folder;
  }

  /** Mail needs its address, its way in and its way out: all three or none. */
  private void together(ConfigNode mail, Faults faults, String shown) {
    boolean any = !mailAddress.isEmpty() || !mailImap.isEmpty() || !mailSmtp.isEmpty();
    boolean all = !mailAddress.isEmpty() && !mailImap.isEmpty() && !mailSmtp.isEmpty();
    if (any && !all) {
      faults.add(
          shown,
          mail.line(),
          "mail needs address, imap and smtp together (EXPLOR_MAIL_ADDRESS, EXPLOR_MAIL_IMAP,"
              + " EXPLOR_MAIL_SMTP)");
    }
  }

  /** A token stands for a password only: whose mailbox it opens, the URL must say. */
  private void userToLogIn(ConfigNode node, Source from) {
    if (mail.oauth().isEmpty()) {
      return;
    }
    if (!mailImap.isEmpty() && !mailImap.matches("[^/]*//[^/@]+@.*")) {
      from.fault("EXPLOR_MAIL_IMAP", node.get("imap"), "needs a user for OAuth2: " + WITH_USER);
    }
    if (!mailSmtp.isEmpty() && !mailSmtp.matches("[^/]*//[^/@]+@.*")) {
      from.fault("EXPLOR_MAIL_SMTP", node.get("smtp"), "needs a user for OAuth2: " + WITH_USER);
    }
  }

  private static final String WITH_USER = "scheme://user%40domain@host:port";

  boolean telegramOn() {
    return !telegramToken.isEmpty();
  }

  boolean mailOn() {
    return !mailAddress.isEmpty() && !mailImap.isEmpty() && !mailSmtp.isEmpty();
  }

  /**
   * Where what was derived is kept for the next start. Only below a data folder that is there
   * already: a check run by root must not become its owner.
   */
  Optional<Path> cache() {
    return Files.isDirectory(data) ? Optional.of(data.resolve("cache")) : Optional.empty();
  }

  /** For an assistant without channels, as in the terminal. */
  static Settings local(Path config, Path data, List<String> staff) {
    return new Settings(
        config,
        data,
        "",
        "",
        PER_SECOND,
        "",
        "",
        "",
        "",
        staff,
        FileOptions.USUAL,
        MailOptions.USUAL);
  }

  @Override
  public String toString() {
    return "Settings[config="
        + config
        + ", data="
        + data
        + ", telegram="
        + (telegramOn() ? "on" : "off")
        + ", mail="
        + (mailOn() ? "on" : "off")
        + ", staff="
        + staff.size()
        + "]";
  }

  private static Optional<String> value(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).map(String::strip).filter(s -> !s.isEmpty());
  }

  /** One setting from the environment or the file; says where a bad one stands, never the value. */
  record Source(Map<String, String> environment, Faults faults) {
    String text(String variable, ConfigNode node, String otherwise) {
      return value(environment, variable)
          .orElseGet(() -> node.exists() ? node.text("").strip() : otherwise);
    }

    void fault(String variable, ConfigNode node, String what) {
      if (value(environment, variable).isPresent()) {
        faults.add("environment", 0, variable + " " + what);
      } else {
        node.fault(what);
      }
    }

    String url(String variable, ConfigNode node, String otherwise, Set<String> schemes) {
      String url = text(variable, node, otherwise);
      if (url.isEmpty()) {
        return "";
      }
      try {
        URI uri = new URI(url);
        if (uri.getScheme() == null
            || !schemes.contains(uri.getScheme())
            || uri.getHost() == null) {
          fault(
              variable,
              node,
              "should look like "
                  + schemes.stream().sorted().toList()
                  + "://host:port (special characters in a password are written as %40 and so on)");
        }
      } catch (URISyntaxException e) {
        fault(
            variable,
            node,
            "is no valid address (special characters in a password are written as %40 and so on)");
      }
      return url.endsWith("/") && schemes.contains("http")
          ? url.substring(0, url.length() - 1)
          : url;
    }

    int perSecond(String variable, ConfigNode node) {
      String number = text(variable, node, Integer.toString(PER_SECOND));
      if (number.matches("\\d{1,6}") && Integer.parseInt(number) >= 2) {
        return Math.min(Integer.parseInt(number), 100_000);
      }
      fault(variable, node, "should be a number of messages a second, 2 or more");
      return PER_SECOND;
    }

    int number(String variable, ConfigNode node, int otherwise, int least, int most) {
      String number = text(variable, node, Integer.toString(otherwise));
      if (number.matches("\\d{1,9}")
          && Integer.parseInt(number) >= least
          && Integer.parseInt(number) <= most) {
        return Integer.parseInt(number);
      }
      fault(variable, node, "should be a number from " + least + " to " + most);
      return otherwise;
    }

    boolean yes(String variable, ConfigNode node) {
      String said = text(variable, node, "false").toLowerCase(Locale.ROOT);
      if (!said.equals("true") && !said.equals("false")) {
        fault(variable, node, "should be true or false");
      }
      return said.equals("true");
    }

    String address(String variable, ConfigNode node) {
      String address = text(variable, node, "");
      if (!address.isEmpty() && !address.matches("[^@\\s]+@[^@\\s]+")) {
        fault(variable, node, "should be a mail address");
      }
      return address;
    }

    List<String> addresses(String variable, ConfigNode node) {
      List<String> all =
          value(environment, variable)
              .map(
                  list ->
                      Arrays.stream(list.split(","))
                          .map(String::strip)
                          .filter(s -> !s.isEmpty())
                          .toList())
              .orElseGet(node::texts);
      if (all.stream().anyMatch(address -> !address.matches("[^@\\s]+@[^@\\s]+"))) {
        fault(variable, node, "should hold mail addresses, comma-separated");
      }
      return all;
    }
  }
}
