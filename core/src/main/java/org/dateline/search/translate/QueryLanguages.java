package org.dateline.search.translate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.dateline.Internal;
import org.dateline.index.analysis.NewsAnalysis;
import org.dateline.index.schema.Dimension;
import org.dateline.index.schema.Schema;
import org.dateline.search.lucene.TermDictionary;
import org.dateline.text.language.LanguageDetector;

/**
 * The languages of an index, and queries read in each of them: an article is asked in the words of
 * its own language. In an index of English alone a query is what it is.
 */
@Internal
public final class QueryLanguages {
  // Lucene takes 1,024 at most; a query in many languages may not fail for their number.
  private static final int MOST_LEAVES = 900;

  /** Articles that go through one chain of analysis: the values of their language. */
  private record Group(String chain, List<BytesRef> values, long articles) {
    Group with(BytesRef value, long more) {
      List<BytesRef> all = new ArrayList<>(values);
      all.add(value);
      return new Group(chain, all, articles + more);
    }
  }

  private final Analyzer first;
  private final Function<String, Analyzer> others;
  private final List<Group> foreign;

  private QueryLanguages(Analyzer first, Function<String, Analyzer> others, List<Group> foreign) {
    this.first = first;
    this.others = others;
    this.foreign = foreign;
  }

  /** One language alone. */
  public static QueryLanguages only(Analyzer analyzer) {
    return new QueryLanguages(analyzer, chain -> analyzer, List.of());
  }

  public static QueryLanguages of(TermDictionary terms, Analyzers analyzers) throws IOException {
    Map<String, Group> groups = new TreeMap<>();
    terms.startingWith(
        Schema.valueField(Dimension.LANGUAGE),
        new BytesRef(),
        (value, articles) -> {
          String chain = NewsAnalysis.chain(value.utf8ToString());
          Group group = groups.getOrDefault(chain, new Group(chain, List.of(), 0));
          groups.put(chain, group.with(BytesRef.deepCopyOf(value), articles));
          return true;
        });
    groups.remove(LanguageDetector.ENGLISH);
    List<Group> foreign = new ArrayList<>(groups.values());
    foreign.sort(Comparator.comparingLong(Group::articles).reversed());
    return new QueryLanguages(analyzers.english(), analyzers::of, foreign);
  }

  /** The chains of the index, English first. */
  public List<Analyzer> analyzers() {
    List<Analyzer> all = new ArrayList<>();
    all.add(first);
    foreign.forEach(group -> all.add(others.apply(group.chain())));
    return all;
  }

  /**
   * A query read in every language of the index.
   *
   * @param reading the query as read with the analyzer of one language
   */
  public Query inEach(Function<Analyzer, Query> reading) {
    Query english = reading.apply(first);
    Map<Query, List<BytesRef>> further = new LinkedHashMap<>();
    int leaves = leaves(english);
    for (Group group : foreign) {
      Query query = reading.apply(others.apply(group.chain()));
      leaves += further.containsKey(query) || query.equals(english) ? 0 : leaves(query);
      if (leaves > MOST_LEAVES) {
        break;
      }
      if (!query.equals(english)) {
        further.computeIfAbsent(query, none -> new ArrayList<>()).addAll(group.values());
      }
    }
    return further.isEmpty() ? english : either(english, further);
  }

  private static Query either(Query english, Map<Query, List<BytesRef>> others) {
    List<BytesRef> elsewhere = new ArrayList<>();
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    others.forEach((query, values) -> {
      any.add(and(query, Occur.FILTER, values), Occur.SHOULD);
      elsewhere.addAll(values);
    });
    return any.add(and(english, Occur.MUST_NOT, elsewhere), Occur.SHOULD).build();
  }

  private static Query and(Query query, Occur occur, List<BytesRef> values) {
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(new TermInSetQuery(Schema.valueField(Dimension.LANGUAGE), values), occur)
        .build();
  }

  /** How many clauses Lucene counts in a query. */
  static int leaves(Query query) {
    int[] count = {0};
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query leaf, Term... terms) {
            count[0]++;
          }

          @Override
          public void visitLeaf(Query leaf) {
            count[0]++;
          }

          @Override
          public QueryVisitor getSubVisitor(Occur occur, Query parent) {
            return this;
          }
        });
    return count[0];
  }
}
