package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.dateline.cli.serve.Server;
import org.dateline.cli.serve.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "serve",
    description = {
      "Serves pages to search by, and an API, read-only, until Ctrl-C.",
      "For this machine alone unless --host says otherwise."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline serve --index news-index --open",
      "  dateline serve -i wires -i papers --port 9000"
    })
final class ServeCommand extends TerminalCommand {
  @Option(
      names = {"-i", "--index"},
      paramLabel = "DIR",
      description = "An index's folder (default: $DATELINE_INDEX, else news-index). Repeatable.")
  private List<Path> indexes = new ArrayList<>();

  @Option(names = "--port", defaultValue = "8080", description = "The port (default: 8080).")
  private int port;

  @Override
  public Integer call() throws IOException {
    List<Path> folders = indexes.isEmpty() ? List.of(usual()) : indexes;
    CountDownLatch asked = new CountDownLatch(1);
    try (Server server =
        Server.start(new ServerOptions(folders, "localhost", port, null, List.of()))) {
      log("serving at " + server.address() + " until Ctrl-C");
      asked.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.DONE;
  }

  private static Path usual() {
    String named = System.getenv("DATELINE_INDEX");
    return Path.of(named == null ? "news-index" : named);
  }
}
