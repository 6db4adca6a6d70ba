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
import org.dateline.article.Article;
import org.dateline.article.TaggedArticle;
import org.dateline.index.generation.AppendedFile;
import org.dateline.index.generation.ArticleSink;
import org.dateline.index.generation.ChangeReplay;
import org.dateline.index.generation.FolderLock;
import org.dateline.index.generation.GenerationWriter;
import org.dateline.index.generation.Generations;
import org.dateline.index.generation.IndexMismatchException;
import org.dateline.index.generation.IndexReaders;
import org.dateline.index.generation.IndexSettings;
import org.dateline.tag.Tagger;
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
 * <pre>{@code
 * try (ArticleIndex index = ArticleIndex.open(folder)) {
 *   index.add(article);
 * }
 * }</pre>
 */
public final class ArticleIndex implements ArticleSink, AutoCloseable {
  private final Path folder;
  private final Tagger tagger;
  // Held shared by changes, alone by a commit, which may move to another generation.
  private final ReadWriteLock moving = new ReentrantReadWriteLock();
  private final Set<String> changed = ConcurrentHashMap.newKeySet();
  private volatile GenerationWriter writer;
  private boolean closed;

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
   * A reader of everything added so far, committed or not. The caller closes it.
   *
   * @throws IOException if it cannot be opened
   */
  public DirectoryReader newReader() throws IOException {
    moving.readLock().lock();
    try {
      return writer.newReader();
    } finally {
      moving.readLock().unlock();
    }
  }

  /**
   * A reader of everything added so far, {@code null} if {@code old} shows that already. The caller
   * closes it, and {@code old}.
   *
   * @throws IOException if it cannot be opened
   */
  public @Nullable DirectoryReader newer(DirectoryReader old) throws IOException {
    moving.readLock().lock();
    try {
      return writer.newer(old);
    } finally {
      moving.readLock().unlock();
    }
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
  @Override
  public void add(TaggedArticle tagged) throws IOException {
    moving.readLock().lock();
    try {
      writer.add(tagged);
      changed.add(tagged.article().id());
    } finally {
      moving.readLock().unlock();
    }
  }

  /**
   * Removes the article with this id, if there is one.
   *
   * @throws IOException if the index cannot be written
   */
  @Override
  public void delete(String id) throws IOException {
    moving.readLock().lock();
    try {
      writer.delete(id);
      changed.add(id);
    } finally {
      moving.readLock().unlock();
    }
  }

  /**
   * Makes all that was added and deleted durable and visible to new readers. If another generation
   * serves by now, it goes there, and so does what comes after. If the file that names the one that
   * serves is damaged or lost, it is written anew.
   *
   * @throws IOException if the index cannot be written
   */
  public void commit() throws IOException {
    moving.writeLock().lock();
    try {
      FolderLock.changing(folder, this::commitHere);
    } finally {
      moving.writeLock().unlock();
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

  /** Commits and frees the folder for other writers; closing again does nothing. */
  @Override
  public void close() throws IOException {
    try {
      if (!closed) {
        closed = true;
        commit();
      }
    } finally {
      writer.close();
    }
  }

  /** Gives the folder up without a last commit, after a failure. */
  void abandon() throws IOException {
    closed = true;
    writer.close();
  }

  int size() {
    return writer.size();
  }
}
