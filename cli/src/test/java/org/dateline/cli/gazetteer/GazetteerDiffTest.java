package org.dateline.cli.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.cli.gazetteer.GazetteerDiff.Value;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.GazetteerLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerDiffTest {
  private static final String OLD =
      """
      #dateline-gazetteer 1
      x:1	place	city	Oldtown	Old Town|Nova^n	XX		10
      x:2	person		Ann Miller	Miller^p		x:1	20
      x:3	person		Bob Miller	Miller|Old Town
      """;
  private static final String NEW =
      """
      #dateline-gazetteer 1
      x:1	place	town	Newtown	Old Town|Nova^p|Newtown	XX		12
      x:3	person		Bob Miller	Bob Miller|Miller|Old Town
      Q4	organisation	company	Mill	Miller
      """;

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Gazetteer read(String... texts) throws IOException {
    List<Path> files = new java.util.ArrayList<>();
    for (String text : texts) {
      files.add(file("f" + files.size() + ".tsv", text));
    }
    return Gazetteer.read(files);
  }

  @Test
  void entitiesComeGoAndChangeByColumnAndAlias() throws IOException {
    GazetteerDiff diff = GazetteerDiff.between(read(OLD), read(NEW));
    assertEquals(List.of("Q4"), diff.added().stream().map(Entity::id).toList());
    assertEquals(List.of("x:2"), diff.removed().stream().map(Entity::id).toList());
    assertEquals(1, diff.changed().size(), diff.changed().toString());
    assertEquals(
        List.of(
            new Value("subtype", "city", "town"),
            new Value("name", "Oldtown", "Newtown"),
            new Value("weight", "10", "12"),
            new Value("alias", "Nova^n", "Nova^p")),
        diff.changed().getFirst().values());
  }

  @Test
  void equalGazetteersDoNotDiffer() throws IOException {
    assertTrue(GazetteerDiff.between(read(OLD), read(OLD)).isEmpty());
  }

  @Test
  void anOverlayAddsAndTakesAway() throws IOException {
    String over = "#dateline-gazetteer 1\nx:1\tplace\t\tOldtown\tNova^x|Novy\n";
    GazetteerDiff diff = GazetteerDiff.between(read(OLD), read(OLD, over));
    assertEquals(
        List.of(new Value("alias", "Nova^n", "Nova^x"), new Value("alias", "", "Novy")),
        diff.changed().getFirst().values());
  }

  @Test
  void statsCountEntitiesNamesAndLayers() throws IOException {
    String over = "#dateline-gazetteer 1\nx:1\tplace\t\tOldtown\tNova^x\nQ4\tother\t\tIt\n";
    GazetteerStats stats = GazetteerStats.of(read(OLD, over));
    assertEquals(4, stats.entities());
    Map<EntityType, Integer> types = new EnumMap<>(EntityType.class);
    List.of(EntityType.values()).forEach(type -> types.put(type, 0));
    types.putAll(Map.of(EntityType.PLACE, 1, EntityType.PERSON, 2, EntityType.OTHER, 1));
    assertEquals(types, stats.types());
    assertEquals(1, stats.subtypes().get("place, city"));
    assertEquals(8, stats.names());
    assertEquals(2, stats.ambiguous());
    assertEquals(1, stats.undecided());
    assertEquals(1, stats.withCountry());
    assertEquals(1, stats.withQid());
    assertEquals(2, stats.files().size());
    GazetteerLayer last = stats.files().getLast();
    assertEquals(List.of(2, 1, 1), List.of(last.rows(), last.added(), last.extended()));
  }
}
