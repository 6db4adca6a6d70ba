package org.dateline.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.dateline.article.Alias;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.article.GeoPoint;
import org.dateline.text.PhraseTable;
import org.junit.jupiter.api.Test;

class GazetteerDataTest {
  private static final List<Entity> ENTITIES =
      List.of(
          new Entity(
              "x:1",
              EntityType.PLACE,
              "city",
              "Ødemark",
              List.of(new Alias("Odemark", Set.of(Alias.Flag.PRIMARY)), Alias.parse("OD^cn")),
              "NO",
              "x:2",
              40,
              new GeoPoint(59.5, -0.25)),
          new Entity("x:2", EntityType.PLACE, "country", "Nordland", List.of(), "NO", null, 60),
          new Entity(
              "x:3",
              EntityType.PERSON,
              "",
              "Anna 李",
              List.of(Alias.parse("Anna 李^p")),
              null,
              null,
              0));

  private static byte[] written(GazetteerData data) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    data.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static GazetteerData read(byte[] bytes) throws IOException {
    return GazetteerData.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  @Test
  void whatIsReadIsWhatWasWritten() throws IOException {
    List<GazetteerLayer> layers = List.of(new GazetteerLayer("a.tsv", 3, 2, 1));
    GazetteerData data = read(written(GazetteerData.of(ENTITIES, "v1", layers)));
    assertEquals("v1", data.version());
    assertEquals(layers, data.layers());
    for (int i = 0; i < ENTITIES.size(); i++) {
      assertEquals(ENTITIES.get(i), data.entity(i));
      assertEquals(i, data.find(ENTITIES.get(i).id()));
    }
    assertEquals(PhraseTable.NONE, data.find("x:4"));
  }

  @Test
  void aCutFileIsNoGazetteer() throws IOException {
    byte[] bytes = written(GazetteerData.of(ENTITIES, "v1", List.of()));
    for (int length : List.of(0, 3, 40, bytes.length - 1)) {
      byte[] cut = java.util.Arrays.copyOf(bytes, length);
      assertThrows(IOException.class, () -> read(cut), "" + length);
    }
    bytes[0]++;
    assertThrows(IOException.class, () -> read(bytes));
  }

  @Test
  void namesAreFoundByAnySpellingAndOwnersAreWhole() {
    Gazetteer gazetteer = Gazetteer.of(ENTITIES);
    assertEquals("x:1", gazetteer.lookup("odemark").getFirst().id());
    assertEquals("x:1", gazetteer.lookup("ØDEMARK").getFirst().id());
    assertNotNull(gazetteer.country("NO"));
    assertNull(gazetteer.country("SE"));
    assertEquals(3, gazetteer.entities().size());
    assertEquals(
        List.of("Nordland", "Ødemark"),
        gazetteer.path(ENTITIES.getFirst()).stream().map(Entity::name).toList());
  }
}
