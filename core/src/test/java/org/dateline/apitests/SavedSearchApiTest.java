package org.dateline.apitests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.archive.Archive;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.MaxBad;
import org.dateline.index.Update;
import org.dateline.index.generation.IndexSettings;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.request.SavedSearch;
import org.dateline.search.saved.NewArticles;
import org.dateline.search.saved.SavedSearches;
import org.dateline.tag.Tagger;
import org.dateline.tag.event.EventScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts of an index that somebody updates; docs/guide.md shows the same. */
class SavedSearchApiTest {
  @TempDir Path dir;

  @Test
  void whatIsUpdatedIsHeldAgainstSavedSearches() throws IOException {
    Path news = Files.createDirectory(dir.resolve("news"));
    Files.writeString(news.resolve("1.jsonl"), "{\"id\":\"a\",\"title\":\"The port is closed\"}\n");
    Path folder = dir.resolve("index");
    Tagger tagger = Tagger.of(Gazetteer.of(List.of()), EventScheme.bundled());
    IndexSettings settings = IndexSettings.defaults();
    Archive archive = Archive.of(List.of(news));
    new Update(folder, tagger, settings, MaxBad.UNLIMITED).run(archive, progress -> {});
    Files.writeString(
        news.resolve("2.jsonl"), "{\"id\":\"b\",\"title\":\"Port reopened after storm\"}\n");
    List<String> alerts = new ArrayList<>();
    try (ArticleSearcher searcher = ArticleSearcher.open(folder)) {
      SavedSearches saved = SavedSearches.in(searcher);
      saved.add(new SavedSearch("port", "port (closed OR reopened)"));
      try (NewArticles news2 = NewArticles.open(folder)) {
        new Update(folder, tagger, settings, MaxBad.UNLIMITED)
            .run(Archive.of(List.of(news)), progress -> {});
        news2.look(article ->
            saved
                .match(article)
                .forEach(m -> alerts.add(m.search() + " " + m.hit().article().id())));
      }
    }
    assertEquals(List.of("port b"), alerts);
  }
}
