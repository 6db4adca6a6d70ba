package org.dateline.index.generation;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.util.Version;
import org.dateline.Internal;
import org.dateline.index.analysis.NewsAnalysis;
import org.dateline.index.schema.Schema;
import org.dateline.tag.Tagger;
import org.jspecify.annotations.Nullable;

/**
 * What an index says of itself; kept in its commit data. Immutable.
 *
 * @param schema version of the fields
 * @param analysis version of the analyzer chain
 * @param gazetteer version of the gazetteer that tagged it last; "none" if it has no tags
 * @param recogniser version of the model that recognised names last; likewise
 * @param eventModel version of the model that judged events last; likewise; "unknown" if what wrote
 *     it did not say
 * @param rules version of the event rules that tagged it last; "none" if it has no tags
 * @param mixed whether other articles were tagged by others than those, as after an update with
 *     other names
 * @param dateline version of Dateline that wrote it last; "unknown" if it did not say
 * @param lucene version of Lucene that wrote it last
 * @param zone the zone of its date facet
 */
public record IndexInfo(
    int schema,
    int analysis,
    String gazetteer,
    String recogniser,
    String eventModel,
    String rules,
    boolean mixed,
    String dateline,
    String lucene,
    ZoneId zone) {
  private static final String PREFIX = "dateline.";
  private static final String SCHEMA = PREFIX + "schema";
  private static final String ANALYSIS = PREFIX + "analysis";
  private static final String GAZETTEER = PREFIX + "gazetteer";
  private static final String RECOGNISER = PREFIX + "recogniser";
  private static final String EVENT_MODEL = PREFIX + "event-model";
  private static final String RULES = PREFIX + "rules";
  private static final String MIXED = PREFIX + "mixed";
  private static final String DATELINE = PREFIX + "version";
  private static final String LUCENE = PREFIX + "lucene";
  private static final String ZONE = PREFIX + "zone";

  /** What decides which tags an article gets, in the words of {@link #changes}. */
  private static final Map<String, String> TAGGING =
      Map.of(
          GAZETTEER, "gazetteer",
          RECOGNISER, "recogniser",
          EVENT_MODEL, "event model",
          RULES, "event rules",
          DATELINE, "Dateline");

  /** The key of the commit data that says when it was made. */
  static final String MADE = PREFIX + "made";

  /** Whether it was made by {@link Tagger#none}: a plain full-text index. */
  public boolean isUntagged() {
    return Tagger.isNone(recogniser);
  }

  @Internal
  public static IndexInfo now(Tagger tagger, ZoneId zone) {
    return new IndexInfo(
        Schema.VERSION,
        NewsAnalysis.VERSION,
        tagger.gazetteer().version(),
        tagger.recogniserVersion(),
        tagger.eventModelVersion(),
        tagger.scheme().version(),
        false,
        DatelineVersion.now(),
        Version.LATEST.toString(),
        zone);
  }

  @Internal
  public Map<String, String> toCommitData() {
    Map<String, String> data = new TreeMap<>();
    data.put(SCHEMA, Integer.toString(schema));
    data.put(ANALYSIS, Integer.toString(analysis));
    data.put(GAZETTEER, gazetteer);
    data.put(RECOGNISER, recogniser);
    data.put(EVENT_MODEL, eventModel);
    data.put(RULES, rules);
    data.put(MIXED, Boolean.toString(mixed));
    data.put(DATELINE, dateline);
    data.put(LUCENE, lucene);
    data.put(ZONE, zone.getId());
    return data;
  }

  /** Whether this is the commit data of an index that Dateline made, of whatever version. */
  static boolean isIn(@Nullable Map<String, String> commitData) {
    return commitData != null && commitData.containsKey(SCHEMA);
  }

  /**
   * In what this differs from what a commit says, in plain words: {@code event model 1f is now 2e}.
   *
   * @param then data of a commit, of whatever version; what it does not say is unknown
   */
  @Internal
  public List<String> changes(Map<String, String> then) {
    List<String> changes = new ArrayList<>();
    toCommitData()
        .forEach((key, value) -> {
          String before = then.getOrDefault(key, DatelineVersion.UNKNOWN);
          if (!before.equals(value) && !key.equals(MIXED)) {
            String name = TAGGING.getOrDefault(key, key.substring(PREFIX.length()));
            changes.add(name + " " + before + " is now " + value);
          }
        });
    return changes;
  }

  /** Of the {@link #changes}, those that articles may be tagged otherwise by. */
  List<String> changesOfTagging(IndexInfo then) {
    Map<String, String> data = toCommitData();
    then.toCommitData()
        .forEach((key, value) -> {
          if (TAGGING.containsKey(key)) {
            data.put(key, value);
          }
        });
    return changes(data);
  }

  /**
   * Why an index may get other tags if it is tagged again by what this says; empty if it cannot.
   *
   * @param then what the index says of itself
   */
  @Internal
  public List<String> reasonsToRetag(IndexInfo then) {
    List<String> reasons = changesOfTagging(then);
    if (then.mixed()) {
      reasons.add("not all articles were tagged by the same");
    }
    if (reasons.isEmpty() && !DatelineVersion.isRelease(dateline)) {
      reasons.add("Dateline " + dateline + " is no release, so that it may have changed");
    }
    return reasons;
  }

  @Internal
  public IndexInfo withMixed(boolean value) {
    return new IndexInfo(
        schema, analysis, gazetteer, recogniser, eventModel, rules, value, dateline, lucene, zone);
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
    if (!isIn(data)) {
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
          Integer.parseInt(value(data, SCHEMA)),
          Integer.parseInt(value(data, ANALYSIS)),
          value(data, GAZETTEER),
          value(data, RECOGNISER),
          data.getOrDefault(EVENT_MODEL, DatelineVersion.UNKNOWN),
          value(data, RULES),
          Boolean.parseBoolean(value(data, MIXED)),
          data.getOrDefault(DATELINE, DatelineVersion.UNKNOWN),
          value(data, LUCENE),
          ZoneId.of(value(data, ZONE)));
    } catch (NumberFormatException | DateTimeException e) {
      throw misfit(place, "has commit data that cannot be read");
    }
  }

  private static String value(Map<String, String> data, String key) {
    return data.getOrDefault(key, "");
  }

  static IndexMismatchException misfit(String place, String what) {
    return new IndexMismatchException(
        ("The index in %s %s and this Dateline needs schema %s.%s: make it anew with"
                + " `dateline rebuild ARCHIVE --index %s`.")
            .formatted(place, what, Schema.VERSION, NewsAnalysis.VERSION, place));
  }
}
