package org.dateline.apitests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.archive.Archive;
import org.dateline.archive.ArchiveOptions;
import org.dateline.archive.ArchiveReader;
import org.dateline.archive.ArchiveRecord;
import org.dateline.archive.Quarantine;
import org.dateline.archive.form.FieldMapping;
import org.dateline.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive as a user of the library sees it; the examples of its javadoc come from here. */
class ArchiveApiTest {
  @TempDir Path dir;

  @Test
  void anArchiveIsReadAndWhatIsBadGoesToQuarantine() throws IOException {
    Path news = Files.createDirectory(dir.resolve("news"));
    Files.writeString(news.resolve("a.jsonl"), "{\"kop\": \"Storm\"}\n{\"kip\": 7}\n");
    FieldMapping mapping = FieldMapping.defaults().override("title", List.of("kop"));
    ArchiveOptions options = ArchiveOptions.defaults().withMapping(mapping);
    List<Article> articles = new ArrayList<>();
    try (ArchiveReader reader = Archive.of(List.of(news), options).open();
        Quarantine quarantine = new Quarantine(dir.resolve("quarantine.jsonl"))) {
      for (ArchiveRecord record; (record = reader.next()) != null; ) {
        switch (record) {
          case ArchiveRecord.Read read -> articles.add(read.article());
          case ArchiveRecord.Kill kill -> articles.removeIf(a -> a.id().equals(kill.id()));
          case ArchiveRecord.Unreadable bad -> quarantine.add(bad);
        }
      }
      assertEquals(1, quarantine.count());
    }
    assertEquals("Storm", articles.getFirst().title());
    assertEquals(1, Files.readAllLines(dir.resolve("quarantine.jsonl")).size());
  }

  @Test
  void aFormOfOnesOwnIsFoundAsAService() throws IOException {
    Path file = Files.writeString(dir.resolve("a.exp"), "%EXPORT\n1|Storm|It blew.\nbad\n");
    try (ArchiveReader reader = Archive.of(List.of(file)).open()) {
      ArchiveRecord.Read read = assertInstanceOf(ArchiveRecord.Read.class, reader.next());
      assertEquals("Storm", read.article().title());
      assertEquals("percent", read.form());
      ArchiveRecord.Unreadable bad =
          assertInstanceOf(ArchiveRecord.Unreadable.class, reader.next());
      assertEquals("a line of 1 parts, expected 3", bad.reason());
      assertEquals(3, bad.location().line());
      assertNull(reader.next());
    }
  }
}
