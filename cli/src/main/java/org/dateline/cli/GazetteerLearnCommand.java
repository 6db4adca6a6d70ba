package org.dateline.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.UnknownName;
import org.dateline.search.result.Facet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "learn",
    description = {
      "Lists the most frequent names of an index that the gazetteer does not hold.",
      "They come as rows of a gazetteer file: delete what is wrong, fill in subtype, country and",
      "weight, check it, and rebuild with it."
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  dateline gazetteer learn news-index --min-articles 20 > learned.tsv",
      "  dateline gazetteer check learned.tsv",
      "  dateline rebuild ARCHIVE --gazetteer learned.tsv"
    })
final class GazetteerLearnCommand extends TerminalCommand {
  private static final int MOST = 5;

  @Mixin private GazetteerOptions options;

  @Parameters(paramLabel = "INDEX", description = "The index's folder.")
  private Path index;

  @Option(
      names = "--min-articles",
      paramLabel = "N",
      defaultValue = "2",
      description = "Leave out what fewer articles name (default: ${DEFAULT-VALUE}).")
  private int minArticles;

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "N",
      defaultValue = "100",
      description = "How many names at most (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Option(names = "--json", description = "Print one JSON array.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    try (ArticleSearcher searcher = ArticleSearcher.open(index)) {
      List<UnknownName> names =
          searcher.unknownNames(options.gazetteer(), minArticles, Math.max(0, limit));
      show(json, names, this::print);
    }
    return ExitCode.DONE;
  }

  private void print(List<UnknownName> names) {
    PrintStream out = out();
    out.println("#dateline-gazetteer 1");
    out.println("# Learned: delete what is wrong, fill in subtype, country and weight.");
    for (UnknownName name : names) {
      String articles = name.articles() == 1 ? " article; " : " articles; ";
      String counts = name.articles() + articles + join(name.forms().stream().map(this::form));
      String countries = join(name.countries().stream().map(this::country));
      out.println("# " + counts + (countries.isEmpty() ? "" : "; beside " + countries));
      out.println(name.row().line());
    }
    err().printf("%d names%n", names.size());
  }

  private static String join(Stream<String> parts) {
    return parts.limit(MOST).collect(Collectors.joining(", "));
  }

  private String form(Facet.Form form) {
    return form.text() + " " + form.count();
  }

  private String country(UnknownName.Country country) {
    return country.code() + " " + country.articles();
  }
}
