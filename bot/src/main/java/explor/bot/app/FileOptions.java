package explor.bot.app;

import explor.bot.config.ConfigNode;
import java.util.List;
import java.util.Set;

/**
 * What is done with files that people send.
 *
 * @param scan command that reads a file and exits with 0 when it is clean, in words; empty for none
 * @param attachMegabytes files of so much together go with the summary to staff, as attachments
 */
record FileOptions(List<String> scan, int attachMegabytes) {
  private static final int USUAL_MEGABYTES = 5;
  static final FileOptions USUAL = new FileOptions(List.of(), USUAL_MEGABYTES);

  static FileOptions read(ConfigNode node, Settings.Source from) {
    node.onlyKeys(Set.of("scan", "attach_mb"));
    String scan = from.text("EXPLOR_SCAN", node.get("scan"), "");
    return new FileOptions(
        scan.isEmpty() ? List.of() : List.of(scan.split("\\s+")),
        from.number("EXPLOR_ATTACH_MB", node.get("attach_mb"), USUAL_MEGABYTES, 0, 50));
  }

  long attachBytes() {
    return (long) attachMegabytes << 20;
  }
}
