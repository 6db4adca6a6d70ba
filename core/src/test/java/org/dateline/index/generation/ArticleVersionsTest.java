package org.dateline.index.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

/** Who goes on with an index later knows as much as who wrote it. */
class ArticleVersionsTest {
  private static ArticleVersions later(List<String> kills) throws IOException {
    try (Directory folder = new ByteBuffersDirectory()) {
      new IndexWriter(folder, new IndexWriterConfig()).close();
      try (DirectoryReader nothing = DirectoryReader.open(folder)) {
        return ArticleVersions.of(nothing, kills);
      }
    }
  }

  @Test
  void whatHasNoVersionDoesNotHideTheVersionsBeforeIt() throws IOException {
    ArticleVersions versions = later(List.of());
    versions.wrote("a", 3);
    versions.wrote("a", 0);
    versions.wrote("b", 3);
    assertTrue(versions.acceptsKill("b", 0));
    versions.wrote("c", 0);
    List<String> kept = versions.takeKills();
    assertEquals(2, kept.size());
    for (ArticleVersions each : List.of(versions, later(kept))) {
      for (String id : List.of("a", "b")) {
        assertFalse(each.accepts(id, 2));
        assertTrue(each.accepts(id, 3));
        assertTrue(each.accepts(id, 0));
      }
      assertTrue(each.accepts("c", 1));
    }
  }

  @Test
  void whatIsNotedIsNotNotedAgain() throws IOException {
    ArticleVersions versions = later(List.of());
    versions.wrote("a", 3);
    versions.wrote("a", 0);
    List<String> kept = new ArrayList<>(versions.takeKills());
    ArticleVersions again = later(kept);
    again.wrote("a", 0);
    again.wrote("a", 0);
    assertEquals(List.of(), again.takeKills());
    again.wrote("a", 4);
    again.wrote("a", 0);
    assertEquals(1, again.takeKills().size());
  }
}
