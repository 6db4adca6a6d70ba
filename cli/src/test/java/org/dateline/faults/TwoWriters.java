package org.dateline.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.article.Article;
import org.dateline.index.ArticleIndex;
import org.dateline.index.Rebuild;
import org.dateline.index.RebuildOptions;
import org.dateline.tag.Tagger;

/** Two write one index, or rebuild it: the second is refused, and the first does not notice. */
final class TwoWriters implements Fault {
  @Override
  public String name() {
    return "two-writers";
  }

  @Override
  public void run(Tries tries) throws Exception {
    for (int i = tries.times(1, 20); i > 0; i--) {
      tries.run("in one process", TwoWriters::inOne);
      tries.run("rebuild in one process", TwoWriters::rebuilds);
      tries.run("in two processes", TwoWriters::inTwo);
    }
  }

  private static ArticleIndex open(Path index) throws IOException {
    return ArticleIndex.open(index, Tagger.none(), SampleArchive.SETTINGS);
  }

  private static void inOne(Random random, Path folder) throws IOException {
    Path index = folder.resolve("index");
    try (ArticleIndex first = open(index)) {
      first.add(SampleArchive.article("a", random));
      first.commit();
      assertThrows(IOException.class, () -> open(index));
      first.add(SampleArchive.article("b", random));
    }
    assertEquals(2, Contents.of(index).size());
  }

  private static void rebuilds(Random random, Path folder) throws IOException {
    SampleArchive archive = new SampleArchive(folder.resolve("archive"));
    archive.write("a", 30, random);
    Path index = folder.resolve("index");
    AtomicInteger refused = new AtomicInteger();
    new Rebuild(index, Tagger.none(), SampleArchive.SETTINGS)
        .run(
            archive.archive(),
            progress -> {
              assertThrows(
                  IOException.class, () -> archive.rebuild(index, RebuildOptions.defaults()));
              refused.incrementAndGet();
            });
    assertEquals(30, refused.get());
    Contents.mend(index);
  }

  private static void inTwo(Random random, Path folder) throws Exception {
    Path index = folder.resolve("index");
    List<String> arguments = List.of(index.toString(), "0", "" + random.nextLong());
    Child child = new Child.Maker(folder).start(ChildWriter.class, arguments);
    AtomicInteger acknowledged = new AtomicInteger();
    child.lines(line -> {
      if (line.equals("ack") && acknowledged.incrementAndGet() == 3) {
        assertThrows(IOException.class, () -> open(index));
        child.killIn(50);
      }
    });
    assertTrue(acknowledged.get() >= 3, child.errors());
    try (ArticleIndex next = open(index)) {
      next.add(Article.builder("after").body("the first has gone").build());
    }
    Contents.mend(index);
  }
}
