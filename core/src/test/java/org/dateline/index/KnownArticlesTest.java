package org.dateline.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.archive.ArchiveRecord;
import org.dateline.article.Article;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownArticlesTest {
  private final KnownArticles known = new KnownArticles(null, 1_000);

  private String id(String file, String id, String title, String body, @Nullable String url)
      throws IOException {
    Article article = Article.builder(id).title(title).body(body).url(url).build();
    ArchiveRecord.Location at = new ArchiveRecord.Location(Path.of(file), "", 1, 0, 1);
    return known.identified(new ArchiveRecord.Read(article, at, "csv", List.of())).article().id();
  }

  @Test
  void numbersOfTwoTablesNameDifferentArticles() throws IOException {
    assertEquals("1", id("a/x.csv", "1", "A", "text a", null));
    String other = id("b/x.csv", "1", "B", "text b", null);
    assertNotEquals("1", other);
    assertEquals(other, id("b/x.csv", "1", "B", "mended", null));
  }

  @Test
  void tablesOfOneNameInFoldersOfOneNameNameDifferentArticles() throws IOException {
    Set<String> ids = new HashSet<>();
    for (String year : List.of("2020", "2021", "2022", "2023")) {
      ids.add(id(year + "/01/x.csv", "1", "A of " + year, "text of " + year, null));
    }
    assertEquals(4, ids.size());
    assertTrue(ids.contains(id("2022/01/x.csv", "1", "A of 2022", "text of 2022", null)));
  }

  @Test
  void numbersWithAFractionOfZeroAreNumbers() throws IOException {
    assertEquals("1.0", id("a.csv", "1.0", "A", "text a", null));
    assertNotEquals("1.0", id("b.csv", "1.0", "B", "text b", null));
  }

  @Test
  void theSameArticleAgainKeepsItsId() throws IOException {
    assertEquals("1", id("a.csv", "1", "A", "text", null));
    assertEquals("1", id("b.csv", "1", "A", "mended text", null));
    assertEquals("1", id("c.csv", "1", "A, mended", "mended text", null));
    assertEquals("guid-7", id("a.xml", "guid-7", "A", "text", "https://post.example/a"));
    assertEquals("guid-7", id("a.xml", "guid-7", "B", "other", "https://post.example/a"));
    assertEquals("guid-8", id("a.jsonl", "guid-8", "A", "text", null));
    assertEquals("guid-8", id("b.jsonl", "guid-8", "B", "other", null));
  }

  @Test
  void anIdUnderWhichAllIsDifferentIsNone() throws IOException {
    assertEquals("post", id("a.xml", "post", "A", "text", "https://a.example/1"));
    String second = id("b.xml", "post", "B", "other", "https://b.example/1");
    assertNotEquals("post", second);
    assertEquals(second, id("c.xml", "post", "B", "mended", "https://b.example/1"));
    assertNotEquals(second, id("b.xml", "post", "C", "third", "https://b.example/2"));
  }

  @Test
  void manyIdsAreRemembered() throws IOException {
    KnownArticles many = new KnownArticles(null, 1 << 20);
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 20_000; i++) {
        Article article = Article.builder(String.valueOf(i)).title("t" + i + "-" + round).build();
        ArchiveRecord.Location at = new ArchiveRecord.Location(Path.of("f" + round), "", 1, 0, 1);
        String id =
            many.identified(new ArchiveRecord.Read(article, at, "csv", List.of())).article().id();
        assertEquals(round == 0, id.equals(String.valueOf(i)));
      }
    }
  }
}
