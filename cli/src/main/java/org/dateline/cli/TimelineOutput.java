package org.dateline.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dateline.render.ResultText;
import org.dateline.search.result.Timeline;
import org.dateline.search.result.Timeline.Series;

/** A timeline of articles as comma-separated values (RFC 4180). */
final class TimelineOutput {
  private TimelineOutput() {}

  /** A bucket a row, a series a column; then what is in no bucket. */
  static void csv(Appendable out, Timeline timeline) throws IOException {
    CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
    List<Object> header = new ArrayList<>(Arrays.asList(timeline.unit().key(), "count"));
    timeline.series().forEach(series -> header.add(ResultText.clean(series.name())));
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
