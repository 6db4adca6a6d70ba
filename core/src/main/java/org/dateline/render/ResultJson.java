package org.dateline.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.article.Entity;
import org.dateline.article.TaggedArticle;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.NameLookup;
import org.jspecify.annotations.Nullable;

/**
 * Results as JSON; {@code docs/guide.md} shows the shapes. Stateless and thread-safe.
 *
 * <pre>{@code
 * String json = ResultJson.line(searcher.search(request));
 * }</pre>
 *
 * <p>Takes the records of the library and any other public record, alone, in lists and as values of
 * maps. A component is a key in snake case, and null if it is null. Constants are in small letters;
 * times, days, zones and paths as they write themselves, durations in milliseconds under a key that
 * ends in {@code _ms}. A number that is none (NaN, infinite) is null. Control characters in texts
 * are escaped, and so are those that {@link ResultText#clean} takes away. Anything else, or what is
 * nested 500 deep, gives an {@code IllegalArgumentException}.
 */
public final class ResultJson {
  private static final JsonFactory JSON = new JsonFactory();

  private ResultJson() {}

  /** On one line, without an end of line. */
  public static String line(Object result) {
    return write(result, null);
  }

  /** Indented, without an end of the last line. */
  public static String pretty(Object result) {
    return write(result, new DefaultPrettyPrinter());
  }

  private static String write(Object result, @Nullable PrettyPrinter pretty) {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator = JSON.createGenerator(out)) {
      generator.setPrettyPrinter(pretty);
      new JsonWriter(generator).write(result);
    } catch (IOException e) {
      throw new UncheckedIOException("a text is always written", e);
    }
    return escaped(out.toString());
  }

  // What is below a blank is escaped already, or stands between the values.
  private static String escaped(String json) {
    for (int i = 0; i < json.length(); i++) {
      if (json.charAt(i) >= 0x7f && isEscaped(json.codePointAt(i))) {
        return escapedAll(json);
      }
    }
    return json;
  }

  private static String escapedAll(String json) {
    StringBuilder out = new StringBuilder(json.length() + 16);
    json.codePoints()
        .forEach(c -> {
          if (isEscaped(c)) {
            for (char half : Character.toChars(c)) {
              out.append(String.format(Locale.ROOT, "\\u%04x", (int) half));
            }
          } else {
            out.appendCodePoint(c);
          }
        });
    return out.toString();
  }

  private static boolean isEscaped(int c) {
    return c >= 0x7f && ResultText.isUnsafe(c);
  }

  /**
   * The keys and values of a record, to add others to: strings, numbers, booleans, lists and maps
   * of them, and null. The map is the caller's.
   */
  public static Map<String, @Nullable Object> map(Object result) {
    return JsonTree.object(result, 0);
  }

  /** What a tagger found in an article, as {@link #map}, without the article. */
  public static Map<String, @Nullable Object> tags(TaggedArticle tagged) {
    return map(Shapes.tags(tagged));
  }

  /** Whom a name may mean, with the places that each lies in, as {@link #map}. */
  public static Map<String, @Nullable Object> lookup(NameLookup found, Gazetteer gazetteer) {
    Map<String, @Nullable Object> map = map(found);
    map.put("matches", matches(found.matches(), gazetteer));
    map.put("near", matches(found.near(), gazetteer));
    map.put("longer", matches(found.longer(), gazetteer));
    return map;
  }

  private static List<Map<String, @Nullable Object>> matches(
      List<NameLookup.Match> matches, Gazetteer gazetteer) {
    return matches.stream()
        .map(match -> {
          Map<String, @Nullable Object> map = map(match);
          map.put("path", gazetteer.path(match.entity()).stream().map(Entity::name).toList());
          return map;
        })
        .toList();
  }
}
