package org.dateline.archive.form;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dateline.Internal;
import org.dateline.archive.form.date.DateText;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.dateline.article.Published.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of one record, and keeps what stood in their places that is none, so that the
 * article can go without it and nothing is lost in silence. Used by one thread.
 */
@Internal
public final class Dates {
  private static final int MOST = 10;
  private final List<NewsItem.Doubt> doubts = new ArrayList<>(0);

  /** The item of an article that is made with a new reader of dates. */
  public static NewsItem item(DocumentForm.Step<Dates, Article> article)
      throws IOException, UnreadableRecord {
    Dates dates = new Dates();
    return NewsItem.of(article.apply(dates)).doubting(dates.doubts);
  }

  /** What could not be read so far. */
  public List<NewsItem.Doubt> doubts() {
    return doubts;
  }

  /**
   * The first that is a date, {@code null} if none is; those before it are doubts. Where it is a
   * day, a time of that day that is said after it is taken too.
   */
  public @Nullable Published first(String field, List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      Published date = texts.get(i).isBlank() ? null : read(field, texts.get(i));
      if (date != null) {
        return date.precision() == Precision.DAY
            ? timed(date, quietly(texts.subList(i + 1, texts.size())))
            : date;
      }
    }
    return null;
  }

  /** The first of the times of a day, the day itself if there is none. */
  public static Published timed(Published day, List<Published> times) {
    for (Published time : times) {
      if (time.isTimed() && time.toString().startsWith(day.toString())) {
        return time;
      }
    }
    return day;
  }

  /** What is a date of texts that need not be any. */
  public static List<Published> quietly(List<String> texts) {
    List<Published> dates = new ArrayList<>();
    for (String text : texts) {
      Published date = text.isBlank() ? null : DateText.read(text, doubt -> {});
      if (date != null) {
        dates.add(date);
      }
    }
    return dates;
  }

  /** The date, {@code null} if there is none. */
  public @Nullable Published read(String field, String text) {
    return DateText.read(text, reason -> doubt(field, reason));
  }

  public void doubt(String field, String reason) {
    NewsItem.Doubt doubt = new NewsItem.Doubt(field, reason);
    if (doubts.size() < MOST && !doubts.contains(doubt)) {
      doubts.add(doubt);
    }
  }

  /**
   * The moment until which an article is held back, {@code null} if nothing stands there.
   *
   * @throws UnreadableRecord if something does, but no date: such an article must not be shown
   */
  public static @Nullable Instant embargo(@Nullable Published date, Dates dates)
      throws UnreadableRecord {
    if (date == null && !dates.doubts.isEmpty()) {
      throw new UnreadableRecord(dates.doubts.getFirst().toString());
    }
    return moment(date);
  }

  /** The moment, {@code null} if there is none. */
  public static @Nullable Instant moment(@Nullable Published date) {
    return date == null ? null : date.instant();
  }
}
