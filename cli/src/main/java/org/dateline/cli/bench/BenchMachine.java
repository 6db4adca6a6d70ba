package org.dateline.cli.bench;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.Version;

/** On what a figure was measured. */
public final class BenchMachine {
  private BenchMachine() {}

  /** The day, the machine, the JVM and its options, by name. */
  public static Map<String, Object> describe() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("date", Instant.now().truncatedTo(ChronoUnit.MINUTES).toString());
    map.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    map.put("processors", Runtime.getRuntime().availableProcessors());
    map.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
    map.put("max_heap_mb", Runtime.getRuntime().maxMemory() >> 20);
    map.put("options", options());
    map.put("lucene", Version.LATEST.toString());
    return map;
  }

  // What steers the machine, no paths.
  private static List<String> options() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.matches("-X[^/]*"))
        .toList();
  }
}
