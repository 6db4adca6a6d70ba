package org.dateline.index;

import static org.dateline.index.Indexing.SETTINGS;
import static org.dateline.index.Indexing.TAGGER;
import static org.dateline.index.Indexing.rebuild;
import static org.dateline.index.Indexing.update;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dateline.archive.Archive;
import org.dateline.archive.ArchiveSurvey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run says at its end of what it read. */
class ReportTest {
  @TempDir Path dir;
  private Path news;
  private Path index;

  @BeforeEach
  void archive() throws IOException {
    news = Files.createDirectory(dir.resolve("news"));
    index = dir.resolve("index");
    Files.writeString(
        news.resolve("a.jsonl"),
        """
        {"id":"a1","title":"Storm closes the port","body":"It blew.","date":"2024-05-01"}
        {"id":"a2","title":"The port is open again","date":"soon"}
        nonsense
        {"id":"a1","title":"Storm closes the port again","body":"It blew.","date":"2024-05-02"}
        """);
    Files.writeString(news.resolve("b.csv"), "id,title,language\na1,Der Hafen ist zu,de\n");
    Files.writeString(
        news.resolve("c.warc"),
        """
        WARC/1.0
        WARC-Type: metadata
        WARC-Record-ID: <urn:uuid:0>
        WARC-Date: 2024-02-01T10:00:00Z
        Content-Type: application/warc-fields
        Content-Length: 4

        a: b

        """
            .replace("\n", "\r\n"));
  }

  private void assertCounts(Map<String, ArchiveSurvey.Part> forms) {
    ArchiveSurvey.Part json = Objects.requireNonNull(forms.get("jsonl"));
    assertEquals(
        List.of(3L, 1L, 1L, 1L),
        List.of(json.articles(), json.quarantined(), json.undated(), json.withoutBody()));
    assertEquals(Map.of("en", 3L), json.languages());
    assertEquals(1, json.reasons().size());
    assertEquals(List.of(1L), List.copyOf(json.doubts().values()));
    assertEquals(Map.of("de", 1L), Objects.requireNonNull(forms.get("csv")).languages());
    assertEquals(
        Map.of("WARC metadata", 1L), Objects.requireNonNull(forms.get("warc")).passedOver());
  }

  private void assertReplaced(List<RebuildReport.Replacement> replaced) {
    Path lines = news.resolve("a.jsonl");
    assertEquals(
        List.of(
            new RebuildReport.Replacement("a1", lines + ":1", lines + ":4"),
            new RebuildReport.Replacement("a1", lines + ":4", news.resolve("b.csv") + ":2")),
        replaced);
  }

  @Test
  void aRebuildSaysByFormAndFieldWhatItRead() throws IOException {
    RebuildReport report = rebuild(index, news);
    assertCounts(report.forms());
    assertReplaced(report.replacements());
    assertEquals(2, report.replaced());
    assertFalse(Files.exists(index.resolve("gen-000001/places.tmp")));
  }

  @Test
  void aSurveySaysTheSameBefore() throws IOException {
    assertCounts(ArchiveSurvey.of(Archive.of(List.of(news)), (file, form) -> form).parts());
  }

  @Test
  void anUpdateSaysItOfWhatItRead() throws IOException {
    UpdateReport report = update(index, news);
    assertCounts(report.forms());
    assertReplaced(report.replacements());
    assertEquals(2, report.replaced());
    assertEquals(Map.of(), update(index, news).forms());
  }

  @Test
  void aRunThatWasStoppedAndGoesOnSaysItOfAll() throws IOException {
    RebuildOptions often = RebuildOptions.defaults().withCheckpointEvery(Duration.ZERO);
    int stops = 0;
    for (int records = 1; records < 5; records++) {
      int last = records;
      Rebuild rebuild = new Rebuild(index, TAGGER, SETTINGS, often);
      assertThrows(
          IOException.class,
          () ->
              rebuild.run(
                  Archive.of(List.of(news)),
                  progress -> {
                    if (progress.articles() + progress.quarantined() == last) {
                      rebuild.stop();
                    }
                  }));
      stops++;
    }
    RebuildReport report = rebuild(index, news, often);
    assertEquals(4, stops);
    assertEquals(true, report.resumed());
    assertCounts(report.forms());
    assertReplaced(report.replacements());
  }

  @Test
  void articlesOfOneIdAreFoundHoweverManyThereAre() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      lines.append("{\"id\":\"").append(i % 600).append("\",\"title\":\"t\"}\n");
    }
    Path file = Files.writeString(dir.resolve("many.jsonl"), lines);
    RebuildReport report = rebuild(index, file);
    assertEquals(400, report.replaced());
    assertEquals(ArticlePlaces.NAMED, report.replacements().size());
    assertEquals(
        new RebuildReport.Replacement("0", file + ":1", file + ":601"),
        report.replacements().getFirst());
  }
}
