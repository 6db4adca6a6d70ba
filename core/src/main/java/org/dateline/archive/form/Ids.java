package org.dateline.archive.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.Internal;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.dateline.text.Hashes;
import org.jspecify.annotations.Nullable;

/** Ids of articles that bring none. */
@Internal
public final class Ids {
  private static final Set<String> STAND_INS =
      Set.of("none", "null", "nan", "undefined", "n/a", "nil", "<na>", "-", "\\n", "na", "#");
  private static final Pattern HOME =
      Pattern.compile(
          "(?i)https?://[^/?#]*+/?+(?:index\\.(?:html?|php|aspx?|jsp)|default\\.aspx?|home)?+/?+#?+");

  private Ids() {}

  /** An article begun with what all forms have; of {@code id} {@code null} its text makes one. */
  public static Article.Builder article(
      @Nullable String id, String title, String body, @Nullable Published published) {
    String usable = usable(id);
    return Article.builder(usable == null ? of(title, body, published, null) : usable)
        .title(title)
        .body(body)
        .published(published);
  }

  /**
   * Looks that there is something to read.
   *
   * @throws UnreadableRecord if there is neither a title nor a body
   */
  public static void checkText(String title, String body) throws UnreadableRecord {
    if (title.isEmpty() && body.isEmpty()) {
      throw new UnreadableRecord("neither title nor body");
    }
  }

  /**
   * The id as it stands, {@code null} if it is none: a stand-in, or the address of a whole site.
   */
  public static @Nullable String usable(@Nullable String id) {
    String text = id == null ? "" : id.strip();
    return text.isEmpty() || STAND_INS.contains(text.toLowerCase(Locale.ROOT)) || isHome(text)
        ? null
        : text;
  }

  /** Whether this is the address of a site's first page, which many pages of it name as theirs. */
  public static boolean isHome(String url) {
    return HOME.matcher(url).matches();
  }

  /** The same for the same article in every file: of its URL if it has one, else of its text. */
  public static String of(
      String title, String body, @Nullable Published published, @Nullable String url) {
    String text =
        url != null && !isHome(url)
            ? url
            : title + '\n' + body + '\n' + (published == null ? "" : published);
    return of(text);
  }

  /** An id of a text: the same for the same text, and of no other. */
  public static String of(String text) {
    return "sha-" + HexFormat.of().formatHex(Hashes.sha256(text.getBytes(UTF_8)), 0, 8);
  }
}
