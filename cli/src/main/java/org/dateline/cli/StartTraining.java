package org.dateline.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;

/**
 * Runs short commands one after the other, for a JVM that takes notes of it ({@code
 * -XX:AOTCacheOutput}, Java 25). The build calls it; the launcher starts commands from the notes.
 * What is long, as a rebuild, is left out: each class noted makes every start longer.
 */
final class StartTraining {
  private static final List<String> SEARCHES =
      List.of(
          "search soldiers --facet person,place,event",
          "search org:NIS near:Kursk~100km --sort newest --json",
          "search event:capture NEAR/10 drone* --explain --since 2024-12-01",
          "search xyzzy",
          "events --limit 3",
          "timeline",
          "suggest zel",
          "stats");

  private StartTraining() {}

  /**
   * Trains.
   *
   * @param args an index of the samples, and a file to tag
   */
  public static void main(String[] args) {
    Main.silenceLucene();
    Terminal nowhere =
        new Terminal(
            new PrintStream(OutputStream.nullOutputStream()), System.err, false, false, true, 100);
    for (String command : SEARCHES) {
      Main.run(nowhere, (command + " --index " + args[0]).split(" "));
    }
    Main.run(nowhere, "tag", args[1]);
    Main.run(nowhere, "tag", args[1], "--json");
    Main.run(nowhere, "search", "--help");
    Main.run(nowhere, "--help");
  }
}
