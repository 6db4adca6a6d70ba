package org.dateline.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dateline.article.EventType;
import org.dateline.cli.table.CsvTable;
import org.dateline.cli.table.EventCsv;
import org.dateline.render.ResultJson;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.result.EventHit;
import org.dateline.search.result.EventTimeline;
import org.dateline.tag.event.EventScheme;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "events",
    description = {
      "Lists what happened: the events that a query asks for, as in event:capture(target:soldiers);",
      "of a query without event: what is asserted in the sentences that match."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline events 'event:capture(target:\"North Korea\")' --sort oldest",
      "  dateline events 'event:meeting(agent:Zelensky modality:any happened:2025-01)' --jsonl",
      "  dateline events 'event:conflict' --scheme cameo --csv -n 0 > events.csv",
      "  dateline events 'kursk' --timeline week --by published"
    })
final class EventsCommand extends TerminalCommand {
  @Mixin private IndexOption index;

  @Mixin private ArticleOptions articles;

  @Option(
      names = {"-n", "--limit"},
      defaultValue = "20",
      description = "Events shown, 0 for all (default: 20). A timeline counts all.")
  private int limit;

  @Option(
      names = "--scheme",
      paramLabel = "SCHEME",
      description = "Add the codes of plover, cameo, ace, acled or iptc_medtop.")
  private @Nullable String scheme;

  @Option(
      names = "--timeline",
      paramLabel = "UNIT",
      description = "Count instead, by ${COMPLETION-CANDIDATES}.")
  private EventTimeline.@Nullable Unit timeline;

  @Option(
      names = "--by",
      paramLabel = "TIME",
      defaultValue = "happened",
      description = "What the timeline counts by: ${COMPLETION-CANDIDATES} (default: happened).")
  private EventTimeline.By by;

  @ArgGroup private @Nullable Format format;

  /** One way of printing other than for people. */
  static final class Format {
    @Option(names = "--jsonl", description = "Print one JSON object a line, one an event.")
    private boolean jsonl;

    @Option(names = "--json", description = "Print a timeline as one JSON object.")
    private boolean json;

    @Option(
        names = "--csv",
        description = {"Print comma-separated values, as RFC 4180 has them.", CsvTable.SAFE})
    private boolean csv;
  }

  @Override
  public Integer call() throws IOException {
    Format chosen = format == null ? new Format() : format;
    check(chosen);
    try (ArticleSearcher searcher = ArticleSearcher.open(index.index)) {
      tellReading(searcher, articles.request());
      if (timeline != null) {
        print(searcher.timeline(articles.request().build(), timeline, by), chosen);
      } else {
        list(searcher, chosen);
      }
    }
    return ExitCode.DONE;
  }

  private void check(Format chosen) {
    if (limit < 0) {
      throw new IllegalArgumentException("--limit must not be negative; 0 shows all");
    }
    if (scheme != null) {
      EventType.checked(scheme);
    }
    if (timeline == null && chosen.json) {
      throw new IllegalArgumentException(
          "--json is for a --timeline; events are printed by --jsonl");
    }
    if (timeline != null && chosen.jsonl) {
      throw new IllegalArgumentException("a timeline is one object: --json, not --jsonl");
    }
  }

  private void print(EventTimeline counted, Format chosen) throws IOException {
    if (chosen.json) {
      printJson(counted);
    } else if (chosen.csv) {
      EventCsv.timeline(data(), counted);
    } else {
      new TimelineText(terminal).print(counted);
    }
  }

  private void list(ArticleSearcher searcher, Format chosen) throws IOException {
    Supplier<EventScheme> types = searcher::scheme;
    if (chosen.jsonl) {
      give(searcher, hit -> data().println(json(hit, types)));
    } else if (chosen.csv) {
      EventCsv csv = new EventCsv(data(), types.get(), scheme);
      give(searcher, csv::print);
    } else {
      EventText text = new EventText(terminal, types, scheme);
      if (give(searcher, text::print)) {
        out().printf(Locale.ROOT, "%n(the first %,d; -n 0 shows all)%n", limit);
      } else {
        text.printTotal();
      }
    }
  }

  private String json(EventHit hit, Supplier<EventScheme> types) {
    var map = ResultJson.map(hit);
    if (scheme != null) {
      EventType type = types.get().type(hit.event().type());
      map.put(scheme, type == null ? List.of() : type.codes(scheme));
    }
    return ResultJson.line(map);
  }

  /** Prints up to the limit and says whether there are more. */
  private boolean give(ArticleSearcher searcher, Consumer<EventHit> printer) throws IOException {
    FirstFew<EventHit> first = new FirstFew<>(limit, printer);
    searcher.events(articles.request().build(), first);
    return first.isMore();
  }
}
