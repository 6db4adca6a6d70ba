package org.dateline.index;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.util.Version;
import org.dateline.tag.Tagger;

/**
 * What an index says of itself; kept in its commit data. Immutable.
 *
 * @param schema version of the fields
 * @param analysis version of the analyzer chain
 * @param gazetteer version of the gazetteer that tagged it last; "none" if it has no tags
 * @param recogniser version of the model that recognised names last; likewise
 * @param rules version of the event rules that tagged it last; likewise
 * @param lucene version of Lucene that wrote it last
 * @param zone the zone of its date facet
 */
public record IndexInfo(
    int schema,
    int analysis,
    String gazetteer,
    String recogniser,
    String rules,
    String lucene,
    ZoneId zone) {
  private static final String PREFIX = "dateline.";

  /** The key of the commit data that says when it was made. */
  static final String MADE = PREFIX + "made";

  /** Whether it was made by {@link Tagger#none}: a plain full-text index. */
  public boolean isUntagged() {
    return Tagger.isNone(recogniser);
  }

  static IndexInfo now(Tagger tagger, ZoneId zone) {
    return new IndexInfo(
        Schema.VERSION,
        NewsAnalysis.VERSION,
        tagger.gazetteer().version(),
        tagger.recogniserVersion(),
        tagger.scheme().version(),
        Version.LATEST.toString(),
        zone);
  }

  Map<String, String> toCommitData() {
    Map<String, String> data = new TreeMap<>();
    data.put(PREFIX + "schema", Integer.toString(schema));
    data.put(PREFIX + "analysis", Integer.toString(analysis));
    data.put(PREFIX + "gazetteer", gazetteer);
    data.put(PREFIX + "recogniser", recogniser);
    data.put(PREFIX + "rules", rules);
    data.put(PREFIX + "lucene", lucene);
    data.put(PREFIX + "zone", zone.getId());
    return data;
  }

  /**
   * Reads what the commit of {@code reader} says and checks that this Dateline can use it.
   *
   * @param place the index's folder, for messages
   * @throws IOException if the commit cannot be read
   * @throws IndexMismatchException if it cannot be used, with the command that mends it
   */
  public static IndexInfo of(DirectoryReader reader, String place) throws IOException {
    Map<String, String> data = reader.getIndexCommit().getUserData();
    if (!data.containsKey(PREFIX + "schema")) {
      throw new IndexMismatchException(
          place + " holds a Lucene index that Dateline did not make: name another folder.");
    }
    IndexInfo info = parse(data, place);
    if (info.schema() != Schema.VERSION || info.analysis() != NewsAnalysis.VERSION) {
      throw misfit(place, "has schema " + info.schema() + "." + info.analysis());
    }
    return info;
  }

  private static IndexInfo parse(Map<String, String> data, String place) {
    try {
      return new IndexInfo(
          Integer.parseInt(value(data, "schema")),
          Integer.parseInt(value(data, "analysis")),
          value(data, "gazetteer"),
          value(data, "recogniser"),
          value(data, "rules"),
          value(data, "lucene"),
          ZoneId.of(value(data, "zone")));
    } catch (NumberFormatException | DateTimeException e) {
      throw misfit(place, "has commit data that cannot be read");
    }
  }

  private static String value(Map<String, String> data, String key) {
    return data.getOrDefault(PREFIX + key, "");
  }

  static IndexMismatchException misfit(String place, String what) {
    return new IndexMismatchException(
        "The index in "
            + place
            + " "
            + what
            + " and this Dateline needs schema "
            + Schema.VERSION
            + "."
            + NewsAnalysis.VERSION
            + ": make it anew with `dateline rebuild ARCHIVE --index "
            + place
            + "`.");
  }
}
