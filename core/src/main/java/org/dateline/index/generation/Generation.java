package org.dateline.index.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.dateline.Internal;
import org.dateline.index.disk.GenerationDirectory;
import org.jspecify.annotations.Nullable;

/**
 * One complete build of an index. Immutable.
 *
 * @param name of its folder
 * @param serves whether searchers see it
 * @param made when it was last written to, {@code null} if it cannot be read
 * @param articles how many it holds, -1 if it cannot be read
 * @param bytes on disk
 */
public record Generation(
    String name, boolean serves, @Nullable Instant made, int articles, long bytes) {

  @Internal
  public static Generation of(Path folder, boolean serves) throws IOException {
    String name = folder.getFileName().toString();
    try (Directory directory = new GenerationDirectory(folder)) {
      SegmentInfos infos = SegmentInfos.readLatestCommit(directory);
      int articles = infos.asList().stream().mapToInt(s -> s.info.maxDoc() - s.getDelCount()).sum();
      return new Generation(name, serves, made(infos.getUserData()), articles, size(folder));
    } catch (IndexNotFoundException
        | CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException e) {
      return new Generation(name, serves, null, -1, size(folder));
    }
  }

  /** Whether a folder holds a commit of Dateline that can be read. */
  static boolean isComplete(Path folder) throws IOException {
    try {
      return IndexInfo.isIn(commitData(folder));
    } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
      return false;
    }
  }

  /** Whether a folder holds no whole commit; one of another Lucene may be whole. */
  @Internal
  public static boolean isBroken(Path folder) throws IOException {
    try {
      return commitData(folder) == null;
    } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
      return false;
    }
  }

  // What cannot be opened for other reasons, as a missing permission, is no damage.
  private static @Nullable Map<String, String> commitData(Path folder) throws IOException {
    // Lucene would make it.
    if (!Files.isDirectory(folder)) {
      return null;
    }
    try (Directory directory = new GenerationDirectory(folder)) {
      return SegmentInfos.readLatestCommit(directory).getUserData();
    } catch (IndexNotFoundException | CorruptIndexException | NoSuchFileException e) {
      return null;
    }
  }

  private static @Nullable Instant made(Map<String, String> data) {
    String text = data.get(IndexInfo.MADE);
    return text == null ? null : Instant.parse(text);
  }

  private static long size(Path folder) throws IOException {
    long sum = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        sum += Files.size(file);
      }
    }
    return sum;
  }
}
