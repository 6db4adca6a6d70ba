package org.dateline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.dateline.cli.serve.event.SpeakerQuery;
import org.dateline.cli.table.CsvTable;
import org.dateline.cli.table.QuoteCsv;
import org.dateline.render.ResultJson;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.request.SortOrder;
import org.dateline.search.result.Quote;
import org.dateline.search.result.QuoteCounts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline quote}. */
@Command(
    name = "quote",
    description = {
      "Shows what somebody is quoted to say: each sentence by that word, newest first.",
      "Whether as something that happened stands before each type of event, with source and day."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline quote NIS",
      "  dateline quote Zelensky --about 'prisoners exchange' --since 2025-01",
      "  dateline quote 'spy agency' --csv -n 0 > quotes.csv",
      "  dateline quote --speakers 10 --about kursk"
    })
final class QuoteCommand extends TerminalCommand {
  private static final int OUTLETS = 5;

  @Mixin private IndexOption index;

  @Parameters(
      paramLabel = "PERSON",
      arity = "0..*",
      description = {
        "Who speaks: a name, an id or, if nobody is called so, how somebody is described;",
        "whoever it is if not given."
      })
  private List<String> speaker = new ArrayList<>();

  @Option(
      names = {"-a", "--about"},
      paramLabel = "QUERY",
      defaultValue = "",
      description = "In articles that match, or of the events it asks for.")
  private String about;

  @Mixin private NarrowingOptions narrowing;

  @Option(
      names = "--sort",
      defaultValue = "newest",
      description = "The order of articles: ${COMPLETION-CANDIDATES} (default: newest).")
  private SortOrder sort;

  @Option(
      names = {"-n", "--limit"},
      defaultValue = "20",
      description = "Quotes shown, 0 for all (default: 20).")
  private int limit;

  @Option(
      names = "--speakers",
      paramLabel = "N",
      description = "Show who is quoted most instead, and by which outlets.")
  private @Nullable Integer speakers;

  @ArgGroup private @Nullable Format format;

  /** One way of printing other than for people. */
  static final class Format {
    @Option(
        names = "--jsonl",
        description = "Print one JSON object a line, one a quote; with --speakers one in all.")
    private boolean jsonl;

    @Option(
        names = "--csv",
        description = {"Print comma-separated values, as RFC 4180 has them.", CsvTable.SAFE})
    private boolean csv;
  }

  @Override
  public Integer call() throws IOException {
    if (limit < 0 || (speakers != null && speakers < 1)) {
      throw new IllegalArgumentException(
          "--limit must not be negative, and --speakers must be positive");
    }
    if (speakers != null && format != null && format.csv) {
      throw new IllegalArgumentException("--speakers is shown as text or by --jsonl");
    }
    try (ArticleSearcher searcher = ArticleSearcher.open(index.index)) {
      SpeakerQuery asked = asked(searcher);
      String query = asked.events().text();
      tellReading(searcher, request(query));
      if (speakers != null) {
        print(searcher.quoteCounts(request(query).build(), speakers, OUTLETS));
      } else {
        list(searcher, asked);
      }
    }
    return ExitCode.DONE;
  }

  private SpeakerQuery asked(ArticleSearcher searcher) throws IOException {
    String name = String.join(" ", speaker).strip();
    SpeakerQuery asked =
        SpeakerQuery.of(about, name)
            .orDescribed(query -> searcher.search(request(query).limit(0).build()));
    if (asked.isDescribed()) {
      log("nobody in the index is called \"" + name + "\"; shown is who is described so");
    }
    return asked;
  }

  private SearchRequest.Builder request(String query) {
    return narrowing.request(query).sort(sort);
  }

  private void list(ArticleSearcher searcher, SpeakerQuery asked) throws IOException {
    Format chosen = format == null ? new Format() : format;
    if (chosen.jsonl) {
      give(searcher, asked, quote -> data().println(ResultJson.line(quote)));
    } else if (chosen.csv) {
      QuoteCsv csv = new QuoteCsv(data(), searcher.scheme());
      give(searcher, asked, quote -> print(csv, quote));
    } else {
      QuoteText text = new QuoteText(terminal);
      if (give(searcher, asked, text::print)) {
        out().printf(Locale.ROOT, "(the first %,d; -n 0 shows all)%n", limit);
      } else {
        text.printTotal();
      }
    }
  }

  private static void print(QuoteCsv csv, Quote quote) {
    try {
      csv.print(quote);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void print(QuoteCounts counts) {
    if (format != null && format.jsonl) {
      data().println(ResultJson.line(counts));
    } else {
      new QuoteText(terminal).print(counts);
    }
  }

  /** Prints up to the limit and says whether there are more. */
  private boolean give(ArticleSearcher searcher, SpeakerQuery asked, Consumer<Quote> printer)
      throws IOException {
    FirstFew<Quote> first = new FirstFew<>(limit, printer);
    searcher.quotes(
        request(asked.events().text()).build(),
        quote -> !asked.matches(quote) || first.test(quote));
    return first.isMore();
  }
}
