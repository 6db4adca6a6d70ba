package org.dateline.archive;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the files of an archive: each once, the roots in their order, sorted by name below each.
 */
final class FileWalk extends SimpleFileVisitor<Path> {
  private final Path root;
  private final List<ArchiveFile> found = new ArrayList<>();

  private FileWalk(Path root) {
    this.root = root;
  }

  static List<ArchiveFile> walk(List<Path> roots) throws IOException {
    Map<Path, ArchiveFile> files = new LinkedHashMap<>();
    for (Path root : roots) {
      for (ArchiveFile file : below(root)) {
        files.putIfAbsent(file.path().toAbsolutePath().normalize(), file);
      }
    }
    Set<String> names = new HashSet<>();
    Set<String> shared = new HashSet<>();
    files.values().stream().map(ArchiveFile::name).filter(n -> !names.add(n)).forEach(shared::add);
    return files.values().stream().map(f -> shared.contains(f.name()) ? f.named() : f).toList();
  }

  private static List<ArchiveFile> below(Path root) throws IOException {
    if (!Files.exists(root)) {
      throw new NoSuchFileException(root.toString(), null, "no such file or folder");
    }
    // A file or pipe that is named itself is read whatever it is called.
    if (!Files.isDirectory(root)) {
      return List.of(new ArchiveFile(root, String.valueOf(root.getFileName()), null));
    }
    FileWalk walk = new FileWalk(root);
    Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
    walk.found.sort(Comparator.comparing(ArchiveFile::name));
    return walk.found;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
      throws IOException {
    return !dir.equals(root) && isHidden(dir)
        ? FileVisitResult.SKIP_SUBTREE
        : FileVisitResult.CONTINUE;
  }

  // A broken link is kept: reading it will say so. Pipes and devices would block.
  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    if (!attributes.isOther() && !isHidden(file)) {
      found.add(ArchiveFile.of(file, root));
    }
    return FileVisitResult.CONTINUE;
  }

  // A loop of links leads to files that have been visited already.
  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
    if (e instanceof FileSystemLoopException) {
      return FileVisitResult.CONTINUE;
    }
    throw e;
  }

  private static boolean isHidden(Path path) throws IOException {
    return path.getFileName().toString().startsWith(".") || Files.isHidden(path);
  }
}
