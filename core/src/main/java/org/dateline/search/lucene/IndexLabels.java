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
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
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
      if (dimension.isEntity()) {
        addEntities(leaf.reader(), dimension, missing, found);
      } else {
        addStated(leaf.reader(), dimension, missing, found);
      }
      missing.removeAll(found.keySet());
    }
    return found;
  }

  // Values that were stated are few, and one may be written in several ways.
  private static void addStated(
      LeafReader leaf, Dimension dimension, Set<String> missing, Map<String, String> found)
      throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(leaf, Schema.facetField(dimension));
    for (long ord = 0; !missing.isEmpty() && ord < values.getValueCount(); ord++) {
      String text = values.lookupOrd(ord).utf8ToString();
      String term = FacetLabel.of(text).term();
      if (missing.remove(term)) {
        found.put(term, text);
      }
    }
  }

  // Entities are many, but an id is written in one way: any article that has it tells its label.
  private static void addEntities(
      LeafReader leaf, Dimension dimension, Set<String> missing, Map<String, String> found)
      throws IOException {
    for (String term : missing) {
      Term selecting = new Term(Schema.valueField(dimension), term);
      PostingsEnum articles = leaf.postings(selecting, PostingsEnum.NONE);
      SortedSetDocValues values = DocValues.getSortedSet(leaf, Schema.facetField(dimension));
      boolean any = articles != null && values.advanceExact(articles.nextDoc());
      for (int left = any ? values.docValueCount() : 0; left > 0; left--) {
        String label = values.lookupOrd(values.nextOrd()).utf8ToString();
        if (FacetLabel.of(label).term().equals(term)) {
          found.putIfAbsent(term, first(values, label));
        }
      }
    }
  }

  // Of names that were told differently at different times.
  private static String first(SortedSetDocValues values, String label) throws IOException {
    String bare = FacetCode.unnamed(label);
    long ord = values.lookupTerm(new BytesRef(bare));
    long named = ord >= 0 ? ord : values.lookupTerm(new BytesRef(FacetCode.beforeName(bare)));
    return values.lookupOrd(named < 0 ? -named - 1 : named).utf8ToString();
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
