package explor.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Logs in with XOAUTH2, as Google Workspace and Microsoft 365 ask for: gets a token from the token
 * endpoint (RFC 6749 section 6 with a refresh token, section 4.4 without one), keeps it until a
 * minute before it expires, and gets another when the server refuses it. Thread-safe.
 */
public final class OAuthLogin implements Login {
  /**
   * @param tokenEndpoint e.g. {@code https://oauth2.googleapis.com/token} or {@code
   *     https://login.microsoftonline.com/TENANT/oauth2/v2.0/token}
   * @param clientSecret empty for a public client
   * @param refreshToken empty to log in as the application itself (client credentials)
   * @param scope empty when the endpoint needs none
   */
  public record Settings(
      URI tokenEndpoint, String clientId, String clientSecret, String refreshToken, String scope) {
    @Override
    public String toString() {
      return "OAuth2 by " + tokenEndpoint + " as " + clientId;
    }
  }

  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final Duration EARLIER = Duration.ofMinutes(1);
  private static final int USUAL_LIFE = 3600; // seconds, when the answer does not say

  private final Settings settings;
  private final Clock clock;
  private final HttpClient http;
  private final @Nullable KeptToken kept;
  private String token = "";
  private String refreshToken;
  private Instant until = Instant.EPOCH;

  /** Keeps a replaced refresh token in memory only. */
  public OAuthLogin(Settings settings, Clock clock) {
    this(settings, clock, null);
  }

  /**
   * @param kept where a refresh token is kept that the endpoint gave instead of the set one
   */
  public OAuthLogin(Settings settings, Clock clock, @Nullable KeptToken kept) {
    this.settings = settings;
    this.clock = clock;
    this.kept = kept;
    this.refreshToken =
        kept == null ? settings.refreshToken() : kept.insteadOf(settings.refreshToken());
    this.http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  }

  @Override
  public Properties with(Properties properties, MailSettings mail) {
    properties.setProperty("mail." + mail.protocol() + ".auth.mechanisms", "XOAUTH2");
    properties.setProperty("mail." + mail.protocol() + ".auth.xoauth2.disable", "false");
    return properties;
  }

  @Override
  public synchronized String secret() throws MessagingException {
    if (token.isEmpty() || !clock.instant().isBefore(until)) {
      renew();
    }
    return token;
  }

  @Override
  public synchronized void refused() {
    token = "";
  }

  private void renew() throws MessagingException {
    String answer = ask();
    token = value(answer, "access_token");
    if (token.isEmpty()) {
      throw new MessagingException("the token endpoint answered without an access token");
    }
    String another = value(answer, "refresh_token");
    if (!another.isEmpty() && !another.equals(refreshToken)) {
      refreshToken = another; // some endpoints change it each time; the old one is void then
      if (kept != null) {
        kept.keep(settings.refreshToken(), another);
      }
    }
    String life = value(answer, "expires_in");
    long seconds = life.matches("\\d{1,8}") ? Long.parseLong(life) : USUAL_LIFE;
    until = clock.instant().plusSeconds(seconds).minus(EARLIER);
  }

  private String ask() throws MessagingException {
    HttpRequest request =
        HttpRequest.newBuilder(settings.tokenEndpoint())
            .timeout(TIMEOUT)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(form()))
            .build();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        String error = value(response.body(), "error");
        throw new MessagingException(
            "the token endpoint refuses us: " + response.statusCode() + " " + error);
      }
      return response.body();
    } catch (IOException e) {
      throw new MessagingException("the token endpoint cannot be reached", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MessagingException("interrupted while asking for a token", e);
    }
  }

  private String form() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("grant_type", refreshToken.isEmpty() ? "client_credentials" : "refresh_token");
    fields.put("client_id", settings.clientId());
    fields.put("client_secret", settings.clientSecret());
    fields.put("refresh_token", refreshToken);
    fields.put("scope", settings.scope());
    StringJoiner form = new StringJoiner("&");
    fields.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            form.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
          }
        });
    return form.toString();
  }

  /**
   * A string or a number of a flat JSON object, or empty; tokens hold no escapes but {@code \/}.
   */
  private static String value(String json, String name) {
    Matcher matcher =
        Pattern.compile("\"" + name + "\"\\s{0,20}:\\s{0,20}(?:\"([^\"]*)\"|(\\d+))").matcher(json);
    if (!matcher.find()) {
      return "";
    }
    String text = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    return text.replace("\\/", "/");
  }
}
