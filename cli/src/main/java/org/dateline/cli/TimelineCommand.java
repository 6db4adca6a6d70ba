package org.dateline.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dateline.cli.table.CsvTable;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.request.SeriesRequest;
import org.dateline.search.request.TimelineRequest;
import org.dateline.search.result.Timeline;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "timeline",
    description = {
      "Counts the articles that match by when they were published.",
      "For events there is `dateline events --timeline`."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline timeline kursk --by week --peaks",
      "  dateline timeline 'event:capture' --by month --series person:5 --csv",
      "  dateline timeline --by hour --zone Asia/Seoul --since 2024-12-26 --until 2024-12-28",
      "  dateline timeline --series 'entity=Q212,North Korea' --series event=capture"
    })
final class TimelineCommand extends TerminalCommand {
  @Mixin private IndexOption index;

  @Mixin private ArticleOptions articles;

  @Option(
      names = "--by",
      paramLabel = "UNIT",
      defaultValue = "day",
      description = "The length of a bucket: ${COMPLETION-CANDIDATES} (default: day).")
  private Timeline.Unit unit;

  @Option(
      names = "--series",
      paramLabel = "SERIES",
      description = {
        "Count these beside all articles: person:5 or event:5 for the most frequent of a facet,",
        "entity=Q42,Kursk or event=capture by id or name. Repeatable."
      })
  private List<String> series = new ArrayList<>();

  @Option(
      names = "--peaks",
      description = "Mark buckets with unusually many, with up to three typical articles each.")
  private boolean peaks;

  @ArgGroup private @Nullable Format format;

  /** One way of printing other than for people. */
  static final class Format {
    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(
        names = "--csv",
        description = {"Print comma-separated values, as RFC 4180 has them.", CsvTable.SAFE})
    private boolean csv;
  }

  @Override
  public Integer call() throws IOException {
    Format chosen = format == null ? new Format() : format;
    if (chosen.csv && peaks) {
      throw new IllegalArgumentException("--csv has no peaks: leave --peaks out, or use --json");
    }
    SearchRequest found = articles.awaited().build();
    List<SeriesRequest> counted = series.stream().map(SeriesRequest::parse).toList();
    TimelineRequest request = new TimelineRequest(unit, found.zone(), counted, peaks);
    try (ArticleSearcher searcher = ArticleSearcher.open(index.index)) {
      Timeline timeline = searcher.articleTimeline(found, request);
      tellReading(searcher, articles.awaited());
      if (chosen.json) {
        printJson(timeline);
      } else if (chosen.csv) {
        TimelineOutput.csv(data(), timeline);
      } else {
        new ArticleTimelineText(terminal).print(timeline);
      }
    }
    return ExitCode.DONE;
  }
}
