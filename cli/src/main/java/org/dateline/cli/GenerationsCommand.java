package org.dateline.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dateline.index.generation.Generation;
import org.dateline.index.generation.Generations;
import org.dateline.render.ResultJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "generations",
    mixinStandardHelpOptions = true,
    description = "Lists the complete builds of the index that are kept; one of them serves.",
    footerHeading = "%nExample:%n",
    footer = "  dateline generations --index news-index")
final class GenerationsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private IndexOption index;

  @Option(names = "--json", description = "Print a JSON array.")
  private boolean json;

  GenerationsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<Generation> all = new Generations(index.index).list();
    if (json) {
      terminal.out().println(ResultJson.pretty(all));
    } else {
      all.forEach(generation -> terminal.out().println(line(generation)));
    }
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
