package org.dateline.search.translate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.dateline.Internal;
import org.dateline.article.Field;
import org.dateline.index.analysis.NumberForms;
import org.dateline.index.schema.Schema;
import org.dateline.search.lucene.ArticleAccess;
import org.dateline.search.lucene.CombinedTermQuery;
import org.dateline.search.lucene.RankOnlyQuery;
import org.dateline.search.lucene.WrittenPattern;
import org.dateline.search.lucene.WrittenQuery;
import org.dateline.search.query.Fields;
import org.dateline.search.query.QueryEscapes;
import org.dateline.search.request.Ranking;
import org.jspecify.annotations.Nullable;

/**
 * Queries over the words of headline and body. The one place where the headline is weighed, as
 * {@link Ranking#title} says.
 */
@Internal
public final class TextQueries {
  // A phrase is scored in each text by itself: against long bodies it would be lost in a headline.
  private static final float PHRASE_IN_TITLE = 2.0f;
  private static final float TIE = 0.3f;
  // Two words that stand so near are a pair, in either order.
  private static final int PAIR_SLOP = 4;

  private final Analyzer analyzer;
  private final QueryBuilder builder;
  private final Ranking ranking;
  private final float titleWeight;
  private final ArticleAccess access;
  private final Consumer<String> notes;

  /** Queries of terms, which look into no article. */
  public TextQueries(Analyzer analyzer, Ranking ranking) {
    this(analyzer, ranking, ArticleAccess.UNLIMITED, note -> {});
  }

  TextQueries(Analyzer analyzer, Ranking ranking, ArticleAccess access, Consumer<String> notes) {
    this.access = access;
    this.notes = notes;
    this.analyzer = analyzer;
    this.builder = new QueryBuilder(analyzer);
    this.ranking = ranking;
    this.titleWeight = (float) ranking.title();
  }

  static List<String> fields(String field) {
    return field.equals(Fields.DEFAULT) ? Fields.TEXTS : List.of(field);
  }

  /** The same query in each of the fields that a field name stands for, each scored by itself. */
  @Nullable Query inFields(String field, Function<String, @Nullable Query> query) {
    List<Query> clauses = new ArrayList<>();
    for (String each : fields(field)) {
      Query clause = query.apply(each);
      if (clause != null) {
        boolean title = each.equals(Fields.TITLE);
        clauses.add(title ? new BoostQuery(clause, PHRASE_IN_TITLE * titleWeight) : clause);
      }
    }
    if (clauses.isEmpty()) {
      return null;
    }
    return clauses.size() == 1 ? clauses.getFirst() : new DisjunctionMaxQuery(clauses, TIE);
  }

  /** Words in this order, up to {@code slop} moves apart; {@code null} if all are stop words. */
  @Nullable Query phrase(String field, String text, int slop) {
    BytesRef one = field.equals(Fields.DEFAULT) ? oneTerm(text) : null;
    if (one != null) {
      return word(one);
    }
    QueryBuilder words =
        NumberForms.mayBeIn(text) ? new QueryBuilder(new NumberForms(analyzer)) : builder;
    return inFields(field, each -> words.createPhraseQuery(each, text, slop));
  }

  /** What somebody put in quotes, or wrote as one word; common words at its end count too. */
  @Nullable Query quoted(String field, String text, int slop, boolean quotes) {
    Query stems = phrase(field, text, slop);
    PhraseStopWords common = PhraseStopWords.of(text, analyzer);
    if (common == null || (!quotes && common.words().size() < 2)) {
      return stems;
    }
    if (slop > 0 || !(common.isAll() || common.isAtEnd())) {
      notes.accept(common.note(text));
      return stems;
    }
    Query found = written(field, common.patterns());
    return stems == null
        ? found
        : new BooleanQuery.Builder().add(found, Occur.FILTER).add(stems, Occur.MUST).build();
  }

  // A number stands for its other form too.
  private Query word(BytesRef stem) {
    String other = NumberForms.other(stem.utf8ToString());
    return other == null
        ? term(stem)
        : new DisjunctionMaxQuery(List.of(term(stem), term(other)), 0);
  }

  /** Any of the words that are written as one with signs in it; any other word as it is. */
  @Nullable Query anyOf(String field, String text) {
    boolean whole = text.chars().allMatch(Character::isLetterOrDigit);
    if (whole || !field.equals(Fields.DEFAULT)) {
      return phrase(field, text, 0);
    }
    List<String> words = List.of(text.split("[^\\p{L}\\p{N}\\p{M}'.,’]+", -1));
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String word : words) {
      Query query = phrase(field, word, 0);
      if (query != null) {
        any.add(query, Occur.SHOULD);
      }
    }
    List<BooleanClause> clauses = any.build().clauses();
    return switch (clauses.size()) {
      case 0 -> null;
      case 1 -> clauses.getFirst().query();
      default -> any.build();
    };
  }

  /** The stem of a word, {@code null} if the text has none or several. */
  @Nullable BytesRef oneTerm(String text) {
    return builder.createPhraseQuery(Fields.BODY, text) instanceof TermQuery one
        ? one.getTerm().bytes()
        : null;
  }

  /** A term as it stands in the index. */
  public Query term(String term) {
    return term(new BytesRef(term));
  }

  private Query term(BytesRef term) {
    return new CombinedTermQuery(term, titleWeight);
  }

  /** Each two words that stand near each other in the body as they do in the query. */
  List<Query> pairs(List<String> words) {
    List<Query> pairs = new ArrayList<>();
    List<String> kept = words.stream().filter(word -> oneTerm(word) != null).toList();
    for (int i = 1; ranking.proximity() > 0 && i < kept.size(); i++) {
      Query pair =
          builder.createPhraseQuery(Fields.BODY, kept.get(i - 1) + " " + kept.get(i), PAIR_SLOP);
      if (pair != null && !kept.get(i - 1).equals(kept.get(i))) {
        String why = "has \"" + kept.get(i - 1) + "\" and \"" + kept.get(i) + "\" near each other";
        pairs.add(new RankOnlyQuery(new BoostQuery(pair, (float) ranking.proximity()), why));
      }
    }
    return pairs;
  }

  /** The same articles, those first that are about the entities or events of these terms. */
  public Query withProminence(Query query, List<String> terms) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
    boolean any = false;
    for (String term : terms) {
      String feature = Schema.prominenceFeature(term);
      if (feature != null && ranking.prominence() > 0) {
        Query about =
            FeatureField.newLinearQuery(Schema.PROMINENCE, feature, (float) ranking.prominence());
        all.add(new RankOnlyQuery(about, "is about " + Schema.said(term)), Occur.SHOULD);
        any = true;
      }
    }
    return any ? all.build() : query;
  }

  /** Words by {@code *} and {@code ?}, as they are written, cut as a text is: {@code F-16*}. */
  Query wildcard(String field, String pattern) {
    List<WrittenPattern> words = new ArrayList<>();
    for (String part : WrittenPattern.parts(pattern)) {
      if (QueryEscapes.hasWildcard(part)) {
        words.add(WrittenPattern.wildcard(part));
      } else {
        writtenWords(part).forEach(word -> words.add(WrittenPattern.word(word)));
      }
    }
    return written(field, words);
  }

  /** Words as they are written, but for so many letters; the one without a fault first. */
  @Nullable Query fuzzy(String field, String word, int edits) {
    List<String> parts = writtenWords(word);
    List<WrittenPattern> near =
        parts.size() < 2
            ? List.of(WrittenPattern.fuzzy(word, edits))
            : parts.stream().map(part -> nearPart(part, edits)).toList();
    return ranked(written(field, near), phrase(field, word, 0));
  }

  // Of COVID-19~1 the letters may be misspelt, not the number.
  private static WrittenPattern nearPart(String part, int edits) {
    boolean longEnough = part.length() > 2 && part.chars().allMatch(Character::isLetter);
    return longEnough ? WrittenPattern.fuzzy(part, edits) : WrittenPattern.word(part);
  }

  /** A word or phrase as it is written; scored as any word is. */
  @Nullable Query exact(String field, String text) {
    List<WrittenPattern> words = writtenWords(text).stream().map(WrittenPattern::word).toList();
    return words.isEmpty() ? null : ranked(written(field, words), phrase(field, text, 0));
  }

  private List<String> writtenWords(String text) {
    List<String> words = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(Schema.WORD, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private static Field text(String field) {
    return field.equals(Fields.TITLE) ? Field.TITLE : Field.BODY;
  }

  /** Words of a pattern, as they are written. */
  Query written(String field, WrittenPattern pattern) {
    return written(field, List.of(pattern));
  }

  private Query written(String field, List<WrittenPattern> words) {
    List<Field> texts = fields(field).stream().map(TextQueries::text).toList();
    return new WrittenQuery(texts, words, analyzer, access);
  }

  // The first says which articles and what is marked in them, the second in which order.
  private static Query ranked(Query found, @Nullable Query scored) {
    return scored == null
        ? found
        : new BooleanQuery.Builder()
            .add(found, Occur.FILTER)
            .add(new RankOnlyQuery(scored, ""), Occur.SHOULD)
            .build();
  }
}
