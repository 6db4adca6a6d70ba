package org.dateline.search.result;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * What a search made of a name in its query.
 *
 * @param text the name as written
 * @param chosen the entity searched for, {@code null} if nobody in the index has this name
 * @param others whom it could have meant too, most frequent first
 */
public record NameUse(String text, @Nullable Meaning chosen, List<Meaning> others) {
  private static final Set<String> WORDS = Set.of("title:", "headline:", "body:", "text:");

  /**
   * The query in which this name means somebody else: the id stands where the name stood first,
   * {@code event:*(by:NIS)} becomes {@code event:*(by:"Q494756")} and {@code nis} alone {@code
   * entity:"Q494756"}. For a link to what the name could have meant too.
   *
   * @param query the query that was searched for
   * @param other who is meant, one of the others
   * @return {@code null} if the name does not stand in the query as it is told here, or within
   *     quotes with other words
   */
  public @Nullable String meaning(String query, Meaning other) {
    Matcher name =
        Pattern.compile(
                "(?iu)(?<![\\p{L}\\p{N}_:<=\\\\])((?:\\p{L}+:)?)(\"?)"
                    + Pattern.quote(text)
                    + "\\2(?![\\p{L}\\p{N}_:*?\"])")
            .matcher(query);
    boolean quotable = other.id().indexOf('"') < 0 && other.id().indexOf('\\') < 0;
    if (text.isBlank() || !quotable || !name.find() || isQuoted(query, name.start())) {
      return null;
    }
    String field = name.group(1).isEmpty() ? "entity:" : name.group(1);
    return WORDS.contains(field.toLowerCase(Locale.ROOT))
        ? null
        : query.substring(0, name.start())
            + field
            + '"'
            + other.id()
            + '"'
            + query.substring(name.end());
  }

  private static boolean isQuoted(String query, int place) {
    return query.substring(0, place).chars().filter(c -> c == '"').count() % 2 == 1;
  }

  /**
   * An entity of the index.
   *
   * @param id its stable id
   * @param name its canonical name
   * @param type what it is
   * @param articles in how many articles it stands under the name looked up
   */
  public record Meaning(String id, String name, EntityType type, long articles) {}

  /** Copies the others. */
  public NameUse {
    others = List.copyOf(others);
  }
}
