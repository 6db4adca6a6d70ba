package org.dateline.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.archive.Archive;
import org.dateline.article.Article;
import org.dateline.article.TaggedArticle;
import org.dateline.tag.Tagger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexEnginesTest {
  private static final Path SAMPLES = Path.of("../docs/samples/news.jsonl");

  @TempDir Path folder;

  private IndexCost index(IndexEngine engine, int segments) throws IOException {
    String index = folder.resolve("index").toString();
    String order =
        JSON.std.asString(new IndexJob.Order(SAMPLES.toString(), index, 80, 1, segments));
    IndexCost cost = new IndexJob(engine).answer(order);
    assertFalse(Files.exists(folder.resolve("index")));
    return cost;
  }

  @Test
  void readingIsMeasuredApart() throws IOException {
    IndexCost cost = index(new RebuildEngine(Tagger.none()), 9);
    assertTrue(cost.readingSeconds() > 0 && cost.seconds() > 0, cost.toString());
    assertEquals(cost, JSON.std.beanFrom(IndexCost.class, JSON.std.asString(cost)));
    IndexCost read = new IndexCost(9, 5, 2, 2, Map.of(), 1, 1, 1, List.of());
    assertEquals(3, read.netCpuSeconds(), 1e-9);
  }

  @Test
  void rawLuceneLeavesNoMoreSegmentsThanTheOtherIndexHas() throws IOException {
    try (RawIndexer raw = new RawIndexer(folder.resolve("raw"), 1)) {
      for (String id : List.of("a", "b", "c")) {
        raw.add(Article.builder(id).title("One").body("Two").build());
        raw.commit();
      }
      assertEquals(3, raw.segments());
      raw.commit(2);
      assertEquals(2, raw.segments());
    }
    assertEquals(1, index(new RawIndexEngine(), 1).segments());
  }

  @Test
  void solrGetsTheFieldsAndFacetsOfRawLucene() throws IOException {
    BenchCorpus corpus = BenchCorpus.of(Archive.of(List.of(SAMPLES)), 0);
    TaggedArticle tagged = Tagger.bundled().tag(corpus.article(0));
    StringWriter out = new StringWriter();
    SolrFields.write(SolrFields.withFacets(tagged), out);
    Map<String, Object> line = JSON.std.mapFrom(out.toString());
    assertEquals(tagged.article().body(), line.get(RawDocument.BODY));
    assertTrue(line.get(RawDocument.PUBLISHED) instanceof Number, line.toString());
    assertTrue(line.keySet().containsAll(Set.of("id", "title", "source", "date")), line.toString());
    RawDocument.facets(tagged)
        .forEach((facet, names) -> assertEquals(List.copyOf(names), line.get(facet.key())));
  }
}
