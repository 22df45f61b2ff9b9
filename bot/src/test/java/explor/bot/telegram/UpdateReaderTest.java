package explor.bot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import explor.bot.channel.Address;
import explor.bot.channel.Inbound;
import explor.bot.channel.Raw;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.telegram.telegrambots.meta.api.methods.updates.AllowedUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;

class UpdateReaderTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final UpdateReader reader = new UpdateReader(FakeBotApi.BOT_ID, FakeBotApi.USERNAME);

  /** One line each: an update, what it is to be read as, and what it then holds. */
  static List<JsonNode> updates() throws IOException {
    try (InputStream file = UpdateReaderTest.class.getResourceAsStream("/telegram/updates.jsonl")) {
      assertNotNull(file);
      String lines = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return lines.lines().map(UpdateReaderTest::json).toList();
    }
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new AssertionError(line, e);
    }
  }

  private Inbound read(JsonNode update) {
    return read(update.toString().getBytes(StandardCharsets.UTF_8));
  }

  private Inbound read(byte[] body) {
    return reader.read(new Raw("1", body));
  }

  @ParameterizedTest
  @MethodSource("updates")
  void everyKindOfUpdateIsReadAsWhatItIs(JsonNode line) {
    Inbound inbound = read(line.path("update"));

    assertEquals(line.path("expect").asText(), inbound.getClass().getSimpleName());
    if (inbound instanceof Inbound.Message message) {
      JsonNode with = line.path("with");
      assertEquals(with.path("text").asText(""), message.text());
      assertEquals(with.path("choice").asText(""), message.choice());
      assertEquals(with.path("edited").asBoolean(false), message.edited());
      List<String> kinds = message.files().stream().map(Inbound.File::kind).toList();
      assertEquals(with.has("file") ? List.of(with.path("file").asText()) : List.of(), kinds);
    }
  }

  @Test
  void aMessageSaysWhoWroteWhenAndInWhichLanguage() throws IOException {
    Inbound.Message message =
        assertInstanceOf(Inbound.Message.class, read(updates().getFirst().path("update")));

    assertEquals(Address.telegram(4711), message.from());
    assertEquals("Camille Derain", message.sender());
    assertEquals("fr", message.languageHint());
    assertEquals(Instant.ofEpochSecond(1_790_000_000L), message.sent());
    assertEquals("4711/501", message.replyTo());
    assertTrue(message.authenticated());
  }

  @Test
  void theLargestSizeOfAPhotoIsKeptAndAnAlbumSaysSo() {
    Inbound.Message message =
        assertInstanceOf(
            Inbound.Message.class,
            read(
                json(
                    """
                    {"update_id":1,"message":{"message_id":2,"date":3,"media_group_id":"133",
                     "chat":{"id":4711,"type":"private"},"from":{"id":4711,"is_bot":false},
                     "photo":[{"file_id":"small","file_size":1},{"file_id":"large","file_size":9}]}}
                    """)));

    assertEquals("large", message.files().getFirst().reference());
    assertEquals(9, message.files().getFirst().size());
    assertEquals(List.of("album:133"), message.thread());
  }

  @Test
  void aFileNameCannotLeaveItsFolderNorHideItsEnd() {
    assertEquals("_._.._budget _final_.pdf", Attached.fileName("../../budget <final>.pdf"));
    assertEquals("contratfdp.exe", Attached.fileName("contrat\u202Efdp.exe"));
    assertEquals(120, Attached.fileName("x".repeat(5000)).length());
  }

  @Test
  void aPressNamesTheMessageThatCarriesTheButton() throws IOException {
    JsonNode press =
        updates().stream()
            .map(line -> line.path("update"))
            .filter(update -> update.has("callback_query"))
            .findFirst()
            .orElseThrow();

    Inbound.Message message = assertInstanceOf(Inbound.Message.class, read(press));

    int under = press.path("callback_query").path("message").path("message_id").asInt();
    assertEquals(List.of("4711/" + under), message.thread());
    assertEquals(Instant.EPOCH, message.sent());
  }

  @Test
  void aForgedChatInAPressIsNotAnsweredAnywhereElse() {
    Inbound inbound =
        read(json("{\"update_id\":1,\"callback_query\":{\"id\":\"1\",\"data\":\"ok\"}}"));

    assertInstanceOf(Inbound.Ignored.class, inbound);
  }

  static Stream<byte[]> noUpdates() {
    return Stream.of("", "null", "[]", "{", "\"text\"", "{\"message\":[]}", "[".repeat(100_000))
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("noUpdates")
  void whatIsNoUpdateIsIgnored(byte[] body) {
    assertInstanceOf(Inbound.Ignored.class, read(body));
  }

  /** Five hundred of each seed: values of other types, missing fields, broken bytes. */
  @Test
  void fiveHundredMutationsOfEveryKindAreReadWithoutAnException() throws IOException {
    Random random = new Random(20261102);
    List<JsonNode> all = updates();
    int read = 0;
    for (int i = 0; i < 500; i++) {
      for (JsonNode line : all) {
        byte[] mutated = UpdateMutations.mutate(line.path("update"), random);
        assertNotNull(read(mutated));
        read++;
      }
    }
    assertEquals(500 * all.size(), read);
  }

  /** So that a newer library, with the kinds of a newer Bot API, asks for new lines. */
  @Test
  void everyKindAndEveryFieldThatTheLibraryKnowsIsTried() throws IOException {
    Set<String> kinds = new HashSet<>();
    Set<String> fields = new HashSet<>();
    for (JsonNode line : updates()) {
      line.path("update").fieldNames().forEachRemaining(kinds::add);
      line.path("update").forEach(what -> what.fieldNames().forEachRemaining(fields::add));
    }
    assertEquals(List.of(), missing(Update.class, kinds));
    assertEquals(List.of(), missing(AllowedUpdates.class, kinds));
    assertEquals(List.of(), missing(Message.class, fields));
  }

  /** The library names fields of JSON in constants. */
  private static List<String> missing(Class<?> type, Set<String> tried) {
    return Stream.of(type.getDeclaredFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .filter(field -> field.getType() == String.class)
        .map(
            field -> {
              try {
                field.setAccessible(true);
                return (String) field.get(null);
              } catch (IllegalAccessException e) {
                throw new AssertionError(e);
              }
            })
        .filter(name -> !tried.contains(name))
        .toList();
  }

  @Test
  void aPressInATopicOfAForumIsAnsweredInThatTopic() throws IOException {
    for (JsonNode line : updates()) {
      JsonNode under = line.at("/update/callback_query/message");
      if (read(line.path("update")) instanceof Inbound.Message press && !under.isMissingNode()) {
        boolean topic = under.path("is_topic_message").asBoolean();
        assertEquals(topic ? "-1001234567890/77" : "", press.replyTo());
      }
    }
  }

  @Test
  void theSameBytesAlwaysGiveTheSameAnswer() throws IOException {
    for (JsonNode line : updates()) {
      assertEquals(read(line.path("update")), read(line.path("update")));
    }
  }

  @Test
  void withoutItsNameTheBotIsStillReachedByReplies() {
    UpdateReader nameless = new UpdateReader(FakeBotApi.BOT_ID, "");
    String group = "\"chat\":{\"id\":-5,\"type\":\"group\"},\"from\":{\"id\":1},\"message_id\":2";
    String reply = ",\"reply_to_message\":{\"from\":{\"id\":" + FakeBotApi.BOT_ID + "}}";

    assertInstanceOf(
        Inbound.Message.class,
        nameless.read(raw("{\"message\":{" + group + ",\"text\":\"oui\"" + reply + "}}")));
    assertFalse(
        nameless.read(raw("{\"message\":{" + group + ",\"text\":\"@ x\"}}"))
            instanceof Inbound.Message);
  }

  private static Raw raw(String json) {
    return new Raw("1", json.getBytes(StandardCharsets.UTF_8));
  }
}
