package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.archive.ArchiveOptions;
import org.dateline.archive.ArchiveRecord;
import org.dateline.archive.QuarantineFile;
import org.dateline.index.QuarantineRetry;
import org.dateline.index.generation.Generations;
import org.dateline.index.generation.IndexSettings;
import org.dateline.render.ResultJson;
import org.dateline.render.ResultText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "quarantine",
    mixinStandardHelpOptions = true,
    description = "Shows the records that could not be read, and reads them again.",
    subcommands = {QuarantineCommand.ListThem.class, QuarantineCommand.Retry.class})
final class QuarantineCommand {
  private QuarantineCommand() {}

  @Command(
      name = "list",
      description = "Lists the records that could not be read, with place and reason.",
      footerHeading = "%nExamples:%n",
      footer = {
        "  dateline quarantine list --index news-index",
        "  dateline quarantine list --reasons --index news-index",
        "  dateline quarantine list --json | jq -r .raw | base64 -d"
      })
  static final class ListThem extends TerminalCommand {
    @Mixin private IndexOption index;

    @Option(names = "--reasons", description = "Count the reasons instead.")
    private boolean reasons;

    @Option(names = "--json", description = "Print JSON Lines, with the first bytes in Base64.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
      Path file = new Generations(index.index).quarantine();
      if (reasons) {
        Map<String, Long> counts = new TreeMap<>();
        QuarantineFile.forEach(file, bad -> counts.merge(bad.kindOfReason(), 1L, Long::sum));
        ArchiveText.reasons(counts, out());
      } else {
        QuarantineFile.forEach(file, this::print);
      }
      return ExitCode.DONE;
    }

    private void print(ArchiveRecord.Unreadable bad) {
      String reason = bad.location() + ": " + bad.reason();
      data().println(json ? ResultJson.line(bad) : ResultText.clean(reason));
    }
  }

  @Command(
      name = "retry",
      description = {
        "Reads the records in quarantine again, from the files they stand in.",
        "What can be read now goes into the index and leaves the quarantine. Exit code 3 if some"
            + " still cannot."
      },
      footerHeading = "%nExample:%n",
      footer = "  dateline quarantine retry --mapping our-fields.txt --index news-index")
  static final class Retry extends TerminalCommand {
    @Mixin private IndexOption index;
    @Mixin private TaggerOptions tagger;
    @Mixin private ReadingOptions reading;
    @Mixin private WaitOption wait;

    @Override
    public Integer call() throws IOException {
      IndexSettings settings = IndexSettings.defaults();
      QuarantineRetry retry =
          new QuarantineRetry(index.index, tagger.taggerFor(index.index), settings);
      ArchiveOptions options = reading.options();
      QuarantineRetry.Report report = wait.whenFree(err(), () -> retry.run(options));
      report.missing().forEach(file -> err().println(file + " is not there; its records stay"));
      out()
          .printf(
              "%d records were in quarantine; %d articles could be read now; %d records are in"
                  + " quarantine%n",
              report.records(), report.articles(), report.quarantined());
      return report.quarantined() == 0 ? ExitCode.DONE : ExitCode.QUARANTINED;
    }
  }
}
