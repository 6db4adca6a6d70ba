package org.dateline.cli.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.archive.Archive;
import org.dateline.archive.ArchiveReader;
import org.dateline.archive.ArchiveRecord;
import org.dateline.article.Article;
import org.dateline.index.ArticleIndex;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.request.Ranking;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.Hit;

/**
 * The articles that rankings are measured on, in an index of their own that goes when this is
 * closed. Thread-safe.
 */
public final class RetrievalCorpus implements AutoCloseable {
  private final List<Article> articles;
  private final Path folder;
  private final ArticleSearcher searcher;

  private RetrievalCorpus(List<Article> articles, Path folder, ArticleSearcher searcher) {
    this.articles = articles;
    this.folder = folder;
    this.searcher = searcher;
  }

  /**
   * Reads and indexes the articles of an archive.
   *
   * @throws IOException if one cannot be read, or the index not be written
   */
  public static RetrievalCorpus of(List<Path> files) throws IOException {
    List<Article> articles = read(files);
    Path folder = Files.createTempDirectory("dateline-eval");
    boolean done = false;
    try {
      index(articles, folder);
      RetrievalCorpus corpus = new RetrievalCorpus(articles, folder, ArticleSearcher.open(folder));
      done = true;
      return corpus;
    } finally {
      if (!done) {
        delete(folder);
      }
    }
  }

  private static List<Article> read(List<Path> files) throws IOException {
    List<Article> articles = new ArrayList<>();
    try (ArchiveReader reader = Archive.of(files).open()) {
      for (ArchiveRecord record; (record = reader.next()) != null; ) {
        switch (record) {
          case ArchiveRecord.Read read -> articles.add(read.article());
          case ArchiveRecord.Kill kill -> articles.removeIf(a -> a.id().equals(kill.id()));
          case ArchiveRecord.Unreadable bad ->
              throw new IOException(bad.location() + ": " + bad.reason());
        }
      }
    }
    return articles;
  }

  private static void index(List<Article> articles, Path folder) throws IOException {
    try (ArticleIndex index = ArticleIndex.open(folder)) {
      for (Article article : articles) {
        index.add(article);
      }
      index.commit();
    }
  }

  /** How many articles there are. */
  public int size() {
    return articles.size();
  }

  /** Dateline, as a search box asks it. */
  public RetrievalEval.Engine dateline(Ranking ranking) {
    return query -> {
      SearchRequest request =
          SearchRequest.searchBox(query)
              .ranking(ranking)
              .limit(RetrievalEval.DEPTH)
              .passages(0)
              .build();
      List<RankedArticle> found = new ArrayList<>();
      for (Hit hit : searcher.search(request).hits()) {
        found.add(new RankedArticle(hit.article().id(), hit.score()));
      }
      return found;
    };
  }

  /**
   * Lucene's own rankings of the same articles, by name: BM25 with EnglishAnalyzer over headline
   * and body as one field, and as two fields summed.
   *
   * @throws IOException if the articles cannot be indexed
   */
  public Map<String, RetrievalEval.Engine> lucene() throws IOException {
    LuceneBaseline baseline = new LuceneBaseline(articles);
    Map<String, RetrievalEval.Engine> engines = new LinkedHashMap<>();
    engines.put("lucene", query -> baseline.search(query, RetrievalEval.DEPTH));
    engines.put("lucene-2", query -> baseline.searchTwoFields(query, RetrievalEval.DEPTH));
    return engines;
  }

  @Override
  public void close() throws IOException {
    searcher.close();
    delete(folder);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
