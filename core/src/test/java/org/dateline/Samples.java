package org.dateline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.archive.Archive;
import org.dateline.archive.ArchiveReader;
import org.dateline.archive.ArchiveRecord;
import org.dateline.article.Article;

/** The articles of docs/samples, for benchmarks. */
public final class Samples {
  private Samples() {}

  /** All of them. */
  public static List<Article> read() throws IOException {
    List<Article> articles = new ArrayList<>();
    Path samples = Path.of("../docs/samples/news.jsonl");
    try (ArchiveReader reader = Archive.of(List.of(samples)).open()) {
      for (ArchiveRecord next = reader.next(); next != null; next = reader.next()) {
        if (next instanceof ArchiveRecord.Read read) {
          articles.add(read.article());
        }
      }
    }
    return articles;
  }
}
