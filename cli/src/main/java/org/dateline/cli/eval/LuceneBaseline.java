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
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.QueryBuilder;
import org.dateline.article.Article;

/**
 * What Lucene gives by itself: BM25 with its usual settings over one field that holds headline and
 * body, read by EnglishAnalyzer; a query is any of its words. Held in memory, needs no closing.
 */
final class LuceneBaseline {
  private static final String ID = "id";
  private static final String TEXT = "text";

  private final Analyzer analyzer = new EnglishAnalyzer();
  private final DirectoryReader reader;

  LuceneBaseline(List<Article> articles) throws IOException {
    Directory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (Article article : articles) {
        Document document = new Document();
        document.add(new StringField(ID, article.id(), Store.YES));
        document.add(new TextField(TEXT, article.title() + "\n" + article.body(), Store.NO));
        writer.addDocument(document);
      }
    }
    reader = DirectoryReader.open(directory);
  }

  List<RankedArticle> search(String text, int depth) throws IOException {
    List<RankedArticle> ranking = new ArrayList<>();
    Query query = new QueryBuilder(analyzer).createBooleanQuery(TEXT, text);
    if (query != null) {
      IndexSearcher searcher = new IndexSearcher(reader);
      for (ScoreDoc found : searcher.search(query, depth).scoreDocs) {
        String id = searcher.storedFields().document(found.doc).get(ID);
        ranking.add(new RankedArticle(id, found.score));
      }
    }
    return ranking;
  }
}
