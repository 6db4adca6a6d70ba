package org.dateline.apitests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.dateline.archive.Archive;
import org.dateline.archive.form.NewsItem;
import org.dateline.article.Article;
import org.dateline.index.MaxBad;
import org.dateline.index.Rebuild;
import org.dateline.index.RebuildOptions;
import org.dateline.index.RebuildReport;
import org.dateline.index.Update;
import org.dateline.index.UpdateReport;
import org.dateline.index.generation.IndexSettings;
import org.dateline.search.ArticleSearcher;
import org.dateline.tag.Tagger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index of articles that a program has in no file; docs/guide.md shows the same. */
class OwnRecordsApiTest {
  private static final int ARTICLES = 40;

  @TempDir Path folder;
  private final Tagger tagger = Tagger.none();
  private final IndexSettings settings = IndexSettings.defaults();

  private static List<Article> articles() {
    return IntStream.range(0, ARTICLES)
        .mapToObj(i -> Article.builder("a" + i).title("Storm " + i).build())
        .toList();
  }

  private List<String> ids() throws IOException {
    List<String> ids = new ArrayList<>();
    try (ArticleSearcher searcher = ArticleSearcher.open(folder)) {
      searcher.articles(tagged -> ids.add(tagged.article().id()));
    }
    return ids;
  }

  private static List<String> expected() {
    return articles().stream().map(Article::id).toList();
  }

  @Test
  void articlesOfAProgramBecomeAnIndexAndAreAddedToOne() throws IOException {
    RebuildReport built =
        new Rebuild(folder, tagger, settings)
            .run(Archive.ofArticles("ours", articles()), progress -> {});
    assertEquals(ARTICLES, built.indexed());
    assertEquals(expected(), ids());
    NewsItem kill = new NewsItem(Article.builder("a3").build(), NewsItem.Status.CANCELED, null);
    UpdateReport updated =
        new Update(folder, tagger, settings, MaxBad.UNLIMITED)
            .run(Archive.ofSource("changes", taken -> List.of(kill).iterator()), progress -> {});
    assertEquals(1, updated.kills());
    assertEquals(0, updated.gone());
    assertEquals(ARTICLES - 1, ids().size());
  }

  /** A database whose connection breaks now and then. */
  private static final class Breaking implements Archive.Source {
    private final List<Long> asked = new ArrayList<>();

    @Override
    public Iterator<NewsItem> after(long taken) {
      asked.add(taken);
      List<Article> rest = articles().subList((int) taken, ARTICLES);
      return new Iterator<>() {
        private int given;

        @Override
        public boolean hasNext() {
          return given < rest.size();
        }

        @Override
        public NewsItem next() {
          if (given == 15) {
            throw new UncheckedIOException(new IOException("the connection is lost"));
          }
          return NewsItem.of(rest.get(given++));
        }
      };
    }
  }

  @Test
  void aRunThatBrokeGoesOnBehindWhatItHas() throws IOException {
    Breaking database = new Breaking();
    Archive archive = Archive.ofSource("ours", database);
    RebuildOptions often = RebuildOptions.defaults().withCheckpointEvery(Duration.ZERO);
    Rebuild rebuild = new Rebuild(folder, tagger, settings, often);
    for (int breaks = 0; breaks < 2; breaks++) {
      assertThrows(UncheckedIOException.class, () -> rebuild.run(archive, progress -> {}));
    }
    RebuildReport report = rebuild.run(archive, progress -> {});
    assertTrue(report.resumed());
    assertEquals(List.of(0L, 15L, 30L), database.asked);
    assertEquals(ARTICLES, report.indexed());
    assertEquals(expected(), ids());
  }

  @Test
  void anIterableIsReadOverToWhereARunWasStopped() throws IOException {
    Rebuild rebuild = new Rebuild(folder, tagger, settings);
    Archive archive = Archive.ofArticles("ours", articles());
    assertThrows(
        IOException.class,
        () ->
            rebuild.run(
                archive,
                progress -> {
                  if (progress.articles() == 10) {
                    rebuild.stop();
                  }
                }));
    RebuildReport report = new Rebuild(folder, tagger, settings).run(archive, progress -> {});
    assertTrue(report.resumed());
    assertEquals(ARTICLES, report.read());
    assertEquals(expected(), ids());
    RebuildReport other =
        new Rebuild(folder, tagger, settings)
            .run(Archive.ofArticles("others", articles()), progress -> {});
    assertEquals(false, other.resumed());
  }
}
