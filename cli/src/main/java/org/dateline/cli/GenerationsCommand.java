package org.dateline.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.dateline.index.generation.Generation;
import org.dateline.index.generation.Generations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "generations",
    description = "Lists the complete builds of the index that are kept; one of them serves.",
    footerHeading = "%nExample:%n",
    footer = "  dateline generations --index news-index")
final class GenerationsCommand extends TerminalCommand {
  @Mixin private IndexOption index;

  @Option(names = "--json", description = "Print a JSON array.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    List<Generation> all = new Generations(index.index).list();
    show(json, all, each -> each.forEach(one -> out().println(line(one))));
    return all.isEmpty() ? ExitCode.INDEX_MISMATCH : ExitCode.DONE;
  }

  static String line(Generation generation) {
    return String.format(
        Locale.ROOT,
        "%-12s %-7s %s  %s  %.1f MB",
        generation.name(),
        generation.serves() ? "serves" : "kept",
        generation.made() == null ? "cannot be read" : generation.made().toString(),
        generation.articles() < 0
            ? "? articles"
            : String.format(Locale.ROOT, "%,d articles", generation.articles()),
        generation.bytes() / 1e6);
  }
}
