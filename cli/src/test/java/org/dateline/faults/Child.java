package org.dateline.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A process of Java, to be killed or starved. Its errors go to a file. */
final class Child {
  private final Process process;
  private final Path errors;

  private Child(Process process, Path errors) {
    this.process = process;
    this.errors = errors;
  }

  /** Makes the processes of one try. */
  record Maker(Path folder, List<String> options, boolean home) {
    Maker(Path folder, String... options) {
      this(folder, List.of(options), true);
    }

    Child start(Class<?> main, List<String> arguments) throws IOException {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-Xmx384m"));
      command.add("-XX:TieredStopAtLevel=1");
      command.addAll(options);
      command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
      command.addAll(arguments);
      Path errors = folder.resolve("errors.txt");
      ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
      if (!home) {
        builder.environment().remove("HOME");
      }
      return new Child(builder.start(), errors);
    }
  }

  /** Kills it after a while, as {@code kill -9} does, if it has not ended. */
  void killIn(long millis) {
    // By its handle: the process itself would close what it has written before that is read.
    CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS)
        .execute(process.toHandle()::destroyForcibly);
  }

  /**
   * Gives all whole lines that it writes, until it ends; says with which code. It never outlives
   * this.
   */
  int lines(Consumer<String> taker) throws IOException, InterruptedException {
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      StringBuilder line = new StringBuilder();
      for (int c = out.read(); c >= 0; c = out.read()) {
        if (c == '\n') {
          taker.accept(line.toString().strip());
          line.setLength(0);
        } else {
          line.append((char) c);
        }
      }
      return process.waitFor();
    } finally {
      process.destroyForcibly();
    }
  }

  String errors() throws IOException {
    String all = Files.readString(errors);
    return all.length() <= 600 ? all : all.substring(0, 600);
  }
}
