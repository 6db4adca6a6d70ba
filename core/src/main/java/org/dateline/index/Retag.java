package org.dateline.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.dateline.article.TaggedArticle;
import org.dateline.index.disk.AppendedFile;
import org.dateline.index.disk.FolderLock;
import org.dateline.index.document.RefusedArticleException;
import org.dateline.index.document.StoredArticle;
import org.dateline.index.generation.ArticleSink;
import org.dateline.index.generation.GenerationWriter;
import org.dateline.index.generation.Generations;
import org.dateline.index.generation.IndexInfo;
import org.dateline.index.generation.IndexMismatchException;
import org.dateline.index.generation.IndexReaders;
import org.dateline.index.generation.IndexSettings;
import org.dateline.index.generation.NextGeneration;
import org.dateline.tag.Tagger;
import org.dateline.text.ReadArticle;

/**
 * Tags all articles of an index again, with another gazetteer, other rules or another Dateline,
 * from what is stored: the archive is not needed. Makes a new generation, as a {@link Rebuild}
 * does, and says what changed. If the same gazetteer, models, rules and release of Dateline have
 * tagged every article already, it leaves the index as it is.
 */
public final class Retag {
  private final Path folder;
  private final Tagger tagger;
  private final IndexSettings settings;
  private final int keep;
  private final IndexInfo now;

  /**
   * Tags the index in {@code folder} again.
   *
   * @param keep how many complete generations stay, the new one included; at least 1
   */
  public Retag(Path folder, Tagger tagger, IndexSettings settings, int keep) {
    this(folder, tagger, settings, keep, IndexInfo.now(tagger, settings.zone()));
  }

  /** One that takes {@code now} for what tags. */
  Retag(Path folder, Tagger tagger, IndexSettings settings, int keep, IndexInfo now) {
    this.folder = folder;
    this.tagger = tagger;
    this.settings = settings;
    this.keep = keep;
    this.now = now;
  }

  /**
   * Makes the new generation and lets it serve.
   *
   * @param listener told after each article, on the calling thread; bytes and file mean nothing
   * @throws IOException if the index cannot be read or written, or a rebuild is at work; the old
   *     generation then serves on
   * @throws IndexMismatchException if there is no index, or one that does not fit
   */
  public RetagReport run(Consumer<RebuildProgress> listener) throws IOException {
    return FolderLock.building(folder, () -> build(listener));
  }

  private record Start(DirectoryReader old, Map<String, Long> changes) {}

  private Start start() throws IOException {
    Map<String, Long> changes = new Generations(folder).changes();
    return new Start(IndexReaders.open(folder), changes);
  }

  private RetagReport build(Consumer<RebuildProgress> listener) throws IOException {
    Start start = FolderLock.changing(folder, this::start);
    try (DirectoryReader old = start.old()) {
      IndexInfo before = IndexInfo.of(old, folder.toString());
      List<String> reasons = now.reasonsToRetag(before);
      return reasons.isEmpty() ? RetagReport.NOTHING : build(start, before, reasons, listener);
    }
  }

  private RetagReport build(
      Start start, IndexInfo before, List<String> reasons, Consumer<RebuildProgress> listener)
      throws IOException {
    Path build = FolderLock.changing(folder, new Generations(folder)::next);
    IndexSettings same = settings.withZone(before.zone());
    try (GenerationWriter writer = GenerationWriter.open(build, folder, tagger, same)) {
      RetagReport report = tagAgain(start.old(), writer, reasons, listener);
      AppendedFile.copy(IndexReaders.generationOf(start.old()), build);
      new NextGeneration(folder, tagger, writer, start.changes()).takePlace(keep, Map.of());
      return report;
    } finally {
      if (Files.isDirectory(build)) {
        Generations.delete(build);
      }
    }
  }

  private RetagReport tagAgain(
      DirectoryReader old,
      GenerationWriter writer,
      List<String> reasons,
      Consumer<RebuildProgress> listener)
      throws IOException {
    RetagReport.Builder report = new RetagReport.Builder();
    // Counted twice, before and after, as tagging is handed over to other threads.
    try (OrderedTagging tagging = new OrderedTagging(tagger, writer, settings.threads())) {
      long[] done = {0};
      StoredArticle.forEach(
          old,
          article -> {
            report.before(article);
            tagging.add(article.article(), new Again(article, writer, report));
            listener.accept(new RebuildProgress(++done[0], old.numDocs(), done[0], 0, null));
            return true;
          });
      tagging.drain();
    }
    return report.build(reasons);
  }

  /** Writes one article with its new tags, or keeps it as it was. */
  private record Again(TaggedArticle stored, GenerationWriter writer, RetagReport.Builder report)
      implements OrderedTagging.Sink {

    @Override
    public void write(ArticleSink.Draft draft) throws IOException {
      keep(draft.read().tagged(), writer.addAgain(draft, stored));
    }

    @Override
    public void refuse(RefusedArticleException why) throws IOException {
      writer.addAgain(ReadArticle.unread(stored), stored);
      keep(stored, false);
    }

    private void keep(TaggedArticle tagged, boolean again) {
      report.after(again ? tagged : stored);
      if (!again) {
        report.kept(stored.article().id());
      }
    }
  }
}
