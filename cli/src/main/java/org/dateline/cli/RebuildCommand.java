package org.dateline.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dateline.archive.Archive;
import org.dateline.index.Rebuild;
import org.dateline.index.RebuildOptions;
import org.dateline.index.RebuildReport;
import org.dateline.tag.Tagger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "rebuild",
    description = {
      "Makes the index anew from an archive.",
      "The archive is files or folders of any form that docs/formats.md lists, packed or not. The"
          + " old index serves until the new one is complete and verified. After a kill or Ctrl-C"
          + " the same command goes on from the last checkpoint."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline rebuild docs/samples --index news-index",
      "  dateline rebuild 2023.tar.gz 2024/ --mapping our-fields.txt --zone Asia/Seoul",
      "  dateline rebuild wire/ --max-bad 0.5%% --keep 3",
      "",
      "Records that cannot be read go to the quarantine (`dateline quarantine list`); the exit",
      "code is then 3."
    })
final class RebuildCommand extends TerminalCommand {
  private static final long STOP_SECONDS = 120;

  @Mixin private IndexOption index;
  @Mixin private TaggerOptions tagger;
  @Mixin private ArchiveInput input;
  @Mixin private BuildOptions build;
  @Mixin private WaitOption wait;

  @Option(
      names = "--no-tags",
      description =
          "Index the words only: no names, no events. `dateline update` then does so too, `dateline"
              + " retag` tags all articles.")
  private boolean noTags;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = "UTC",
      description = "The zone whose calendar the date facet follows (default: UTC).")
  private ZoneId zone;

  @Option(
      names = "--keep",
      defaultValue = "2",
      description = "Generations that stay, the new one included (default: 2).")
  private int keep;

  @Option(
      names = "--checkpoint",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "How much work a kill may cost (default: 30).")
  private double checkpoint;

  @Option(names = "--fresh", description = "Start over, whatever checkpoint there is.")
  private boolean fresh;

  @Override
  public Integer call() throws IOException {
    RebuildOptions options =
        new RebuildOptions(
            Duration.ofMillis((long) (checkpoint * 1000)), build.maxBad(), keep, !fresh);
    Rebuild rebuild =
        new Rebuild(index.index, chosenTagger(), build.settings().withZone(zone), options);
    Progress progress = new Progress(terminal, build.json, build.quiet);
    RebuildReport report;
    StopOnSignal stop = new StopOnSignal(rebuild);
    try {
      Archive archive = input.archive();
      progress.room(rebuild.room(archive));
      report = wait.whenFree(err(), () -> rebuild.run(archive, progress::show));
    } catch (InterruptedIOException e) {
      progress.clear();
      err().println("dateline: " + e.getMessage());
      err().flush();
      return ExitCode.FAILURE;
    } finally {
      progress.clear();
      stop.over();
    }
    progress.done(report, this::print);
    return report.quarantined() == 0 ? ExitCode.DONE : ExitCode.QUARANTINED;
  }

  private Tagger chosenTagger() throws IOException {
    return noTags ? tagger.none("--no-tags leaves nothing to do for") : tagger.tagger();
  }

  /** Lets Ctrl-C end the run at a checkpoint: the process ends when that is written. */
  private static final class StopOnSignal {
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    StopOnSignal(Rebuild rebuild) {
      hook =
          new Thread(() -> {
            rebuild.stop();
            await();
          });
      Runtime.getRuntime().addShutdownHook(hook);
    }

    private void await() {
      try {
        if (!ended.await(STOP_SECONDS, TimeUnit.SECONDS)) {
          Thread.currentThread().interrupt();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    void over() {
      ended.countDown();
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // It is running: the process ends now.
      }
    }
  }

  private static String begun(RebuildReport report) {
    return report.startedOver().isEmpty()
        ? report.resumed() ? "resumed; " : ""
        : "started over, not from the checkpoint: " + report.startedOver() + "; ";
  }

  private void print(RebuildReport report) {
    ArchiveText.report(report.forms(), report.replacements(), err());
    double seconds = report.took().toMillis() / 1e3;
    err()
        .printf(
            Locale.ROOT,
            "%s%,d records read: %,d indexed, %,d replaced by a later one of the same id, %s%,d in"
                + " quarantine; %.1f MB in %.1f s, %,.0f articles/s%n",
            begun(report),
            report.read(),
            report.indexed(),
            report.replaced(),
            report.kills() == 0 ? "" : String.format(Locale.ROOT, "%,d kills, ", report.kills()),
            report.quarantined(),
            report.bytes() / 1e6,
            seconds,
            report.indexed() / Math.max(seconds, 0.001));
    if (report.quarantined() > 0) {
      err().println("see `dateline quarantine list --index " + index.index + "`");
    }
  }
}
