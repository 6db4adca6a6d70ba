package org.dateline.cli.serve.api;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.dateline.cli.serve.request.Answer;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.Handler;
import org.dateline.cli.serve.request.SearchParameters;
import org.dateline.cli.serve.request.WrongRequestException;
import org.dateline.cli.table.HitRows;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.request.Limits;
import org.dateline.search.request.SearchRequest;

/**
 * {@code /export}: all articles that a search finds, however many, as {@code dateline export}
 * writes them: whole as JSON Lines, {@code format=jsonl}, or as a table, {@code format=csv}; of
 * these only the {@code fields} that are named.
 */
public final class HitExport implements Handler {
  private static final double SECONDS = 600;
  private static final String TABLE_FIELDS =
      "id,title,published,source,url,section,language,persons,organisations,places,events,passages";

  @Override
  public Answer answer(Asked asked) throws IOException {
    boolean csv =
        switch (asked.text("format")) {
          case "csv" -> true;
          case "jsonl" -> false;
          default -> throw new WrongRequestException("format", "there are csv and jsonl");
        };
    List<String> fields = fields(asked, csv);
    SearchRequest.Builder request =
        SearchParameters.articles(asked).limits(Limits.of(SECONDS, Long.MAX_VALUE));
    ArticleSearcher searcher = asked.index().searcher();
    // What is wrong with the search is said before anything is sent.
    searcher.search(SearchParameters.articles(asked).limit(0).build());
    check(fields, csv);
    return Answer.streamed(
            csv ? Answer.CSV : Answer.JSON_LINES, out -> write(searcher, request, fields, csv, out))
        .with(
            "Content-Disposition",
            "attachment; filename=\"articles." + (csv ? "csv" : "jsonl") + "\"");
  }

  private static List<String> fields(Asked asked, boolean csv) {
    String named = asked.text("fields");
    String fields = named.isEmpty() && csv ? TABLE_FIELDS : named;
    return fields.isEmpty() ? List.of() : Arrays.asList(fields.split(",", 50));
  }

  private static void check(List<String> fields, boolean csv) throws IOException {
    try {
      new HitRows(printing(OutputStream.nullOutputStream()), fields, csv);
    } catch (IllegalArgumentException e) {
      throw new WrongRequestException("fields", String.valueOf(e.getMessage()));
    }
  }

  private static PrintStream printing(OutputStream out) {
    return new PrintStream(out, false, StandardCharsets.UTF_8);
  }

  private static void write(
      ArticleSearcher searcher,
      SearchRequest.Builder request,
      List<String> fields,
      boolean csv,
      OutputStream out)
      throws IOException {
    PrintStream lines = printing(out);
    if (fields.isEmpty()) {
      searcher.hits(
          request.passages(0).build(),
          hit -> {
            lines.println(HitRows.whole(hit.tagged(), true));
            return !lines.checkError();
          });
    } else {
      HitRows rows = new HitRows(lines, fields, csv);
      searcher.hits(request.passages(rows.showsPassages() ? 2 : 0).build(), rows::print);
    }
    lines.flush();
    if (lines.checkError()) {
      throw new IOException("nobody reads the rest");
    }
  }
}
