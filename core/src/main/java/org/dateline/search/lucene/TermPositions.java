package org.dateline.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Where a term stands in one text of an article; Lucene's own is not for others to use. */
final class TermPositions implements MatchesIterator {
  private final Query query;
  private final PostingsEnum postings;
  private int left;
  private int position = -1;

  /**
   * @param postings at the article, with offsets
   */
  TermPositions(Query query, PostingsEnum postings) throws IOException {
    this.query = query;
    this.postings = postings;
    this.left = postings.freq();
  }

  @Override
  public boolean next() throws IOException {
    if (left-- <= 0) {
      return false;
    }
    position = postings.nextPosition();
    return true;
  }

  @Override
  public int startPosition() {
    return position;
  }

  @Override
  public int endPosition() {
    return position;
  }

  @Override
  public int startOffset() throws IOException {
    return postings.startOffset();
  }

  @Override
  public int endOffset() throws IOException {
    return postings.endOffset();
  }

  @Override
  public @Nullable MatchesIterator getSubMatches() {
    return null;
  }

  @Override
  public Query getQuery() {
    return query;
  }
}
