package org.dateline.search.translate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.dateline.Internal;
import org.dateline.article.Mention;
import org.dateline.article.TaggedArticle;
import org.dateline.index.analysis.NewsAnalysis;
import org.dateline.index.schema.Schema;
import org.dateline.search.query.Fields;

/** The terms that an article has in the index, read again from its text and tags. */
@Internal
public final class ArticleTerms {
  // What a long text is about is said in its beginning.
  private static final int LONGEST_BODY = 20_000;

  private ArticleTerms() {}

  /** Stems and entity terms of headline and body, as often as they stand there. */
  public static List<String> of(TaggedArticle tagged, Analyzers analyzers) throws IOException {
    String body = tagged.article().body();
    Analyzer analyzer = analyzers.of(NewsAnalysis.chain(tagged.article().language()));
    String read =
        tagged.article().title() + " " + body.substring(0, Math.min(LONGEST_BODY, body.length()));
    List<String> terms = words(analyzer, read);
    for (Mention mention : tagged.mentions()) {
      terms.add(Schema.entityTerm(mention.entityId()));
    }
    return terms;
  }

  /** The stems of a text. */
  public static List<String> words(Analyzer analyzer, String read) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(Fields.BODY, read)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    }
    return terms;
  }
}
