package explor.mail;

import java.time.Duration;

/** How one attempt to send a mail to one recipient ended. */
public sealed interface SendResult {
  /** The server took it on. */
  record Sent(String messageId) implements SendResult {}

  /**
   * Not now: the line broke, or the server answered 4xx (RFC 5321 section 4.2.1).
   *
   * @param reason for the operator; holds no secret
   * @param after at least so long; zero when the server did not say
   */
  record Retry(String reason, Duration after) implements SendResult {}

  /** Never: the server answered 5xx, or there is no such address. */
  record Rejected(String reason) implements SendResult {}
}
