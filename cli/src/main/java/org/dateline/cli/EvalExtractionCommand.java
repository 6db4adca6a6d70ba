package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dateline.cli.eval.ExtractionEval;
import org.dateline.cli.eval.ExtractionEval.Figure;
import org.dateline.cli.eval.ExtractionEval.Page;
import org.dateline.render.ResultJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "extraction",
    mixinStandardHelpOptions = true,
    description = {
      "Says how well articles are found in web pages: headlines and dates that are right, the F1 of",
      "the names of authors and of the words of the text. With 95 %% intervals by bootstrap."
    },
    footerHeading = "%nExample:%n",
    footer = "  dateline eval extraction --errors 20 expected.jsonl")
final class EvalExtractionCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "EXPECTED",
      description =
          "JSON Lines: id, html (path beside this file), title, published, authors, body.")
  private Path expected;

  @Option(names = "--errors", paramLabel = "N", description = "Print the N worst pages.")
  private int errors;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  EvalExtractionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<Page> pages = ExtractionEval.run(expected);
    Map<String, Figure> figures = new LinkedHashMap<>();
    figures.put("title", ExtractionEval.mean(pages, page -> page.title() ? 1 : 0));
    figures.put("published", ExtractionEval.mean(pages, page -> page.published() ? 1 : 0));
    figures.put("authors_right", ExtractionEval.mean(pages, page -> page.authors() == 1 ? 1 : 0));
    figures.put("authors_f1", ExtractionEval.mean(pages, Page::authors));
    figures.put("body_f1_mean", ExtractionEval.mean(pages, Page::body));
    figures.put("body_f1_median", ExtractionEval.median(pages, Page::body));
    if (json) {
      terminal.out().println(ResultJson.pretty(json(pages, figures)));
    } else {
      terminal.out().printf("%s: %d pages%n", expected.getFileName(), pages.size());
      figures.forEach(this::print);
    }
    ExtractionEval.worst(pages).stream().limit(errors).forEach(this::print);
    return ExitCode.DONE;
  }

  private void print(String name, Figure figure) {
    terminal
        .out()
        .printf(
            Locale.ROOT,
            "  %-16s %.3f [%.3f, %.3f]%n",
            name,
            figure.value(),
            figure.interval().low(),
            figure.interval().high());
  }

  private void print(Page page) {
    terminal.err().printf(Locale.ROOT, "%s: body F1 %.3f%n", page.id(), page.body());
    page.errors().lines().forEach(line -> terminal.err().println("  " + line));
  }

  private static Map<String, @Nullable Object> json(List<Page> pages, Map<String, Figure> figures) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("pages", pages.size());
    figures.forEach((name, figure) ->
        map.put(name, List.of(figure.value(), figure.interval().low(), figure.interval().high())));
    return map;
  }
}
