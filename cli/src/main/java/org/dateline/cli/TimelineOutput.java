package org.dateline.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dateline.cli.table.CsvTable;
import org.dateline.render.ResultText;
import org.dateline.search.result.Timeline;
import org.dateline.search.result.Timeline.Series;

/** A timeline of articles as comma-separated values (RFC 4180). */
final class TimelineOutput {
  private TimelineOutput() {}

  /** A bucket a row, a series a column; then what is in no bucket. */
  static void csv(Appendable out, Timeline timeline) throws IOException {
    CsvTable csv = new CsvTable(out);
    List<Object> header = new ArrayList<>(Arrays.asList(timeline.unit().key(), "count"));
    timeline.series().forEach(series -> header.add(ResultText.clean(series.name())));
    csv.row(header.toArray());
    for (int i = 0; i < timeline.buckets().size(); i++) {
      List<Object> row = new ArrayList<>();
      row.add(timeline.buckets().get(i).label());
      row.add(timeline.all().counts().get(i));
      for (Series series : timeline.series()) {
        row.add(series.counts().get(i));
      }
      csv.row(row.toArray());
    }
    csv.row("less exact", timeline.lessExact());
    csv.row("undated", timeline.undated());
  }
}
