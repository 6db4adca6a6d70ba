package org.dateline.archive.form.record;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dateline.archive.form.Dates;
import org.dateline.archive.form.FieldPath;
import org.dateline.archive.form.FormOptions;
import org.dateline.archive.form.Ids;
import org.dateline.archive.form.JsonValues;
import org.dateline.archive.form.NewsItem;
import org.dateline.archive.form.Prose;
import org.dateline.archive.form.UnreadableRecord;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.jspecify.annotations.Nullable;

/** Makes an article of names and values as the mapping says. */
final class ArticleMapper {
  private static final int NAMES_SHOWN = 12;
  private static final List<FieldPath> EMBARGO =
      List.of(FieldPath.of("embargoed"), FieldPath.of("embargo"));

  private static final Set<String> SUMMARIES =
      Set.of(
          "description",
          "description_text",
          "description_html",
          "description_caption",
          "descriptions.value",
          "description.basic",
          "short_description",
          "summary",
          "abstract",
          "lead_paragraph",
          "snippet",
          "excerpt",
          "excerpt.rendered",
          "fields.trailText");

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
    return holds(object, "title") || holds(object, "body");
  }

  /** Whether the object has more of its own than a title and what sums a text up. */
  boolean hasFullText(Map<?, ?> object) {
    for (FieldPath path : paths("body")) {
      Object value = SUMMARIES.contains(path.name()) ? null : path.in(object);
      boolean listsArticles =
          value instanceof List<?> list
              && list.stream().anyMatch(e -> e instanceof Map<?, ?> map && looksLikeArticle(map));
      if (!listsArticles && isText(value)) {
        return true;
      }
    }
    return false;
  }

  boolean isDated(Map<?, ?> object) {
    for (FieldPath path : paths("published")) {
      Object value = path.in(object);
      if (value instanceof Map<?, ?> || !JsonValues.text(value).isBlank()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the object has a title and an address, as lists of articles give. */
  boolean isLink(Map<?, ?> object) {
    for (FieldPath path : paths("title")) {
      if (!path.name().equals("name") && isText(path.in(object))) {
        return holds(object, "url");
      }
    }
    return false;
  }

  // Many things have a name, or a text, and are no articles.
  boolean looksLikeArticle(Map<?, ?> object) {
    boolean titled = false;
    for (FieldPath path : paths("title")) {
      titled |= !path.name().equals("name") && isText(path.in(object));
    }
    return titled
        ? holds(object, "body") || isDated(object)
        : isText(object.get("name")) && isDated(object) && holds(object, "url");
  }

  private boolean holds(Map<?, ?> object, String field) {
    for (FieldPath path : paths(field)) {
      if (isText(path.in(object))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isText(@Nullable Object value) {
    return switch (value) {
      case null -> false;
      case String text -> !text.isBlank();
      default -> !JsonValues.prose(value).isBlank();
    };
  }

  private Article article(Map<?, ?> object, Dates dates) throws UnreadableRecord {
    String title = title(object);
    String body = text(object, "body", JsonValues::prose);
    String id = Ids.usable(optional(object, "id"));
    boolean nothing = title.isBlank() && body.isBlank();
    if (nothing && (id == null || status(object) != NewsItem.Status.CANCELED)) {
      throw new UnreadableRecord("neither title nor body, the record has only: " + keys(object));
    }
    Published published = DateReader.read(dates, "published", paths("published"), object);
    String source = first(object, "source", text -> !isUrl(text));
    String url = first(object, "url", text -> isUrl(text) || !text.startsWith("urn:"));
    // Trafilatura calls the address the source.
    url = url == null ? first(object, "source", ArticleMapper::isUrl) : url;
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

  // What WordPress has rendered is HTML even where it has no tags.
  private String title(Map<?, ?> object) {
    for (FieldPath path : paths("title")) {
      String text = JsonValues.text(path.in(object));
      if (!text.isEmpty()) {
        return path.name().endsWith(".rendered") ? Prose.line(text) : Prose.ofMarkup(text);
      }
    }
    return "";
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

  private @Nullable String first(Map<?, ?> object, String field, Predicate<String> fits) {
    for (FieldPath path : paths(field)) {
      String text = JsonValues.text(path.in(object)).strip();
      if (!text.isEmpty() && fits.test(text)) {
        return text;
      }
    }
    return null;
  }

  private static boolean isUrl(String text) {
    return text.startsWith("http://") || text.startsWith("https://");
  }

  private List<String> list(
      Map<?, ?> object, String field, Function<@Nullable Object, List<String>> read) {
    for (FieldPath path : paths(field)) {
      Object value = path.in(object);
      List<String> values = value == null ? List.of() : read.apply(value);
      if (!values.isEmpty()) {
        return values;
      }
    }
    return List.of();
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
