package org.dateline.index;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.dateline.archive.Archive;
import org.dateline.archive.ArchivePosition;
import org.dateline.archive.ArchiveReader;
import org.dateline.archive.ArchiveRecord;
import org.dateline.archive.ArchiveSurvey;
import org.dateline.archive.Manifest;
import org.dateline.index.disk.AppendedFile;
import org.dateline.index.disk.FolderLock;
import org.dateline.index.generation.ArticleVersions;
import org.dateline.index.generation.Checkpoint;
import org.dateline.index.generation.GenerationWriter;
import org.dateline.index.generation.Generations;
import org.dateline.index.generation.IndexInfo;
import org.dateline.index.generation.IndexSettings;
import org.dateline.index.generation.IngestCounts;
import org.dateline.index.generation.NextGeneration;
import org.dateline.tag.Tagger;
import org.jspecify.annotations.Nullable;

/**
 * Makes an index anew from an archive. The new generation is written beside the one that serves,
 * verified, and takes its place at the end in one step; searchers move over. If anything fails
 * before, the old one serves on.
 *
 * <p>It is safe against being killed: every so often what was written is made durable together with
 * the place in the archive, and the same rebuild goes on from there: of the same archive, by the
 * same tagger, settings and version of Dateline; any other starts over. The result is the same
 * article by article, and in the same order, however often it was interrupted and whatever the
 * number of threads.
 *
 * <p>What an {@link ArticleIndex} adds or deletes and commits meanwhile is in the new generation
 * too.
 *
 * <pre>{@code
 * RebuildReport report = new Rebuild(folder, tagger, IndexSettings.defaults())
 *     .run(Archive.of(List.of(path)), progress -> {});
 * }</pre>
 */
public final class Rebuild {
  private static final String PLACES = "places.tmp";

  private final Path folder;
  private final Tagger tagger;
  private final IndexSettings settings;
  private final RebuildOptions options;
  private volatile boolean stopping;

  /** A rebuild of the index in {@code folder}, which need not exist yet. */
  public Rebuild(Path folder, Tagger tagger, IndexSettings settings) {
    this(folder, tagger, settings, RebuildOptions.defaults());
  }

  /** A rebuild of the index in {@code folder}, which need not exist yet. */
  public Rebuild(Path folder, Tagger tagger, IndexSettings settings, RebuildOptions options) {
    this.folder = folder;
    this.tagger = tagger;
    this.settings = settings;
    this.options = options;
  }

  /**
   * Ends the run at its next record with a checkpoint; it then throws an {@link
   * InterruptedIOException}. May be called by any thread.
   */
  public void stop() {
    stopping = true;
  }

  /**
   * How much room a run needs on the disk of the index, and how much there is, in bytes.
   *
   * @param needed about as much, by the size of the archive's files and what others came to
   * @param free now
   */
  public record Room(long needed, long free) {
    // Bytes of an index for a byte of JSON Lines, with some more: measured were 1.1 to 1.3 and 2.0
    // to 2.2, on news short and long.
    private static final double WORDS = 1.5;
    private static final double TAGS = 2.5;

    static Room of(Path folder, long textBytes, Tagger tagger) throws IOException {
      double times = Tagger.isNone(tagger.recogniserVersion()) ? WORDS : TAGS;
      Path there = folder.toAbsolutePath();
      while (Files.notExists(there) && there.getParent() != null) {
        there = there.getParent();
      }
      return new Room((long) (times * textBytes), Files.getFileStore(there).getUsableSpace());
    }

    /** Whether there seems to be too little. */
    public boolean isTooLittle() {
      return needed > free;
    }
  }

  /**
   * Says about how much room {@link #run} will need, without reading anything.
   *
   * @throws IOException as {@link Archive#files}
   */
  public Room room(Archive archive) throws IOException {
    return Room.of(folder, archive.textBytes(new Manifest()), tagger);
  }

  /**
   * Reads the archive, tags and indexes it, and lets the result serve.
   *
   * @param listener told after each record, on the calling thread
   * @throws IOException if the archive cannot be read at all, the index cannot be written, another
   *     rebuild is at work, too many records are bad, or not one was readable; the old index then
   *     serves on
   */
  public RebuildReport run(Archive archive, Consumer<RebuildProgress> listener) throws IOException {
    return FolderLock.building(
        folder,
        () -> {
          try (Run run = new Run(archive, listener)) {
            return run.run();
          }
        });
  }

  /** The checkpoint to go on from, or why not from the one there is: "" if there is none. */
  private record Found(@Nullable Checkpoint checkpoint, String unfit) {
    static final Found NOTHING = new Found(null, "");
  }

  /** One run. */
  private final class Run implements AutoCloseable {
    private final Archive archive;
    private final Consumer<RebuildProgress> listener;
    private final Generations generations = new Generations(folder);
    private final long started = System.nanoTime();
    private final String build;
    private final long bytesTotal;
    private final Path generation;
    private final Found found;
    private final AppendedFile manifest;
    private final AppendedFile kills;
    private final AppendedFile quarantine;
    private final GenerationWriter writer;
    private final ArticlePlaces places;
    private final ArchiveSurvey survey;
    private Checkpoint last;
    private long lastNanos = System.nanoTime();

    Run(Archive archive, Consumer<RebuildProgress> listener) throws IOException {
      this.archive = archive;
      String described = archive.description();
      build = described.isEmpty() ? Long.toString(System.nanoTime()) : described;
      this.listener = listener;
      bytesTotal = archive.totalBytes();
      Path unfinished = FolderLock.changing(folder, generations::unfinished);
      found = unfinished == null ? Found.NOTHING : find(unfinished);
      Checkpoint checkpoint = found.checkpoint();
      if (unfinished != null && checkpoint == null) {
        Generations.delete(unfinished);
      }
      generation =
          unfinished != null && checkpoint != null
              ? unfinished
              : FolderLock.changing(folder, generations::next);
      manifest = new AppendedFile(generation, AppendedFile.MANIFEST);
      kills = new AppendedFile(generation, AppendedFile.KILLS);
      quarantine = new AppendedFile(generation, AppendedFile.QUARANTINE);
      // No commit of others is half done meanwhile: each is before the beginning, or after it.
      last = checkpoint == null ? FolderLock.changing(folder, this::beginning) : checkpoint;
      writer = GenerationWriter.open(generation, folder, tagger, settings);
      manifest.cutTo(last.manifest());
      kills.cutTo(last.kills());
      quarantine.cutTo(last.quarantine());
      places = new ArticlePlaces(generation.resolve(PLACES), last.places());
      survey = ArchiveSurvey.ofState(last.survey());
    }

    private Checkpoint beginning() throws IOException {
      return new Checkpoint(
          build,
          ArchivePosition.START,
          IngestCounts.NONE,
          0,
          0,
          0,
          0,
          Map.of(),
          generations.changes());
    }

    private Found find(Path unfinished) throws IOException {
      @Nullable Map<String, String> data = options.resume() ? commitDataIn(unfinished) : Map.of();
      if (data == null) {
        return new Found(null, "its last checkpoint cannot be read");
      }
      if (!Checkpoint.isIn(data)) {
        return Found.NOTHING;
      }
      Checkpoint checkpoint = Checkpoint.of(data);
      List<String> changes = IndexInfo.now(tagger, settings.zone()).changes(data);
      String unfit = changes.isEmpty() ? unfit(unfinished, checkpoint) : String.join(", ", changes);
      return new Found(unfit.isEmpty() ? checkpoint : null, unfit);
    }

    private String unfit(Path unfinished, Checkpoint checkpoint) throws IOException {
      if (!checkpoint.build().equals(build)) {
        return "it was of another archive, or read otherwise";
      }
      String lost = checkpoint.lost(unfinished);
      if (!lost.isEmpty()) {
        return lost;
      }
      boolean fits =
          archive.has(checkpoint.position())
              && Manifest.load(unfinished.resolve(AppendedFile.MANIFEST), checkpoint.manifest())
                  .isBeginningOf(archive);
      return fits ? "" : "the archive has changed";
    }

    RebuildReport run() throws IOException {
      IngestCounts counts = fill();
      if (counts.articles() == 0) {
        writer.close();
        places.close();
        Generations.delete(generation);
        throw new IOException(
            "no article could be read from the archive ("
                + counts.quarantined()
                + " records are bad); nothing was replaced");
      }
      options.maxBad().checkAll(counts);
      int indexed = writer.size();
      List<RebuildReport.Replacement> replaced =
          counts.articles() == indexed ? List.of() : places.repeated().first();
      places.remove();
      new NextGeneration(folder, tagger, writer, last.changes())
          .takePlace(options.keep(), last.toCommitData());
      return new RebuildReport(
          counts.records(),
          indexed,
          counts.articles() - indexed,
          counts.kills(),
          counts.quarantined(),
          bytesTotal,
          found.checkpoint() != null,
          found.unfit(),
          Duration.ofNanos(System.nanoTime() - started),
          survey.parts(),
          replaced);
    }

    private IngestCounts fill() throws IOException {
      ArticleVersions versions = versions();
      try (ArchiveReader reader = archive.open(last.position());
          Ingest ingest =
              new Ingest(
                  writer,
                  tagger,
                  settings.threads(),
                  versions,
                  quarantine.path(),
                  places,
                  survey,
                  last.counts())) {
        for (ArchiveRecord next = reader.next(); next != null; next = reader.next()) {
          ingest.take(next);
          listener.accept(ingest.progress(reader, bytesTotal));
          checkpointIfDue(reader, ingest, versions);
        }
        checkpoint(reader, ingest, versions);
        return ingest.counts();
      }
    }

    private ArticleVersions versions() throws IOException {
      try (DirectoryReader written = writer.newReader()) {
        return ArticleVersions.of(written, kills.linesFrom(0));
      }
    }

    private void checkpointIfDue(ArchiveReader reader, Ingest ingest, ArticleVersions versions)
        throws IOException {
      boolean tooMany = ingest.counts().quarantined() > options.maxBad().count();
      if (stopping || tooMany || isDue()) {
        checkpoint(reader, ingest, versions);
      }
      options.maxBad().check(ingest.counts());
      if (stopping) {
        throw new InterruptedIOException(
            "stopped at a checkpoint; the same command goes on from there, and the old index"
                + " serves meanwhile");
      }
    }

    private boolean isDue() {
      return System.nanoTime() - lastNanos >= options.checkpointEvery().toNanos();
    }

    private void checkpoint(ArchiveReader reader, Ingest ingest, ArticleVersions versions)
        throws IOException {
      ingest.drain();
      manifest.append(Manifest.lines(reader.takeFinished()));
      kills.append(versions.takeKills());
      // Before the checkpoint counts on it.
      if (quarantine.length() > last.quarantine()) {
        quarantine.force();
      }
      last =
          new Checkpoint(
              build,
              reader.position(),
              ingest.counts(),
              manifest.length(),
              quarantine.length(),
              kills.length(),
              places.flush(),
              ingest.survey(reader).state(),
              last.changes());
      writer.commit(last.toCommitData());
      lastNanos = System.nanoTime();
    }

    // What has a checkpoint waits for the next run; the rest is of no use.
    @Override
    public void close() throws IOException {
      places.close();
      writer.close();
      Map<String, String> left = Files.isDirectory(generation) ? commitDataIn(generation) : null;
      if (left != null && !Checkpoint.isIn(left)) {
        Generations.delete(generation);
      }
    }
  }

  /** Empty if there is no commit, {@code null} if it is damaged. */
  private static @Nullable Map<String, String> commitDataIn(Path build) throws IOException {
    try (Directory directory = FSDirectory.open(build)) {
      return SegmentInfos.readLatestCommit(directory).getUserData();
    } catch (IndexNotFoundException e) {
      return Map.of();
    } catch (CorruptIndexException | NoSuchFileException e) {
      return null;
    }
  }
}
