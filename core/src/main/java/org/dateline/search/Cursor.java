package org.dateline.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;
import org.dateline.index.schema.Schema;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.request.SortOrder;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: the last article and what it was sorted by. As text it is opaque to users.
 *
 * @param sort the order it belongs to
 * @param request a number made of what was asked for
 * @param view the view that gave the page; good in the searcher that gave it, while that holds it
 * @param now what {@code today} and ages were counted from, in milliseconds since 1970
 * @param score by relevance; 0 else
 * @param published by dates and sources: milliseconds since 1970; 0 else
 * @param source by sources: the label, {@code null} if there is none
 * @param id the article's
 */
record Cursor(
    SortOrder sort,
    int request,
    long view,
    long now,
    float score,
    long published,
    @Nullable String source,
    String id) {
  private static final int FORM = 2;
  private static final int CHECK = 4;

  /** Behind an article of this id as Lucene sorted it. */
  static Cursor of(SearchRequest request, long view, long now, FieldDoc last, String id) {
    Object[] by = last.fields;
    boolean relevance = request.sort() == SortOrder.RELEVANCE;
    boolean bySource = request.sort() == SortOrder.SOURCE;
    BytesRef source = bySource ? (BytesRef) by[0] : null;
    return new Cursor(
        request.sort(),
        asked(request),
        view,
        now,
        relevance ? (Float) by[0] : 0,
        relevance ? 0 : (Long) by[bySource ? 1 : 0],
        source == null ? null : source.utf8ToString(),
        id);
  }

  /** What Lucene goes on behind. */
  FieldDoc after() {
    long rank = Schema.rank(id);
    Object[] by =
        switch (sort) {
          case RELEVANCE -> new Object[] {score, rank};
          case NEWEST, OLDEST -> new Object[] {published, rank};
          case SOURCE ->
              new Object[] {source == null ? null : new BytesRef(source), published, rank};
        };
    return new FieldDoc(Integer.MAX_VALUE, Float.NaN, by);
  }

  /** The same place, the article having another score now. */
  Cursor scored(float value) {
    return new Cursor(sort, request, view, now, value, published, source, id);
  }

  // What decides which articles are found and how they are ranked, but not what is shown of them.
  private static int asked(SearchRequest request) {
    String all =
        String.join(
            "\n",
            request.query(),
            request.where().entrySet().stream().map(Object::toString).sorted().toList().toString(),
            String.valueOf(request.since()),
            String.valueOf(request.until()),
            String.valueOf(request.expandNames()),
            request.match().name(),
            request.ranking().toString(),
            String.valueOf(request.zone()),
            String.valueOf(request.lenient()));
    return request.foldCopies() ? ~all.hashCode() : all.hashCode();
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if it is none, or of another search
   */
  static Cursor parse(String text, SearchRequest request) {
    Cursor cursor = read(text);
    if (cursor == null) {
      throw wrong("\"" + shortened(text) + "\" is no cursor, or is damaged");
    }
    if (cursor.sort != request.sort()) {
      throw wrong("this cursor belongs to --sort " + cursor.sort.key());
    }
    if (cursor.request != asked(request)) {
      throw wrong("this cursor belongs to another query");
    }
    return cursor;
  }

  private static IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(
        what + "; take the one that the page before gave, or none for the first page");
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "...";
  }

  private static @Nullable Cursor read(String text) {
    try {
      byte[] all = Base64.getUrlDecoder().decode(text.strip());
      if (all.length <= CHECK) {
        return null;
      }
      byte[] bytes = Arrays.copyOf(all, all.length - CHECK);
      DataInputStream check = new DataInputStream(new ByteArrayInputStream(all));
      check.skipNBytes(bytes.length);
      return check.readInt() == sum(bytes) && bytes[0] == FORM ? unpack(bytes) : null;
    } catch (IOException | IllegalArgumentException e) {
      return null;
    }
  }

  private static Cursor unpack(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 1, bytes.length - 1));
    return new Cursor(
        SortOrder.valueOf(in.readUTF()),
        in.readInt(),
        in.readLong(),
        in.readLong(),
        in.readFloat(),
        in.readLong(),
        in.readBoolean() ? in.readUTF() : null,
        in.readUTF());
  }

  private static int sum(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return (int) sum.getValue();
  }

  @Override
  public String toString() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORM);
      out.writeUTF(sort.name());
      out.writeInt(request);
      out.writeLong(view);
      out.writeLong(now);
      out.writeFloat(score);
      out.writeLong(published);
      out.writeBoolean(source != null);
      if (source != null) {
        out.writeUTF(source);
      }
      out.writeUTF(id);
      out.writeInt(sum(bytes.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }
}
