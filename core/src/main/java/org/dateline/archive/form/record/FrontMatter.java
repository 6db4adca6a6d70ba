package org.dateline.archive.form.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.archive.form.Prose;
import org.dateline.archive.form.UnreadableRecord;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * The names and values above a Markdown text, and the text.
 *
 * @param values the names in lower case and their values; empty if there is no front matter
 * @param text what follows
 */
record FrontMatter(Map<String, Object> values, String text) {
  private static final int LONGEST = 1 << 16;
  private static final int DEEPEST = 20;

  /** Whether a text begins with front matter of YAML. */
  static boolean isYaml(String text) {
    return mark(text).equals("---") && end(text, "---") > 0;
  }

  private static String mark(String text) {
    int lineEnd = text.indexOf('\n');
    return lineEnd < 0 ? "" : text.substring(0, lineEnd).stripTrailing();
  }

  // Where the line begins that closes the front matter.
  private static int end(String text, String mark) {
    int at = text.indexOf('\n');
    while (at >= 0) {
      int next = text.indexOf('\n', at + 1);
      String line = text.substring(at + 1, next < 0 ? text.length() : next).stripTrailing();
      if (line.equals(mark) || (line.equals("...") && mark.equals("---"))) {
        return at + 1;
      }
      at = next;
    }
    return -1;
  }

  /** Parts the text, in which every line ends with a line feed. */
  static FrontMatter of(String text) throws UnreadableRecord {
    String mark = mark(text);
    int end = mark.equals("---") || mark.equals("+++") ? end(text, mark) : -1;
    if (end < 0) {
      return new FrontMatter(Map.of(), text);
    }
    String values = text.substring(text.indexOf('\n') + 1, end);
    if (values.length() > LONGEST) {
      throw new UnreadableRecord("the front matter has more than " + LONGEST + " characters");
    }
    int after = text.indexOf('\n', end);
    String rest = after < 0 ? "" : text.substring(after + 1);
    return new FrontMatter(mark.equals("---") ? yaml(values) : toml(values), rest);
  }

  // Every value stays the text that stands there: dates keep their form, and "no" is no boolean.
  private static Map<String, Object> yaml(String yaml) throws UnreadableRecord {
    checkDepth(yaml);
    LoadSettings settings =
        LoadSettings.builder()
            .setSchema(new FailsafeSchema())
            .setMaxAliasesForCollections(0)
            .setCodePointLimit(LONGEST)
            .setAllowNonScalarKeys(false)
            .setAllowDuplicateKeys(false)
            .build();
    try {
      Object loaded = new Load(settings).loadFromString(yaml);
      if (loaded == null) {
        return Map.of();
      }
      if (loaded instanceof Map<?, ?> map) {
        return lowerCase(map);
      }
    } catch (YamlEngineException e) {
      String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new UnreadableRecord("bad front matter: " + Prose.oneLine(reason));
    }
    throw new UnreadableRecord("bad front matter: no names and values");
  }

  // The library goes down into brackets by recursion.
  private static void checkDepth(String yaml) throws UnreadableRecord {
    int depth = 0;
    for (String line : yaml.split("\n", -1)) {
      depth = depthAfter(line, depth);
    }
  }

  private static int depthAfter(String line, int before) throws UnreadableRecord {
    int depth = before;
    int indent = line.length() - line.stripLeading().length();
    int dashes = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      depth += c == '[' || c == '{' ? 1 : (c == ']' || c == '}') && depth > 0 ? -1 : 0;
      dashes +=
          (c == '-' || c == '?') && i + 1 < line.length() && line.charAt(i + 1) == ' ' ? 1 : 0;
      if (depth > DEEPEST || indent > 10 * DEEPEST || dashes > 10 * DEEPEST) {
        throw new UnreadableRecord("bad front matter: too deep");
      }
    }
    return depth;
  }

  private static Map<String, Object> lowerCase(Map<?, ?> map) {
    Map<String, Object> values = new LinkedHashMap<>();
    map.forEach((key, value) -> put(values, key, value));
    return values;
  }

  private static void put(
      Map<String, Object> values, @Nullable Object key, @Nullable Object value) {
    if (key != null && value != null) {
      values.putIfAbsent(key.toString().toLowerCase(Locale.ROOT), value);
    }
  }

  // Of TOML what front matter needs: a value or a list of them on one line, up to the first table.
  private static Map<String, Object> toml(String toml) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (String line : toml.split("\n", -1)) {
      int equals = line.indexOf('=');
      if (line.strip().startsWith("[")) {
        break;
      }
      if (equals > 0 && !line.strip().startsWith("#")) {
        put(
            values,
            line.substring(0, equals).strip(),
            tomlValue(line.substring(equals + 1).strip()));
      }
    }
    return values;
  }

  private static Object tomlValue(String value) {
    if (value.startsWith("[") && value.endsWith("]")) {
      return List.of(value.substring(1, value.length() - 1).split(",", -1)).stream()
          .map(item -> unquote(item.strip()))
          .filter(item -> !item.isEmpty())
          .toList();
    }
    return unquote(value);
  }

  private static String unquote(String value) {
    char first = value.isEmpty() ? ' ' : value.charAt(0);
    int end = first == '"' || first == '\'' ? value.indexOf(first, 1) : -1;
    int comment = value.indexOf(" #");
    return end > 0
        ? value.substring(1, end)
        : comment >= 0 ? value.substring(0, comment).strip() : value;
  }
}
