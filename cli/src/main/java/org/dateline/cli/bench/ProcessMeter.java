package org.dateline.cli.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** What this process spends from the moment this is made: time, processor time, memory. */
final class ProcessMeter {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final long started = System.nanoTime();
  private final long startedCpu = SYSTEM.getProcessCpuTime();

  ProcessMeter() {
    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  private static List<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  /** Bytes in use after a collection. */
  static long liveHeap() {
    System.gc();
    return pools().stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
  }

  double seconds() {
    return (System.nanoTime() - started) / 1e9;
  }

  /** Of all threads, those of the JVM too. */
  double cpuSeconds() {
    return (SYSTEM.getProcessCpuTime() - startedCpu) / 1e9;
  }

  /** The most bytes that were in use, garbage included. */
  long peakHeap() {
    return pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
  }
}
