package explor.bot.telegram;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import explor.bot.channel.Inbound;
import explor.bot.channel.Raw;

/** Any bytes as an update: read, or not to be answered for a reason. */
final class UpdateFuzzTest {
  private final UpdateReader reader = new UpdateReader(FakeBotApi.BOT_ID, FakeBotApi.USERNAME);

  @FuzzTest(maxDuration = "2m")
  void anyBytesAreAnUpdate(byte[] bytes) {
    if (reader.read(new Raw("1", bytes)) instanceof Inbound.Ignored ignored) {
      assertFalse(ignored.reason().isBlank());
    }
  }
}
