package org.dateline.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.Article;
import org.dateline.Published;
import org.jspecify.annotations.Nullable;

/** Makes an article of a JSON object as the mapping says. */
final class ArticleMapper {
  private static final int NAMES_SHOWN = 12;

  private final Map<String, List<FieldPath>> paths;
  private final @Nullable String defaultSource;

  ArticleMapper(ArchiveOptions options) {
    paths =
        options.mapping().names().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> toPaths(e.getValue())));
    defaultSource = options.defaultSource();
  }

  private static List<FieldPath> toPaths(List<String> names) {
    return names.stream().map(FieldPath::of).toList();
  }

  Article article(Map<?, ?> object) throws UnreadableRecord {
    String title = text(object, "title", JsonValues::text);
    String body = text(object, "body", JsonValues::prose);
    if (title.isBlank() && body.isBlank()) {
      throw new UnreadableRecord("neither title nor body, the record has only: " + keys(object));
    }
    Published published = DateReader.read(paths("published"), object);
    String url = optional(object, "url");
    String id = optional(object, "id");
    String source = optional(object, "source");
    return Article.builder(id == null ? hashId(title, body, published, url) : id)
        .title(title)
        .body(body)
        .published(published)
        .source(source == null ? defaultSource : source)
        .url(url)
        .authors(authors(object))
        .section(optional(object, "section"))
        .language(optional(object, "language"))
        .dateline(optional(object, "dateline"))
        .build();
  }

  private List<FieldPath> paths(String field) {
    return paths.getOrDefault(field, List.of());
  }

  private String text(Map<?, ?> object, String field, Function<@Nullable Object, String> read) {
    for (FieldPath path : paths(field)) {
      String text = read.apply(path.in(object));
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  private @Nullable String optional(Map<?, ?> object, String field) {
    String text = text(object, field, JsonValues::text).strip();
    return text.isEmpty() ? null : text;
  }

  private List<String> authors(Map<?, ?> object) {
    return paths("authors").stream()
        .map(path -> JsonValues.names(path.in(object)))
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static String keys(Map<?, ?> object) {
    return object.isEmpty()
        ? "nothing"
        : object.keySet().stream()
            .limit(NAMES_SHOWN)
            .map(String::valueOf)
            .map(key -> key.length() > 40 ? key.substring(0, 40) + "..." : key)
            .collect(Collectors.joining(", "));
  }

  private static String hashId(
      String title, String body, @Nullable Published published, @Nullable String url) {
    String text =
        url != null ? url : title + '\n' + body + '\n' + (published == null ? "" : published);
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return "sha-" + HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JVM has SHA-256", e);
    }
  }
}
