package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.dateline.article.Article;
import org.dateline.article.EntityType;
import org.dateline.article.Field;
import org.dateline.article.Mention;
import org.dateline.article.TaggedArticle;
import org.dateline.gazetteer.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggesterTest {
  private static final List<String> SENTENCES =
      List.of(
          "Volodymyr Zelensky spoke.",
          "Zelenskyy met Joe Biden.",
          "President Biden spoke in Washington.",
          "Zelenskiy went to Kyiv and Kiev.",
          "Lee Zeldin spoke in New York.",
          "The United States and the U.S. Senate.",
          "Recep Tayyip Erdoğan met Erdogan's guests in Ankara.",
          "North Korean troops left Pyongyang, said South Korea.",
          "São Paulo and Bogotá played.");

  @TempDir Path folder;

  private Fixture fixture() throws IOException {
    return new Fixture(
        folder,
        Fixture.article("a", "", "Zelenskyy spoke. Police arrested a man in Ankara.")
            .source("El País")
            .build(),
        Fixture.article("b", "", "Zelenskiy met Erdoğan.").source("Sample Herald Seoul").build(),
        Fixture.article("c", "", "Volodymyr Zelensky spoke.")
            .source("Sample Herald Seoul")
            .build());
  }

  private static List<String> drawn(Fixture f, String prefix) throws IOException {
    return f.searcher.suggest(prefix, 10).stream()
        .map(s -> s.kind() + " " + s.id() + " " + s.matched() + " " + s.articles())
        .toList();
  }

  @Test
  void spellingsOfOneEntityAreOneSuggestionWithAllItsArticles() throws IOException {
    try (Fixture f = fixture()) {
      assertEquals(List.of("person Q3874799 zelenskiy 3"), drawn(f, "zelensk"));
      assertEquals(List.of("person Q3874799 volodymyr zelensky 3"), drawn(f, "volo"));
    }
  }

  @Test
  void aNameTooLongForATermIsNoSuggestion() throws IOException {
    try (Fixture f = fixture()) {
      String name = "Zelenskaa" + "a".repeat(9_000);
      Article article = Article.builder("long").body(name + " spoke.").build();
      Mention mention =
          new Mention(
              Field.BODY, 0, name.length(), name, "person:" + name, EntityType.PERSON, name, "");
      f.index.add(new TaggedArticle(article, List.of(mention), List.of()));
      f.searcher.refresh();
      assertEquals(List.of("person Q3874799 zelenskiy 3"), drawn(f, "zelensk"));
    }
  }

  @Test
  void caseAndAccentsDoNotMatter() throws IOException {
    try (Fixture f = fixture()) {
      for (String prefix : List.of("Erdog", "ERDOĞ", "erdoğan ")) {
        assertEquals(List.of("person Q39259 erdogan 1"), drawn(f, prefix), prefix);
      }
      assertEquals(List.of("source El País el pais 1"), drawn(f, "el pai"));
    }
  }

  @Test
  void sourcesAndEventTypesAreFoundByEachWord() throws IOException {
    try (Fixture f = fixture()) {
      assertEquals(List.of("source Sample Herald Seoul sample herald seoul 2"), drawn(f, "herald"));
      assertEquals(List.of("event custody.arrest arrest 1"), drawn(f, "arr"));
      assertEquals(List.of("event custody.arrest arrest or detention 1"), drawn(f, "deten"));
      assertEquals(List.of(), drawn(f, "or"));
    }
  }

  @Test
  void nothingIsSuggestedForNothing() throws IOException {
    try (Fixture f = fixture()) {
      for (String prefix : List.of("", "  ", "\u001f", "zzzz", "'", "\ud800")) {
        assertEquals(List.of(), drawn(f, prefix), prefix);
      }
      assertEquals(List.of(), f.searcher.suggest("zel", 0));
    }
  }

  @Test
  void whatWasDeletedIsNotCounted() throws IOException {
    try (Fixture f = fixture()) {
      f.index.delete("b");
      f.searcher.refresh();
      assertEquals(2, f.searcher.suggest("zel", 10).getFirst().articles());
      f.index.delete("a");
      f.index.delete("c");
      f.searcher.refresh();
      assertEquals(List.of(), drawn(f, "zel"));
    }
  }

  /** An entity and the spelling of it that most articles have. */
  private record Named(String kind, String id, String matched, long uses, long articles) {}

  @Test
  void entitiesAreThoseOfBruteForce() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    try (Fixture f = new Fixture(folder)) {
      for (int i = 0; i < 120; i++) {
        StringBuilder body = new StringBuilder();
        for (int j = 1 + random.nextInt(3); j > 0; j--) {
          body.append(SENTENCES.get(random.nextInt(SENTENCES.size()))).append(' ');
        }
        f.index.add(Fixture.article("a" + i, "", body.toString()).build());
        if (i % 37 == 0) {
          f.index.commit();
        }
      }
      f.searcher.refresh();
      List<TaggedArticle> all = new ArrayList<>();
      f.searcher.articles(all::add);
      for (String prefix : prefixes(all)) {
        for (int limit : new int[] {1, 3, 50}) {
          List<String> found =
              f.searcher.suggest(prefix, limit + 20).stream()
                  .filter(s -> !List.of("event", "source").contains(s.kind()))
                  .limit(limit)
                  .map(s -> s.kind() + s.id() + s.matched() + s.articles())
                  .toList();
          assertEquals(bruteForce(all, prefix, limit), found, "seed " + seed + ", " + prefix);
        }
      }
    }
  }

  private static Set<String> prefixes(List<TaggedArticle> all) {
    Set<String> prefixes = new HashSet<>();
    for (TaggedArticle tagged : all) {
      for (Mention mention : tagged.mentions()) {
        String key = Gazetteer.key(mention.text());
        prefixes.add(key.substring(0, Math.min(key.length(), 1 + key.length() % 4)));
        prefixes.add(key);
      }
    }
    assertTrue(prefixes.size() > 10);
    prefixes.removeIf(prefix -> prefix.endsWith(" "));
    return prefixes;
  }

  private static List<String> bruteForce(List<TaggedArticle> all, String prefix, int limit) {
    Map<String, Set<String>> spellings = new HashMap<>();
    Map<String, Set<String>> articles = new HashMap<>();
    for (TaggedArticle tagged : all) {
      for (Mention m : tagged.mentions()) {
        String kind = kind(m);
        String id = tagged.article().id();
        articles.computeIfAbsent(m.entityId(), x -> new HashSet<>()).add(id);
        for (String text :
            List.of(
                m.text() + "\t" + (kind.equals(m.type().key()) ? "n" : "d"), m.name() + "\tn")) {
          String key = Gazetteer.key(text.substring(0, text.indexOf('\t')));
          if (key.startsWith(prefix)) {
            spellings
                .computeIfAbsent(
                    String.join("\t", kind, m.entityId(), key, text.substring(text.indexOf('\t'))),
                    x -> new HashSet<>())
                .add(id);
          }
        }
      }
    }
    Map<String, Named> best = new HashMap<>();
    Comparator<Named> order =
        Comparator.comparingLong(Named::uses)
            .reversed()
            .thenComparing(Named::matched)
            .thenComparing(named -> named.kind() + ":" + named.id());
    spellings.forEach((spelling, uses) -> {
      String[] parts = spelling.split("\t", -1);
      Set<String> of = articles.getOrDefault(parts[1], Set.of());
      Named named = new Named(parts[0], parts[1], parts[2], uses.size(), of.size());
      best.merge(parts[1], named, (a, b) -> order.compare(a, b) <= 0 ? a : b);
    });
    return best.values().stream()
        .sorted(order)
        .limit(limit)
        .map(n -> n.kind() + n.id() + n.matched() + n.articles())
        .toList();
  }

  private static String kind(Mention mention) {
    var entity = Fixture.TAGGER.gazetteer().entity(mention.entityId());
    return (entity == null ? mention.type() : entity.type()).key();
  }
}
