package org.dateline.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.Entity;
import org.dateline.tag.Tagger;
import org.dateline.tag.event.EventScheme;
import org.dateline.text.DataFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DenyListTest {
  @TempDir Path folder;

  private Gazetteer towns() throws IOException {
    String rows =
        """
        #dateline-gazetteer 1
        x:1	place	city	Córdoba	Cordova	AR
        x:2	place	city	Córdoba		ES
        """;
    return Gazetteer.read(List.of(Files.writeString(folder.resolve("towns.tsv"), rows)));
  }

  private DenyList file(String text) throws IOException {
    return DenyList.read(List.of(Files.writeString(folder.resolve("deny.txt"), text)));
  }

  private static List<String> ids(Gazetteer gazetteer, String name) {
    return gazetteer.lookup(name).stream().map(Entity::id).toList();
  }

  @Test
  void aDeniedNameMeansNobody() throws IOException {
    Gazetteer gazetteer = towns().without(file("# ours\n\nCORDOBA\n"));
    assertEquals(List.of(), ids(gazetteer, "Córdoba"));
    assertEquals(List.of("x:1"), ids(gazetteer, "Cordova"));
    assertEquals(2, gazetteer.size());
  }

  @Test
  void aNameMayBeDeniedToOneEntity() throws IOException {
    Gazetteer gazetteer = towns().without(file("Cordoba\tx:1\n"));
    assertEquals(List.of("x:2"), ids(gazetteer, "Córdoba"));
  }

  @Test
  void deniedNamesAreNotTagged() throws IOException {
    Gazetteer gazetteer = towns().without(file("Cordova\n"));
    Tagger tagger = Tagger.of(gazetteer, EventScheme.bundled());
    Article article = Article.builder("a").body("He came from Cordova.").build();
    assertEquals(List.of(), tagger.tag(article).mentions());
  }

  @Test
  void theVersionFollowsTheDeniedNames() throws IOException {
    Gazetteer all = towns();
    assertSame(all, all.without(file("# nobody\n")));
    assertNotEquals(all.version(), all.without(file("Cordova\n")).version());
    assertEquals(
        all.without(file("Cordova\nCórdoba\n")).version(),
        all.without(file("cordoba\nCORDOVA\n")).version());
  }

  @Test
  void listsAddUp() throws IOException {
    Gazetteer gazetteer = towns().without(file("Cordova\n"));
    gazetteer = gazetteer.without(DenyList.of(List.of(new DenyList.Entry("cordoba", "x:2"))));
    assertEquals(List.of("x:1"), ids(gazetteer, "Córdoba"));
    assertEquals(List.of(), ids(gazetteer, "Cordova"));
  }

  @Test
  void anErrorNamesFileAndLine() {
    DataFileException error =
        assertThrows(DataFileException.class, () -> file("Cordova\nA\tb\tc\n"));
    assertTrue(String.valueOf(error.getMessage()).contains("deny.txt:2: expected a name"));
    assertThrows(
        IllegalArgumentException.class, () -> DenyList.of(List.of(new DenyList.Entry("...", ""))));
  }
}
