package org.dateline.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dateline.archive.Archive;
import org.dateline.archive.ArchiveOptions;
import org.dateline.archive.ArchiveReader;
import org.dateline.archive.ArchiveRecord;
import org.dateline.article.Article;
import org.dateline.article.Event;
import org.dateline.article.Field;
import org.dateline.article.Mention;
import org.dateline.article.TaggedArticle;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.ArticleIndex;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.Hit;
import org.dateline.search.result.Passage;
import org.dateline.search.result.QuerySyntaxException;
import org.dateline.search.result.SearchLimitException;
import org.dateline.tag.Tagger;
import org.dateline.tag.event.EventScheme;
import org.dateline.text.DataFileException;

/** What {@link Fuzz} feeds, and what must hold of each input. */
final class FuzzTargets {
  private static final int MILLION = 2_000; // rounds of 500

  private FuzzTargets() {}

  /** What takes one input. */
  private interface Taker {
    void take(byte[] input) throws Exception;
  }

  private record Named(String name, int few, int many, List<byte[]> pool, Taker taker)
      implements Fuzz.Target {
    @Override
    public void take(byte[] input) throws Exception {
      taker.take(input);
    }
  }

  static List<Fuzz.Target> all(Path folder) throws IOException {
    List<Fuzz.Target> targets = new ArrayList<>();
    for (FuzzSamples.Sample sample : FuzzSamples.forms()) {
      String name = sample.name();
      targets.add(
          new Named(
              "form " + name,
              1,
              MILLION / 13,
              List.of(sample.bytes()),
              input -> form(name, input)));
    }
    List<byte[]> articles = articles();
    Tagger tagger = Tagger.bundled();
    targets.add(new Named("tagger", 2, MILLION, articles, input -> tag(tagger, input)));
    Path file = folder.resolve("file.tsv");
    targets.add(
        new Named(
            "gazetteer", 5, MILLION, FuzzSamples.gazetteers(), input -> gazetteer(file, input)));
    targets.add(new Named("rules", 2, MILLION, FuzzSamples.rules(), input -> rules(file, input)));
    ArticleSearcher searcher = searcher(folder.resolve("index"), tagger, articles);
    targets.add(
        new Named("query", 2, MILLION, FuzzSamples.queries(), input -> query(searcher, input)));
    targets.add(
        new Named("cursor", 16, MILLION, cursors(searcher), input -> cursor(searcher, input)));
    return targets;
  }

  private static List<byte[]> articles() throws IOException {
    List<byte[]> bodies = new ArrayList<>();
    Path samples = Path.of("../docs/samples/news.jsonl");
    try (ArchiveReader reader = Archive.of(List.of(samples)).open()) {
      for (ArchiveRecord next = reader.next(); next != null; next = reader.next()) {
        if (next instanceof ArchiveRecord.Read read) {
          String body = read.article().title() + "\n" + read.article().body();
          bodies.add(body.substring(0, Math.min(1_200, body.length())).getBytes(UTF_8));
        }
      }
    }
    return bodies;
  }

  private static ArticleSearcher searcher(Path folder, Tagger tagger, List<byte[]> articles)
      throws IOException {
    try (ArticleIndex index = ArticleIndex.open(folder, tagger, SampleArchive.SETTINGS)) {
      for (int i = 0; i < articles.size(); i++) {
        index.add(Article.builder("a" + i).body(new String(articles.get(i), UTF_8)).build());
      }
    }
    return ArticleSearcher.open(folder);
  }

  /** Each record has the number of those before it and one; none is empty. */
  static void form(String name, byte[] input) throws IOException {
    Archive archive =
        Archive.ofStream(name, new ByteArrayInputStream(input), ArchiveOptions.defaults());
    try (ArchiveReader reader = archive.open()) {
      long number = 0;
      for (ArchiveRecord next = reader.next(); next != null; next = reader.next()) {
        assertEquals(++number, next.location().number(), "the number of a record");
        switch (next) {
          case ArchiveRecord.Read read -> {
            assertFalse(read.article().id().isEmpty(), "an empty id");
            assertFalse(
                read.article().title().isBlank() && read.article().body().isBlank(), "no text");
          }
          case ArchiveRecord.Kill kill -> assertFalse(kill.id().isEmpty(), "an empty id");
          case ArchiveRecord.Unreadable bad -> {
            assertFalse(bad.reason().isBlank(), "no reason");
            assertFalse(bad.reason().contains("reader of this form failed"), bad::reason);
          }
        }
      }
    }
  }

  private static void tag(Tagger tagger, byte[] input) {
    String text = new String(input, UTF_8);
    int title = Math.max(0, text.indexOf('\n'));
    TaggedArticle tagged =
        tagger.tag(
            Article.builder("x")
                .title(text.substring(0, title))
                .body(text.substring(title))
                .build());
    for (Mention mention : tagged.mentions()) {
      span(text(tagged, mention.field()), mention.start(), mention.end(), mention.text());
      assertFalse(mention.entityId().isBlank(), "an empty entity id");
    }
    for (Event event : tagged.events()) {
      String of = text(tagged, event.field());
      span(of, event.start(), event.end(), event.text());
      event.participants().forEach(who -> span(of, who.start(), who.end(), who.text()));
      whole(of, event.sentenceStart());
      whole(of, event.sentenceEnd());
    }
  }

  private static String text(TaggedArticle tagged, Field field) {
    return tagged.article().text(field);
  }

  private static void span(String of, int start, int end, String text) {
    assertTrue(start >= 0 && start < end && end <= of.length(), () -> start + " to " + end);
    assertEquals(text, of.substring(start, end), "the text of a span");
    whole(of, start);
    whole(of, end);
  }

  /** No place within a pair of surrogates. */
  private static void whole(String of, int at) {
    boolean inPair =
        at > 0
            && at < of.length()
            && Character.isLowSurrogate(of.charAt(at))
            && Character.isHighSurrogate(of.charAt(at - 1));
    assertFalse(inPair, () -> "a span ends within a character at " + at);
  }

  private static void gazetteer(Path file, byte[] input) throws IOException {
    Files.write(file, input);
    try {
      Gazetteer.read(List.of(file));
    } catch (DataFileException e) {
      assertEquals(file.toString(), e.file(), "the file that an error names");
    }
  }

  private static void rules(Path file, byte[] input) throws IOException {
    Files.write(file, input);
    try {
      EventScheme.bundledWith(List.of(file));
    } catch (DataFileException e) {
      assertEquals(file.toString(), e.file(), "the file that an error names");
    }
  }

  private static void query(ArticleSearcher searcher, byte[] input) throws IOException {
    String query = new String(input, UTF_8);
    try {
      searcher
          .search(SearchRequest.builder(query).passages(2).explain(true).build())
          .hits()
          .forEach(FuzzTargets::passages);
    } catch (QuerySyntaxException e) {
      assertFalse(String.valueOf(e.getMessage()).isBlank(), "an error without a word");
    } catch (SearchLimitException e) {
      assertTrue(query.length() > 20, "a short query that meets a limit");
    }
    // What a search box takes is never an error of syntax.
    searcher.search(SearchRequest.searchBox(query).build());
  }

  private static void passages(Hit hit) {
    List<Passage> all = new ArrayList<>(hit.passages());
    all.add(hit.title());
    for (Passage passage : all) {
      String of = hit.article().text(passage.field());
      assertEquals(passage.text(), of.substring(passage.start(), passage.end()), "a passage");
      whole(of, passage.start());
      whole(of, passage.end());
      for (Passage.Span span : passage.spans()) {
        assertTrue(
            span.start() >= 0 && span.start() < span.end() && span.end() <= passage.text().length(),
            () -> "the span " + span);
      }
    }
  }

  private static List<byte[]> cursors(ArticleSearcher searcher) throws IOException {
    List<byte[]> cursors = new ArrayList<>();
    for (String query : List.of("", "government", "the")) {
      String next = searcher.search(SearchRequest.builder(query).limit(2).build()).next();
      if (next != null) {
        cursors.add(next.getBytes(UTF_8));
      }
    }
    assertFalse(cursors.isEmpty(), "no cursors to damage");
    return cursors;
  }

  private static void cursor(ArticleSearcher searcher, byte[] input) throws IOException {
    try {
      String cursor = new String(input, UTF_8);
      searcher.search(SearchRequest.builder("").limit(2).after(cursor).build());
    } catch (IllegalArgumentException e) {
      String said = Objects.requireNonNullElse(e.getMessage(), "");
      assertTrue(said.contains("cursor"), () -> "an error that speaks of " + said);
    }
  }
}
