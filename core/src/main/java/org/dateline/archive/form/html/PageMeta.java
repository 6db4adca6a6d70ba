package org.dateline.archive.form.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.archive.form.Prose;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page's meta elements say, read once. Of their names only letters and digits count, {@code
 * article:published_time} is {@code articlepublishedtime}; what is asked for first goes first,
 * wherever it stands.
 */
final class PageMeta {
  private static final List<String> NAMES = List.of("property", "name", "itemprop", "http-equiv");

  private final Map<String, List<String>> values = new HashMap<>();

  private PageMeta() {}

  static PageMeta of(Document page) {
    PageMeta meta = new PageMeta();
    for (Element element : page.getElementsByTag("meta")) {
      String value = Prose.oneLine(element.attr("content"));
      if (!value.isEmpty()) {
        NAMES.stream()
            .map(element::attr)
            .filter(name -> !name.isEmpty())
            .map(PageMeta::key)
            .distinct()
            .forEach(key -> meta.values.computeIfAbsent(key, k -> new ArrayList<>(1)).add(value));
      }
    }
    return meta;
  }

  private static String key(String name) {
    StringBuilder key = new StringBuilder(name.length());
    name.toLowerCase(Locale.ROOT)
        .chars()
        .filter(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
        .forEach(c -> key.append((char) c));
    return key.toString();
  }

  /** All values under these names, those of the first name first. */
  List<String> all(List<String> names) {
    return names.stream().flatMap(name -> all(name).stream()).toList();
  }

  /** All values under a name, in the order of the page. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The first value under the first of these names that has one, empty if none has. */
  String first(String... names) {
    List<String> all = all(List.of(names));
    return all.isEmpty() ? "" : all.getFirst();
  }
}
