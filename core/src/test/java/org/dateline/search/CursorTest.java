package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.request.SortOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CursorTest {
  @TempDir Path folder;

  private static SearchRequest.Builder request(String query, SortOrder sort) {
    return SearchRequest.builder(query).sort(sort).passages(0);
  }

  @Test
  void whatIsNoCursorOfTheSearchIsRefused() throws IOException {
    try (Fixture f = new Fixture(folder)) {
      for (int i = 0; i < 5; i++) {
        f.index.add(Fixture.dated("a" + i, "2024-01-0" + (1 + i % 3), "alpha"));
      }
      f.searcher.refresh();
      String cursor = f.search(request("alpha OR beta", SortOrder.NEWEST).limit(2)).next();
      assertNotNull(cursor);
      refuses(f, "alpha OR beta", SortOrder.OLDEST, cursor, "belongs to --sort newest");
      refuses(f, "alpha", SortOrder.NEWEST, cursor, "another query");
      for (int i = 0; i < cursor.length() - 1; i++) {
        char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
        String damaged = cursor.substring(0, i) + other + cursor.substring(i + 1);
        refuses(f, "alpha OR beta", SortOrder.NEWEST, damaged, "damaged");
      }
      for (String no : List.of("", "x", "?", "ZDE", "\u0000", cursor + "AAAA", "A".repeat(5_000))) {
        refuses(f, "alpha OR beta", SortOrder.NEWEST, no, "no cursor");
      }
    }
  }

  @Test
  void aPageBeginsAtAnOffsetOrBehindACursor() {
    SearchRequest.Builder both = SearchRequest.builder("x").after("y").offset(1);
    assertThrows(IllegalArgumentException.class, both::build);
  }

  private static void refuses(Fixture f, String query, SortOrder sort, String cursor, String why) {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> f.search(request(query, sort).after(cursor)));
    assertTrue(String.valueOf(refused.getMessage()).contains(why), refused.getMessage());
  }
}
