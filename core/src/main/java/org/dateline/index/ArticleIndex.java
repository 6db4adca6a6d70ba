package org.dateline.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.dateline.Article;
import org.dateline.tag.TaggedArticle;
import org.dateline.tag.Tagger;
import org.jspecify.annotations.Nullable;

/**
 * An index of articles, open for writing. Thread-safe: any number of threads may add and delete;
 * one writer at a time holds the folder. What was added is seen by searchers after {@link #commit},
 * or at once by one opened on this object.
 *
 * <pre>{@code
 * try (ArticleIndex index = ArticleIndex.open(folder)) {
 *   index.add(article);
 * }
 * }</pre>
 */
public final class ArticleIndex implements AutoCloseable {
  private final Directory directory;
  private final IndexWriter writer;
  private final Tagger tagger;
  private final IndexSettings settings;
  // One chain of analysis for each thread that writes; they cannot be shared at one time.
  private final ThreadLocal<DocumentBuilder> builders;

  private ArticleIndex(
      Directory directory, IndexWriter writer, Tagger tagger, IndexSettings settings) {
    this.directory = directory;
    this.writer = writer;
    this.tagger = tagger;
    this.settings = settings;
    this.builders =
        ThreadLocal.withInitial(
            () -> new DocumentBuilder(tagger.gazetteer(), tagger.scheme(), settings.zone()));
  }

  /**
   * Opens the index in a folder, or makes one there, with the tagger in the jar.
   *
   * @throws IOException if it cannot be read or written, or another process writes it
   * @throws IndexMismatchException if what is there does not fit this Dateline
   */
  public static ArticleIndex open(Path folder) throws IOException {
    return open(folder, Tagger.bundled(), IndexSettings.defaults());
  }

  /**
   * Opens the index in a folder, or makes one there. An index keeps the zone that it was made with.
   *
   * @throws IOException if it cannot be read or written, or another process writes it
   * @throws IndexMismatchException if what is there does not fit this Dateline
   */
  public static ArticleIndex open(Path folder, Tagger tagger, IndexSettings settings)
      throws IOException {
    Generations generations = new Generations(folder);
    Path current = generations.current();
    if (current != null) {
      return openGeneration(current, folder, tagger, settings);
    }
    Path first = generations.next();
    ArticleIndex index = openGeneration(first, folder, tagger, settings);
    index.commit();
    generations.activate(first);
    return index;
  }

  static ArticleIndex openGeneration(
      Path generation, Path folder, Tagger tagger, IndexSettings settings) throws IOException {
    Files.createDirectories(generation);
    Directory directory = FSDirectory.open(generation);
    boolean done = false;
    try {
      IndexSettings fitting = settings;
      if (DirectoryReader.indexExists(directory)) {
        try (DirectoryReader reader = openReader(directory, folder)) {
          fitting = settings.withZone(IndexInfo.of(reader, folder.toString()).zone());
        }
      }
      IndexWriter writer = openWriter(directory, folder, settings);
      done = true;
      return new ArticleIndex(directory, writer, tagger, fitting);
    } finally {
      if (!done) {
        directory.close();
      }
    }
  }

  private static IndexWriter openWriter(Directory directory, Path folder, IndexSettings settings)
      throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(NewsAnalysis.queryAnalyzer());
    config.setRAMBufferSizeMB(settings.ramBufferMb());
    try {
      return new IndexWriter(directory, config);
    } catch (LockObtainFailedException e) {
      throw new IOException(
          "another writer holds the index in " + folder + ": close it, or wait for it", e);
    }
  }

  private static DirectoryReader openReader(Directory directory, Path folder) throws IOException {
    try {
      return DirectoryReader.open(directory);
    } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
      throw IndexInfo.misfit(folder.toString(), "was written by a Lucene that does not fit");
    }
  }

  /**
   * A reader of the newest commit of the index in a folder. The caller closes it.
   *
   * @throws IOException if it cannot be read
   * @throws IndexMismatchException if there is no index, or one that does not fit
   */
  public static DirectoryReader reader(Path folder) throws IOException {
    Path current = new Generations(folder).current();
    if (current == null) {
      throw new IndexMismatchException(
          "There is no index in "
              + folder
              + ": make one with `dateline rebuild ARCHIVE --index "
              + folder
              + "`.");
    }
    return readerOf(current, folder);
  }

  // A memory-mapped directory holds nothing open itself: the reader is all there is to close.
  static DirectoryReader readerOf(Path generation, Path folder) throws IOException {
    DirectoryReader reader = openReader(FSDirectory.open(generation), folder);
    try {
      IndexInfo.of(reader, folder.toString());
      return reader;
    } catch (IndexMismatchException e) {
      reader.close();
      throw e;
    }
  }

  /**
   * A reader of everything added so far, committed or not. The caller closes it.
   *
   * @throws IOException if it cannot be opened
   */
  public DirectoryReader newReader() throws IOException {
    return DirectoryReader.open(writer);
  }

  /** The tagger that new articles go through. */
  public Tagger tagger() {
    return tagger;
  }

  /** How the index is made. */
  public IndexSettings settings() {
    return settings;
  }

  /**
   * Tags an article and adds it; one with the same id is replaced.
   *
   * @return the article with the tags it got
   * @throws IOException if the index cannot be written
   */
  public TaggedArticle add(Article article) throws IOException {
    TaggedArticle tagged = tagger.tag(article);
    add(tagged);
    return tagged;
  }

  /**
   * Adds an article with tags made elsewhere; one with the same id is replaced.
   *
   * @throws IOException if the index cannot be written
   */
  public void add(TaggedArticle tagged) throws IOException {
    Document document = builders.get().build(tagged);
    writer.updateDocument(new Term(Schema.ID, tagged.article().id()), document);
  }

  /**
   * Removes the article with this id, if there is one.
   *
   * @throws IOException if the index cannot be written
   */
  public void delete(String id) throws IOException {
    writer.deleteDocuments(new Term(Schema.ID, id));
  }

  /**
   * Makes all that was added and deleted durable and visible to new readers.
   *
   * @throws IOException if the index cannot be written
   */
  public void commit() throws IOException {
    writer.setLiveCommitData(IndexInfo.now(tagger, settings.zone()).toCommitData().entrySet());
    writer.commit();
  }

  /** Commits and frees the folder for other writers. */
  @Override
  public void close() throws IOException {
    try {
      if (writer.isOpen()) {
        commit();
      }
    } finally {
      writer.close();
      directory.close();
    }
  }

  /** Gives the folder up without a last commit, after a failure. */
  void abandon() throws IOException {
    writer.rollback();
    directory.close();
  }

  int size() {
    return writer.getDocStats().numDocs;
  }

  /**
   * The stored article of a document.
   *
   * @throws IOException if it cannot be read
   */
  public static TaggedArticle stored(StoredFields fields, int document) throws IOException {
    @Nullable BytesRef bytes =
        fields.document(document, Set.of(Schema.ARTICLE)).getBinaryValue(Schema.ARTICLE);
    if (bytes == null) {
      throw new IOException("document " + document + " holds no article");
    }
    return StoredArticle.unpack(bytes);
  }
}
