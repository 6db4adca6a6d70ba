package org.dateline.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dateline.article.TaggedArticle;
import org.dateline.cli.table.CsvTable;
import org.dateline.cli.table.HitRows;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.request.SearchRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "export",
    description = {
      "Writes the articles that a query finds, or all, as JSON Lines with their tags, or as CSV.",
      "All come in the order of the archive, those found in that of --sort, however many they are.",
      "Whole articles are an archive again: `dateline rebuild` reads it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline export --index news-index | zstd > news.jsonl.zst",
      "  dateline export --no-tags --index news-index",
      "  dateline export 'org:NIS' --sort oldest --csv --fields id,published,title,persons,passages"
    })
final class ExportCommand extends TerminalCommand {
  @Mixin private IndexOption index;

  @Mixin private ArticleOptions articles;

  @Option(names = "--no-tags", description = "Leave entities and events out.")
  private boolean noTags;

  @Option(
      names = "--fields",
      paramLabel = "NAMES",
      split = ",",
      description = {
        "Only these, in this order: id, title, body, published, source, url, authors, section,",
        "language, dateline, subjects; persons, organisations, places, groups, others, events,",
        "passages."
      })
  private List<String> fields = new ArrayList<>();

  @Option(
      names = "--csv",
      description = {"CSV with a header (RFC 4180); several values by \"; \".", CsvTable.SAFE})
  private boolean csv;

  @Override
  public Integer call() throws IOException {
    HitRows rows = fields.isEmpty() && !csv ? null : new HitRows(data(), fields, csv);
    try (ArticleSearcher searcher = ArticleSearcher.open(index.index)) {
      if (rows == null && !articles.isGiven()) {
        searcher.articles(this::print);
      } else {
        tellReading(searcher, articles.request());
        searcher.hits(request(rows), hit -> rows == null ? print(hit.tagged()) : rows.print(hit));
      }
    }
    return ExitCode.DONE;
  }

  // Passages take longer to choose than all else.
  private SearchRequest request(@Nullable HitRows rows) {
    SearchRequest.Builder request = articles.request();
    return rows != null && rows.showsPassages() ? request.build() : request.passages(0).build();
  }

  private boolean print(TaggedArticle tagged) {
    data().println(HitRows.whole(tagged, !noTags));
    return !data().checkError();
  }
}
