package org.dateline.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
import org.dateline.index.Schema;
import org.jspecify.annotations.Nullable;

/** Queries over the words of headline and body. A match in the headline weighs more. */
final class TextQueries {
  private static final float TITLE_WEIGHT = 2.0f;
  private static final float TIE = 0.3f;
  private static final int FUZZY_PREFIX = 1;
  // Two words that stand so near are a pair, in either order.
  private static final int PAIR_SLOP = 4;

  private final Analyzer analyzer;
  private final QueryBuilder builder;
  private final Ranking ranking;

  TextQueries(Analyzer analyzer, Ranking ranking) {
    this.analyzer = analyzer;
    this.builder = new QueryBuilder(analyzer);
    this.ranking = ranking;
  }

  static List<String> fields(String field) {
    return field.equals(QuerySyntax.DEFAULT_FIELD)
        ? List.of(Fields.TITLE, Fields.BODY)
        : List.of(field);
  }

  /** The same query in each of the fields that a field name stands for. */
  static @Nullable Query inFields(String field, Function<String, @Nullable Query> query) {
    List<Query> clauses = new ArrayList<>();
    for (String each : fields(field)) {
      Query clause = query.apply(each);
      if (clause != null) {
        clauses.add(each.equals(Fields.TITLE) ? new BoostQuery(clause, TITLE_WEIGHT) : clause);
      }
    }
    if (clauses.isEmpty()) {
      return null;
    }
    return clauses.size() == 1 ? clauses.getFirst() : new DisjunctionMaxQuery(clauses, TIE);
  }

  /** Words in this order, up to {@code slop} moves apart; {@code null} if all are stop words. */
  @Nullable Query phrase(String field, String text, int slop) {
    BytesRef one = field.equals(QuerySyntax.DEFAULT_FIELD) ? oneTerm(text) : null;
    return one == null
        ? inFields(field, each -> builder.createPhraseQuery(each, text, slop))
        : term(one);
  }

  /** The stem of a word, {@code null} if the text has none or several. */
  @Nullable BytesRef oneTerm(String text) {
    return builder.createPhraseQuery(Fields.BODY, text) instanceof TermQuery one
        ? one.getTerm().bytes()
        : null;
  }

  /** A term as it stands in the index. */
  Query term(String term) {
    return term(new BytesRef(term));
  }

  // Headline and body count as one text, in which a word of the headline stands several times:
  // BM25F (Robertson, Zaragoza and Taylor, CIKM 2004).
  private Query term(BytesRef term) {
    return new CombinedFieldQuery.Builder(term)
        .addField(Fields.TITLE, (float) ranking.title())
        .addField(Fields.BODY)
        .build();
  }

  /** Each two words that stand near each other in the body as they do in the query. */
  List<Query> pairs(List<String> words) {
    List<Query> pairs = new ArrayList<>();
    List<String> kept = words.stream().filter(word -> oneTerm(word) != null).toList();
    for (int i = 1; ranking.proximity() > 0 && i < kept.size(); i++) {
      Query pair =
          builder.createPhraseQuery(Fields.BODY, kept.get(i - 1) + " " + kept.get(i), PAIR_SLOP);
      if (pair != null && !kept.get(i - 1).equals(kept.get(i))) {
        pairs.add(new BoostQuery(pair, (float) ranking.proximity()));
      }
    }
    return pairs;
  }

  /** The same articles, those first that are about the entities or events of these terms. */
  Query withProminence(Query query, List<String> terms) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
    boolean any = false;
    for (String term : terms) {
      String feature = Schema.prominenceFeature(term);
      if (feature != null && ranking.prominence() > 0) {
        all.add(
            FeatureField.newLinearQuery(Schema.PROMINENCE, feature, (float) ranking.prominence()),
            Occur.SHOULD);
        any = true;
      }
    }
    return any ? all.build() : query;
  }

  @Nullable Query prefix(String field, String text) {
    String stem = text.substring(0, text.length() - 1);
    return inFields(field, each -> new PrefixQuery(new Term(each, shared(each, stem))));
  }

  @Nullable Query wildcard(String field, String text) {
    return inFields(field, each -> new WildcardQuery(new Term(each, normal(each, text))));
  }

  @Nullable Query fuzzy(String field, String text, int edits) {
    return inFields(
        field, each -> new FuzzyQuery(new Term(each, stem(each, text)), edits, FUZZY_PREFIX));
  }

  @Nullable Query regex(String field, String pattern) {
    return inFields(
        field,
        each ->
            new RegexpQuery(
                new Term(each, pattern),
                RegExp.ALL,
                0,
                RegexpQuery.DEFAULT_PROVIDER,
                Operations.DEFAULT_DETERMINIZE_WORK_LIMIT,
                RegexpQuery.CONSTANT_SCORE_BLENDED_REWRITE));
  }

  // "captured*" must meet the stem "captur", "kyivskiy*" the stem "kyivskii".
  private BytesRef shared(String field, String text) {
    String word = normal(field, text).utf8ToString();
    String stem = stem(field, text).utf8ToString();
    int same = 0;
    while (same < Math.min(word.length(), stem.length())
        && word.charAt(same) == stem.charAt(same)) {
      same++;
    }
    return new BytesRef(same == 0 ? word : word.substring(0, same));
  }

  private BytesRef normal(String field, String text) {
    return analyzer.normalize(field, text);
  }

  // Index terms are stems, so the word is compared as one.
  private BytesRef stem(String field, String text) {
    return builder.createPhraseQuery(field, text) instanceof TermQuery one
        ? one.getTerm().bytes()
        : normal(field, text);
  }
}
