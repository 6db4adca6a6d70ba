package org.dateline.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.dateline.index.RebuildOptions;
import org.dateline.index.RebuildReport;
import org.dateline.index.UpdateReport;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.request.SearchRequest;

/**
 * Updates and rebuilds in turns, under search: after each the index holds exactly the articles of
 * the archive, and every record that was read is accounted for.
 */
final class Soak implements Fault {
  private static final int LARGEST = 60;

  @Override
  public String name() {
    return "soak";
  }

  @Override
  public void run(Tries tries) throws Exception {
    Duration lasting = tries.lasting(Duration.ofSeconds(5), Duration.ofMinutes(20));
    tries.run(
        "update and rebuild in turns",
        (random, folder) -> tries.alsoHeld(soak(lasting, random, folder)));
  }

  private static int soak(Duration lasting, Random random, Path folder) throws Exception {
    SampleArchive archive = new SampleArchive(folder.resolve("archive"));
    Path index = folder.resolve("index");
    Map<String, String> expected = new TreeMap<>(archive.write("f00000", 50, random));
    rebuild(archive, index, expected);
    int turns = 1;
    try (ArticleSearcher searcher = ArticleSearcher.open(index);
        Busy busy = new Busy()) {
      for (int i = 0; i < 4; i++) {
        busy.start("searcher", () -> searcher.search(SearchRequest.builder("common").build()));
      }
      for (long end = System.nanoTime() + lasting.toNanos();
          System.nanoTime() < end && !busy.isStopped();
          turns++) {
        // A file that is written again, once there are many, holds the same ids.
        String file = "f%05d".formatted(turns % LARGEST);
        Map<String, String> written = archive.write(file, 20, random);
        if (turns < LARGEST) {
          expected.putAll(written);
          update(archive, index, expected);
        }
        if (turns >= LARGEST || random.nextInt(4) == 0) {
          expected.clear();
          expected.putAll(archive.articles());
          rebuild(archive, index, expected);
        }
      }
      busy.end();
    }
    Contents.mend(index);
    return turns;
  }

  private static void update(SampleArchive archive, Path index, Map<String, String> expected)
      throws IOException {
    UpdateReport report = archive.update(index);
    assertEquals(
        report.read(), report.articles() + report.kills() + report.quarantined(), report::toString);
    assertEquals(expected, Contents.of(index), "after an update");
  }

  private static void rebuild(SampleArchive archive, Path index, Map<String, String> expected)
      throws IOException {
    RebuildReport report = archive.rebuild(index, RebuildOptions.defaults());
    assertEquals(
        report.read(),
        report.indexed() + report.replaced() + report.kills() + report.quarantined(),
        report::toString);
    assertEquals(report.quarantined(), Contents.quarantined(index), "lines in the quarantine");
    assertEquals(expected, Contents.of(index), "after a rebuild");
  }
}
