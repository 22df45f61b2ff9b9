package explor.bot.desk;

import explor.bot.store.Cases;
import explor.bot.store.Tx;
import java.sql.SQLException;

/** The work of an order that needs a case: without one it says so. */
@FunctionalInterface
interface CaseWork {
  OrderWork.Outcome carryOut(Tx tx, OrderWork.OrderScene scene, Cases.Stored about, String arg)
      throws SQLException;

  static OrderWork needing(DeskTexts texts, CaseWork work) {
    return (tx, scene, arg) -> {
      Cases.Stored about = scene.about();
      return about == null
          ? OrderWork.Outcome.not(texts.get("order_no_case"))
          : work.carryOut(tx, scene, about, arg);
    };
  }
}
