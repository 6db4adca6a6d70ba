package org.dateline.index;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The layout of an index folder: one folder {@code gen-000001} for each complete build, and a file
 * {@code current} that names the one that serves. The file is replaced atomically.
 */
final class Generations {
  private static final String CURRENT = "current";
  private static final String PREFIX = "gen-";

  private final Path root;

  Generations(Path root) {
    this.root = root;
  }

  /** The generation that serves, or {@code null} if there is none. */
  @Nullable Path current() throws IOException {
    try {
      Path generation = root.resolve(Files.readString(root.resolve(CURRENT)).strip());
      return Files.isDirectory(generation) ? generation : null;
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** The folder of the next build; not there yet. */
  Path next() throws IOException {
    int last = 0;
    for (Path generation : all()) {
      last = Math.max(last, number(generation));
    }
    return root.resolve(String.format(Locale.ROOT, PREFIX + "%06d", last + 1));
  }

  /** Lets {@code generation} serve from now on. */
  void activate(Path generation) throws IOException {
    Path next = root.resolve(CURRENT + ".next");
    Files.writeString(next, generation.getFileName() + "\n");
    Files.move(
        next,
        root.resolve(CURRENT),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** Removes all generations but the one that serves. */
  void removeOthers() throws IOException {
    Path current = current();
    for (Path generation : all()) {
      if (!generation.equals(current)) {
        delete(generation);
      }
    }
  }

  private List<Path> all() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(root)) {
      return entries.filter(p -> number(p) > 0).sorted().toList();
    }
  }

  private static int number(Path path) {
    String name = path.getFileName().toString();
    boolean ours = name.startsWith(PREFIX) && name.substring(PREFIX.length()).matches("\\d{1,9}");
    return ours ? Integer.parseInt(name.substring(PREFIX.length())) : 0;
  }

  static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
