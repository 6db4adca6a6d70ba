package org.dateline.cli.serve.request;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.dateline.index.generation.IndexMismatchException;
import org.dateline.search.ArticleSearcher;
import org.jspecify.annotations.Nullable;

/** The indexes that are served, the first of them where an address names none. */
public final class Indexes implements AutoCloseable {
  private static final long LOOK_EVERY_NANOS = 500_000_000L;

  private final List<ServedIndex> all;
  private final Set<String> stale = ConcurrentHashMap.newKeySet();
  private final AtomicLong lookedAt = new AtomicLong(System.nanoTime());

  private Indexes(List<ServedIndex> all) {
    this.all = List.copyOf(all);
  }

  /**
   * Opens them.
   *
   * @throws IOException if one cannot be read
   * @throws IllegalArgumentException if two would have the same name
   */
  public static Indexes open(List<Path> folders) throws IOException {
    List<ServedIndex> opened = new ArrayList<>();
    try {
      for (Path folder : folders) {
        Path file = folder.toAbsolutePath().normalize().getFileName();
        String name = file == null ? "index" : file.toString();
        if (opened.stream().anyMatch(index -> index.name().equals(name))) {
          throw new IllegalArgumentException(
              "two indexes are named " + name + ": addresses could not tell them apart");
        }
        opened.add(new ServedIndex(name, folder, ArticleSearcher.open(folder)));
      }
      return new Indexes(opened);
    } catch (IOException | RuntimeException e) {
      new Indexes(opened).close();
      throw e;
    }
  }

  /** All of them, in the order in which they were named. */
  public List<ServedIndex> all() {
    return all;
  }

  /**
   * The one of this name, the first for {@code null}.
   *
   * @throws WrongRequestException if there is none
   */
  public ServedIndex named(@Nullable String name) {
    if (name == null || name.isEmpty()) {
      return all.getFirst();
    }
    return all.stream()
        .filter(index -> index.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new WrongRequestException(
                "index",
                "no index \""
                    + name
                    + "\"; there are "
                    + all.stream().map(ServedIndex::name).toList()));
  }

  /**
   * Shows what was written since, as by an update; looks no more often than is worth it. What
   * cannot be read now stays as it was.
   *
   * @throws IOException if one cannot be read; the others are shown as they are
   */
  public void refresh() throws IOException {
    long now = System.nanoTime();
    long before = lookedAt.get();
    if (now - before > LOOK_EVERY_NANOS && lookedAt.compareAndSet(before, now)) {
      each(this::refresh);
    }
  }

  private void refresh(ServedIndex index) throws IOException {
    try {
      index.searcher().refresh();
      stale.remove(index.name());
    } catch (IOException | IndexMismatchException e) {
      stale.add(index.name());
      throw e instanceof IOException failed ? failed : new IOException(e);
    }
  }

  /** Whether the files of an index could not be read lately: what is shown is its last state. */
  public boolean isStale(ServedIndex index) {
    return stale.contains(index.name());
  }

  @Override
  public void close() throws IOException {
    each(index -> index.searcher().close());
  }

  /** What is done with an index. */
  @FunctionalInterface
  private interface Work {
    void on(ServedIndex index) throws IOException;
  }

  /** Does it with each, whatever becomes of the others. */
  private void each(Work what) throws IOException {
    IOException failed = null;
    for (ServedIndex index : all) {
      try {
        what.on(index);
      } catch (IOException e) {
        failed = Objects.requireNonNullElse(failed, e);
      }
    }
    if (failed != null) {
      throw failed;
    }
  }
}
