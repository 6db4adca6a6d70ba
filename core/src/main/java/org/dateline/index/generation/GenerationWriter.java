package org.dateline.index.generation;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.CloseableThreadLocal;
import org.dateline.Internal;
import org.dateline.archive.FileFault;
import org.dateline.article.TaggedArticle;
import org.dateline.index.analysis.NewsAnalysis;
import org.dateline.index.disk.BusyException;
import org.dateline.index.disk.Disk;
import org.dateline.index.disk.FolderLock;
import org.dateline.index.disk.GenerationDirectory;
import org.dateline.index.document.DocumentBuilder;
import org.dateline.index.document.RefusedArticleException;
import org.dateline.index.schema.Schema;
import org.dateline.tag.Tagger;
import org.dateline.text.ReadArticle;
import org.jspecify.annotations.Nullable;

/** Writes one generation. Thread-safe. */
@Internal
public final class GenerationWriter implements ArticleSink, AutoCloseable {
  private final Path generation;
  private final Directory directory;
  private final IndexWriter writer;
  private final Tagger tagger;
  private final IndexSettings settings;
  private final boolean mixed;
  // One chain of analysis for each thread that writes; they cannot be shared at one time. Dropped
  // with the writer, not whenever a thread clears up.
  private final CloseableThreadLocal<DocumentBuilder> builders;

  private GenerationWriter(
      Path generation,
      Directory directory,
      IndexWriter writer,
      Tagger tagger,
      IndexSettings settings,
      boolean mixed) {
    this.generation = generation;
    this.directory = directory;
    this.writer = writer;
    this.tagger = tagger;
    this.settings = settings;
    this.mixed = mixed;
    this.builders =
        new CloseableThreadLocal<>() {
          @Override
          protected DocumentBuilder initialValue() {
            return newBuilder();
          }
        };
  }

  private DocumentBuilder newBuilder() {
    return new DocumentBuilder(tagger.gazetteer(), tagger.scheme(), settings.zone());
  }

  /**
   * Opens a generation, or begins one; it keeps the zone that it was made with.
   *
   * @param folder the index's folder, for messages
   */
  public static GenerationWriter open(
      Path generation, Path folder, Tagger tagger, IndexSettings settings) throws IOException {
    Disk.createFolders(generation);
    Directory directory = new GenerationDirectory(generation);
    boolean done = false;
    try {
      IndexSettings fitting = settings;
      boolean mixed = false;
      if (DirectoryReader.indexExists(directory)) {
        try (DirectoryReader reader = IndexReaders.openReader(directory, folder)) {
          IndexInfo before = IndexInfo.of(reader, folder.toString());
          fitting = settings.withZone(before.zone());
          mixed = before.mixed() || (reader.numDocs() > 0 && retags(tagger, before));
        }
      }
      IndexWriter writer = Disk.uninterrupted(() -> openWriter(directory, folder, settings));
      done = true;
      return new GenerationWriter(generation, directory, writer, tagger, fitting, mixed);
    } finally {
      if (!done) {
        directory.close();
      }
    }
  }

  private static boolean retags(Tagger tagger, IndexInfo before) {
    return !IndexInfo.now(tagger, before.zone()).changesOfTagging(before).isEmpty();
  }

  private static IndexWriter openWriter(Directory directory, Path folder, IndexSettings settings)
      throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(NewsAnalysis.queryAnalyzer());
    config.setRAMBufferSizeMB(settings.ramBufferMb());
    config.setMergePolicy(new NeighbourMerges());
    try {
      return new IndexWriter(directory, config);
    } catch (LockObtainFailedException e) {
      throw new BusyException(
          "another writer holds the index in " + folder + ": close it, or wait for it", e);
    }
  }

  public Path generation() {
    return generation;
  }

  public IndexSettings settings() {
    return settings;
  }

  @Override
  public Draft draft(ReadArticle read) {
    try {
      return new Draft(read, builders.get().draft(read.tagged()));
    } catch (IOException | RuntimeException e) {
      return Draft.of(read);
    }
  }

  @Override
  public void add(ReadArticle read) throws IOException {
    add(Draft.of(read));
  }

  /**
   * Adds an article; one with the same id is replaced.
   *
   * @throws RefusedArticleException if it passes a limit of the index; the one with the same id
   *     then stays
   */
  @Override
  public void add(Draft draft) throws IOException {
    String id = draft.read().tagged().article().id();
    try {
      Document document = document(draft);
      Term term = new Term(Schema.ID, id);
      write(() -> writer.updateDocument(term, document));
    } catch (RuntimeException e) {
      // Lucene refuses what passes a limit with several of them; a closed writer is another thing.
      if (!writer.isOpen()) {
        throw e;
      }
      // A chain of analysis that stopped in the middle does not begin again.
      builders.set(newBuilder());
      throw RefusedArticleException.ofIndex(id, e);
    }
  }

  private Document document(Draft draft) throws IOException {
    DocumentBuilder builder = builders.get();
    Document begun = draft.document();
    Document document = begun == null ? builder.draft(draft.read().tagged()) : begun;
    builder.addTexts(document, draft.read());
    return document;
  }

  /**
   * Adds an article that an index holds already: with the tags that it is to have, else with those
   * that it had, else without any.
   *
   * @return whether it has those that it is to have
   */
  public boolean addAgain(Draft wanted, TaggedArticle stored) throws IOException {
    try {
      add(wanted);
      return true;
    } catch (RefusedArticleException e) {
      addOnceTaken(stored);
      return false;
    }
  }

  /** The same of an article that is not begun. */
  public boolean addAgain(ReadArticle wanted, TaggedArticle stored) throws IOException {
    return addAgain(Draft.of(wanted), stored);
  }

  private void addOnceTaken(TaggedArticle stored) throws IOException {
    try {
      add(stored);
    } catch (RefusedArticleException e) {
      add(new TaggedArticle(stored.article(), List.of(), List.of()));
    }
  }

  // After a merge that failed, Lucene throws of its state what was a failure to write.
  private <T extends @Nullable Object> T write(FolderLock.Work<T> work) throws IOException {
    try {
      return Disk.uninterrupted(work);
    } catch (IllegalStateException e) {
      if (writer.getTragicException() instanceof IOException why) {
        throw new IOException(FileFault.sentence(why), e);
      }
      throw e;
    }
  }

  @Override
  public void delete(String id) throws IOException {
    // No article has a longer id, and Lucene would stumble over it.
    if (DocumentBuilder.isPossible(id)) {
      write(() -> writer.deleteDocuments(new Term(Schema.ID, id)));
    }
  }

  @Override
  public DirectoryReader newReader() throws IOException {
    return write(() -> DirectoryReader.open(writer));
  }

  /** What {@code old} does not show yet, {@code null} if it shows everything. */
  public @Nullable DirectoryReader newer(DirectoryReader old) throws IOException {
    return old.directory().equals(directory)
        ? Disk.uninterrupted(() -> DirectoryReader.openIfChanged(old, writer))
        : newReader();
  }

  public int size() {
    return writer.getDocStats().numDocs;
  }

  /**
   * Merges to few segments, which take less room and time, and drops replaced articles, which would
   * still count in the statistics that rank. What was merged stays until the next commit: without
   * room for both only the replaced are dropped.
   */
  void merge() throws IOException {
    write(() -> {
      if (Files.getFileStore(generation).getUsableSpace() / 2 > bytes()) {
        writer.forceMerge(1);
      }
      writer.forceMergeDeletes();
      return generation;
    });
  }

  private long bytes() throws IOException {
    long bytes = 0;
    for (String file : directory.listAll()) {
      bytes += length(file);
    }
    return bytes;
  }

  // A merge that still runs takes files away.
  private long length(String file) throws IOException {
    try {
      return directory.fileLength(file);
    } catch (NoSuchFileException | FileNotFoundException e) {
      return 0;
    }
  }

  /** Makes everything durable, with what the commit is to say beside the usual. */
  public void commit(Map<String, String> more) throws IOException {
    Map<String, String> data = new HashMap<>(more);
    data.putAll(IndexInfo.now(tagger, settings.zone()).withMixed(mixed).toCommitData());
    data.put(IndexInfo.MADE, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    write(() -> {
      writer.setLiveCommitData(data.entrySet());
      return writer.commit();
    });
  }

  /**
   * True if it failed in a way after which Lucene writes no more: what is not committed is lost.
   */
  public boolean isBroken() {
    return !writer.isOpen();
  }

  /** Frees the generation without a last commit. */
  @Override
  public void close() throws IOException {
    try {
      Disk.uninterrupted(() -> {
        writer.rollback();
        return generation;
      });
    } finally {
      builders.close();
      directory.close();
    }
  }
}
