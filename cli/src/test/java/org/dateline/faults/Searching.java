package org.dateline.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.index.ArticleIndex;
import org.dateline.index.RebuildOptions;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.request.SearchRequest;
import org.dateline.tag.Tagger;

/**
 * Sixteen threads search while one writes, one refreshes and one rebuilds: nobody fails, nothing is
 * found empty, and handles and heap are given back.
 */
final class Searching implements Fault {
  private static final int SEARCHING = 16;
  private static final String[] QUERIES = {"common", "mayor", "stor*", "\"met the mayor\""};

  @Override
  public String name() {
    return "searching";
  }

  @Override
  public void run(Tries tries) throws Exception {
    Duration lasting = tries.lasting(Duration.ofSeconds(5), Duration.ofMinutes(10));
    tries.run(
        SEARCHING + " threads, a writer, refresh and rebuilds",
        (random, folder) -> tries.alsoHeld((int) search(lasting, random, folder)));
  }

  private static long search(Duration lasting, Random random, Path folder) throws Exception {
    SampleArchive archive = new SampleArchive(folder.resolve("archive"));
    archive.write("a", 200, random);
    Path index = folder.resolve("index");
    archive.rebuild(index, RebuildOptions.defaults());
    warmUp(index);
    Leaks before = Leaks.now();
    long rounds;
    try (ArticleIndex writer = ArticleIndex.open(index, Tagger.none(), SampleArchive.SETTINGS);
        ArticleSearcher near = ArticleSearcher.of(writer);
        ArticleSearcher far = ArticleSearcher.open(index);
        Busy busy = new Busy()) {
      for (int i = 0; i < SEARCHING; i++) {
        Random chance = new Random(random.nextLong());
        ArticleSearcher searcher = i % 2 == 0 ? near : far;
        busy.start("searcher", () -> once(searcher, chance));
      }
      Random chance = new Random(random.nextLong());
      AtomicInteger number = new AtomicInteger();
      busy.start(
          "writer",
          () -> {
            writer.add(SampleArchive.article("n" + number.incrementAndGet() % 500, chance));
            writer.delete("n" + chance.nextInt(500));
            writer.commit();
          });
      busy.start("refresher", far::refresh);
      busy.start("rebuilder", () -> archive.rebuild(index, RebuildOptions.defaults()));
      for (long end = System.nanoTime() + lasting.toNanos();
          System.nanoTime() < end && !busy.isStopped(); ) {
        Thread.sleep(50);
      }
      busy.end();
      rounds = busy.rounds();
    }
    Contents.mend(index);
    before.check();
    return rounds;
  }

  private static void warmUp(Path index) throws Exception {
    try (ArticleSearcher searcher = ArticleSearcher.open(index)) {
      Random chance = new Random(1);
      for (int i = 0; i < 20; i++) {
        once(searcher, chance);
      }
    }
  }

  private static void once(ArticleSearcher searcher, Random random) throws Exception {
    String query = QUERIES[random.nextInt(QUERIES.length)];
    long found = searcher.search(SearchRequest.builder(query).build()).total();
    assertTrue(found > 0, () -> "nothing found by " + query);
  }
}
