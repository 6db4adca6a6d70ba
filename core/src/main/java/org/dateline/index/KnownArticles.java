package org.dateline.index;

import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.lucene.index.DirectoryReader;
import org.dateline.archive.ArchiveRecord;
import org.dateline.article.Article;
import org.dateline.index.document.StoredArticle;
import org.jspecify.annotations.Nullable;

/**
 * Tells an article that comes again from another one under the same id: feeds give all items one
 * guid, tables count their rows from 1. The first keeps the id; another article gets one of its
 * URL, else of its file and the id, else of its text, so that none takes the place of another. Used
 * by one thread.
 *
 * <p>Articles are the same if the URL, the title or the body is, if the record has a version, or if
 * nothing tells against it: an id that is only a small number, or that was given here, says nothing
 * by itself, any other does unless URL, title and body all differ.
 *
 * <p>What it remembers of an article are 16 bytes, of as many as a twentieth of the memory holds;
 * the ids after those count as they stand.
 */
final class KnownArticles {
  // With a fraction as pandas writes a column of numbers that has gaps.
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}+(?:\\.0)?+");
  private static final int PART = 21;
  private static final long MASK = (1L << PART) - 1;

  private final @Nullable DirectoryReader before;
  private final int most;
  // Hash of an id, and of what is known of the article; an empty place has 0 as its second.
  private long[] table = new long[1 << 12];
  private int size;

  /** What an index holds already, {@code null} if that is nothing; closed by the caller. */
  KnownArticles(@Nullable DirectoryReader before) {
    this(before, (int) Math.min(1 << 24, Runtime.getRuntime().maxMemory() / 20 / 64));
  }

  KnownArticles(@Nullable DirectoryReader before, int most) {
    this.before = before;
    this.most = most;
  }

  /** The record, under another id if the one it has is that of another article. */
  ArchiveRecord.Read identified(ArchiveRecord.Read read) throws IOException {
    Article article = read.article();
    if (accepts(article, NUMBER.matcher(article.id()).matches())) {
      return read;
    }
    ArchiveRecord.Read renamed = read;
    for (String id : read.otherIds()) {
      renamed = read.withId(id);
      // Folders of two years may hold files of one name, with rows of one number.
      if (accepts(renamed.article(), true)) {
        break;
      }
    }
    return renamed;
  }

  private boolean accepts(Article article, boolean isWeak) throws IOException {
    long hash = hash(article.id()) | 1;
    long now = parts(article);
    int slot = slot(hash);
    long known = table[slot + 1];
    if (known == 0) {
      Article indexed = before == null ? null : StoredArticle.find(before, article.id());
      known = indexed == null ? 0 : parts(indexed);
    }
    boolean same = known == 0 || article.version() > 0 || isSame(isWeak, now, known);
    if (same) {
      put(slot, hash, now);
    }
    return same;
  }

  private static boolean isSame(boolean isWeak, long now, long known) {
    boolean moved = both(now, known, 0) && !equal(now, known, 0);
    return equal(now, known, 0)
        || equal(now, known, 2)
        || (equal(now, known, 1) && !(isWeak && moved))
        || (!isWeak && !moved);
  }

  private static boolean both(long one, long other, int part) {
    return part(one, part) != 0 && part(other, part) != 0;
  }

  private static boolean equal(long one, long other, int part) {
    return part(one, part) != 0 && part(one, part) == part(other, part);
  }

  private static long part(long parts, int part) {
    return (parts >>> (part * PART)) & MASK;
  }

  // URL, title and body; the last bit tells it from nothing.
  private static long parts(Article article) {
    return part(article.url())
        | part(article.title()) << PART
        | part(article.body()) << (2 * PART)
        | Long.MIN_VALUE;
  }

  private static long part(@Nullable String text) {
    return text == null || text.isBlank() ? 0 : Math.max(1, hash(text) & MASK);
  }

  // Two ids with one hash would only give the second article a made id.
  private static long hash(String text) {
    long hash = text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    return hash;
  }

  private int slot(long hash) {
    int mask = table.length / 2 - 1;
    int at = (int) (hash >>> 1) & mask;
    while (table[2 * at + 1] != 0 && table[2 * at] != hash) {
      at = (at + 1) & mask;
    }
    return 2 * at;
  }

  private void put(int slot, long hash, long parts) {
    boolean isNew = table[slot + 1] == 0;
    if (isNew && size >= most) {
      return;
    }
    table[slot] = hash;
    table[slot + 1] = parts;
    size += isNew ? 1 : 0;
    if (4L * size > table.length) {
      grow();
    }
  }

  private void grow() {
    long[] old = table;
    table = new long[2 * old.length];
    for (int i = 0; i < old.length; i += 2) {
      if (old[i + 1] != 0) {
        int slot = slot(old[i]);
        table[slot] = old[i];
        table[slot + 1] = old[i + 1];
      }
    }
  }
}
