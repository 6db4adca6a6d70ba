package org.dateline.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.dateline.index.Retag;
import org.dateline.index.RetagReport;
import org.dateline.index.generation.IndexSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "retag",
    description = {
      "Tags all articles of the index again, without the archive.",
      "Use it after the gazetteer, the rules or Dateline have changed; if nothing has, there is"
          + " nothing to do. Makes a new generation, and prints for each entity and event type in"
          + " how many articles it is found now and was not before (+), and the other way round"
          + " (-)."
    },
    footerHeading = "%nExample:%n",
    footer = "  dateline retag --gazetteer ours.tsv --index news-index")
final class RetagCommand extends TerminalCommand {
  @Mixin private IndexOption index;
  @Mixin private TaggerOptions tagger;
  @Mixin private WaitOption wait;

  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing but errors; with --json, the event \"done\" alone.")
  private boolean quiet;

  @Option(
      names = "--top",
      defaultValue = "20",
      description = "Entities to print, those with the most changes (default: 20).")
  private int top;

  @Option(
      names = "--keep",
      defaultValue = "2",
      description = "Generations that stay, the new one included (default: 2).")
  private int keep;

  @Option(names = "--json", description = "Print JSON Lines: progress, then all changes.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Progress progress = new Progress(terminal, json, quiet);
    RetagReport report;
    try {
      IndexSettings settings = IndexSettings.defaults();
      Retag retag = new Retag(index.index, tagger.tagger(), settings, keep);
      report = wait.whenFree(err(), () -> retag.run(progress::show));
    } finally {
      progress.clear();
    }
    progress.done(report, this::print);
    return ExitCode.DONE;
  }

  private void print(RetagReport report) {
    if (report.reasons().isEmpty()) {
      out()
          .println("nothing to do: the same names, models, rules and Dateline tagged all articles");
      return;
    }
    out()
        .printf(
            Locale.ROOT,
            "%,d articles tagged again, %,d have other entities or events; %,d entities and %,d"
                + " event types gained or lost articles%n",
            report.articles(),
            report.changed(),
            report.entities().size(),
            report.events().size());
    out().println("why: " + String.join(", ", report.reasons()));
    report.kept().forEach(id -> err().println(id + " cannot be tagged anew; it keeps its tags"));
    print("entity", report.entities());
    print("event type", report.events());
  }

  private void print(String what, List<RetagReport.Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    out().printf("%n%-50s %8s %8s%n", what, "gained", "lost");
    for (RetagReport.Change change : changes.stream().limit(top).toList()) {
      String name =
          change.id().equals(change.name()) ? change.id() : change.name() + " " + change.id();
      out()
          .printf(
              Locale.ROOT,
              "%-50s %8s %8s%n",
              name,
              change.gained() == 0 ? "" : "+" + change.gained(),
              change.lost() == 0 ? "" : "-" + change.lost());
    }
    if (changes.size() > top) {
      out().printf("... and %d more (--top)%n", changes.size() - top);
    }
  }
}
