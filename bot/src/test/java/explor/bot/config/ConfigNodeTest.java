package explor.bot.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfigNodeTest {
  private final Faults faults = new Faults();

  private ConfigNode parse(String yaml) {
    return ConfigNode.parse(yaml, "x.yaml", faults);
  }

  @Test
  void everyValueKnowsItsLine() {
    ConfigNode root = parse("a: 1\nb:\n  c: deux\n");
    assertEquals(1, root.get("a").number(0));
    assertEquals(3, root.get("b").get("c").line());
    assertEquals("deux", root.get("b").get("c").text(""));
  }

  @Test
  void scalarsStayTheWordsThatWereTyped() {
    ConfigNode root = parse("country: NO\nversion: 1.10\n");
    assertEquals("NO", root.get("country").text(""));
    assertEquals("1.10", root.get("version").text(""));
  }

  @Test
  void allFaultsAreFoundAtOnce() {
    ConfigNode root = parse("a: x\nb: [1, 2]\nextra: 1\n");
    root.need("missing");
    root.get("a").number(0);
    root.get("b").text();
    root.onlyKeys(Set.of("a", "b"));
    assertEquals(4, faults.all().size());
    assertTrue(
        faults.all().contains("x.yaml:1: \"x\" should be a whole number"), faults.all().toString());
  }

  @Test
  void brokenYamlIsAFaultWithItsLine() {
    assertFalse(parse("a: 1\n  b: : 2\n").exists());
    assertEquals(1, faults.all().size());
    assertTrue(
        faults.all().getFirst().startsWith("x.yaml:2: is not valid YAML"), faults.all().toString());
  }

  @Test
  void aKeyTwiceIsAFault() {
    parse("a: 1\na: 2\n").entries();
    assertEquals(List.of("x.yaml:2: \"a\" stands here twice"), faults.all());
  }

  @Test
  void aliasBombsAreNotFollowed() {
    parse("a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n").get("c").items().forEach(ConfigNode::items);
    assertTrue(faults.all().size() <= 1);
  }

  @Test
  void aMissingFileIsAFaultAndNoException() {
    assertFalse(ConfigNode.read(Path.of("/does/not/exist"), "x.yaml", faults).exists());
    assertEquals(1, faults.all().size());
  }
}
