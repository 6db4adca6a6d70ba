package org.dateline.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Makes all tries of all kinds and writes the table. */
class FaultsTest {
  private static final List<Fault> ALL =
      List.of(
          new PowerCut(),
          new DiskFull(),
          new Kill(),
          new OutOfMemory(),
          new TwoWriters(),
          new Searching(),
          new Soak(),
          new Environment(),
          new Fuzz());

  @TestFactory
  Stream<DynamicTest> everyKindHolds() {
    String chosen = System.getProperty("faults.kind", "");
    // The short form is to fail for what has changed, not by chance.
    int chance = Boolean.getBoolean("faults.long") ? new Random().nextInt(1_000_000_000) : 1;
    long seed = Long.getLong("faults.seed", chance);
    FaultTable table = new FaultTable();
    return ALL.stream()
        .filter(fault -> chosen.isEmpty() || List.of(chosen.split(",")).contains(fault.name()))
        .map(fault -> DynamicTest.dynamicTest(fault.name(), () -> run(fault, seed, table)));
  }

  private static void run(Fault fault, long seed, FaultTable table) throws Exception {
    System.out.println(fault.name() + ", seed " + seed);
    Path folder = Files.createTempDirectory("faults-" + fault.name());
    Tries tries = new Tries(fault.name(), seed, folder);
    fault.run(tries);
    table.add(tries.row());
    if (tries.failures().isEmpty()) {
      IOUtils.rm(folder);
    }
    assertEquals(List.of(), tries.failures(), () -> "what they left is in " + folder);
  }
}
