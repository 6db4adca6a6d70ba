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
import org.dateline.archive.ArchiveRecord.Location;
import org.dateline.archive.form.ArticleJson;
import org.dateline.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * What an archive holds, found by reading all of it without an index. Every record is counted:
 * {@code records = articles + kills + quarantined}. Filled by one thread.
 */
public final class ArchiveSurvey {
  private final SortedMap<String, Part> parts = new TreeMap<>();

  private final Set<Path> withRecords = new HashSet<>();

  private ArchiveSurvey() {}

  /**
   * Reads an archive.
   *
   * @param key which part of the survey a record belongs to, by its file and the name of its form;
   *     that is empty for a file of no form, or without any record
   * @throws IOException if the archive cannot be read at all
   */
  public static ArchiveSurvey of(Archive archive, BiFunction<Path, String, String> key)
      throws IOException {
    ArchiveSurvey survey = new ArchiveSurvey();
    try (ArchiveReader reader = archive.open()) {
      for (ArchiveRecord record; (record = reader.next()) != null; ) {
        Path file = record.location().file();
        survey.part(key.apply(file, record.form())).add(record);
        survey.withRecords.add(file);
      }
    }
    for (Path file : archive.files()) {
      if (!survey.withRecords.contains(file)) {
        survey.part(key.apply(file, "")).files.add(file);
      }
    }
    return survey;
  }

  private Part part(String key) {
    return parts.computeIfAbsent(key, k -> new Part());
  }

  /** The parts by key, sorted. */
  public SortedMap<String, Part> parts() {
    return Collections.unmodifiableSortedMap(parts);
  }

  /** What records of one part there are. */
  public static final class Part {
    private final Set<Path> files = new HashSet<>();
    private final Map<String, Long> fields = new LinkedHashMap<>();
    private final Map<String, Long> reasons = new TreeMap<>();
    private final Map<String, Long> doubts = new TreeMap<>();
    private final Map<String, Location> examples = new TreeMap<>();
    private @Nullable Article sample;
    private long articles;
    private long kills;
    private long quarantined;

    private Part() {}

    private void add(ArchiveRecord record) {
      files.add(record.location().file());
      switch (record) {
        case ArchiveRecord.Read read -> {
          add(read.article());
          read.doubts().forEach(doubt -> count(doubts, doubt.kind(), read.location()));
        }
        case ArchiveRecord.Kill kill -> kills++;
        case ArchiveRecord.Unreadable bad -> {
          quarantined++;
          count(reasons, bad.kindOfReason(), bad.location());
        }
      }
    }

    private void count(Map<String, Long> in, String kind, Location at) {
      in.merge(kind, 1L, Long::sum);
      examples.putIfAbsent(kind, at);
    }

    private void add(Article article) {
      articles++;
      sample = sample == null ? article : sample;
      ArticleJson.fields(article)
          .forEach((name, value) -> {
            if (!value.equals("")) {
              fields.merge(name, 1L, Long::sum);
            }
          });
    }

    /** Files, those without any record too. */
    public int files() {
      return files.size();
    }

    /** Records that are articles. */
    public long articles() {
      return articles;
    }

    /** Records that take an article back. */
    public long kills() {
      return kills;
    }

    /** Records that cannot be read. */
    public long quarantined() {
      return quarantined;
    }

    /** How many articles have each field, by its name. */
    public Map<String, Long> fields() {
      return Collections.unmodifiableMap(fields);
    }

    /** How many records cannot be read for each kind of reason. */
    public Map<String, Long> reasons() {
      return Collections.unmodifiableMap(reasons);
    }

    /** How often something of an article was not taken, by field and kind of reason. */
    public Map<String, Long> doubts() {
      return Collections.unmodifiableMap(doubts);
    }

    /** The first place of each kind of reason, and of each doubt. */
    public Map<String, Location> examples() {
      return Collections.unmodifiableMap(examples);
    }

    /** The first article, {@code null} if there is none. */
    public @Nullable Article sample() {
      return sample;
    }
  }
}
