package explor.bot.desk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import explor.bot.cost.CostRule;
import explor.bot.cost.Estimate;
import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.store.Cases;
import explor.bot.store.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A case as a machine reads it, after {@code docs/case.schema.json}; its id stays the same, so that
 * an import never doubles.
 */
final class CaseJson {
  private CaseJson() {}

  /**
   * @param open required slots without an answer
   */
  static String of(
      Form form, Cases.Stored filed, List<String> open, List<Matcher.Proposal> proposals) {
    ObjectNode root = Json.mapper().createObjectNode();
    root.put("schema", "explor-case-1");
    root.put("id", filed.reference());
    root.put("form", form.id());
    root.put("status", filed.status());
    root.put("created", filed.createdAt().toString());
    root.put("channel", filed.address().channel());
    root.put("language", filed.language());
    ObjectNode slots = root.putObject("slots");
    filed.answers().forEach((name, answer) -> slots.put(name, answer.value()));
    estimate(filed.answers())
        .ifPresent(
            estimate ->
                root.putObject("estimate")
                    .put("total", estimate.eligibleTotal())
                    .put("resacoop", estimate.resacoopShare())
                    .put("association", estimate.associationPays())
                    .put("flat_fee", estimate.flatFee()));
    ArrayNode flags = root.putArray("flags");
    filed.flags().forEach(flags::add);
    ArrayNode missing = root.putArray("missing");
    open.forEach(missing::add);
    ArrayNode matches = root.putArray("matches");
    for (Matcher.Proposal proposal : proposals) {
      ObjectNode match = matches.addObject();
      match.put("id", proposal.id());
      match.put("headline", proposal.headline());
      proposal.reasons().forEach(match.putArray("reasons")::add);
      proposal.reservations().forEach(match.putArray("reservations")::add);
    }
    return root.toPrettyString();
  }

  /** The co-funding, when the person named a sum. */
  static Optional<Estimate> estimate(Map<String, Filled> answers) {
    Filled budget = answers.get("budget_eur");
    return budget == null || !budget.value().matches("\\d{1,9}")
        ? Optional.empty()
        : Optional.of(CostRule.ofTotal(Long.parseLong(budget.value()) * 100));
  }
}
