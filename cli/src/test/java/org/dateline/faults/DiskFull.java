package org.dateline.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.request.SearchRequest;

/**
 * The disk is full after any byte, cannot be written, or gives no more than 64 handles: what goes
 * wrong is an {@code IOException}, what was acknowledged is there, and with room all goes on.
 */
final class DiskFull implements Fault {
  private static final int HANDLES = 64;

  @Override
  public String name() {
    return "disk-full";
  }

  @Override
  public void run(Tries tries) throws Exception {
    List<Work> works = new Works(tries.shared("works")).all();
    int each = tries.times(1, 20);
    for (Work work : works) {
      for (int i = 0; i < each; i++) {
        tries.run(work.name(), (random, folder) -> fill(work, random, folder));
      }
      tries.run(work.name() + ", read-only", (random, folder) -> readOnly(work, folder));
      tries.run(work.name() + ", few handles", (random, folder) -> fewHandles(work, folder));
    }
  }

  private static void fill(Work work, Random random, Path folder) throws IOException {
    Path whole = folder.resolve("whole");
    Contents.copy(work.base(), whole);
    SmallDisk large = SmallDisk.of(Long.MAX_VALUE);
    Acknowledged unused = new Acknowledged(work.before());
    work.job().run(FaultyFiles.of(whole, large), unused, new Random(1));

    Path real = folder.resolve("disk");
    Contents.copy(work.base(), real);
    long room = random.nextLong(large.written());
    Acknowledged acknowledged = new Acknowledged(work.before());
    Path small = FaultyFiles.of(real, SmallDisk.of(room));
    boolean fitted = true;
    try {
      work.job().run(small, acknowledged, new Random(1));
    } catch (IOException e) {
      fitted = false;
    }
    // Merges and threads may write less than before, but not by half.
    assertFalse(
        fitted && room < large.written() / 2,
        () -> "no error with room for " + room + " of " + large.written() + " bytes");
    PowerCut.look(work, real, acknowledged, "room for " + room + " bytes");
  }

  private static void readOnly(Work work, Path folder) throws IOException {
    Path real = folder.resolve("disk");
    Contents.copy(work.base(), real);
    Path seen = FaultyFiles.of(real, SmallDisk.readOnly());
    Acknowledged acknowledged = new Acknowledged(work.before());
    assertThrows(IOException.class, () -> work.job().run(seen, acknowledged, new Random(1)));
    if (!work.before().isEmpty()) {
      try (ArticleSearcher searcher = ArticleSearcher.open(seen.resolve(work.looked()))) {
        long found = searcher.search(SearchRequest.builder("").build()).total();
        assertEquals(work.before().size(), found, "found on a disk that cannot be written");
      }
    }
    PowerCut.look(work, real, acknowledged, "read-only");
  }

  private static void fewHandles(Work work, Path folder) throws IOException {
    Path real = folder.resolve("disk");
    Contents.copy(work.base(), real);
    Path seen = FaultyFiles.of(real, SmallDisk.ofHandles(HANDLES));
    Acknowledged acknowledged = new Acknowledged(work.before());
    work.job().run(seen, acknowledged, new Random(1));
    PowerCut.look(work, real, acknowledged, HANDLES + " handles");
  }
}
