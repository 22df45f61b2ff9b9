package explor.bot.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class CostJsonlTest {
  @Test
  void aLineInIsALineOutWithExactAmounts() {
    String answer =
        CostJsonl.answer(
            """
            {"id":"a","experts":[{"transport_national":10.01,"transport_international":500,
            "assurance":20,"visa":null,"hebergement":0,"per_diem":0}],"missions":1,
            "other_items":{"vaccins":12.5},"payer":"association","employer_rule":null}
            """
                .replace("\n", ""));
    assertEquals(
        "{\"id\":\"a\",\"eligible_total\":530.01,\"resacoop_share\":265.00,\"remainder\":265.01,"
            + "\"flat_fee\":200.00,\"association_pays\":465.01,\"employer_pays\":0.00,"
            + "\"not_cofunded\":12.50,\"complete\":false,\"missing\":[\"visa\"]}",
        answer);
  }

  @Test
  void nonsenseIsAnsweredWithAnErrorAndNoException() {
    for (String line :
        new String[] {
          "",
          "{",
          "[]",
          "{\"id\":\"b\"}",
          "{\"experts\":[{\"visa\":\"dear\"}]}",
          "{\"experts\":[{\"visa\":1e400}]}",
          "{\"experts\":[{\"visa\":-3}]}",
          "{\"experts\":[{\"beer\":3}]}",
          "{\"experts\":[],\"missions\":0}",
          "{\"experts\":[],\"employer_rule\":\"some\"}"
        }) {
      assertTrue(CostJsonl.answer(line).contains("error"), line);
    }
  }
}
