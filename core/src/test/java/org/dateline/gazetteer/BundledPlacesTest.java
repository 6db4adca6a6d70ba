package org.dateline.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.article.GeoPoint;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places of the gazetteer in the jar: where they are, and in what. */
class BundledPlacesTest {
  private static Gazetteer gazetteer = Gazetteer.of(List.of());

  @BeforeAll
  static void load() throws IOException {
    gazetteer = Gazetteer.bundled();
  }

  // By path, as ids may be replaced by better ones.
  private static Entity place(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).strip();
    return gazetteer.lookup(name).stream()
        .filter(entity -> path(entity).endsWith(path))
        .findFirst()
        .orElseThrow(() -> new AssertionError(gazetteer.lookup(name) + " are not " + path));
  }

  private static String path(Entity place) {
    return gazetteer.path(place).stream().map(Entity::name).collect(Collectors.joining(" / "));
  }

  @ParameterizedTest
  @CsvSource({
    "Ukraine / Kyiv, 50.5, 30.5",
    "Russia / Kursk Oblast / Kursk, 51.7, 36.2",
    "South Korea / Seoul, 37.6, 127.0",
    "Ukraine / Donetsk Oblast / Bakhmut, 48.6, 38.0",
    "Gaza Strip / Gaza City, 31.5, 34.5",
    "Russia / Moscow, 55.8, 37.6",
    "Ukraine / Kharkiv Oblast / Kharkiv, 50.0, 36.3",
    "United States / New York State / New York, 40.7, -74.0",
    "Mexico / Tamaulipas / Matamoros, 25.9, -97.5",
    "Ukraine / Donbas, 48.3, 38.0",
    "Russia / Kursk Oblast, 51.8, 36.0",
  })
  void knownPlacesAreWhereTheyAre(String path, double latitude, double longitude) {
    GeoPoint at = Objects.requireNonNull(place(path).at());
    assertEquals(latitude, at.latitude(), 0.1);
    assertEquals(longitude, at.longitude(), 0.1);
  }

  @Test
  void whatIsTooWideHasNoPoint() {
    assertNull(place("Europe").at());
    assertNull(place("Palestine").at());
  }

  @Test
  void everyContainerIsThereAndInTheSameCountry() {
    for (Entity entity : gazetteer.entities()) {
      if (entity.type() == EntityType.PLACE && entity.parent() != null) {
        Entity parent = gazetteer.entity(entity.parent());
        assertNotNull(parent, entity + " is in nothing known");
        assertEquals(entity.country(), parent.country(), entity.toString());
      }
    }
  }

  @Test
  void onlyPlacesHaveCoordinates() {
    assertTrue(
        gazetteer.entities().stream()
            .allMatch(entity -> entity.at() == null || entity.type() == EntityType.PLACE));
  }
}
