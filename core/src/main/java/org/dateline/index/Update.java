package org.dateline.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.dateline.archive.Archive;
import org.dateline.archive.ArchiveReader;
import org.dateline.archive.ArchiveRecord;
import org.dateline.archive.ArchiveSurvey;
import org.dateline.archive.FileStamp;
import org.dateline.archive.Manifest;
import org.dateline.archive.QuarantineFile;
import org.dateline.index.disk.AppendedFile;
import org.dateline.index.generation.ArticleVersions;
import org.dateline.index.generation.Generations;
import org.dateline.index.generation.IndexMismatchException;
import org.dateline.index.generation.IndexSettings;
import org.dateline.index.generation.IngestCounts;
import org.dateline.index.generation.Rejects;
import org.dateline.tag.Tagger;

/**
 * Takes what is new in an archive into the index that serves: files that it was not made of, or
 * that have changed since. All of it becomes visible at once at the end; if anything fails before,
 * nothing has changed.
 *
 * <p>Articles of files that are gone stay, and so do those that a changed file holds no more: the
 * next {@link Rebuild} drops them.
 */
public final class Update {
  private final Path folder;
  private final Tagger tagger;
  private final IndexSettings settings;
  private final MaxBad maxBad;

  /**
   * An update of the index in {@code folder}; if there is none, an empty one is made first. An
   * index that has only lost the file that names what serves is updated, and the file written anew.
   */
  public Update(Path folder, Tagger tagger, IndexSettings settings, MaxBad maxBad) {
    this.folder = folder;
    this.tagger = tagger;
    this.settings = settings;
    this.maxBad = maxBad;
  }

  /**
   * Says about how much room {@link #run} will need, without reading a file of the archive.
   *
   * @throws IOException as {@link Archive#files}, or if the index cannot be read
   */
  public Rebuild.Room room(Archive archive) throws IOException {
    Path current = new Generations(folder).current();
    Manifest known =
        current == null
            ? new Manifest()
            : Manifest.load(new AppendedFile(current, AppendedFile.MANIFEST).path());
    return Rebuild.Room.of(folder, archive.textBytes(known), tagger);
  }

  /**
   * Reads what is new or changed and adds it.
   *
   * @param listener told after each record, on the calling thread
   * @throws IOException if the archive cannot be read at all, the index cannot be written, somebody
   *     else writes it, or too many records are bad
   * @throws IndexMismatchException if the index does not fit, or has no generation that can be read
   */
  public UpdateReport run(Archive archive, Consumer<RebuildProgress> listener) throws IOException {
    long started = System.nanoTime();
    try (Rejects rejects = Rejects.open(folder);
        ArticlePlaces places = places(rejects)) {
      return run(archive, rejects.file(), places, started, listener);
    }
  }

  static ArticlePlaces places(Rejects rejects) throws IOException {
    return new ArticlePlaces(rejects.places(), 0);
  }

  private UpdateReport run(
      Archive archive,
      Path rejects,
      ArticlePlaces places,
      long started,
      Consumer<RebuildProgress> listener)
      throws IOException {
    ArticleIndex index = ArticleIndex.open(folder, tagger, settings);
    boolean done = false;
    try {
      Manifest manifest = Manifest.load(manifest(index).path());
      Archive changed = archive.changedSince(manifest);
      int files = archive.files().size();
      Taken taken = take(changed, index, rejects, places, listener);
      maxBad.checkAll(taken.counts());
      index.commit();
      noteRead(index, taken.versions(), names(taken), rejects);
      // Last: what is not noted is only read once more.
      manifest(index).append(Manifest.lines(taken.files()));
      manifest(index).append(Manifest.lines(manifest.moved()));
      done = true;
      ArticlePlaces.Repeated repeated = places.repeated();
      return new UpdateReport(
          taken.files().size(),
          files - taken.files().size(),
          manifest.gone(),
          taken.counts().records(),
          taken.counts().articles(),
          taken.counts().kills(),
          taken.counts().quarantined(),
          index.size(),
          Duration.ofNanos(System.nanoTime() - started),
          repeated.count(),
          taken.survey().parts(),
          repeated.first());
    } finally {
      if (done) {
        index.close();
      } else {
        index.abandon();
      }
    }
  }

  private record Taken(
      List<FileStamp> files, IngestCounts counts, ArticleVersions versions, ArchiveSurvey survey) {}

  private Taken take(
      Archive changed,
      ArticleIndex index,
      Path rejects,
      ArticlePlaces places,
      Consumer<RebuildProgress> listener)
      throws IOException {
    long bytes = changed.totalBytes();
    ArticleVersions versions = versions(index);
    try (ArchiveReader reader = changed.open();
        Ingest ingest =
            new Ingest(
                index,
                tagger,
                settings.threads(),
                versions,
                rejects,
                places,
                ArchiveSurvey.empty(),
                IngestCounts.NONE)) {
      for (ArchiveRecord next = reader.next(); next != null; next = reader.next()) {
        ingest.take(next);
        maxBad.check(ingest.counts());
        listener.accept(ingest.progress(reader, bytes));
      }
      ingest.drain();
      return new Taken(reader.takeFinished(), ingest.counts(), versions, ingest.survey(reader));
    }
  }

  static ArticleVersions versions(ArticleIndex index) throws IOException {
    try (DirectoryReader written = index.newReader()) {
      return ArticleVersions.of(
          written, new AppendedFile(index.generation(), AppendedFile.KILLS).linesFrom(0));
    }
  }

  private static AppendedFile manifest(ArticleIndex index) {
    return new AppendedFile(index.generation(), AppendedFile.MANIFEST);
  }

  private static List<String> names(Taken taken) {
    return taken.files().stream().map(FileStamp::file).toList();
  }

  /** After the commit: notes the kills that were read, and what could not be read in the files. */
  static void noteRead(
      ArticleIndex index, ArticleVersions versions, List<String> files, Path rejects)
      throws IOException {
    new AppendedFile(index.generation(), AppendedFile.KILLS).append(versions.takeKills());
    QuarantineFile.replace(index.generation().resolve(AppendedFile.QUARANTINE), files, rejects);
  }
}
