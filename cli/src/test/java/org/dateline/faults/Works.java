package org.dateline.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.dateline.article.Article;
import org.dateline.index.ArticleIndex;
import org.dateline.index.Rebuild;
import org.dateline.index.RebuildOptions;
import org.dateline.index.RebuildReport;
import org.dateline.index.Retag;
import org.dateline.index.Snapshot;
import org.dateline.index.generation.Generations;
import org.dateline.tag.Tagger;

/** All that changes an index: what is cut off, filled up and run out of room. */
final class Works {
  private static final String INDEX = "index";
  private static final String COPY = "copy";
  private static final RebuildOptions OFTEN =
      RebuildOptions.defaults().withCheckpointEvery(Duration.ofMillis(20));

  private final Path folder;
  private final Random random = new Random(17);

  /** Works that keep what they start from in {@code folder}. */
  Works(Path folder) {
    this.folder = folder;
  }

  List<Work> all() throws IOException {
    return List.of(
        commits("first commits", base("empty"), 4),
        commits("commits", rebuilt("commits", 40), 4),
        commits("merges", rebuilt("merges", 40), 14),
        firstRebuild(),
        laterRebuild(),
        snapshot(),
        update(),
        retag(),
        rollback(),
        retry());
  }

  private Path base(String name) throws IOException {
    Path base = folder.resolve(name);
    Files.createDirectories(base.resolve(INDEX));
    return base;
  }

  private SampleArchive archive(String name) throws IOException {
    return new SampleArchive(folder.resolve("archive-" + name));
  }

  private Path rebuilt(String name, int stories) throws IOException {
    Path base = base(name);
    SampleArchive archive = archive(name);
    archive.write("a", stories, random);
    archive.rebuild(base.resolve(INDEX), OFTEN);
    return base;
  }

  private static Work work(
      String name,
      String looked,
      Path base,
      Map<String, String> after,
      List<String> command,
      Work.Job job,
      Work.Again again)
      throws IOException {
    Map<String, String> before = Contents.ofMaybeNone(base.resolve(looked));
    return new Work(name, looked, base, before, after, command, job, again);
  }

  private static Work commits(String name, Path base, int commits) throws IOException {
    return work(
        name,
        INDEX,
        base,
        Map.of(),
        List.of(),
        (at, acknowledged, chance) -> commit(at.resolve(INDEX), commits, acknowledged, chance),
        at -> {
          Map<String, String> expected = Contents.ofMaybeNone(at.resolve(INDEX));
          commit(at.resolve(INDEX), 1, new Acknowledged(expected), new Random(1));
        });
  }

  /** Adds some articles, deletes some, commits, again and again. */
  private static void commit(Path index, int commits, Acknowledged acknowledged, Random random)
      throws IOException {
    try (ArticleIndex open = ArticleIndex.open(index, Tagger.none(), SampleArchive.SETTINGS)) {
      for (int i = 0; i < commits; i++) {
        Map<String, String> next = acknowledged.last();
        for (int added = random.nextInt(5); added >= 0; added--) {
          String id = "n" + i + "-" + added;
          String text = SampleArchive.text(random);
          open.add(Article.builder(id).body(text).build());
          next.put(id, " | " + text);
        }
        if (random.nextInt(3) == 0) {
          String gone = List.copyOf(next.keySet()).get(random.nextInt(next.size()));
          open.delete(gone);
          next.remove(gone);
        }
        acknowledged.change(next, open::commit);
      }
    }
    acknowledged.check(Contents.of(index), "at once");
  }

  private Work firstRebuild() throws IOException {
    SampleArchive archive = archive("first");
    archive.write("a", 60, random);
    archive.write("b", 60, random);
    Map<String, String> expected = expected(archive);
    return rebuild("first rebuild", base("none"), archive, expected);
  }

  private Work laterRebuild() throws IOException {
    Path base = rebuilt("later", 30);
    SampleArchive archive = archive("later");
    archive.write("b", 90, random);
    return rebuild("later rebuild", base, archive, expected(archive));
  }

  private Map<String, String> expected(SampleArchive archive) throws IOException {
    Path whole = folder.resolve("expected-" + archive.folder().getFileName());
    archive.rebuild(whole, RebuildOptions.defaults());
    return Contents.of(whole);
  }

  private static Work rebuild(
      String name, Path base, SampleArchive archive, Map<String, String> expected)
      throws IOException {
    return work(
        name,
        INDEX,
        base,
        expected,
        List.of("rebuild", archive.folder().toString(), "--checkpoint", "0.05", "--index", INDEX),
        (at, acknowledged, chance) ->
            acknowledged.change(expected, () -> reconciled(archive, at.resolve(INDEX))),
        at -> {
          reconciled(archive, at.resolve(INDEX));
          assertEquals(expected, Contents.of(at.resolve(INDEX)), "after the same rebuild again");
        });
  }

  private static void reconciled(SampleArchive archive, Path index) throws IOException {
    RebuildReport report =
        new Rebuild(index, Tagger.none(), SampleArchive.SETTINGS, OFTEN)
            .run(archive.archive(), progress -> {});
    assertEquals(
        report.read(),
        report.indexed() + report.replaced() + report.kills() + report.quarantined(),
        report::toString);
    assertEquals(report.quarantined(), Contents.quarantined(index), "lines in the quarantine");
  }

  private Work snapshot() throws IOException {
    Path base = rebuilt("snapshot", 30);
    Snapshot.take(base.resolve(INDEX), base.resolve(COPY));
    SampleArchive archive = archive("snapshot");
    archive.write("b", 30, random);
    archive.update(base.resolve(INDEX));
    Map<String, String> expected = Contents.of(base.resolve(INDEX));
    return work(
        "snapshot",
        COPY,
        base,
        expected,
        List.of("snapshot", COPY, "--index", INDEX),
        (at, acknowledged, chance) ->
            acknowledged.change(expected, () -> Snapshot.take(at.resolve(INDEX), at.resolve(COPY))),
        at -> {
          Snapshot.take(at.resolve(INDEX), at.resolve(COPY));
          assertEquals(expected, Contents.of(at.resolve(COPY)), "after the same snapshot again");
        });
  }

  private Work update() throws IOException {
    Path base = rebuilt("update", 40);
    SampleArchive archive = archive("update");
    archive.write("b", 30, random);
    archive.write("c", SampleArchive.kill("a-1", 5), "no record\n");
    Path done = folder.resolve("updated");
    Contents.copy(base, done);
    archive.update(done.resolve(INDEX));
    Map<String, String> expected = Contents.of(done.resolve(INDEX));
    long bad = Contents.quarantined(done.resolve(INDEX));
    SampleArchive late = archive("late");
    late.write("d", SampleArchive.line("a-1", "back from the dead", 2));
    return work(
        "update",
        INDEX,
        base,
        expected,
        List.of("update", archive.folder().toString(), "--index", INDEX),
        (at, acknowledged, chance) ->
            acknowledged.change(expected, () -> archive.update(at.resolve(INDEX))),
        at -> {
          archive.update(at.resolve(INDEX));
          assertEquals(expected, Contents.of(at.resolve(INDEX)), "after the same update again");
          assertEquals(bad, Contents.quarantined(at.resolve(INDEX)), "lines in the quarantine");
          late.update(at.resolve(INDEX));
          assertFalse(Contents.of(at.resolve(INDEX)).containsKey("a-1"), "what was killed is back");
        });
  }

  private Work retag() throws IOException {
    Path base = rebuilt("retag", 40);
    Map<String, String> same = Contents.of(base.resolve(INDEX));
    Tagger tagger = SampleArchive.small();
    return work(
        "retag",
        INDEX,
        base,
        same,
        List.of("retag", "--index", INDEX),
        (at, acknowledged, chance) ->
            acknowledged.change(same, () -> retag(at.resolve(INDEX), tagger)),
        at -> {
          retag(at.resolve(INDEX), tagger);
          assertEquals(same, Contents.of(at.resolve(INDEX)), "after the same retag again");
        });
  }

  private static void retag(Path index, Tagger tagger) throws IOException {
    new Retag(index, tagger, SampleArchive.SETTINGS, 2).run(progress -> {});
  }

  private Work rollback() throws IOException {
    Path base = rebuilt("rollback", 30);
    Map<String, String> old = Contents.of(base.resolve(INDEX));
    SampleArchive archive = archive("rollback");
    archive.write("b", 30, random);
    archive.rebuild(base.resolve(INDEX), OFTEN);
    return work(
        "rollback",
        INDEX,
        base,
        old,
        List.of("rollback", "gen-000001", "--index", INDEX),
        (at, acknowledged, chance) ->
            acknowledged.change(
                old, () -> new Generations(at.resolve(INDEX)).rollback("gen-000001")),
        at -> {
          new Generations(at.resolve(INDEX)).rollback("gen-000001");
          assertEquals(old, Contents.of(at.resolve(INDEX)), "after the same rollback again");
        });
  }

  /** The records of one file are mended, and one of them is a kill now. */
  private Work retry() throws IOException {
    SampleArchive archive = archive("retry");
    archive.write("a", 20, random);
    archive.write("b", SampleArchive.line("k", "alive", 1), "bad one\n", "bad two\n");
    Path base = base("retry");
    archive.rebuild(base.resolve(INDEX), OFTEN);
    archive.write(
        "b",
        SampleArchive.line("k", "alive", 1),
        SampleArchive.line("mended", "mended now", 1),
        SampleArchive.kill("k", 5));
    Map<String, String> expected = new TreeMap<>(Contents.of(base.resolve(INDEX)));
    expected.remove("k");
    expected.put("mended", "Story mended | mended now");
    SampleArchive late = archive("late-retry");
    late.write("d", SampleArchive.line("k", "back from the dead", 2));
    return work(
        "quarantine retry",
        INDEX,
        base,
        expected,
        List.of("quarantine", "retry", "--index", INDEX),
        (at, acknowledged, chance) ->
            acknowledged.change(expected, () -> SampleArchive.retry(at.resolve(INDEX))),
        at -> {
          SampleArchive.retry(at.resolve(INDEX));
          assertEquals(expected, Contents.of(at.resolve(INDEX)), "after the same retry again");
          late.update(at.resolve(INDEX));
          assertFalse(Contents.of(at.resolve(INDEX)).containsKey("k"), "what was killed is back");
        });
  }
}
