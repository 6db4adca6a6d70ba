package org.dateline.cli.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.dateline.cli.serve.api.HitExport;
import org.dateline.cli.serve.api.SuggestApi;
import org.dateline.cli.serve.request.Answer;
import org.dateline.cli.serve.request.WrongRequestException;
import org.dateline.search.result.QuerySyntaxException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles found, as files; suggestions. */
class HitExportTest {
  private static Site site;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      articles.add(
          Article.builder("a" + i)
              .title(i == 0 ? "=1+1 sailors" : "Sailors " + i)
              .body("Anna Lindqvist met sailors in Ostby. A \"quote\", a comma.")
              .source("Wire")
              .language("en")
              .published(Published.parse("2024-01-01"))
              .build());
    }
    site =
        Site.of(
            Map.of("/export", new HitExport(), "/api/suggest", new SuggestApi()), articles, folder);
  }

  @AfterAll
  static void close() throws IOException {
    site.close();
  }

  private static String text(Answer answer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ((Answer.Streamed) answer.body()).writer().to(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void allThatIsFoundIsInTheTableAndNothingRunsInASpreadsheet() throws IOException {
    Answer answer = site.answer("/export?q=sailors&format=csv&fields=id,title,persons,passages");
    assertEquals(Answer.CSV, answer.type());
    assertEquals(
        "attachment; filename=\"articles.csv\"", answer.headers().get("Content-Disposition"));
    try (CSVParser rows =
        CSVParser.parse(
            text(answer),
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      List<CSVRecord> all = rows.getRecords();
      assertEquals(150, all.size());
      CSVRecord formula =
          all.stream().filter(row -> row.get("id").equals("a0")).findFirst().orElseThrow();
      assertEquals("'=1+1 sailors", formula.get("title"));
      assertEquals("Anna Lindqvist", formula.get("persons"));
    }
  }

  @Test
  void linesOfJsonAreWholeArticlesWithTheirTags() throws IOException {
    List<String> lines = text(site.answer("/export?q=sailors&format=jsonl")).lines().toList();
    assertEquals(150, lines.size());
    assertTrue(lines.getFirst().contains("\"mentions\""), lines.getFirst());
    assertTrue(lines.getFirst().contains("a comma."), lines.getFirst());
  }

  @Test
  void whatIsWrongIsSaidBeforeAnythingIsSent() {
    assertThrows(QuerySyntaxException.class, () -> site.answer("/export?q=(sailors&format=csv"));
    assertThrows(WrongRequestException.class, () -> site.answer("/export?q=sailors&format=exe"));
    assertThrows(
        WrongRequestException.class, () -> site.answer("/export?q=x&format=csv&fields=id,blink"));
  }

  @Test
  void suggestionsAreThoseOfTheIndex() throws IOException {
    Answer.Whole body = (Answer.Whole) site.answer("/api/suggest?prefix=anna+l").body();
    String json = new String(body.bytes(), StandardCharsets.UTF_8);
    assertTrue(json.startsWith("[{\"kind\":\"person\",\"id\":\"Q4\""), json);
  }
}
