package org.dateline.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.dateline.article.Mention;
import org.dateline.article.TaggedArticle;
import org.dateline.index.document.StoredArticle;
import org.dateline.index.schema.Dimension;
import org.dateline.index.schema.FacetCode;
import org.dateline.index.schema.FacetLabel;
import org.dateline.index.schema.Schema;

/** The labels of one index: short ones from its doc values, long ones from articles. */
record IndexLabels(IndexReader reader) implements LabelFinder {
  @Override
  public Map<String, String> labels(Dimension dimension, Set<String> terms) throws IOException {
    Set<String> missing = new HashSet<>();
    for (String term : terms) {
      if (reader.docFreq(new Term(Schema.valueField(dimension), term)) > 0) {
        missing.add(term);
      }
    }
    Map<String, String> found = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedSetDocValues values =
          DocValues.getSortedSet(leaf.reader(), Schema.facetField(dimension));
      for (long ord = 0; !missing.isEmpty() && ord < values.getValueCount(); ord++) {
        String text = values.lookupOrd(ord).utf8ToString();
        String term = FacetLabel.of(text).term();
        if (missing.remove(term)) {
          found.put(term, text);
        }
      }
    }
    return found;
  }

  @Override
  public String whole(Dimension dimension, String kept, String other) throws IOException {
    if (!FacetCode.isCut(kept)) {
      return kept;
    }
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
