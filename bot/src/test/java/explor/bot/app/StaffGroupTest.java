package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Address;
import explor.bot.desk.GroupBoard;
import explor.bot.desk.Team;
import explor.bot.store.GroupCards;
import explor.bot.store.Outbox;
import explor.bot.store.StaffGroup;
import explor.bot.store.StaffMembers;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which group is the team's ({@code telegram_group} of the settings). */
class StaffGroupTest extends InTheOffice {
  private static final long GROUP = -5001;
  private static final long SUPERGROUP = -1001234567890L;

  @Test
  void theGroupOfTheSettingsIsTheTeamsAndNoOther() {
    Outbox outbox = office.wiring.outbox;
    GroupBoard board =
        new GroupBoard(
            new GroupBoard.Tables(new StaffGroup(), new GroupCards(), outbox),
            new Team(List.of(), new StaffMembers(Clock.systemUTC()), outbox),
            world.deskTexts(),
            Long.toString(GROUP),
            one -> new GroupBoard.Outline("", ""));
    Address set = Address.telegram(GROUP);
    Address other = Address.telegram(-7);
    Address now = Address.telegram(SUPERGROUP);
    office.wiring.database.inTransaction(
        tx -> {
          assertEquals(Optional.of(set), board.group(tx));
          assertFalse(board.moveTo(tx, other));
          assertEquals(Optional.of(set), board.group(tx));
          assertTrue(board.gone(tx, set));
          assertEquals(Optional.empty(), board.group(tx));
          assertTrue(board.moveTo(tx, set));
          assertTrue(board.moved(tx, set, now));
          assertEquals(Optional.of(now), board.group(tx));
          assertTrue(board.moveTo(tx, now));
          return null;
        });
  }
}
