package org.dateline.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventProminenceTest {
  private static Event event(Field field, int start, double confidence, Role... roles) {
    List<Participant> participants = new ArrayList<>();
    for (Role role : roles) {
      participants.add(new Participant(role, start + 9, start + 13, "them", null));
    }
    return new Event(
        "custody.capture",
        field,
        start,
        start + 8,
        "captured",
        start,
        start + 20,
        participants,
        null,
        null,
        Modality.ASSERTED,
        null,
        "test",
        confidence);
  }

  @Test
  void isTheMoreTheMoreIsTold() {
    Event bare = event(Field.BODY, 2000, 1);
    Event doubtful = event(Field.BODY, 2000, 0.5);
    Event lead = event(Field.BODY, 0, 1);
    Event headline = event(Field.TITLE, 0, 1);
    Event told = event(Field.BODY, 2000, 1, Role.TARGET);
    assertEquals(0, EventProminence.of(List.of()));
    assertEquals(0.3, EventProminence.of(List.of(bare)), 1e-9);
    assertEquals(0.15, EventProminence.of(List.of(doubtful)), 1e-9);
    assertEquals(0.4, EventProminence.of(List.of(lead)), 1e-9);
    assertEquals(0.6, EventProminence.of(List.of(headline)), 1e-9);
    assertEquals(0.6, EventProminence.of(List.of(told)), 1e-9);
    Event another = event(Field.BODY, 3000, 1);
    assertEquals(0.51, EventProminence.of(List.of(bare, another)), 1e-9);
    assertEquals(0.3, EventProminence.of(List.of(bare, bare)), 1e-9);
    Event all = event(Field.TITLE, 0, 1, Role.AGENT, Role.TARGET, Role.PLACE);
    assertTrue(EventProminence.of(List.of(all, all, all)) <= 1);
  }
}
