package org.dateline.index.generation;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.Internal;
import org.dateline.archive.ArchivePosition;
import org.dateline.index.disk.AppendedFile;
import org.jspecify.annotations.Nullable;

/**
 * Where a rebuild is; kept in the commit of what it has written, so that both always fit.
 *
 * @param build what is built of what: another build does not go on from here
 * @param position in the archive
 * @param counts of records so far
 * @param manifest length of that file
 * @param quarantine length of that file
 * @param kills length of that file
 * @param places length of the file of where articles stand
 * @param survey what was read so far, as maps and numbers
 * @param changes how long the file of changes of each generation was when the build began, by name
 */
@Internal
public record Checkpoint(
    String build,
    ArchivePosition position,
    IngestCounts counts,
    long manifest,
    long quarantine,
    long kills,
    long places,
    Map<String, Object> survey,
    Map<String, Long> changes) {

  private static final String KEY = "dateline.checkpoint";

  public Map<String, String> toCommitData() throws IOException {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("build", build);
    map.put("file", position.file());
    map.put("records", position.records());
    map.put("offset", position.offset());
    map.put("size", position.size());
    map.put("modified", position.modified());
    map.put("articles", counts.articles());
    map.put("killed", counts.kills());
    map.put("quarantined", counts.quarantined());
    map.put("manifest", manifest);
    map.put("quarantine", quarantine);
    map.put("kills", kills);
    map.put("places", places);
    map.put("survey", survey);
    map.put("changes", changes);
    return Map.of(KEY, JSON.std.asString(map));
  }

  /** Which of the files in the folder of the build has lost lines, "" if none has. */
  public String lost(Path build) throws IOException {
    Map<String, Long> lengths =
        Map.of(
            AppendedFile.MANIFEST, manifest,
            AppendedFile.QUARANTINE, quarantine,
            AppendedFile.KILLS, kills);
    for (Map.Entry<String, Long> file : lengths.entrySet()) {
      if (new AppendedFile(build, file.getKey()).length() < file.getValue()) {
        return "its " + file.getKey() + " has lost lines that its last checkpoint counted";
      }
    }
    return "";
  }

  public static boolean isIn(Map<String, String> commitData) {
    return commitData.containsKey(KEY);
  }

  public static Checkpoint of(Map<String, String> commitData) throws IOException {
    Map<String, Object> map = JSON.std.mapFrom(commitData.get(KEY));
    return new Checkpoint(
        String.valueOf(map.get("build")),
        new ArchivePosition(
            String.valueOf(map.get("file")),
            number(map, "records"),
            number(map, "offset"),
            number(map, "size"),
            number(map, "modified")),
        new IngestCounts(
            number(map, "articles"), number(map, "killed"), number(map, "quarantined")),
        number(map, "manifest"),
        number(map, "quarantine"),
        number(map, "kills"),
        number(map, "places"),
        survey(map.get("survey")),
        lengths(map.get("changes")));
  }

  // All changes of a generation that is not named are carried: too many do no harm.
  private static Map<String, Long> lengths(@Nullable Object value) {
    Map<String, Long> lengths = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, length) -> {
        if (length instanceof Number number) {
          lengths.put(String.valueOf(name), number.longValue());
        }
      });
    }
    return lengths;
  }

  private static Map<String, Object> survey(@Nullable Object value) {
    Map<String, Object> survey = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((form, part) -> survey.put(String.valueOf(form), part));
    }
    return survey;
  }

  private static long number(Map<String, Object> map, String key) {
    return map.get(key) instanceof Number number ? number.longValue() : 0;
  }
}
