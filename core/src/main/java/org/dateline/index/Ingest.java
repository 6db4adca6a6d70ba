package org.dateline.index;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.util.IOUtils;
import org.dateline.archive.ArchiveReader;
import org.dateline.archive.ArchiveRecord;
import org.dateline.archive.ArchiveSurvey;
import org.dateline.archive.Quarantine;
import org.dateline.article.Article;
import org.dateline.index.document.RefusedArticleException;
import org.dateline.index.generation.ArticleSink;
import org.dateline.index.generation.ArticleVersions;
import org.dateline.index.generation.IngestCounts;
import org.dateline.tag.Tagger;
import org.jspecify.annotations.Nullable;

/**
 * Takes the records of an archive into an index and counts them; an article that the index refuses
 * goes to quarantine. Used by one thread.
 */
final class Ingest implements AutoCloseable {
  private final ArticleSink target;
  private final ArticleVersions versions;
  private final Quarantine quarantine;
  private final OrderedTagging tagging;
  private final ArchiveSurvey survey;
  private final ArticlePlaces places;
  private final @Nullable DirectoryReader before;
  private final KnownArticles known;
  private IngestCounts counts;

  Ingest(
      ArticleSink target,
      Tagger tagger,
      int threads,
      ArticleVersions versions,
      Path quarantine,
      ArticlePlaces places,
      ArchiveSurvey survey,
      IngestCounts so)
      throws IOException {
    this.target = target;
    before = target.newReader();
    known = new KnownArticles(before == null || before.numDocs() == 0 ? null : before);
    this.versions = versions;
    this.quarantine = new Quarantine(quarantine);
    this.tagging = new OrderedTagging(tagger, target, threads);
    this.places = places;
    this.survey = survey;
    this.counts = so;
  }

  IngestCounts counts() {
    return counts;
  }

  void take(ArchiveRecord record) throws IOException {
    switch (record) {
      case ArchiveRecord.Read found -> {
        counts = counts.plusArticle();
        ArchiveRecord.Read read = known.identified(found);
        places.add(read.article().id(), read.location());
        if (versions.accepts(read.article().id(), read.article().version())) {
          tagging.add(read.article(), new Writing(read));
        } else {
          survey.add(read.form(), read);
        }
      }
      case ArchiveRecord.Kill kill -> {
        counts = counts.plusKill();
        survey.add(kill.form(), kill);
        // Which versions there are is known when all before is written.
        tagging.drain();
        if (versions.acceptsKill(kill.id(), kill.version())) {
          target.delete(kill.id());
        }
      }
      case ArchiveRecord.Unreadable bad -> {
        counts = counts.plusQuarantined();
        survey.add(bad.form(), bad);
        tagging.inTurn(() -> quarantine.add(bad));
      }
    }
  }

  /** What becomes of one article. */
  private final class Writing implements OrderedTagging.Sink {
    private final ArchiveRecord.Read read;

    Writing(ArchiveRecord.Read read) {
      this.read = read;
    }

    @Override
    public void write(ArticleSink.Draft draft) throws IOException {
      Article article = read.article();
      if (versions.accepts(article.id(), article.version())) {
        target.add(draft);
        versions.wrote(article.id(), article.version());
      }
      survey.add(read.form(), read.as(draft.read().tagged().article()));
    }

    @Override
    public void refuse(RefusedArticleException why) throws IOException {
      counts = counts.articleRefused();
      ArchiveRecord.Unreadable bad = read.refused("the index refuses it: " + why.reason());
      survey.add(bad.form(), bad);
      quarantine.add(bad);
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

  /** Counts too what the reader passed over. */
  ArchiveSurvey survey(ArchiveReader reader) {
    survey.addPassedOver(reader.takePassedOver());
    return survey;
  }

  /** Waits until everything taken has gone to the target. */
  void drain() throws IOException {
    tagging.drain();
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(before);
    tagging.close();
    quarantine.close();
  }
}
