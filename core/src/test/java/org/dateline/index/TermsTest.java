package org.dateline.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.lucene.util.BytesRef;
import org.dateline.tag.EntityType;
import org.dateline.tag.GeoPoint;
import org.junit.jupiter.api.Test;

class TermsTest {
  private static final NameTerm NAME =
      new NameTerm("el pais", true, EntityType.PLACE, "Q29:x/y|z", "El País: \"Spain\"");
  private static final SpotTerm SPOT = new SpotTerm("Q5706", GeoPoint.parse("51.7,-36.2"), true);

  @Test
  void termsAreReadAsTheyWereWritten() {
    assertEquals(NAME, NameTerm.parse(new BytesRef(NAME.term())));
    assertEquals(SPOT, SpotTerm.parse(new BytesRef(SPOT.term())));
    TriggerTerm trigger = new TriggerTerm("captur", "custody.capture");
    assertEquals(trigger, TriggerTerm.parse(new BytesRef(trigger.term())));
    FormLabel form = new FormLabel("person:jane/doe\u001f\u001e\u001b", "Jane \"J.\" Doe");
    assertEquals(form, FormLabel.parse(form.label()));
  }

  @Test
  void termsBeginAsTheyAreLookedFor() {
    assertTrue(NAME.term().startsWith(NameTerm.prefix("el pais")));
    assertTrue(SPOT.term().startsWith(SpotTerm.prefix("Q5706")));
    assertEquals(new BytesRef("el pais"), NameTerm.key(new BytesRef(NAME.term())));
  }

  @Test
  void whatWasCutIsNoTerm() {
    assertNull(NameTerm.parse(new BytesRef("el pais")));
    assertNull(SpotTerm.parse(new BytesRef(SpotTerm.prefix("Q5706") + "51.7")));
  }
}
