package org.dateline.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.archive.ArchiveRecord;
import org.dateline.index.Generation;
import org.dateline.index.RebuildReport;
import org.dateline.index.RetagReport;
import org.dateline.index.UpdateReport;
import org.dateline.index.Verify;
import org.jspecify.annotations.Nullable;

/** Draws what keeping an index gives as JSON: reports, generations, quarantine. */
final class KeepingJson {
  private KeepingJson() {}

  private static Map<String, @Nullable Object> map() {
    return new LinkedHashMap<>();
  }

  static Map<String, @Nullable Object> report(RebuildReport report) {
    Map<String, @Nullable Object> map = map();
    map.put("read", report.read());
    map.put("indexed", report.indexed());
    map.put("replaced", report.replaced());
    map.put("kills", report.kills());
    map.put("quarantined", report.quarantined());
    map.put("bytes", report.bytes());
    map.put("resumed", report.resumed());
    map.put("started_over", report.startedOver());
    map.put("took_ms", report.took().toMillis());
    return map;
  }

  static Map<String, @Nullable Object> report(UpdateReport report) {
    Map<String, @Nullable Object> map = map();
    map.put("files", report.files());
    map.put("unchanged", report.unchanged());
    map.put("gone", report.gone());
    map.put("read", report.read());
    map.put("articles", report.articles());
    map.put("kills", report.kills());
    map.put("quarantined", report.quarantined());
    map.put("total", report.total());
    map.put("took_ms", report.took().toMillis());
    return map;
  }

  static Map<String, @Nullable Object> report(RetagReport report) {
    Map<String, @Nullable Object> map = map();
    map.put("reasons", report.reasons());
    map.put("articles", report.articles());
    map.put("changed", report.changed());
    map.put("entities", report.entities().stream().map(KeepingJson::change).toList());
    map.put("events", report.events().stream().map(KeepingJson::change).toList());
    return map;
  }

  private static Map<String, @Nullable Object> change(RetagReport.Change change) {
    Map<String, @Nullable Object> map = map();
    map.put("id", change.id());
    map.put("name", change.name());
    map.put("gained", change.gained());
    map.put("lost", change.lost());
    return map;
  }

  static Map<String, @Nullable Object> generation(Generation generation) {
    Map<String, @Nullable Object> map = map();
    map.put("name", generation.name());
    map.put("serves", generation.serves());
    map.put("made", generation.made() == null ? null : generation.made().toString());
    map.put("articles", generation.articles());
    map.put("bytes", generation.bytes());
    return map;
  }

  static Map<String, @Nullable Object> verify(Verify.Report report) {
    Map<String, @Nullable Object> map = map();
    map.put("sound", report.sound());
    map.put("problems", report.problems());
    map.put("repairs", report.repairs());
    return map;
  }

  static Map<String, @Nullable Object> quarantined(ArchiveRecord.Unreadable bad) {
    Map<String, @Nullable Object> map = map();
    map.put("file", bad.location().file().toString());
    map.put("entry", bad.location().entry());
    map.put("line", bad.location().line());
    map.put("offset", bad.location().offset());
    map.put("number", bad.location().number());
    map.put("form", bad.form());
    map.put("reason", bad.reason());
    map.put("record", bad.excerpt());
    map.put("raw", bad.raw());
    return map;
  }
}
