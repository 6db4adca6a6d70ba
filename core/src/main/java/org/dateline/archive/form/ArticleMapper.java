package org.dateline.archive.form;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.jspecify.annotations.Nullable;

/** Makes an article of names and values as the mapping says. */
final class ArticleMapper {
  private static final int NAMES_SHOWN = 12;
  private static final List<FieldPath> EMBARGO =
      List.of(FieldPath.of("embargoed"), FieldPath.of("embargo"));

  private final Map<String, List<FieldPath>> paths;
  private final @Nullable String defaultSource;

  ArticleMapper(FormOptions options) {
    paths =
        options.mapping().names().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> toPaths(e.getValue())));
    defaultSource = options.defaultSource();
  }

  private static List<FieldPath> toPaths(List<String> names) {
    return names.stream().map(FieldPath::of).toList();
  }

  NewsItem item(Map<?, ?> object) throws UnreadableRecord {
    Dates dates = new Dates();
    Article article = article(object, dates);
    return new NewsItem(article, status(object), embargo(object), dates.doubts());
  }

  private static @Nullable Instant embargo(Map<?, ?> object) throws UnreadableRecord {
    Dates dates = new Dates();
    return Dates.embargo(DateReader.read(dates, "embargo", EMBARGO, object), dates);
  }

  boolean hasText(Map<?, ?> object) {
    return !text(object, "title", JsonValues::text).isBlank()
        || !text(object, "body", JsonValues::prose).isBlank();
  }

  // Many things have a name, or a text, and are no articles.
  boolean looksLikeArticle(Map<?, ?> object) {
    boolean titled =
        paths("title").stream()
            .filter(path -> !path.name().equals("name"))
            .anyMatch(path -> !JsonValues.text(path.in(object)).isBlank());
    boolean dated =
        paths("published").stream().anyMatch(path -> !JsonValues.text(path.in(object)).isBlank());
    return titled && (dated || !text(object, "body", JsonValues::prose).isBlank());
  }

  private Article article(Map<?, ?> object, Dates dates) throws UnreadableRecord {
    String title = Prose.ofMarkup(text(object, "title", JsonValues::text));
    String body = Prose.ofMarkup(text(object, "body", JsonValues::prose));
    String id = optional(object, "id");
    boolean nothing = title.isBlank() && body.isBlank();
    if (nothing && (id == null || status(object) != NewsItem.Status.CANCELED)) {
      throw new UnreadableRecord("neither title nor body, the record has only: " + keys(object));
    }
    Published published = DateReader.read(dates, "published", paths("published"), object);
    String url = optional(object, "url");
    String source = optional(object, "source");
    return Article.builder(id == null ? Ids.of(title, body, published, url) : id)
        .title(title)
        .body(body)
        .published(published)
        .source(source == null ? defaultSource : source)
        .url(url)
        .authors(list(object, "authors", JsonValues::names))
        .section(optional(object, "section"))
        .language(optional(object, "language"))
        .dateline(optional(object, "dateline"))
        .subjects(list(object, "subjects", JsonValues::subjects))
        .version(JsonValues.version(optional(object, "version")))
        .crawled(Dates.moment(DateReader.read(dates, "crawled", paths("crawled"), object)))
        .build();
  }

  private static NewsItem.Status status(Map<?, ?> object) {
    return switch (JsonValues.text(object.get("pubstatus")).toLowerCase(Locale.ROOT)) {
      case "canceled", "cancelled", "killed" -> NewsItem.Status.CANCELED;
      case "withheld", "withhold" -> NewsItem.Status.WITHHELD;
      default -> NewsItem.Status.USABLE;
    };
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

  private List<String> list(
      Map<?, ?> object, String field, Function<@Nullable Object, List<String>> read) {
    return paths(field).stream()
        .map(path -> read.apply(path.in(object)))
        .filter(values -> !values.isEmpty())
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
}
