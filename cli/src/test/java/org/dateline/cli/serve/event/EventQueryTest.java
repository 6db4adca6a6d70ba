package org.dateline.cli.serve.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A form and a query become one query. */
class EventQueryTest {
  private static final EventChoice NOTHING = new EventChoice("", "", "", "", "", "", "", "", false);
  private static final EventChoice BY_NIS =
      new EventChoice("", "", "", "", "NIS", "any", "", "", false);

  private static String both(String query, EventChoice choice) {
    return EventQuery.of(query, choice).text();
  }

  @Test
  void aFormAloneAsksForEventsOfAnyType() {
    assertEquals("event:*(by:NIS modality:any)", both("", BY_NIS));
    EventChoice all =
        new EventChoice(
            "custody.capture",
            "*",
            "two \"wounded\" soldiers",
            "Kursk",
            "",
            "",
            "2024-12",
            "",
            true);
    assertEquals(
        "event:custody.capture(agent:* target:\"two \\\"wounded\\\" soldiers\" place:Kursk"
            + " happened:~[2024-12 TO *])",
        both(" ", all));
  }

  @Test
  void nothingInTheFormLeavesTheQueryAsItIs() {
    assertEquals("kursk event:capture(", both("kursk event:capture(", NOTHING));
    assertEquals("", both("", NOTHING));
  }

  @Test
  void aPlainQueryChoosesTheArticles() {
    EventQuery both = EventQuery.of("kursk OR kyiv", BY_NIS);
    assertEquals("(kursk OR kyiv) AND event:*(by:NIS modality:any)", both.text());
    assertTrue(both.ofArticles());
  }

  // Else narrowing down would show events of other sentences.
  @Test
  void aTypeAloneIsLookedForAmongTheEventsOfAPlainQuery() {
    EventChoice type = new EventChoice("custody", "", "", "", "", "", "", "", false);
    EventQuery both = EventQuery.of("kursk", type);
    assertEquals("kursk", both.text());
    assertFalse(both.asksType());
    assertTrue(EventQuery.of("", type).asksType());
  }

  @Test
  void eventsOfTheQueryMustMeetTheFormToo() {
    assertEquals(
        "event:capture(by:NIS modality:any)^2 OR (event:\"death in custody\"(by:NIS"
            + " modality:any place:Kursk) x)",
        both("event:capture^2 OR (event:\"death in custody\"(place:Kursk) x)", BY_NIS));
  }

  @Test
  void whatIsExcludedQuotedOrOfAnotherFieldStaysAsItIs() {
    assertEquals(
        "event:a(by:NIS modality:any) -event:b NOT event:c \"event:d\" /event:e/ x.event:f"
            + " \"<event:g>\"",
        both("event:a -event:b NOT event:c \"event:d\" /event:e/ x.event:f \"<event:g>\"", BY_NIS));
  }

  @Test
  void whatCannotBeNarrowedIsSaid() {
    assertTrue(EventQuery.of("event:(capture OR arrest)", BY_NIS).unchanged());
    assertFalse(EventQuery.of("event:(capture OR arrest)", NOTHING).unchanged());
  }

  @Test
  void brokenQueriesDoNoHarm() {
    for (String broken : new String[] {"event:", "event:\"", "\"event:x\\", "/", "event:a(", "("}) {
      both(broken, BY_NIS);
    }
    assertEquals(100_000, both("\"\\".repeat(50_000), NOTHING).length());
  }
}
