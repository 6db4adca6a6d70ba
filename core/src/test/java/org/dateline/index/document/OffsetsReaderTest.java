package org.dateline.index.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.dateline.Samples;
import org.dateline.article.Article;
import org.dateline.article.EntityType;
import org.dateline.article.Event;
import org.dateline.article.Field;
import org.dateline.article.Mention;
import org.dateline.article.TaggedArticle;
import org.dateline.index.Indexing;
import org.dateline.index.schema.Schema;
import org.dateline.tag.Tagger;
import org.dateline.text.ReadArticle;
import org.junit.jupiter.api.Test;

/** Offsets found anew against those that the terms had when they were indexed. */
class OffsetsReaderTest {
  private static final List<String> LANGUAGES =
      List.of("en", "es", "de", "fr", "ar", "zh", "th", "fa", "ru", "tr", "sw");
  private static final List<String> PIECES =
      List.of(
          "the ",
          "of ",
          "Kyiv's ",
          "U.S. ",
          "captured ",
          "end.Next ",
          "1,000.5 ",
          "a_b ",
          "sol\u00addiers ",
          "e\u0301t\u00e9 ",
          "\u0130zmir ",
          "l'Ukraine ",
          "\u6771\u4eac\u90fd\u306f ",
          "\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35 ",
          "\u041a\u0443\u0440\u0441\u043a ",
          "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 ",
          "\ud83d\ude00 ",
          "\ud83d ",
          "... ",
          "x".repeat(300) + " ");

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private final Tagger tagger = Indexing.TAGGER;
  private final DocumentBuilder builder =
      new DocumentBuilder(tagger.gazetteer(), tagger.scheme(), ZoneOffset.UTC);

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(20); i > 0; i--) {
      // Some texts have nothing that no English text has.
      text.append(PIECES.get(random.nextInt(random.nextBoolean() ? PIECES.size() : 8)));
    }
    return text.toString();
  }

  private Mention mention(Field field, String text) {
    int start = random.nextInt(text.length());
    int end = Math.min(text.length(), start + 1 + random.nextInt(12));
    String of = text.substring(start, end);
    String id = "Q" + random.nextInt(3);
    EntityType type = random.nextBoolean() ? EntityType.PERSON : EntityType.PLACE;
    return new Mention(field, start, end, of, id, type, "Name", "test");
  }

  /** Spans anywhere, several at one word. */
  private TaggedArticle odd(int number) {
    Article article =
        Article.builder("odd" + number)
            .title(text())
            .body(text())
            .language(LANGUAGES.get(random.nextInt(LANGUAGES.size())))
            .build();
    List<Mention> mentions = new ArrayList<>();
    for (Field field : Field.values()) {
      String text = article.text(field);
      for (int i = random.nextInt(6); i > 0 && !text.isEmpty(); i--) {
        mentions.add(mention(field, text));
      }
    }
    mentions.sort(Comparator.comparing(Mention::field).thenComparingInt(Mention::start));
    return new TaggedArticle(article, mentions, List.of());
  }

  private List<TaggedArticle> articles() throws IOException {
    List<TaggedArticle> articles = new ArrayList<>();
    for (Article article : Samples.read()) {
      articles.add(tagger.tag(article));
    }
    for (int i = 0; i < 300; i++) {
      articles.add(odd(i));
    }
    return articles;
  }

  /** An index of segments of seven articles, the way a search sees it. */
  private void index(Directory directory, List<TaggedArticle> articles) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig().setMaxBufferedDocs(7).setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (TaggedArticle article : articles) {
        writer.addDocument(builder.build(ReadArticle.unread(article)));
      }
    }
  }

  private LeafReader alone(TaggedArticle article) throws IOException {
    MemoryIndex index = new MemoryIndex(true);
    for (IndexableField field : builder.build(ReadArticle.unread(article))) {
      index.addField(field, null);
    }
    return (LeafReader) index.createSearcher().getIndexReader();
  }

  private static List<String> places(PostingsEnum postings) throws IOException {
    List<String> places = new ArrayList<>();
    for (int i = postings.freq(); i > 0; i--) {
      places.add(
          postings.nextPosition() + ": " + postings.startOffset() + "-" + postings.endOffset());
    }
    return places;
  }

  private static OffsetsReader offsets(DirectoryReader reader) throws IOException {
    return OffsetsReader.of(reader, new StoredArticleCache(reader), () -> Indexing.TAGGER.scheme());
  }

  @Test
  void offsetsAreThoseThatTheTermsHadWhenTheyWereIndexed() throws IOException {
    List<TaggedArticle> articles = articles();
    int tags = 0;
    try (Directory directory = new ByteBuffersDirectory()) {
      index(directory, articles);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        DirectoryReader offsets = offsets(reader);
        assertTrue(offsets.leaves().size() > 10);
        for (LeafReaderContext leaf : offsets.leaves()) {
          for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
            tags += check(leaf.reader(), doc, articles.get(leaf.docBase + doc));
          }
        }
      }
    }
    assertTrue(tags > 500, tags + " tags");
  }

  private int check(LeafReader leaf, int doc, TaggedArticle article) throws IOException {
    int tags = 0;
    LeafReader expected = alone(article);
    for (Field field : Field.values()) {
      if (expected.terms(field.key()) != null) {
        TermsEnum terms = expected.terms(field.key()).iterator();
        for (BytesRef term = terms.next(); term != null; term = terms.next()) {
          PostingsEnum known = terms.postings(null, PostingsEnum.ALL);
          known.nextDoc();
          PostingsEnum found = leaf.postings(new Term(field.key(), term), PostingsEnum.OFFSETS);
          assertEquals(doc, found.advance(doc));
          String message = "seed " + seed + ", " + term.utf8ToString() + " of " + article.article();
          assertEquals(places(known), places(found), message);
          tags += Schema.isTag(term) ? 1 : 0;
        }
      }
    }
    return tags;
  }

  @Test
  void theIndexItselfHasPositionsAlone() throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      index(directory, articles().subList(0, 3));
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        for (Field field : Field.values()) {
          FieldInfo info = reader.leaves().get(0).reader().getFieldInfos().fieldInfo(field.key());
          assertEquals(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, info.getIndexOptions());
        }
      }
    }
  }

  @Test
  void eventsOfOneTriggerAreToldApart() throws IOException {
    TaggedArticle tagged =
        tagger.tag(Article.builder("e").body("Police shot dead two men in Paris.").build());
    List<Event> events = new ArrayList<>(tagged.events());
    assertFalse(events.isEmpty());
    Event one = events.getFirst();
    events.add(longer(one, tagged.article().body()));
    TaggedArticle both = new TaggedArticle(tagged.article(), tagged.mentions(), events);
    assertNotEquals(one.end(), events.getLast().end());
    try (Directory directory = new ByteBuffersDirectory()) {
      index(directory, List.of(both));
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        check(offsets(reader).leaves().getFirst().reader(), 0, both);
      }
    }
  }

  private static Event longer(Event event, String body) {
    int end = event.end() + 3;
    return new Event(
        "protest",
        event.field(),
        event.start(),
        end,
        body.substring(event.start(), end),
        event.sentenceStart(),
        event.sentenceEnd(),
        event.participants(),
        event.number(),
        event.time(),
        event.modality(),
        event.source(),
        event.reason(),
        event.confidence());
  }
}
