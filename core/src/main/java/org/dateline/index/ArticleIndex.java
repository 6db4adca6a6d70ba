package org.dateline.index;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.AlreadyClosedException;
import org.dateline.Internal;
import org.dateline.archive.FileFault;
import org.dateline.article.Article;
import org.dateline.article.TaggedArticle;
import org.dateline.index.disk.AppendedFile;
import org.dateline.index.disk.BusyException;
import org.dateline.index.disk.FolderLock;
import org.dateline.index.generation.ArticleSink;
import org.dateline.index.generation.ChangeReplay;
import org.dateline.index.generation.GenerationWriter;
import org.dateline.index.generation.Generations;
import org.dateline.index.generation.IndexMismatchException;
import org.dateline.index.generation.IndexReaders;
import org.dateline.index.generation.IndexSettings;
import org.dateline.tag.Tagger;
import org.dateline.text.ReadArticle;
import org.jspecify.annotations.Nullable;

/**
 * An index of articles, open for writing. Thread-safe: any number of threads may add and delete;
 * one writer at a time holds the folder. What was added is seen by searchers after {@link #commit},
 * or at once by one opened on this object.
 *
 * <p>A {@link Rebuild} may be at work meanwhile, here or in another process. What was committed
 * while it ran is in the new generation too, and once that serves this object writes there.
 *
 * <p>Where the file that names the generation that serves is damaged or lost, readers and writers
 * go on with the newest complete one ({@link Generations}): for a file of a line a sound index is
 * neither refused nor hidden by an empty one. A commit writes that file anew.
 *
 * <p>An interrupt of a thread ends nothing half-way: what it does here it does to the end, and is
 * interrupted still. Where the index cannot be written, as on a full disk, this object stays
 * usable: what fails says what was lost, and so does the next commit, if it was not a commit.
 *
 * <p>After {@link #close} everything but {@link #tagger}, {@link #settings} and {@code close}
 * throws an {@link IllegalStateException}.
 *
 * <pre>{@code
 * try (ArticleIndex index = ArticleIndex.open(folder)) {
 *   index.add(article);
 * }
 * }</pre>
 */
public final class ArticleIndex implements ArticleSink, AutoCloseable {
  // Of those that were lost, as many are named.
  private static final int NAMED = 20;

  private final Path folder;
  private final Tagger tagger;
  // Held shared by changes, alone by a commit, which may move to another generation.
  private final ReadWriteLock moving = new ReentrantReadWriteLock();
  private final Set<String> changed = ConcurrentHashMap.newKeySet();
  private volatile GenerationWriter writer;
  // What a writer that broke had not committed, until a commit has told it.
  private final Set<String> lost = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  private ArticleIndex(Path folder, Tagger tagger, GenerationWriter writer) {
    this.folder = folder;
    this.tagger = tagger;
    this.writer = writer;
  }

  /**
   * Opens the index in a folder, or makes one there, with the tagger in the jar.
   *
   * @throws IOException if it cannot be read or written, or another process writes it
   * @throws IndexMismatchException if what is there does not fit this Dateline, or there are
   *     generations and none can be read
   */
  public static ArticleIndex open(Path folder) throws IOException {
    return open(folder, Tagger.bundled(), IndexSettings.defaults());
  }

  /**
   * Opens the index in a folder, or makes one there. An index keeps the zone that it was made with.
   *
   * @throws IOException if it cannot be read or written, or another process writes it
   * @throws IndexMismatchException if what is there does not fit this Dateline, or there are
   *     generations and none can be read
   */
  public static ArticleIndex open(Path folder, Tagger tagger, IndexSettings settings)
      throws IOException {
    return FolderLock.changing(
        folder,
        () -> {
          Generations generations = new Generations(folder);
          Path current = generations.current();
          if (current == null) {
            current = first(generations, folder, tagger, settings);
          }
          return new ArticleIndex(
              folder, tagger, GenerationWriter.open(current, folder, tagger, settings));
        });
  }

  private static Path first(
      Generations generations, Path folder, Tagger tagger, IndexSettings settings)
      throws IOException {
    if (!generations.complete().isEmpty()) {
      throw new IndexMismatchException(IndexReaders.missing(folder, generations));
    }
    Path build = generations.next();
    try (GenerationWriter empty = GenerationWriter.open(build, folder, tagger, settings)) {
      empty.commit(Map.of());
    }
    Path first = generations.complete(build);
    generations.activate(first);
    return first;
  }

  /**
   * True if a run that writes an index failed because somebody else writes it now, before it had
   * changed anything: the same may do later.
   */
  public static boolean isBusy(Throwable failure) {
    return failure instanceof BusyException;
  }

  private interface Use<T extends @Nullable Object> {
    T of(GenerationWriter writer) throws IOException;
  }

  private <T extends @Nullable Object> T use(Use<T> use) throws IOException {
    Exception failure;
    moving.readLock().lock();
    try {
      requireOpen();
      return use.of(writer);
    } catch (IOException | AlreadyClosedException e) {
      failure = e;
    } finally {
      moving.readLock().unlock();
    }
    moving.writeLock().lock();
    try {
      throw replaced(failure, false);
    } finally {
      moving.writeLock().unlock();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the index in " + folder + " is closed");
    }
  }

  /** What a failure comes to; if the writer can write no more, another one goes on. */
  private IOException replaced(Exception failure, boolean tells) {
    if (closed || !writer.isBroken()) {
      return failure instanceof IOException known ? known : unwritten(failure, "");
    }
    // Lucene's has given its lock back already, and dropped what it had not committed.
    lost.addAll(changed);
    changed.clear();
    String which = "; not in it, to be added or deleted again" + named(lost);
    try {
      writer = FolderLock.changing(folder, this::another);
    } catch (IOException e) {
      failure.addSuppressed(e);
      return unwritten(failure, which);
    }
    if (tells) {
      lost.clear();
    }
    return unwritten(failure, which);
  }

  private IOException unwritten(Exception failure, String more) {
    return new IOException(
        "the index in %s could not be written: %s%s"
            .formatted(folder, FileFault.sentence(failure), more),
        failure);
  }

  private GenerationWriter another() throws IOException {
    Path current = new Generations(folder).current();
    if (current == null) {
      throw new IOException("the index in " + folder + " has no generation that can be read");
    }
    GenerationWriter next = GenerationWriter.open(current, folder, tagger, writer.settings());
    writer.close();
    return next;
  }

  private static String named(Set<String> ids) {
    List<String> sorted = List.copyOf(new TreeSet<>(ids));
    String some = String.join(", ", sorted.subList(0, Math.min(NAMED, sorted.size())));
    return " (%d articles): %s%s"
        .formatted(sorted.size(), some, sorted.size() > NAMED ? ", ..." : "");
  }

  /**
   * A reader of everything added so far, committed or not. The caller closes it.
   *
   * @throws IOException if it cannot be opened
   */
  @Override
  public DirectoryReader newReader() throws IOException {
    return use(GenerationWriter::newReader);
  }

  /**
   * A reader of everything added so far, {@code null} if {@code old} shows that already. The caller
   * closes it, and {@code old}.
   *
   * @throws IOException if it cannot be opened
   */
  public @Nullable DirectoryReader newer(DirectoryReader old) throws IOException {
    return this.<@Nullable DirectoryReader>use(writing -> writing.newer(old));
  }

  /** The tagger that new articles go through. */
  public Tagger tagger() {
    return tagger;
  }

  /** How the index is made. */
  public IndexSettings settings() {
    return writer.settings();
  }

  /**
   * Tags an article and adds it; one with the same id is replaced.
   *
   * @return the article with the tags it got
   * @throws IllegalArgumentException if the article passes a limit of the index, naming both; the
   *     one with the same id then stays, and the next may be added
   * @throws IOException if the index cannot be written
   */
  public TaggedArticle add(Article article) throws IOException {
    ReadArticle read = tagger.read(article);
    add(read);
    return read.tagged();
  }

  /**
   * Adds an article with tags made elsewhere; one with the same id is replaced.
   *
   * @throws IllegalArgumentException if the article passes a limit of the index, naming both; the
   *     one with the same id then stays, and the next may be added
   * @throws IOException if the index cannot be written
   */
  @Override
  public void add(TaggedArticle tagged) throws IOException {
    add(ReadArticle.unread(tagged));
  }

  @Internal
  @Override
  public void add(ReadArticle read) throws IOException {
    use(writing -> {
      writing.add(read);
      return changed.add(read.tagged().article().id());
    });
  }

  /**
   * Removes the article with this id, if there is one.
   *
   * @throws IOException if the index cannot be written
   */
  @Override
  public void delete(String id) throws IOException {
    use(writing -> {
      writing.delete(id);
      return changed.add(id);
    });
  }

  /**
   * Makes all that was added and deleted durable and visible to new readers. If another generation
   * serves by now, it goes there, and so does what comes after. If the file that names the one that
   * serves is damaged or lost, it is written anew.
   *
   * @throws IOException if the index cannot be written; committing again is of use if the message
   *     names no articles that are lost. Also if articles were lost since the last commit, as the
   *     disk was full; what was added after that is committed nevertheless
   */
  public void commit() throws IOException {
    moving.writeLock().lock();
    try {
      requireOpen();
      commitOrReplace();
    } finally {
      moving.writeLock().unlock();
    }
  }

  private void commitOrReplace() throws IOException {
    try {
      FolderLock.changing(folder, this::commitHere);
    } catch (IOException | AlreadyClosedException e) {
      throw replaced(e, true);
    }
    if (!lost.isEmpty()) {
      String which = named(lost);
      lost.clear();
      throw new IOException(
          ("the index in %s could not be written some time before this commit; not in it, to be added"
                  + " or deleted again%s")
              .formatted(folder, which));
    }
  }

  private Path commitHere() throws IOException {
    Generations generations = new Generations(folder);
    Path named = generations.named();
    if (!writer.generation().equals(named)) {
      Path current = generations.current();
      if (current != null && !current.equals(writer.generation())) {
        moveTo(current);
      }
    }
    List<String> ids = new ArrayList<>();
    for (String id : new TreeSet<>(changed)) {
      ids.add(JSON.std.asString(id));
    }
    // First, so that a rebuild never misses what is durable; one id too many does no harm.
    new AppendedFile(writer.generation(), AppendedFile.CHANGES).append(ids);
    writer.commit(Map.of());
    changed.clear();
    if (!writer.generation().equals(named)) {
      generations.activate(writer.generation());
    }
    return writer.generation();
  }

  private void moveTo(Path generation) throws IOException {
    GenerationWriter next = GenerationWriter.open(generation, folder, tagger, writer.settings());
    boolean done = false;
    try (DirectoryReader reader = writer.newReader()) {
      new ChangeReplay(reader, next).of(changed);
      done = true;
    } finally {
      if (!done) {
        next.close();
      }
    }
    GenerationWriter old = writer;
    writer = next;
    old.close();
  }

  /** The generation that is written. */
  Path generation() {
    return writer.generation();
  }

  /**
   * Commits and frees the folder for other writers; closing again does nothing.
   *
   * @throws IOException if the commit fails: what it was to make durable is lost
   */
  @Override
  public void close() throws IOException {
    moving.writeLock().lock();
    try {
      if (!closed) {
        try {
          commitOrReplace();
        } finally {
          abandon();
        }
      }
    } finally {
      moving.writeLock().unlock();
    }
  }

  /** Gives the folder up without a last commit, after a failure. */
  void abandon() throws IOException {
    moving.writeLock().lock();
    try {
      closed = true;
      writer.close();
    } finally {
      moving.writeLock().unlock();
    }
  }

  int size() {
    return writer.size();
  }
}
