package org.dateline.index;

import static org.dateline.index.Indexing.SETTINGS;
import static org.dateline.index.Indexing.TAGGER;
import static org.dateline.index.Indexing.article;
import static org.dateline.index.Indexing.rebuild;
import static org.dateline.index.Indexing.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.dateline.article.Article;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.generation.Generations;
import org.dateline.index.generation.IndexInfo;
import org.dateline.index.generation.IndexReaders;
import org.dateline.tag.Tagger;
import org.dateline.tag.event.EventScheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetagTest {
  private static final Entity ZORGON =
      new Entity("x1", EntityType.ORGANISATION, "", "Zorgon", List.of(), null, null, 1);

  @TempDir Path folder;
  private Path index;

  @BeforeEach
  void make() throws IOException {
    index = folder.resolve("index");
    rebuild(index, write(folder.resolve("a.jsonl"), article("a", "one"), article("b", "two")));
  }

  @Test
  void whatTheSameReleaseTaggedIsNotTaggedAgain() throws IOException {
    IndexInfo released = released(IndexInfo.now(TAGGER, SETTINGS.zone()), "1.2.3");
    say(released.toCommitData());
    assertEquals(List.of(), retag(released).reasons());
    assertEquals(released, IndexReaders.info(index));
    assertEquals(2, retag(released(released, "1.2.4")).articles());
  }

  @Test
  void whatTagsOtherwiseIsAReasonToTagAgain() throws IOException {
    IndexInfo now = released(IndexInfo.now(TAGGER, SETTINGS.zone()), "1.2.3");
    Map<String, String> data = new TreeMap<>(now.toCommitData());
    data.put("dateline.event-model", "1f");
    say(data);
    RetagReport report = retag(now);
    assertEquals(List.of("event model 1f is now " + TAGGER.eventModelVersion()), report.reasons());
    assertEquals(2, report.articles());
    IndexInfo unreleased = IndexInfo.now(TAGGER, SETTINGS.zone());
    assertEquals(unreleased, IndexReaders.info(index));
    assertEquals(1, retag(unreleased).reasons().size());
  }

  @Test
  void anIndexThatSaysLessIsReadAndTaggedAgain() throws IOException {
    IndexInfo now = released(IndexInfo.now(TAGGER, SETTINGS.zone()), "1.2.3");
    Map<String, String> data = new TreeMap<>(now.toCommitData());
    data.keySet().removeAll(List.of("dateline.event-model", "dateline.version", "dateline.mixed"));
    say(data);
    IndexInfo old = Objects.requireNonNull(IndexReaders.info(index));
    assertEquals("unknown", old.eventModel());
    assertEquals("unknown", old.dateline());
    assertEquals(2, retag(now).reasons().size());
  }

  @Test
  void anIndexKnowsThatNotAllWasTaggedByTheSame() throws IOException {
    assertFalse(Objects.requireNonNull(IndexReaders.info(index)).mixed());
    Tagger other = Tagger.of(Gazetteer.of(List.of(ZORGON)), EventScheme.bundled());
    for (Tagger tagger : List.of(other, TAGGER)) {
      try (ArticleIndex live = ArticleIndex.open(index, tagger, SETTINGS)) {
        live.add(Article.builder("new").body("here").build());
        live.commit();
      }
      assertTrue(Objects.requireNonNull(IndexReaders.info(index)).mixed());
    }
    IndexInfo now = released(IndexInfo.now(TAGGER, SETTINGS.zone()), "1.2.3");
    say(now.withMixed(true).toCommitData());
    assertEquals(List.of("not all articles were tagged by the same"), retag(now).reasons());
    assertFalse(Objects.requireNonNull(IndexReaders.info(index)).mixed());
  }

  private static IndexInfo released(IndexInfo info, String version) {
    return new IndexInfo(
        info.schema(),
        info.analysis(),
        info.gazetteer(),
        info.recogniser(),
        info.eventModel(),
        info.rules(),
        info.mixed(),
        version,
        info.lucene(),
        info.zone());
  }

  private void say(Map<String, String> data) throws IOException {
    Indexing.say(Objects.requireNonNull(new Generations(index).current()), data);
  }

  private RetagReport retag(IndexInfo now) throws IOException {
    return new Retag(index, TAGGER, SETTINGS, 2, now).run(progress -> {});
  }
}
