package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.cli.eval.ExtractionEval;
import org.dateline.cli.eval.ExtractionEval.Page;
import org.dateline.cli.eval.Figure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "extraction",
    description = {
      "Says how well articles are found in web pages: headlines and dates that are right, the F1 of",
      "the names of authors and of the words of the text, the precision and recall of its runs of",
      "four words. With 95 %% intervals by bootstrap."
    },
    footerHeading = "%nExample:%n",
    footer = "  dateline eval extraction --errors 20 expected.jsonl")
final class EvalExtractionCommand extends TerminalCommand {
  @Parameters(
      paramLabel = "EXPECTED",
      description =
          "JSON Lines: id, html (path beside this file), title, published, authors, body.")
  private Path expected;

  @Option(names = "--errors", paramLabel = "N", description = "Print the N worst pages.")
  private int errors;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    List<Page> pages = ExtractionEval.run(expected);
    Map<String, Figure> figures = new LinkedHashMap<>();
    figures.put("title", Figure.mean(pages, page -> page.title() ? 1 : 0));
    figures.put("published", Figure.mean(pages, page -> page.published() ? 1 : 0));
    figures.put("authors_right", Figure.mean(pages, page -> page.authors() == 1 ? 1 : 0));
    figures.put("authors_f1", Figure.mean(pages, Page::authors));
    figures.put("body_f1_mean", Figure.mean(pages, Page::body));
    figures.put("body_f1_median", Figure.median(pages, Page::body));
    figures.put("runs_precision", Figure.mean(pages, page -> page.runs().precision()));
    figures.put("runs_recall", Figure.mean(pages, page -> page.runs().recall()));
    figures.put("exact", Figure.mean(pages, page -> page.runs().isExact() ? 1 : 0));
    if (json) {
      Map<String, Object> map = new LinkedHashMap<>(Map.of("pages", pages.size()));
      figures.forEach((name, figure) -> map.put(name, figure.numbers()));
      map.put("runs_f1", ExtractionEval.runsF1(pages));
      printJson(map);
    } else {
      out().printf("%s: %d pages%n", expected.getFileName(), pages.size());
      figures.forEach((name, figure) -> out().printf(Locale.ROOT, "  %-16s %s%n", name, figure));
      out().printf(Locale.ROOT, "  %-16s %.3f%n", "runs_f1", ExtractionEval.runsF1(pages));
    }
    ExtractionEval.worst(pages).stream().limit(errors).forEach(this::print);
    return ExitCode.DONE;
  }

  private void print(Page page) {
    err().printf(Locale.ROOT, "%s: body F1 %.3f%n", page.id(), page.body());
    page.errors().lines().forEach(line -> err().println("  " + line));
  }
}
