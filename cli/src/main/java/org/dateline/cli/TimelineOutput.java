package org.dateline.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dateline.search.Timeline;
import org.dateline.search.Timeline.Peak;
import org.dateline.search.Timeline.Series;
import org.dateline.search.Timeline.Typical;
import org.jspecify.annotations.Nullable;

/** A timeline of articles for programs: as JSON, or as comma-separated values (RFC 4180). */
final class TimelineOutput {
  private TimelineOutput() {}

  static Map<String, @Nullable Object> json(Timeline timeline) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("unit", timeline.unit().key());
    map.put("zone", timeline.zone().getId());
    map.put("total", timeline.total());
    map.put("less_exact", timeline.lessExact());
    map.put("undated", timeline.undated());
    map.put("buckets", timeline.buckets().stream().map(TimelineOutput::bucket).toList());
    map.put("all", series(timeline.all(), timeline));
    map.put("series", timeline.series().stream().map(each -> series(each, timeline)).toList());
    return map;
  }

  private static Map<String, @Nullable Object> bucket(Timeline.Bucket bucket) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("label", bucket.label());
    map.put("start", bucket.start().toString());
    return map;
  }

  private static Map<String, @Nullable Object> series(Series series, Timeline timeline) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("dimension", series.dimension() == null ? null : series.dimension().key());
    map.put("id", series.id());
    map.put("name", series.name());
    map.put("total", series.total());
    map.put("counts", series.counts());
    map.put("peaks", series.peaks().stream().map(each -> peak(each, timeline)).toList());
    return map;
  }

  private static Map<String, @Nullable Object> peak(Peak peak, Timeline timeline) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("bucket", peak.bucket());
    map.put("label", timeline.buckets().get(peak.bucket()).label());
    map.put("count", peak.count());
    map.put("median", peak.median());
    map.put("articles", peak.articles().stream().map(TimelineOutput::typical).toList());
    return map;
  }

  private static Map<String, @Nullable Object> typical(Typical article) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("id", article.id());
    map.put("title", article.title());
    map.put("published", article.published());
    return map;
  }

  /** A bucket a row, a series a column; then what is in no bucket. */
  static void csv(Appendable out, Timeline timeline) throws IOException {
    CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
    List<Object> header = new ArrayList<>(Arrays.asList(timeline.unit().key(), "count"));
    timeline.series().forEach(series -> header.add(Markup.clean(series.name())));
    csv.printRecord(header);
    for (int i = 0; i < timeline.buckets().size(); i++) {
      List<Object> row = new ArrayList<>();
      row.add(timeline.buckets().get(i).label());
      row.add(timeline.all().counts().get(i));
      for (Series series : timeline.series()) {
        row.add(series.counts().get(i));
      }
      csv.printRecord(row);
    }
    csv.printRecord("less exact", timeline.lessExact());
    csv.printRecord("undated", timeline.undated());
  }
}
