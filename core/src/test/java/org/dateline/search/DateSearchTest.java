package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.request.SortOrder;
import org.dateline.search.result.Facet;
import org.dateline.search.result.Hit;
import org.dateline.search.result.SearchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DateSearchTest {
  @TempDir Path folder;

  private Fixture fixture(String zone) throws IOException {
    return new Fixture(
        folder,
        zone,
        Fixture.dated("day", "2024-12-26", "one"),
        Fixture.dated("late", "2024-12-26T23:30:00Z", "two"),
        Fixture.dated("next", "2024-12-27T09:00:00+09:00", "three"),
        Fixture.dated("year", "2023", "four"),
        Article.builder("undated").body("five").build());
  }

  @Test
  void datesAreOfTheIndexsZone() throws IOException {
    try (Fixture f = fixture("UTC")) {
      assertEquals(List.of("day", "late"), f.ids("date:2024-12-26"));
      assertEquals(List.of("next"), f.ids("date:2024-12-27"));
    }
  }

  @Test
  void aDateWithoutTimeIsThatDayInEveryZone() throws IOException {
    try (Fixture f = fixture("Asia/Seoul")) {
      assertEquals(List.of("day"), f.ids("date:2024-12-26"));
      assertEquals(List.of("late", "next"), f.ids("date:2024-12-27"));
      assertEquals(List.of("day"), f.ids("date:[2024-12-26 TO 2024-12-26]"));
    }
  }

  @Test
  void rangesAndEnds() throws IOException {
    try (Fixture f = fixture("UTC")) {
      assertEquals(List.of("day", "late", "next"), f.ids("date:2024-12"));
      assertEquals(List.of("day", "late"), f.ids("date:[2024-12-26 TO 2024-12-27}"));
      assertEquals(List.of("day", "late", "next"), f.ids("date:[2024 TO *]"));
      assertEquals(List.of("next"), f.ids("after:2024-12-26"));
      assertEquals(List.of("year"), f.ids("before:2024-12-26"));
      assertEquals(List.of("day", "late", "year"), f.ids("until:2024-12-26"));
      assertEquals(List.of("day", "late", "next"), f.ids("since:2024-12-26"));
    }
  }

  @Test
  void undatedArticlesComeLastByDate() throws IOException {
    try (Fixture f = fixture("UTC")) {
      for (SortOrder order : List.of(SortOrder.NEWEST, SortOrder.OLDEST)) {
        List<Hit> hits = f.search(SearchRequest.builder("").sort(order)).hits();
        assertEquals("undated", hits.getLast().article().id());
        String first = order == SortOrder.NEWEST ? "next" : "year";
        assertEquals(first, hits.getFirst().article().id());
      }
    }
  }

  @Test
  void theDateFacetIsAPath() throws IOException {
    try (Fixture f = fixture("UTC")) {
      SearchResult result =
          f.search(SearchRequest.builder("").facets("date", "date/2024", "date/2024-12"));
      assertEquals(List.of("2023", "2024"), values(result, 0));
      assertEquals(List.of("2024-12"), values(result, 1));
      assertEquals(List.of("2024-12-26", "2024-12-27"), values(result, 2));
    }
  }

  private static List<String> values(SearchResult result, int facet) {
    return result.facets().get(facet).values().stream().map(Facet.Value::id).toList();
  }
}
