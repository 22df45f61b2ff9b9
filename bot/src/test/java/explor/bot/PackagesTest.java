package explor.bot;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** What may know what; the layout of {@code docs/DESIGN.md} as rules that can fail. */
class PackagesTest {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("explor");

  private static void never(String from, String because, String... to) {
    ArchRule rule =
        noClasses()
            .that()
            .resideInAPackage(from)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(to)
            .because(because);
    rule.check(ALL);
  }

  @Test
  void knowledgeKnowsNothingOfBotsMailOrSql() {
    never(
        "explor.knowledge..",
        "it must be usable and testable alone",
        "explor.bot..",
        "explor.mail..",
        "java.sql..",
        "jakarta.mail..");
  }

  @Test
  void mailKnowsNothingOfFormsCasesOrTelegram() {
    never(
        "explor.mail..",
        "the mail door is of use to anybody",
        "explor.bot..",
        "explor.knowledge..",
        "org.telegram..",
        "java.sql..");
  }

  @Test
  void theDialogueTouchesNothingOfTheWorld() {
    never(
        "explor.bot.dialogue..",
        "a step is pure",
        "explor.bot.store..",
        "explor.bot.turn..",
        "explor.bot.relay..",
        "explor.bot.telegram..",
        "explor.bot.mailbox..",
        "explor.bot.app..",
        "explor.mail..",
        "java.sql..",
        "java.net..",
        "java.nio.file..");
  }

  @Test
  void understandingHasNoState() {
    never(
        "explor.bot.understanding..",
        "the same words at the same moment mean the same",
        "explor.bot.dialogue..",
        "explor.bot.store..",
        "explor.bot.app..",
        "java.sql..");
  }

  @Test
  void emergenciesHangOnNothingThatCanBreak() {
    never(
        "explor.bot.safety..",
        "an emergency is recognised whatever else has failed",
        "explor.bot.store..",
        "explor.bot.dialogue..",
        "explor.bot.understanding..",
        "explor.knowledge..",
        "org.apache.lucene..",
        "java.sql..");
  }

  @Test
  void aMissionsWayKnowsNoDoorAndNoConversation() {
    never(
        "explor.bot.mission..",
        "whom an alert is told hangs neither on a channel's words nor on a session",
        "explor.bot.dialogue..",
        "explor.bot.understanding..",
        "explor.bot.telegram..",
        "explor.bot.mailbox..",
        "explor.bot.turn..",
        "explor.knowledge..");
  }

  @Test
  void onlyTheStoreSpeaksSql() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "explor.bot.store..",
            "explor.bot.turn..",
            "explor.bot.desk..",
            "explor.bot.mission..",
            "explor.bot.rights..",
            "explor.bot.relay..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "org.sqlite..")
        .because("PostgreSQL can be a second home one day")
        .check(ALL);
  }

  @Test
  void whoeverWorksInATransactionKnowsOfSqlOnlyThatItFails() {
    noClasses()
        .that()
        .resideInAnyPackage("explor.bot.turn..", "explor.bot.desk..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.sql..", "org.sqlite..")
                .and(not(name("java.sql.SQLException"))))
        .because("the store's classes hold all SQL")
        .check(ALL);
  }

  @Test
  void ordersAreReadWithoutKnowingWhatTheyDo() {
    never(
        "explor.bot.order..",
        "mail and chat read the same orders",
        "explor.bot.store..",
        "explor.bot.desk..",
        "explor.bot.channel..",
        "explor.bot.dialogue..");
  }

  @Test
  void theDeskKnowsNoDoor() {
    never(
        "explor.bot.desk..",
        "a member of the team writes from wherever they are",
        "explor.bot.telegram..",
        "explor.bot.mailbox..",
        "explor.bot.turn..",
        "explor.bot.relay..");
  }

  @Test
  void upkeepKnowsNoConversationAndNoDoor() {
    never(
        "explor.bot.upkeep..",
        "a backup is made and checked whatever the program says to people",
        "explor.bot.dialogue..",
        "explor.bot.understanding..",
        "explor.bot.telegram..",
        "explor.bot.mailbox..",
        "explor.bot.turn..",
        "java.sql..");
  }

  @Test
  void onlyTheTelegramDoorKnowsTelegram() {
    noClasses()
        .that()
        .resideOutsideOfPackage("explor.bot.telegram..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.telegram..", "okhttp3..")
        .check(ALL);
  }

  @Test
  void nothingButTheAppKnowsTheApp() {
    noClasses()
        .that()
        .resideOutsideOfPackage("explor.bot.app..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("explor.bot.app..")
        .check(ALL);
  }
}
