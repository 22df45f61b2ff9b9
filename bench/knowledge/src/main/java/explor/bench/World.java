package explor.bench;

import explor.knowledge.NeedProfile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Made-up experts, needs and booklets; the same seed gives the same ones. */
final class World {
  private static final String SYLLABLES =
      "ba be bi bo bu da de di do du fa fe fi fo fu ga go gu la le li lo lu ma me mi mo mu na ne ni"
          + " no nu pa pe pi po pu ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo";
  private static final String[] VERBS = {
    "organise",
    "forme",
    "dimensionne",
    "répare",
    "suit",
    "anime",
    "installe",
    "contrôle",
    "prépare",
    "évalue",
    "dirige",
    "entretient",
    "conseille",
    "planifie"
  };
  private static final String[] LANGUAGES = {"en", "es", "pt", "ar", "wo", "mg", "bm"};
  private static final String[] COUNTRIES = {
    "SN", "ML", "TG", "BJ", "CM", "CD", "MG", "MA", "TN", "BF", "HT", "NP", "PE", "BO"
  };

  private final Random random;
  private final List<String> sectors = new ArrayList<>();
  private final List<List<String>> terms = new ArrayList<>(); // by sector
  private final String[] rare = new String[30_000];

  World(Path config, long seed) throws IOException {
    random = new Random(seed);
    try (Stream<Path> files = Files.list(config.resolve("thesaurus"))) {
      for (Path file : files.sorted().toList()) {
        sectors.add(file.getFileName().toString().replace(".txt", ""));
        List<String> of = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
          if (!line.startsWith("#") && !line.startsWith("[") && line.contains(":")) {
            for (String term : line.substring(line.indexOf(':') + 1).split("[,|]")) {
              of.add(term.strip());
            }
          }
        }
        terms.add(of);
      }
    }
    String[] syllables = SYLLABLES.split(" ");
    for (int i = 0; i < rare.length; i++) {
      StringBuilder word = new StringBuilder();
      for (int s = 0; s < 2 + random.nextInt(3); s++) {
        word.append(syllables[random.nextInt(syllables.length)]);
      }
      rare[i] = word.toString();
    }
  }

  /** A word by Zipf's law: few are common, most are rare. */
  private String word() {
    return rare[(int) (Math.pow(rare.length, random.nextDouble()) - 1)];
  }

  private String term(int sector) {
    int of = random.nextInt(10) < 8 ? sector : random.nextInt(sectors.size());
    List<String> all = terms.get(of);
    return all.get(random.nextInt(all.size()));
  }

  private String phrase(int sector, int words) {
    StringBuilder phrase = new StringBuilder(VERBS[random.nextInt(VERBS.length)]);
    phrase.append(' ').append(term(sector));
    for (int i = 0; i < words; i++) {
      phrase.append(' ').append(word());
    }
    return phrase.toString();
  }

  /** So many lines of {@code experts.csv}. */
  void experts(Path file, int count) throws IOException {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      out.println(
          "id,name,job_title,employer,city,scheme,sector,languages,countries,availability,windows,"
              + "max_days,skills");
      for (int i = 0; i < count; i++) {
        int sector = random.nextInt(sectors.size());
        out.print("X" + i + ",Nom" + i + " Prénom," + word() + " " + term(sector).replace(",", ""));
        out.print(",Employeur " + word() + ",Lyon,conge_solidaire," + sectors.get(sector) + ",fr");
        out.print(random.nextInt(3) == 0 ? "" : " " + LANGUAGES[random.nextInt(LANGUAGES.length)]);
        out.print("," + COUNTRIES[random.nextInt(COUNTRIES.length)] + ",libre,");
        LocalDate from = LocalDate.of(2027, 1, 1).plusDays(random.nextInt(500));
        out.print(from + "/" + from.plusDays(5 + random.nextInt(150)) + ",12,\"");
        for (int p = 0; p < 4; p++) {
          out.print(phrase(sector, 3) + (p < 3 ? ", " : "."));
        }
        out.println("\"");
      }
    }
  }

  /** A need as somebody writes it. */
  NeedProfile need() {
    int sector = random.nextInt(sectors.size());
    LocalDate from = LocalDate.of(2027, 1, 1).plusDays(random.nextInt(500));
    return new NeedProfile(
        "",
        "Nous cherchons quelqu'un qui "
            + phrase(sector, 2)
            + " et "
            + phrase(sector, 3)
            + ", pour "
            + term(sector),
        COUNTRIES[random.nextInt(COUNTRIES.length)],
        sectors.get(sector),
        random.nextInt(3) == 0 ? List.of("fr", LANGUAGES[random.nextInt(3)]) : List.of("fr"),
        from.toString(),
        from.plusDays(20 + random.nextInt(60)).toString(),
        7 + random.nextInt(8));
  }

  /** So many booklets, each the sample with other names and numbers. */
  void booklets(Path sample, Path folder, int count) throws IOException {
    String text = Files.readString(sample);
    Files.createDirectories(folder);
    for (int i = 0; i < count; i++) {
      String other = text.replace("Kinshasa", "Ville" + i).replace("243", "2" + (40 + i % 20));
      Files.writeString(folder.resolve("livret-" + i + ".md"), other);
    }
  }
}
