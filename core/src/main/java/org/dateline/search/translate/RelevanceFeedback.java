package org.dateline.search.translate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.dateline.index.document.StoredArticle;
import org.dateline.search.lucene.RankOnlyQuery;
import org.dateline.search.lucene.TermDictionary;
import org.dateline.search.query.Fields;

/**
 * Pseudo-relevance feedback: what the best articles have in common is asked for too. The weights of
 * terms are those of the relevance model RM1, joined with the query as in RM3 (Lavrenko and Croft,
 * SIGIR 2001; Abdul-Jaleel et al., TREC 2004); entities are terms as words are.
 */
final class RelevanceFeedback {
  private static final int ARTICLES = 5;
  private static final int TERMS = 30;
  private static final double MOST_COMMON = 0.05;

  private final IndexSearcher searcher;
  private final TermDictionary terms;
  private final Analyzers analyzers;
  private final TextQueries text;

  RelevanceFeedback(
      IndexSearcher searcher, TermDictionary terms, Analyzers analyzers, TextQueries text) {
    this.searcher = searcher;
    this.terms = terms;
    this.analyzers = analyzers;
    this.text = text;
  }

  /** The same articles in a better order. */
  Query expand(Query query, String asked, double share) throws IOException {
    double weight = share * ArticleTerms.words(analyzers.english(), asked).size();
    TopDocs top = searcher.search(query, ARTICLES);
    List<Map.Entry<String, Double>> terms = best(model(top));
    double sum = terms.stream().mapToDouble(Map.Entry::getValue).sum();
    BooleanQuery.Builder both = new BooleanQuery.Builder().add(query, Occur.MUST);
    for (Map.Entry<String, Double> term : terms) {
      Query shared =
          new BoostQuery(text.term(term.getKey()), (float) (weight * term.getValue() / sum));
      both.add(
          new RankOnlyQuery(shared, "tells what the best matches have in common"), Occur.SHOULD);
    }
    return terms.isEmpty() ? query : both.build();
  }

  private Map<String, Double> model(TopDocs top) throws IOException {
    StoredFields stored = searcher.storedFields();
    double scores = 0;
    for (ScoreDoc found : top.scoreDocs) {
      scores += found.score;
    }
    // What only filters, as a word with a slip in it that nothing has, scores nothing.
    boolean alike = scores <= 0;
    Map<String, Double> model = new HashMap<>();
    for (ScoreDoc found : top.scoreDocs) {
      List<String> terms = ArticleTerms.of(StoredArticle.of(stored, found.doc), analyzers);
      double share = (alike ? 1.0 / top.scoreDocs.length : found.score / scores) / terms.size();
      terms.forEach(term -> model.merge(term, share, Double::sum));
    }
    return model;
  }

  private List<Map.Entry<String, Double>> best(Map<String, Double> model) throws IOException {
    List<Map.Entry<String, Double>> best = new ArrayList<>();
    for (Map.Entry<String, Double> term :
        model.entrySet().stream()
            .sorted(
                Map.Entry.<String, Double>comparingByValue()
                    .reversed()
                    .thenComparing(Comparator.comparing(Map.Entry::getKey)))
            .toList()) {
      if (isTelling(term.getKey())) {
        best.add(term);
      }
      if (best.size() == TERMS) {
        break;
      }
    }
    return best;
  }

  private boolean isTelling(String term) throws IOException {
    long articles = terms.articles(new Term(Fields.BODY, term));
    boolean word = term.length() > 1 && !Character.isDigit(term.charAt(0));
    return word && articles > 1 && articles <= MOST_COMMON * terms.articles();
  }
}
