package org.dateline.cli.serve.page;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.article.Alias;
import org.dateline.article.Article;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.article.GeoPoint;
import org.dateline.cli.serve.request.Answer;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.Handler;
import org.dateline.cli.serve.request.Indexes;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.ArticleIndex;
import org.dateline.index.generation.IndexSettings;
import org.dateline.tag.Tagger;
import org.dateline.tag.event.EventScheme;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Pages of a small index without a web server: addresses in, documents out. */
public final class Site implements AutoCloseable {
  private final Indexes indexes;
  private final Map<String, Handler> handlers;

  private Site(Indexes indexes, Map<String, Handler> handlers) {
    this.indexes = indexes;
    this.handlers = handlers;
  }

  /** An index of these articles at each of the folders. */
  public static Site of(Map<String, Handler> handlers, List<Article> articles, Path... folders)
      throws IOException {
    Tagger tagger = Tagger.of(gazetteer(), EventScheme.bundled());
    for (Path folder : folders) {
      try (ArticleIndex index = ArticleIndex.open(folder, tagger, IndexSettings.defaults())) {
        for (Article article : articles) {
          index.add(article);
        }
        index.commit();
      }
    }
    return new Site(Indexes.open(List.of(folders)), handlers);
  }

  private static Gazetteer gazetteer() {
    return Gazetteer.of(
        List.of(
            entity("Q1", EntityType.PLACE, "country", "Norland", null, "60,10"),
            entity("Q2", EntityType.PLACE, "city", "Ostby", "Q1", "61,11"),
            entity("Q3", EntityType.ORGANISATION, "agency", "Harbour Watch", null, null),
            entity("Q4", EntityType.PERSON, "politician", "Anna Lindqvist", null, null),
            entity("dl:coast-guard", EntityType.ORGANISATION, "", "Coast Guard", null, null)));
  }

  private static Entity entity(
      String id,
      EntityType type,
      String subtype,
      String name,
      @Nullable String parent,
      @Nullable String at) {
    return new Entity(
        id,
        type,
        subtype,
        name,
        List.of(new Alias(name, Set.of())),
        null,
        parent,
        50,
        at == null ? null : GeoPoint.parse(at));
  }

  /** What is answered to an address. */
  public Answer answer(String address) throws IOException {
    int query = address.indexOf('?');
    String path = query < 0 ? address : address.substring(0, query);
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String pair : query < 0 ? new String[0] : address.substring(query + 1).split("&", -1)) {
      int equals = pair.indexOf('=');
      parameters
          .computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
          .add(decoded(pair.substring(equals + 1)));
    }
    List<String> index = parameters.getOrDefault("index", List.of(""));
    Asked asked = new Asked(path, parameters, indexes, indexes.named(index.getFirst()), null);
    Handler handler = handlers.get(path);
    if (handler == null) {
      throw new IllegalArgumentException("no page at " + path);
    }
    return handler.answer(asked);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** The page at an address. */
  public Document page(String address) throws IOException {
    Answer.Whole body = (Answer.Whole) answer(address).body();
    return Jsoup.parse(new String(body.bytes(), StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    indexes.close();
  }
}
