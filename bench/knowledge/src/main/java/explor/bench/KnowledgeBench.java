package explor.bench;

import explor.knowledge.Answer;
import explor.knowledge.Expert;
import explor.knowledge.Knowledge;
import explor.knowledge.NeedProfile;
import explor.knowledge.load.ConfigFolder;
import explor.knowledge.text.Concepts;
import explor.knowledge.text.Word;
import explor.knowledge.text.Words;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Times the knowledge at the size it is meant to grow to. Arguments: config, work folder, sizes.
 */
public final class KnowledgeBench {
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
  private static final int ROUNDS = 600;
  private static final String[] QUESTIONS = {
    "Quel est le numéro d'urgence ?",
    "Où je loge ?",
    "combien par jour pour manger",
    "c koi le num du chauffeur",
    "Faut-il un vaccin contre la fièvre jaune ?",
    "What is the wifi password?",
    "Que faire si je perds mon passeport ?",
    "À quelle heure commence la réunion ?",
    "taxi",
    "Qui vient me chercher à l'aéroport ?"
  };

  private KnowledgeBench() {}

  /** A body that is timed. */
  private interface Body {
    void run(int i) throws IOException;
  }

  public static void main(String[] arguments) throws IOException {
    Path config = Path.of(arguments[0]);
    Path work = Path.of(arguments[1]);
    int experts = Integer.parseInt(arguments[2]);
    int booklets = Integer.parseInt(arguments[3]);
    Path made = work.resolve("config-" + experts + "-" + booklets);
    World world = new World(config, 7);
    if (!Files.exists(made)) {
      make(world, config, made, experts, booklets);
    }
    Path index = work.resolve("index-" + experts);
    if (Files.exists(index)) {
      System.out.println("index: the one that is there");
    } else {
      long begin = System.nanoTime();
      long processor = CPU.getCurrentThreadCpuTime();
      Knowledge.load(made, index, System.out::println).knowledge().close();
      say(
          "import, from experts.csv to the committed index: %,.0f experts/s; by processor time of"
              + " the importing thread %,.0f",
          experts / seconds(begin), experts / ((CPU.getCurrentThreadCpuTime() - processor) / 1e9));
    }
    Knowledge.load(config.resolve("none")).knowledge().close(); // classes are loaded
    long begin = System.nanoTime();
    try (Knowledge knowledge = Knowledge.load(made, index, System.out::println).knowledge()) {
      say("open, booklets' texts included: %.3f s", seconds(begin));
      try (Stream<Path> generations = Files.list(index);
          Directory directory = FSDirectory.open(generations.sorted().toList().getLast());
          DirectoryReader reader = DirectoryReader.open(directory)) {
        say("documents %,d in %d segments", reader.numDocs(), reader.leaves().size());
        match(world, knowledge, new IndexSearcher(reader), ConfigFolder.read(config).thesaurus());
      }
      answers(knowledge, booklets);
      nearRealTime(knowledge);
    }
  }

  private static void make(World world, Path config, Path made, int experts, int booklets)
      throws IOException {
    Files.createDirectories(made);
    for (String folder : List.of("thesaurus", "vocabulary")) {
      Files.createDirectories(made.resolve(folder));
      try (Stream<Path> files = Files.list(config.resolve(folder))) {
        for (Path file : files.toList()) {
          Files.copy(file, made.resolve(folder).resolve(file.getFileName()));
        }
      }
    }
    world.booklets(config.resolve("booklets/kinshasa-2027.md"), made.resolve("booklets"), booklets);
    world.experts(made.resolve("experts.csv"), experts);
  }

  /** Raw BM25 and a match by turns, on the same need. */
  private static void match(World world, Knowledge knowledge, IndexSearcher raw, Concepts thesaurus)
      throws IOException {
    List<NeedProfile> needs = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      needs.add(world.need());
    }
    long[] ours = new long[ROUNDS];
    long[] theirs = new long[ROUNDS];
    long[] wide = new long[ROUNDS];
    int found = 0;
    for (int round = 0; round < 3; round++) { // the last one counts
      found = 0;
      for (int i = 0; i < ROUNDS; i++) {
        NeedProfile need = needs.get(i);
        theirs[i] = nanos(j -> raw.search(words(need.text()).build(), 10), i);
        wide[i] = nanos(j -> raw.search(meanings(need, thesaurus).build(), 10), i);
        int[] size = new int[1];
        ours[i] = nanos(j -> size[0] = knowledge.expertsFor(need, 5).size(), i);
        found += size[0];
      }
    }
    say(
        "match: p50 %.2f ms, p99 %.2f ms (%.1f found)",
        ms(ours, 50), ms(ours, 99), found / (double) ROUNDS);
    beside("raw BM25, the need's words", ours, theirs);
    beside("raw BM25, the same terms as the match", ours, wide);
  }

  private static void beside(String what, long[] ours, long[] theirs) {
    say(
        "%s: p50 %.2f ms, p99 %.2f ms; ratio p50 %.2f, p99 %.2f, of the sums %.2f",
        what,
        ms(theirs, 50),
        ms(theirs, 99),
        ms(ours, 50) / ms(theirs, 50),
        ms(ours, 99) / ms(theirs, 99),
        (double) Arrays.stream(ours).sum() / Arrays.stream(theirs).sum());
  }

  /** The words of the need alone, as any Lucene user would ask for them. */
  private static BooleanQuery.Builder words(String text) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    Words.content(text).stream()
        .map(Word::stem)
        .distinct()
        .forEach(stem -> should(query, "words", stem));
    return query;
  }

  /** What the thesaurus makes of them too: other wordings, the other languages, the field. */
  private static BooleanQuery.Builder meanings(NeedProfile need, Concepts thesaurus) {
    BooleanQuery.Builder query = words(need.text());
    Words.content(need.text()).stream()
        .map(Word::stem)
        .distinct()
        .forEach(stem -> should(query, "headline", stem));
    Set<Concepts.Concept> concepts = thesaurus.of(need.text());
    concepts.forEach(concept -> should(query, "concept", concept.id()));
    concepts.stream()
        .map(Concepts.Concept::topic)
        .distinct()
        .forEach(topic -> should(query, "topic", topic));
    should(query, "sector", need.sector());
    return query;
  }

  private static void should(BooleanQuery.Builder query, String field, String text) {
    query.add(new TermQuery(new Term("expert." + field, text)), Occur.SHOULD);
  }

  private static void answers(Knowledge knowledge, int booklets) throws IOException {
    Random random = new Random(3);
    Body warm = i -> ask(knowledge, "livret-" + i % 50, QUESTIONS[i % QUESTIONS.length]);
    for (int i = 0; i < 3_000; i++) {
      warm.run(i);
    }
    long[] used = new long[5_000];
    for (int i = 0; i < used.length; i++) {
      used[i] = nanos(warm, i);
    }
    say("answer, booklets in use: p50 %.2f ms, p99 %.2f ms", ms(used, 50), ms(used, 99));
    Body any =
        i ->
            ask(
                knowledge,
                "livret-" + random.nextInt(booklets),
                QUESTIONS[random.nextInt(QUESTIONS.length)]);
    for (int i = 0; i < 2_000; i++) { // what is to be cold is the booklet, not the compiler
      any.run(i);
    }
    long[] first = new long[2_000];
    for (int i = 0; i < first.length; i++) {
      first[i] = nanos(any, i);
    }
    say("answer, any of the booklets: p50 %.2f ms, p99 %.2f ms", ms(first, 50), ms(first, 99));
  }

  private static void ask(Knowledge knowledge, String booklet, String question) {
    Answer answer = knowledge.answer(booklet, question);
    if (answer.toString().isEmpty()) {
      throw new IllegalStateException();
    }
  }

  /** From the call that files an expert to the match that finds them. */
  private static void nearRealTime(Knowledge knowledge) throws IOException {
    long[] times = new long[200];
    for (int i = 0; i < times.length; i++) {
      String word = "nouveauzz" + i;
      Expert expert =
          new Expert(
              "NRT" + i,
              "A B",
              "plombier",
              "",
              "",
              "",
              "",
              List.of("fr"),
              List.of(),
              "",
              List.of(),
              0,
              word);
      NeedProfile need = new NeedProfile("", word, "", "", List.of(), "", "", 9);
      long begin = System.nanoTime();
      knowledge.put(expert);
      if (knowledge.expertsFor(need, 1).isEmpty()) {
        throw new IllegalStateException("not found");
      }
      times[i] = System.nanoTime() - begin;
    }
    say("filed until found: p50 %.2f ms, p99 %.2f ms", ms(times, 50), ms(times, 99));
    for (int i = 0; i < times.length; i++) {
      knowledge.removeExpert("NRT" + i);
    }
  }

  /** Processor time of this thread: what else the machine does is not ours to measure. */
  private static long nanos(Body body, int i) throws IOException {
    long begin = CPU.getCurrentThreadCpuTime();
    body.run(i);
    return CPU.getCurrentThreadCpuTime() - begin;
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }

  private static double ms(long[] nanos, int percent) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
