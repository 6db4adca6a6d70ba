package org.dateline.archive.form;

import java.time.Instant;
import org.dateline.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * An article as an archive has it, with what its publisher says of its use. Immutable.
 *
 * @param article the article; of one that is cancelled only id and version count
 * @param status whether it may be shown
 * @param embargo not to be shown before this moment, {@code null} if that was not said
 */
public record NewsItem(Article article, Status status, @Nullable Instant embargo) {

  /** The publishing status, as the IPTC's scheme {@code pubStatus} has it. */
  public enum Status {
    /** May be shown. */
    USABLE,
    /** Held back by the publisher, for now. */
    WITHHELD,
    /** Killed: the article and its former versions are not to be shown any more. */
    CANCELED
  }

  /** An article without any restriction. */
  public static NewsItem of(Article article) {
    return new NewsItem(article, Status.USABLE, null);
  }
}
