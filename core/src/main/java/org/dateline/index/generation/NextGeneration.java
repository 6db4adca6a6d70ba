package org.dateline.index.generation;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.util.IOUtils;
import org.dateline.Internal;
import org.dateline.article.TaggedArticle;
import org.dateline.index.disk.AppendedFile;
import org.dateline.index.disk.FolderLock;
import org.dateline.tag.Tagger;
import org.dateline.text.ReadArticle;

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
  private final Map<String, Long> changes;

  /**
   * A successor that {@code writer} writes.
   *
   * @param changes how long the list of changes of each generation was when it was begun, by name;
   *     one that was made since counts from its beginning
   */
  public NextGeneration(
      Path root, Tagger tagger, GenerationWriter writer, Map<String, Long> changes) {
    this.root = root;
    this.generations = new Generations(root);
    this.tagger = tagger;
    this.writer = writer;
    this.changes = new HashMap<>(changes);
  }

  /** Verifies what was written and lets it serve. */
  public void takePlace(int keep, Map<String, String> commitData) throws IOException {
    writer.merge();
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
          generations.removeOld(keep);
          return complete;
        });
  }

  // Most of them without holding up the writers.
  private void bringChanges() throws IOException {
    carry(FolderLock.changing(root, this::takeChanges));
  }

  private record Changes(Set<String> ids, DirectoryReader reader) {}

  // Of every generation, for another may have served in between; that which serves wins.
  private List<Changes> takeChanges() throws IOException {
    List<Path> all = new ArrayList<>(generations.complete());
    Path current = generations.current();
    if (current != null && all.remove(current)) {
      all.add(current);
    }
    List<Changes> taken = new ArrayList<>();
    boolean done = false;
    try {
      for (Path generation : all) {
        Set<String> ids = takeIds(generation);
        if (!ids.isEmpty()) {
          taken.add(new Changes(ids, IndexReaders.readerOf(generation, root)));
        }
      }
      done = true;
      return taken;
    } finally {
      if (!done) {
        close(taken);
      }
    }
  }

  private Set<String> takeIds(Path generation) throws IOException {
    String name = generation.getFileName().toString();
    AppendedFile file = new AppendedFile(generation, AppendedFile.CHANGES);
    List<String> lines = file.linesFrom(changes.getOrDefault(name, 0L));
    changes.put(name, file.length());
    Set<String> ids = new LinkedHashSet<>();
    for (String line : lines) {
      ids.add(String.valueOf(JSON.std.anyFrom(line)));
    }
    return ids;
  }

  private void carry(List<Changes> taken) throws IOException {
    try {
      for (Changes each : taken) {
        new ChangeReplay(each.reader(), writer, this::tagAgain).of(each.ids());
      }
    } finally {
      close(taken);
    }
  }

  private static void close(List<Changes> taken) throws IOException {
    IOUtils.close(taken.stream().map(Changes::reader).toList());
  }

  private ReadArticle tagAgain(TaggedArticle stored) {
    return tagger.read(stored.article());
  }
}
