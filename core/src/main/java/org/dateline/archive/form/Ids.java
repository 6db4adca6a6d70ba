package org.dateline.archive.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.dateline.text.Hashes;
import org.jspecify.annotations.Nullable;

/** Ids of articles that bring none. */
final class Ids {
  private Ids() {}

  /** An article begun with what all forms have; of {@code id} {@code null} its text makes one. */
  static Article.Builder article(
      @Nullable String id, String title, String body, @Nullable Published published) {
    return Article.builder(id == null ? of(title, body, published, null) : id)
        .title(title)
        .body(body)
        .published(published);
  }

  /**
   * Looks that there is something to read.
   *
   * @throws UnreadableRecord if there is neither a title nor a body
   */
  static void checkText(String title, String body) throws UnreadableRecord {
    if (title.isEmpty() && body.isEmpty()) {
      throw new UnreadableRecord("neither title nor body");
    }
  }

  /** The same for the same article in every file: of its URL if it has one, else of its text. */
  static String of(String title, String body, @Nullable Published published, @Nullable String url) {
    String text =
        url != null ? url : title + '\n' + body + '\n' + (published == null ? "" : published);
    return "sha-" + HexFormat.of().formatHex(Hashes.sha256(text.getBytes(UTF_8)), 0, 8);
  }
}
