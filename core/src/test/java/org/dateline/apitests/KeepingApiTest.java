package org.dateline.apitests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.archive.Archive;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.MaxBad;
import org.dateline.index.Rebuild;
import org.dateline.index.RebuildOptions;
import org.dateline.index.RebuildReport;
import org.dateline.index.Snapshot;
import org.dateline.index.Update;
import org.dateline.index.UpdateReport;
import org.dateline.index.Verify;
import org.dateline.index.generation.Generation;
import org.dateline.index.generation.Generations;
import org.dateline.index.generation.IndexSettings;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.request.SearchRequest;
import org.dateline.tag.Tagger;
import org.dateline.tag.event.EventScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index kept by a program; docs/guide.md shows the same. */
class KeepingApiTest {
  @TempDir Path dir;

  @Test
  void anIndexIsRebuiltUpdatedCopiedAndVerifiedWhileItIsSearched() throws IOException {
    Path news = Files.createDirectory(dir.resolve("news"));
    Files.writeString(news.resolve("1.jsonl"), "{\"title\":\"Storm closes the port\"}\n");
    Path folder = dir.resolve("index");
    Tagger tagger = Tagger.of(Gazetteer.of(List.of()), EventScheme.bundled());
    IndexSettings settings = IndexSettings.defaults();
    RebuildOptions options = RebuildOptions.defaults().withMaxBad(MaxBad.parse("0.5%")).withKeep(3);
    Archive archive = Archive.of(List.of(news));
    RebuildReport built =
        new Rebuild(folder, tagger, settings, options).run(archive, progress -> {});
    assertEquals(1, built.indexed());
    try (ArticleSearcher searcher = ArticleSearcher.open(folder)) {
      Files.writeString(news.resolve("2.jsonl"), "{\"title\":\"The port is open\"}\n");
      UpdateReport updated =
          new Update(folder, tagger, settings, MaxBad.UNLIMITED).run(archive, progress -> {});
      assertEquals(1, updated.articles());
      searcher.refresh();
      assertEquals(2, searcher.search(SearchRequest.builder("port").build()).total());
    }
    Generation copy = Snapshot.take(folder, dir.resolve("backup"));
    assertEquals(2, copy.articles());
    assertTrue(Verify.check(folder).problems().isEmpty());
    assertEquals(1, new Generations(folder).list().size());
  }
}
