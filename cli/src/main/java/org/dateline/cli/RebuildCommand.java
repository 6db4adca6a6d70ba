package org.dateline.cli;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dateline.index.IndexSettings;
import org.dateline.index.Rebuild;
import org.dateline.index.RebuildReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    description = {
      "Makes the index anew from an archive.",
      "The archive is files or folders of JSON Lines, JSON or text, plain or gzipped"
          + " (docs/formats.md). The old index serves until the new one is complete."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline rebuild docs/samples --index news-index",
      "  dateline rebuild 2023.jsonl.gz 2024/ --mapping our-fields.txt --zone Asia/Seoul",
      "",
      "Records that cannot be read go to quarantine.jsonl in the index's folder; the exit code is",
      "then 3."
    })
final class RebuildCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private IndexOption index;
  @Mixin private TaggerOptions tagger;

  @Mixin private ArchiveInput input;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = "UTC",
      description = "The zone whose calendar the date facet follows (default: UTC).")
  private ZoneId zone;

  @Option(
      names = "--threads",
      description = "Threads that tag and index (default: processors, 4 at most).")
  private @Nullable Integer threads;

  @Option(names = "--json", description = "Print the summary as one JSON object.")
  private boolean json;

  RebuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ProgressLine progress = new ProgressLine(terminal);
    RebuildReport report;
    try {
      report =
          new Rebuild(index.index, tagger.tagger(), settings())
              .run(input.archive(), progress::show);
    } finally {
      progress.clear();
    }
    if (json) {
      terminal.out().println(Json.pretty(Json.report(report)));
    } else {
      print(report);
    }
    return report.quarantined() == 0 ? ExitCode.DONE : ExitCode.QUARANTINED;
  }

  private IndexSettings settings() {
    IndexSettings settings = IndexSettings.defaults().withZone(zone);
    return threads == null ? settings : settings.withThreads(threads);
  }

  private void print(RebuildReport report) {
    double seconds = report.took().toMillis() / 1e3;
    terminal
        .err()
        .printf(
            Locale.ROOT,
            "%,d records read: %,d indexed, %,d replaced by a later one of the same id, %,d in"
                + " quarantine; %.1f MB in %.1f s, %,.0f articles/s%n",
            report.read(),
            report.indexed(),
            report.replaced(),
            report.quarantined(),
            report.bytes() / 1e6,
            seconds,
            report.indexed() / Math.max(seconds, 0.001));
    if (report.quarantined() > 0) {
      terminal.err().println("see " + index.index.resolve(Rebuild.QUARANTINE));
    }
  }
}
