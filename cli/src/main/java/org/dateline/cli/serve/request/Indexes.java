package org.dateline.cli.serve.request;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dateline.search.ArticleSearcher;
import org.jspecify.annotations.Nullable;

/** The indexes that are served, the first of them where an address names none. */
public final class Indexes implements AutoCloseable {
  private final List<ServedIndex> all;

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

  @Override
  public void close() throws IOException {
    IOException failed = null;
    for (ServedIndex index : all) {
      try {
        index.searcher().close();
      } catch (IOException e) {
        failed = Objects.requireNonNullElse(failed, e);
      }
    }
    if (failed != null) {
      throw failed;
    }
  }
}
