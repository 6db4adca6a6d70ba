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
import org.jspecify.annotations.Nullable;

/**
 * Finds the files of an archive: each once, the roots in their order, sorted by name below each.
 * What cannot be looked into, or must not be, is found with the reason and ends nothing.
 */
final class FileWalk extends SimpleFileVisitor<Path> {
  private static final String REMEDY = "it is followed only if asked for (--follow-links)";

  private final Path root;
  // Where links may lead, as the disk has them; null for anywhere.
  private final @Nullable List<Path> within;
  private final List<ArchiveFile> found = new ArrayList<>();

  FileWalk(Path root, @Nullable List<Path> within) {
    this.root = root;
    this.within = within;
  }

  static List<ArchiveFile> walk(List<Path> roots, boolean followLinks) throws IOException {
    List<Path> within = new ArrayList<>();
    for (Path root : roots) {
      if (Files.notExists(root)) {
        throw new NoSuchFileException(root.toString(), null, "no such file or folder");
      }
      within.add(Files.isReadable(root) ? root.toRealPath() : root.toAbsolutePath().normalize());
    }
    Map<Path, ArchiveFile> files = new LinkedHashMap<>();
    for (Path root : roots) {
      for (ArchiveFile file : below(root, followLinks ? null : within)) {
        files.putIfAbsent(file.path().toAbsolutePath().normalize(), file);
      }
    }
    Set<String> names = new HashSet<>();
    Set<String> shared = new HashSet<>();
    files.values().stream().map(ArchiveFile::name).filter(n -> !names.add(n)).forEach(shared::add);
    return files.values().stream().map(f -> shared.contains(f.name()) ? f.named() : f).toList();
  }

  private static List<ArchiveFile> below(Path root, @Nullable List<Path> within)
      throws IOException {
    // A file or pipe that is named itself is read whatever it is called.
    if (!Files.isDirectory(root)) {
      return List.of(new ArchiveFile(root, String.valueOf(root.getFileName()), null, null));
    }
    FileWalk walk = new FileWalk(root, within);
    Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
    return walk.found();
  }

  List<ArchiveFile> found() {
    found.sort(Comparator.comparing(ArchiveFile::name));
    return found;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
      throws IOException {
    if (dir.equals(root)) {
      return FileVisitResult.CONTINUE;
    }
    return isHidden(dir) || leadsOut(dir) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  // A broken link is kept: reading it will say so. Pipes and devices would block.
  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    if (!attributes.isOther() && !isHidden(file) && !leadsOut(file)) {
      found.add(ArchiveFile.of(file, root));
    }
    return FileVisitResult.CONTINUE;
  }

  // A loop of links leads to files that have been visited already.
  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
    if (!(e instanceof FileSystemLoopException) && (file.equals(root) || !isHidden(file))) {
      add(file, FileFault.of(e));
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e) {
    if (e != null) {
      add(dir, "not all of the folder can be listed: " + FileFault.of(e));
    }
    return FileVisitResult.CONTINUE;
  }

  private boolean leadsOut(Path path) {
    if (within == null || !Files.isSymbolicLink(path) || !Files.exists(path)) {
      return false;
    }
    try {
      Path target = path.toRealPath();
      if (within.stream().anyMatch(target::startsWith)) {
        return false;
      }
      add(path, "a symbolic link out of the archive, to \"" + target + "\"; " + REMEDY);
    } catch (IOException e) {
      add(path, FileFault.of(e));
    }
    return true;
  }

  private void add(Path path, String fault) {
    found.add(ArchiveFile.unread(path, root, fault));
  }

  private static boolean isHidden(Path path) throws IOException {
    return path.getFileName().toString().startsWith(".") || Files.isHidden(path);
  }
}
