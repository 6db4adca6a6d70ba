package org.dateline.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A command has too little memory: the index holds what it held, or all that is new. */
final class OutOfMemory implements Fault {
  @Override
  public String name() {
    return "out-of-memory";
  }

  @Override
  public void run(Tries tries) throws Exception {
    List<Work> works =
        new Works(tries.shared("works"))
            .all().stream()
                .filter(work -> List.of("later rebuild", "update", "retag").contains(work.name()))
                .toList();
    int times = tries.times(2, 60);
    for (int i = 0; i < times; i++) {
      Work work = works.get(i % works.size());
      tries.run(work.name(), (random, folder) -> starve(work, random, folder));
    }
  }

  private static void starve(Work work, Random random, Path folder) throws Exception {
    Path own = folder.resolve("own");
    Contents.copy(work.base(), own);
    int megabytes = 16 + random.nextInt(80);
    int code = Kill.start(work, own, folder, "-Xmx" + megabytes + "m").lines(line -> {});
    Map<String, String> found = Contents.of(own.resolve(work.looked()));
    boolean done = code == 0 || code == 3;
    assertTrue(
        found.equals(work.after()) || (!done && found.equals(work.before())),
        "exit code " + code + " with " + megabytes + " MB, " + found.size() + " articles");
    Kill.finish(work, own, folder);
    assertEquals(work.after(), Contents.of(own.resolve(work.looked())));
  }
}
