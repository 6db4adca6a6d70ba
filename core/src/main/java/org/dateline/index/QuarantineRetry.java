package org.dateline.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.LongAdder;
import org.dateline.archive.Archive;
import org.dateline.archive.ArchiveOptions;
import org.dateline.archive.ArchiveReader;
import org.dateline.archive.ArchiveRecord;
import org.dateline.archive.ArchiveRecord.Location;
import org.dateline.archive.ArchiveSurvey;
import org.dateline.archive.QuarantineFile;
import org.dateline.index.disk.AppendedFile;
import org.dateline.index.generation.ArticleVersions;
import org.dateline.index.generation.IndexSettings;
import org.dateline.index.generation.IngestCounts;
import org.dateline.index.generation.Rejects;
import org.dateline.tag.Tagger;

/**
 * Reads the records in the quarantine of the index that serves once more, from the files they stand
 * in: after these were mended, an embargo is over, or with another mapping. What can be read now
 * goes into the index and leaves the quarantine.
 */
public final class QuarantineRetry {
  private final Path folder;
  private final Tagger tagger;
  private final IndexSettings settings;

  /** A retry for the index in {@code folder}. */
  public QuarantineRetry(Path folder, Tagger tagger, IndexSettings settings) {
    this.folder = folder;
    this.tagger = tagger;
    this.settings = settings;
  }

  /**
   * What became of the records. Immutable.
   *
   * @param records that were in the quarantine
   * @param articles that could be read now
   * @param quarantined records that are in it now
   * @param missing files that are not there any more; their records stay
   */
  public record Report(long records, long articles, long quarantined, List<String> missing) {
    /** Copies the list. */
    public Report {
      missing = List.copyOf(missing);
    }
  }

  /**
   * Reads again and adds.
   *
   * @throws IOException if the index cannot be written, or somebody else writes it
   */
  public Report run(ArchiveOptions options) throws IOException {
    try (Rejects rejects = Rejects.open(folder);
        ArticlePlaces places = Update.places(rejects);
        ArticleIndex index = ArticleIndex.open(folder, tagger, settings)) {
      Path file = index.generation().resolve(AppendedFile.QUARANTINE);
      Map<Path, NavigableSet<Long>> bad = badRecords(file);
      long before = bad.values().stream().mapToLong(Set::size).sum();
      ArticleVersions versions = Update.versions(index);
      List<String> missing = new ArrayList<>();
      long articles = 0;
      for (Map.Entry<Path, NavigableSet<Long>> entry : bad.entrySet()) {
        if (isUnfollowed(entry.getKey(), entry.getValue(), options)) {
          continue;
        }
        if (Files.exists(entry.getKey())) {
          articles +=
              retry(
                  entry.getKey(),
                  entry.getValue(),
                  options,
                  index,
                  versions,
                  rejects.file(),
                  places);
        } else {
          missing.add(entry.getKey().toString());
        }
      }
      LongAdder left = new LongAdder();
      QuarantineFile.forEach(file, record -> left.increment());
      return new Report(before, articles, left.sum(), missing);
    }
  }

  // A file that could not be read as a whole, or not to its end, counts from that record on.
  private static Map<Path, NavigableSet<Long>> badRecords(Path file) throws IOException {
    Map<Path, NavigableSet<Long>> bad = new LinkedHashMap<>();
    QuarantineFile.forEach(
        file,
        record -> {
          Location at = record.location();
          long number = at.line() == 0 ? -at.number() : at.number();
          bad.computeIfAbsent(at.file(), f -> new TreeSet<>()).add(number);
        });
    return bad;
  }

  // A link that led out of the archive leads out of it still.
  private static boolean isUnfollowed(Path file, NavigableSet<Long> bad, ArchiveOptions options) {
    return !options.followLinks() && bad.last() < 0 && Files.isSymbolicLink(file);
  }

  private static boolean isMeant(NavigableSet<Long> bad, long number) {
    return bad.contains(number) || (bad.first() < 0 && number >= -bad.headSet(0L).last());
  }

  private long retry(
      Path file,
      NavigableSet<Long> bad,
      ArchiveOptions options,
      ArticleIndex index,
      ArticleVersions versions,
      Path still,
      ArticlePlaces places)
      throws IOException {
    // Emptied: what was in it of the file before has its place.
    Files.write(still, new byte[0]);
    try (ArchiveReader reader = Archive.of(List.of(file), options).open();
        Ingest ingest =
            new Ingest(
                index,
                tagger,
                settings.threads(),
                versions,
                still,
                places,
                ArchiveSurvey.empty(),
                IngestCounts.NONE)) {
      for (ArchiveRecord next = reader.next(); next != null; next = reader.next()) {
        if (next instanceof ArchiveRecord.Unreadable || isMeant(bad, next.location().number())) {
          ingest.take(next);
        }
      }
      ingest.drain();
      index.commit();
      List<String> files = List.of(file.toAbsolutePath().normalize().toString());
      Update.noteRead(index, versions, files, still);
      return ingest.counts().articles();
    }
  }
}
