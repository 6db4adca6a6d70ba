package org.dateline.tag.name;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.article.Article;
import org.dateline.article.EntityType;
import org.dateline.article.Mention;
import org.dateline.tag.TaggerTest;

/** Whom the names of a text mean, by the data of the jar. */
final class Named {
  private Named() {}

  /** The id of the first mention with these words, or "none". */
  static String id(String body, String words) {
    return id("", body, words);
  }

  static String id(String title, String body, String words) {
    List<String> ids = ids(title, body, words);
    return ids.isEmpty() ? "none" : ids.getFirst();
  }

  /** The id of the last mention with these words, or "none". */
  static String lastId(String body, String words) {
    List<String> ids = ids("", body, words);
    return ids.isEmpty() ? "none" : ids.getLast();
  }

  /** The type of the first mention with these words. */
  static Optional<EntityType> type(String body, String words) {
    return mentions("", body, words).map(Mention::type).findFirst();
  }

  private static List<String> ids(String title, String body, String words) {
    return mentions(title, body, words).map(Mention::entityId).toList();
  }

  private static Stream<Mention> mentions(String title, String body, String words) {
    Article article = Article.builder("t").title(title).body(body).build();
    return TaggerTest.TAGGER.tag(article).mentions().stream()
        .filter(mention -> mention.text().equals(words));
  }
}
