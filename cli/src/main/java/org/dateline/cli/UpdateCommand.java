package org.dateline.cli;

import java.io.IOException;
import java.util.Locale;
import org.dateline.archive.Archive;
import org.dateline.index.Update;
import org.dateline.index.UpdateReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "update",
    description = {
      "Takes what is new in an archive into the index.",
      "Only files that are new or have changed since are read. All of it shows at once at the end;"
          + " a run that is killed has changed nothing. Articles of files that are gone stay until"
          + " the next rebuild."
    },
    footerHeading = "%nExample:%n",
    footer = "  dateline update docs/samples --index news-index")
final class UpdateCommand extends TerminalCommand {
  @Mixin private IndexOption index;
  @Mixin private TaggerOptions tagger;
  @Mixin private ArchiveInput input;
  @Mixin private BuildOptions build;
  @Mixin private WaitOption wait;

  @Override
  public Integer call() throws IOException {
    Progress progress = new Progress(terminal, build.json, build.quiet);
    UpdateReport report;
    try {
      Archive archive = input.archive();
      Update update =
          new Update(index.index, tagger.taggerFor(index.index), build.settings(), build.maxBad());
      progress.room(update.room(archive));
      report = wait.whenFree(err(), () -> update.run(archive, progress::show));
    } finally {
      progress.clear();
    }
    progress.done(report, this::print);
    return report.quarantined() == 0 ? ExitCode.DONE : ExitCode.QUARANTINED;
  }

  private void print(UpdateReport report) {
    ArchiveText.report(report.forms(), report.replacements(), err());
    err()
        .printf(
            Locale.ROOT,
            "%,d files read, %,d unchanged, %,d gone; %,d records: %,d articles, %,d kills, %,d in"
                + " quarantine; the index holds %,d articles; %.1f s%n",
            report.files(),
            report.unchanged(),
            report.gone(),
            report.read(),
            report.articles(),
            report.kills(),
            report.quarantined(),
            report.total(),
            report.took().toMillis() / 1e3);
  }
}
