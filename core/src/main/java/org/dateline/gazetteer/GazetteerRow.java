package org.dateline.gazetteer;

import java.util.List;
import java.util.stream.Stream;
import org.dateline.article.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * A row to write into a gazetteer file. Immutable.
 *
 * @param id its id, or "" for one to be found
 * @param type what it is
 * @param subtype a finer word, or ""
 * @param name the canonical name
 * @param aliases other names, each perhaps with {@code ^} and flags
 * @param country ISO 3166 alpha-2 code, or {@code null}
 * @param parent id of the place that contains it, or {@code null}
 * @param weight 0 to 100; 0 leaves the column empty
 * @param sources where it comes from, for people to read
 */
public record GazetteerRow(
    String id,
    EntityType type,
    String subtype,
    String name,
    List<String> aliases,
    @Nullable String country,
    @Nullable String parent,
    int weight,
    String sources) {

  /**
   * Copies the aliases.
   *
   * @throws IllegalArgumentException if a value holds what parts columns, lines or aliases
   */
  public GazetteerRow {
    aliases = List.copyOf(aliases);
    Stream.of(id, subtype, name, text(country), text(parent), sources)
        .forEach(value -> refuse(value, "\t\r\n"));
    aliases.forEach(alias -> refuse(alias, "\t\r\n|"));
  }

  private static void refuse(String value, String letters) {
    for (int i = 0; i < letters.length(); i++) {
      if (value.indexOf(letters.charAt(i)) >= 0) {
        throw new IllegalArgumentException(
            "\"" + value.strip() + "\" holds a tab, a line end or a |; take it out");
      }
    }
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  /** The same with another id. */
  public GazetteerRow withId(String value) {
    return new GazetteerRow(value, type, subtype, name, aliases, country, parent, weight, sources);
  }

  /** The line of the file, without its end. */
  public String line() {
    return String.join(
        "\t",
        id,
        type.key(),
        subtype,
        name,
        String.join("|", aliases),
        text(country),
        text(parent),
        weight == 0 ? "" : String.valueOf(weight),
        sources);
  }
}
