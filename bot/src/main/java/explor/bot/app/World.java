package explor.bot.app;

import explor.bot.config.Faults;
import explor.bot.desk.CaseSummary;
import explor.bot.desk.DeskSettings;
import explor.bot.desk.DeskTexts;
import explor.bot.desk.ExpertBook;
import explor.bot.desk.Introductions;
import explor.bot.desk.Matcher;
import explor.bot.desk.StaffNotices;
import explor.bot.desk.document.CaseDocuments;
import explor.bot.dialogue.Dialogue;
import explor.bot.dialogue.Library;
import explor.bot.dialogue.Show;
import explor.bot.form.Eligibility;
import explor.bot.form.Forms;
import explor.bot.mission.Mission;
import explor.bot.mission.OnCall;
import explor.bot.mission.SheetWords;
import explor.bot.mission.StaffWords;
import explor.bot.mission.WayThere;
import explor.bot.mission.Zones;
import explor.bot.safety.Confidences;
import explor.bot.safety.Safety;
import explor.bot.text.Language;
import explor.bot.text.Texts;
import explor.bot.understanding.Understanding;
import explor.bot.understanding.WordsUnderstanding;
import explor.bot.understanding.act.Act;
import explor.bot.understanding.act.Acts;
import explor.bot.understanding.slot.Extraction;
import explor.knowledge.Knowledge;
import explor.knowledge.booklet.Booklet;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that is read from the configuration folder and never changes while running. No
 * database, no network: the same world serves {@code serve}, {@code talk}, {@code demo} and the
 * tests.
 */
record World(
    Path config,
    Forms forms,
    Texts texts,
    Eligibility eligibility,
    Extraction extraction,
    Understanding understanding,
    Safety safety,
    Knowledge knowledge,
    Library library,
    Matcher matcher,
    ExpertBook experts,
    Acts acts,
    Dialogue dialogue,
    CaseSummary summary,
    DeskTexts deskTexts,
    DeskSettings deskSettings,
    CaseDocuments documents,
    StaffNotices notices,
    Map<String, Mission> missions,
    OnCall onCall,
    StaffWords missionWords,
    WayThere way,
    Zones zones,
    MatchingSettings matching)
    implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(World.class);

  /**
   * Reads all of it; what is wrong is noted, every fault at once.
   *
   * @param cache folder for what can always be derived again from the configuration
   */
  static World load(Path config, Optional<Path> cache, Faults faults) {
    return load(config, cache, () -> Knowledge.load(config), faults);
  }

  /**
   * The same with an index on disk.
   *
   * @param index folder that nobody else uses meanwhile
   */
  static World load(Path config, Optional<Path> cache, Path index, Faults faults) {
    return load(config, cache, () -> Knowledge.load(config, index, log::warn), faults);
  }

  /** The knowledge alone, with its index on disk. */
  static Knowledge knowledge(Path config, Path index, Faults faults) {
    Knowledge.Loaded loaded = Knowledge.load(config, index, log::info);
    loaded.faults().forEach(faults::add);
    return loaded.knowledge();
  }

  private static World load(
      Path config, Optional<Path> cache, Supplier<Knowledge.Loaded> knowing, Faults faults) {
    // The two that take longest, beside the rest; they share nothing with it.
    CompletableFuture<Knowledge.Loaded> loading = CompletableFuture.supplyAsync(knowing);
    Faults ofSafety = new Faults();
    CompletableFuture<Safety> hearing =
        CompletableFuture.supplyAsync(() -> Safety.load(config, cache, ofSafety));
    Texts texts = Texts.load(config, faults);
    Forms forms = Forms.load(config, faults);
    Eligibility eligibility = Eligibility.load(config, faults);
    Extraction extraction = Extraction.load(config, faults);
    Understanding understanding = WordsUnderstanding.load(config, forms, extraction, cache, faults);
    Safety safety = result(hearing);
    ofSafety.all().forEach(faults::add);
    Knowledge.Loaded loaded = result(loading);
    loaded.faults().forEach(faults::add);
    Knowledge knowledge = loaded.knowledge();
    Library library = new KnowledgeRoom(knowledge, texts, extraction::inRegion, config, faults);
    DeskTexts deskTexts = DeskTexts.load(config, faults);
    MatchingSettings matching = MatchingSettings.load(config, faults);
    return new World(
        config,
        forms,
        texts,
        eligibility,
        extraction,
        understanding,
        safety,
        knowledge,
        library,
        new KnowledgeMatcher(knowledge, matching.levels()),
        ExpertFile.load(config),
        Acts.load(config, new Faults()), // its faults are told by the understanding
        new Dialogue(
            texts,
            forms,
            eligibility,
            understanding,
            safety,
            Confidences.load(config, faults),
            library),
        CaseSummary.load(config, new Show(texts), deskTexts, faults),
        deskTexts,
        DeskSettings.load(config, faults),
        CaseDocuments.load(config, forms, new Show(texts), faults),
        new StaffNotices(deskTexts),
        Mission.load(config, faults),
        OnCall.load(config, faults),
        StaffWords.load(config, faults),
        WayThere.load(config, faults),
        Zones.load(config, faults),
        matching);
  }

  /** The same world, and another knowledge: the only part of it that changes while running. */
  World knowing(Knowledge other) {
    Faults told = new Faults(); // when this world was loaded
    Library of = new KnowledgeRoom(other, texts, extraction::inRegion, config, told);
    return new World(
        config,
        forms,
        texts,
        eligibility,
        extraction,
        understanding,
        safety,
        other,
        of,
        new KnowledgeMatcher(other, matching.levels()),
        experts,
        acts,
        new Dialogue(
            texts, forms, eligibility, understanding, safety, Confidences.load(config, told), of),
        summary,
        deskTexts,
        deskSettings,
        documents,
        notices,
        missions,
        onCall,
        missionWords,
        way,
        zones,
        matching);
  }

  private static <T> T result(CompletableFuture<T> of) {
    try {
      return of.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException own ? own : e; // as if done on this thread
    }
  }

  /** The same world with other missions and other people on call. */
  World with(Map<String, Mission> others, OnCall people) {
    return new World(
        config,
        forms,
        texts,
        eligibility,
        extraction,
        understanding,
        safety,
        knowledge,
        library,
        matcher,
        experts,
        acts,
        dialogue,
        summary,
        deskTexts,
        deskSettings,
        documents,
        notices,
        others,
        people,
        missionWords,
        way,
        zones,
        matching);
  }

  /** What is said of a mission that staff make of a case. */
  SheetWords sheetWords() {
    return new SheetWords(
        onCall,
        zones,
        new SheetWords.Outside(
            one ->
                forms
                    .form(one.form())
                    .map(form -> summary.headline().pitch(form, one, Language.FR))
                    .orElse(""),
            () -> knowledge.booklets().stream().map(Booklet::id).toList()),
        missionWords);
  }

  /** How people are asked whether they want to meet. */
  Introductions.Words introducing() {
    return new Introductions.Words(
        texts,
        summary.headline()::pitch,
        deskTexts,
        words ->
            acts.find(words)
                .filter(act -> act == Act.YES || act == Act.NO)
                .map(act -> act == Act.YES),
        words -> safety.look(words).isPresent());
  }

  @Override
  public void close() {
    knowledge.close();
  }
}
