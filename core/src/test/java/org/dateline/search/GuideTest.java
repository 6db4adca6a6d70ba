package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.archive.Archive;
import org.dateline.index.Rebuild;
import org.dateline.index.RebuildOptions;
import org.dateline.index.generation.IndexSettings;
import org.dateline.search.query.ParsedQuery;
import org.dateline.search.request.Match;
import org.dateline.search.request.SearchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide's tables say what its queries find in the sample archive. */
class GuideTest {
  private static final Path GUIDE = Path.of("../docs/guide.md");
  private static final Pattern COUNTED =
      Pattern.compile("\\|(?:[^`|]*\\|)? *`((?:[^`]|\\\\\\|)+)` \\| (\\d+) \\|.*");
  private static final Pattern READ_AS = Pattern.compile("\\| `([^`]+)` \\| `([^`]+)` \\|");

  @TempDir Path folder;

  /** A row of a table: a query, and how many articles it finds. */
  private record Row(String query, Match match, long articles) {}

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    Match match = Match.ALL;
    boolean counted = false;
    for (String line : Files.readAllLines(GUIDE)) {
      counted &= line.startsWith("|");
      if (line.startsWith("|") && line.contains("| articles |")) {
        counted = true;
        match = line.contains("`--any`") ? Match.ANY : Match.ALL;
      }
      Matcher row = COUNTED.matcher(line);
      if (counted && row.matches()) {
        String query = row.group(1).replace("\\|", "|");
        rows.add(new Row(query, match, Long.parseLong(row.group(2))));
      }
    }
    return rows;
  }

  @Test
  void theCountsOfTheTablesAreThoseOfTheSamples() throws IOException {
    List<Row> said = rows();
    assertTrue(said.size() > 80, "only " + said.size() + " rows");
    new Rebuild(folder, Fixture.TAGGER, IndexSettings.defaults(), RebuildOptions.defaults())
        .run(Archive.of(List.of(Path.of("../docs/samples"))), progress -> {});
    List<Row> found = new ArrayList<>();
    try (ArticleSearcher searcher = ArticleSearcher.open(folder)) {
      for (Row row : said) {
        SearchRequest request = SearchRequest.builder(row.query()).match(row.match()).build();
        found.add(new Row(row.query(), row.match(), searcher.search(request).total()));
      }
    }
    assertEquals(lines(said), lines(found));
  }

  private static String lines(List<Row> rows) {
    return String.join("\n", rows.stream().map(Row::toString).toList());
  }

  @Test
  void itsQueriesArePrintedAsThemselves() throws IOException {
    for (Row row : rows()) {
      ParsedQuery parsed = ParsedQuery.parse(row.query(), row.match());
      assertEquals(parsed, ParsedQuery.parse(parsed.toString(), row.match()), row.query());
    }
  }

  @Test
  void whatASearchBoxReadsIsWhatItSays() throws IOException {
    String guide = Files.readString(GUIDE);
    int from = guide.indexOf("| typed | read as |");
    int rows = 0;
    for (String line : guide.substring(from, guide.indexOf("\n\n", from)).lines().toList()) {
      Matcher row = READ_AS.matcher(line);
      if (row.matches()) {
        assertEquals(
            row.group(2), ParsedQuery.lenient(row.group(1), Match.ANY).toString(), row.group(1));
        rows++;
      }
    }
    assertTrue(rows > 5, "only " + rows + " rows");
  }

  @Test
  void itsGrammarIsThatOfTheParser() throws IOException {
    String guide = Files.readString(GUIDE);
    String parser =
        Files.readString(Path.of("src/main/java/org/dateline/search/query/ParsedQuery.java"));
    for (String line :
        guide
            .substring(guide.indexOf("\nquery   = "), guide.indexOf("\nafter event:"))
            .lines()
            .toList()) {
      String rule = line.replace("&&", "&amp;&amp;").replace("<", "&lt;").replace(">", "&gt;");
      rule = rule.split("   ", -1)[0].strip();
      assertTrue(rule.isEmpty() || parser.contains(rule), line);
    }
  }
}
