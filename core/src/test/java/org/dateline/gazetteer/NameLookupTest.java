package org.dateline.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.article.Entity;
import org.dateline.tag.Tagger;
import org.dateline.tag.event.EventScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameLookupTest {
  private static final String ROWS =
      """
      #dateline-gazetteer 1
      x:land	place	country	Land		XX		70
      x:1	place	city	Georgetown		XX		20
      x:2	place	city	Georgetown	Georgetown^n	XX		60
      x:3	organisation	company	Georgetown Mills	GM^cn|George Mills^p	XX		10
      x:4	person		George Mills	George Mills^p	XX		30
      x:5	person		Adam Mills	Mills
      x:6	person		Eve Mills	Mills
      """;

  @TempDir Path folder;

  private NameLookup lookup(String name) throws IOException {
    Path file = Files.writeString(folder.resolve("a.tsv"), ROWS);
    return NameLookup.of(Gazetteer.read(List.of(file)), name);
  }

  private static List<String> ids(List<NameLookup.Match> matches) {
    return matches.stream().map(match -> match.entity().id()).toList();
  }

  private static String chosen(NameLookup lookup) {
    Entity entity = lookup.byDefault();
    assertNotNull(entity);
    return entity.id();
  }

  @Test
  void whoNeedsNoContextIsMeantByDefault() throws IOException {
    NameLookup found = lookup("GEORGETOWN");
    assertEquals("x:1", chosen(found));
    assertEquals("the only one that needs no context", found.reason());
    assertEquals(List.of("x:1", "x:2"), ids(found.matches()));
    assertEquals(List.of("x:3"), ids(found.longer()));
  }

  @Test
  void ofPrimaryOnesTheHeaviestIsMeant() throws IOException {
    NameLookup found = lookup("George Mills");
    assertEquals("x:4", chosen(found));
    assertEquals("the heaviest primary one", found.reason());
  }

  @Test
  void ofEqualsNobodyIsMeant() throws IOException {
    assertNull(lookup("Mills").byDefault());
    assertEquals("none is primary (^p)", lookup("Mills").reason());
    assertEquals("the only owner needs context (^n)", lookup("gm").reason());
  }

  @Test
  void aNameThatNobodyHasGivesThoseWrittenAlmostSo() throws IOException {
    NameLookup found = lookup("Goergetown");
    assertEquals(List.of(), found.matches());
    assertEquals(List.of("x:2", "x:1"), ids(found.near()));
    assertEquals(List.of(), lookup("...").near());
  }

  @Test
  void theChosenOneIsWhomTheTaggerTags() throws IOException {
    Path file = Files.writeString(folder.resolve("b.tsv"), ROWS);
    Tagger tagger = Tagger.of(Gazetteer.read(List.of(file)), EventScheme.bundled());
    var article =
        org.dateline.article.Article.builder("a").body("He went to Georgetown today.").build();
    assertEquals("x:1", tagger.tag(article).mentions().getFirst().entityId());
  }
}
