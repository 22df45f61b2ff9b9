package explor.mail.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The header fields of a mail or a part, in their order. Names match without regard to case; values
 * are unfolded, and decoded to Unicode.
 */
public final class Headers {
  /** One field; {@code value} is decoded and holds no line ends. */
  public record Field(String name, String value) {}

  private static final Headers NONE = new Headers(List.of());

  private final List<Field> fields;

  Headers(List<Field> fields) {
    this.fields = List.copyOf(fields);
  }

  static Headers none() {
    return NONE;
  }

  public List<Field> all() {
    return fields;
  }

  /** The first field of that name, or empty. */
  public String get(String name) {
    for (Field field : fields) {
      if (field.name.equalsIgnoreCase(name)) {
        return field.value;
      }
    }
    return "";
  }

  public boolean has(String name) {
    return fields.stream().anyMatch(field -> field.name.equalsIgnoreCase(name));
  }

  public List<String> all(String name) {
    List<String> values = new ArrayList<>();
    for (Field field : fields) {
      if (field.name.equalsIgnoreCase(name)) {
        values.add(field.value);
      }
    }
    return values;
  }

  /** Whether any field's name begins so. */
  public Optional<Field> startingWith(String prefix) {
    String low = prefix.toLowerCase(Locale.ROOT);
    return fields.stream()
        .filter(field -> field.name.toLowerCase(Locale.ROOT).startsWith(low))
        .findFirst();
  }
}
