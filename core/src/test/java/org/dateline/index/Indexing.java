package org.dateline.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.dateline.archive.Archive;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.generation.IndexSettings;
import org.dateline.search.ArticleSearcher;
import org.dateline.tag.Tagger;
import org.dateline.tag.event.EventScheme;

/** What the tests of this package do again and again. */
public final class Indexing {
  public static final Tagger TAGGER = tagger();
  public static final IndexSettings SETTINGS = IndexSettings.defaults().withThreads(2);

  private Indexing() {}

  private static Tagger tagger() {
    try {
      return Tagger.of(Gazetteer.of(List.of()), EventScheme.bundled());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String article(String id, String body) {
    return "{\"id\":\"" + id + "\",\"body\":\"" + body + "\"}\n";
  }

  static String version(String id, int version, String body) {
    return "{\"id\":\"" + id + "\",\"version\":" + version + ",\"body\":\"" + body + "\"}\n";
  }

  static String kill(String id, int version) {
    return "{\"id\":\"" + id + "\",\"version\":" + version + ",\"pubstatus\":\"canceled\"}\n";
  }

  public static Path write(Path file, String... lines) throws IOException {
    return Files.writeString(file, String.join("", lines));
  }

  public static RebuildReport rebuild(Path index, Path archive) throws IOException {
    return rebuild(index, archive, RebuildOptions.defaults());
  }

  public static RebuildReport rebuild(Path index, Path archive, RebuildOptions options)
      throws IOException {
    return new Rebuild(index, TAGGER, SETTINGS, options)
        .run(Archive.of(List.of(archive)), progress -> {});
  }

  static UpdateReport update(Path index, Path archive) throws IOException {
    return new Update(index, TAGGER, SETTINGS, MaxBad.UNLIMITED)
        .run(Archive.of(List.of(archive)), progress -> {});
  }

  /** Lets the last commit in a folder of Lucene say something else. */
  public static void say(Path generation, String key, String value) throws IOException {
    Map<String, String> data = new HashMap<>();
    try (Directory directory = FSDirectory.open(generation)) {
      data.putAll(SegmentInfos.readLatestCommit(directory).getUserData());
    }
    data.put(key, value);
    say(generation, data);
  }

  /** Lets the last commit in a folder of Lucene say this alone. */
  static void say(Path generation, Map<String, String> data) throws IOException {
    try (Directory directory = FSDirectory.open(generation);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }
  }

  /** {@code id: body} of all articles in their order. */
  public static List<String> articles(Path index) throws IOException {
    List<String> all = new ArrayList<>();
    try (ArticleSearcher searcher = ArticleSearcher.open(index)) {
      searcher.articles(tagged -> all.add(tagged.article().id() + ": " + tagged.article().body()));
    }
    return all;
  }
}
