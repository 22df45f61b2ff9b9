package explor.bot.app;

import explor.bot.channel.Address;
import explor.bot.channel.Channel;
import explor.bot.channel.Delivery;
import explor.bot.channel.Inbound;
import explor.bot.channel.Parcel;
import explor.bot.channel.Raw;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A door that remembers what was delivered through it, and reads the messages it was given. */
final class RecordingDoor implements Channel {
  private final String name;
  private final Map<String, Inbound> given = new HashMap<>();
  final List<Parcel> delivered = new ArrayList<>();
  Delivery answer = new Delivery.Sent("");
  private int ids;

  RecordingDoor(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  Raw raw(Inbound inbound) {
    String id = name + "-" + ++ids;
    given.put(id, inbound);
    return new Raw(id, id.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Inbound read(Raw raw) {
    Inbound inbound = given.get(raw.externalId());
    if (inbound == null) {
      throw new IllegalStateException("nothing was given under " + raw.externalId());
    }
    return inbound;
  }

  @Override
  public Delivery deliver(Parcel parcel) {
    delivered.add(parcel);
    return answer instanceof Delivery.Sent ? new Delivery.Sent(id(parcel)) : answer;
  }

  /** The id a parcel left with, as an answer cites it. */
  static String id(Parcel parcel) {
    return "<" + parcel.id() + "@door>";
  }

  /** What was delivered to an address, oldest first. */
  List<Parcel> to(String id) {
    return delivered.stream().filter(parcel -> parcel.to().equals(new Address(name, id))).toList();
  }

  /** The text of the last message to an address; empty when there is none. */
  String lastTo(String id) {
    List<Parcel> all = to(id);
    return all.isEmpty() ? "" : all.getLast().message().text();
  }
}
