package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.dateline.archive.Archive;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.Rebuild;
import org.dateline.index.RebuildOptions;
import org.dateline.index.generation.IndexSettings;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.request.SortOrder;
import org.dateline.search.result.SearchResult;
import org.dateline.tag.Tagger;
import org.dateline.tag.event.EventScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages go on while the index is made anew from an archive that has changed. */
class PagingAcrossRebuildTest {
  private static final int STEADY = 100;
  private static final int OTHERS = 40;

  @TempDir Path dir;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  /** Articles that are always there, and others that come and go; in another order each time. */
  private void rebuild() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < STEADY; i++) {
      lines.add(line("s" + i, i, "alpha ".repeat(1 + i % 3) + "beta ".repeat(i % 4)));
    }
    for (int i = 0; i < OTHERS; i++) {
      if (random.nextBoolean()) {
        lines.add(line("o" + i, i, "alpha ".repeat(1 + random.nextInt(4))));
      }
    }
    Collections.shuffle(lines, random);
    Files.createDirectories(dir.resolve("news"));
    Files.write(dir.resolve("news/1.jsonl"), lines);
    Tagger tagger = Tagger.of(Gazetteer.of(List.of()), EventScheme.bundled());
    new Rebuild(dir.resolve("index"), tagger, IndexSettings.defaults(), RebuildOptions.defaults())
        .run(Archive.of(List.of(dir.resolve("news"))), progress -> {});
  }

  private static String line(String id, int number, String body) {
    return String.format(
        "{\"id\":\"%s\",\"body\":\"%s\",\"date\":\"2024-01-%02d\",\"source\":\"Source %d\"}",
        id, body.strip(), 1 + number % 9, number % 3);
  }

  @Test
  void noArticleComesTwiceOrIsMissed() throws IOException {
    rebuild();
    for (SortOrder sort : SortOrder.values()) {
      try (ArticleSearcher searcher = ArticleSearcher.open(dir.resolve("index"))) {
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
          SearchResult page =
              searcher.search(
                  SearchRequest.builder("alpha").sort(sort).limit(45).after(after).build());
          page.hits().forEach(hit -> seen.add(hit.article().id()));
          after = page.next();
          rebuild();
          searcher.refresh();
        } while (after != null);
        String context = "seed " + seed + ", " + sort;
        Set<String> all = new HashSet<>(seen);
        assertEquals(seen.size(), all.size(), context);
        for (int i = 0; i < STEADY; i++) {
          assertTrue(all.contains("s" + i), context + ", s" + i);
        }
      }
    }
  }
}
