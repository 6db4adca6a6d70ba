package org.dateline.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.dateline.index.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: the last article and what it was sorted by. As text it is opaque to users.
 * The next page goes on behind that article, also when the index has changed meanwhile.
 *
 * @param sort the order it belongs to
 * @param version of the reader that made it, for the score and number to be good
 * @param score by relevance
 * @param number the document's in that reader
 * @param values by dates and values: what Lucene sorted by, the id last
 * @param id the article's
 */
record Cursor(
    SortOrder sort, long version, float score, int number, List<String> values, String id) {
  private static final char SEPARATOR = '\u001f';
  private static final String FORM = "d1";

  static Cursor of(SortOrder sort, long version, ScoreDoc last, String id) {
    List<String> values = new ArrayList<>();
    if (last instanceof FieldDoc field) {
      for (Object value : field.fields) {
        values.add(written(value));
      }
    }
    return new Cursor(sort, version, last.score, last.doc, values, id);
  }

  private static String written(@Nullable Object value) {
    return switch (value) {
      case null -> "-";
      case BytesRef bytes -> "b" + bytes.utf8ToString();
      default -> "n" + value;
    };
  }

  private static @Nullable Object read(String value) {
    return switch (value.charAt(0)) {
      case 'b' -> new BytesRef(value.substring(1));
      case 'n' -> Long.valueOf(value.substring(1));
      default -> null;
    };
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if it is none, or of another order
   */
  static Cursor parse(String text, SortOrder sort) {
    try {
      String plain =
          new String(Base64.getUrlDecoder().decode(text.strip()), StandardCharsets.UTF_8);
      List<String> parts = List.of(plain.split(String.valueOf(SEPARATOR), -1));
      if (!parts.getFirst().equals(FORM)) {
        throw new IllegalArgumentException("another form");
      }
      Cursor cursor =
          new Cursor(
              SortOrder.valueOf(parts.get(1).toUpperCase(Locale.ROOT)),
              Long.parseLong(parts.get(2)),
              Float.parseFloat(parts.get(3)),
              Integer.parseInt(parts.get(4)),
              parts.subList(6, parts.size()),
              parts.get(5));
      if (cursor.sort != sort) {
        throw new IllegalArgumentException("it belongs to the order " + cursor.sort.key());
      }
      cursor.values.forEach(Cursor::read);
      return cursor;
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException(
          "\""
              + text
              + "\" is no cursor of this search ("
              + e.getMessage()
              + "); take the one that the page before gave, or none for the first page",
          e);
    }
  }

  /** Behind what Lucene shall go on. */
  ScoreDoc after(IndexSearcher searcher, Query query, long now) throws IOException {
    if (!values.isEmpty()) {
      Object[] fields = values.stream().map(Cursor::read).toArray();
      return new FieldDoc(Integer.MAX_VALUE, Float.NaN, fields);
    }
    return version == now ? new ScoreDoc(number, score) : again(searcher, query);
  }

  // Scores change with the index: what counts is where the article stands now.
  private ScoreDoc again(IndexSearcher searcher, Query query) throws IOException {
    TopDocs found = searcher.search(new TermQuery(new Term(Schema.ID, id)), 1);
    if (found.scoreDocs.length > 0) {
      int doc = found.scoreDocs[0].doc;
      List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
      Scorer scorer =
          searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1).scorer(leaf);
      if (scorer != null && scorer.iterator().advance(doc - leaf.docBase) == doc - leaf.docBase) {
        return new ScoreDoc(doc, scorer.score());
      }
    }
    return new ScoreDoc(-1, score);
  }

  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    parts.add(FORM);
    parts.add(sort.key());
    parts.add(String.valueOf(version));
    parts.add(String.valueOf(score));
    parts.add(String.valueOf(number));
    parts.add(id);
    parts.addAll(values);
    byte[] bytes = String.join(String.valueOf(SEPARATOR), parts).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
