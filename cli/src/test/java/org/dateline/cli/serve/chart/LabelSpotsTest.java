package org.dateline.cli.serve.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Objects;
import org.dateline.cli.serve.chart.LabelSpots.Side;
import org.junit.jupiter.api.Test;

class LabelSpotsTest {
  private static final List<Side> ALL = List.of(Side.RIGHT, Side.LEFT, Side.BELOW, Side.ABOVE);

  @Test
  void theFirstSideWithRoomIsTaken() {
    LabelSpots spots = new LabelSpots(300, 100);
    assertEquals("start", anchor(spots, 100));
    // There the first name stands.
    assertEquals("end", anchor(spots, 105));
    assertEquals("middle", anchor(spots, 104));
    assertEquals("end", anchor(spots, 295));
  }

  @Test
  void whatFindsNoRoomHasNone() {
    LabelSpots spots = new LabelSpots(300, 100);
    assertNull(spots.place("x".repeat(100), 150, 50, 5, ALL));
    for (int i = 0; i < 3; i++) {
      assertNotNull(spots.place("Name", 150, 50, 5, ALL));
    }
    assertNull(spots.place("Name", 150, 50, 5, ALL));
  }

  @Test
  void marksAreKeptFree() {
    LabelSpots spots = new LabelSpots(300, 100);
    spots.block(120, 50, 5);
    assertEquals("end", anchor(spots, 100));
  }

  @Test
  void everySideIsBesideTheMark() {
    for (Side side : Side.values()) {
      LabelSpots spots = new LabelSpots(300, 100);
      spots.block(150, 50, 5);
      assertNotNull(spots.place("A name", 150, 50, 5, List.of(side)), side.name());
    }
  }

  @Test
  void wideLettersNeedMoreRoom() {
    assertEquals(66, LabelSpots.widthOf("x".repeat(10)), 1e-9);
    assertEquals(25, LabelSpots.widthOf("平壌"), 1e-9);
  }

  private static String anchor(LabelSpots spots, double x) {
    return Objects.requireNonNull(spots.place("A name", x, 50, 5, ALL)).anchor();
  }
}
