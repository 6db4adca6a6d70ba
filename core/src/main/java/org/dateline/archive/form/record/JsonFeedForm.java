package org.dateline.archive.form.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dateline.Internal;
import org.dateline.archive.form.DocumentForm;
import org.dateline.archive.form.FieldMapping;
import org.dateline.archive.form.FileHead;
import org.dateline.archive.form.FormInput;
import org.dateline.archive.form.FormOptions;
import org.dateline.archive.form.RecordReader;
import org.dateline.archive.form.UnreadableRecord;
import org.jspecify.annotations.Nullable;

/** JSON Feed: an article for each item. */
@Internal
public final class JsonFeedForm {
  // Slashes may be escaped; quotes within a text always are.
  private static final Pattern VERSION =
      Pattern.compile("\"version\"\\s*+:\\s*+\"https?:\\\\?/\\\\?/(?:www\\.)?jsonfeed\\.org\\\\?/");

  // The version may stand behind the items, which may be long.
  private static final List<Pattern> OWN =
      List.of(
          Pattern.compile("\"items\"\\s*+:\\s*+\\["),
          Pattern.compile("\"content_(?:html|text)\"\\s*+:"),
          Pattern.compile("\"date_(?:published|modified)\"\\s*+:"));

  private JsonFeedForm() {}

  public static boolean fits(FileHead head) {
    String text = head.text();
    return text.stripLeading().startsWith("{")
        && (VERSION.matcher(text).find()
            || OWN.stream().allMatch(name -> name.matcher(text).find()));
  }

  public static RecordReader open(FormInput in, FormOptions options) {
    JsonArticleParser parser =
        new JsonArticleParser(
            new FormOptions(
                FieldMapping.defaults(), options.maxRecordBytes(), options.defaultSource()));
    return DocumentForm.many(in, raw -> items(parser.object(raw)), parser::item);
  }

  /** Whether this is a feed, wherever in it the version stands. */
  static boolean isFeed(Map<?, ?> object) {
    return object.get("version") instanceof String version
        && version.contains("jsonfeed.org/")
        && object.get("items") instanceof List<?>;
  }

  /** The items under the names that are read. */
  static List<Map<?, ?>> items(Map<?, ?> feed) throws UnreadableRecord {
    if (!(feed.get("items") instanceof List<?> items)) {
      throw new UnreadableRecord("a JSON Feed without \"items\"");
    }
    if (items.isEmpty()) {
      throw new UnreadableRecord("the feed has no items");
    }
    List<Map<?, ?>> all = new ArrayList<>();
    for (Object item : items) {
      all.add(item instanceof Map<?, ?> map ? item(map, feed) : Map.of("item", ""));
    }
    return all;
  }

  /** The item with what it has from its feed, under the names that are read. */
  private static Map<?, ?> item(Map<?, ?> item, Map<?, ?> feed) {
    Map<String, @Nullable Object> full = new LinkedHashMap<>();
    copy(item, full, "id", "title", "content_html", "content_text", "summary", "tags");
    full.put("url", first(item.get("url"), item.get("external_url")));
    full.put("published", item.get("date_published"));
    full.put("date", item.get("date_modified"));
    full.put("source", feed.get("title"));
    full.put("language", first(item.get("language"), feed.get("language")));
    Object own = first(item.get("authors"), item.get("author"));
    full.put("authors", first(own, first(feed.get("authors"), feed.get("author"))));
    return full;
  }

  private static void copy(Map<?, ?> from, Map<String, @Nullable Object> to, String... names) {
    for (String name : names) {
      to.put(name, from.get(name));
    }
  }

  private static @Nullable Object first(@Nullable Object one, @Nullable Object other) {
    return one == null ? other : one;
  }
}
