package org.dateline.index.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.dateline.Samples;
import org.dateline.article.Article;
import org.dateline.article.Field;
import org.dateline.index.Indexing;
import org.dateline.index.schema.Schema;
import org.dateline.tag.Tagger;
import org.dateline.text.ReadArticle;
import org.dateline.text.Vocabulary;
import org.junit.jupiter.api.Test;

/** Documents of articles with the texts that the tagger cut, and of the same without them. */
class ReadArticleTest {
  private static final List<Article> OTHERS =
      List.of(
          Article.builder("es")
              .title("L'Ukraine y Kyiv")
              .body("Las elecciones de l'Ukraine. Los soldados volvieron.")
              .language("es")
              .build(),
          Article.builder("marks")
              .title("Kyiv's \"U.S.\" e-mail_box")
              .body("O'Brien`s 1,000.5 sol\u00addiers left x:y. \u0130zmir saw a_b. The the THE.")
              .language("en")
              .build(),
          Article.builder("none").build());

  private static DocumentBuilder builder(Tagger tagger) {
    return new DocumentBuilder(tagger.gazetteer(), tagger.scheme(), ZoneOffset.UTC);
  }

  private static List<String> fields(Document document) throws IOException {
    List<String> fields = new ArrayList<>();
    for (IndexableField field : document) {
      TokenStream terms = field.tokenStream(null, null);
      // What Lucene asks for last is known once it has gone through the texts.
      String value = terms == null ? "" + field.stringValue() : terms(terms);
      if (field.name().equals(Schema.WORD)) {
        // Two threads may have made one word twice; postings of documents have it once.
        value = value.lines().distinct().collect(Collectors.joining("\n"));
      }
      fields.add(
          field.name() + " " + value + " " + field.binaryValue() + " " + field.numericValue());
    }
    return fields;
  }

  private static String terms(TokenStream terms) throws IOException {
    StringBuilder all = new StringBuilder();
    TermToBytesRefAttribute term = terms.getAttribute(TermToBytesRefAttribute.class);
    terms.reset();
    while (terms.incrementToken()) {
      String letters = term.getBytesRef().utf8ToString();
      all.append(letters).append(' ').append(terms.reflectAsString(false)).append('\n');
    }
    terms.end();
    terms.close();
    return all.toString();
  }

  private static List<Article> articles() throws IOException {
    List<Article> articles = new ArrayList<>(Samples.read());
    articles.addAll(OTHERS);
    return articles;
  }

  @Test
  void aDocumentIsTheSameWithTheTextsThatTheTaggerCut() throws IOException {
    DocumentBuilder withThem = builder(Indexing.TAGGER);
    DocumentBuilder without = builder(Indexing.TAGGER);
    for (Article article : articles()) {
      ReadArticle read = Indexing.TAGGER.read(article);
      assertNotNull(read.body());
      assertEquals(
          fields(without.build(ReadArticle.unread(read.tagged()))), fields(withThem.build(read)));
    }
  }

  @Test
  void aTextThatTheTaggerReadOtherwiseIsCutAgain() {
    Article spanish = OTHERS.getFirst();
    ReadArticle read = Indexing.TAGGER.read(spanish);
    Vocabulary words = new Vocabulary();
    assertSame(spanish.body(), read.tokens(Field.BODY, words).text);
    ReadArticle english = Indexing.TAGGER.read(OTHERS.get(1));
    assertSame(english.body(), english.tokens(Field.BODY, words));
  }

  @Test
  void wordsOfSeveralTaggingThreadsAreKnownToOneWriter()
      throws IOException, InterruptedException, ExecutionException {
    Tagger tagger = Indexing.TAGGER;
    DocumentBuilder withThem = builder(tagger);
    DocumentBuilder without = builder(tagger);
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      List<Future<ReadArticle>> reading = new ArrayList<>();
      for (int round = 0; round < 3; round++) {
        for (Article article : articles()) {
          reading.add(threads.submit(() -> tagger.read(article)));
        }
      }
      for (Future<ReadArticle> next : reading) {
        ReadArticle read = next.get();
        List<String> expected = fields(without.build(ReadArticle.unread(read.tagged())));
        assertEquals(expected, fields(withThem.build(read)));
      }
    }
  }
}
