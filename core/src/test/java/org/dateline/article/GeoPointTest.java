package org.dateline.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeoPointTest {
  @Test
  void isWrittenAsItIsRead() {
    assertEquals("51.73,36.193", GeoPoint.parse("51.7300, 36.193").toString());
    assertEquals("-10,0", GeoPoint.parse("-10,0.0").toString());
    assertEquals(new GeoPoint(-33.9, -70.25), GeoPoint.parse("-33.9,-70.25"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "51.7", "51.7,36.2,1", "x,1", "NaN,0", "91,0", "0,180.1", "1e1,0"})
  void whatIsNoPointIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> GeoPoint.parse(text));
  }

  @Test
  void aMessageNamesTheRange() {
    String message =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> new GeoPoint(0, 200)).getMessage());
    assertTrue(message.contains("from -180 to 180, not 200"), message);
  }
}
