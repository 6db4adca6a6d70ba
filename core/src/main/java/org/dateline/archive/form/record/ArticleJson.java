package org.dateline.archive.form.record;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.archive.form.FormOptions;
import org.dateline.archive.form.UnreadableRecord;
import org.dateline.article.Article;
import org.jspecify.annotations.Nullable;

/** Reads and writes articles one by one as JSON texts. Immutable and thread-safe. */
public final class ArticleJson {
  private final JsonArticleParser parser;

  /** A reader with these options. */
  public ArticleJson(FormOptions options) {
    parser = new JsonArticleParser(options);
  }

  /**
   * The article of one JSON object; its texts are left as they are, so offsets into them hold; only
   * what is HTML becomes plain text.
   *
   * @throws IllegalArgumentException with the reason, if there is no article in it
   */
  public Article read(String json) {
    try {
      return parser.item(json).article();
    } catch (UnreadableRecord e) {
      throw new IllegalArgumentException(e.reason(), e);
    }
  }

  /**
   * The article as one JSON object on one line, under the names that {@link #read} takes; what is
   * not known is left out.
   */
  public static String write(Article article) {
    try {
      return JSON.std.asString(fields(article));
    } catch (IOException e) {
      throw new UncheckedIOException("strings and lists are always written", e);
    }
  }

  /** What {@link #write} writes, as a map: strings, lists of strings and numbers. */
  public static Map<String, Object> fields(Article article) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", article.id());
    map.put("title", article.title());
    map.put("body", article.body());
    put(map, "published", article.published());
    put(map, "source", article.source());
    put(map, "url", article.url());
    putList(map, "authors", article.authors());
    put(map, "section", article.section());
    put(map, "language", article.language());
    put(map, "dateline", article.dateline());
    putList(map, "subjects", article.subjects());
    put(map, "version", article.version() == 0 ? null : article.version());
    put(map, "crawled", article.crawled());
    return map;
  }

  private static void put(Map<String, Object> map, String key, @Nullable Object value) {
    if (value != null) {
      map.put(key, value instanceof Number ? value : value.toString());
    }
  }

  private static void putList(Map<String, Object> map, String key, List<String> values) {
    if (!values.isEmpty()) {
      map.put(key, values);
    }
  }
}
