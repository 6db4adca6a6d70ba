package org.dateline.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.dateline.Internal;
import org.dateline.archive.ArchiveRecord.Location;
import org.dateline.archive.form.record.ArticleJson;
import org.dateline.article.Article;
import org.dateline.text.language.LanguageDetector;
import org.jspecify.annotations.Nullable;

/**
 * What an archive holds, found by reading all of it. Every record is counted: {@code records =
 * articles + kills + quarantined}; what is passed over because it is no record is counted beside
 * them. Filled by one thread.
 */
public final class ArchiveSurvey {
  private final SortedMap<String, Part> parts = new TreeMap<>();

  private ArchiveSurvey() {}

  /** One that nothing was counted in yet. */
  @Internal
  public static ArchiveSurvey empty() {
    return new ArchiveSurvey();
  }

  /**
   * Reads an archive.
   *
   * @param key which part of the survey a record belongs to, by its file and the name of its form;
   *     that is empty for a file of no form, or without any record
   * @throws IOException if the archive cannot be read at all
   */
  public static ArchiveSurvey of(Archive archive, BiFunction<Path, String, String> key)
      throws IOException {
    ArchiveSurvey survey = empty();
    LanguageDetector languages = new LanguageDetector();
    Set<Path> withRecords = new HashSet<>();
    Path last = Path.of("");
    try (ArchiveReader reader = archive.open()) {
      for (ArchiveRecord record; (record = reader.next()) != null; ) {
        last = record.location().file();
        survey.add(key.apply(last, record.form()), labelled(record, languages));
        withRecords.add(last);
        survey.passedOver(reader, last, key);
      }
      survey.passedOver(reader, last, key);
    }
    for (Path file : archive.files()) {
      if (!withRecords.contains(file)) {
        survey.part(key.apply(file, "")).count(file);
      }
    }
    return survey;
  }

  private static ArchiveRecord labelled(ArchiveRecord record, LanguageDetector languages) {
    return record instanceof ArchiveRecord.Read read
        ? read.as(languages.label(read.article()))
        : record;
  }

  private void passedOver(ArchiveReader reader, Path file, BiFunction<Path, String, String> key) {
    reader
        .takePassedOver()
        .forEach((form, kinds) -> part(key.apply(file, form)).addPassedOver(kinds));
  }

  /** Counts a record; the language of an article is counted as it stands in it. */
  @Internal
  public void add(String key, ArchiveRecord record) {
    part(key).add(record);
  }

  /** Counts by its form what is no record. */
  @Internal
  public void addPassedOver(SortedMap<String, SortedMap<String, Long>> byForm) {
    byForm.forEach((form, kinds) -> part(form).addPassedOver(kinds));
  }

  private Part part(String key) {
    return parts.computeIfAbsent(key, k -> new Part());
  }

  /** The parts by key, sorted. */
  public SortedMap<String, Part> parts() {
    return Collections.unmodifiableSortedMap(parts);
  }

  /** All of it but the samples, as maps, texts and numbers. */
  @Internal
  public Map<String, Object> state() {
    Map<String, Object> state = new LinkedHashMap<>();
    parts.forEach((key, part) -> state.put(key, part.state()));
    return state;
  }

  /** What {@link #state} gave; what is damaged in it counts for nothing. */
  @Internal
  public static ArchiveSurvey ofState(Map<?, ?> state) {
    ArchiveSurvey survey = empty();
    state.forEach((key, part) -> {
      if (part instanceof Map<?, ?> map) {
        survey.part(String.valueOf(key)).restore(map);
      }
    });
    return survey;
  }

  /** What records of one part there are. */
  public static final class Part {
    // As many kinds as nobody reads; a hostile archive must not make more.
    private static final int MOST_KINDS = 200;
    private static final String OTHER = "other";

    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<String, Long> fields = new LinkedHashMap<>();
    private final Map<String, Long> languages = new TreeMap<>();
    private final Map<String, Long> reasons = new TreeMap<>();
    private final Map<String, Long> doubts = new TreeMap<>();
    private final Map<String, Long> passedOver = new TreeMap<>();
    private final Map<String, String> examples = new TreeMap<>();
    private @Nullable Path lastFile;
    private @Nullable Article sample;

    private Part() {}

    private void add(ArchiveRecord record) {
      count(record.location().file());
      switch (record) {
        case ArchiveRecord.Read read -> {
          add(read.article());
          read.doubts().forEach(doubt -> count(doubts, doubt.kind(), read.location()));
        }
        case ArchiveRecord.Kill kill -> count(counts, "kills", 1);
        case ArchiveRecord.Unreadable bad -> {
          count(counts, "quarantined", 1);
          count(reasons, bad.kindOfReason(), bad.location());
        }
      }
    }

    // The records of one file come together.
    private void count(Path file) {
      if (!file.equals(lastFile)) {
        lastFile = file;
        count(counts, "files", 1);
      }
    }

    private void count(Map<String, Long> in, String kind, Location at) {
      count(in, kind, 1);
      if (in.containsKey(kind)) {
        examples.putIfAbsent(kind, at.toString());
      }
    }

    private static void count(Map<String, Long> in, String kind, long by) {
      in.merge(in.size() < MOST_KINDS || in.containsKey(kind) ? kind : OTHER, by, Long::sum);
    }

    private void addPassedOver(Map<String, Long> kinds) {
      kinds.forEach((kind, count) -> count(passedOver, kind, count));
    }

    private void add(Article article) {
      count(counts, "articles", 1);
      sample = sample == null ? article : sample;
      if (article.language() != null) {
        count(languages, article.language(), 1);
      }
      ArticleJson.fields(article)
          .forEach((name, value) -> {
            if (!value.equals("")) {
              fields.merge(name, 1L, Long::sum);
            }
          });
    }

    private Map<String, Object> state() {
      return Map.of(
          "counts", counts,
          "fields", fields,
          "languages", languages,
          "reasons", reasons,
          "doubts", doubts,
          "passed_over", passedOver,
          "examples", examples);
    }

    private void restore(Map<?, ?> state) {
      restore(state.get("counts"), counts);
      restore(state.get("fields"), fields);
      restore(state.get("languages"), languages);
      restore(state.get("reasons"), reasons);
      restore(state.get("doubts"), doubts);
      restore(state.get("passed_over"), passedOver);
      if (state.get("examples") instanceof Map<?, ?> map) {
        map.forEach((kind, place) -> examples.put(String.valueOf(kind), String.valueOf(place)));
      }
    }

    private static void restore(@Nullable Object from, Map<String, Long> to) {
      if (from instanceof Map<?, ?> map) {
        map.forEach((name, count) -> {
          if (count instanceof Number number) {
            to.put(String.valueOf(name), number.longValue());
          }
        });
      }
    }

    private long count(String name) {
      return counts.getOrDefault(name, 0L);
    }

    /** Files, those without any record too. */
    public long files() {
      return count("files");
    }

    /** Records that are articles. */
    public long articles() {
      return count("articles");
    }

    /** Records that take an article back. */
    public long kills() {
      return count("kills");
    }

    /** Records that cannot be read. */
    public long quarantined() {
      return count("quarantined");
    }

    /** Articles without a date of publication, because there is none or none that can be read. */
    public long undated() {
      return articles() - fields.getOrDefault("published", 0L);
    }

    /** Articles that have a title only. */
    public long withoutBody() {
      return articles() - fields.getOrDefault("body", 0L);
    }

    /** How many articles have each field, by its name. */
    public Map<String, Long> fields() {
      return Collections.unmodifiableMap(fields);
    }

    /** How many articles there are in each language, as the archive says it or the text shows. */
    public Map<String, Long> languages() {
      return Collections.unmodifiableMap(languages);
    }

    /** How many records cannot be read for each kind of reason. */
    public Map<String, Long> reasons() {
      return Collections.unmodifiableMap(reasons);
    }

    /** How often something of an article was not taken, by field and kind of reason. */
    public Map<String, Long> doubts() {
      return Collections.unmodifiableMap(doubts);
    }

    /** How often something stands in the files that is no record, by kind. */
    public Map<String, Long> passedOver() {
      return Collections.unmodifiableMap(passedOver);
    }

    /** The first place of each kind of reason, and of each doubt. */
    public Map<String, String> examples() {
      return Collections.unmodifiableMap(examples);
    }

    /** The first article, {@code null} if there is none. */
    public @Nullable Article sample() {
      return sample;
    }
  }
}
