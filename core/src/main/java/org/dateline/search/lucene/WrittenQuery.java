package org.dateline.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.MatchesUtils;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.dateline.Internal;
import org.dateline.article.Article;
import org.dateline.article.Field;
import org.dateline.index.document.StoredArticle;
import org.dateline.index.document.StoredArticleCache;
import org.dateline.index.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The articles that have words as they are written, one behind the other. The index tells which
 * articles have the words; where they stand, which only phrases, single fields and marks need, is
 * read from the article itself. All score alike.
 */
@Internal
public final class WrittenQuery extends Query {
  private final List<Field> fields;
  private final List<WrittenPattern> words;
  private final Analyzer analyzer;
  private final ArticleAccess access;

  /**
   * @param fields the texts to look in
   * @param words one or more
   * @param analyzer of the language of the articles
   * @param access reads the articles
   */
  public WrittenQuery(
      List<Field> fields, List<WrittenPattern> words, Analyzer analyzer, ArticleAccess access) {
    this.fields = List.copyOf(fields);
    this.words = List.copyOf(words);
    this.analyzer = analyzer;
    this.access = access;
  }

  /** What it looks for, in quotes. */
  public String said() {
    return "\"" + String.join(" ", words.stream().map(WrittenPattern::toString).toList()) + "\"";
  }

  private boolean isKnownByIndex() {
    return words.size() == 1 && fields.size() == Field.values().length;
  }

  private Query candidates() {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.forEach(word -> all.add(word.articles(), Occur.FILTER));
    return all.build();
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Query rewritten = searcher.rewrite(candidates());
    return new WrittenWeight(
        searcher.createWeight(rewritten, ScoreMode.COMPLETE_NO_SCORES, 1),
        boost,
        access.articles(searcher.getIndexReader()));
  }

  /** Finds them among the candidates. */
  private final class WrittenWeight extends ConstantScoreWeight {
    private final Weight candidates;
    private final StoredArticleCache articles;

    WrittenWeight(Weight candidates, float boost, StoredArticleCache articles) {
      super(WrittenQuery.this, boost);
      this.candidates = candidates;
      this.articles = articles;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      ScorerSupplier found = candidates.scorerSupplier(leaf);
      if (found == null) {
        return null;
      }
      return new ScorerSupplier() {
        @Override
        public Scorer get(long lead) throws IOException {
          DocIdSetIterator each = found.get(lead).iterator();
          return isKnownByIndex()
              ? new ConstantScoreScorer(score(), ScoreMode.COMPLETE, each)
              : new ConstantScoreScorer(score(), ScoreMode.COMPLETE, new Verified(leaf, each));
        }

        @Override
        public long cost() {
          return found.cost();
        }
      };
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return false;
    }

    @Override
    public @Nullable Matches matches(LeafReaderContext leaf, int doc) throws IOException {
      Article article = articles.of(leaf.docBase + doc).article();
      List<Matches> matches = new ArrayList<>();
      for (Field field : fields) {
        // Once it is known that it matches, the rest is read when asked for.
        if (!matches.isEmpty() || !spans(article.text(field), 1).isEmpty()) {
          matches.add(where(article, field));
        }
      }
      return MatchesUtils.fromSubMatches(matches);
    }
  }

  /** Where the words stand in an article that is known to match. */
  public Matches matchesOf(Article article) {
    return MatchesUtils.fromSubMatches(
        fields.stream().map(field -> where(article, field)).toList());
  }

  private Matches where(Article article, Field field) {
    return new FieldMatches(
        field.key(),
        () -> {
          List<int[]> spans = spans(article.text(field), Integer.MAX_VALUE);
          return spans.isEmpty() ? null : new Spans(this, spans);
        });
  }

  /** Candidates that have the words where they are asked for. */
  private final class Verified extends TwoPhaseIterator {
    private static final float COST = 10_000;

    private final StoredFields stored;

    Verified(LeafReaderContext leaf, DocIdSetIterator candidates) throws IOException {
      super(candidates);
      this.stored = leaf.reader().storedFields();
    }

    // An article is read for each: so much takes long that the time is looked at each time.
    @Override
    public boolean matches() throws IOException {
      access.guard().look();
      Article article = StoredArticle.article(stored, approximation().docID());
      for (Field field : fields) {
        if (!spans(article.text(field), 1).isEmpty()) {
          return true;
        }
      }
      return false;
    }

    @Override
    public float matchCost() {
      return COST;
    }
  }

  /** From where to where the words stand in a text, as often as that or the most wanted. */
  private List<int[]> spans(String text, int most) throws IOException {
    List<int[]> spans = new ArrayList<>();
    int[] starts = new int[words.size()];
    boolean[] under = new boolean[words.size()];
    try (TokenStream stream = analyzer.tokenStream(Schema.WORD, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offsets = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (spans.size() < most && stream.incrementToken()) {
        String word = term.toString();
        for (int i = words.size() - 1; i >= 0; i--) {
          under[i] = (i == 0 || under[i - 1]) && words.get(i).covers(word);
          starts[i] = i == 0 ? offsets.startOffset() : starts[i - 1];
        }
        if (under[words.size() - 1]) {
          spans.add(new int[] {starts[words.size() - 1], offsets.endOffset()});
        }
      }
      stream.end();
    }
    return spans;
  }

  /** The places in a text, as Lucene wants them. */
  private static final class Spans implements MatchesIterator {
    private final Query query;
    private final List<int[]> spans;
    private int at = -1;

    Spans(Query query, List<int[]> spans) {
      this.query = query;
      this.spans = spans;
    }

    @Override
    public boolean next() {
      return ++at < spans.size();
    }

    @Override
    public int startPosition() {
      return -1;
    }

    @Override
    public int endPosition() {
      return -1;
    }

    @Override
    public int startOffset() {
      return spans.get(at)[0];
    }

    @Override
    public int endOffset() {
      return spans.get(at)[1];
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

  @Override
  public void visit(QueryVisitor visitor) {
    candidates().visit(visitor.getSubVisitor(Occur.FILTER, this));
  }

  @Override
  public String toString(String field) {
    return "Written(" + words + " in " + fields + ")";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WrittenQuery that
        && fields.equals(that.fields)
        && words.equals(that.words)
        && analyzer.equals(that.analyzer);
  }

  @Override
  public int hashCode() {
    return 31 * words.hashCode() + fields.hashCode();
  }
}
