package org.dateline.cli.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One query of the mix.
 *
 * @param kind what it stands for
 * @param text in Dateline's language
 * @param items its words or phrases, for raw Lucene; empty if that cannot ask it
 * @param days when the articles were published, {@code null} for any time
 */
record BenchQuery(Kind kind, String text, List<String> items, @Nullable Days days) {

  /** The classes of queries. */
  enum Kind {
    TERM("term"),
    AND("two terms, AND"),
    OR("three terms, OR"),
    PHRASE("phrase"),
    PREFIX("prefix"),
    IN_DAYS("term within a month"),
    NEWEST("term, newest first"),
    ENTITY("entity"),
    EVENT("event"),
    NEAR("event near entity");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }

    /** Whether it can be asked without tags. */
    boolean isRaw() {
      return compareTo(ENTITY) < 0;
    }
  }

  /**
   * A stretch of time.
   *
   * @param first millisecond since 1970
   * @param last millisecond since 1970
   */
  record Days(long first, long last) {}

  boolean any() {
    return kind == Kind.OR;
  }

  boolean prefix() {
    return kind == Kind.PREFIX;
  }

  boolean newest() {
    return kind == Kind.NEWEST;
  }
}
