package org.dateline.index.generation;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.StringHelper;
import org.dateline.Internal;
import org.dateline.index.disk.AppendedFile;
import org.dateline.index.disk.Disk;
import org.jspecify.annotations.Nullable;

/**
 * The file {@code snapshot.jsonl} of a folder that holds a copy of an index: the ids of the commits
 * that were copied there. What is written there later has another id, and is not replaced unasked.
 * To be used with the folder's change lock.
 */
@Internal
public final class SnapshotMark {
  private static final String FILE = "snapshot.jsonl";
  private static final String WAY_OUT =
      "copy into another folder, or replace it with `dateline snapshot --force`";

  private final Path target;
  private final Path file;
  private final Generations generations;

  public SnapshotMark(Path target) {
    this.target = target;
    this.file = target.resolve(FILE);
    this.generations = new Generations(target);
  }

  /**
   * Refuses to replace an index that is no copy, or is not as it was copied.
   *
   * @param replace whether to replace it nevertheless; not where somebody writes it
   */
  public void check(boolean replace) throws IOException {
    for (Path generation : generations.complete()) {
      if (Generations.isWritten(generation)) {
        throw refusal("somebody writes the index there: close it, or copy into another folder");
      }
    }
    if (replace) {
      return;
    }
    if (!Files.exists(file)) {
      if (generations.exist() || generations.unfinished() != null) {
        throw refusal("it holds an index that is no snapshot: " + WAY_OUT);
      }
      return;
    }
    List<String> copied = copied();
    for (Path generation : generations.complete()) {
      String id = commit(generation);
      if (id != null && !copied.contains(id)) {
        throw refusal("the snapshot there was written to since it was taken: " + WAY_OUT);
      }
    }
  }

  private IOException refusal(String why) {
    return new IOException("nothing was copied to " + target + ": " + why);
  }

  /** Says that a copy is being taken. */
  public void begin() throws IOException {
    write(Files.exists(file) ? copied() : List.of());
  }

  /** Notes the copy in a build beside the one that serves still. */
  public void add(Path build) throws IOException {
    List<String> commits = new ArrayList<>();
    for (Path generation : generations.complete()) {
      String id = commit(generation);
      if (id != null) {
        commits.add(id);
      }
    }
    commits.add(String.valueOf(commit(build)));
    write(commits);
  }

  private void write(List<String> commits) throws IOException {
    Path next = target.resolve(FILE + ".next");
    StringBuilder lines = new StringBuilder();
    for (String commit : commits) {
      lines.append(JSON.std.asString(commit)).append('\n');
    }
    Files.writeString(next, lines);
    Disk.replace(target, next, file);
  }

  private List<String> copied() throws IOException {
    List<String> commits = new ArrayList<>();
    for (String line : new AppendedFile(target, FILE).linesFrom(0)) {
      commits.add(String.valueOf(JSON.std.anyFrom(line)));
    }
    return commits;
  }

  // What holds no commit holds nothing that could be lost.
  private static @Nullable String commit(Path generation) throws IOException {
    try (Directory directory = FSDirectory.open(generation)) {
      return StringHelper.idToString(SegmentInfos.readLatestCommit(directory).getId());
    } catch (IndexNotFoundException e) {
      return null;
    }
  }
}
