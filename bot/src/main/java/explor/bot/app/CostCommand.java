package explor.bot.app;

import explor.bot.cost.CostJsonl;
import explor.bot.cost.CostRule;
import explor.bot.cost.EstimateText;
import explor.bot.text.Language;
import java.math.BigDecimal;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./explor cost}: the co-funding worked out, in exact cents. */
@Command(
    name = "cost",
    description = "The co-funding worked out: --total EUROS, or JSON Lines.",
    mixinStandardHelpOptions = true)
final class CostCommand implements Callable<Integer> {
  @Mixin private JsonLines lines = new JsonLines();

  @Option(
      names = "--total",
      paramLabel = "EUROS",
      description = "Travel costs of one expert in all.")
  private @Nullable BigDecimal total;

  @Option(names = "--lang", description = "fr or en (default: ${DEFAULT-VALUE}).")
  private String language = "fr";

  @Override
  public Integer call() {
    if (total != null) {
      long cents = total.movePointRight(2).longValueExact();
      EstimateText.lines(CostRule.ofTotal(cents), Language.of(language))
          .forEach(System.out::println);
      return 0;
    }
    return lines.answer(CostJsonl::answer);
  }
}
