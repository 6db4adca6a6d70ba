package org.dateline.gazetteer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.text.DataFileException;
import org.dateline.text.Tokenizer;
import org.dateline.text.TsvFile;

/**
 * Names that are never to be tagged, for all entities or for one. Immutable and thread-safe. Names
 * are compared as the gazetteer compares them: whatever their case and accents.
 *
 * <p>A file is plain UTF-8: a name a line, perhaps with a tab and the id of the only entity it is
 * denied to; lines that begin with {@code #} are comments.
 *
 * <pre>{@code
 * Gazetteer gazetteer = Gazetteer.bundled().without(DenyList.read(List.of(path)));
 * }</pre>
 */
public final class DenyList {
  static final DenyList NONE = new DenyList(Set.of());

  private final Set<Entry> entries;

  /**
   * A denied name.
   *
   * @param name in any spelling
   * @param id the only entity that it is denied to, or "" for all
   */
  public record Entry(String name, String id) {
    private Entry folded() {
      return new Entry(Tokenizer.key(name), id);
    }
  }

  private DenyList(Set<Entry> entries) {
    this.entries = Set.copyOf(entries);
  }

  /**
   * A list of these.
   *
   * @throws IllegalArgumentException if a name holds no word
   */
  public static DenyList of(List<Entry> entries) {
    Set<Entry> folded = new HashSet<>();
    for (Entry entry : entries) {
      if (entry.folded().name().isEmpty()) {
        throw new IllegalArgumentException("\"" + entry.name() + "\" holds no word to deny");
      }
      folded.add(entry.folded());
    }
    return new DenyList(folded);
  }

  /**
   * Reads files.
   *
   * @throws IOException if a file cannot be read
   * @throws DataFileException if a line is neither a name nor a name and an id
   */
  public static DenyList read(List<Path> files) throws IOException {
    DenyList all = NONE;
    for (Path path : files) {
      all = all.and(read(TsvFile.of(path)));
    }
    return all;
  }

  private static DenyList read(TsvFile file) throws IOException {
    Set<Entry> entries = new HashSet<>();
    file.lines((number, line) -> {
      if (!line.startsWith("#") && !line.isBlank()) {
        entries.add(entry(file.place(), number, line));
      }
    });
    return new DenyList(entries);
  }

  private static Entry entry(String place, int number, String line) {
    String[] columns = line.split("\t", -1);
    Entry entry = new Entry(columns[0], columns.length > 1 ? columns[1].strip() : "").folded();
    if (columns.length > 2 || entry.name().isEmpty()) {
      throw new DataFileException(place, number, "expected a name, or a name, a tab and an id");
    }
    return entry;
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  DenyList and(DenyList more) {
    Set<Entry> all = new HashSet<>(entries);
    all.addAll(more.entries);
    return new DenyList(all);
  }

  boolean denies(String name, String id) {
    if (entries.isEmpty()) {
      return false;
    }
    String key = Tokenizer.key(name);
    return entries.contains(new Entry(key, "")) || entries.contains(new Entry(key, id));
  }

  /** The version of a gazetteer without these names. */
  String mixInto(String version) {
    long hash = Long.parseUnsignedLong(version, 16);
    Set<String> sorted = new TreeSet<>();
    entries.forEach(entry -> sorted.add(entry.name() + "\t" + entry.id()));
    for (String entry : sorted) {
      hash = hash * 0x5DEECE66DL + entry.hashCode();
    }
    return String.format(Locale.ROOT, "%016x", hash);
  }
}
