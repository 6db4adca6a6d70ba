package org.dateline.index;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.dateline.archive.Archive;
import org.dateline.index.generation.Generations;
import org.dateline.index.generation.IndexReaders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An index holds the articles of its archive in their order, whatever is bad, refused, replaced or
 * killed among them, however many threads there are and however often it stops.
 */
class RebuildOrderTest {
  private static final int RECORDS = 300;
  private static final String TOO_LONG = "i".repeat(33_000);

  @TempDir Path folder;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private final StringBuilder lines = new StringBuilder();
  private final Map<String, String> expected = new LinkedHashMap<>();
  private final Map<String, Integer> least = new HashMap<>();
  private int bad;
  private Path archive;

  @BeforeEach
  void write() throws IOException {
    for (int i = 0; i < RECORDS; i++) {
      record(i);
    }
    archive = Files.writeString(folder.resolve("archive.jsonl"), lines);
  }

  private void record(int i) {
    String body = "It rained. ".repeat(1 + random.nextInt(40)) + i;
    int version = random.nextInt(4);
    switch (random.nextInt(12)) {
      case 0 -> bad("{\"id\":\"" + i + "\n");
      case 1 -> bad(Indexing.version(TOO_LONG, version, body));
      case 2, 3, 4 -> versioned("often" + random.nextInt(9), version, body);
      case 5 -> kill("often" + random.nextInt(9), version);
      default -> versioned("once" + i, 0, body);
    }
  }

  private void bad(String line) {
    lines.append(line);
    bad++;
  }

  private void versioned(String id, int version, String body) {
    lines.append(Indexing.version(id, version, body));
    int needed = least.getOrDefault(id, 0);
    if (version == 0 || version >= needed) {
      expected.remove(id);
      expected.put(id, body);
      least.put(id, Math.max(version, needed));
    }
  }

  private void kill(String id, int version) {
    lines.append(Indexing.kill(id, version));
    int needed = least.getOrDefault(id, 0);
    if (version == 0 || version >= needed) {
      expected.remove(id);
      least.put(id, version == 0 ? needed : version + 1);
    }
  }

  @Test
  void theOrderIsThatOfTheArchive() throws IOException {
    List<String> quarantines = new ArrayList<>();
    for (int threads : new int[] {1, 2, 4}) {
      for (int stops : new int[] {0, 3}) {
        Path index = folder.resolve(threads + "-" + stops);
        String about = threads + " threads, " + stops + " stops, seed " + seed;
        rebuild(index, threads, stops);
        assertEquals(text(expected), String.join("\n", Indexing.articles(index)), about);
        try (DirectoryReader reader = IndexReaders.open(index)) {
          assertEquals(1, reader.leaves().size(), about);
          assertEquals(expected.size(), reader.maxDoc(), about);
        }
        Path quarantine = new Generations(index).quarantine();
        quarantines.add(Files.readString(quarantine));
        assertEquals(bad, quarantines.getLast().lines().count(), about);
        assertEquals(quarantines.getFirst(), quarantines.getLast(), about);
      }
    }
  }

  private static String text(Map<String, String> articles) {
    return articles.entrySet().stream()
        .map(each -> each.getKey() + ": " + each.getValue())
        .collect(joining("\n"));
  }

  private void rebuild(Path index, int threads, int stops) throws IOException {
    for (int i = 0; i < stops; i++) {
      Rebuild rebuild = rebuild(index, threads);
      int[] left = {1 + random.nextInt(RECORDS / stops / 2)};
      assertThrows(
          InterruptedIOException.class,
          () ->
              rebuild.run(
                  Archive.of(List.of(archive)),
                  progress -> {
                    if (--left[0] == 0) {
                      rebuild.stop();
                    }
                  }));
    }
    assertEquals(
        stops > 0,
        rebuild(index, threads).run(Archive.of(List.of(archive)), progress -> {}).resumed());
  }

  // Segments of few articles, so that there is much to merge.
  private static Rebuild rebuild(Path index, int threads) {
    return new Rebuild(
        index,
        Indexing.TAGGER,
        Indexing.SETTINGS.withThreads(threads),
        RebuildOptions.defaults().withCheckpointEvery(Duration.ofMillis(20)));
  }
}
