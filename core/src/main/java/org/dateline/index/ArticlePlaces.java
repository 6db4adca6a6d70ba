package org.dateline.index;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.archive.ArchiveRecord.Location;
import org.dateline.index.RebuildReport.Replacement;

/**
 * Where each article stands that was read, in a file, so that memory stays flat: to say at the end
 * which are of the same id. Used by one thread.
 */
final class ArticlePlaces implements Closeable {
  /** How many replacements are named; all are counted. */
  static final int NAMED = 100;

  private static final int AT_A_TIME = 1 << 22;
  private static final int SUSPECTS = 1 << 14;
  private static final int LONGEST = 1 << 13;

  private final Path path;
  private final FileChannel channel;
  private final DataOutputStream out;
  private String lastFile = "";

  /** Those of a run that had written so many bytes; none if they are not there. */
  ArticlePlaces(Path path, long length) throws IOException {
    this.path = path;
    channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.truncate(channel.size() < length ? 0 : length);
    channel.position(channel.size());
    out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
  }

  void add(String id, Location at) throws IOException {
    String file = at.file() + (at.entry().isEmpty() ? "" : "!/" + at.entry());
    out.writeUTF(shortened(id));
    out.writeUTF(file.equals(lastFile) ? "" : shortened(file));
    out.writeLong(at.line());
    lastFile = file;
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }

  /** Writes what was added; how long the file is then. */
  long flush() throws IOException {
    out.flush();
    // A run that goes on from here does not know it.
    lastFile = "";
    return channel.position();
  }

  /** How many articles have the id of one before them, and the first of them. */
  record Repeated(long count, List<Replacement> first) {}

  Repeated repeated() throws IOException {
    flush();
    Set<Long> suspects = new HashSet<>();
    long[] articles = {0};
    each((id, place) -> articles[0]++);
    int rounds = Math.toIntExact(articles[0] / AT_A_TIME) + 1;
    long count = 0;
    for (int round = 0; round < rounds; round++) {
      count += suspects(hashes(round, rounds), suspects);
    }
    return new Repeated(count, count == 0 ? List.of() : first(suspects));
  }

  private long[] hashes(int round, int rounds) throws IOException {
    long[][] found = {new long[1 << 10]};
    int[] size = {0};
    each((id, place) -> {
      long hash = hash(id);
      if (Math.floorMod(hash >>> 32, rounds) == round) {
        if (size[0] == found[0].length) {
          found[0] = Arrays.copyOf(found[0], 2 * size[0]);
        }
        found[0][size[0]++] = hash;
      }
    });
    long[] hashes = Arrays.copyOf(found[0], size[0]);
    Arrays.sort(hashes);
    return hashes;
  }

  private static long suspects(long[] hashes, Set<Long> suspects) {
    long count = 0;
    for (int i = 1; i < hashes.length; i++) {
      if (hashes[i] == hashes[i - 1]) {
        count++;
        if (suspects.size() < SUSPECTS) {
          suspects.add(hashes[i]);
        }
      }
    }
    return count;
  }

  private List<Replacement> first(Set<Long> suspects) throws IOException {
    Map<String, String> seen = new HashMap<>();
    List<Replacement> first = new ArrayList<>();
    each((id, place) -> {
      if (first.size() < NAMED && suspects.contains(hash(id))) {
        String before = seen.put(id, place);
        if (before != null) {
          first.add(new Replacement(id, before, place));
        }
      }
    });
    return first;
  }

  // What is alike by it is compared by its text before it is named.
  private static long hash(String id) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001B3L;
    }
    return hash;
  }

  private interface Taker {
    void take(String id, String place);
  }

  private void each(Taker taker) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
      String file = "";
      while (true) {
        String id = in.readUTF();
        String named = in.readUTF();
        long line = in.readLong();
        file = named.isEmpty() ? file : named;
        taker.take(id, line == 0 ? file : file + ":" + line);
      }
    } catch (EOFException e) {
      // All are read: there is no other end between two.
    }
  }

  /** Closes the file; it stays, for a run that goes on. */
  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** Closes and removes the file. */
  void remove() throws IOException {
    close();
    Files.deleteIfExists(path);
  }
}
