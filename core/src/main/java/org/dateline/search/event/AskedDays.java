package org.dateline.search.event;

import java.time.ZoneId;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.dateline.Internal;
import org.dateline.article.Article;
import org.dateline.article.Event;
import org.dateline.article.EventTime;
import org.dateline.article.EventTime.Days;
import org.dateline.article.Published;
import org.dateline.index.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When something is to have happened.
 *
 * @param days all of it on these
 * @param zone where an event without a day counts by the day of publication, {@code null} if it
 *     does not count
 */
@Internal
public record AskedDays(Days days, @Nullable ZoneId zone) {

  /** Whether an event of an article happened then. */
  public boolean hold(Event event, Article article) {
    EventTime time = event.time();
    return time == null ? isPublished(article.published()) : days.contains(time.days());
  }

  private boolean isPublished(@Nullable Published published) {
    return zone != null && published != null && days.contains(Days.of(published.day(zone)));
  }

  /**
   * What is found on these days: what has a day, and what has none and was published then.
   *
   * @param dated what has one of these days
   * @param undated what has no day
   */
  public Query found(Query dated, Query undated) {
    return zone == null
        ? dated
        : new BooleanQuery.Builder()
            .add(dated, Occur.SHOULD)
            .add(
                new BooleanQuery.Builder()
                    .add(undated, Occur.MUST)
                    .add(published(zone), Occur.FILTER)
                    .build(),
                Occur.SHOULD)
            .build();
  }

  private Query published(ZoneId in) {
    return LongField.newRangeQuery(
        Schema.PUBLISHED,
        days.from().atStartOfDay(in).toInstant().toEpochMilli(),
        days.to().plusDays(1).atStartOfDay(in).toInstant().toEpochMilli() - 1);
  }
}
