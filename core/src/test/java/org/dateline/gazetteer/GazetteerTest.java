package org.dateline.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.article.Entity;
import org.dateline.article.GeoPoint;
import org.dateline.text.DataFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerTest {
  private static final String HEAD = "#dateline-gazetteer 1\n";

  @TempDir Path folder;

  private Path file(String name, String... rows) throws IOException {
    return Files.writeString(folder.resolve(name), HEAD + String.join("\n", rows) + "\n");
  }

  @Test
  void aLaterFileExtendsAndTakesAway() throws IOException {
    Path base = file("a.tsv", "x:1\tplace\tcity\tOldtown\tOld Town|Nonsense\tXX\t\t10\t");
    Path over = file("b.tsv", "x:1\tplace\t\tNewtown\tNonsense^x|Nova^p\t\t\t\t");
    Gazetteer gazetteer = Gazetteer.read(List.of(base, over));
    Entity entity = gazetteer.lookup("nova").getFirst();
    assertEquals("Newtown", entity.name());
    assertEquals("city", entity.subtype());
    assertEquals("XX", entity.country());
    assertEquals(1, gazetteer.lookup("OLDTOWN").size());
    assertTrue(gazetteer.lookup("Nonsense").isEmpty());
  }

  @Test
  void aFileThatIsNotUtf8IsNamedWithTheLine() throws IOException {
    Path file = folder.resolve("latin.tsv");
    Files.writeString(file, HEAD + "x:1\tplace\tcity\tKöln\n", StandardCharsets.ISO_8859_1);
    DataFileException wrong =
        assertThrows(DataFileException.class, () -> Gazetteer.read(List.of(file)));
    assertEquals(file.toString(), wrong.file());
    assertTrue(wrong.toString().contains("not UTF-8"), wrong::toString);
  }

  @Test
  void thePathOfAPlaceLeadsFromItsCountry() throws IOException {
    Path file =
        file(
            "a.tsv",
            "c:1\tplace\tcountry\tLand\t\tXX\t\t\t",
            "r:1\tplace\tsubdivision\tShire\t\tXX\tc:1\t\t",
            "t:1\tplace\tcity\tTown\t\tXX\tr:1\t\t");
    Gazetteer gazetteer = Gazetteer.read(List.of(file));
    Entity town = gazetteer.lookup("Town").getFirst();
    assertEquals(
        List.of("Land", "Shire", "Town"), gazetteer.path(town).stream().map(Entity::name).toList());
  }

  @Test
  void aTenthColumnSaysWhereAPlaceIs() throws IOException {
    Path base = file("a.tsv", "t:1\tplace\tcity\tTown\t\tXX\t\t\t\t51.7,36.2");
    Path over = file("b.tsv", "t:1\tplace\tcity\tTown\t\t\t\t7\tours");
    Entity town = Gazetteer.read(List.of(base, over)).lookup("Town").getFirst();
    assertEquals(new GeoPoint(51.7, 36.2), town.at());
    assertNull(Gazetteer.read(List.of(over)).lookup("Town").getFirst().at());
  }

  @Test
  void coordinatesThatAreNoneAreNamedByFileAndLine() throws IOException {
    Path bad = file("bad.tsv", "t:1\tplace\tcity\tTown\t\tXX\t\t\t\t151.7,36.2");
    DataFileException error =
        assertThrows(DataFileException.class, () -> Gazetteer.read(List.of(bad)));
    assertTrue(
        String.valueOf(error.getMessage()).contains("bad.tsv:2: a latitude is from -90 to 90"));
  }

  @Test
  void coordinatesChangeTheVersion() throws IOException {
    Path one = file("a.tsv", "t:1\tplace\tcity\tTown\t\tXX\t\t\t");
    Path other = file("b.tsv", "t:1\tplace\tcity\tTown\t\tXX\t\t\t\t1,2");
    assertNotEquals(
        Gazetteer.read(List.of(one)).version(), Gazetteer.read(List.of(other)).version());
  }

  @Test
  void anErrorNamesFileAndLine() throws IOException {
    Path bad = file("bad.tsv", "x:1\tplanet\t\tMars\t\t\t\t\t");
    DataFileException error =
        assertThrows(DataFileException.class, () -> Gazetteer.read(List.of(bad)));
    assertTrue(String.valueOf(error.getMessage()).contains("bad.tsv:2: no entity type"));
    assertEquals(bad.toString(), error.file());
    assertEquals(2, error.line());
  }

  @Test
  void theVersionFollowsTheContent() throws IOException {
    Path one = file("a.tsv", "x:1\tplace\tcity\tOldtown\t\t\t\t10\t");
    Path same = file("b.tsv", "x:1\tplace\tcity\tOldtown\t\t\t\t10\t");
    Path other = file("c.tsv", "x:1\tplace\tcity\tOldtown\tO\t\t\t10\t");
    assertEquals(Gazetteer.read(List.of(one)).version(), Gazetteer.read(List.of(same)).version());
    assertTrue(
        !Gazetteer.read(List.of(one)).version().equals(Gazetteer.read(List.of(other)).version()));
  }
}
