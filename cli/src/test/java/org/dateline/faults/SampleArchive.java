package org.dateline.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.dateline.archive.Archive;
import org.dateline.archive.ArchiveOptions;
import org.dateline.article.Article;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.MaxBad;
import org.dateline.index.QuarantineRetry;
import org.dateline.index.Rebuild;
import org.dateline.index.RebuildOptions;
import org.dateline.index.RebuildReport;
import org.dateline.index.Update;
import org.dateline.index.UpdateReport;
import org.dateline.index.generation.IndexSettings;
import org.dateline.tag.Tagger;
import org.dateline.tag.event.EventScheme;

/** Small archives of made-up stories, and what is done with them. */
final class SampleArchive {
  static final IndexSettings SETTINGS = IndexSettings.defaults().withThreads(2).withRamBufferMb(1);

  private final Path folder;
  private final Map<String, Map<String, String>> files = new TreeMap<>();

  /** An archive in this folder, which is made. */
  SampleArchive(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  Path folder() {
    return folder;
  }

  Archive archive() throws IOException {
    return Archive.of(List.of(folder));
  }

  /**
   * Writes a file of stories; each twentieth is bad, a few come twice.
   *
   * @return what an index shows of each by its id
   */
  Map<String, String> write(String file, int stories, Random random) throws IOException {
    Map<String, String> articles = new TreeMap<>();
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < stories; i++) {
      String id = i % 13 == 3 ? "twice" + i % 5 : file + "-" + i;
      if (i % 20 == 7) {
        lines.append("{\"id\": \"broken ").append(i).append('\n');
      } else {
        String text = text(random);
        lines.append(line(id, text, 1));
        articles.put(id, "Story " + id + " | " + text);
      }
    }
    Files.writeString(folder.resolve(file + ".jsonl"), lines);
    files.put(file, articles);
    return articles;
  }

  /** All articles of the files of stories, those of the last file where they come twice. */
  Map<String, String> articles() {
    Map<String, String> all = new TreeMap<>();
    files.values().forEach(all::putAll);
    return all;
  }

  /** Writes a file of these lines. */
  void write(String file, String... lines) throws IOException {
    Files.writeString(folder.resolve(file + ".jsonl"), String.join("", lines));
  }

  static String line(String id, String body, int version) {
    return "{\"id\":\"%s\",\"title\":\"Story %s\",\"body\":\"%s\",\"version\":%d}%n"
        .formatted(id, id, body, version);
  }

  static String kill(String id, int version) {
    return "{\"id\":\"%s\",\"version\":%d,\"pubstatus\":\"canceled\"}%n".formatted(id, version);
  }

  static String text(Random random) {
    StringBuilder text = new StringBuilder("A common story.");
    int words = 5 + random.nextInt(60);
    for (int i = 0; i < words; i++) {
      text.append(" Word").append(random.nextInt(900)).append(" met the mayor.");
    }
    return text.toString();
  }

  static Article article(String id, Random random) {
    return Article.builder(id).title("Story " + id).body(text(random)).build();
  }

  /** A tagger that knows one name: quick to make, and another than {@link Tagger#none}. */
  static Tagger small() throws IOException {
    Entity mayor =
        new Entity("dl:mayor", EntityType.PERSON, "", "Mayor", List.of(), null, null, 50);
    return Tagger.of(Gazetteer.of(List.of(mayor)), EventScheme.bundled());
  }

  RebuildReport rebuild(Path index, RebuildOptions options) throws IOException {
    return new Rebuild(index, Tagger.none(), SETTINGS, options).run(archive(), progress -> {});
  }

  UpdateReport update(Path index) throws IOException {
    return new Update(index, Tagger.none(), SETTINGS, MaxBad.UNLIMITED)
        .run(archive(), progress -> {});
  }

  static QuarantineRetry.Report retry(Path index) throws IOException {
    return new QuarantineRetry(index, Tagger.none(), SETTINGS).run(ArchiveOptions.defaults());
  }
}
