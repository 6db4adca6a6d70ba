package org.dateline.cli.serve.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dateline.search.result.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * What a timeline draws: counts or shares over buckets of time, of one series as columns, of
 * several as lines that differ by colour, dash and marker. Immutable; {@link #draw} gives HTML.
 *
 * @param title what it shows, for readers of the screen
 * @param noun what is counted, after a number: {@code articles}, {@code of all articles}
 * @param unit the length of a bucket
 * @param buckets in order of time
 * @param series of which the first {@value #MOST_SERIES} are drawn
 */
public record TimelineChart(
    String title,
    String noun,
    Measure measure,
    Timeline.Unit unit,
    List<Timeline.Bucket> buckets,
    List<Series> series) {

  /** As many series can be told apart. */
  public static final int MOST_SERIES = 6;

  /** Copies the lists. */
  public TimelineChart {
    buckets = List.copyOf(buckets);
    series = List.copyOf(series);
  }

  /** What the values are. */
  public enum Measure {
    /** Numbers of articles or events. */
    COUNT,
    /** Shares from 0 to 1. */
    SHARE
  }

  /**
   * A column or line.
   *
   * @param name what to call it
   * @param values one for each bucket, {@code null} where there is none, as a share of nothing
   * @param peaks buckets to notice
   */
  public record Series(String name, List<@Nullable Double> values, List<Peak> peaks) {
    /** Copies the lists. */
    public Series {
      values = Collections.unmodifiableList(new ArrayList<>(values));
      peaks = List.copyOf(peaks);
    }
  }

  /**
   * A bucket to notice.
   *
   * @param bucket which, from 0
   * @param title the headline of a typical article, "" for none
   * @param href its address, {@code null} for none
   */
  public record Peak(int bucket, String title, @Nullable String href) {}

  /** A number and what it counts, one thing as one. */
  static String counted(String number, String noun) {
    boolean one = number.equals("1") && noun.endsWith("s");
    return number + " " + (one ? noun.substring(0, noun.length() - 1) : noun);
  }

  /** Addresses of periods. */
  @FunctionalInterface
  public interface Links {
    /**
     * Where the period from the bucket with the label {@code first} to that with {@code last}
     * leads.
     */
    @Nullable String of(String first, String last);
  }

  /**
   * A {@code <figure>}: the drawing, a legend if there are several series, the highest peaks, and
   * what was left out or merged.
   *
   * @param links where buckets lead
   * @param brushHref where a period that was drawn leads, with {@code {since}} and {@code {until}}
   *     for the labels of its first and last bucket; {@code null} if none can be drawn
   */
  public String draw(Links links, @Nullable String brushHref) {
    return new TimelineDrawing(this, links, brushHref).draw();
  }
}
