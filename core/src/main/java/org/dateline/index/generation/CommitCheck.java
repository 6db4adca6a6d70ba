package org.dateline.index.generation;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.dateline.Internal;
import org.dateline.archive.FileFault;
import org.dateline.index.document.StoredArticle;
import org.jspecify.annotations.Nullable;

/**
 * Reads all of the newest commit of a generation and says which file is damaged. Changes nothing,
 * and may run beside readers and writers.
 */
@Internal
public final class CommitCheck {
  private final HeldCommit held;
  private final Path root;
  private final Map<String, String> faults = new TreeMap<>();
  private final Set<String> damaged = new TreeSet<>();
  private final Map<String, SegmentCommitInfo> segments = new TreeMap<>();
  private @Nullable SegmentList list;
  private boolean errors;

  private CommitCheck(HeldCommit held, Path root) {
    this.held = held;
    this.root = root;
  }

  /**
   * What was found. Immutable.
   *
   * @param problems what is wrong, each with the name of its file; none if all is well
   * @param mendable whether these are damage and nothing else: what cannot be opened may be whole
   * @param list the list of segments, {@code null} if it cannot be read
   * @param damaged names of the segments that have damage
   * @param lost how many articles those have, -1 if that cannot be told
   */
  @Internal
  public record Result(
      List<String> problems,
      boolean mendable,
      @Nullable SegmentList list,
      Set<String> damaged,
      int lost) {
    /** Copies the lists. */
    public Result {
      problems = List.copyOf(problems);
      damaged = Set.copyOf(damaged);
    }

    /** Whether some of its segments are whole and the damage is in others. */
    public boolean hasSound() {
      return list != null && !damaged.isEmpty() && damaged.size() < list.entries().size();
    }
  }

  /** Checks a generation of the index in {@code root}. */
  public static Result of(Path generation, Path root) throws IOException {
    try (HeldCommit held = HeldCommit.of(generation, root)) {
      return new CommitCheck(held, root).run();
    }
  }

  private Result run() throws IOException {
    readList();
    if (list != null) {
      for (SegmentList.Entry entry : list.entries()) {
        checkFiles(entry);
      }
      if (faults.isEmpty()) {
        checkContents();
      }
    }
    List<String> problems = new ArrayList<>();
    faults.forEach((file, fault) -> problems.add(file + " " + fault));
    return new Result(problems, !errors, list, damaged, lost());
  }

  private int lost() {
    int sum = 0;
    for (String name : damaged) {
      SegmentCommitInfo segment = segments.get(name);
      if (segment == null) {
        return -1;
      }
      sum += segment.info.maxDoc() - segment.getDelCount();
    }
    return sum;
  }

  private void readList() {
    String file = held.segments();
    if (file == null) {
      faults.put("segments", "is missing: there is no list of segments");
      return;
    }
    checkSum(file);
    if (faults.isEmpty()) {
      try {
        list = SegmentList.read(held, file);
      } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
        errors = true;
        faults.put(file, "was written by a Lucene that does not fit");
      } catch (IOException e) {
        note(file, e);
      }
    }
  }

  private void checkFiles(SegmentList.Entry entry) {
    int before = faults.size();
    for (String file : files(entry)) {
      checkSum(file);
    }
    if (faults.size() > before) {
      damaged.add(entry.name());
    }
  }

  private Collection<String> files(SegmentList.Entry entry) {
    try {
      SegmentCommitInfo segment = entry.read(held);
      segments.put(entry.name(), segment);
      return segment.files();
    } catch (IOException e) {
      note(entry.infoFile(), e);
      damaged.add(entry.name());
      return filesOf(entry.name());
    }
  }

  private List<String> filesOf(String segment) {
    return List.of(held.listAll()).stream()
        .filter(file -> segment.equals(IndexFileNames.parseSegmentName(file)))
        .toList();
  }

  private void checkSum(String file) {
    try (IndexInput in = held.openInput(file, IOContext.READONCE)) {
      CodecUtil.checksumEntireFile(in);
    } catch (IOException e) {
      note(file, e);
    }
  }

  private void note(String file, IOException e) {
    if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
      faults.putIfAbsent(file, "is missing");
    } else if (e instanceof CorruptIndexException corrupt) {
      faults.putIfAbsent(file, "is damaged: " + corrupt.getOriginalMessage());
    } else if (e instanceof EOFException) {
      faults.putIfAbsent(file, "is damaged: it ends too soon");
    } else {
      errors = true;
      faults.put(file, "cannot be read: " + reason(e));
    }
  }

  private static String reason(IOException e) {
    return FileFault.of(e.getCause() instanceof IOException inner ? inner : e);
  }

  // Where every file is as it was written, what they hold.
  private void checkContents() throws IOException {
    CheckIndex.Status status = lucenesCheck();
    for (CheckIndex.Status.SegmentInfoStatus segment : status.segmentInfos) {
      if (segment.error != null) {
        damaged.add(segment.name);
        faults.put(segment.name, "holds what does not fit together: " + segment.error);
      }
    }
    if (faults.isEmpty()) {
      checkArticles();
    }
  }

  private CheckIndex.Status lucenesCheck() throws IOException {
    try (CheckIndex check = new CheckIndex(held)) {
      check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_INTEGRITY_CHECKS);
      ByteArrayOutputStream log = new ByteArrayOutputStream();
      check.setInfoStream(new PrintStream(log, false, StandardCharsets.UTF_8));
      return check.checkIndex();
    }
  }

  private void checkArticles() throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(held)) {
      IndexInfo.of(reader, root.toString());
      StoredArticle.forEach(reader, article -> true);
    } catch (IndexMismatchException e) {
      errors = true;
      faults.put("it", "does not fit: " + e.getMessage());
    } catch (IndexNotFoundException e) {
      faults.put("it", "has no list of segments");
    } catch (IOException e) {
      faults.put("it", "holds an article that cannot be read: " + e.getMessage());
    }
  }
}
