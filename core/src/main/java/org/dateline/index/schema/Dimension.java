package org.dateline.index.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dateline.article.Article;
import org.dateline.article.EntityType;
import org.dateline.text.Spelling;
import org.jspecify.annotations.Nullable;

/** A facet: what articles are counted by, and the query field of the same name. */
public enum Dimension {
  /** People named in the article. */
  PERSON,
  /** Organisations named. */
  ORGANISATION,
  /** Places named, as a path: country / region / city. */
  PLACE,
  /** Peoples and groupings named. */
  GROUP,
  /** Other things named. */
  OTHER,
  /** What happened, by what is asserted, as a path of two or three levels. */
  EVENT,
  /** Who published it. */
  SOURCE,
  /** The desk or rubric. */
  SECTION,
  /** The language. */
  LANGUAGE,
  /** Who wrote it. */
  AUTHOR,
  /** What it is about, as its publisher's codes or words. */
  SUBJECT,
  /** When it was published, as a path: year / month / day. */
  DATE,
  /** When what is asserted happened, as far as articles say, as a path: year / month / day. */
  HAPPENED;

  /** The name in JSON, queries and options. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the values are entities. */
  public boolean isEntity() {
    return switch (this) {
      case PERSON, ORGANISATION, PLACE, GROUP, OTHER -> true;
      case EVENT, SOURCE, SECTION, LANGUAGE, AUTHOR, SUBJECT, DATE, HAPPENED -> false;
    };
  }

  /** Whether it is known how much an article is about each value. */
  public boolean hasProminence() {
    return isEntity() || this == EVENT;
  }

  /** The values that an article itself states; none of what is found out about it. */
  public List<String> stated(Article article) {
    List<String> values =
        switch (this) {
          case SOURCE -> oneOrNone(article.source());
          case SECTION -> oneOrNone(article.section());
          case LANGUAGE -> oneOrNone(article.language());
          case AUTHOR -> article.authors();
          case SUBJECT -> article.subjects();
          case PERSON, ORGANISATION, PLACE, GROUP, OTHER, EVENT, DATE, HAPPENED -> List.of();
        };
    return values.isEmpty() ? values : values.stream().filter(value -> !value.isBlank()).toList();
  }

  private static List<String> oneOrNone(@Nullable String value) {
    return value == null ? List.of() : List.of(value);
  }

  /** The dimension that counts entities of a type. */
  public static Dimension of(EntityType type) {
    return valueOf(type.name());
  }

  /**
   * The dimension of a key, {@code org} being short for {@code organisation}.
   *
   * @throws IllegalArgumentException naming the nearest, and the dimensions there are
   */
  public static Dimension of(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    if (lower.equals("org") || lower.equals("organization")) {
      return ORGANISATION;
    }
    for (Dimension dimension : values()) {
      if (dimension.key().equals(lower)) {
        return dimension;
      }
    }
    List<String> keys = Arrays.stream(values()).map(Dimension::key).toList();
    String hint = Spelling.hint(lower, keys);
    throw new IllegalArgumentException(
        "no facet \""
            + key
            + "\""
            + (hint.isEmpty() ? "; there are " : hint + " There are ")
            + String.join(", ", keys));
  }
}
