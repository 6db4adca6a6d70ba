package org.dateline.index.document;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.dateline.Internal;
import org.dateline.article.Article;
import org.dateline.article.Event;
import org.dateline.article.Mention;
import org.dateline.article.Published;
import org.dateline.article.TaggedArticle;
import org.dateline.index.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The packed form in which an article and its tags are stored: its strings, then its tags, which
 * repeat none of its words. Long strings are compressed, those of each article by themselves: so
 * that one can be read without its neighbours. The rest is left to Lucene, which compresses several
 * together.
 */
@Internal
// Both halves of an instant are written, and enums by their order, which belongs to the format.
@SuppressWarnings({"EnumOrdinal", "JavaInstantGetSecondsGetNano"})
public final class StoredArticle {
  private static final int PLAIN = 6;
  private static final int COMPRESSED = 7;
  private static final int LEAST_COMPRESSED = 1_024;

  private StoredArticle() {}

  /** Takes articles, one after the other. */
  @FunctionalInterface
  public interface Taker {
    /** Takes one and says whether it wants more. */
    boolean take(TaggedArticle article) throws IOException;
  }

  /**
   * Gives every article of an index with its tags, in the order in which it was written.
   *
   * @throws IOException if one cannot be read, or what the taker throws
   */
  public static void forEach(IndexReader reader, Taker taker) throws IOException {
    Bits live = MultiBits.getLiveDocs(reader);
    StoredFields stored = reader.storedFields();
    boolean more = true;
    for (int doc = 0; more && doc < reader.maxDoc(); doc++) {
      if (live == null || live.get(doc)) {
        more = taker.take(of(stored, doc));
      }
    }
  }

  /** The article with this id in an index, {@code null} if there is none. */
  public static @Nullable Article find(IndexReader reader, String id) throws IOException {
    Term term = new Term(Schema.ID, id);
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum docs = leaf.reader().postings(term, PostingsEnum.NONE);
      Bits live = leaf.reader().getLiveDocs();
      for (int doc = docs == null ? DocIdSetIterator.NO_MORE_DOCS : docs.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = docs.nextDoc()) {
        if (live == null || live.get(doc)) {
          return article(leaf.reader().storedFields(), doc);
        }
      }
    }
    return null;
  }

  /**
   * The stored article of a document.
   *
   * @throws IOException if it cannot be read
   */
  public static TaggedArticle of(StoredFields fields, int document) throws IOException {
    return unpack(bytes(fields, document));
  }

  /**
   * The stored article of a document without its tags, which takes less time.
   *
   * @throws IOException if it cannot be read
   */
  public static Article article(StoredFields fields, int document) throws IOException {
    BytesRef bytes = bytes(fields, document);
    return read(() -> unpackArticle(texts(new PackedInput(bytes))));
  }

  private static BytesRef bytes(StoredFields fields, int document) throws IOException {
    @Nullable BytesRef bytes =
        fields.document(document, Set.of(Schema.ARTICLE)).getBinaryValue(Schema.ARTICLE);
    if (bytes == null) {
      throw new IOException("document " + document + " holds no article");
    }
    return bytes;
  }

  public static BytesRef pack(TaggedArticle tagged) throws IOException {
    PackedOutput article = new PackedOutput();
    packArticle(tagged.article(), article);
    PackedOutput out = new PackedOutput();
    writeTexts(article.toArrayCopy(), out);
    StoredMentions.pack(tagged.mentions(), out);
    new StoredEvents.Packer(tagged.mentions(), out).pack(tagged.events());
    return new BytesRef(out.toArrayCopy());
  }

  private static void writeTexts(byte[] plain, PackedOutput out) throws IOException {
    if (plain.length < LEAST_COMPRESSED) {
      out.writeByte((byte) PLAIN);
      out.writeBytes(plain, 0, plain.length);
      return;
    }
    byte[] frame = Zstandard.compress(plain);
    out.writeByte((byte) COMPRESSED);
    out.writeVInt(plain.length);
    out.writeVInt(frame.length);
    out.writeBytes(frame, 0, frame.length);
  }

  private static void packArticle(Article article, PackedOutput out) throws IOException {
    out.writeString(article.id());
    out.writeString(article.title());
    out.writeString(article.body());
    writePublished(article.published(), out);
    for (@Nullable String text : optionals(article)) {
      writeOptional(text, out);
    }
    writeList(article.authors(), out);
    writeList(article.subjects(), out);
    out.writeVLong(article.version());
    Instant crawled = article.crawled();
    writeOptional(crawled == null ? null : crawled.toString(), out);
  }

  private static void writePublished(@Nullable Published published, PackedOutput out)
      throws IOException {
    if (published == null) {
      out.writeByte((byte) 0);
      return;
    }
    ZoneOffset zone = published.zone();
    out.writeByte((byte) (2 * published.precision().ordinal() + (zone == null ? 1 : 2)));
    out.writeZLong(published.instant().getEpochSecond());
    out.writeVInt(published.instant().getNano());
    if (zone != null) {
      out.writeZInt(zone.getTotalSeconds());
    }
  }

  private static @Nullable Published readPublished(PackedInput in) {
    int kind = in.readByte() - 1;
    if (kind < 0) {
      return null;
    }
    Instant instant = Instant.ofEpochSecond(in.readZLong(), in.readVInt());
    ZoneOffset zone = kind % 2 == 0 ? null : ZoneOffset.ofTotalSeconds(in.readZInt());
    return new Published(instant, zone, Published.Precision.values()[kind / 2]);
  }

  private static List<@Nullable String> optionals(Article article) {
    return Arrays.asList(
        article.source(), article.url(), article.section(), article.language(), article.dateline());
  }

  private static void writeOptional(@Nullable String text, PackedOutput out) throws IOException {
    out.writeByte((byte) (text == null ? 0 : 1));
    if (text != null) {
      out.writeString(text);
    }
  }

  /**
   * The article and its tags as they were when it was indexed.
   *
   * @throws IOException if the bytes are of another format
   */
  public static TaggedArticle unpack(BytesRef bytes) throws IOException {
    PackedInput in = new PackedInput(bytes);
    return read(() -> {
      Article article = unpackArticle(texts(in));
      List<Mention> mentions = new StoredMentions.Unpacker(article, in).unpack();
      List<Event> events = new StoredEvents.Unpacker(article, mentions, in).unpack();
      return new TaggedArticle(article, mentions, events);
    });
  }

  /** Reads something packed. */
  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }

  private static <T> T read(Reading<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (IndexOutOfBoundsException
        | NegativeArraySizeException
        | IllegalArgumentException
        | DateTimeException
        | ArithmeticException
        | NoSuchElementException e) {
      // Numbers and texts that were never written: Lucene compares checksums of large files only
      // when asked to.
      throw new CorruptIndexException(
          "a stored article cannot be read: `dateline verify` names the file", "stored fields", e);
    }
  }

  private static PackedInput texts(PackedInput in) throws IOException {
    int format = in.readByte();
    if (format == COMPRESSED) {
      return in.decompressed(in.readVInt());
    }
    if (format != PLAIN) {
      throw new IOException("a stored article of format " + format + ", expected " + PLAIN);
    }
    return in;
  }

  private static Article unpackArticle(PackedInput in) {
    Article.Builder builder =
        Article.builder(in.readString()).title(in.readString()).body(in.readString());
    builder
        .published(readPublished(in))
        .source(readOptional(in))
        .url(readOptional(in))
        .section(readOptional(in))
        .language(readOptional(in))
        .dateline(readOptional(in));
    builder.authors(readList(in)).subjects(readList(in)).version(in.readVLong());
    String crawled = readOptional(in);
    return builder.crawled(crawled == null ? null : Instant.parse(crawled)).build();
  }

  private static void writeList(List<String> texts, PackedOutput out) throws IOException {
    out.writeVInt(texts.size());
    for (String text : texts) {
      out.writeString(text);
    }
  }

  private static List<String> readList(PackedInput in) {
    List<String> texts = new ArrayList<>();
    for (int i = in.readVInt(); i > 0; i--) {
      texts.add(in.readString());
    }
    return texts;
  }

  private static @Nullable String readOptional(PackedInput in) {
    return in.readByte() == 0 ? null : in.readString();
  }
}
