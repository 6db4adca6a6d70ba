package org.dateline.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * The power goes after any change of any file: what was acknowledged is there, what was being done
 * is there wholly or not at all, a repair leaves nothing to complain of, and the same can be done
 * again.
 */
final class PowerCut implements Fault {
  @Override
  public String name() {
    return "power-cut";
  }

  @Override
  public void run(Tries tries) throws Exception {
    List<Work> works = new Works(tries.shared("works")).all();
    int each = tries.times(2, 20);
    for (Work work : works) {
      long[] steps = {0};
      for (int i = 0; i < each; i++) {
        tries.run(
            work.name(),
            (random, folder) -> {
              if (steps[0] == 0) {
                steps[0] = steps(work, folder.resolve("whole"));
              }
              cut(work, random.nextLong(steps[0] + 1), random, folder);
            });
      }
    }
  }

  /** How many changes of files it takes. */
  private static long steps(Work work, Path folder) throws IOException {
    Contents.copy(work.base(), folder);
    ForgetfulDisk disk = new ForgetfulDisk(folder, Long.MAX_VALUE);
    Path seen = FaultyFiles.of(folder, disk);
    work.job().run(seen, new Acknowledged(work.before()), new Random(1));
    return disk.steps();
  }

  private static void cut(Work work, long at, Random random, Path folder) throws IOException {
    Path real = folder.resolve("disk");
    Contents.copy(work.base(), real);
    ForgetfulDisk disk = new ForgetfulDisk(real, at);
    Acknowledged acknowledged = new Acknowledged(work.before());
    try {
      work.job().run(FaultyFiles.of(real, disk), acknowledged, random);
    } catch (IOException | RuntimeException | AssertionError e) {
      // Lucene asserts that a folder can be forced.
      if (!disk.isCut()) {
        throw e;
      }
    }
    Path found = folder.resolve("found");
    disk.restart(found, random);
    look(work, found, acknowledged, "cut after change " + at);
  }

  /** Whether all that was acknowledged is there, and whether it goes on from there. */
  static void look(Work work, Path folder, Acknowledged acknowledged, String when)
      throws IOException {
    Path index = folder.resolve(work.looked());
    acknowledged.check(Contents.ofMaybeNone(index), when);
    Contents.mend(index);
    acknowledged.check(Contents.ofMaybeNone(index), when + ", repaired");
    work.again().run(folder);
  }
}
