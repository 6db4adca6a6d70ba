package org.dateline.cli.eval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.QueryBuilder;
import org.dateline.article.Article;

/**
 * What Lucene gives by itself: BM25 with its usual settings, read by EnglishAnalyzer; a query is
 * any of its words. Headline and body are one field, or two whose scores are summed. Held in
 * memory, needs no closing.
 */
final class LuceneBaseline {
  private static final String ID = "id";
  private static final String TEXT = "text";
  private static final String TITLE = "title";
  private static final String BODY = "body";

  private final Analyzer analyzer = new EnglishAnalyzer();
  private final DirectoryReader reader;

  LuceneBaseline(List<Article> articles) throws IOException {
    Directory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (Article article : articles) {
        Document document = new Document();
        document.add(new StringField(ID, article.id(), Store.YES));
        document.add(new TextField(TEXT, article.title() + "\n" + article.body(), Store.NO));
        document.add(new TextField(TITLE, article.title(), Store.NO));
        document.add(new TextField(BODY, article.body(), Store.NO));
        writer.addDocument(document);
      }
    }
    reader = DirectoryReader.open(directory);
  }

  /** Over one field that holds headline and body. */
  List<RankedArticle> search(String text, int depth) throws IOException {
    return search(text, depth, TEXT);
  }

  /** Over headline and body as two fields; the scores of both are summed. */
  List<RankedArticle> searchTwoFields(String text, int depth) throws IOException {
    return search(text, depth, TITLE, BODY);
  }

  private List<RankedArticle> search(String text, int depth, String... fields) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String field : fields) {
      Query query = new QueryBuilder(analyzer).createBooleanQuery(field, text);
      if (query != null) {
        any.add(query, BooleanClause.Occur.SHOULD);
      }
    }
    IndexSearcher searcher = new IndexSearcher(reader);
    List<RankedArticle> ranking = new ArrayList<>();
    for (ScoreDoc found : searcher.search(any.build(), depth).scoreDocs) {
      String id = searcher.storedFields().document(found.doc).get(ID);
      ranking.add(new RankedArticle(id, found.score));
    }
    return ranking;
  }
}
