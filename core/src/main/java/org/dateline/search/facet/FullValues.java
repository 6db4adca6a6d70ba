package org.dateline.search.facet;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.dateline.Internal;
import org.dateline.article.Mention;
import org.dateline.article.TaggedArticle;
import org.dateline.index.document.StoredArticle;
import org.dateline.index.schema.Dimension;
import org.dateline.index.schema.FacetCode;
import org.dateline.index.schema.Schema;

/** The whole ids of values that are too long for the index, from articles that have them. */
@Internal
public final class FullValues {
  private FullValues() {}

  /**
   * The whole of a kept id, {@code other} if no article tells it.
   *
   * @param kept as {@link FacetCode#kept} has it
   */
  public static String of(IndexReader reader, Dimension dimension, String kept, String other)
      throws IOException {
    return FacetCode.isCut(kept) ? whole(reader, dimension, kept, other) : kept;
  }

  private static String whole(IndexReader reader, Dimension dimension, String kept, String other)
      throws IOException {
    Term term = new Term(Schema.valueField(dimension), FacetCode.term(kept));
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum articles = leaf.reader().postings(term, PostingsEnum.NONE);
      StoredFields stored = leaf.reader().storedFields();
      // The first has it, unless values differ in nothing but case.
      while (articles != null && articles.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        TaggedArticle tagged = StoredArticle.of(stored, articles.docID());
        for (String value : values(tagged, dimension)) {
          if (FacetCode.kept(value).equals(kept)) {
            return value;
          }
        }
      }
    }
    return other;
  }

  private static List<String> values(TaggedArticle tagged, Dimension dimension) {
    Stream<String> stated = dimension.stated(tagged.article()).stream();
    Stream<String> named = tagged.mentions().stream().map(Mention::entityId);
    return Stream.concat(stated, dimension.isEntity() ? named : Stream.empty())
        .filter(value -> value.length() > FacetCode.LONGEST)
        .toList();
  }
}
