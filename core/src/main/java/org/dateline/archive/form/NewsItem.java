package org.dateline.archive.form;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dateline.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * An article as an archive has it, with what its publisher says of its use. Immutable.
 *
 * @param article the article; of one that is cancelled only id and version count
 * @param status whether it may be shown
 * @param embargo not to be shown before this moment, {@code null} if that was not said
 * @param doubts what stands in the record and was not taken, or not as it stands
 */
public record NewsItem(
    Article article, Status status, @Nullable Instant embargo, List<Doubt> doubts) {

  /** Copies the list, and takes what nobody sees out of the article. */
  public NewsItem {
    article = VisibleArticle.of(article);
    doubts = List.copyOf(doubts);
  }

  /** An item that was read without any doubt. */
  public NewsItem(Article article, Status status, @Nullable Instant embargo) {
    this(article, status, embargo, List.of());
  }

  /** The publishing status, as the IPTC's scheme {@code pubStatus} has it. */
  public enum Status {
    /** May be shown. */
    USABLE,
    /** Held back by the publisher, for now. */
    WITHHELD,
    /** Killed: the article and its former versions are not to be shown any more. */
    CANCELED
  }

  /**
   * A part of a record that its article goes without. Immutable.
   *
   * @param field of the article, as its JSON names it ({@code "published"})
   * @param reason one sentence for people; what differs from record to record stands last, after a
   *     colon ({@code not a date: "soon"})
   */
  public record Doubt(String field, String reason) {

    /** Field and reason without what differs from record to record, for counting. */
    public String kind() {
      int colon = reason.indexOf(": ");
      return field + ": " + (colon < 0 ? reason : reason.substring(0, colon));
    }

    @Override
    public String toString() {
      return field + ": " + reason;
    }
  }

  /** An article without any restriction. */
  public static NewsItem of(Article article) {
    return new NewsItem(article, Status.USABLE, null);
  }

  /** This item with these doubts beside its own. */
  public NewsItem doubting(List<Doubt> more) {
    List<Doubt> all = new ArrayList<>(doubts);
    all.addAll(more);
    return more.isEmpty() ? this : new NewsItem(article, status, embargo, all);
  }
}
