package org.dateline.index;

import java.io.IOException;
import java.nio.file.Path;
import org.dateline.archive.ArchiveReader;
import org.dateline.archive.ArchiveRecord;
import org.dateline.archive.Quarantine;
import org.dateline.index.generation.ArticleSink;
import org.dateline.index.generation.ArticleVersions;
import org.dateline.index.generation.IngestCounts;
import org.dateline.tag.Tagger;

/** Takes the records of an archive into an index and counts them. Used by one thread. */
final class Ingest implements AutoCloseable {
  private final ArticleSink target;
  private final ArticleVersions versions;
  private final Quarantine quarantine;
  private final OrderedTagging tagging;
  private IngestCounts counts;

  Ingest(
      ArticleSink target,
      Tagger tagger,
      int threads,
      ArticleVersions versions,
      Path quarantine,
      IngestCounts so) {
    this.target = target;
    this.versions = versions;
    this.quarantine = new Quarantine(quarantine);
    this.tagging = new OrderedTagging(tagger, threads, target::add);
    this.counts = so;
  }

  IngestCounts counts() {
    return counts;
  }

  void take(ArchiveRecord record) throws IOException {
    switch (record) {
      case ArchiveRecord.Read read -> {
        counts = counts.plusArticle();
        if (versions.accepts(read.article().id(), read.article().version())) {
          tagging.add(read.article());
        }
      }
      case ArchiveRecord.Kill kill -> {
        counts = counts.plusKill();
        if (versions.acceptsKill(kill.id(), kill.version())) {
          tagging.drain();
          target.delete(kill.id());
        }
      }
      case ArchiveRecord.Unreadable bad -> {
        counts = counts.plusQuarantined();
        quarantine.add(bad);
      }
    }
  }

  /** How far this is with what {@code reader} gives. */
  RebuildProgress progress(ArchiveReader reader, long bytesTotal) {
    return new RebuildProgress(
        reader.bytesRead(),
        bytesTotal,
        counts.articles(),
        counts.quarantined(),
        reader.currentFile());
  }

  /** Waits until everything taken has gone to the target. */
  void drain() throws IOException {
    tagging.drain();
  }

  @Override
  public void close() throws IOException {
    tagging.close();
    quarantine.close();
  }
}
