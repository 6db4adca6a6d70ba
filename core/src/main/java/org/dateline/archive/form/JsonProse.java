package org.dateline.archive.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.text.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * The running text of a JSON value: a text, a list of paragraphs, or objects that hold these, as
 * publishing systems write them.
 */
final class JsonProse {
  private static final int DEEPEST = 50;
  // Parts of a list that are no text of the article, or stand in other fields too.
  private static final Set<String> OTHER_TYPES =
      WordLists.words(
          """
          kicker title byline date author author_info image photo picture video audio gallery ad
          advertisement promo related interstitial_link newsletter embed oembed oembed_response
          """);
  private static final Set<String> INLINE = Set.of("paragraph", "heading", "header");
  private static final List<String> TEXTS =
      List.of("text", "content", "rendered", "value", "html", "plaintext");
  private static final List<String> LISTS =
      List.of("summary", "headline", "paragraphs", "sections", "items", "content_elements");

  private JsonProse() {}

  static String of(@Nullable Object value) {
    return of(value, "\n\n", 0);
  }

  private static String of(@Nullable Object value, String between, int depth) {
    return switch (value) {
      case String text -> text.isBlank() ? "" : Prose.ofMarkup(text);
      case List<?> list -> list(list, between, depth + 1);
      case Map<?, ?> object -> object(object, depth + 1);
      case null, default -> JsonValues.text(value);
    };
  }

  private static String list(List<?> list, String between, int depth) {
    List<String> parts = new ArrayList<>();
    for (Object element : list) {
      String part = depth > DEEPEST ? "" : of(element, "\n\n", depth);
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return String.join(between, parts);
  }

  // An object with a headline is an article of its own, unless its text lies in paragraphs.
  private static String object(Map<?, ?> object, int depth) {
    String type = JsonValues.text(object.get("type")).toLowerCase(Locale.ROOT);
    if (depth > DEEPEST || OTHER_TYPES.contains(type) || object.get("title") instanceof String) {
      return "";
    }
    String between = INLINE.contains(type) ? "" : "\n\n";
    for (String key : TEXTS) {
      String text = of(object.get(key), between, depth);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return object.get("headline") instanceof String ? "" : lists(object, depth);
  }

  private static String lists(Map<?, ?> object, int depth) {
    List<String> parts = new ArrayList<>();
    for (String key : LISTS) {
      String part = object.get(key) instanceof List<?> list ? list(list, "\n\n", depth) : "";
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return String.join("\n\n", parts);
  }
}
