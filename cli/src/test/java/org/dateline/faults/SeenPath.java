package org.dateline.faults;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import org.apache.lucene.util.Unwrappable;
import org.jspecify.annotations.Nullable;

/** A real path as it is seen through {@link FaultyFiles}. Lucene unwraps it to map files. */
record SeenPath(Path real, SeenFiles files) implements Path, Unwrappable<Path> {

  static Path realOf(Path path) {
    return path instanceof SeenPath seen ? seen.real : path;
  }

  private Path seen(Path other) {
    return new SeenPath(other, files);
  }

  private @Nullable Path seenOrNull(@Nullable Path other) {
    return other == null ? null : seen(other);
  }

  @Override
  public Path unwrap() {
    return real;
  }

  @Override
  public SeenFiles getFileSystem() {
    return files;
  }

  @Override
  public boolean isAbsolute() {
    return real.isAbsolute();
  }

  @Override
  public @Nullable Path getRoot() {
    return seenOrNull(real.getRoot());
  }

  @Override
  public @Nullable Path getFileName() {
    return seenOrNull(real.getFileName());
  }

  @Override
  public @Nullable Path getParent() {
    return seenOrNull(real.getParent());
  }

  @Override
  public int getNameCount() {
    return real.getNameCount();
  }

  @Override
  public Path getName(int index) {
    return seen(real.getName(index));
  }

  @Override
  public Path subpath(int from, int to) {
    return seen(real.subpath(from, to));
  }

  @Override
  public boolean startsWith(Path other) {
    return real.startsWith(realOf(other));
  }

  @Override
  public boolean endsWith(Path other) {
    return real.endsWith(realOf(other));
  }

  @Override
  public Path normalize() {
    return seen(real.normalize());
  }

  @Override
  public Path resolve(Path other) {
    return seen(real.resolve(realOf(other)));
  }

  @Override
  public Path relativize(Path other) {
    return seen(real.relativize(realOf(other)));
  }

  @Override
  public URI toUri() {
    return real.toUri();
  }

  @Override
  public File toFile() {
    throw new UnsupportedOperationException("a File goes past the disk: " + real);
  }

  @Override
  public Path toAbsolutePath() {
    return seen(real.toAbsolutePath());
  }

  @Override
  public Path toRealPath(LinkOption... options) throws IOException {
    return seen(real.toRealPath(options));
  }

  @Override
  public WatchKey register(
      WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int compareTo(Path other) {
    return real.compareTo(realOf(other));
  }

  @Override
  public String toString() {
    return real.toString();
  }
}
