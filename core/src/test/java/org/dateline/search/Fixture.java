package org.dateline.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.dateline.index.ArticleIndex;
import org.dateline.index.generation.IndexSettings;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.SearchResult;
import org.dateline.tag.Tagger;

/** An index of a few articles, searched as it is written. */
public final class Fixture implements AutoCloseable {
  /** Loaded once for all tests: it is immutable. */
  public static final Tagger TAGGER = tagger();

  final ArticleIndex index;
  public final ArticleSearcher searcher;

  public Fixture(Path folder, String zone, Article... articles) throws IOException {
    IndexSettings settings = IndexSettings.defaults().withZone(ZoneId.of(zone));
    index = ArticleIndex.open(folder, TAGGER, settings);
    for (Article article : articles) {
      index.add(article);
    }
    searcher = ArticleSearcher.of(index);
  }

  public Fixture(Path folder, Article... articles) throws IOException {
    this(folder, "UTC", articles);
  }

  private static Tagger tagger() {
    try {
      return Tagger.bundled();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Article.Builder article(String id, String title, String body) {
    return Article.builder(id).title(title).body(body);
  }

  public static Article dated(String id, String published, String body) {
    return Article.builder(id).body(body).published(Published.parse(published)).build();
  }

  public SearchResult search(SearchRequest.Builder request) throws IOException {
    return searcher.search(request.build());
  }

  List<String> ids(String query) throws IOException {
    return search(SearchRequest.builder(query)).hits().stream()
        .map(hit -> hit.article().id())
        .sorted()
        .toList();
  }

  @Override
  public void close() throws IOException {
    searcher.close();
    index.close();
  }
}
