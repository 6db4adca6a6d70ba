package org.dateline.index.document;

import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.FilterLeafReader.FilterPostingsEnum;
import org.apache.lucene.index.FilterLeafReader.FilterTerms;
import org.apache.lucene.index.FilterLeafReader.FilterTermsEnum;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.dateline.Internal;
import org.dateline.article.Field;
import org.dateline.tag.event.EventScheme;
import org.dateline.text.Sentences.Span;
import org.jspecify.annotations.Nullable;

/**
 * An index whose headlines and bodies seem to have offsets, though it holds positions alone: what
 * is asked for is found in the stored article. So all queries of Lucene can say where they matched.
 * Postings without offsets are those of the index itself. For one thread.
 */
@Internal
public final class OffsetsReader extends FilterDirectoryReader {
  private static final Map<String, Field> TEXTS =
      Map.of(Field.TITLE.key(), Field.TITLE, Field.BODY.key(), Field.BODY);

  private final TermPlaces places;

  private OffsetsReader(DirectoryReader in, TermPlaces places) throws IOException {
    super(in, new Leaves(places));
    this.places = places;
  }

  /**
   * The same index with offsets. It need not be closed, but is of no use when {@code in} is closed.
   *
   * @param articles of that index
   * @param scheme the one that its articles are tagged by, asked for when a tag is looked for
   */
  public static OffsetsReader of(
      DirectoryReader in, StoredArticleCache articles, Supplier<EventScheme> scheme)
      throws IOException {
    return new OffsetsReader(in, new TermPlaces(articles, scheme));
  }

  @Override
  protected DirectoryReader doWrapDirectoryReader(DirectoryReader reader) throws IOException {
    return new OffsetsReader(reader, places);
  }

  @Override
  public CacheHelper getReaderCacheHelper() {
    return in.getReaderCacheHelper();
  }

  /** Wraps the segments in their order. */
  private static final class Leaves extends SubReaderWrapper {
    private final TermPlaces places;
    private int docBase;

    Leaves(TermPlaces places) {
      this.places = places;
    }

    @Override
    public LeafReader wrap(LeafReader reader) {
      Leaf leaf = new Leaf(reader, docBase, places);
      docBase += reader.maxDoc();
      return leaf;
    }
  }

  /** A segment. */
  private static final class Leaf extends FilterLeafReader {
    private final int docBase;
    private final TermPlaces places;

    Leaf(LeafReader in, int docBase, TermPlaces places) {
      super(in);
      this.docBase = docBase;
      this.places = places;
    }

    @Override
    public @Nullable Terms terms(String name) throws IOException {
      Terms terms = in.terms(name);
      Field field = TEXTS.get(name);
      return terms == null || field == null ? terms : new TextTerms(terms, this, field);
    }

    @Nullable Span span(int doc, Field field, BytesRef term, int position, int before)
        throws IOException {
      return places.of(in, docBase, doc, field, term, position, before);
    }

    @Override
    public CacheHelper getCoreCacheHelper() {
      return in.getCoreCacheHelper();
    }

    @Override
    public CacheHelper getReaderCacheHelper() {
      return in.getReaderCacheHelper();
    }
  }

  /** The terms of a text. */
  private static final class TextTerms extends FilterTerms {
    private final Leaf leaf;
    private final Field field;

    TextTerms(Terms in, Leaf leaf, Field field) {
      super(in);
      this.leaf = leaf;
      this.field = field;
    }

    @Override
    public TermsEnum iterator() throws IOException {
      return new TextTermsEnum(in.iterator(), leaf, field);
    }

    @Override
    public TermsEnum intersect(CompiledAutomaton accepted, @Nullable BytesRef from)
        throws IOException {
      return new TextTermsEnum(in.intersect(accepted, from), leaf, field);
    }

    @Override
    public boolean hasOffsets() {
      return true;
    }
  }

  /** The same, one after the other. */
  private static final class TextTermsEnum extends FilterTermsEnum {
    private final Leaf leaf;
    private final Field field;

    TextTermsEnum(TermsEnum in, Leaf leaf, Field field) {
      super(in);
      this.leaf = leaf;
      this.field = field;
    }

    @Override
    public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) throws IOException {
      PostingsEnum own = reuse instanceof Offsets wrapped ? wrapped.unwrap() : reuse;
      PostingsEnum postings = in.postings(own, flags);
      return PostingsEnum.featureRequested(flags, PostingsEnum.OFFSETS)
          ? new Offsets(postings, leaf, field, BytesRef.deepCopyOf(in.term()))
          : postings;
    }
  }

  /** The places of a term. */
  private static final class Offsets extends FilterPostingsEnum {
    private final Leaf leaf;
    private final Field field;
    private final BytesRef term;
    private int position = -1;
    // At the same position.
    private int before;
    private @Nullable Span span;

    Offsets(PostingsEnum in, Leaf leaf, Field field, BytesRef term) {
      super(in);
      this.leaf = leaf;
      this.field = field;
      this.term = term;
    }

    @Override
    public int nextDoc() throws IOException {
      position = -1;
      return in.nextDoc();
    }

    @Override
    public int advance(int target) throws IOException {
      position = -1;
      return in.advance(target);
    }

    @Override
    public int nextPosition() throws IOException {
      int next = in.nextPosition();
      before = next == position ? before + 1 : 0;
      position = next;
      span = null;
      return next;
    }

    @Override
    public int startOffset() throws IOException {
      return span().start();
    }

    @Override
    public int endOffset() throws IOException {
      return span().end();
    }

    private Span span() throws IOException {
      Span known = span;
      if (known == null) {
        Span found = leaf.span(docID(), field, term, position, before);
        // As Lucene says of postings without offsets.
        known = found == null ? new Span(-1, -1) : found;
        span = known;
      }
      return known;
    }
  }
}
