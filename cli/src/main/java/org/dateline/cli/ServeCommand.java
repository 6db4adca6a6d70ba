package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.cli.serve.Server;
import org.dateline.cli.serve.ServerOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "serve",
    description = {
      "Serves pages to search by, and an API, read-only, until Ctrl-C.",
      "For this machine alone unless --host says otherwise; then only to who knows the token."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline serve --index news-index --open",
      "  dateline serve -i wires -i papers --port 9000 --queries alerts.tsv",
      "  dateline serve --host 0.0.0.0 --token-file token --access-log access.jsonl",
      "",
      "The API is described at /api. /health and /metrics tell how the server is."
    })
final class ServeCommand extends TerminalCommand {
  @Option(
      names = {"-i", "--index"},
      paramLabel = "DIR",
      description = "An index's folder (default: $DATELINE_INDEX, else news-index). Repeatable.")
  private List<Path> indexes = new ArrayList<>();

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "The port, 0 for any that is free (default: 8080).")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "NAME",
      defaultValue = "localhost",
      description = "The name or address to listen at, 0.0.0.0 for all (default: localhost).")
  private String host;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "Whoever asks must know this token (default: one is made, if --host is given).")
  private @Nullable Path tokenFile;

  @Option(
      names = "--queries",
      paramLabel = "FILE",
      description = "Saved searches for the watch page, as watch reads them. Repeatable.")
  private List<Path> queries = new ArrayList<>();

  @Option(
      names = "--access-log",
      paramLabel = "FILE",
      description = "Add a JSON object a line for each request; - for standard output.")
  private @Nullable String accessLog;

  @Option(names = "--open", description = "Open the page in a browser.")
  private boolean open;

  @Override
  public Integer call() throws IOException {
    String token = ServeToken.of(tokenFile, host, this::log);
    try (Interruption stop = new Interruption();
        AccessLog requests = AccessLog.of(accessLog, data());
        Server server = Server.start(options(token, requests))) {
      String address = server.address() + (token == null ? "" : "?token=" + token);
      log("serving at " + address + " until Ctrl-C");
      if (open && !DesktopBrowser.open(address)) {
        log("no browser could be started: open the address yourself");
      }
      stop.await();
    }
    return ExitCode.DONE;
  }

  private ServerOptions options(@Nullable String token, AccessLog requests) {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("--port is a number from 0 to 65535, not " + port);
    }
    List<Path> folders = indexes.isEmpty() ? List.of(IndexOption.usual()) : indexes;
    return new ServerOptions(
        folders, host, port, token, queries, this::log, requests.isOn() ? requests::add : null);
  }
}
