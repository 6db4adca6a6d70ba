package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.request.Match;
import org.dateline.search.request.SavedSearch;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.saved.NewArticles;
import org.dateline.search.saved.SavedSearches;
import org.dateline.tag.Tagger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "watch",
    description = {
      "Prints articles that match saved searches as they are indexed.",
      "Follows the index from now on: what an update, a rebuild or another process adds or changes."
          + " With --on, reads articles from an archive instead. Ends by Ctrl-C."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline watch 'event:attack near:Kursk~100km' --index news-index",
      "  dateline watch --queries alerts.tsv --jsonl | while read -r match; do ...; done",
      "  dateline watch --queries alerts.tsv --on docs/samples --stats",
      "",
      "A file of queries has one a line: an id, a tab and a query; or a JSON object, as",
      "  {\"id\":\"kursk\",\"query\":\"event:attack\",\"where\":{\"place\":[\"Q159\"]}}"
    })
final class WatchCommand extends TerminalCommand {
  @Mixin private IndexOption index;
  @Mixin private TaggerOptions tagger;
  @Mixin private ReadingOptions reading;

  @Parameters(paramLabel = "QUERY", arity = "0..*", description = "A query to watch.")
  private List<String> query = new ArrayList<>();

  @Option(
      names = "--queries",
      paramLabel = "FILE",
      description = "Saved searches, one a line. Repeatable.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = {"-w", "--where"},
      paramLabel = "FACET=ID",
      description = "Choose a facet value for QUERY. Repeatable.")
  private List<String> where = new ArrayList<>();

  @Option(names = "--any", description = "Any of the words of QUERY may match.")
  private boolean any;

  @Option(names = "--lenient", description = "Read QUERY as well as can be; never fails.")
  private boolean lenient;

  @Option(names = "--literal", description = "Plain words of QUERY are words only, not names.")
  private boolean literal;

  @Option(
      names = "--on",
      paramLabel = "ARCHIVE",
      description = "Match the articles of these files and folders, - for standard input, and end.")
  private List<String> archives = new ArrayList<>();

  @Option(
      names = "--every",
      paramLabel = "SECONDS",
      defaultValue = "1",
      description = "How often to look at the index (default: 1).")
  private double every;

  @Option(names = "--for", paramLabel = "SECONDS", description = "End after so long.")
  private @Nullable Double most;

  @Option(
      names = "--passages",
      defaultValue = "2",
      description = "Passages shown of each body (default: 2).")
  private int passages;

  @Option(names = "--jsonl", description = "Print one JSON object a line, one a match.")
  private boolean jsonLines;

  @Option(names = "--stats", description = "Say at the end on standard error how much was done.")
  private boolean stats;

  @Override
  public Integer call() throws IOException {
    check();
    if (archives.isEmpty()) {
      // Before the searches are read, which may take seconds: nothing is to be missed meanwhile.
      try (NewArticles news = NewArticles.open(index.index);
          ArticleSearcher searcher = ArticleSearcher.open(index.index)) {
        Tagger names = tagger.isPlain() ? null : tagger.tagger();
        Watch watch =
            watch(names == null ? SavedSearches.in(searcher) : SavedSearches.in(searcher, names));
        return watch == null ? ExitCode.USAGE : watch.follow(news, searcher, every(), end());
      }
    }
    return Files.isDirectory(index.index) ? onArchive(index.index) : onArchive(null);
  }

  private void check() {
    if (query.isEmpty() && files.isEmpty()) {
      throw new IllegalArgumentException("name a QUERY, or --queries FILE");
    }
    if (!(every > 0) || (most != null && !(most >= 0))) {
      throw new IllegalArgumentException("--every must be above 0, --for not below");
    }
  }

  private Duration every() {
    return Duration.ofMillis(Math.max(1, Math.round(every * 1000)));
  }

  private @Nullable Duration end() {
    return most == null ? null : Duration.ofMillis(Math.round(most * 1000));
  }

  private int onArchive(@Nullable Path known) throws IOException {
    Tagger names = tagger.tagger();
    try (ArticleSearcher searcher = known == null ? null : ArticleSearcher.open(known)) {
      Watch watch =
          watch(
              searcher == null
                  ? SavedSearches.of(names, ZoneOffset.UTC)
                  : SavedSearches.in(searcher, names));
      return watch == null
          ? ExitCode.USAGE
          : watch.read(ArchiveInput.archive(archives, reading.options()), names);
    }
  }

  /** Reads all searches; {@code null} if there are bad ones, which it names. */
  private @Nullable Watch watch(SavedSearches saved) throws IOException {
    long started = System.nanoTime();
    List<String> errors = new ArrayList<>();
    if (!query.isEmpty()) {
      saved.add(new SavedSearch(String.join(" ", query), request()));
    }
    for (Path file : files) {
      errors.addAll(saved.addAll(file, passages));
    }
    errors.forEach(error -> err().println("dateline: " + error));
    Duration took = Duration.ofNanos(System.nanoTime() - started);
    return errors.isEmpty() ? new Watch(terminal, saved, jsonLines, stats, took) : null;
  }

  private SearchRequest request() {
    SearchRequest.Builder request =
        SearchRequest.builder(String.join(" ", query))
            .passages(passages)
            .match(any ? Match.ANY : Match.ALL)
            .lenient(lenient)
            .expandNames(!literal);
    where.forEach(request::where);
    return request.build();
  }
}
