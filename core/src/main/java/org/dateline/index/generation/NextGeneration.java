package org.dateline.index.generation;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.dateline.Internal;
import org.dateline.article.TaggedArticle;
import org.dateline.tag.Tagger;
import org.jspecify.annotations.Nullable;

/**
 * A generation in the making: it is written beside the one that serves and takes its place in one
 * step, with the changes that one got meanwhile. Used by one thread.
 */
@Internal
public final class NextGeneration {
  private final Generations generations;
  private final Path root;
  private final Tagger tagger;
  private final GenerationWriter writer;
  private final String serving;
  private long changes;

  /**
   * A successor that {@code writer} writes.
   *
   * @param serving the name of the generation that served when it was begun, empty if none did
   * @param changes how long the list of its changes was then
   */
  public NextGeneration(
      Path root, Tagger tagger, GenerationWriter writer, String serving, long changes) {
    this.root = root;
    this.generations = new Generations(root);
    this.tagger = tagger;
    this.writer = writer;
    this.serving = serving;
    this.changes = changes;
  }

  /** Verifies what was written and lets it serve. */
  public void takePlace(int keep, Map<String, String> commitData) throws IOException {
    writer.dropReplaced();
    writer.commit(commitData);
    GenerationCheck.beforeSwap(writer);
    bringChanges();
    FolderLock.changing(
        root,
        () -> {
          carry(takeChanges());
          writer.commit(commitData);
          writer.close();
          Path complete = generations.complete(writer.generation());
          generations.activate(complete);
          return complete;
        });
    generations.removeOld(keep);
  }

  // Most of them without holding up the writers.
  private void bringChanges() throws IOException {
    carry(FolderLock.changing(root, this::takeChanges));
  }

  private record Changes(Set<String> ids, @Nullable DirectoryReader reader) {}

  private Changes takeChanges() throws IOException {
    Path current = generations.current();
    if (current == null || !current.getFileName().toString().equals(serving)) {
      return new Changes(Set.of(), null);
    }
    AppendedFile file = new AppendedFile(current, AppendedFile.CHANGES);
    List<String> lines = file.linesFrom(changes);
    changes = file.length();
    Set<String> ids = new LinkedHashSet<>();
    for (String line : lines) {
      ids.add(String.valueOf(JSON.std.anyFrom(line)));
    }
    return new Changes(ids, ids.isEmpty() ? null : IndexReaders.readerOf(current, root));
  }

  private void carry(Changes taken) throws IOException {
    try (DirectoryReader from = taken.reader()) {
      if (from != null) {
        new ChangeReplay(from, writer, this::tagAgain).of(taken.ids());
      }
    }
  }

  private TaggedArticle tagAgain(TaggedArticle stored) {
    return tagger.tag(stored.article());
  }
}
