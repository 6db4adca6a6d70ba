package org.dateline.cli.bench;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.archive.Archive;
import org.dateline.archive.ArchiveReader;
import org.dateline.archive.ArchiveRecord;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.jspecify.annotations.Nullable;

/**
 * So many articles of an archive: the first ones, or all of them over and over under other ids.
 * Immutable; holds each text once.
 */
public final class BenchCorpus {
  private final List<Article> base;
  private final int size;

  private BenchCorpus(List<Article> base, int size) {
    this.base = base;
    this.size = size;
  }

  /**
   * Reads an archive into memory.
   *
   * @param articles how many there are to be; 0 for those that there are
   * @throws IOException if it cannot be read, or has no article
   */
  public static BenchCorpus of(Archive archive, int articles) throws IOException {
    List<Article> base = new ArrayList<>();
    try (ArchiveReader reader = archive.open()) {
      for (ArchiveRecord next = reader.next();
          next != null && (articles == 0 || base.size() < articles);
          next = reader.next()) {
        if (next instanceof ArchiveRecord.Read read) {
          base.add(read.article());
        }
      }
    }
    if (base.isEmpty()) {
      throw new IOException("the archive has no article that can be read");
    }
    return new BenchCorpus(List.copyOf(base), articles == 0 ? base.size() : articles);
  }

  /** The first so many of these. */
  BenchCorpus first(int articles) {
    return new BenchCorpus(base, Math.min(size, articles));
  }

  int size() {
    return size;
  }

  Article article(int number) {
    Article article = base.get(number % base.size());
    int round = number / base.size();
    return round == 0 ? article : renamed(article, article.id() + "-" + round);
  }

  private static Article renamed(Article article, String id) {
    return Article.builder(id)
        .title(article.title())
        .body(article.body())
        .published(article.published())
        .source(article.source())
        .url(article.url())
        .authors(article.authors())
        .section(article.section())
        .language(article.language())
        .subjects(article.subjects())
        .build();
  }

  /** The bytes of headlines and bodies in UTF-8. */
  long textBytes() {
    long bytes = 0;
    for (int i = 0; i < size; i++) {
      bytes += bytes(base.get(i % base.size()));
    }
    return bytes;
  }

  static long bytes(Article article) {
    return utf8(article.title()) + utf8(article.body());
  }

  private static long utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Writes an archive of JSON Lines, plain, so that unpacking is no part of what is measured. */
  void write(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < size; i++) {
        out.write(JSON.std.asString(json(article(i))));
        out.newLine();
      }
    }
  }

  private static Map<String, Object> json(Article article) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", article.id());
    map.put("title", article.title());
    map.put("body", article.body());
    Published published = article.published();
    put(map, "published", published == null ? null : published.toString());
    put(map, "source", article.source());
    put(map, "url", article.url());
    put(map, "section", article.section());
    put(map, "language", article.language());
    map.put("authors", article.authors());
    map.put("subjects", article.subjects());
    return map;
  }

  private static void put(Map<String, Object> map, String key, @Nullable String value) {
    if (value != null) {
      map.put(key, value);
    }
  }
}
