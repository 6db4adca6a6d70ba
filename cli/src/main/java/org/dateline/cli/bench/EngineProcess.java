package org.dateline.cli.bench;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An engine in a JVM of its own, so that no engine runs in code that was compiled for another, and
 * none's garbage is another's. The JVM is the one that runs this, with the same options. It waits
 * for requests and uses no processor meanwhile. Used by one thread.
 */
public final class EngineProcess implements Closeable {
  private static final int TOLD = 2_000;

  private final String name;
  private final Path errors;
  private final Process process;
  private final Writer requests;
  private final BufferedReader answers;

  private EngineProcess(String name, Path errors, Process process) {
    this.name = name;
    this.errors = errors;
    this.process = process;
    requests = process.outputWriter(StandardCharsets.UTF_8);
    answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Starts an engine of ours; {@link EngineMain} reads the arguments. */
  static EngineProcess start(String name, Path work, Object... arguments) throws IOException {
    return start(
        name, work, System.getProperty("java.class.path"), EngineMain.class.getName(), arguments);
  }

  /**
   * Starts an engine.
   *
   * @param work where it may note what went wrong
   * @param main the class to run
   */
  static EngineProcess start(
      String name, Path work, String classPath, String main, Object... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ColdBench.plainJava().getFirst());
    command.addAll(options());
    command.addAll(List.of("-cp", classPath, main));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    Path errors = Files.createTempFile(work, "engine", ".err");
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    // Without us it would still finish what it was asked for, which may take minutes.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    return new EngineProcess(name, errors, process);
  }

  /**
   * The options that each engine's JVM has: those of this one, without what belongs to this process
   * alone or is to shorten its start at the cost of a long run. Solr's Lucene does not open an
   * index without multi-release jars.
   */
  public static List<String> options() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option ->
            !option.matches(
                "-agent.*|-javaagent.*|-Djdk[.]util[.]jar[.].*"
                    + "|-XX:.?(AOT|CompileThresholdScaling|StartFlightRec|VerifySharedSpaces).*"))
        .toList();
  }

  /**
   * Hands over a request and waits for the answer.
   *
   * @throws IOException with what the engine said, if it has ended
   */
  <T> T ask(Object request, Class<T> answer) throws IOException {
    try {
      requests.write(JSON.std.asString(request));
      requests.write('\n');
      requests.flush();
    } catch (IOException e) {
      throw failed(e);
    }
    String line = answers.readLine();
    // The JVM itself warns there too.
    while (line != null && !line.startsWith("{")) {
      line = answers.readLine();
    }
    if (line == null) {
      throw failed(null);
    }
    return JSON.std.beanFrom(answer, line);
  }

  private IOException failed(@Nullable IOException cause) throws IOException {
    end();
    String said = Files.readString(errors, StandardCharsets.UTF_8).strip();
    return new IOException(
        name
            + " failed, exit code "
            + process.exitValue()
            + ": "
            + said.substring(0, Math.min(TOLD, said.length())),
        cause);
  }

  private void end() throws InterruptedIOException {
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  @Override
  public void close() throws IOException {
    try (answers;
        requests) {
      requests.flush();
    } catch (IOException e) {
      // It has ended already, and that was told.
    }
    end();
  }
}
