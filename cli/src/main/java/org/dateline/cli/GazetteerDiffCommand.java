package org.dateline.cli;

import java.io.IOException;
import java.util.stream.Collectors;
import org.dateline.article.Entity;
import org.dateline.cli.gazetteer.GazetteerDiff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "diff",
    description = {
      "Says which entities, columns and aliases differ between two gazetteers.",
      "A gazetteer is a file, \"bundled\" for that in the jar, or several joined by +."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline gazetteer diff bundled bundled+ours.tsv",
      "  dateline gazetteer diff ours-2023.tsv ours.tsv"
    })
final class GazetteerDiffCommand extends TerminalCommand {
  @Parameters(index = "0", paramLabel = "OLD", description = "The gazetteer to compare with.")
  private String before;

  @Parameters(index = "1", paramLabel = "NEW", description = "The gazetteer to compare.")
  private String after;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    GazetteerDiff diff = GazetteerDiff.between(Layers.read(before), Layers.read(after));
    if (json) {
      printJson(diff);
    } else {
      diff.added().forEach(entity -> print("+", entity));
      diff.removed().forEach(entity -> print("-", entity));
      diff.changed().forEach(this::print);
      err()
          .printf(
              "%d added, %d removed, %d changed%n",
              diff.added().size(), diff.removed().size(), diff.changed().size());
    }
    return ExitCode.DONE;
  }

  private void print(String sign, Entity entity) {
    out().printf("%s %s  %s, %s%n", sign, entity.id(), entity.name(), entity.type().key());
  }

  private void print(GazetteerDiff.Change change) {
    String values =
        change.values().stream().map(GazetteerDiffCommand::words).collect(Collectors.joining("; "));
    out().printf("~ %s  %s: %s%n", change.id(), change.name(), values);
  }

  private static String words(GazetteerDiff.Value value) {
    if (value.before().isEmpty()) {
      return value.column() + " +" + value.after();
    }
    return value.after().isEmpty()
        ? value.column() + " -" + value.before()
        : value.column() + " " + value.before() + " -> " + value.after();
  }
}
