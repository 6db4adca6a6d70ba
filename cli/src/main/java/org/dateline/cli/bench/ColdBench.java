package org.dateline.cli.bench;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times whole processes that search once: the launcher, and the same search by a plain {@code
 * java}. Processor time is what the shell's {@code times} says of its children, so it needs a POSIX
 * shell.
 */
public final class ColdBench {
  // Of the children, in the second line: 0m0.523s 0m0.068s.
  private static final Pattern TIMES =
      Pattern.compile("\\n(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s\\s*$");

  /**
   * What processes of one kind cost, at the median.
   *
   * @param name of the kind
   * @param seconds that passed
   * @param cpuSeconds user and system
   */
  public record Launch(String name, double seconds, double cpuSeconds) {}

  private ColdBench() {}

  /**
   * Starts each so many times, in turn.
   *
   * @param commands by name, each a program and its arguments
   * @throws IOException if one cannot be started or fails
   */
  public static List<Launch> run(Map<String, List<String>> commands, int rounds)
      throws IOException {
    Map<String, List<Launch>> all = new LinkedHashMap<>();
    for (int round = 0; round <= rounds; round++) {
      for (Map.Entry<String, List<String>> each : commands.entrySet()) {
        Launch launch = launch(each.getKey(), each.getValue());
        // The first reads from disk what the others have in memory.
        if (round > 0) {
          all.computeIfAbsent(each.getKey(), k -> new ArrayList<>()).add(launch);
        }
      }
    }
    return all.entrySet().stream().map(e -> median(e.getKey(), e.getValue())).toList();
  }

  private static Launch median(String name, List<Launch> launches) {
    return new Launch(
        name,
        launches.stream().mapToDouble(Launch::seconds).sorted().toArray()[launches.size() / 2],
        launches.stream().mapToDouble(Launch::cpuSeconds).sorted().toArray()[launches.size() / 2]);
  }

  private static Launch launch(String name, List<String> command) throws IOException {
    List<String> shell = new ArrayList<>(List.of("sh", "-c", "\"$@\" >/dev/null && times", "sh"));
    shell.addAll(command);
    long started = System.nanoTime();
    Process process = new ProcessBuilder(shell).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    double seconds = (System.nanoTime() - started) / 1e9;
    Matcher times = TIMES.matcher(said);
    if (exit(process) != 0 || !times.find()) {
      throw new IOException(String.join(" ", command) + " failed: " + said);
    }
    return new Launch(name, seconds, seconds(times, 1) + seconds(times, 3));
  }

  private static int exit(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  private static double seconds(Matcher times, int minutes) {
    return 60 * Double.parseDouble(times.group(minutes))
        + Double.parseDouble(times.group(minutes + 1));
  }

  /** The Java that runs this, and its class path. */
  public static List<String> plainJava() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        "org.dateline.cli.Main");
  }
}
