package org.dateline.index;

import static org.dateline.index.Indexing.SETTINGS;
import static org.dateline.index.Indexing.article;
import static org.dateline.index.Indexing.articles;
import static org.dateline.index.Indexing.kill;
import static org.dateline.index.Indexing.version;
import static org.dateline.index.Indexing.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.archive.Archive;
import org.dateline.archive.ArchiveOptions;
import org.dateline.archive.ArchiveReader;
import org.dateline.archive.ArchiveRecord;
import org.dateline.archive.ArchiveSurvey;
import org.dateline.archive.QuarantineFile;
import org.dateline.article.Article;
import org.dateline.article.Event;
import org.dateline.article.Field;
import org.dateline.article.Modality;
import org.dateline.article.TaggedArticle;
import org.dateline.index.document.RefusedArticleException;
import org.dateline.index.generation.ArticleSink;
import org.dateline.index.generation.ArticleVersions;
import org.dateline.index.generation.GenerationWriter;
import org.dateline.index.generation.Generations;
import org.dateline.index.generation.IngestCounts;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.SearchResult;
import org.dateline.text.ReadArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles that pass a limit of the index: each costs itself alone, and is said. */
class RefusedArticleTest {
  private static final String LONG_ID = "i".repeat(40_000);

  @TempDir Path dir;

  /** An index that refuses articles which say so. */
  private static final class Refusing implements ArticleSink {
    private final Map<String, String> bodies = new TreeMap<>();

    @Override
    public void add(ReadArticle read) {
      Article article = read.tagged().article();
      if (article.body().startsWith("refuse")) {
        throw new RefusedArticleException(article.id(), "too large", null);
      }
      bodies.put(article.id(), article.body());
    }

    @Override
    public void delete(String id) {
      bodies.remove(id);
    }
  }

  private IngestCounts ingest(Refusing sink, int threads, Path quarantine, String... lines)
      throws IOException {
    Path archive = write(dir.resolve("ingest.jsonl"), lines);
    ArticleVersions versions = new ArticleVersions();
    ArchiveSurvey survey = ArchiveSurvey.empty();
    try (ArchiveReader reader = Archive.of(List.of(archive)).open();
        ArticlePlaces places = new ArticlePlaces(dir.resolve("places"), 0);
        Ingest ingest =
            new Ingest(
                sink,
                Indexing.TAGGER,
                threads,
                versions,
                quarantine,
                places,
                survey,
                IngestCounts.NONE)) {
      for (ArchiveRecord next; (next = reader.next()) != null; ) {
        ingest.take(next);
      }
      ingest.drain();
      return ingest.counts();
    }
  }

  private static List<ArchiveRecord.Unreadable> quarantine(Path index) throws IOException {
    List<ArchiveRecord.Unreadable> all = new ArrayList<>();
    QuarantineFile.forEach(new Generations(index).quarantine(), all::add);
    return all;
  }

  @Test
  void aRefusedArticleIsQuarantinedWithPlaceAndReasonAndEndsNothing() throws IOException {
    Path archive =
        write(
            dir.resolve("a.jsonl"),
            article("a", "one"),
            article(LONG_ID, "two"),
            "{\"id\":\"" + LONG_ID + "\",\"pubstatus\":\"canceled\"}\n",
            article("d", "four"));
    Path index = dir.resolve("index");
    RebuildReport report = Indexing.rebuild(index, archive);
    assertEquals(List.of("a: one", "d: four"), articles(index));
    assertEquals(1, report.quarantined());
    assertEquals(0, report.replaced());
    assertEquals(report.read(), report.indexed() + report.kills() + report.quarantined());
    ArchiveRecord.Unreadable bad = quarantine(index).getFirst();
    assertEquals(2, bad.location().line());
    assertEquals("the index refuses it: its id has 40,000 bytes, more than 32,766", bad.reason());
    assertEquals(2_000, bad.excerpt().length());
  }

  @Test
  void theQuarantineIsTheSameWhateverTheNumberOfThreads() throws IOException {
    String[] lines = new String[400];
    for (int i = 0; i < lines.length; i++) {
      lines[i] =
          switch (i % 4) {
            case 0 -> article("r" + i, "refuse. " + "It rained. ".repeat(i % 50));
            case 1 -> "{\"id\":\"bad\n";
            case 2 -> article("same", "It rained. ".repeat(1 + i % 50));
            default -> article("g" + i, "It rained in Paris.");
          };
    }
    List<String> quarantines = new ArrayList<>();
    for (int threads : new int[] {1, 4}) {
      Path quarantine = dir.resolve("q" + threads);
      Refusing sink = new Refusing();
      IngestCounts counts = ingest(sink, threads, quarantine, lines);
      assertEquals(new IngestCounts(200, 0, 200), counts);
      assertEquals(101, sink.bodies.size());
      quarantines.add(Files.readString(quarantine));
    }
    assertEquals(quarantines.get(0), quarantines.get(1));
  }

  @Test
  void aRefusedVersionLeavesTheOneBeforeAndLetsOlderOnesCome() throws IOException {
    Refusing sink = new Refusing();
    IngestCounts counts =
        ingest(
            sink,
            4,
            dir.resolve("q"),
            version("a", 1, "first"),
            version("a", 3, "refuse"),
            version("b", 3, "refuse"),
            version("b", 2, "second"),
            version("c", 1, "first"),
            version("c", 9, "refuse"),
            kill("c", 2));
    assertEquals(Map.of("a", "first", "b", "second"), sink.bodies);
    assertEquals(new IngestCounts(3, 1, 3), counts);
  }

  @Test
  void anUpdateAndARetryQuarantineWhatIsRefusedToo() throws IOException {
    Path index = dir.resolve("index");
    Path archive = Files.createDirectories(dir.resolve("archive"));
    write(archive.resolve("a.jsonl"), article("a", "one"));
    Indexing.rebuild(index, archive);
    write(archive.resolve("b.jsonl"), article("b", "two"), article(LONG_ID, "x"));
    UpdateReport report = Indexing.update(index, archive);
    assertEquals(1, report.quarantined());
    assertEquals(1, report.articles());
    assertEquals(List.of("a: one", "b: two"), articles(index));
    QuarantineRetry.Report again =
        new QuarantineRetry(index, Indexing.TAGGER, SETTINGS).run(ArchiveOptions.defaults());
    assertEquals(1, again.quarantined());
    assertEquals(0, again.articles());
    assertEquals(List.of("a: one", "b: two"), articles(index));
  }

  // A type that no scheme has, longer than a term may be: what any limit of Lucene looks like.
  private static TaggedArticle hostile(Article article) {
    Event event =
        new Event(
            "t".repeat(40_000),
            Field.TITLE,
            0,
            3,
            "one",
            0,
            3,
            List.of(),
            null,
            null,
            Modality.ASSERTED,
            null,
            "",
            1);
    return new TaggedArticle(article, List.of(), List.of(event));
  }

  @Test
  void addingSaysWhatWasTooLargeAndTheWriterGoesOn() throws IOException {
    Path folder = dir.resolve("index");
    Article one = Article.builder("a").title("one").body("first").build();
    try (ArticleIndex index = ArticleIndex.open(folder, Indexing.TAGGER, SETTINGS)) {
      index.add(one);
      Article later = Article.builder("a").title("one").body("second").build();
      IllegalArgumentException term =
          assertThrows(IllegalArgumentException.class, () -> index.add(hostile(later)));
      String says = String.valueOf(term.getMessage());
      assertTrue(says.startsWith("article \"a\" cannot be indexed: "), says);
      assertTrue(says.contains("32,766 bytes"), says);
      IllegalArgumentException id =
          assertThrows(
              IllegalArgumentException.class, () -> index.add(Article.builder(LONG_ID).build()));
      assertTrue(String.valueOf(id.getMessage()).contains("40,000 bytes"), id.getMessage());
      assertTrue(String.valueOf(id.getMessage()).length() < 300);
      index.delete(LONG_ID);
      index.add(Article.builder("b").title("two").body("next").build());
    }
    assertEquals(List.of("a: first", "b: next"), articles(folder));
  }

  @Test
  void anArticleThatCannotHaveItsNewTagsKeepsThoseItHad() throws IOException {
    Path folder = dir.resolve("index");
    Article article = Article.builder("a").title("one").body("first").build();
    TaggedArticle stored = new TaggedArticle(article, List.of(), List.of());
    try (GenerationWriter writer =
        GenerationWriter.open(dir.resolve("gen"), folder, Indexing.TAGGER, SETTINGS)) {
      ReadArticle hostile = ReadArticle.unread(hostile(article));
      assertFalse(writer.addAgain(hostile, stored));
      assertFalse(writer.addAgain(hostile, hostile(article)));
      assertTrue(writer.addAgain(ReadArticle.unread(stored), stored));
      writer.commit(Map.of());
      assertEquals(1, writer.size());
    }
  }

  @Test
  void whatTheIndexCanTakeItTakesHoweverLong() throws IOException {
    String name = "Abcdefghij".repeat(4_000);
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      many.append("John ").append(letters(i)).append(" met Mary ").append(letters(i)).append(". ");
    }
    Path index = dir.resolve("index");
    Path archive =
        write(
            dir.resolve("a.jsonl"),
            article("word", "a".repeat(40_000)),
            article("name", "President " + name + " said the ship sank. President " + name + "."),
            "{\"id\":\"thai\",\"language\":\"th\",\"body\":\"" + "a".repeat(40_000) + "\"}\n",
            "{\"id\":\"title\",\"title\":\"" + "A".repeat(40_000) + "\"}\n",
            article("many", many.toString()));
    RebuildReport report = Indexing.rebuild(index, archive);
    assertEquals(0, report.quarantined(), () -> String.valueOf(report));
    try (ArticleSearcher searcher = ArticleSearcher.open(index)) {
      SearchResult found = searcher.search(SearchRequest.builder("ship").facets("person").build());
      assertEquals("name", found.hits().getFirst().article().id());
    }
  }

  private static String letters(int number) {
    StringBuilder word = new StringBuilder("Sm");
    for (char digit : String.valueOf(number).toCharArray()) {
      word.append((char) (digit - '0' + 'a'));
    }
    return word.toString();
  }
}
