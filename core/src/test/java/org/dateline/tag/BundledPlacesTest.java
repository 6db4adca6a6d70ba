package org.dateline.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
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

  private static Entity place(String id) {
    return Objects.requireNonNull(gazetteer.entity(id), id);
  }

  @ParameterizedTest
  @CsvSource({
    "gn:703448, Ukraine / Kyiv, 50.5, 30.5",
    "gn:538560, Russia / Kursk Oblast / Kursk, 51.7, 36.2",
    "gn:1835848, South Korea / Seoul, 37.6, 127.0",
    "gn:713174, Ukraine / Donetsk Oblast / Bakhmut, 48.6, 38.0",
    "gn:281133, Gaza Strip / Gaza City, 31.5, 34.5",
    "gn:524901, Russia / Moscow, 55.8, 37.6",
    "gn:706483, Ukraine / Kharkiv Oblast / Kharkiv, 50.0, 36.3",
    "gn:5128581, United States / New York State / New York, 40.7, -74.0",
    "gn:3523466, Mexico / Tamaulipas / Matamoros, 25.9, -97.5",
    "dl:donbas, Ukraine / Donbas, 48.3, 38.0",
    "Q3178, Russia / Kursk Oblast, 51.8, 36.0",
  })
  void knownPlacesAreWhereTheyAre(String id, String path, double latitude, double longitude) {
    List<String> names = gazetteer.path(place(id)).stream().map(Entity::name).toList();
    assertTrue(String.join(" / ", names).endsWith(path), names + " is not " + path);
    GeoPoint at = Objects.requireNonNull(place(id).at());
    assertEquals(latitude, at.latitude(), 0.1);
    assertEquals(longitude, at.longitude(), 0.1);
  }

  @Test
  void whatIsTooWideHasNoPoint() {
    assertNull(place("m49:150").at());
    assertNull(place("Q219060").at());
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
