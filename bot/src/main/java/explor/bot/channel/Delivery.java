package explor.bot.channel;

import java.time.Duration;

/** How one attempt to deliver ended. Channels map their own codes to these words. */
public sealed interface Delivery {
  /**
   * It left.
   *
   * @param externalId the channel's id of what was sent (Telegram message id, mail Message-ID)
   */
  record Sent(String externalId) implements Delivery {}

  /**
   * Not now; try again.
   *
   * @param reason for the operator; never holds a secret or a person's words
   * @param after at least so long, as the other side asked; zero when it did not say
   */
  record Retry(String reason, Duration after) implements Delivery {}

  /** Not tried at all: the channel's own pace asks to wait so long. Counts as no attempt. */
  record Paced(Duration after) implements Delivery {}

  /** They cannot be reached at this address any more (blocked the bot); another one may work. */
  record Unreachable(String reason) implements Delivery {}

  /** Never: trying again would not help. */
  record Rejected(String reason) implements Delivery {}
}
